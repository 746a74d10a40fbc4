"""No refusal without a ground that fits: not by a step, not by a statement to the database."""

from __future__ import annotations

from datetime import timedelta
from importlib import import_module
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from dsar.capabilities.decisions.models import Decision
from dsar.cases.models import Case, CaseItem
from dsar.cases.states import State
from dsar.eventlog.models import Event
from dsar.law.grounds import GROUNDS
from dsar.law.outcomes import Outcome
from dsar.law.rights import Right
from dsar.organisation.accounts.models import User
from dsar.organisation.accounts.roles import Role
from dsar.organisation.controller.models import Controller
from dsar.oversight.consistency.held_checks import SAY_WHY
from dsar.procedure import decide, second, undecide
from dsar.procedure.decide import CannotDecide, Given, Ruling
from dsar.procedure.preconditions import answered_before, open_grounds
from tests.factories import NOW, a_case, a_user
from tests.procedure import why
from tests.procedure.asking import fresh
from tests.procedure.why import ALONE, COUNSEL, FACTS, FAULTS, Fault

pytestmark = pytest.mark.django_db
MIGRATION = import_module("dsar.migrations.0022_no_refusal_without_why")
LATER = import_module("dsar.migrations.0024_grounds_that_hold")
ALL = FAULTS | ALONE


def signatures(fault: Fault) -> dict[str, Any]:
    more = dict(fault.more)
    if name := more.get("seconded_by"):
        more["seconded_by"] = a_user(Role.AUDITOR if name == "aune" else Role.OFFICER, name)
    return more


@pytest.mark.parametrize("fault", ALL.values(), ids=ALL)
def test_the_step_refuses_it_and_says_why(fault: Fault) -> None:
    case, anna = fault.made(), a_user(username="anna")
    with pytest.raises(CannotDecide, match=fault.words):
        decide.decide(case, [why.ruling_of(case, fault)], at=NOW, by=anna, **signatures(fault))
    assert not Decision.objects.filter(item__case=case).exists()


@pytest.mark.parametrize("fault", ALL.values(), ids=ALL)
def test_the_database_refuses_it_and_says_why(fault: Fault) -> None:
    case, anna = fault.made(), a_user(username="anna")
    with pytest.raises(IntegrityError, match=fault.words):
        why.insert(case, why.ruling_of(case, fault), by=anna, **signatures(fault))
    assert not Decision.objects.filter(item__case=case).exists()


DOUBLED = '[{"ground": "fi34-harm", "ground": "unfounded", "facts": "x", "details": {}}]'
SHAPES = {
    "a key twice": DOUBLED,
    "facts that are no text": '[{"ground": "scope-not-personal", "facts": 7, "details": {}}]',
    "a note that is no text": (
        '[{"ground": "unfounded", "facts": "Again.", "details": {"legal_note": true}}]'
    ),
    "no list": '{"ground": "fi34-harm"}',
    "a text": '"fi34-harm"',
    "no grounds": '["fi34-harm"]',
    "no code": '[{"facts": "x"}]',
}


@pytest.mark.parametrize("told", SHAPES.values(), ids=SHAPES)
def test_grounds_beside_the_main_one_are_a_list_of_grounds(told: str) -> None:
    case = why.in_review()
    row = [case.items.get().pk, FACTS, told, a_user().pk]
    sql = (
        'INSERT INTO dsar_decision (item_id, "right", outcome, ground, facts, details, '
        "further_grounds, internal_note, decided_by_id, decided_at, alone_reason) VALUES "
        "(%s, 'access', 'refused', 'fi34-harm', %s, '{}', %s, '', %s, '2026-03-02 09:00:00', '')"
    )
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql, row)
    assert not Decision.objects.exists()


@pytest.mark.parametrize("outcome", ["refused", "partly_fulfilled", "nothing_held", "pending"])
def test_no_marketing_objection_gets_another_outcome(outcome: str) -> None:
    case = why.with_marketing()
    item = why.item_of(case)
    sql = "UPDATE dsar_caseitem SET outcome = %s WHERE id = %s"
    with pytest.raises(IntegrityError, match=r"Art\. 21\(3\)"), transaction.atomic():
        connection.cursor().execute(sql, [outcome, item.pk])
    assert CaseItem.objects.get(pk=item.pk).outcome == "fulfilled"


