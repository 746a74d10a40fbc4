"""What no statement past the procedure can do either: the database refuses it by itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from importlib import import_module
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction

from dsar.capabilities.identity import codes
from dsar.capabilities.identity.models import OneTimeCode, ProofFile, ProofRequest
from dsar.cases.identity import IdentityCheck
from dsar.cases.models import Case, CaseItem
from dsar.cases.representatives import Representative
from dsar.files.store import store
from dsar.law.rights import Right
from dsar.organisation.accounts.models import User
from dsar.oversight.consistency.proof_checks import GUARDS, guards
from dsar.procedure.proofs import proof
from tests.capabilities.identity.pictures import a_jpeg
from tests.factories import NOW, a_case, a_company, a_user, an_opt_out
from tests.procedure.acting import acts
from tests.procedure.asking import ask

pytestmark = pytest.mark.django_db
MIGRATION = import_module("dsar.migrations.0012_the_firewall_closed")
DAY, MARKETING = timedelta(days=1), Right.MARKETING_OBJECTION
FREE = {
    "marketing": lambda: a_case(MARKETING, email="b@example.org"),
    "consent": lambda: a_case(Right.CONSENT_WITHDRAWAL, email="b@example.org"),
}
free = pytest.mark.parametrize("free_case", FREE.values(), ids=FREE)


def run(sql: str, *values: Any) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql, values)


def refused(words: str, sql: str, *values: Any) -> None:
    with pytest.raises(DatabaseError, match=words):
        run(sql, *values)


def an_officer() -> User:
    return a_user(username="anna")


def a_question(case: Case, **changes: Any) -> None:
    given = {"method": "known_fact", "doubt": "x", "reply_by": (NOW + DAY).date()}
    ProofRequest.objects.create(case=case, asked_by=an_officer(), asked_at=NOW, **given | changes)


def a_check(case: Case, method: str) -> None:
    given = {"checked_by": an_officer(), "checked_at": NOW, "level": 2, "reason": "x"}
    IdentityCheck.objects.create(case=case, method=method, accepted=True, **given)


def a_file(case: Case, **changes: Any) -> Any:
    given = {"reference": case.reference, "media_type": "text/csv", "at": NOW}
    return store(b"x", **given | changes)


def a_proof(case: Case) -> None:
    given = {"scan": "clean", "received_at": NOW, "destroy_on": NOW.date()}
    ProofFile.objects.create(case=case, kind="identity", file=a_file(case), **given)


def a_code(case: Case, row: ProofRequest | None) -> None:
    purpose = OneTimeCode.Purpose.IDENTITY
    codes.make(case.pk, purpose, proof_request_id=row and row.pk, at=NOW)


MADE: dict[str, Callable[[Case], Any]] = {
    "a question": a_question,
    "a code": lambda case: a_code(case, None),
    "a document": a_proof,
    "a check": lambda case: a_check(case, "known_fact"),
    "a level": lambda case: Case.objects.filter(pk=case.pk).update(raised_level=3),
}


@free
@pytest.mark.parametrize("make", MADE.values(), ids=MADE)
def test_what_needs_no_proof_gets_no_row_of_it(
    free_case: Callable[[], Case], make: Callable[[Case], Any]
) -> None:
    case = free_case()
    with pytest.raises(DatabaseError, match="never need proof"), transaction.atomic():
        make(case)
    make(a_case(email="c@example.org"))


def test_consent_is_taken_back_without_proof_and_marketing_without_any_check() -> None:
    a_check(FREE["consent"](), "no_doubt")
    with pytest.raises(DatabaseError, match="never need proof"), transaction.atomic():
        a_check(an_opt_out(), "no_doubt")


REFOUND: tuple[dict[str, Any], ...] = (
    {"method": "masked_document"},
    {"level": 3},
    {"accepted": False},
    {"reason": "y"},
    {"on_paper": True},
    {"found_in_id": 1},
    {"met_at": NOW},
    {"checked_at": NOW + DAY},
    {"needs_second": False},
    {"confirmed_by_id": None, "confirmed_at": None, "confirm_reason": ""},
    {"confirmed_at": NOW + DAY},
    {"confirm_reason": "y"},
    {"revoked_at": None},
    {"revoked_at": NOW + DAY},
)


def a_check_of_two() -> IdentityCheck:
    """A check that needed a second officer, was confirmed, and taken back."""
    a_company()
    a_check(a_case(), "known_fact")
    check: IdentityCheck = IdentityCheck.objects.get()
    check.needs_second = True
    check.save()
    check.confirmed_by, check.confirmed_at, check.confirm_reason = a_user(), NOW, "It agrees."
    check.save()
    check.revoked_at = NOW
    check.save()
    return check


@pytest.mark.parametrize("change", REFOUND, ids=lambda change: "+".join(map(str, change.items())))
def test_what_was_found_about_who_is_asking_is_never_rewritten(change: dict[str, Any]) -> None:
    check = a_check_of_two()
    with pytest.raises(DatabaseError, match="never rewritten"), transaction.atomic():
        IdentityCheck.objects.update(**change)
    check.valid_until = NOW.date()
    check.save()


@pytest.mark.parametrize("who", ["checked_by", "confirmed_by"])
def test_nobody_else_is_said_to_have_checked(who: str) -> None:
    a_check_of_two()
    with pytest.raises(DatabaseError, match="never rewritten"), transaction.atomic():
        IdentityCheck.objects.update(**{who: a_user(username="other")})


def test_no_check_is_replaced_by_another() -> None:
    check = a_check_of_two()
    check.level = 3
    with pytest.raises(DatabaseError, match="never rewritten"), transaction.atomic():
        check.save(force_insert=True)
    if connection.vendor == "sqlite":
        names = ", ".join(field.column for field in IdentityCheck._meta.concrete_fields)
        told = f"SELECT {names} FROM dsar_identitycheck"  # noqa: S608
        refused("never rewritten", f"INSERT OR REPLACE INTO dsar_identitycheck ({names}) {told}")


def test_nobody_acts_for_who_only_stops_marketing() -> None:
    given = {"name": "x", "recorded_by": an_officer(), "recorded_at": NOW}
    with pytest.raises(DatabaseError, match="never need proof"), transaction.atomic():
        Representative.objects.create(case=an_opt_out(), kind="lawyer", **given)


def with_everything() -> Case:
    """A case with a question, a code, a document, a check and somebody who acts."""
    case = a_case(Right.ACCESS, MARKETING)
    acts(case)
    a_code(case, ask(case))
    a_check(case, "known_fact")
    a_proof(case)
    return case


@free
@pytest.mark.parametrize(
    "table", ["proofrequest", "onetimecode", "prooffile", "identitycheck", "representative"]
)
def test_what_shows_who_is_asking_never_moves(table: str, free_case: Callable[[], Case]) -> None:
    with_everything()
    for other in (free_case(), a_case(email="c@example.org")):
        refused(
            "stays with its case|never need proof",
            f"UPDATE dsar_{table} SET case_id = %s",  # noqa: S608
            other.pk,
        )
    run(f"UPDATE dsar_{table} SET case_id = case_id")  # noqa: S608


def test_a_code_is_of_a_question_of_its_own_case() -> None:
    other, case = ask(a_case(email="c@example.org")), a_case()
    with pytest.raises(DatabaseError, match="stays with its case"), transaction.atomic():
        a_code(case, other)


def test_no_case_begins_with_a_raised_level_and_a_raised_one_may_be_saved_again() -> None:
    case = a_case()
    case.raised_level = 3
    case.save()
    case.save()
    case.pk, case.reference, case.idempotency_key = None, "TP-26-ZZZZZ", None
    with pytest.raises(DatabaseError, match="never need proof"), transaction.atomic():
        case.save()


def test_no_question_is_left_where_only_marketing_is_to_stop() -> None:
    case = a_case(Right.ACCESS, Right.CONSENT_WITHDRAWAL, MARKETING)
    row = ask(case)
    refused("end the question", """DELETE FROM dsar_caseitem WHERE "right" = 'access'""")
    ProofRequest.objects.update(lapsed_at=NOW)
    run("""DELETE FROM dsar_caseitem WHERE "right" = 'access'""")
    refused("never need proof", "UPDATE dsar_proofrequest SET lapsed_at = NULL")
    ProofRequest.objects.update(sent_at=None)
    assert ProofRequest.objects.get().pk == row.pk


def test_no_document_is_left_where_only_marketing_is_to_stop(settings: Any) -> None:
    case = a_case(Right.ACCESS, MARKETING)
    ask(case, method="masked_document", why_more="They share a name.")
    proof.send(case, [a_jpeg()], at=NOW)
    ProofRequest.objects.update(lapsed_at=NOW)
    refused("end the question", """DELETE FROM dsar_caseitem WHERE "right" = 'access'""")


def test_another_right_lets_the_question_wait_on() -> None:
    ask(a_case(Right.ACCESS, Right.ERASURE, MARKETING))
    run("""DELETE FROM dsar_caseitem WHERE "right" = 'access'""")
    refused("end the question", """DELETE FROM dsar_caseitem WHERE "right" = 'erasure'""")


@pytest.mark.parametrize("change", ["\"right\" = 'marketing_objection'", "case_id = {other}"])
def test_what_is_asked_is_never_rewritten(change: str) -> None:
    other, case = a_case(email="c@example.org"), a_case()
    sql = f"UPDATE dsar_caseitem SET {change.format(other=other.pk)} WHERE case_id = %s"  # noqa: S608
    refused("never rewritten|answered in no other way", sql, case.pk)


def test_what_is_asked_is_never_replaced() -> None:
    item = a_case().items.get()
    row = CaseItem(pk=item.pk, case=item.case, right=MARKETING)
    with (
        pytest.raises(DatabaseError, match=r"never replaced|answered in no other way"),
        transaction.atomic(),
    ):
        row.save(force_insert=True)
    if connection.vendor == "sqlite":
        columns = '(id, case_id, "right", outcome, wish)'
        sql = f"INSERT OR REPLACE INTO dsar_caseitem {columns} VALUES (%s, %s, %s, 'pending', '')"  # noqa: S608
        refused("never replaced|answered in no other way", sql, item.pk, item.case_id, MARKETING)


def test_every_guard_stands_and_one_that_was_taken_away_is_named() -> None:
    assert set(MIGRATION.triggers()) == set(GUARDS)
    assert list(guards(NOW)) == []
    name, (rule, _) = next(iter(MIGRATION.triggers().items()))
    sql = {
        "sqlite": f"DROP TRIGGER {name}",
        "postgresql": f"ALTER TABLE {MIGRATION.table_of(rule)} DISABLE TRIGGER {name}",
    }
    run(sql[connection.vendor])
    assert list(guards(NOW)) == [f"the trigger {name} is missing or switched off"]
