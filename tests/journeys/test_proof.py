"""A photograph of a document on a small phone, its check by two officers, and nothing after it."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page

from dsar.capabilities.identity.proofs import cleaned
from tests.capabilities.identity.pictures import CANARY
from tests.faults.installation import Installation
from tests.journeys.canary import exported, forms_of, places_of
from tests.journeys.walking import PHONE, a_page, ask_for_access, log_in, mailed_link

ASK = """
from datetime import timedelta
from django.utils import timezone
from dsar.cases.models import Case
from dsar.organisation.accounts.models import User
from dsar.procedure.identity import ask
at = timezone.now()
ask.ask_for_proof(
    Case.objects.get(reference="{reference}"), method="masked_document",
    doubt="Two people of that name live at the address.",
    why_more="They share the telephone number too.",
    reply_by=(at + timedelta(days=14)).date(), at=at, by=User.objects.get(username="anna"),
)
"""
UNUSABLE = [
    ("VID_0001.mp4", bytes(30 * 2**20), "The file is larger than 10 MB"),
    ("IMG_0001.HEIC", b"\0\0\0\x24ftypheic\0\0", "Take a screenshot of the picture"),
]


def a_photograph() -> bytes:
    """A card as a phone would send it: noise that is never twice alike, and a place in it."""
    exif, told = Image.Exif(), io.BytesIO()
    exif[0x0112], exif[0x013B] = 6, CANARY
    Image.frombytes("RGB", (160, 100), os.urandom(48000)).save(told, "JPEG", exif=exif)
    return told.getvalue()


@dataclass
class Walk:
    """Who takes part, what must never be found, and where the pictures of the pages go."""

    house: Installation
    person: Page
    anna: Page
    riitta: Page
    photograph: bytes
    folder: Path
    reference: str = ""
    document: str = ""

    @property
    def secrets(self) -> list[bytes]:
        pixels = cleaned(self.photograph).content
        parts = [pixels[cut : cut + 30] for cut in (700, 4000)]
        return [form for part in [*parts, CANARY.encode()] for form in forms_of(part)]

    @property
    def kept(self) -> list[Path]:
        return [path for path in Path(self.house.var, "proofs").rglob("*") if path.is_file()]

    def found(self) -> list[str]:
        return places_of(self.house, self.secrets, exported(self.house, self.folder))

    def case_of(self, officer: Page) -> Page:
        officer.goto(f"{self.house.url}/staff/case/{self.reference}/")
        return officer

    def look(self, page: Page, name: str) -> None:
        shots = Path(os.environ.get("PROOF_SHOTS", str(self.house.var)))
        page.screenshot(path=str(shots / f"{name}.png"), full_page=True)


@pytest.fixture
def walk(house: Installation, chromium: Browser, tmp_path: Path) -> Iterator[Walk]:
    anna, riitta = (log_in(a_page(chromium), house, name) for name in ("anna", "riitta"))
    person = a_page(chromium, size=PHONE)
    yield Walk(house, person, anna, riitta, a_photograph(), tmp_path)
    for page in (person, anna, riitta):
        page.context.close()


def send(walk: Walk, name: str, content: bytes) -> None:
    file = walk.folder / name
    file.write_bytes(content)
    walk.person.get_by_label("File", exact=True).set_input_files(file)
    walk.person.get_by_role("button", name="Send").click()
    file.unlink()


def asked_on_the_page_that_the_mail_opens(walk: Walk) -> None:
    walk.reference = ask_for_access(walk.person, walk.house)
    asked = walk.house.manage("shell", "-c", ASK.format(reference=walk.reference))
    assert asked.returncode == 0, asked.stderr
    walk.house.manage("sweep")
    walk.person.goto(mailed_link(walk.house, walk.reference, "status"))
    walk.person.locator("main button").click()
    walk.look(walk.person, "1-status")
    walk.person.get_by_role("link", name="Send a picture of the document here").click()
    walk.person.get_by_label("File", exact=True).wait_for()
    assert walk.person.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    walk.look(walk.person, "2-upload")


def refused_kindly_when_it_cannot_be_used(walk: Walk) -> None:
    for name, content, said in UNUSABLE:
        send(walk, name, content)
        summary = walk.person.locator(".summary").inner_text()
        assert said in summary
        assert "Choose them again." in summary
        assert walk.kept == []


def sent_and_kept_apart(walk: Walk) -> None:
    send(walk, "IMG_0002.HEIC", walk.photograph)
    assert "We got 1 file." in walk.person.content()
    walk.look(walk.person, "3-sent")
    assert len(walk.kept) == 1
    assert walk.found() == []


def shown_upright_to_who_checks_it(walk: Walk) -> None:
    anna = walk.case_of(walk.anna)
    walk.look(anna, "4-case")
    anna.get_by_role("link", name="Document that shows who is asking").first.click()
    anna.get_by_role("button", name="Open and check it").click()
    anna.wait_for_load_state("load")
    size = anna.evaluate("[document.images[0].naturalWidth, document.images[0].naturalHeight]")
    assert size == [100, 160]
    walk.look(anna, "5-open")
    walk.document = anna.url


def checked_by_one_and_confirmed_by_another(walk: Walk) -> None:
    anna = walk.case_of(walk.anna)
    anna.locator("[name=method][value=masked_document]").first.check()
    anna.locator("[name=reason]").first.fill("The name on the card is the one given.")
    anna.get_by_role("button", name="Record who is asking").click()
    walk.look(anna, "6-recorded")
    walk.riitta.goto(walk.document)
    assert walk.riitta.locator("img.document").count() == 1
    riitta = walk.case_of(walk.riitta)
    riitta.get_by_label("What did you look at, and does it agree?").fill("The same name.")
    riitta.locator("form[action$='/confirm/'] button").click()


def nowhere_afterwards(walk: Walk) -> None:
    gone = walk.riitta.goto(walk.document)
    assert gone is not None
    assert gone.status == 404
    assert "This document was destroyed on" in walk.riitta.content()
    walk.look(walk.riitta, "7-gone")
    assert walk.kept == []
    walk.house.manage("sweep")
    assert walk.found() == []
    assert walk.house.query("SELECT destroyed_why FROM dsar_prooffile") == [("checked",)]
    assert walk.house.manage("fsck").returncode == 0


def test_a_document_is_sent_by_phone_checked_by_two_and_then_nowhere(walk: Walk) -> None:
    asked_on_the_page_that_the_mail_opens(walk)
    refused_kindly_when_it_cannot_be_used(walk)
    sent_and_kept_apart(walk)
    shown_upright_to_who_checks_it(walk)
    checked_by_one_and_confirmed_by_another(walk)
    nowhere_afterwards(walk)
