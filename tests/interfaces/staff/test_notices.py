"""Staff announce fees and ends of restrictions only where they make sense, and note the answers."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from dsar.capabilities.decisions.fees import FeeNotice
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.interfaces.portal import story
from dsar.interfaces.staff.next_step import offered
from dsar.interfaces.staff.notice_forms import RecipientLetterForm
from dsar.organisation.accounts.models import User
from dsar.organisation.accounts.roles import Role
from dsar.procedure import fee
from tests.factories import NOW, a_case, a_user
from tests.interfaces.staff.conftest import said_of
from tests.procedure import test_lift_restriction
from tests.procedure.asking import PAPER, fresh, leaves
from tests.procedure.collection.test_recipient_letters import a_notice
from tests.procedure.test_fee import COPIES, a_told_case, tell

pytestmark = pytest.mark.django_db
NOTICES = {"fee", "fee_answered", "notice_posted", "lift", "lifted", "tell_recipient"}


def acts(case: Case) -> set[str]:
    return NOTICES & offered(fresh(case))


def form_of(kind: Any, case: Case, **data: Any) -> Any:
    said = data and {"version": case.version, **data}
    by = a_user(username="anna")
    return kind(said or None, case=case, by=by, today=NOW.date(), act="x")


def a_now_case() -> Case:
    """A case that an officer works on today, its person known."""
    now = timezone.now() - timedelta(days=1)
    return a_case(state=State.COLLECTING, at=now)


@pytest.mark.parametrize("state", [State.RECEIVED, State.DECIDED, State.ANSWERED, State.WITHDRAWN])
def test_no_fee_is_offered_before_anybody_is_known_or_after_the_decision(state: State) -> None:
    assert "fee" not in acts(a_case(state=state))


def test_a_fee_is_offered_while_the_answer_is_prepared() -> None:
    case = a_now_case()
    assert acts(case) == {"fee"}
    given: Any = {"reply_by": (timezone.now() + timedelta(days=14)).date(), "at": timezone.now()}
    fee.announce(case, COPIES, **given, by=a_user(username="anna"))
    assert acts(case) == {"fee_answered"}


def test_on_paper_the_notice_is_to_be_posted() -> None:
    assert "notice_posted" in acts(a_told_case(**PAPER))


def test_nobody_is_said_to_have_answered_a_fee_in_silence(officer: Client) -> None:
    case = a_told_case()
    leaves(at=NOW)
    later = NOW + timedelta(days=20)
    tell(case, at=later, reply_by=later.date() + timedelta(days=14))
    page = officer.get(f"/staff/case/{case.reference}/").content.decode()
    assert "No answer came in time" in page
    assert "The day to answer about the fee passed" in page
    assert "The person answered about the fee" not in page
    told = [str(row.what) for row in story.timeline(story.events_of(case))]
    assert "The day to answer about the fee passed" in told
    assert "You answered about the fee" not in told


def unfounded(case: Case) -> dict[str, Any]:
    day = (timezone.now() + timedelta(days=14)).date().isoformat()
    said = {"why": "unfounded", "amount": "40", "costs": "Two hours of work.", "reply_by": day}
    return said | {"facts": "The same was asked and answered last week.", "version": case.version}


def test_who_calls_a_request_unfounded_asks_a_colleague_to_sign_the_fee() -> None:
    case = a_now_case()
    anna, riitta = Client(), Client()
    anna.force_login(a_user(username="anna"))
    riitta.force_login(a_user(Role.REVIEWER, "riitta"))
    page = f"/staff/case/{case.reference}/"
    letter = anna.post(f"{page}fee/", unfounded(fresh(case))).headers["Location"]
    assert said_of(anna, letter, "send").status_code == 400
    assert said_of(anna, letter, "propose").status_code == 302
    assert case.reference in riitta.get("/staff/").content.decode()
    assert letter in riitta.get(page).content.decode()
    assert said_of(riitta, letter, "send").status_code == 302
    row = FeeNotice.objects.get()
    assert (row.announced_by.username, row.seconded_by.username) == ("anna", "riitta")


def test_who_works_alone_signs_a_fee_with_a_reason() -> None:
    case = a_now_case()
    User.objects.exclude(username="anna").update(is_active=False)
    anna = Client()
    anna.force_login(a_user(username="anna"))
    letter = anna.post(f"/staff/case/{case.reference}/fee/", unfounded(fresh(case)))
    where = letter.headers["Location"]
    assert said_of(anna, where, "send").status_code == 400
    assert said_of(anna, where, "send", alone_reason="Riitta is ill.").status_code == 302
    assert FeeNotice.objects.get().alone_reason == "Riitta is ill."


def test_what_the_person_said_is_noted(client: Client) -> None:
    case = a_told_case()
    client.force_login(a_user(username="anna"))
    address = f"/staff/case/{case.reference}/fee_answered/"
    said = {"version": case.version, "answer": "narrowed", "to": "Vain vuosi 2025."}
    assert client.post(address, said).status_code == 302
    row = case.fee_notices.get()
    assert (row.answer, row.answered_by.username) == ("narrowed", "anna")
    page = client.get(f"/staff/case/{case.reference}/").content.decode()
    assert "Vain vuosi 2025." in page


def test_a_restriction_that_stands_may_be_ended() -> None:
    case = test_lift_restriction.restricted()
    assert "lifted" not in acts(case)


def test_a_recipient_who_waits_may_be_written_to() -> None:
    case, notice = a_notice()
    assert "tell_recipient" in acts(case)
    assert list(form_of(RecipientLetterForm, case).fields["notice"].queryset) == [notice]
