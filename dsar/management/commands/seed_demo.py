"""Load the demo: a fictional dealer, its data map, people for each role, cases in every state."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from dsar import tasks
from dsar.management.demo import cases, company
from dsar.organisation.accounts.models import User


@contextmanager
def _mail_kept_at_home() -> Iterator[None]:
    """The demo's people do not exist: their mail goes to the folder, never to the real server."""
    usual, settings.EMAIL_BACKEND = settings.EMAIL_BACKEND, "config.mail_folder.EmailBackend"
    try:
        yield
    finally:
        settings.EMAIL_BACKEND = usual


class Command(BaseCommand):
    help = "Load the demo company and sample cases, through the real procedure."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--cases", type=int, default=0, help="this many more plain cases")

    def handle(self, *args: Any, **options: Any) -> None:
        known = [name for name, _ in company.LOGINS]
        if User.objects.exclude(username__in=known).exists():
            raise CommandError("This installation has real users; the demo stays out of it.")
        now = timezone.now()
        company.load()
        with _mail_kept_at_home():
            made = cases.load(now=now, more=options["cases"])
            tasks.render_letters()
            tasks.send_mail()
        self.stdout.write(f"Demo company loaded; {made} new cases.")
