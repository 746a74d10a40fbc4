"""Every public page: plain HTML in three languages, nothing from others, light, never a script."""

import re
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone

from dsar.cases.states import State
from tests.factories import a_case, a_company
from tests.interfaces.portal.door import LANGUAGES, SAMPLES, a_link, send, text_of

pytestmark = pytest.mark.django_db

STYLE = "dsar/interfaces/portal/static/portal/portal.css"
FOREIGN = re.compile(r'(?:src|href|action)="(?:https?:)?//', re.IGNORECASE)


def pages(client: Client, language: str) -> list[str]:
    """One of each public page, error states included."""
    a_company()
    case = a_case(state=State.ANSWERED)
    link = a_link(case, timezone.now()).replace("/en/", f"/{language}/")
    found = [client.get(f"/{language}/{path}") for path in ("", "nothing/", "status/x/")]
    found += [client.get(f"/{language}/request/{right}/") for right in SAMPLES]
    found += [client.post(f"/{language}/request/{right}/") for right in SAMPLES]
    sent = send(client, "access", language).url
    found += [client.get(sent), client.get(sent.replace("/sent/", "/case/"))]
    found += [client.get(link), client.post(link, follow=True)]
    found += [client.get(f"/{language}/case/{case.reference}/contest/")]
    return [text_of(answer) for answer in found]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_carries_a_script_a_style_or_a_stranger(client: Client, language: str) -> None:
    for page in pages(client, language):
        assert "<script" not in page
        assert "javascript:" not in page
        assert not re.search(r"\son\w+=|\sstyle=|<style", page)
        assert not FOREIGN.search(page)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_names_its_language_title_and_main_part(client: Client, language: str) -> None:
    for page in pages(client, language):
        assert f'<html lang="{language}">' in page
        assert page.count("<h1>") == 1
        assert re.search(r"<title>[^<]+ – [^<]+</title>", page)
        assert 'href="#main"' in page
        assert len(page) < 40_000


def test_no_english_stays_in_a_finnish_or_swedish_page(client: Client) -> None:
    english = set(re.findall(r">([^<>{}]{12,})<", "".join(pages(client, "en"))))
    ours = {line for line in english if " " in line.strip() and not re.search(r"[\d@/]", line)}
    for language in ("fi", "sv"):
        shown = "".join(pages(client, language))
        assert [line for line in ours if f">{line}<" in shown and "Maija" not in line] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_are_short_and_the_words_are_not_the_lawyers(
    client: Client, language: str
) -> None:
    # The last page ends with the paragraph on remedies, whose words the law gives.
    shown = re.findall(r">([^<>]+)<", "".join(pages(client, language)[:-1]))
    sentences = [part for line in shown for part in re.split(r"[.;?](?:\s|$)", line)]
    assert [part for part in sentences if len(part.split()) > 20] == []
    banned = ("rekisteröity", "dsar", "käsittelyperuste", "toimivaltainen", "virheellinen")
    assert [part for part in sentences if any(word in part.lower() for word in banned)] == []


def test_the_language_switch_stays_on_the_page(client: Client) -> None:
    page = text_of(client.get("/fi/request/erasure/"))
    for language in LANGUAGES:
        assert f'href="/{language}/request/erasure/" lang="{language}"' in page


def test_the_front_page_names_the_other_ways(client: Client) -> None:
    controller = a_company()
    page = text_of(client.get("/en/"))
    assert f"mailto:{controller.email}" in page
    assert all(f"/en/request/{right}/" in page for right in SAMPLES)


def test_the_front_page_sets_no_cookie_and_the_form_only_ours(client: Client) -> None:
    assert not client.get("/fi/").cookies
    client.get("/fi/request/access/")
    send(client)
    assert set(client.cookies) <= {"csrftoken", "sessionid"}


def test_the_policy_lets_nothing_run(client: Client) -> None:
    policy = client.get("/fi/").headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


def test_the_style_is_one_small_file() -> None:
    style = Path(settings.BASE_DIR / STYLE)
    assert style.stat().st_size < 20_000
    assert "url(" not in style.read_text(encoding="utf-8")


def test_links_mailed_are_built_from_our_own_address() -> None:
    link = a_link(a_case(), timezone.now() + timedelta(days=1))
    assert link.startswith("/en/status/")