@pytest.mark.parametrize("outcome", ["refused", "partly_fulfilled"])
def test_no_item_is_refused_without_its_decision(outcome: str) -> None:
    why.in_review()
    words = "refused only by a decision with ground and facts"
    with pytest.raises(IntegrityError, match=words), transaction.atomic():
        connection.cursor().execute("UPDATE dsar_caseitem SET outcome = %s", [outcome])


@pytest.mark.parametrize("facts", ["… —", "\u0301\u200d\ufe0f", "\U000e0041", "« »"])
def test_facts_of_signs_alone_are_none_to_the_database_either(facts: str) -> None:
    case = why.in_review()
    ruling = Ruling(case.items.get(), Outcome.REFUSED, (Given("scope-not-personal", facts),))
    with pytest.raises(IntegrityError, match="needs the facts"):
        why.insert(case, ruling, by=a_user(username="anna"))


@pytest.mark.parametrize("changes", [{"role": Role.AUDITOR}, {"is_active": False}])
def test_only_who_may_decide_stands_under_a_decision(changes: dict[str, Any]) -> None:
    case, anna = why.in_review(), a_user(username="anna")
    User.objects.filter(pk=anna.pk).update(**changes)
    with pytest.raises(IntegrityError, match="officer or a reviewer"):
        why.insert(case, Ruling(case.items.get(), Outcome.REFUSED, (why.FINE,)), by=anna)


@pytest.mark.parametrize("facts", ["no", "x" * 90])
def test_a_sign_or_two_are_no_facts(facts: str) -> None:
    with pytest.raises(CannotDecide, match="tells nobody why"):
        refused(why.in_review(), Given("scope-not-personal", facts))


REWRITTEN = {
    "note": ("internal_note = 'x'", "stays as it was written"),
    "ground": ("ground = 'scope-not-personal'", "never rewritten"),
    "facts": ("facts = ''", "never rewritten"),
    "second": ("seconded_by_id = decided_by_id", "never rewritten"),
    "reason": ("alone_reason = 'x'", "never rewritten"),
    "key": ("id = id + 1000", "never rewritten"),
}


@pytest.mark.parametrize(("change", "words"), REWRITTEN.values(), ids=REWRITTEN)
def test_a_decision_is_not_rewritten(change: str, words: str) -> None:
    refused(why.in_review(), why.FINE)
    with pytest.raises(IntegrityError, match=words), transaction.atomic():
        connection.cursor().execute(f"UPDATE dsar_decision SET {change}")  # noqa: S608


def refused(
    case: Case, *grounds: Given, outcome: Outcome = Outcome.REFUSED, **more: Any
) -> Decision:
    ruling = Ruling(case.items.get(), outcome, grounds, vouches_for_unseen=True)
    (row,) = decide.decide(case, [ruling], at=NOW, by=a_user(username="anna"), **more)
    return row


def test_a_repeated_request_may_be_refused_after_an_answer() -> None:
    case = why.asked_again()
    earlier = answered_before(case.items.get())
    assert earlier is not None
    assert earlier.received_on.isoformat() == "2025-09-03"
    given = Given("excess-repeat", FACTS, COUNSEL | {"date": earlier.received_on.isoformat()})
    row = refused(case, given, seconded_by=a_user(Role.REVIEWER))
    assert row.ground == "excess-repeat"


@pytest.mark.parametrize(
    ("ago", "changes", "state"),
    [
        (365, {}, State.ANSWERED),
        (180, {"email": "other@example.com"}, State.ANSWERED),
        (180, {"name": "Matti Meikäläinen"}, State.ANSWERED),
        (180, {}, State.DECIDED),
    ],
)
def test_what_is_no_repetition(ago: int, changes: dict[str, Any], state: State) -> None:
    a_case(state=state, at=NOW - timedelta(days=ago), **changes)
    assert answered_before(why.in_review().items.get()) is None


def test_another_right_is_no_repetition() -> None:
    a_case(Right.ERASURE, state=State.ANSWERED, at=NOW - timedelta(days=90))
    assert answered_before(why.in_review().items.get()) is None


