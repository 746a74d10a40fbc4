"""A mandate that is missing never leaves a case stuck: it is rejected, lapses or is shown anew."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from dsar.capabilities.identity.models import ProofFile
from dsar.cases.disclosure import MandateMissing, accepted_check, is_mandate_clear
from dsar.cases.models import Case
from dsar.cases.states import CannotMove, State
from dsar.eventlog.models import Event
from dsar.law.outcomes import Outcome
from dsar.procedure import download, drafted, respond
from dsar.procedure.collection import collection_answer
from dsar.procedure.decide import CannotDecide, Given, Ruling, decide
from dsar.procedure.identity import identify, mandate_ends, represent
from dsar.procedure.identity.represent import CannotRepresent
from dsar.procedure.proofs import proof
from tests.capabilities.identity.pictures import a_jpeg
from tests.factories import NOW, a_case, a_user
from tests.procedure.acting import WHY, acts, allowed, written
from tests.procedure.asking import a_mailbox, ask, days, fresh, leaves, reminded
from tests.procedure.contacts import OLD, mails
from tests.procedure.opening import opened

pytestmark = pytest.mark.django_db
STATES = [State.COLLECTING, State.REVIEWING, State.DECIDED]
OVER = NOW + days(2)
MISSING = (Given("auth-missing", "No paper came.", {"who": "Maija Meikäläinen"}),)


def acted(state: State, **changes: Any) -> Case:
    """A known person's case in which somebody acts whose mandate nobody has accepted."""
    case = a_case(state=state)
    acts(case, **changes)
    return fresh(case)


def rejected(case: Case) -> Case:
    represent.reject(case, reason="No signature.", at=NOW, by=a_user())
    return fresh(case)


def refused(case: Case) -> None:
    rulings = [Ruling(item, Outcome.REFUSED, MISSING) for item in case.items.all()]
    decide(case, rulings, at=NOW, by=a_user())


def came(case: Case) -> ProofFile:
    ask(case, method="mandate")
    proof.send(fresh(case), [a_jpeg()], at=NOW)
    return ProofFile.objects.select_related("case").get(case=case)


@pytest.mark.parametrize("state", STATES)
def test_a_rejected_mandate_leads_to_review_with_a_drafted_refusal(state: State) -> None:
    case = rejected(acted(state))
    assert case.state == State.REVIEWING
    assert drafted.refusal(case, at=NOW)["ground"] == "auth-missing"
    assert {item.outcome for item in case.items.all()} == {Outcome.PENDING}
    refused(case)
    assert respond.send(written(case), at=NOW, by=a_user())


@pytest.mark.parametrize("state", STATES)
def test_an_estate_comes_to_its_refusal_from_every_state(state: State) -> None:
    case = rejected(acted(state, kind="estate"))
    assert drafted.refusal(case, at=NOW)["ground"] == "scope-deceased"


def test_an_answer_on_its_way_stops_when_the_mandate_is_rejected() -> None:
    case = a_case(state=State.DECIDED)
    allowed(case, answer_to="person", valid_until=NOW.date())
    respond.send(written(case), at=NOW, by=a_user())
    represent.reject(fresh(case), reason="It ran out.", at=OVER, by=a_user())
    assert respond.on_its_way(fresh(case)) is None


@pytest.mark.parametrize("state", STATES)
def test_a_clear_mandate_is_not_rejected(state: State) -> None:
    case = a_case(state=state)
    allowed(case)
    with pytest.raises(CannotRepresent, match="accepted already"):
        rejected(fresh(case))


@pytest.mark.parametrize("state", STATES)
def test_a_proof_is_not_rejected_in_place_of_a_mandate(state: State) -> None:
    case = acted(state)
    with pytest.raises(CannotMove):
        identify.reject(case, method="known_fact", reason="No.", at=NOW, by=a_user())
    assert fresh(case).state == state


def test_a_mandate_is_rejected_once() -> None:
    case = rejected(acted(State.COLLECTING))
    with pytest.raises(CannotRepresent, match="rejected already"):
        rejected(case)
    ask(fresh(case), method="mandate")
    assert rejected(fresh(case)).state == State.REVIEWING


@pytest.mark.parametrize("state", STATES)
def test_silence_about_the_mandate_leads_to_review(state: State, settings: Any) -> None:
    case = acted(state)
    row = ask(case, method="mandate")
    leaves()
    a_mailbox(settings, at=NOW + days(30))
    reminded(case, at=NOW + days(11))
    assert identify.lapse_next(at=NOW + days(30)) == row
    assert fresh(case).state == State.REVIEWING
    told = Event.objects.filter(stream=case.reference, kind="identity.not_established").last()
    assert told
    assert told.facts["cause"] == "mandate"


