"""Count due dates anew after the holidays changed; each earlier date stays on record."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from dsar.cases.models import Case
from dsar.cases.moves import ChangedMeanwhile
from dsar.law.deadlines import DueDate
from dsar.organisation.accounts.models import User
from dsar.organisation.accounts.roles import Permission
from dsar.procedure import recount


class Command(BaseCommand):
    help = "Count the last days of open cases anew where today's holidays give another day."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("references", nargs="*", metavar="REF")
        parser.add_argument("--all", action="store_true", help="every case that differs")
        parser.add_argument("--check", action="store_true", help="only list what differs")
        parser.add_argument("--by", metavar="USERNAME", help="the colleague who answers for it")

    def handle(self, *args: Any, **options: Any) -> None:
        is_check = options["check"]
        if not (options["references"] or options["all"] or is_check):
            raise CommandError("Name the cases, or say --all.")
        found = _chosen([reference.upper() for reference in options["references"]])
        by = None if is_check else _colleague(options["by"])
        changed = [self._tell(case, due, by) for case, due in found]
        if not changed:
            self.stdout.write("Every last day is what today's holidays give.")
        if not all(changed):
            raise CommandError("Some cases were changed meanwhile; run this again.")

    def _tell(self, case: Case, due: DueDate, by: User | None) -> bool:
        """One line a case; False when somebody else was first."""
        line = f"{case.reference}: {case.due_on} -> {due.due_on}"
        try:
            if by:
                recount.recount(case, at=timezone.now(), by=by)
        except (ChangedMeanwhile, recount.CannotRecount):
            self.stdout.write(f"{line}, left as it is")
            return False
        self.stdout.write(line)
        return True


def _chosen(references: list[str]) -> list[tuple[Case, DueDate]]:
    known = set(Case.objects.filter(reference__in=references).values_list("reference", flat=True))
    if missing := sorted(set(references) - known):
        raise CommandError(f"There is no case {', '.join(missing)}.")
    found = recount.differing(at=timezone.now())
    return [row for row in found if not references or row[0].reference in known]


def _colleague(username: str | None) -> User:
    user = User.objects.filter(username=username or "", is_active=True).first()
    if user is None or not user.may(Permission.HANDLE_CASES):
        raise CommandError("Say with --by which officer counts anew.")
    return user
