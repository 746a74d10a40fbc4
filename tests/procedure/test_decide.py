"""No refusal without a ground and the facts: not by the step, not by the database."""

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from dsar.capabilities.decisions.models import Decision
from dsar.capabilities.fulfilment.models import TaskFile
from dsar.cases.models import CaseItem
from dsar.cases.states import State
from dsar.eventlog.models import Event
from dsar.law.outcomes import Outcome
from dsar.law.rights import Right
from dsar.organisation.accounts.roles import Role
from dsar.procedure import decide, handle
from dsar.procedure.collection import collect, collection_answer, redact
from dsar.procedure.collection.collection_answer import Answer
from dsar.procedure.collection.incoming import Upload
from dsar.procedure.contest import review_again
from dsar.procedure.decide import CannotDecide, Given, Ruling
from dsar.procedure.identity import identify
from tests.factories import NOW, a_case, a_user
from tests.procedure import packing

pytestmark = pytest.mark.django_db
COUNSEL = {"legal_note": "Counsel agrees: nothing is asked of us here."}
FACTS = "The service notes name another customer."


def decided(case, outcome, *grounds, **more):
    rulings = [Ruling(item, outcome, grounds, vouches_for_unseen=True) for item in case.items.all()]
    return decide.decide(case, rulings, at=NOW, by=a_user(), **more)


@pytest.mark.parametrize(
    ("outcome", "grounds", "rule"),
    [
        (Outcome.REFUSED, (), "needs a ground"),
        (Outcome.PARTLY_FULFILLED, (), "needs a ground"),
        (Outcome.REFUSED, (Given("third-party", " \u200b\n"),), "needs the facts"),
        (Outcome.REFUSED, (Given("er-accounting", FACTS),), "not a ground for refusing access"),
        (Outcome.REFUSED, (Given("because", FACTS),), "no ground"),
        (Outcome.REFUSED, (Given("ident-not-est", FACTS),), "identity was established"),
        (Outcome.REFUSED, (Given("unfounded", FACTS),), "what legal counsel said"),
        (Outcome.REFUSED, (Given("unfounded", FACTS, COUNSEL),), "another officer"),
        (
            Outcome.FULFILLED,
            (Given("scope-not-personal", FACTS),),
            "only where something is refused",
        ),
        (Outcome.FULFILLED, (), "nothing is held"),
        (Outcome.WITHDRAWN, (), "how and when the person took"),
        (Outcome.PENDING, (), "no outcome"),
    ],
)
def test_a_decision_that_breaks_a_rule_is_refused_with_the_rule(outcome, grounds, rule):
    case = a_case(state=State.REVIEWING)
    case.tasks.update(result="nothing_found")
    with pytest.raises(CannotDecide, match=rule):
        decided(case, outcome, *grounds)
    assert not Decision.objects.exists()


def test_every_open_item_needs_an_outcome():
    case = a_case(Right.ACCESS, Right.ERASURE, state=State.REVIEWING)
    ruling = Ruling(case.items.first(), Outcome.FULFILLED)
    with pytest.raises(CannotDecide, match="every open item"):
        decide.decide(case, [ruling], at=NOW, by=a_user())


def test_a_refusal_with_ground_and_facts_stands_with_its_letter():
    case = a_case(state=State.REVIEWING)
    (decision,) = decided(case, Outcome.REFUSED, Given("scope-not-personal", FACTS))
    letter = case.letters.last()
    assert (decision.ground, letter.kind) == ("scope-not-personal", "refusal")
    assert FACTS.rstrip(".") in letter.content["grounds"][0]["text"]


def test_several_grounds_stand_in_one_decision():
    case = a_case(state=State.REVIEWING)
    grounds = Given("scope-not-personal", FACTS), Given("fi34-harm", FACTS)
    (decision,) = decided(case, Outcome.PARTLY_FULFILLED, *grounds)
    assert [entry["ground"] for entry in decision.grounds] == ["scope-not-personal", "fi34-harm"]


