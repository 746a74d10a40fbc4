"""Contests at the desk: as they came by phone or mail, and what the case shows of them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from dsar.capabilities.mail.models import InboundMail, OutgoingMail
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.eventlog.actors import PERSON
from dsar.law.rights import Right
from dsar.organisation.accounts.roles import Role
from dsar.procedure import close, contest
from tests.capabilities.identity.pictures import a_jpeg
from tests.factories import a_case, a_user
from tests.interfaces.staff.conftest import Press
from tests.interfaces.staff.letterbox import a_message
from tests.procedure.asking import fresh

pytestmark = pytest.mark.django_db


def recent(*rights: Right, state: State = State.ANSWERED) -> Case:
    return a_case(*rights, state=state, at=timezone.now() - timedelta(days=9))


def a_reply_to(case: Case, text: str) -> InboundMail:
    sent = OutgoingMail.objects.filter(case=case).last()
    assert sent is not None
    said = {"In_Reply_To": sent.message_id, "From": "Maija <maija@example.com>"}
    return a_message(text, at=timezone.now(), **said)


def test_a_call_is_noted_with_its_day_and_parts(press: Press) -> None:
    case = recent(Right.ACCESS, Right.RECTIFICATION)
    part = case.items.get(right=Right.ACCESS)
    day = timezone.localdate().isoformat()
    said = {"text": "The calls are missing.", "channel": "phone", "received_on": day}
    assert press(case, "contest", parts=[str(part.pk)], **said).status_code == 302
    row = case.contests.get()
    assert (row.channel, row.received_on.isoformat()) == ("phone", day)
    assert [entry.item for entry in row.parts.all()] == [part]


def test_a_reply_contests_the_answer_by_one_button(officer: Client) -> None:
    case = recent()
    mail = a_reply_to(case, "I disagree, the calls of May are missing from the answer.")
    assert "This contests the answer" in officer.get(f"/staff/mail/{mail.pk}/").content.decode()
    assert officer.post(f"/staff/mail/{mail.pk}/contest/").status_code == 302
    row, mail = case.contests.get(), InboundMail.objects.get(pk=mail.pk)
    assert (row.mail, row.text, row.channel) == (mail, mail.text, "email")
    assert (mail.sorted_as, mail.waits) == ("contest", False)
    assert officer.post(f"/staff/mail/{mail.pk}/undo/").status_code == 409


def test_a_reply_to_an_open_case_contests_nothing(officer: Client) -> None:
    mail = a_reply_to(recent(state=State.COLLECTING), "I disagree with all of this, please look.")
    page = officer.get(f"/staff/mail/{mail.pk}/").content.decode()
    assert "This contests the answer" not in page
    assert officer.post(f"/staff/mail/{mail.pk}/contest/").status_code == 409


def test_the_file_of_a_contest_opens_for_its_case_alone(officer: Client) -> None:
    case, other = recent(), recent()
    row = contest.contest(case, text="", upload=a_jpeg(), at=timezone.now(), by=PERSON)
    page = officer.get(f"/staff/case/{case.reference}/").content.decode()
    assert f"/contest/{row.pk}/" in page
    assert officer.get(f"/staff/case/{case.reference}/contest/{row.pk}/").status_code == 200
    assert officer.get(f"/staff/case/{other.reference}/contest/{row.pk}/").status_code == 404


def test_our_own_mistake_is_taken_up_with_its_reason(press: Press) -> None:
    case = recent()
    assert press(case, "correct", reason="A file was forgotten.").status_code == 302
    assert fresh(case).state == State.REVIEWING


def test_what_was_taken_back_is_taken_up_for_the_person(press: Press) -> None:
    case = recent(state=State.WITHDRAWN)
    assert press(case, "take_up").status_code == 302
    assert fresh(case).state == State.RECEIVED


def test_the_decision_asks_what_was_looked_at_again(press: Press, officer: Client) -> None:
    case: Any = recent(state=State.CONTESTED)
    contest.review_again(case, at=timezone.now(), by=a_user(Role.REVIEWER, "riitta"))
    page = officer.get(f"/staff/case/{case.reference}/").content.decode()
    assert "What was looked at again?" in page


def test_a_reply_that_nobody_has_read_keeps_its_case_from_the_archive(officer: Client) -> None:
    case = recent(state=State.CLOSED)
    mail = a_reply_to(case, "I disagree, the calls of May are missing from the answer.")
    late = {"at": timezone.now() + timedelta(days=90), "bundle": lambda row: {"bundle": ""}}
    assert close.archive_next(**late) is None
    assert officer.post(f"/staff/mail/{mail.pk}/seen/").status_code == 302
    assert close.archive_next(**late) == case


def test_a_code_that_is_destroyed_in_a_mail_goes_from_its_contest_too(officer: Client) -> None:
    case = recent()
    mail = a_reply_to(case, "I disagree. My code is 131052-308T, so you know who I am.")
    officer.post(f"/staff/mail/{mail.pk}/contest/")
    sure = {"is_sure": "on", "with_words": "on"}
    assert officer.post(f"/staff/mail/{mail.pk}/destroy/", sure).status_code == 302
    assert case.contests.get().text == ""
