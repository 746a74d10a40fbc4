"""A letter that was understood wrongly is put right before anybody works on it."""

import pytest

from dsar.capabilities.mail.models import OutgoingMail
from dsar.capabilities.suppression import blocklist
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.eventlog.models import Event
from dsar.law.rights import Right
from dsar.organisation.controller.identity_policy import IdentityPolicy
from dsar.procedure.identity import identify, reassess
from dsar.procedure.understand import CannotUnderstand, understand
from tests.factories import NOW, a_case, a_user

pytestmark = pytest.mark.django_db


def rights_of(case):
    return {item.right for item in Case.objects.get(pk=case.pk).items.all()}


def test_what_is_asked_is_corrected_and_the_due_date_stays():
    case = a_case(Right.ACCESS)
    understand(case, [Right.ERASURE, Right.ACCESS], at=NOW, by=a_user())
    assert rights_of(case) == {"access", "erasure"}
    assert Case.objects.get(pk=case.pk).due_on == case.due_on
    facts = Event.objects.get(stream=case.reference, kind="case.understood_anew").facts
    assert facts == {"rights": ["access", "erasure"]}


def test_the_person_is_told_anew():
    case = a_case(Right.ACCESS)
    understand(case, [Right.ERASURE], at=NOW, by=a_user())
    mails = OutgoingMail.objects.filter(case=case, kind="acknowledgement")
    assert mails.count() == 2


def test_an_added_marketing_ban_is_honoured_at_once():
    case = a_case(Right.ACCESS)
    understand(case, [Right.MARKETING_OBJECTION], at=NOW, by=a_user())
    assert case.items.get().outcome == "fulfilled"
    assert blocklist.is_suppressed("email", "maija@example.com")


def test_an_honoured_marketing_ban_is_not_taken_away():
    case = a_case(Right.ACCESS, Right.MARKETING_OBJECTION)
    with pytest.raises(CannotUnderstand):
        understand(case, [Right.ACCESS], at=NOW, by=a_user())


@pytest.mark.parametrize("rights", [[], [Right.ACCESS]])
def test_nothing_is_set_without_a_change(rights):
    with pytest.raises(CannotUnderstand):
        understand(a_case(Right.ACCESS), rights, at=NOW, by=a_user())


def test_nothing_is_changed_once_work_has_begun():
    with pytest.raises(CannotUnderstand):
        understand(a_case(state=State.COLLECTING), [Right.ERASURE], at=NOW, by=a_user())


def test_a_ban_needs_an_address_to_spare():
    case = a_case(email="", phone="0401234567")
    with pytest.raises(CannotUnderstand):
        understand(case, [Right.MARKETING_OBJECTION], at=NOW, by=a_user())


def test_nothing_is_added_that_a_check_awaiting_its_second_officer_does_not_cover():
    case = a_case(Right.ACCESS)
    IdentityPolicy.objects.create(second_officer="always")
    given = {"reason": "She came by with her card.", "met_at": NOW, "at": NOW}
    check = identify.accept(case, method="in_person", by=a_user(username="anna"), **given)
    with pytest.raises(CannotUnderstand, match="second officer"):
        understand(case, [Right.ACCESS, Right.ERASURE], at=NOW, by=a_user())
    reassess.revoke(check, reason="It was another person.", at=NOW, by=a_user())
    case.refresh_from_db()
    understand(case, [Right.ACCESS, Right.ERASURE], at=NOW, by=a_user())
    identify.accept(case, method="in_person", by=a_user(username="anna"), **given)
    identify.confirm(case, reason="I saw it too.", at=NOW, by=a_user())
    assert {task.item.right for task in case.tasks.all()} == {"access", "erasure"}