def test_what_is_left_out_may_be_the_ground() -> None:
    case = why.in_review()
    assert "third-party" not in opened(case)
    case = why.with_a_file_left_out()
    assert {"third-party", "trade-secret"} <= opened(case)
    row = refused(fresh(case), Given("third-party", FACTS), outcome=Outcome.PARTLY_FULFILLED)
    assert row.ground == "third-party"


def opened(case: Case) -> frozenset[str]:
    return open_grounds(case.items.get(), at=NOW, on=NOW.date())


def alone() -> None:
    User.objects.exclude(username="anna").update(is_active=False)


def test_who_works_alone_signs_with_a_reason_on_record() -> None:
    case = why.in_review()
    alone()
    assert second.is_alone(a_user(username="anna"))
    with pytest.raises(CannotDecide, match="write why you sign alone"):
        refused(case, why.UNFOUNDED)
    row = refused(fresh(case), why.UNFOUNDED, alone_reason="The only officer.")
    event = Event.objects.get(stream=case.reference, kind="decision.made")
    assert (row.alone_reason, event.facts["alone"]) == ("The only officer.", True)


@pytest.mark.parametrize(
    ("rule", "outcome", "words"),
    [
        ("every", Outcome.NOTHING_HELD, "every decision"),
        ("every", Outcome.REFUSED, "every decision"),
        ("refusals", Outcome.REFUSED, "every refusal"),
    ],
)
def test_the_company_may_ask_for_four_eyes(rule: str, outcome: Outcome, words: str) -> None:
    case, anna = why.in_review(), a_user(username="anna")
    Controller.objects.update(four_eyes=rule)
    case.tasks.update(result="nothing_found")
    grounds = (Given("scope-not-personal", FACTS),) if outcome is Outcome.REFUSED else ()
    ruling = Ruling(case.items.get(), outcome, grounds)
    with pytest.raises(CannotDecide, match=words):
        decide.decide(case, [ruling], at=NOW, by=anna)
    with pytest.raises(IntegrityError, match=words):
        why.insert(case, ruling, by=anna)
    decide.decide(fresh(case), [ruling], at=NOW, by=anna, seconded_by=a_user(Role.REVIEWER))


def test_an_officer_records_that_the_person_took_a_part_back() -> None:
    case = a_case(Right.ACCESS, Right.ERASURE, state=State.REVIEWING)
    Controller.objects.update(four_eyes="refusals")
    access, erasure = case.items.order_by("pk")
    taken = Ruling(access, Outcome.WITHDRAWN, (), "By telephone on 2 March.")
    done = Ruling(erasure, Outcome.FULFILLED, (), "", vouches_for_unseen=True)
    decide.decide(case, [taken, done], at=NOW, by=a_user(username="anna"))
    assert CaseItem.objects.get(pk=access.pk).outcome == "withdrawn"
    assert case.letters.filter(item=access, kind="closure").exists()


@pytest.mark.parametrize(("wholly", "outcome"), [(False, "withdrawn"), (True, "pending")])
def test_what_was_taken_back_stays_so_unless_the_decision_is_undone(
    wholly: bool,
    outcome: str,
) -> None:
    case = why.in_review(Right.RESTRICTION)
    taken = Ruling(case.items.get(), Outcome.WITHDRAWN, (), "By telephone on 2 March.")
    decide.decide(case, [taken], at=NOW, by=a_user(username="anna"))
    named = [case.items.get()] if outcome == "pending" else None
    undecide.undecide(fresh(case), at=NOW, items=named)
    assert case.items.get().outcome == outcome


def test_the_database_knows_the_catalogue() -> None:
    codes = {code: set(rights.split()) for code, rights in MIGRATION.CODES.items()}
    known = {code: ground for code, ground in GROUNDS.items() if ground.is_refusal}
    assert codes == {code: {str(right) for right in row.rights} for code, row in known.items()}
    needs = {code: set(MIGRATION.NEEDS.get(code, "").split()) for code in known}
    assert needs == {code: set(row.needs) - {"legal_note"} for code, row in known.items()}
    wordless = {code for code, row in known.items() if not row.facts_required}
    grave = {code for code, row in known.items() if row.needs_second_officer}
    assert (set(MIGRATION.WORDLESS), set(MIGRATION.GRAVE)) == (wordless, grave)


def test_every_guard_of_a_decision_is_looked_for() -> None:
    assert set(MIGRATION.triggers()) | set(LATER.RULES) == set(SAY_WHY)
