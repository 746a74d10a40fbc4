"""Load the demo: a fictional dealer, its data map, people for each role, cases in every state."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from dsar.management.demo import cases, company
from dsar.organisation.accounts.models import User


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
        made = cases.load(now=now, more=options["cases"])
        self.stdout.write(f"Demo company loaded; {made} new cases.")
