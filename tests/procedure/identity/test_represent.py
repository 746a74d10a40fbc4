"""Who acts for the person: written down, accepted with a reason, and nothing leaves before."""

from datetime import timedelta

import pytest

from dsar.capabilities.delivery import links
from dsar.capabilities.delivery.models import Purpose
from dsar.capabilities.mail.models import OutgoingMail
from dsar.cases.addressee import addressee_of
from dsar.cases.disclosure import NotDisclosable, accepted_check
from dsar.cases.states import CannotMove, State
from dsar.eventlog.models import Event
from dsar.law.rights import Right
from dsar.procedure import close, download, respond
from dsar.procedure.identity import represent
from dsar.procedure.identity.represent import CannotRepresent
from tests.factories import NOW, a_case, a_user, an_opt_out
from tests.procedure.acting import LAWYER, WHY, acts, allowed, ended, written
from tests.procedure.asking import PAPER, ask, days, fresh, leaves
from tests.procedure.opening import opened

pytestmark = pytest.mark.django_db
CODE = "131052-308T"


def a_merged_case():
    case, into = a_case(), a_case(state=State.COLLECTING)
    close.merge(case, into=into, at=NOW, by=a_user())
    return case


def has_somebody(state):
    """A case in this state, with somebody whose mandate nobody has accepted."""
    case = a_merged_case() if state is State.MERGED else a_case(state=state)
    case.representatives.create(**LAWYER, recorded_by=a_user(), recorded_at=NOW)
    return fresh(case)


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ({"kind": "friend"}, "in what capacity"),
        ({"name": " \u200b"}, "write the name"),
        ({"answer_to": "both"}, "who gets the answer"),
        ({"email": ""}, "to which the answer can go"),
        ({"scope": f"for {CODE}"}, "identity code"),
        ({"name": f"Lauri {CODE}"}, "identity code"),
    ],
)
def test_who_acts_is_recorded_whole_or_not_at_all(changes, rule):
    case = a_case()
    with pytest.raises(CannotRepresent, match=rule):
        acts(case, **changes)
    assert not case.representatives.exists()


@pytest.mark.parametrize("state", [State.WITHDRAWN, State.DISMISSED, State.ARCHIVED])
def test_nobody_is_recorded_for_a_case_that_has_ended(state):
    with pytest.raises(CannotRepresent, match="has ended"):
        acts(a_case(state=state))


@pytest.mark.parametrize("state", State)
def test_a_mandate_is_accepted_only_while_it_can_matter(state):
    case = has_somebody(state)
    if state in represent.REPRESENTED:
        assert represent.accept(case, reason=WHY, at=NOW, by=a_user()).accepted_at
        return
    with pytest.raises(CannotRepresent, match="has ended"):
        represent.accept(case, reason=WHY, at=NOW, by=a_user())


@pytest.mark.parametrize("state", State)
def test_a_mandate_ends_in_every_case_but_an_archived_one(state):
    case = has_somebody(state)
    if state is not State.ARCHIVED:
        assert ended(case).representatives.get().ended_at
        return
    with pytest.raises(CannotRepresent, match="only be read"):
        ended(case)
    assert case.representatives.get().ended_at is None


def test_stopping_marketing_needs_no_mandate():
    with pytest.raises(CannotRepresent, match="no mandate"):
        acts(an_opt_out())


def test_only_one_at_a_time_acts():
    case = a_case()
    acts(case)
    with pytest.raises(CannotRepresent, match="already"):
        acts(case)


def test_each_step_leaves_its_event_without_a_name():
    case = a_case()
    allowed(case)
    ended(case)
    told = Event.objects.filter(stream=case.reference, kind__startswith="representative.")
    assert [row.kind.partition(".")[2] for row in told] == ["recorded", "accepted", "ended"]
    assert "Lauri" not in str([row.facts for row in told])


@pytest.mark.parametrize("reason", ["", " \u200b", f"It says {CODE}"])
def test_a_mandate_is_accepted_only_with_a_fit_reason(reason):
    case = a_case()
    row = acts(case)
    with pytest.raises(CannotRepresent):
        represent.accept(case, reason=reason, at=NOW, by=a_user())
    row.refresh_from_db()
    assert row.accepted_at is None


def test_a_mandate_that_is_over_is_not_accepted():
    case = a_case()
    acts(case, valid_until=NOW.date() - timedelta(days=1))
    with pytest.raises(CannotRepresent, match="is over"):
        represent.accept(case, reason=WHY, at=NOW, by=a_user())


def test_an_estate_is_never_accepted():
    case = a_case()
    acts(case, kind="estate")
    with pytest.raises(CannotRepresent, match="has died"):
        represent.accept(case, reason=WHY, at=NOW, by=a_user())


def test_a_mandate_is_accepted_once():
    case = a_case()
    allowed(case)
    with pytest.raises(CannotRepresent, match="already"):
        represent.accept(case, reason=WHY, at=NOW, by=a_user())


def test_a_known_person_who_gets_a_representative_is_closed_until_the_mandate_is_accepted():
    case = a_case(state=State.COLLECTING)
    acts(case)
    assert accepted_check(case.items.get(), at=NOW) is None
    represent.accept(case, reason=WHY, at=NOW, by=a_user())
    assert accepted_check(case.items.get(), at=NOW) is not None


def test_a_mandate_opens_nothing_after_its_last_day():
    case = a_case(state=State.COLLECTING)
    allowed(case, valid_until=NOW.date())
    assert accepted_check(case.items.get(), at=NOW) is not None
    assert accepted_check(case.items.get(), at=NOW + timedelta(days=1)) is None


