"""What people and machines type wrong gets a sentence, keeps their words, and never a 500."""

from typing import Any

import pytest
from django.test import Client

from dsar.cases.models import Case
from dsar.organisation.controller.models import Controller
from tests.interfaces.portal.door import a_form, send, text_of

pytestmark = pytest.mark.django_db

REFUSED = [
    ("name", ""),
    ("name", "   "),
    ("name", "\u200b\u2060"),
    ("name", "\u3164"),
    ("name", "Mai\0ja"),
    ("name", "x" * 10_000),
    ("email", ""),
    ("email", "alice"),
    ("email", "a@b"),
    ("email", '"x" <a@b.fi>'),
    ("email", "a@b.fi, c@d.fi"),
    ("email", "a@localhost"),
    ("email", "a@[127.0.0.1]"),
    ("email", "a@127.0.0.1"),
    ("email", "a@b.fi\r\nBcc: c@d.fi"),
    ("email", "jösé@example.com"),
    ("email", "a@-b.fi"),
    ("email", "a@b..fi"),
    ("email", "x" * 65 + "@example.com"),
    ("email", "a@" + "x" * 300 + ".fi"),
    ("phone", "call me"),
    ("phone", "12"),
    ("scope", "x" * 5_001),
    ("clue", "\0"),
]
KEPT = [
    ("name", "O'Brien-Nuñez 李"),
    ("name", "Cher"),
    ("name", "שלום"),
    ("name", "evil\u202egnp"),
    ("scope", "<script>{{7*7}}${jndi:x}' OR 1=1--"),
    ("clue", "\ufffd"),
    ("email", "=cmd|1@b.co"),
]


@pytest.mark.parametrize(("field", "value"), REFUSED)
def test_a_bad_value_is_refused_and_the_rest_kept(client: Client, field: str, value: str) -> None:
    answer = send(client, **({"hint": "", "scope": "My words stay"} | {field: value}))
    assert (answer.status_code, Case.objects.count()) == (400, 0)
    assert f'href="#id_{field}"' in text_of(answer)
    assert text_of(answer).count("<title>Error:") == 1
    assert "My words stay" in text_of(answer) or field == "scope"


@pytest.mark.parametrize(("field", "value"), KEPT)
def test_an_odd_value_is_taken_unchanged(client: Client, field: str, value: str) -> None:
    assert send(client, **{field: value}).status_code == 302
    case = Case.objects.get()
    person = case.data_subject
    kept = {"name": person.name, "email": person.email, "clue": person.hint}
    assert (kept | {"scope": case.items.get().wish})[field] == value


def test_a_domain_with_umlauts_is_stored_in_ascii(client: Client) -> None:
    assert send(client, email="a@exämple.de").status_code == 302
    assert Case.objects.get().data_subject.email == "a@xn--exmple-cua.de"


@pytest.mark.parametrize("right", ["access", "rectification", "erasure", "marketing_objection"])
def test_an_empty_form_names_what_is_missing(client: Client, right: str) -> None:
    answer = client.post(f"/en/request/{right}/", {"end": "1"})
    assert answer.status_code == 400
    assert 'id="summary"' in text_of(answer)
    assert 'aria-invalid="true"' in text_of(answer)


def test_a_part_to_delete_must_be_named(client: Client) -> None:
    assert send(client, "erasure", extent="part").status_code == 400
    assert send(client, "erasure", extent="everything").status_code == 400
    assert send(client, "erasure", extent="part", part="Newsletter").status_code == 302


@pytest.mark.parametrize("raw", [b"%ED%A0%80", b"%ff", b"%00", b"%C0%AF"])
def test_raw_bytes_never_break_the_form(client: Client, raw: bytes) -> None:
    form = a_form(client)
    key = form["idempotency_key"].encode()
    body = b"name=M" + raw + b"&email=a@b.fi&end=1&idempotency_key=" + key
    answer = client.generic(
        "POST", "/en/request/access/", body, content_type="application/x-www-form-urlencoded"
    )
    assert answer.status_code in {302, 400}


@pytest.mark.parametrize(
    "extra", [{f"f{n}": "x" for n in range(2000)}, {"scope": "x" * 3_000_000}], ids=["many", "big"]
)
def test_too_much_gets_our_own_page(client: Client, extra: dict[str, str]) -> None:
    body = "&".join(f"{name}={value}" for name, value in (a_form(client) | extra).items())
    form = "application/x-www-form-urlencoded"
    answer = client.generic("POST", "/sv/request/access/", body, content_type=form)
    assert (answer.status_code, Case.objects.count()) == (400, 0)
    assert "Inget sparades" in text_of(answer)


def test_a_poisoned_host_gets_nothing(client: Client) -> None:
    answer = client.post("/en/request/access/", a_form(client), headers={"host": "evil.example"})
    assert (answer.status_code, Case.objects.count()) == (400, 0)
    assert "evil.example" not in text_of(answer)


def test_a_house_without_a_company_takes_no_request_and_says_so(client: Client) -> None:
    form = a_form(client)
    Controller.objects.all().delete()
    answer = client.post("/en/request/access/", form)
    assert (answer.status_code, Case.objects.count()) == (503, 0)
    assert "Nothing was saved" in text_of(answer)


@pytest.mark.parametrize("path", ["nothing/", "status/x/", "answer/x/", "case/TP-26-AAAAA/"])
def test_what_is_not_there_is_404_in_the_own_language(client: Client, path: str) -> None:
    answer = client.get(f"/sv/{path}")
    assert answer.status_code == 404
    assert '<html lang="sv">' in text_of(answer)


def test_a_form_open_too_long_keeps_its_words(settings: Any) -> None:
    settings.CSRF_FAILURE_VIEW = "dsar.interfaces.portal.errors.csrf_failure"
    guarded = Client(enforce_csrf_checks=True)
    form = a_form(guarded) | {"scope": "My <b>long</b> story"}
    answer: Any = guarded.post("/fi/request/access/", form)
    assert (answer.status_code, Case.objects.count()) == (403, 0)
    assert "Lähetä lomake uudelleen" in text_of(answer)
    assert text_of(answer).count("My &lt;b&gt;long&lt;/b&gt; story") == 2
    token = text_of(answer).partition('csrfmiddlewaretoken" value="')[2].partition('"')[0]
    again = guarded.post("/fi/request/access/", form | {"csrfmiddlewaretoken": token})
    assert again.status_code == 302
