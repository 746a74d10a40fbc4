"""Staff announce fees and ends of restrictions only where they make sense, and note the answers."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.interfaces.staff.next_step import offered
from dsar.interfaces.staff.notice_forms import FeeForm, RecipientLetterForm
from dsar.organisation.accounts.roles import Role
from dsar.procedure import fee
from tests.factories import NOW, a_case, a_user
from tests.procedure import test_lift_restriction
from tests.procedure.asking import PAPER, fresh
from tests.procedure.collection.test_recipient_letters import a_notice
from tests.procedure.test_fee import COPIES, a_told_case

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


def test_only_who_works_alone_may_call_a_request_unfounded_here() -> None:
    case = a_case(state=State.COLLECTING)
    assert [code for code, _ in form_of(FeeForm, case).fields["why"].choices] == ["further_copies"]
    riitta = a_user(Role.REVIEWER, "riitta")
    riitta.is_active = False
    riitta.save()
    alone = form_of(FeeForm, case)
    assert len(alone.fields["why"].choices) == 3
    assert "alone_reason" in alone.fields


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
