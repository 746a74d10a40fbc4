"""Cases in any state, reached only by the steps of the procedure."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import count
from typing import Any

from dsar.cases.identity import IdentityCheck
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.eventlog.actors import PERSON
from dsar.law.rights import Right
from dsar.management.demo import walk
from dsar.organisation.accounts.models import User
from dsar.organisation.accounts.roles import Role
from dsar.organisation.controller.models import Controller
from dsar.organisation.datamap.models import DataCategory, System
from dsar.procedure import receive
from dsar.procedure.receive import Submission
from dsar.procedure.stop_marketing import Blocked

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
PASSWORD = "a long test password"
_numbers = count(1)


def words(text: str) -> dict[str, str]:
    return {"fi": f"{text} (fi)", "sv": f"{text} (sv)", "en": text}


def a_user(role: Role = Role.OFFICER, username: str = "") -> User:
    name = username or f"{role.value}{next(_numbers)}"
    existing = User.objects.filter(username=name).first()
    return existing or User.objects.create_user(
        name,
        f"{name}@minikone.example",
        PASSWORD,
        role=role,
        is_staff=role is not Role.SYSTEM_OWNER,
    )


def a_company() -> Controller:
    """The controller, and two systems with one category each."""
    controller, is_new = Controller.objects.get_or_create(
        pk=1, defaults={"name": "Minikone Oy", "email": "privacy@minikone.example"}
    )
    if is_new:
        for key in ("crm", "invoicing"):
            system = System.objects.create(key=key, name=words(key))
            told = {field: words(field) for field in TOLD}
            DataCategory.objects.create(system=system, key=key, none=["recipients"], **told)
    return controller


TOLD = (
    *("name", "data", "purposes", "legal_basis", "source"),
    *("retention", "transfers", "automated_decisions"),
)


def a_submission(*rights: Right, **changes: Any) -> Submission:
    asked: dict[str, Any] = {
        "rights": rights or (Right.ACCESS,),
        "language": "fi",
        "name": "Maija Meikäläinen",
        "email": "maija@example.com",
    }
    if Right.MARKETING_OBJECTION in asked["rights"]:
        asked["blocked"] = (Blocked("email", "maija@example.com"),)
    return Submission(**(asked | changes))


def a_walk(*rights: Right, at: datetime = NOW, **changes: Any) -> walk.Walk:
    a_company()
    return walk.start(
        a_submission(*rights, **changes),
        key=f"test:{next(_numbers)}",
        officer=a_user(username="anna"),
        reviewer=a_user(Role.REVIEWER, "riitta"),
        at=at,
        keeps_house=False,
    )


def a_case(*rights: Right, state: State = State.RECEIVED, **changes: Any) -> Case:
    """A case of these rights (access by default), walked to a state."""
    return walk.to(state, a_walk(*rights, **changes))


def found_otherwise(case: Case, **changes: Any) -> None:
    """Put another check in the place of a case's first one, as no step of the procedure would."""
    check = case.identity_checks.first()
    assert check is not None
    items = list(check.items.all())
    check.items.clear()
    IdentityCheck.objects.filter(pk=check.pk).delete()
    for name, value in changes.items():
        setattr(check, name, value)
    check.save(force_insert=True)
    check.items.set(items)


def an_opt_out(**changes: Any) -> Case:
    """A pure marketing objection, as it stands when it was just received."""
    a_company()
    submission = a_submission(Right.MARKETING_OBJECTION, **changes)
    return receive.receive(submission, at=NOW, by=PERSON).case
