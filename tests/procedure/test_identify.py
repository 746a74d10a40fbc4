"""Who is asking: a written doubt, a recorded answer, and nothing said until then."""

from datetime import date, timedelta

import pytest

from dsar.capabilities.identity.models import ProofRequest
from dsar.cases.identity import IdentityCheck
from dsar.cases.states import CannotMove, State
from dsar.eventlog.models import Event
from dsar.law.rights import Right
from dsar.procedure import identify
from dsar.procedure.contest import review_again
from dsar.procedure.handle import confirm_address
from dsar.procedure.identify import CannotIdentify
from tests.factories import NOW, a_case, a_user

pytestmark = pytest.mark.django_db


def asked(case, **changes):
    given = {"method": "known_fact", "doubt": "Two people share the name.", "at": NOW}
    given |= {"reply_by": NOW.date() + timedelta(days=14), "by": a_user()}
    return identify.ask_for_proof(case, **(given | changes))


def accepted(case, method="known_fact", reason="Gave an order number."):
    return identify.accept(case, method=method, reason=reason, at=NOW, by=a_user())


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ({"doubt": "  "}, "why there is doubt"),
        ({"method": "personal_identity_code"}, "what is enough"),
        ({"reply_by": date(2026, 3, 2)}, "from one day to two months"),
    ],
)
def test_proof_is_not_asked_without_doubt_method_or_time(changes, rule):
    with pytest.raises(CannotIdentify, match=rule):
        asked(a_case(), **changes)


def test_asking_owes_the_person_a_mail_and_a_letter():
    case = a_case()
    asked(case)
    assert case.outgoing_mails.last().kind == "identity_request"
    assert case.letters.last().content["asked"]


def test_accepting_starts_collecting_from_every_system():
    case = a_case(Right.ACCESS, Right.ERASURE)
    accepted(case)
    assert (case.state, case.tasks.count()) == (State.COLLECTING, 4)


def test_a_method_too_light_for_the_right_is_refused():
    case = a_case()
    confirm_address(case, link_id=1, at=NOW)
    with pytest.raises(CannotIdentify, match="not enough for access"):
        accepted(case, method="confirmed_address")


def test_an_unconfirmed_address_is_no_check():
    with pytest.raises(CannotIdentify, match="not confirmed"):
        accepted(a_case(Right.RECTIFICATION), method="confirmed_address")


def test_a_check_without_reason_leaves_nothing_behind():
    case = a_case()
    with pytest.raises(CannotIdentify, match="what was compared"):
        accepted(case, reason=" ")
    assert not IdentityCheck.objects.exists()


def test_a_check_names_its_officer_in_the_event_log():
    case = a_case()
    check = accepted(case)
    event = Event.objects.get(stream=case.reference, kind="identity.checked")
    assert event.actor == f"staff:{check.checked_by_id}"


def test_a_rejected_proof_leads_to_review():
    case = a_case(state=State.VERIFYING)
    identify.reject(case, method="known_fact", reason="Wrong number.", at=NOW, by=a_user())
    assert case.state == State.REVIEWING


def test_an_unanswered_request_lapses_after_its_day():
    case = a_case()
    row = asked(case)
    case.outgoing_mails.update(done_at=NOW)
    assert identify.lapse_next(at=NOW + timedelta(days=14)) is None
    assert identify.lapse_next(at=NOW + timedelta(days=15)) == row
    case.refresh_from_db()
    assert case.state == State.REVIEWING


def test_an_answered_request_does_not_lapse():
    case = a_case()
    asked(case)
    accepted(case)
    assert identify.lapse_next(at=NOW + timedelta(days=30)) is None
    assert ProofRequest.objects.get().lapsed_at == NOW


@pytest.mark.parametrize("changes", [{}, {"email": "", "address": "Kotikatu 1"}])
def test_a_question_that_never_reached_the_person_does_not_lapse(changes):
    case = a_case(**changes)
    asked(case)
    assert identify.lapse_next(at=NOW + timedelta(days=60)) is None


def test_an_address_that_was_not_given_cannot_be_confirmed():
    with pytest.raises(CannotIdentify, match="no e-mail address"):
        asked(a_case(email="", address="Kotikatu 1"), method="confirmed_address")


def test_proof_that_comes_late_still_helps():
    case = a_case()
    asked(case)
    case.outgoing_mails.update(done_at=NOW)
    identify.lapse_next(at=NOW + timedelta(days=15))
    case.refresh_from_db()
    accepted(case)
    assert case.state == State.COLLECTING


def test_a_button_of_another_step_does_not_take_its_arrow():
    case = a_case(state=State.COLLECTING)
    with pytest.raises(CannotMove):
        review_again(case, at=NOW, by=a_user())
    assert case.state == State.COLLECTING


def test_a_closed_case_cannot_be_verified():
    with pytest.raises(CannotMove):
        accepted(a_case(state=State.WITHDRAWN))
