"""A check that was relied on counts no more: who is asking is asked again, from wherever it was."""

from datetime import timedelta
from typing import Any

import pytest

from dsar.cases.disclosure import accepted_check
from dsar.cases.models import Case
from dsar.cases.moves import ChangedMeanwhile
from dsar.cases.states import CannotMove, State
from dsar.law.outcomes import Outcome
from dsar.law.rights import Right
from dsar.management.demo import walk
from dsar.organisation.controller.identity_policy import IdentityPolicy
from dsar.procedure import contest, decide, download, drafted, respond, standing
from dsar.procedure.decide import Given, Ruling
from dsar.procedure.identity import identify, reassess
from dsar.procedure.identity.ask import CannotIdentify
from tests.factories import NOW, a_case, a_user, a_walk, found_otherwise
from tests.procedure.asking import ask as asked
from tests.procedure.asking import days, fresh, leaves, reminded
from tests.procedure.opening import opened

pytestmark = pytest.mark.django_db
LATER = NOW + days(3)
BEGUN = [State.COLLECTING, State.REVIEWING, State.DECIDED]
GIVEN: Any = {"reason": "Gave an order number."}


def lost(state: State, *rights: Right) -> Case:
    """A case whose check was taken back when it stood here."""
    case = a_case(*rights, state=state)
    check = case.identity_checks.get()
    check.case = case
    reassess.revoke(check, reason="Another Maija.", at=LATER, by=a_user(username="anna"))
    return fresh(case)


def known(case: Case, method: str = "known_fact", **said: Any) -> Case:
    by = a_user(username="anna")
    identify.accept(fresh(case), method=method, at=LATER, by=by, **(GIVEN | said))
    return fresh(case)


def stricter(**changes: Any) -> None:
    IdentityPolicy.objects.update_or_create(pk=1, defaults=changes)


def silent(case: Case) -> Case:
    """Asked again, and not a word came."""
    asked(case, at=LATER, reply_by=(LATER + days(14)).date())
    leaves(at=LATER)
    reminded(case, at=LATER + days(10))
    assert identify.lapse_next(at=LATER + days(20)) is not None
    return fresh(case)


@pytest.mark.parametrize("state", BEGUN)
def test_who_is_known_no_more_is_asked_again(state: State) -> None:
    case = lost(state)
    asked(case, at=LATER)
    assert (case.state, case.tasks.count()) == (State.VERIFYING, 2)
    assert {item.outcome for item in case.items.all()} == {Outcome.PENDING}


@pytest.mark.parametrize("state", BEGUN)
def test_who_is_known_is_not_asked_again(state: State) -> None:
    case = a_case(state=state)
    with pytest.raises(CannotMove, match="known who asks"):
        asked(case, at=LATER)
    assert fresh(case).state == state


@pytest.mark.parametrize("state", BEGUN)
def test_a_check_too_old_or_too_light_is_asked_for_again(state: State) -> None:
    old, light = a_case(state=state), a_case(state=state, email="toinen@example.com")
    found_otherwise(light, level=1)
    asked(light, at=LATER)
    late = NOW + days(400)
    asked(old, at=late, reply_by=(late + days(14)).date())
    assert {fresh(one).state for one in (old, light)} == {State.VERIFYING}


@pytest.mark.parametrize("state", [State.ANSWERED, State.CLOSED, State.CONTESTED])
def test_nobody_is_asked_after_the_answer(state: State) -> None:
    with pytest.raises(CannotMove):
        asked(lost(state), at=LATER)


def test_who_was_asked_in_vain_is_not_asked_for_ever() -> None:
    case = silent(lost(State.COLLECTING))
    with pytest.raises(CannotMove):
        asked(case, at=LATER + days(21), reply_by=(LATER + days(40)).date())


def test_an_answer_on_its_way_stops_when_it_is_asked_again() -> None:
    case = a_case(state=State.DECIDED)
    respond.send(case, at=NOW, by=a_user(username="anna"))
    late = NOW + days(400)
    asked(fresh(case), at=late, reply_by=(late + days(14)).date())
    assert case.dispatches.get().cancelled_at == late
    assert not case.items.filter(decisions__superseded_at__isnull=True).exists()


def test_a_new_check_finds_the_answers_of_the_systems_still_there() -> None:
    road = a_walk()
    for stage in (walk.establish, walk.gather, walk.review, walk.settle_items):
        stage(road)
    check = road.case.identity_checks.get()
    check.case, at = road.case, road.step()
    reassess.revoke(check, reason="Another Maija.", at=at, by=road.officer)
    asked(fresh(road.case), at=at, reply_by=(at + days(14)).date())
    walk.establish(road)
    assert not road.case.tasks.filter(result="").exists()
    for stage in (walk.review, walk.settle_items, walk.answer):
        stage(road)
    assert fresh(road.case).state == State.ANSWERED
    assert [entry.title for entry in road.case.dispatches.get().files.all()] == [
        road.case.letters.filter(item__isnull=False).last().number,
        "Tietosi yhtenä pakettina",
    ]


