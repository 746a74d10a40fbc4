"""The operator counts anew, in a colleague's name."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from io import StringIO

import pytest
import time_machine
from django.core.management import CommandError, call_command

from dsar.cases.models import Case
from dsar.cases.moves import ChangedMeanwhile
from dsar.organisation.accounts.roles import Role
from dsar.organisation.controller.models import NonWorkingDay
from dsar.procedure import recount
from tests.factories import NOW, a_case, a_user

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def while_the_time_runs() -> Iterator[None]:
    with time_machine.travel(NOW + timedelta(days=1)):
        yield


@pytest.fixture
def case() -> Case:
    found = a_case()
    NonWorkingDay.objects.create(on=found.due_on, name="Local day")
    return found


def said(*arguments: str) -> str:
    out = StringIO()
    call_command("recount", *arguments, stdout=out)
    return out.getvalue()


def due_on(case: Case) -> date:
    found: date = Case.objects.get(pk=case.pk).due_on
    return found


def test_check_lists_and_changes_nothing(case: Case) -> None:
    assert said("--check") == f"{case.reference}: 2026-04-02 -> 2026-04-07\n"
    assert due_on(case) == case.due_on


def test_all_cases_are_counted_anew(case: Case) -> None:
    a_user(username="anna")
    said("--all", "--by", "anna")
    assert due_on(case) == date(2026, 4, 7)
    assert case.recomputations.get().counted_by.username == "anna"
    assert "what today's holidays give" in said("--all", "--by", "anna")


def test_only_the_named_case_is_counted_anew(case: Case) -> None:
    a_user(username="anna")
    other = a_case()
    said(other.reference.lower(), "--by", "anna")
    assert (due_on(other), due_on(case)) == (date(2026, 4, 7), date(2026, 4, 2))


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "say --all"),
        (["--all"], "which officer"),
        (["--all", "--by", "nobody"], "which officer"),
        (["--all", "--by", "adam"], "which officer"),
        (["TP-26-ZZZZZ", "--check"], "no case TP-26-ZZZZZ"),
    ],
)
def test_what_is_missing_is_said(case: Case, arguments: list[str], words: str) -> None:
    a_user(Role.ADMINISTRATOR, "adam")
    with pytest.raises(CommandError, match=words):
        said(*arguments)
    assert due_on(case) == case.due_on


def test_a_case_changed_meanwhile_is_left(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    def late(case: Case, **_: object) -> None:
        raise ChangedMeanwhile(case.reference)

    monkeypatch.setattr(recount, "recount", late)
    a_user(username="anna")
    with pytest.raises(CommandError, match="run this again"):
        said("--all", "--by", "anna")
