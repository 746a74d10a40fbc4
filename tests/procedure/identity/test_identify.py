"""Who is asking: a written doubt, a recorded answer, and nothing said until then."""

from datetime import date

import pytest

from dsar.capabilities.identity.models import ProofRequest
from dsar.cases.disclosure import accepted_check
from dsar.cases.identity import IdentityCheck
from dsar.cases.states import CannotMove, State
from dsar.eventlog.models import Event
from dsar.law.rights import Right
from dsar.management.demo.walk import ROADS
from dsar.procedure import drafted, questions, triage
from dsar.procedure.contest import review_again
from dsar.procedure.handle import confirm_address
from dsar.procedure.identity import identify
from dsar.procedure.identity.ask import CannotIdentify
from tests.factories import NOW, a_case, a_user
from tests.procedure.asking import PAPER, ask, days, fresh, leaves, reminded, reply

pytestmark = pytest.mark.django_db


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
        ask(a_case(), **changes)


def test_asking_owes_the_person_a_mail_and_a_letter():
    case = a_case()
    ask(case)
    assert case.outgoing_mails.last().kind == "identity_request"
    assert case.letters.last().content["asked"]


def test_accepting_starts_collecting_from_every_system():
    case = a_case(Right.ACCESS, Right.ERASURE)
    accepted(case)
    assert (case.state, case.tasks.count()) == (State.COLLECTING, 4)


def test_a_method_too_light_for_the_right_is_refused():
    case = a_case()
    confirm_address(case, link_id=1, at=NOW)
    with pytest.raises(CannotIdentify, match="not enough for what is asked"):
        accepted(case, method="confirmed_address")


def test_a_way_too_light_for_the_right_is_not_asked():
    with pytest.raises(CannotIdentify, match="not enough for what is asked"):
        ask(a_case(Right.ACCESS, Right.RECTIFICATION), method="confirmed_address")


def test_a_withdrawn_consent_is_no_part_of_a_check_and_is_answered_all_the_same():
    case = a_case(Right.ACCESS, Right.CONSENT_WITHDRAWAL)
    assert [item.right for item in accepted(case).items.all()] == [Right.ACCESS]
    assert all(accepted_check(item, at=NOW) for item in case.items.all())


@pytest.mark.parametrize("state", ROADS)
def test_a_paper_for_a_second_officer_is_recorded_only_where_it_is_waited_for(state):
    case, given = a_case(state=state), {"method": "masked_document", "on_paper": True}
    if state in identify.WAITS:
        assert identify.accept(case, reason="Same name.", at=NOW, by=a_user(), **given).needs_second
        return
    with pytest.raises(CannotMove):
        identify.accept(case, reason="Same name.", at=NOW, by=a_user(), **given)
    assert not case.identity_checks.filter(method="masked_document").exists()


@pytest.mark.parametrize("state", [state for state in ROADS if state != State.VERIFYING])
def test_proof_is_rejected_only_where_it_was_asked_for(state):
    case = a_case(state=state)
    with pytest.raises(CannotMove):
        identify.reject(case, method="known_fact", reason="Wrong.", at=NOW, by=a_user())
    assert not case.identity_checks.filter(accepted=False).exists()


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


def lapsed(case, **changes):
    """Asked, reminded on the tenth day, and silent until the fifteenth."""
    row = ask(case, **changes)
    leaves()
    reminded(fresh(case), at=NOW + days(9))
    assert identify.lapse_next(at=NOW + days(15)) == row
    return fresh(case)


def test_an_unanswered_request_lapses_after_its_day():
    case = a_case()
    row = ask(case)
    leaves()
    reminded(case, at=NOW + days(9))
    assert identify.lapse_next(at=NOW + days(14)) is None
    assert identify.lapse_next(at=NOW + days(15)) == row
    assert fresh(case).state == State.REVIEWING


def test_nobody_lapses_without_a_reminder():
    ask(a_case())
    leaves()
    assert identify.lapse_next(at=NOW + days(40)) is None


def test_a_late_reminder_moves_the_lapse():
    case = a_case()
    row = ask(case)
    leaves()
    reminded(case, at=NOW + days(20))
    row.refresh_from_db()
    assert row.reply_by == (NOW + days(22)).date()
    assert identify.lapse_next(at=NOW + days(22)) is None
    assert identify.lapse_next(at=NOW + days(23)) == row


def test_a_reminder_that_left_late_gives_two_days_all_the_same():
    case = a_case()
    row = ask(case)
    leaves()
    questions.remind_next(at=NOW + days(9))
    leaves("identity_reminder", at=NOW + days(14))
    assert identify.lapse_next(at=NOW + days(15)) is None
    assert identify.lapse_next(at=NOW + days(16)) == row


