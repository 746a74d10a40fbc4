"""Small walks through the public pages, as a browser would make them."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from dsar.capabilities.delivery import links
from dsar.capabilities.delivery.models import Purpose
from dsar.capabilities.identity import codes
from dsar.cases.models import Case
from tests.factories import a_company

LANGUAGES = ("fi", "sv", "en")
SAMPLES: dict[str, dict[str, str]] = {
    "access": {"name": "Maija Meikäläinen", "email": "maija@example.com"},
    "rectification": {
        "name": "Maija Meikäläinen",
        "email": "maija@example.com",
        "wrong": "Turku",
        "correct": "Salo",
    },
    "erasure": {"name": "Maija Meikäläinen", "address": "Katu 1\n20100 Turku", "extent": "all"},
    "marketing_objection": {"block_email": "maija@example.com"},
}
KEY = re.compile(r'name="idempotency_key" value="([^"]+)"')


def text_of(answer: Any) -> str:
    return str(answer.content.decode())


def key_of(answer: Any) -> str:
    found = KEY.search(text_of(answer))
    assert found
    return found.group(1)


def a_form(client: Client, right: str = "access", language: str = "en") -> dict[str, str]:
    """A filled form as the page gave it, hidden fields and all."""
    a_company()
    answer = client.get(f"/{language}/request/{right}/")
    assert answer.status_code == 200
    return SAMPLES[right] | {"idempotency_key": key_of(answer), "end": "1"}


def send(
    client: Client, right: str = "access", language: str = "en", **changes: str
) -> HttpResponse:
    form = a_form(client, right, language) | changes
    answer: Any = client.post(f"/{language}/request/{right}/", form)
    return answer


def a_link(case: Case, at: Any, purpose: str = Purpose.STATUS) -> str:
    """The path of a fresh secret link; to an answer, of the link that was mailed for it."""
    mailed = case.links.filter(purpose=Purpose.ANSWER, revoked_at=None).last()
    if purpose == Purpose.ANSWER and mailed:
        mailed.expires_at = at + timedelta(days=7)
        mailed.save()
        link = mailed
    else:
        link = links.issue(case.pk, purpose, at=at, days=7)
    return "/" + links.url(link, "en").split("/", 3)[3]


def opened(client: Client, case: Case, at: datetime | None = None) -> str:
    """The case's page, as somebody who came by the link sees it."""
    return text_of(client.post(a_link(case, at or timezone.now()), follow=True))


def let_in(client: Client, case: Case) -> Any:
    """Have the code mailed to whoever came by the answer's link, and type it."""
    client.post(f"/en/case/{case.reference}/open/")
    waits = case.codes.filter(purpose="download", used_at=None, revoked_at=None).exists()
    return type_code(client, case) if waits else None


def type_code(client: Client, case: Case, page: str = "") -> Any:
    """Type the live code that opens the answer."""
    row = case.codes.get(purpose="download", used_at=None, revoked_at=None)
    said = {"code": codes.digits(row.nonce)}
    return client.post(page or f"/en/case/{case.reference}/open/", said)


def proof_page(case: Case, language: str = "en") -> str:
    return f"/{language}/case/{case.reference}/proof/"


def post_proof(
    client: Client, case: Case, *contents: bytes, name: str = "a.jpg", **more: str
) -> Any:
    """Send files on the page that asks for a document."""
    files = {
        f"file{number}": SimpleUploadedFile(name, content)
        for number, content in enumerate(contents, 1)
    }
    return client.post(proof_page(case), files | {"end": "1"} | more)