def test_an_answer_that_has_not_left_stops_when_somebody_is_recorded():
    case = a_case(state=State.DECIDED)
    respond.send(case, at=NOW, by=a_user())
    acts(case)
    assert respond.on_its_way(case) is None
    assert OutgoingMail.objects.get(kind="answer_ready").failed_at == NOW
    with pytest.raises(NotDisclosable):
        respond.send(written(case), at=NOW, by=a_user())


def test_the_answer_leaves_again_to_whom_it_may_once_the_mandate_is_accepted():
    case = a_case(state=State.DECIDED)
    respond.send(case, at=NOW, by=a_user())
    allowed(case)
    row = respond.send(written(case), at=NOW, by=a_user())
    assert row.mail.addressee == "lauri@law.example"


def test_the_end_of_a_mandate_stops_the_answer_that_was_to_go_there():
    case = a_case(state=State.DECIDED)
    allowed(case)
    respond.send(written(case), at=NOW, by=a_user())
    ended(fresh(case))
    assert respond.on_its_way(case) is None
    assert respond.send(written(case), at=NOW, by=a_user()).mail.addressee == "maija@example.com"


def test_an_answer_already_given_is_opened_by_nobody_while_a_mandate_is_looked_at():
    case = a_case(state=State.ANSWERED)
    (entry, *_) = download.files_for(case, at=NOW + timedelta(days=3))
    acts(case)
    with pytest.raises(NotDisclosable):
        opened(entry, at=NOW + timedelta(days=3))


def test_the_end_of_a_mandate_sends_no_answer_to_the_address_it_came_from():
    case = a_case(state=State.DECIDED)
    allowed(case, email="Maija@Example.com")
    ended(case)
    assert addressee_of(case, at=NOW).email == ""
    assert respond.send(written(case), at=NOW, by=a_user()).channel == "collect"


def test_links_that_went_to_the_person_close_when_another_is_written_to():
    case = a_case(state=State.ANSWERED)
    acts(case)
    held = list(case.links.filter(revoked_at__isnull=True))
    assert {link.purpose for link in held} >= {"status", "answer"}
    represent.accept(case, reason=WHY, at=NOW, by=a_user())
    live = case.links.filter(revoked_at__isnull=True)
    assert not live.filter(pk__in=[link.pk for link in held]).exists()


@pytest.mark.parametrize("last_day", [None, NOW.date()])
def test_the_links_of_somebody_whose_mandate_ended_open_nothing(last_day):
    case = a_case(state=State.DECIDED)
    allowed(case, valid_until=last_day)
    respond.send(written(case), at=NOW, by=a_user())
    leaves()
    over = NOW + days(2)
    represent.end(fresh(case), reason=WHY, at=over, by=a_user())
    live = case.links.filter(revoked_at__isnull=True)
    assert not live.exists()


def test_an_address_for_answers_that_another_holds_is_closed():
    case = a_case(state=State.COLLECTING)
    allowed(case, valid_until=NOW.date())
    link = links.issue(case.pk, Purpose.REPLY, at=NOW, days=400)
    represent.end(fresh(case), reason=WHY, at=NOW + days(2), by=a_user())
    link.refresh_from_db()
    assert link.revoked_at


def test_an_end_has_its_reason_in_a_note():
    case = a_case()
    with pytest.raises(CannotRepresent, match="nobody acts"):
        ended(case)
    acts(case)
    ended(case)
    assert case.notes.get().text == "The mandate was withdrawn."


def test_another_may_act_when_the_first_has_ended():
    case = a_case()
    acts(case)
    assert acts(ended(case), name="Olga Ombud").ended_at is None


def test_a_mandate_that_was_not_shown_leads_to_review():
    case = a_case(state=State.VERIFYING)
    acts(case)
    represent.reject(case, reason="No signature.", at=NOW, by=a_user())
    assert (case.state, case.notes.get().text) == (State.REVIEWING, "No signature.")
    assert not case.identity_checks.exists()


def test_a_mandate_nobody_asked_for_is_not_rejected():
    case = a_case()
    acts(case)
    with pytest.raises(CannotMove):
        represent.reject(case, reason="No signature.", at=NOW, by=a_user())


def test_a_mandate_that_comes_late_is_still_accepted():
    case = a_case(state=State.VERIFYING)
    acts(case)
    represent.reject(case, reason="No signature.", at=NOW, by=a_user())
    assert represent.accept(case, reason=WHY, at=NOW, by=a_user()).accepted_at == NOW


@pytest.mark.parametrize("step", ["accept", "end"])
def test_nobody_waits_for_a_mandate_any_more(step):
    case = a_case()
    acts(case)
    row = ask(case, method="mandate")
    leaves()
    case = fresh(case)
    getattr(represent, step)(case, reason=WHY, at=NOW + days(3), by=a_user())
    row.refresh_from_db()
    assert row.lapsed_at == NOW + days(3)
    assert not case.suspensions.filter(ended_on__isnull=True).exists()


def test_a_question_who_somebody_is_goes_on_waiting():
    case = a_case(state=State.VERIFYING)
    allowed(case)
    assert case.proof_requests.get().lapsed_at is None


def test_recording_somebody_changes_no_address_of_the_person():
    case = a_case(Right.ERASURE)
    allowed(case)
    assert fresh(case).data_subject.email == "maija@example.com"


def test_a_representative_on_paper_gets_the_answer_by_post():
    case = a_case(state=State.DECIDED, **PAPER)
    allowed(case, email="", address="Lakikatu 2\n00100 HELSINKI")
    assert respond.send(written(case), at=NOW, by=a_user()).channel == "post"