@pytest.mark.parametrize("kind", ["identity_request", "identity_reminder"])
def test_what_came_back_lets_nobody_lapse(kind):
    case = a_case()
    ask(case)
    leaves()
    reminded(case, at=NOW + days(9))
    case.outgoing_mails.filter(kind=kind).update(bounced_at=NOW + days(9))
    assert identify.lapse_next(at=NOW + days(40)) is None


def test_a_reply_that_nobody_has_read_lets_nobody_lapse():
    case = a_case()
    ask(case)
    leaves()
    reminded(case, at=NOW + days(9))
    assert reply(case, at=NOW + days(12)).waits
    assert identify.lapse_next(at=NOW + days(40)) is None


def test_a_reply_that_somebody_has_read_lets_nobody_lapse_either():
    case = a_case()
    ask(case)
    leaves()
    reminded(case, at=NOW + days(9))
    triage.seen(reply(case, at=NOW + days(12)), at=NOW + days(13), by=a_user())
    assert identify.lapse_next(at=NOW + days(40)) is None


def test_a_question_on_paper_lapses_without_a_reminder():
    case = a_case(**PAPER)
    row = ask(case)
    assert identify.lapse_next(at=NOW + days(40)) is None
    questions.note_posted(case, at=NOW + days(1), by=a_user())
    assert identify.lapse_next(at=NOW + days(15)) is None
    assert identify.lapse_next(at=NOW + days(16)) == row


def test_a_request_older_than_reminders_lapses_as_before():
    case = a_case()
    row = ask(case)
    case.outgoing_mails.update(done_at=NOW)
    ProofRequest.objects.update(mail=None, remind_on=None)
    assert identify.lapse_next(at=NOW + days(14)) is None
    assert identify.lapse_next(at=NOW + days(15)) == row


DRAFTED = {
    "fi": "Pyysimme sinua vahvistamaan henkilöllisyytesi 2.3.2026 ja muistutimme 11.3.2026. "
    "Emme saaneet vastausta 16.3.2026 mennessä.",
    "sv": "Vi bad dig bekräfta din identitet den 2.3.2026 och påminde dig den 11.3.2026. "
    "Vi fick inget svar inom den tid som gick ut den 16.3.2026.",
    "en": "On 2 March 2026 we asked you to confirm your identity, and on 11 March 2026 we "
    "reminded you. We had no answer by 16 March 2026.",
}


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_silence_drafts_the_facts_of_the_refusal_by_its_real_dates(language):
    case = lapsed(a_case(language=language))
    assert drafted.facts_of_silence(case) == DRAFTED[language]


def test_the_draft_on_paper_speaks_of_no_reminder():
    case = a_case(**PAPER)
    ask(case)
    questions.note_posted(case, at=NOW, by=a_user())
    identify.lapse_next(at=NOW + days(15))
    assert "muistutimme" not in drafted.facts_of_silence(fresh(case))


def test_a_reply_that_came_after_the_lapse_drafts_nothing():
    case = lapsed(a_case())
    reply(case, at=NOW + days(16))
    assert drafted.facts_of_silence(case) is None


def test_a_rejected_proof_drafts_nothing():
    case = a_case(state=State.VERIFYING)
    assert drafted.facts_of_silence(case) is None
    identify.reject(case, method="known_fact", reason="Wrong number.", at=NOW, by=a_user())
    assert drafted.facts_of_silence(case) is None


def test_an_answered_request_does_not_lapse():
    case = a_case()
    ask(case)
    accepted(case)
    assert identify.lapse_next(at=NOW + days(30)) is None
    assert ProofRequest.objects.get().lapsed_at == NOW


@pytest.mark.parametrize("changes", [{}, {"email": "", "address": "Kotikatu 1"}])
def test_a_question_that_never_reached_the_person_does_not_lapse(changes):
    case = a_case(**changes)
    ask(case)
    assert identify.lapse_next(at=NOW + days(60)) is None


def test_an_address_that_was_not_given_cannot_be_confirmed():
    with pytest.raises(CannotIdentify, match="no e-mail address"):
        ask(a_case(email="", address="Kotikatu 1"), method="confirmed_address")


def test_proof_that_comes_late_still_helps():
    case = lapsed(a_case())
    accepted(case)
    assert drafted.facts_of_silence(case) is None
    assert case.state == State.COLLECTING


def test_a_button_of_another_step_does_not_take_its_arrow():
    case = a_case(state=State.COLLECTING)
    with pytest.raises(CannotMove):
        review_again(case, at=NOW, by=a_user())
    assert case.state == State.COLLECTING


def test_a_closed_case_cannot_be_verified():
    with pytest.raises(CannotMove):
        accepted(a_case(state=State.WITHDRAWN))
