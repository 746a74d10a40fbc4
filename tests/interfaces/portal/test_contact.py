"""Another e-mail address: asked by a mailed link's session, confirmed at both ends by a button."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from dsar.capabilities.delivery import links
from dsar.capabilities.delivery.models import SecretLink
from dsar.capabilities.identity.models import ContactChange
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.law.rights import Right
from dsar.procedure.identity import change_contact
from tests.factories import a_case, an_opt_out
from tests.interfaces.portal.door import a_link, send, text_of
from tests.interfaces.portal.test_follow import rows

pytestmark = pytest.mark.django_db
OLD, NEW = "maija@example.com", "maija.new@example.com"


@pytest.fixture
def now() -> datetime:
    return timezone.now()


def place(case: Case) -> str:
    return f"/en/case/{case.reference}/contact/"


def path_of(link: SecretLink) -> str:
    return "/" + links.url(link, "en").split("/", 3)[3]


def email_of(case: Case) -> str:
    return str(Case.objects.get(pk=case.pk).data_subject.email)


@pytest.fixture
def change(now: datetime) -> ContactChange:
    return change_contact.ask(a_case(), email=NEW, at=now)


def test_the_person_asks_and_both_ends_press_their_button(client: Client, now: datetime) -> None:
    case = a_case()
    client.post(a_link(case, now))
    assert "/contact/" in text_of(client.get(f"/en/case/{case.reference}/"))
    answer: Any = client.post(place(case), {"email": NEW})
    assert (answer.status_code, answer.url) == (302, place(case))
    assert "waits for confirmation" in text_of(client.get(place(case)))
    row = case.contact_changes.get()
    stranger = Client()
    for link in (row.new_link, row.old_link):
        page: Any = stranger.post(path_of(link), {"answer": "yes"}, follow=True)
        assert page.status_code == 200
    assert "The address was changed" in text_of(page)
    assert email_of(case) == NEW
    assert stranger.get(f"/en/case/{case.reference}/").status_code == 404


def test_looking_changes_nothing_however_often(client: Client, change: ContactChange) -> None:
    before = rows()
    pages = [client.get(path_of(link)) for link in (change.old_link, change.new_link) * 20]
    assert {page.status_code for page in pages} == {200}
    assert {page.headers["Referrer-Policy"] for page in pages} == {"no-referrer"}
    assert rows() == before
    change.refresh_from_db()
    assert (change.old_confirmed_at, change.new_confirmed_at) == (None, None)


def test_the_page_for_the_new_address_does_not_show_the_old(
    client: Client, change: ContactChange
) -> None:
    assert OLD not in text_of(client.get(path_of(change.new_link)))
    assert "Maija" not in text_of(client.get(path_of(change.new_link)))
    assert NEW in text_of(client.get(path_of(change.old_link)))


@pytest.mark.parametrize(("mine", "other"), [("leaving", "joining"), ("joining", "leaving")])
@pytest.mark.parametrize("elsewhere", ["", "status", "answer"])
def test_a_link_of_one_side_opens_nothing_else(
    client: Client, change: ContactChange, mine: str, other: str, elsewhere: str
) -> None:
    link = change.old_link if mine == "leaving" else change.new_link
    path = path_of(link).replace(f"/{mine}/", f"/{elsewhere or other}/")
    assert client.get(path).status_code == 404
    assert client.post(path, {"answer": "yes"}).status_code == 404


def test_the_new_mailbox_alone_changes_nothing(client: Client, change: ContactChange) -> None:
    for _ in range(3):
        client.post(path_of(change.new_link), {"answer": "yes"})
    page = text_of(client.get(path_of(change.new_link)))
    assert "We now wait for the other address." in page
    assert email_of(change.case) == OLD


def test_a_token_of_another_case_changes_only_that_one(
    client: Client, change: ContactChange, now: datetime
) -> None:
    other = change_contact.ask(a_case(email="m@example.com"), email="mallory@example.com", at=now)
    for link in (other.old_link, change.new_link):
        client.post(path_of(link), {"answer": "yes"})
    assert (email_of(change.case), email_of(other.case)) == (OLD, "m@example.com")


def test_it_was_not_me_cancels_and_says_so(client: Client, change: ContactChange) -> None:
    page: Any = client.post(path_of(change.old_link), {"answer": "no"}, follow=True)
    assert "Nothing was changed" in text_of(page)
    client.post(path_of(change.old_link), {"answer": "yes"})
    client.post(path_of(change.new_link), {"answer": "yes"})
    assert email_of(change.case) == OLD


@pytest.mark.parametrize("said", ["", "YES", "maybe"])
def test_a_button_of_nobody_does_nothing(client: Client, change: ContactChange, said: str) -> None:
    assert client.post(path_of(change.old_link), {"answer": said}).status_code == 302
    change.refresh_from_db()
    assert change.old_confirmed_at is change.cancelled_at is None


def test_another_site_cannot_press(client: Client, change: ContactChange) -> None:
    head = {"sec-fetch-site": "cross-site"}
    answer = client.post(path_of(change.old_link), {"answer": "yes"}, headers=head)
    assert answer.status_code == 403


def test_an_old_link_is_a_dead_link(client: Client, now: datetime) -> None:
    row = change_contact.ask(a_case(), email=NEW, at=now - timedelta(days=8))
    assert client.post(path_of(row.old_link), {"answer": "yes"}).status_code == 404


def test_a_case_that_ended_meanwhile_says_so(client: Client, change: ContactChange) -> None:
    Case.objects.filter(pk=change.case_id).update(state=State.ARCHIVED)
    assert client.post(path_of(change.old_link), {"answer": "yes"}).status_code == 409


def test_no_session_and_the_sender_s_session_cannot_ask(client: Client) -> None:
    case = a_case()
    assert client.post(place(case), {"email": NEW}).status_code == 404
    reference = send(client).url.rstrip("/").rpartition("/")[2]  # type: ignore[attr-defined]
    assert client.post(f"/en/case/{reference}/contact/", {"email": NEW}).status_code == 404
    assert not ContactChange.objects.exists()


def test_the_session_of_one_case_cannot_ask_for_another(client: Client, now: datetime) -> None:
    client.post(a_link(a_case(), now))
    assert client.post(place(a_case()), {"email": NEW}).status_code == 404


def test_a_form_that_another_site_made_is_refused(now: datetime) -> None:
    client, case = Client(enforce_csrf_checks=True), a_case()
    client.post(a_link(case, now))
    assert client.post(place(case), {"email": NEW}).status_code == 403


@pytest.mark.parametrize(("email", "status"), [("", 400), ("nobody", 400), (OLD, 409)])
def test_a_bad_address_is_told_in_the_form(
    client: Client, now: datetime, email: str, status: int
) -> None:
    case = a_case()
    client.post(a_link(case, now))
    page = client.post(place(case), {"email": email})
    assert page.status_code == status
    assert 'class="error"' in text_of(page)


def test_the_button_pressed_twice_asks_once(client: Client, now: datetime) -> None:
    case = a_case()
    client.post(a_link(case, now))
    assert [client.post(place(case), {"email": NEW}).status_code for _ in range(2)] == [302, 302]
    assert case.contact_changes.count() == 1


def test_the_fourth_ask_of_a_day_waits_for_tomorrow(client: Client, now: datetime) -> None:
    case = a_case()
    client.post(a_link(case, now))
    pages = [client.post(place(case), {"email": f"n{number}@example.com"}) for number in range(4)]
    assert [page.status_code for page in pages] == [302, 302, 302, 409]
    assert "try again tomorrow" in text_of(pages[3])


def test_who_lost_the_old_mailbox_is_told_kindly(client: Client, now: datetime) -> None:
    case = a_case()
    client.post(a_link(case, now))
    assert "Send a new request from your new address" in text_of(client.get(place(case)))


@pytest.mark.parametrize("by_post", [False, True])
def test_where_nothing_can_be_changed_nothing_is_offered(
    client: Client, now: datetime, *, by_post: bool
) -> None:
    case = a_case(Right.ACCESS, email="", address="Katu 1") if by_post else an_opt_out()
    client.post(a_link(case, now))
    assert "/contact/" not in text_of(client.get(f"/en/case/{case.reference}/"))
    assert client.get(place(case)).status_code == 409


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_pages_open_in_every_language(
    client: Client, change: ContactChange, language: str
) -> None:
    for link in (change.old_link, change.new_link):
        page = client.get(path_of(link).replace("/en/", f"/{language}/"))
        assert f'<html lang="{language}">' in text_of(page)
