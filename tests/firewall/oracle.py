"""Who is known, told by the record of events alone: never by the code that the walks put to proof.

Days and coverage come from the rows' own columns, levels from the rulebook and the record.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from dsar.cases.identity import IdentityCheck
from dsar.cases.models import Case, CaseItem
from dsar.cases.representatives import Representative
from dsar.eventlog.models import Event
from dsar.law.rights import RIGHTS, Right

WALL = ZoneInfo("Europe/Helsinki")
DOCUMENT = "masked_document"


@dataclass
class Told:
    """What the events of one case say about who is asking."""

    checks: dict[int, Any] = field(default_factory=dict)
    confirmed: set[int] = field(default_factory=set)
    raised: int = 0
    acts: int | None = None
    mandate: bool = False

    def hear(self, event: Event) -> None:
        facts: Any = event.facts
        if event.kind == "identity.checked" and facts["accepted"]:
            self.checks[facts["check"]] = facts
        elif event.kind == "identity.confirmed":
            self.confirmed.add(facts["check"])
        elif event.kind == "identity.revoked":
            self.checks.pop(facts["check"], None)
        elif event.kind == "identity.level_raised":
            self.raised = facts["level"]
        elif event.kind == "representative.recorded":
            self.acts, self.mandate = facts["representative"], False
        elif event.kind == "representative.accepted":
            self.mandate = True
        elif event.kind == "representative.ended":
            self.acts = None


def told(case: Case) -> Told:
    said = Told()
    for event in Event.objects.filter(stream=case.reference).order_by("seq"):
        said.hear(event)
    return said


def known(item: CaseItem, *, at: datetime, said: Told | None = None) -> bool:
    """Whether persons recorded who asks for this item, strongly enough, and nobody took it back."""
    said, on = said or told(item.case), at.astimezone(WALL).date()
    if not _acts_rightly(said, on):
        return False
    base = RIGHTS[Right(item.right)].identity_level
    least = max(base, said.raised) if base else 0
    return any(_holds(facts, item, least, on, said) for facts in said.checks.values())


def is_known(case: Case, *, at: datetime) -> bool:
    said = told(case)
    items = [item for item in case.items.all() if RIGHTS[Right(item.right)].identity_level]
    return bool(items) and all(known(item, at=at, said=said) for item in items)


def _acts_rightly(said: Told, on: date) -> bool:
    if said.acts is None:
        return True
    until = Representative.objects.get(pk=said.acts).valid_until
    return said.mandate and (until is None or until >= on)


def _holds(facts: Any, item: CaseItem, least: int, on: date, said: Told) -> bool:
    row = IdentityCheck.objects.get(pk=facts["check"])
    is_agreed = facts["method"] != DOCUMENT or facts["check"] in said.confirmed
    needs_none = not RIGHTS[Right(item.right)].identity_level
    covers = needs_none or item.identity_checks.filter(pk=row.pk).exists()
    return bool(
        is_agreed and covers and row.valid_until and row.valid_until >= on and row.level >= least
    )
