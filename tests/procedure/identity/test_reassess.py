"""Second thoughts: the level raised for a risk, a second officer, a check that was wrong."""

import pytest

from dsar.cases.disclosure import accepted_check
from dsar.cases.identity import IdentityCheck
from dsar.cases.states import State
from dsar.eventlog.models import Event
from dsar.law.rights import Right
from dsar.procedure import respond, standing
from dsar.procedure.identity import identify, reassess
from dsar.procedure.identity.ask import CannotIdentify, level_of
from tests.factories import NOW, a_case, a_user
from tests.procedure.acting import acts
from tests.procedure.asking import ask, fresh, leaves

pytestmark = pytest.mark.django_db
HETU = "131052-308T"


def raised(case, level=3, reason="A famous person."):
    reassess.raise_level(case, level=level, reason=reason, at=NOW, by=a_user(username="anna"))


def accepted(case, method="known_fact", **changes):
    said = {"reason": "Gave an order number.", "at": NOW, "by": a_user(username="anna")}
    return identify.accept(case, method=method, **(said | changes))


def last_event(case, kind):
    return Event.objects.filter(stream=case.reference, kind=kind).last()


def test_a_raised_level_asks_for_more_and_says_why():
    case = a_case()
    raised(case)
    assert (fresh(case).raised_level, level_of(fresh(case))) == (3, 3)
    note = case.notes.get()
    assert note.text == "A famous person."
    assert last_event(case, "identity.level_raised").facts == {"level": 3, "note": note.pk}
    with pytest.raises(CannotIdentify, match="not enough"):
        accepted(case)


@pytest.mark.parametrize("method", ["known_fact", "mandate", "masked_document"])
def test_a_question_that_asks_too_little_by_now_ends_with_its_pause(method):
    case = a_case()
    if method == "mandate":
        acts(case)
    ask(fresh(case), method=method)
    leaves()
    raised(fresh(case))
    ends = method == "known_fact"
    assert case.proof_requests.open().exists() is not ends
    assert case.suspensions.filter(ended_on__isnull=True).exists() is not ends


def test_a_level_is_lowered_back_with_a_reason():
    case = a_case()
    raised(case)
    raised(case, level=2, reason="Not famous after all.")
    assert (fresh(case).raised_level, level_of(fresh(case))) == (None, 2)


@pytest.mark.parametrize(
    ("level", "reason", "rule"),
    [
        (4, "Risk.", "from 1 to 3"),
        (0, "Risk.", "from 1 to 3"),
        (3, " ", "which risk"),
        (2, "Risk.", "asked already"),
        (3, HETU, "never write down"),
    ],
)
def test_a_level_is_not_raised_beyond_sense(level, reason, rule):
    case = a_case()
    with pytest.raises(CannotIdentify, match=rule):
        raised(case, level, reason)
    assert fresh(case).raised_level is None


def test_a_level_is_settled_only_while_the_case_is_open():
    with pytest.raises(CannotIdentify, match="while the case is open"):
        raised(a_case(state=State.ANSWERED))


def test_a_rising_level_stops_what_may_no_longer_leave():
    case = a_case(state=State.DECIDED)
    respond.send(case, at=NOW, by=a_user(username="anna"))
    raised(case)
    assert case.dispatches.get().cancelled_at == NOW
    assert standing.needs_new_check(case, at=NOW)


def test_a_check_taken_back_lets_nothing_leave():
    case = a_case(state=State.DECIDED)
    respond.send(case, at=NOW, by=a_user(username="anna"))
    check = case.identity_checks.get()
    reassess.revoke(check, reason="Another Maija.", at=NOW, by=a_user())
    assert accepted_check(case.items.get(), at=NOW) is None
    assert case.dispatches.get().cancelled_at == NOW
    assert last_event(case, "identity.revoked").facts["check"] == check.pk


def test_a_check_is_taken_back_once_and_with_a_reason():
    case = a_case(state=State.COLLECTING)
    check = case.identity_checks.get()
    for reason, rule in ((" ", "why the check was wrong"), (HETU, "never write down")):
        with pytest.raises(CannotIdentify, match=rule):
            reassess.revoke(check, reason=reason, at=NOW, by=a_user())
    reassess.revoke(check, reason="Another Maija.", at=NOW, by=a_user())
    with pytest.raises(CannotIdentify, match="does not stand"):
        reassess.revoke(check, reason="Another Maija.", at=NOW, by=a_user())


@pytest.mark.parametrize("state", [State.COLLECTING, State.DECIDED])
def test_work_goes_on_from_where_it_stood_when_it_is_known_again(state):
    case = a_case(state=state)
    reassess.revoke(case.identity_checks.get(), reason="Another Maija.", at=NOW, by=a_user())
    assert standing.needs_new_check(case, at=NOW)
    accepted(case)
    assert case.state == state
    assert not standing.needs_new_check(case, at=NOW)


def test_a_document_waits_for_another_officer():
    case = a_case()
    check = accepted(case, "masked_document", on_paper=True)
    a_user()
    with pytest.raises(CannotIdentify, match="another officer"):
        identify.confirm(fresh(case), reason="Looked.", at=NOW, by=check.checked_by)
    identify.confirm(case, reason="Name compared.", at=NOW, by=a_user())
    assert case.state == State.COLLECTING


def test_a_second_check_does_not_come_beside_one_that_waits():
    case = a_case()
    accepted(case, "masked_document", on_paper=True)
    with pytest.raises(CannotIdentify, match="already waits for a second officer"):
        accepted(fresh(case), "known_fact")
    assert case.identity_checks.waiting().count() == 1


def test_who_works_alone_confirms_with_a_reason():
    case = a_case()
    check = accepted(case, "masked_document", on_paper=True)
    type(check.checked_by).objects.exclude(pk=check.checked_by_id).update(is_active=False)
    identify.confirm(case, reason="Alone here; looked again.", at=NOW, by=check.checked_by)
    assert last_event(case, "identity.confirmed").facts["alone"]


def test_a_rejected_proof_takes_the_waiting_check_back():
    case = a_case()
    ask(case)
    accepted(case, "masked_document", on_paper=True)
    identify.reject(case, method="masked_document", reason="Forged.", at=NOW, by=a_user())
    assert identify.waiting_check(case) is None
    assert case.state == State.REVIEWING


@pytest.mark.parametrize("step", ["accept", "reject"])
def test_no_record_of_a_check_holds_a_personal_identity_code(step):
    case = a_case(Right.ACCESS, state=State.VERIFYING)
    said = {"method": "known_fact", "reason": f"Her code is {HETU}."}
    with pytest.raises(CannotIdentify, match="never write down"):
        getattr(identify, step)(case, **said, at=NOW, by=a_user())
    assert not IdentityCheck.objects.exists()


def test_a_confirmation_holds_no_personal_identity_code():
    case = a_case()
    accepted(case, "masked_document", on_paper=True)
    with pytest.raises(CannotIdentify, match="never write down"):
        identify.confirm(case, reason=HETU, at=NOW, by=a_user())
