"""Somebody who acts for Maija."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from dsar.cases.models import Case
from dsar.cases.representatives import Representative
from dsar.procedure import dispatch
from dsar.procedure.identity import represent
from dsar.procedure.identity.represent import ActsFor
from tests.factories import NOW, a_user
from tests.procedure.asking import fresh

LAWYER = {"kind": "lawyer", "name": "Lauri Lakimies", "email": "lauri@law.example"}
WHY = "The power of attorney names the case and is signed."


def acts(case: Case, *, at: datetime = NOW, **changes: Any) -> Representative:
    """Record a lawyer, or who the changes say."""
    given = ActsFor(**(LAWYER | changes))
    return represent.record(case, given, at=at, by=a_user(username="anna"))


def written(case: Case, *, at: datetime = NOW) -> Case:
    """The case once every letter that it owes is a PDF."""
    while dispatch.render_next(at=at):
        continue
    return Case.objects.get(pk=case.pk)


def allowed(case: Case, *, at: datetime = NOW, **changes: Any) -> Representative:
    """Record somebody whose mandate is accepted at once."""
    acts(case, at=at, **changes)
    return represent.accept(case, reason=WHY, at=at, by=a_user(username="anna"))


def ended(case: Case, *, at: datetime = NOW) -> Case:
    """Record that the mandate was withdrawn; the case as it is then."""
    found = fresh(case)
    represent.end(found, reason="The mandate was withdrawn.", at=at, by=a_user())
    return found