def test_a_grave_ground_stands_with_a_second_signature():
    case = a_case(state=State.REVIEWING)
    second = a_user(Role.REVIEWER)
    (decision,) = decided(
        case, Outcome.REFUSED, Given("unfounded", FACTS, COUNSEL), seconded_by=second
    )
    assert decision.seconded_by == second


@pytest.mark.parametrize("outcome", [Outcome.FULFILLED, Outcome.NOTHING_HELD])
def test_without_identity_only_a_refusal_on_that_ground_is_possible(outcome):
    case = a_case(state=State.VERIFYING)
    identify.reject(case, method="known_fact", reason="Wrong.", at=NOW, by=a_user())
    with pytest.raises(CannotDecide, match="identity is not established"):
        decided(case, outcome)
    decided(case, Outcome.REFUSED, Given("ident-not-est", "No answer to our question."))
    assert case.letters.last().kind == "refusal_identity"


def test_nothing_held_is_no_answer_when_a_system_found_something():
    case = a_case(state=State.REVIEWING)
    with pytest.raises(CannotDecide, match="reported data"):
        decided(case, Outcome.NOTHING_HELD)


def test_what_was_erased_already_is_not_refused_as_a_whole():
    case = a_case(Right.ERASURE, state=State.REVIEWING)
    with pytest.raises(CannotDecide, match="already changed data"):
        decided(case, Outcome.REFUSED, Given("er-still-needed", FACTS, {"data": "orders"}))


def test_kept_data_makes_an_erasure_partial():
    case = a_case(Right.ERASURE, state=State.COLLECTING)
    for task in case.tasks.all():
        task.case = case
        collection_answer.answer(task, Answer("kept", "Invoices"), at=NOW, by=a_user())
    collect.complete(case, at=NOW, by=a_user())
    with pytest.raises(CannotDecide, match="only in part"):
        decided(case, Outcome.FULFILLED)


def test_an_erasure_told_as_one_decision_names_what_was_erased():
    case = a_case(Right.ERASURE, state=State.DECIDED)
    row = case.letters.last().content["outcomes"][0]
    assert (row["did"], row["system"]) == ("erased", "crm (fi)")


@pytest.mark.parametrize("outcome", ["refused", "partly_fulfilled"])
def test_raw_sql_cannot_refuse_an_item_without_a_decision(outcome):
    case = a_case(state=State.REVIEWING)
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE dsar_caseitem SET outcome = %s", [outcome])
    assert CaseItem.objects.get(case=case).outcome == "pending"


@pytest.mark.parametrize(
    "changes",
    [
        "ground = ''",
        "facts = ''",
        "facts = '  '",
        "facts = '\n\t'",
        "ground = 'because'",
        "outcome = 'partly_fulfilled', facts = ''",
        "\"right\" = 'marketing_objection'",
        "facts = '\u00ad\u3164\u2800\ufeff'",
        "ground = 'er-accounting', facts = ''",
        "outcome = 'fulfilled', ground = '', facts = ''",
        "superseded_at = decided_at",
        "facts = 'Something else altogether.'",
    ],
)
def test_raw_sql_cannot_hollow_out_a_refusal(changes):
    decided(a_case(state=State.REVIEWING), Outcome.REFUSED, Given("scope-not-personal", FACTS))
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"UPDATE dsar_decision SET {changes}")  # noqa: S608


def test_raw_sql_cannot_take_the_decision_from_a_refused_item():
    decided(a_case(state=State.REVIEWING), Outcome.REFUSED, Given("scope-not-personal", FACTS))
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("DELETE FROM dsar_decision")


@pytest.mark.parametrize(
    ("ground", "facts"),
    [
        *(("", FACTS), ("third-party", ""), ("third-party", "\u200b \u00ad"), ("because", FACTS)),
        *(("er-accounting", ""), ("rect-record", FACTS)),
    ],
)
def test_raw_sql_cannot_insert_a_hollow_refusal(ground, facts):
    item = a_case(state=State.REVIEWING).items.get()
    row = [item.pk, ground, facts, a_user().pk]
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            'INSERT INTO dsar_decision (item_id, "right", outcome, ground, facts, details,'
            " further_grounds, internal_note, decided_by_id, decided_at)"
            " VALUES (%s, 'access', 'refused', %s, %s, '{}', '[]', '', %s, '2026-03-02')",
            row,
        )


