"""An administrator chooses how letters look, and sees it before any is written."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from dsar.eventlog.models import Event
from dsar.files.models import StoredFile
from dsar.organisation.accounts.roles import Role
from dsar.organisation.controller.letterhead import Letterhead
from tests import factories
from tests.capabilities.letters.samples import text_of

PAGE = "/staff/letterhead/"
LAID = {"preset": "din_b", "left": 20, "top": 45, "width": 85, "height": 40}
DRAWN = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10">'
    b'<rect width="40" height="10"/></svg>'
)


def a_png(width: int = 40, height: int = 10) -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        )

    rows = zlib.compress((b"\0" + b"\x12\x43\x6d" * width) * height)
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest.fixture
def administrator(sign_in: Callable[..., Client]) -> Client:
    factories.a_company()
    return sign_in(Role.ADMINISTRATOR)


def post(client: Client, act: str, **changes: Any) -> Any:
    return client.post(PAGE, LAID | {"act": act} | changes)


def upload(client: Client, content: bytes, name: str) -> Any:
    return client.post(PAGE, {"act": "logo", "file": SimpleUploadedFile(name, content)})


def test_the_page_shows_the_layout_of_today(administrator: Client) -> None:
    page = administrator.get(PAGE)
    assert page.status_code == 200
    assert 'value="40"' in page.content.decode()


def test_the_companys_own_page_leads_here(administrator: Client) -> None:
    assert PAGE in administrator.get("/staff/dsar/controller/1/change/").content.decode()
    assert PAGE in administrator.get("/staff/").content.decode()


def test_what_was_chosen_is_kept_with_its_event(administrator: Client) -> None:
    assert post(administrator, "settle").status_code == 302
    assert Letterhead.current().preset == "din_b"
    assert Letterhead.current().window_top == 45
    facts = Event.objects.get(kind="letterhead.settled").facts
    assert facts == {"preset": "din_b", "window": [20, 45, 85, 40]}


@pytest.mark.parametrize("wrong", [{"top": 20}, {"left": 110, "width": 100}, {"top": 60}])
def test_a_window_off_the_sheet_or_over_the_fold_is_refused(
    wrong: dict[str, int], administrator: Client
) -> None:
    assert post(administrator, "settle", **wrong).status_code == 422
    assert Letterhead.current().preset == "sfs"


@pytest.mark.parametrize("act", ["sample", "test"])
def test_a_page_to_look_at_changes_nothing(act: str, administrator: Client) -> None:
    answer = post(administrator, act)
    assert answer["Content-Type"] == "application/pdf"
    assert "attachment" in answer["Content-Disposition"]
    assert Letterhead.current().preset == "sfs"
    assert "MINIKONE" in text_of(answer.content).upper()


@pytest.mark.parametrize(("content", "name"), [(a_png(), "merkki.png"), (DRAWN, "merkki.svg")])
def test_a_logo_is_put_up_and_taken_down(content: bytes, name: str, administrator: Client) -> None:
    assert upload(administrator, content, name).status_code == 302
    row = StoredFile.objects.get(original_name=name)
    assert Letterhead.current().logo == row
    assert post(administrator, "sample").content.startswith(b"%PDF")
    post(administrator, "no_logo")
    assert Letterhead.current().logo is None
    assert StoredFile.objects.filter(pk=row.pk, wiped_at=None).exists()


@pytest.mark.parametrize(
    ("content", "name", "sentence"),
    [
        (DRAWN.replace(b"<rect", b"<script>1</script><rect"), "a.svg", "holds a program"),
        (b"GIF89a", "a.gif", "a logo is a PNG"),
        (b"%PDF-1.4 %%EOF", "a.pdf", "a logo is a PNG"),
        (a_png(4000, 1), "a.png", "pixels wide"),
        (a_png()[:60], "a.png", "cannot be opened"),
        (b"\0" * 1_000_001, "a.png", "larger than 1 MB"),
    ],
)
def test_a_logo_that_is_none_is_refused_with_a_sentence(
    content: bytes, name: str, sentence: str, administrator: Client
) -> None:
    answer = upload(administrator, content, name)
    assert answer.status_code == 422
    assert sentence.casefold() in answer.content.decode().casefold()
    assert not StoredFile.objects.exists()


@pytest.mark.parametrize("role", [Role.OFFICER, Role.REVIEWER, Role.AUDITOR])
def test_nobody_else_opens_the_page(role: Role, sign_in: Callable[..., Client]) -> None:
    client = sign_in(role)
    assert client.get(PAGE).status_code == 403
    assert post(client, "settle").status_code == 403