@pytest.mark.parametrize("end", ["accept", "end"])
def test_what_nobody_could_look_for_is_looked_for_once_the_mandate_is_clear(end: str) -> None:
    case = rejected(acted(State.COLLECTING))
    getattr(represent, end)(case, reason=WHY, at=NOW, by=a_user())
    assert fresh(case).state == State.COLLECTING
    assert case.tasks.exists()


def test_a_late_mandate_after_all_was_collected_stays_in_review() -> None:
    case = rejected(acted(State.DECIDED))
    represent.accept(case, reason=WHY, at=NOW, by=a_user())
    assert fresh(case).state == State.REVIEWING
    assert accepted_check(case.items.get(), at=NOW)


def test_the_firewall_names_the_mandate_when_that_is_missing() -> None:
    case = acted(State.COLLECTING)
    task = case.tasks.select_related("case", "item").first()
    assert task
    with pytest.raises(MandateMissing, match="no accepted mandate"):
        collection_answer.answer(
            task, collection_answer.Answer("nothing_found"), at=NOW, by=a_user()
        )


@pytest.mark.parametrize("state", STATES)
def test_a_mandate_is_asked_for_while_somebody_acts_without_one(state: State) -> None:
    case = acted(state)
    row = ask(case, method="mandate")
    assert (fresh(case).state, row.lapsed_at) == (state, None)
    represent.accept(fresh(case), reason=WHY, at=NOW, by=a_user())
    row.refresh_from_db()
    assert row.lapsed_at == NOW


@pytest.mark.parametrize("state", STATES)
def test_a_mandate_that_ran_out_is_asked_for_and_accepted_anew(state: State) -> None:
    case = a_case(state=state)
    allowed(case, valid_until=NOW.date())
    mandate_ends.run_out_next(at=OVER)
    ask(fresh(case), method="mandate", at=OVER)
    until = OVER.date() + days(30)
    represent.accept(fresh(case), reason=WHY, valid_until=until, at=OVER, by=a_user())
    assert is_mandate_clear(fresh(case), at=OVER)
    row = case.representatives.get()
    assert (row.valid_until, row.ran_out_at) == (until, None)


@pytest.mark.parametrize("given", [{}, {"valid_until": NOW.date()}])
def test_a_mandate_that_ran_out_is_not_accepted_as_it_stood(given: dict[str, date]) -> None:
    case = a_case(state=State.COLLECTING)
    allowed(case, valid_until=NOW.date())
    with pytest.raises(CannotRepresent, match="give its new last day"):
        represent.accept(fresh(case), reason=WHY, **given, at=OVER, by=a_user())


def test_a_mandate_that_ran_out_may_have_no_last_day_any_more() -> None:
    case = a_case(state=State.COLLECTING)
    allowed(case, valid_until=NOW.date())
    represent.accept(fresh(case), reason=WHY, valid_until=None, at=OVER, by=a_user())
    assert is_mandate_clear(fresh(case), at=OVER + days(900))


@pytest.mark.parametrize("answer_to", ["person", "representative"])
@pytest.mark.parametrize("state", [State.ANSWERED, State.CLOSED])
def test_an_answer_that_has_left_opens_for_the_person_once_the_mandate_ran_out(
    state: State, answer_to: str
) -> None:
    case = a_case(state=state)
    allowed(case, answer_to=answer_to, valid_until=NOW.date())
    mandate_ends.run_out_next(at=OVER)
    case, (*_, last) = fresh(case), mails("answer_ready")
    assert case.representatives.get().ended_at == OVER
    entry, *_ = download.files_for(case, at=OVER)
    assert (last.addressee, opened(entry, at=OVER)) == (OLD, entry.file)
    (link,) = case.links.filter(purpose="answer", revoked_at=None)
    assert f"[[link:{link.pk}]]" in last.body


def test_no_case_is_refused_for_a_mandate_that_nobody_has_looked_at() -> None:
    case = acted(State.REVIEWING)
    row = came(case)
    with pytest.raises(CannotDecide, match="look at it first"):
        refused(fresh(case))
    with pytest.raises(CannotRepresent, match="look at it first"):
        rejected(fresh(case))
    proof.take(row, at=NOW, by=a_user())
    refused(rejected(fresh(case)))
    assert fresh(case).state == State.DECIDED
