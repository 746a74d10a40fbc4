"""Mail sorted by hand: shelves, the buttons under a message, and what they leave behind."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from dsar.capabilities.mail import custody
from dsar.capabilities.mail.models import InboundMail
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.interfaces.staff import keyset
from dsar.law.rights import Right
from dsar.organisation.accounts.roles import Role
from tests import factories
from tests.factories import NOW
from tests.interfaces.staff.letterbox import PLAIN, a_message, a_raw_message, a_reply

pytestmark = pytest.mark.django_db
ASKED = {"rights": ["access"], "name": "Olli", "email": "olli@example.com", "language": "fi"}
SORT = "/staff/mail/{}/{}/"


@pytest.fixture(autouse=True)
def company() -> None:
    factories.a_company()


@pytest.fixture
def desk(officer: Client) -> Callable[..., str]:
    def read(path: str = "", **asked: Any) -> str:
        return officer.get(f"/staff/mail/{path}", asked).content.decode()

    return read


@pytest.fixture
def sort(officer: Client) -> Callable[..., Any]:
    def press(mail: InboundMail, act: str, **said: Any) -> Any:
        return officer.post(SORT.format(mail.pk, act), said)

    return press


def listed(page: str) -> list[int]:
    """The messages of the list, in its order."""
    links = page.partition('<div class="reading">')[0]
    return [int(pk) for pk in re.findall(r'<a href="/staff/mail/(\d+)/\?', links)]


def test_what_waits_lies_in_the_order_of_its_arrival(desk: Callable[..., str]) -> None:
    late = a_message(at=NOW + timedelta(hours=1))
    early = a_message("Milloin olette auki?", From="b@example.com")
    assert listed(desk()) == [early.pk, late.pk]


def test_replies_have_a_shelf_of_their_own(desk: Callable[..., str]) -> None:
    mail, _case = a_reply()
    assert listed(desk(show="replies")) == [mail.pk]
    assert listed(desk()) == []


def test_a_reply_from_somebody_else_is_told_apart_in_the_list(desk: Callable[..., str]) -> None:
    a_reply(From="maija@example.com")
    assert "another sender" not in desk(show="replies")
    a_reply(From="serkku@example.com")
    assert desk(show="replies").count("another sender") == 1


def test_machines_lie_on_their_shelf(desk: Callable[..., str]) -> None:
    mail = a_message("Olen lomalla.", Auto_Submitted="auto-replied")
    assert listed(desk(show="machines")) == [mail.pk]
    assert listed(desk()) == []


def test_what_was_sorted_last_comes_first(
    desk: Callable[..., str], sort: Callable[..., Any]
) -> None:
    first, second = a_message(), a_message("Auki?", From="b@example.com")
    sort(second, "aside")
    sort(first, "aside")
    assert listed(desk(show="sorted")) == [first.pk, second.pk]


def test_a_message_that_is_still_unread_lies_on_the_shelf_of_all(desk: Callable[..., str]) -> None:
    row, _ = custody.take(b"Subject: x\n\n", mailbox="general", at=NOW)
    assert "Being read" in desk(f"{row.pk}/", show="all")
    assert listed(desk(show="all")) == [row.pk]


@pytest.mark.parametrize(
    "query",
    ["show=attic", "like=x", "like=-1", "done=x", "after=x", "o=1", "text=a", "after=%00~1"],
)
def test_what_the_desk_does_not_offer_is_refused(query: str, officer: Client) -> None:
    assert officer.get(f"/staff/mail/?{query}").status_code == 400


def test_many_messages_of_one_sender_fold_into_one_row(desk: Callable[..., str]) -> None:
    rows = [a_message(f"Erä {number}") for number in range(4)]
    page = desk()
    assert listed(page) == [rows[0].pk]
    assert "3 more from this sender" in page
    assert listed(desk(like=rows[0].pk)) == [row.pk for row in rows]


def test_messages_without_a_sender_do_not_fold(desk: Callable[..., str]) -> None:
    rows = [a_raw_message(b"Subject: %d\r\n\r\nHei" % number) for number in range(2)]
    assert listed(desk()) == [row.pk for row in rows]


def test_one_senders_messages_come_up_one_after_the_other(officer: Client) -> None:
    first, _other = a_message(), a_message(From="b@example.com")
    second = a_message("Entä huomenna?")
    answer = officer.post(f"/staff/mail/{first.pk}/aside/?show=unsorted&like={first.pk}")
    assert answer["Location"].startswith(f"/staff/mail/{second.pk}/?")


def test_pages_of_the_desk_follow_each_other(
    desk: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keyset, "ROWS", 2)
    rows = [a_message(From=f"{number}@example.com") for number in range(5)]
    seen, page = [], desk()
    while after := re.search(r"&amp;after=([^\"]+)\">Next page", page):
        seen += listed(page)
        page = desk(after=after[1].replace("%3A", ":").replace("%2B", "+"))
    assert [*seen, *listed(page)] == [row.pk for row in rows]


def test_the_list_costs_the_same_for_five_messages_and_for_fifty(officer: Client) -> None:
    def cost() -> int:
        with CaptureQueriesContext(connection) as seen:
            assert officer.get("/staff/mail/").status_code == 200
        return len(seen)

    for number in range(5):
        a_message(From=f"{number}@example.com")
    few = cost()
    for number in range(5, 50):
        a_message(From=f"{number}@example.com")
    assert cost() == few


def test_the_guess_stands_in_the_form_of_a_new_case(desk: Callable[..., str]) -> None:
    mail = a_message()
    mail.recognised |= {"rights": ["erasure"], "confidence": "possible", "language": "sv"}
    mail.save()
    page = desk(f"{mail.pk}/")
    assert re.search(r'value="erasure"[^>]*checked', page)
    assert re.search(r'<option value="sv" selected', page)
    assert 'value="olli@example.com"' in page
    assert "Perhaps:" in page


def test_a_new_case_counts_from_the_arrival_of_its_message(sort: Callable[..., Any]) -> None:
    mail = a_message()
    assert sort(mail, "new", **ASKED).status_code == 302
    case = Case.objects.get()
    assert (case.received_at, case.text, case.channel) == (NOW, PLAIN, "email")
    assert InboundMail.objects.get().case == case


def test_errors_of_a_new_case_keep_what_was_typed(sort: Callable[..., Any]) -> None:
    answer = sort(a_message(), "new", name="Olli Oikea", email="olli@", language="sv")
    page = answer.content.decode()
    assert answer.status_code == 400
    assert 'value="Olli Oikea"' in page
    assert 'value="olli@"' in page
    assert "Choose at least one." in page
    assert not Case.objects.exists()


def test_an_unreadable_message_becomes_a_case_by_hand(sort: Callable[..., Any]) -> None:
    mail = a_raw_message(b"From: a@example.com\r\nFrom: b@example.com\r\n\r\nHei")
    said = ASKED | {"rights": [Right.MARKETING_OBJECTION], "email": "B@example.com"}
    assert sort(mail, "new", **said).status_code == 302
    confirmation = Case.objects.get().outgoing_mails.get()
    assert "b@example.com" in confirmation.body


def test_a_corrected_address_is_the_one_that_marketing_spares(sort: Callable[..., Any]) -> None:
    said = ASKED | {"rights": [Right.MARKETING_OBJECTION], "email": "maija@example.com"}
    sort(a_message(), "new", **said)
    body = Case.objects.get().outgoing_mails.get().body
    assert "maija@example.com" in body
    assert "olli@example.com" not in body


def test_a_suggested_case_takes_the_message_in_one_press(
    desk: Callable[..., str], sort: Callable[..., Any]
) -> None:
    case = factories.a_case()
    mail = a_message(f"Tämä koskee asiaa {case.reference}")
    assert f'name="reference" value="{case.reference}"' in desk(f"{mail.pk}/")
    sort(mail, "attach", reference=case.reference)
    mail.refresh_from_db()
    assert (mail.case, mail.is_other_sender) == (case, True)


@pytest.mark.parametrize("typed", ["", "TP-26-ZZZZZ", "x", "TP-26-AAAAA\x00", "9" * 400])
def test_a_reference_without_a_case_is_asked_again(typed: str, sort: Callable[..., Any]) -> None:
    answer = sort(a_message(), "attach", reference=typed)
    assert answer.status_code == 400
    assert InboundMail.objects.get().waits


def test_nothing_is_put_into_an_archived_case(sort: Callable[..., Any]) -> None:
    case = factories.a_case(state=State.CLOSED)
    Case.objects.filter(pk=case.pk).update(state=State.ARCHIVED)
    mail = a_message(f"Asia {case.reference}")
    answer = sort(mail, "attach", reference=case.reference)
    assert answer.status_code == 409
    assert "An archived case can only be read." in answer.content.decode()


def test_what_is_no_request_is_kept_and_the_next_message_comes_up(sort: Callable[..., Any]) -> None:
    mail, following = a_message(), a_message(From="b@example.com")
    answer = sort(mail, "aside")
    assert answer["Location"] == f"/staff/mail/{following.pk}/?show=unsorted&done={mail.pk}"
    assert InboundMail.objects.filter(pk=mail.pk, sorted_as="not_a_request").exists()


def test_a_reply_is_read_and_waits_no_more(sort: Callable[..., Any]) -> None:
    mail, case = a_reply()
    assert sort(mail, "seen").status_code == 302
    mail.refresh_from_db()
    assert (mail.sorted_as, mail.waits, mail.case) == ("seen", False, case)


def test_a_reply_is_not_offered_the_case_it_is_in(desk: Callable[..., str]) -> None:
    mail, case = a_reply()
    assert f'name="reference" value="{case.reference}"' not in desk(f"{mail.pk}/", show="replies")


def test_undo_brings_the_message_back(desk: Callable[..., str], sort: Callable[..., Any]) -> None:
    mail = a_message()
    sort(mail, "attach", reference=factories.a_case().reference)
    assert sort(mail, "undo").status_code == 302
    mail.refresh_from_db()
    assert (mail.case, mail.is_other_sender, mail.waits) == (None, False, True)
    assert listed(desk()) == [mail.pk]


def test_taking_back_a_new_case_needs_a_reason(sort: Callable[..., Any]) -> None:
    mail = a_message()
    sort(mail, "new", **ASKED)
    answer = sort(mail, "undo")
    assert answer.status_code == 400
    assert "Say why this is not a request." in answer.content.decode()
    assert sort(mail, "undo", reason="It was an offer.").status_code == 302
    assert Case.objects.get().state == State.DISMISSED


def test_a_stale_page_is_told_who_sorted_the_message_and_when(
    sort: Callable[..., Any], sign_in: Callable[..., Client]
) -> None:
    mail, colleague = a_message(), factories.a_user(Role.REVIEWER, "riitta")
    sign_in(user=colleague).post(SORT.format(mail.pk, "aside"))
    answer = sort(mail, "new", **ASKED)
    assert answer.status_code == 409
    assert re.search(r"riitta has sorted this message \(.+ \d\d:\d\d\)", answer.content.decode())
    assert not Case.objects.exists()


def test_undo_takes_back_only_the_sorting_that_the_page_showed(
    desk: Callable[..., str], sort: Callable[..., Any]
) -> None:
    mail = a_message()
    sort(mail, "aside")
    seen = re.search(r'name="seen" value="([^"]+)"', desk(f"{mail.pk}/"))
    sort(mail, "undo")
    sort(mail, "aside")
    assert seen is not None
    assert sort(mail, "undo", seen=seen[1]).status_code == 409


def test_a_message_that_is_being_read_cannot_be_sorted(sort: Callable[..., Any]) -> None:
    row, _ = custody.take(b"Subject: x\n\n", mailbox="general", at=NOW)
    answer = sort(row, "aside")
    assert answer.status_code == 409
    assert "being read" in answer.content.decode()


def test_a_button_that_does_not_exist_is_not_found(officer: Client) -> None:
    mail = a_message()
    assert officer.post(SORT.format(mail.pk, "burn")).status_code == 404
    assert officer.post(SORT.format(10**30, "aside")).status_code == 404
    assert officer.get(SORT.format(mail.pk, "aside")).status_code == 302