def test_a_contest_is_not_decided_by_the_officer_who_decided_first():
    case = a_case(state=State.CONTESTED)
    review_again(case, at=NOW, by=a_user(Role.REVIEWER, "riitta"))
    rulings = [
        Ruling(item, Outcome.FULFILLED, vouches_for_unseen=True) for item in case.items.all()
    ]
    with pytest.raises(CannotDecide, match="another officer"):
        decide.decide(case, rulings, at=NOW, by=a_user(username="anna"))


def in_review(right=Right.ACCESS):
    """One file of the customer register goes to the person; nobody has opened it."""
    case = packing.a_collected_case(right)
    if right is Right.PORTABILITY:
        packing.hand_in(case, "orders.csv")
    return case, TaskFile.objects.get(task__item__case=case)


def rule(case, outcome=Outcome.FULFILLED, *grounds, **more):
    rulings = [Ruling(item, outcome, grounds, **more) for item in case.items.all()]
    return decide.decide(case, rulings, at=NOW, by=a_user(username="anna"))


@pytest.mark.parametrize("right", [Right.ACCESS, Right.PORTABILITY])
@pytest.mark.parametrize(
    ("outcome", "codes"),
    [(Outcome.FULFILLED, ()), (Outcome.PARTLY_FULFILLED, ("scope-not-personal",))],
)
def test_a_file_that_nobody_opened_does_not_leave_without_a_word(right, outcome, codes):
    case, _entry = in_review(right)
    with pytest.raises(CannotDecide, match="nobody has opened some of the files"):
        rule(case, outcome, *(Given(code, FACTS) for code in codes))
    assert not Decision.objects.exists()


def test_an_officer_who_vouches_for_unopened_files_is_on_record_with_their_number():
    case, _entry = in_review()
    (decision,) = rule(case, vouches_for_unseen=True)
    event = Event.objects.get(stream=case.reference, kind="decision.made")
    assert (event.facts["decision"], event.facts["unseen"]) == (decision.pk, 1)


def test_files_that_somebody_opened_need_no_word():
    case, entry = in_review()
    handle.looked_at(case, screen=redact.looked(entry), at=NOW, by=a_user())
    assert decide.unseen(case.items.get()) == []
    rule(case)
    event = Event.objects.get(stream=case.reference, kind="decision.made")
    assert "unseen" not in event.facts


def test_a_refusal_lets_no_file_leave_so_nobody_has_to_open_it():
    case, _entry = in_review()
    (decision,) = rule(case, Outcome.REFUSED, Given("scope-not-personal", FACTS))
    assert decision.outcome == Outcome.REFUSED


@pytest.mark.parametrize("what", ["whole", "replaced"])
def test_a_file_that_does_not_leave_as_it_came_needs_no_word(what):
    case, entry = in_review()
    entry.task.case = case
    other = Upload("a.csv", "text/csv", b"name\nMaija\n") if what == "replaced" else None
    more = {"ground": "third-party", "facts": FACTS, "replacement": other}
    redact.redact(entry, what, **more, at=NOW, by=a_user())
    assert redact.unlooked(case.items.get()) == [entry]
    rule(case, Outcome.PARTLY_FULFILLED, Given("third-party", FACTS))


def test_the_files_of_a_case_are_asked_for_in_as_many_queries_as_those_of_one():
    case, _entry = in_review()
    with CaptureQueriesContext(connection) as one:
        decide.unseen(case.items.select_related("case").get())
    for number in range(5):
        packing.hand_in(case, f"{number}.csv")
    with CaptureQueriesContext(connection) as many:
        assert len(decide.unseen(case.items.select_related("case").get())) == 6
    assert len(one) == len(many)