def test_silence_leads_to_a_refusal_that_tells_nothing_though_data_was_changed() -> None:
    case = a_case(Right.RECTIFICATION, state=State.DECIDED)
    assert case.tasks.filter(result="corrected").exists()
    check = case.identity_checks.get()
    check.case = case
    reassess.revoke(check, reason="Another Maija.", at=LATER, by=a_user(username="anna"))
    case = silent(fresh(case))
    facts = drafted.facts_of_silence(case)
    assert facts is not None
    ruling = Ruling(case.items.get(), Outcome.REFUSED, (Given("ident-not-est", facts),))
    late = {"at": LATER + days(21), "by": a_user(username="anna")}
    (row,) = decide.decide(case, [ruling], **late)
    assert (fresh(case).state, row.ground) == (State.DECIDED, "ident-not-est")


def test_review_goes_on_where_it_stood_when_the_check_is_made_anew() -> None:
    case = known(lost(State.REVIEWING))
    assert case.state == State.REVIEWING
    assert not standing.needs_new_check(case, at=LATER)


def test_who_was_never_looked_up_is_looked_up_when_proof_comes_late() -> None:
    case = a_case(state=State.VERIFYING)
    identify.reject(case, method="known_fact", reason="Wrong.", at=LATER, by=a_user())
    assert known(case).state == State.COLLECTING


@pytest.mark.parametrize("state", [State.ANSWERED, State.CLOSED, State.CONTESTED])
def test_an_answer_can_be_downloaded_again_after_a_new_check(state: State) -> None:
    case = lost(state)
    assert list(download.files_for(case, at=LATER)) == []
    assert standing.needs_new_check(case, at=LATER)
    mails = case.outgoing_mails.filter(kind="answer_ready")
    assert known(case).state == state
    assert mails.count() == 2
    link = case.links.get(purpose="answer", revoked_at__isnull=True)
    for entry in download.files_for(case, at=LATER):
        assert download.is_opened_by(entry.dispatch, link.pk)
        assert opened(entry, at=LATER)


def test_a_link_that_still_opens_the_answer_is_not_mailed_twice() -> None:
    case = a_case(state=State.ANSWERED)
    stricter(levels={"access": 3})
    assert list(download.files_for(case, at=LATER)) == []
    known(case, "strong_eid")
    assert list(download.files_for(case, at=LATER))
    assert case.outgoing_mails.filter(kind="answer_ready").count() == 1


def test_no_new_check_is_recorded_for_an_answer_whose_time_is_over() -> None:
    case, late = lost(State.ANSWERED), NOW + days(90)
    with pytest.raises(CannotMove):
        identify.accept(case, method="known_fact", at=late, by=a_user(), **GIVEN)


@pytest.mark.parametrize(
    "state", [State.COLLECTING, State.REVIEWING, State.DECIDED, State.ANSWERED, State.CLOSED]
)
def test_a_stricter_company_waits_for_its_second_officer(state: State) -> None:
    case = a_case(state=state)
    stricter(second_officer="always")
    assert accepted_check(case.items.get(), at=LATER) is None
    assert identify.may_confirm(case, at=LATER)
    identify.confirm(fresh(case), reason="Looked.", at=LATER, by=a_user())
    check = accepted_check(case.items.get(), at=LATER)
    assert check is not None
    assert (fresh(case).state, check.needs_second) == (state, True)


def test_a_milder_company_still_waits_where_it_was_stricter() -> None:
    case = a_case()
    stricter(second_officer="always")
    known(case)
    stricter(second_officer="never")
    assert identify.waiting_check(case) is not None
    assert accepted_check(case.items.get(), at=LATER) is None


def test_what_was_overtaken_by_a_newer_check_waits_for_nobody() -> None:
    case = known(lost(State.COLLECTING))
    found_otherwise(case, revoked_at=None)
    stricter(second_officer="always")
    identify.confirm(fresh(case), reason="Looked.", at=LATER, by=a_user())
    assert identify.waiting_check(case) is None


def test_the_stop_of_an_officer_who_saw_another_case_is_refused() -> None:
    case = lost(State.DECIDED)
    stale = fresh(case)
    asked(case, at=LATER)
    with pytest.raises(ChangedMeanwhile):
        asked(stale, at=LATER + timedelta(hours=1))


def test_who_decided_what_fell_may_decide_it_anew() -> None:
    road, anna = a_walk(), a_user(username="anna")
    walk.to(State.DECIDED, road)
    check = road.case.identity_checks.get()
    check.case = road.case
    reassess.revoke(check, reason="Another Maija.", at=road.step(), by=anna)
    asked(fresh(road.case), at=road.now, reply_by=(road.now + days(14)).date())
    for stage in (walk.establish, walk.review, walk.settle_items):
        stage(road)
    assert road.case.items.get().decisions.count() == 2


def test_who_decided_what_was_contested_still_may_not() -> None:
    road = a_walk()
    walk.to(State.CONTESTED, road)
    contest.review_again(road.case, at=road.step(), by=a_user(username="otso"))
    with pytest.raises(decide.CannotDecide, match="another officer"):
        walk.settle_items(road)


def test_a_mandate_is_asked_of_no_decided_case_where_nobody_acts() -> None:
    with pytest.raises(CannotIdentify, match="nobody is recorded"):
        asked(lost(State.DECIDED), method="mandate", at=LATER)


def test_who_waits_for_a_second_officer_is_not_asked_beside_it() -> None:
    case = a_case(state=State.COLLECTING)
    stricter(second_officer="always")
    with pytest.raises(CannotIdentify, match="second officer"):
        asked(case, at=LATER)
