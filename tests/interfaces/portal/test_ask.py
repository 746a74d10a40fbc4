"""Every kind of request, in every language, becomes one case and no more."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from django.test import Client

from dsar.capabilities.suppression.blocklist import is_suppressed
from dsar.cases.models import Case
from tests.interfaces.portal.door import LANGUAGES, SAMPLES, a_form, key_of, send, text_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("right", SAMPLES)
def test_each_kind_in_each_language_becomes_a_case(
    client: Client, right: str, language: str
) -> None:
    answer = send(client, right, language)
    case = Case.objects.get()
    assert (answer.status_code, answer.url) == (302, f"/{language}/sent/{case.reference}/")
    assert (case.language, case.channel) == (language, "form")
    assert [item.right for item in case.items.all()] == [right]
    assert case.reference in text_of(client.get(answer.url))


def test_the_confirmation_says_the_day_with_its_weekday_and_how_it_was_counted(
    client: Client,
) -> None:
    page = text_of(client.get(send(client).url))
    case = Case.objects.get()
    assert f"{case.due_on:%A} {case.due_on.day} {case.due_on:%B %Y}" in page
    assert "How the date was counted" in page


def test_marketing_stops_at_once_without_a_name(client: Client) -> None:
    send(client, "marketing_objection", block_phone="040 123 4567")
    person = Case.objects.get().data_subject
    assert is_suppressed("email", "maija@example.com")
    assert is_suppressed("phone", "+358401234567")
    assert person.name == ""


def test_a_phone_number_alone_stops_marketing(client: Client) -> None:
    answer = send(client, "marketing_objection", block_email="", block_phone="+358 40 1234567")
    assert answer.status_code == 302


def test_the_confirmation_of_a_stop_may_go_elsewhere(client: Client) -> None:
    send(client, "marketing_objection", confirm_email="other@example.com")
    assert Case.objects.get().data_subject.email == "other@example.com"


def test_no_form_asks_for_an_identity_code_or_a_birth_date(client: Client) -> None:
    pages = [text_of(client.get(f"/en/request/{right}/")) for right in SAMPLES]
    assert not any(name in page for page in pages for name in ("birth", "ssn", 'name="reason"'))


def test_a_double_click_opens_one_case(client: Client) -> None:
    form = a_form(client)
    first, second = (client.post("/en/request/access/", form) for _ in range(2))
    assert first.url == second.url
    assert Case.objects.count() == 1


def test_the_confirmation_can_be_refreshed(client: Client) -> None:
    where = send(client).url
    assert [client.get(where).status_code for _ in range(3)] == [200, 200, 200]
    assert Case.objects.count() == 1


def test_the_same_key_with_other_words_is_refused_and_the_words_kept(client: Client) -> None:
    form = a_form(client)
    client.post("/en/request/access/", form)
    answer = client.post("/en/request/access/", form | {"scope": "Only my invoices"})
    assert answer.status_code == 409
    assert f"already sent this form as {Case.objects.get().reference}" in text_of(answer)
    assert "Only my invoices" in text_of(answer)
    assert key_of(answer) != form["idempotency_key"]


@pytest.mark.django_db(transaction=True)
def test_twenty_posts_at_once_open_one_case() -> None:
    form = a_form(Client())

    def post(_: int) -> str:
        try:
            return str(Client().post("/en/request/access/", form).url)
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(post, range(20)))) == 1
    assert Case.objects.count() == 1


def test_a_form_cut_on_its_way_saves_nothing(client: Client) -> None:
    form = a_form(client)
    del form["end"]
    answer = client.post("/en/request/access/", form)
    assert (answer.status_code, Case.objects.count()) == (400, 0)
    assert "did not arrive whole" in text_of(answer)
    assert "Maija" in text_of(answer)


def test_the_trap_field_drops_nobody(client: Client) -> None:
    assert send(client, web_page="https://robot.example").status_code == 302
    assert Case.objects.count() == 1


def test_known_and_unknown_people_see_the_same_page(client: Client) -> None:
    send(client)
    known, unknown = (
        send(client, email=who) for who in ("maija@example.com", "nobody@example.org")
    )
    pages = [text_of(client.get(answer.url)) for answer in (known, unknown)]
    cases = Case.objects.order_by("-pk")[:2]
    plain = {
        page.replace(case.reference, "REF").replace(case.data_subject.email, "ADDRESS")
        for page, case in zip(pages, reversed(cases), strict=True)
    }
    assert len(plain) == 1


def test_an_unknown_kind_is_not_found(client: Client) -> None:
    assert client.get("/en/request/portability/").status_code == 404
    assert client.post("/en/request/nonsense/", {"end": "1"}).status_code == 404
