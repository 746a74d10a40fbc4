"""What follows a change, on the pages of staff: recipients to tell, kept data, bans not taken."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from dsar.capabilities.fulfilment.afterwards import FollowUpErasure, RecipientNotice
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.eventlog.models import Event
from dsar.files.store import read
from dsar.interfaces.collection_lines import ground_label
from dsar.law.grounds import GROUNDS
from dsar.law.rights import Right
from dsar.organisation.accounts.roles import Role
from dsar.organisation.datamap.models import Recipient, System
from dsar.procedure import close, replies
from dsar.procedure.collection import recipient_letters, recipients
from tests import factories
from tests.procedure.changing import a_recipient, changed, kept_until

pytestmark = pytest.mark.django_db
NOW = factories.NOW + timedelta(days=2)
OVER = datetime(2033, 1, 3, 9, tzinfo=UTC)
HOSTILE = '<script>alert("x")</script>'


@pytest.fixture(autouse=True)
def noon() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(NOW, tick=False) as clock:
        yield clock


def a_notice(state: State = State.COLLECTING, did: str = "erased", **line: Any) -> RecipientNotice:
    case = factories.a_case(Right.ERASURE, state=state)
    task = changed(case, did, **line)
    a_recipient("Repairs")
    recipients.notices_for(task, at=factories.NOW)
    notice: RecipientNotice = task.notices.get()
    return notice


def a_follow_up() -> FollowUpErasure:
    case = factories.a_case(Right.ERASURE, state=State.ANSWERED)
    changed(case, "kept", **kept_until(date(2032, 12, 31)))
    close.close(case, at=NOW)
    return FollowUpErasure.objects.select_related("case").get(case=case)


def address(case: Case) -> str:
    return f"/staff/case/{case.reference}/after/"


def told(row: RecipientNotice, **changes: Any) -> dict[str, Any]:
    said = {"act": "told", "row": row.pk, "told_on": "2026-03-03", "how": "E-mail"}
    return said | changes


def text_of(client: Client, where: str) -> str:
    return client.get(where).content.decode()


def test_the_case_page_says_who_is_to_be_told_and_that_it_keeps_the_case_open(
    officer: Client,
) -> None:
    row = a_notice(State.ANSWERED)
    page = text_of(officer, f"/staff/case/{row.case.reference}/")
    assert "1 recipient to tell" in page
    assert "The case closes when each of them was told" in page


def test_the_history_of_a_case_names_whom_to_tell(officer: Client) -> None:
    case = a_notice().case
    page = text_of(officer, f"/staff/case/{case.reference}/")
    assert "<b>A recipient is to be told of the change</b> Repairs" in page


def test_a_case_without_changes_says_nothing_of_them(officer: Client) -> None:
    case = factories.a_case()
    assert "What follows a change" not in text_of(officer, f"/staff/case/{case.reference}/")
    assert "Nothing follows here" in text_of(officer, address(case))


def test_the_page_offers_a_text_in_three_languages_without_the_reasons(officer: Client) -> None:
    row = a_notice(did="corrected", old="Turku", new="Salo")
    page = text_of(officer, address(row.case))
    assert "Olette saaneet meiltä henkilön Maija Meikäläinen tietoja." in page
    assert "Vi har rättat dessa uppgifter" in page
    assert "- name (fi): Turku → Salo" in page
    assert "asked us" not in page


def test_a_recipient_is_noted_as_told_with_the_evidence(officer: Client) -> None:
    row = a_notice()
    proof = SimpleUploadedFile("sent.txt", b"Please erase.", "text/plain")
    answer = officer.post(address(row.case), told(row, evidence=proof))
    row.refresh_from_db()
    assert (answer.status_code, row.told_on) == (302, date(2026, 3, 3))
    assert row.evidence is not None
    assert read(row.evidence) == b"Please erase."
    assert row.evidence.reference == row.case.reference


def test_a_letter_that_came_back_shows_on_both_pages(officer: Client) -> None:
    row = a_notice()
    Recipient.objects.update(contact="dpo@repairs.example")
    said = {"language": "sv", "address": "", "act_by": NOW.date()}
    by = factories.a_user(username="anna")
    letter = recipient_letters.write(row.case, notice=row, **said, at=NOW, by=by)
    assert "The letter is on its way by mail" in text_of(officer, address(row.case))
    replies.note_bounce(letter.carried_by, code="5.1.1", at=NOW)
    assert "Write to them again" in text_of(officer, address(row.case))
    assert "Not delivered" in text_of(officer, f"/staff/case/{row.case.reference}/")


def test_the_evidence_can_be_opened_and_leaves_its_event(officer: Client) -> None:
    row, other = a_notice(), factories.a_case()
    proof = SimpleUploadedFile("sent.txt", b"Please erase.", "text/plain")
    officer.post(address(row.case), told(row, evidence=proof))
    where = f"/staff/case/{row.case.reference}/evidence/{row.pk}/"
    assert f'<a href="{where}">sent.txt</a>' in text_of(officer, address(row.case))
    answer: Any = officer.get(where)
    assert b"".join(answer.streaming_content) == b"Please erase."
    assert answer.headers["Content-Disposition"].startswith("attachment")
    viewed = Event.objects.filter(stream=row.case.reference, kind="case.viewed")
    assert viewed.latest("seq").facts == {"screen": "evidence"}
    elsewhere = where.replace(row.case.reference, other.reference)
    assert officer.get(elsewhere).status_code == 404


def test_a_hostile_file_is_no_evidence(officer: Client) -> None:
    row = a_notice()
    proof = SimpleUploadedFile("sent.pdf", b"MZ\x90\x00", "application/pdf")
    answer = officer.post(address(row.case), told(row, evidence=proof))
    row.refresh_from_db()
    assert (answer.status_code, row.settled_at) == (400, None)


@pytest.mark.parametrize("wrong", [{"told_on": ""}, {"how": ""}, {"told_on": "2027-01-01"}])
def test_what_cannot_be_is_refused_in_words(officer: Client, wrong: dict[str, str]) -> None:
    row = a_notice()
    answer = officer.post(address(row.case), told(row, **wrong))
    assert answer.status_code == 400
    assert b'role="alert"' in answer.content


def test_why_nobody_is_told_is_noted_and_taken_back_again(officer: Client) -> None:
    row = a_notice()
    officer.post(address(row.case), {"act": "not_told", "row": row.pk, "why": HOSTILE})
    page = text_of(officer, address(row.case))
    assert "Not told" in page
    assert HOSTILE not in page
    officer.post(address(row.case), {"act": "reopen", "row": row.pk})
    row.refresh_from_db()
    assert row.settled_at is None


def test_taking_back_destroys_the_evidence(officer: Client) -> None:
    row = a_notice()
    proof = SimpleUploadedFile("sent.txt", b"Please erase.", "text/plain")
    officer.post(address(row.case), told(row, evidence=proof))
    row.refresh_from_db()
    file = row.evidence
    officer.post(address(row.case), {"act": "reopen", "row": row.pk})
    assert file is not None
    file.refresh_from_db()
    assert file.wiped_at == NOW


def test_a_row_of_another_case_does_not_exist(officer: Client) -> None:
    row, other = a_notice(), factories.a_case()
    assert officer.post(address(other), told(row)).status_code == 409
    for key in ("", "x", "9" * 40, "\u0661"):
        assert officer.post(address(row.case), told(row) | {"row": key}).status_code in (302, 409)


def test_kept_data_is_settled_when_its_time_is_over(
    sign_in: Callable[..., Client], noon: time_machine.Traveller
) -> None:
    row = a_follow_up()
    noon.move_to(OVER)
    officer = sign_in()
    assert row.case.reference in text_of(officer, "/staff/kept/")
    said = {"act": "settled", "row": row.pk, "did": "erased", "note": ""}
    assert officer.post(address(row.case), said).status_code == 302
    assert "Nothing waits." in text_of(officer, "/staff/kept/")


def test_keeping_on_asks_for_the_facts(
    sign_in: Callable[..., Client], noon: time_machine.Traveller
) -> None:
    row = a_follow_up()
    noon.move_to(OVER)
    said = {"act": "settled", "row": row.pk, "did": "kept", "ground": "er-legal", "note": " "}
    answer = sign_in().post(address(row.case), said)
    assert answer.status_code == 400
    assert "Say why the data is still needed." in answer.content.decode()


def test_a_day_that_cannot_be_meant_is_refused_in_words(
    sign_in: Callable[..., Client], noon: time_machine.Traveller
) -> None:
    row = a_follow_up()
    noon.move_to(OVER)
    said = {"act": "settled", "row": row.pk, "did": "kept", "ground": "er-legal"}
    said |= {"note": "A tax audit began.", "until": "9999-12-31"}
    answer = sign_in().post(address(row.case), said)
    assert answer.status_code == 400
    assert "Check the year: it cannot be meant." in answer.content.decode()


def test_keeping_on_offers_no_ground_about_the_person(
    sign_in: Callable[..., Client], noon: time_machine.Traveller
) -> None:
    row = a_follow_up()
    noon.move_to(OVER)
    page = text_of(sign_in(), address(row.case))
    assert 'value="er-legal"' in page
    assert 'value="ident-not-est"' not in page


def test_what_is_kept_on_is_shown_with_the_words_of_its_ground(
    sign_in: Callable[..., Client], noon: time_machine.Traveller
) -> None:
    row = a_follow_up()
    noon.move_to(OVER)
    officer = sign_in()
    said = {"act": "settled", "row": row.pk, "did": "kept", "ground": "er-legal"}
    said |= {"note": "A tax audit began.", "until": "2034-06-30"}
    assert officer.post(address(row.case), said).status_code == 302
    page = text_of(officer, address(row.case))
    assert "– A tax audit began." in page
    assert ground_label(GROUNDS["er-legal"])[:20] in page
    assert "er-legal A tax" not in page


def test_words_for_the_end_of_keeping_are_shown(officer: Client) -> None:
    case = factories.a_case(Right.ERASURE, state=State.ANSWERED)
    changed(case, "kept", ground="er-claims", why="A claim.", until_words=HOSTILE)
    close.close(case, at=NOW)
    page = text_of(officer, address(case))
    assert "Only words say until when it is kept" in page
    assert HOSTILE not in page


def test_today_names_what_is_owed_and_is_silent_otherwise(
    sign_in: Callable[..., Client], noon: time_machine.Traveller
) -> None:
    factories.a_company()
    System.objects.filter(key="crm").update(sends_marketing=True)
    case = factories.an_opt_out()
    a_follow_up()
    noon.move_to(factories.NOW)
    assert "did not take" not in text_of(sign_in(), "/staff/")
    noon.move_to(OVER)
    page = text_of(sign_in(), "/staff/")
    assert "1 marketing ban that a system did not take" in page
    assert "1 kept category whose time is over" in page
    assert case.reference in text_of(sign_in(), "/staff/bans/")


@pytest.mark.parametrize("where", ["/staff/kept/", "/staff/bans/"])
def test_the_lists_have_pages_and_only_those(officer: Client, where: str) -> None:
    assert officer.get(where, {"after": "2026-01-01~5"}).status_code == 200
    assert officer.get(where, {"after": "x"}).status_code == 400
    assert officer.get(where, {"order": "x"}).status_code == 400


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.ADMINISTRATOR])
@pytest.mark.parametrize("where", ["kept/", "bans/", "case/TP-26-AAAAA/after/"])
def test_only_case_roles_see_them(role: Role, where: str, sign_in: Callable[..., Client]) -> None:
    assert sign_in(role).get(f"/staff/{where}").status_code == 403
    assert sign_in(role).post(f"/staff/{where}").status_code == 403


def test_a_list_costs_the_same_whatever_its_length(
    sign_in: Callable[..., Client], noon: time_machine.Traveller
) -> None:
    a_follow_up()
    noon.move_to(OVER)
    officer, counts = sign_in(), []
    for _ in range(2):
        with CaptureQueriesContext(connection) as queries:
            officer.get("/staff/kept/")
        counts.append(len(queries))
        noon.move_to(NOW)
        a_follow_up()
        noon.move_to(OVER)
    assert counts[0] == counts[1]
