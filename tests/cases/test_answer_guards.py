"""What no statement past the procedure puts into an answer: the database asks the firewall too."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction

from dsar.capabilities.delivery.models import AnswerFile, Dispatch
from dsar.cases.identity import IdentityCheck
from dsar.cases.models import Case
from dsar.cases.representatives import Representative
from dsar.cases.states import State
from dsar.files.models import Room
from dsar.files.store import wipe
from dsar.law.rights import RIGHTS, Right
from tests.cases.test_firewall_guards import DAY, MARKETING, MIGRATION, a_file, refused, run
from tests.factories import NOW, a_case, found_otherwise
from tests.procedure.acting import acts, allowed

pytestmark = pytest.mark.django_db


def test_the_levels_are_those_of_the_rulebook() -> None:
    said = dict(re.findall(r"WHEN '(\w+)' THEN (\d)", MIGRATION.COVERED))
    rest = int(re.search(r"ELSE (\d)", MIGRATION.COVERED)[1])  # type: ignore[index]
    for right in set(Right) - {MARKETING}:
        assert RIGHTS[right].identity_level == int(said.get(right, rest)), right


def an_answer(case: Case, *, on: int = 0, **changes: Any) -> AnswerFile:
    at = NOW + DAY * on
    row = Dispatch.objects.create(case=case, channel="post", queued_at=at, expires_at=at)
    given = {"file": a_file(case), "item": case.items.first(), "title": "x"}
    check = case.identity_checks.last()
    entry: AnswerFile = AnswerFile.objects.create(
        dispatch=row, identity_check=check, **given | changes
    )
    return entry


def collecting(*rights: Right) -> Case:
    return a_case(*rights, state=State.COLLECTING)


def changed(**changes: Any) -> Callable[[], Case]:
    def made() -> Case:
        case = collecting()
        found_otherwise(case, **changes)
        return case

    return made


def raised() -> Case:
    case = collecting()
    Case.objects.filter(pk=case.pk).update(raised_level=3)
    return case


def waits_for_a_mandate() -> Case:
    case = collecting()
    acts(case)
    return case


def ran_out() -> Case:
    case = collecting()
    allowed(case)
    Representative.objects.update(valid_until=(NOW - 2 * DAY).date())
    return case


CLOSED = {
    "level": changed(level=1),
    "risk": raised,
    "too old": changed(valid_until=(NOW - 2 * DAY).date()),
    "no last day": changed(valid_until=None),
    "mandate": waits_for_a_mandate,
    "mandate too old": ran_out,
}


@pytest.mark.parametrize("made", CLOSED.values(), ids=CLOSED)
def test_no_file_is_put_into_an_answer_past_the_firewall(made: Callable[[], Case]) -> None:
    case = made()
    with pytest.raises(DatabaseError, match="nothing about a person leaves"), transaction.atomic():
        an_answer(case)


def test_what_the_firewall_allows_the_database_allows() -> None:
    an_answer(collecting())
    case = collecting(Right.RECTIFICATION)
    found_otherwise(case, level=1)
    an_answer(case)
    allowed(case)
    Representative.objects.update(valid_until=NOW.date())
    Dispatch.objects.update(cancelled_at=NOW)
    an_answer(case)


@pytest.mark.parametrize("zone_ahead", [0, 1])
def test_the_last_day_of_a_check_counts_wherever_the_company_is(zone_ahead: int) -> None:
    case = collecting()
    last = IdentityCheck.objects.get().valid_until
    at = (last - NOW.date()).days + zone_ahead
    an_answer(case, on=at)
    Dispatch.objects.update(cancelled_at=NOW)
    with pytest.raises(DatabaseError, match="nothing about a person leaves"), transaction.atomic():
        an_answer(case, on=at + 2)


def test_an_answer_takes_only_whole_files_of_its_own_case() -> None:
    case, other = collecting(), a_case(email="c@example.org")
    wiped, proof_file = a_file(case), a_file(case, room=Room.PROOFS)
    wipe(wiped, at=NOW)
    for file in (a_file(other), wiped, proof_file):
        with pytest.raises(DatabaseError, match="files of its own case"), transaction.atomic():
            an_answer(case, file=file)


def test_no_letter_of_another_case_is_put_into_an_answer() -> None:
    other = a_case(state=State.ANSWERED, email="c@example.org")
    file = other.letters.latest("pk").file
    with pytest.raises(DatabaseError, match="files of its own case"), transaction.atomic():
        an_answer(collecting(), file=file, discloses=False)


def test_only_a_letter_may_tell_nothing() -> None:
    case = collecting()
    with pytest.raises(DatabaseError, match="only a letter"), transaction.atomic():
        an_answer(case, discloses=False)


@pytest.mark.parametrize("change", ["dispatch_id", "file_id", "identity_check_id", "discloses"])
def test_an_answer_that_is_changed_is_looked_at_anew(change: str) -> None:
    foreign, entry = (
        an_answer(a_case(state=State.COLLECTING, email="c@x.org")),
        an_answer(collecting()),
    )
    value = getattr(foreign, change) if change != "discloses" else False
    with pytest.raises(DatabaseError, match=r"own case|nothing about|only a letter"):
        run(f"UPDATE dsar_answerfile SET {change} = %s WHERE id = %s", value, entry.pk)  # noqa: S608


REPLACE = {
    "upsert": ("INSERT", "ON CONFLICT (id) DO UPDATE SET title = 'y'"),
    "nothing": ("INSERT", "ON CONFLICT DO NOTHING"),
    "replace": ("INSERT OR REPLACE", ""),
}


@pytest.mark.parametrize("verb", REPLACE)
def test_no_answer_is_replaced_by_one_that_is_not_covered(verb: str) -> None:
    entry = an_answer(collecting())
    IdentityCheck.objects.update(revoked_at=NOW)
    # PostgreSQL knows no REPLACE.
    begin, end = REPLACE["upsert" if connection.vendor == "postgresql" else verb]
    names = "id, dispatch_id, file_id, item_id, discloses, identity_check_id, title"
    rows = f"SELECT {names} FROM dsar_answerfile WHERE true"  # noqa: S608
    refused("nothing about a person leaves", f"{begin} INTO dsar_answerfile ({names}) {rows} {end}")
    assert AnswerFile.objects.get().title == entry.title
