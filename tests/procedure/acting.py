"""Somebody who acts for Maija."""

from __future__ import annotations

from typing import Any

from dsar.cases.models import Case
from dsar.cases.representatives import Representative
from dsar.procedure import represent
from dsar.procedure.represent import ActsFor
from tests.factories import NOW, a_user

LAWYER = {"kind": "lawyer", "name": "Lauri Lakimies", "email": "lauri@law.example"}
WHY = "The power of attorney names the case and is signed."


def acts(case: Case, **changes: Any) -> Representative:
    """Record a lawyer, or who the changes say."""
    given = ActsFor(**(LAWYER | changes))
    return represent.record(case, given, at=NOW, by=a_user(username="anna"))


def allowed(case: Case, **changes: Any) -> Representative:
    """Record somebody whose mandate is accepted at once."""
    acts(case, **changes)
    return represent.accept(case, reason=WHY, at=NOW, by=a_user(username="anna"))
