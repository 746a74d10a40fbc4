"""A photograph of a document on a small phone, its check by two officers, and nothing after it."""

from __future__ import annotations

import io
import os
import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page

from dsar.capabilities.identity.proofs import cleaned
from dsar.management.demo.company import DEMO_PASSWORD
from tests.capabilities.identity.pictures import CANARY
from tests.faults.installation import REFERENCE, Installation
from tests.journeys.canary import exported, forms_of, places_of

LINK = re.compile(r"http://\S+/status/\S+")
ASK = """
from datetime import timedelta
from django.utils import timezone
from dsar.cases.models import Case
from dsar.organisation.accounts.models import User
from dsar.procedure import ask
at = timezone.now()
ask.ask_for_proof(
    Case.objects.get(reference="{reference}"), method="masked_document",
    doubt="Two people of that name live at the address.",
    why_more="They share the telephone number too.",
    reply_by=(at + timedelta(days=14)).date(), at=at, by=User.objects.get(username="anna"),
)
"""
NEWCOMER = {"viewport": {"width": 360, "height": 640}, "java_script_enabled": False}


def a_photograph() -> bytes:
    """A card as a phone would send it: noise that is never twice alike, and a place in it."""
    exif, told = Image.Exif(), io.BytesIO()
    exif[0x0112], exif[0x013B] = 6, CANARY
    Image.frombytes("RGB", (160, 100), os.urandom(48000)).save(told, "JPEG", exif=exif)
    return told.getvalue()


def phone(chromium: Browser) -> Page:
    page = chromium.new_context(locale="en-GB", **NEWCOMER).new_page()
    page.set_default_timeout(10_000)
    return page


@pytest.fixture
def person(chromium: Browser) -> Iterator[Page]:
    page = phone(chromium)
    yield page
    page.context.close()


def at_desk(chromium: Browser, house: Installation, name: str) -> Page:
    context = chromium.new_context(locale="en-GB", java_script_enabled=False)
    page = context.new_page()
    page.set_default_timeout(10_000)
    page.goto(f"{house.url}/staff/login/")
    page.locator("[name=username]").fill(name)
    page.locator("[name=password]").fill(DEMO_PASSWORD)
    page.locator("[type=submit]").click()
    return page


def ask(page: Page, house: Installation) -> str:
    """A request, and our question for a masked document, which leaves by mail."""
    page.goto(f"{house.url}/en/")
    page.get_by_role("link", name="See your data").click()
    page.get_by_label("Your name").fill("Erika Esimerkki")
    page.get_by_label("Your e-mail address").fill("erika@example.com")
    page.get_by_role("button", name="Send the request").click()
    found = REFERENCE.search(page.content())
    assert found
    asked = house.manage("shell", "-c", ASK.format(reference=found[0]))
    assert asked.returncode == 0, asked.stderr
    house.manage("sweep")
    return found[0]


def status_link(house: Installation, reference: str) -> str:
    for file in Path(house.var, "mail").glob("*.eml"):
        message = message_from_bytes(file.read_bytes(), policy=policy.default)
        body = message.get_body(("plain",))
        if reference in message["Subject"] and body and (found := LINK.search(body.get_content())):
            return found[0]
    raise AssertionError("no mail with the link to the case")


def look(page: Page, kind: str, shots: Path) -> None:
    page.screenshot(path=str(shots / f"{kind}.png"), full_page=True)


def test_a_document_is_sent_by_phone_checked_by_two_and_then_nowhere(
    person: Page, chromium: Browser, house: Installation, tmp_path: Path
) -> None:
    shots = Path(os.environ.get("PROOF_SHOTS", str(tmp_path)))
    photograph = a_photograph()
    pixels = cleaned(photograph).content
    secrets = [form for cut in (700, 4000) for form in forms_of(pixels[cut : cut + 30])]
    secrets += forms_of(CANARY.encode())

    reference = ask(person, house)
    person.goto(status_link(house, reference))
    person.locator("main button").click()
    look(person, "1-status", shots)
    person.get_by_role("link", name="Send a picture of the document here").click()
    assert person.evaluate("document.documentElement.scrollWidth") <= 360
    look(person, "2-upload", shots)
    film = tmp_path / "VID_0001.mp4"
    film.write_bytes(bytes(30 * 2**20))
    person.get_by_label("File", exact=True).set_input_files(film)
    person.get_by_role("button", name="Send").click()
    assert "The file is larger than 10 MB" in person.content()
    upload = {"name": "IMG_0001.HEIC", "mimeType": "image/heic", "buffer": photograph}
    person.get_by_label("File", exact=True).set_input_files([upload])
    person.get_by_role("button", name="Send").click()
    assert "We got 1 file." in person.content()
    look(person, "3-sent", shots)
    house_files = [
        path.read_bytes() for path in Path(house.var, "proofs").rglob("*") if path.is_file()
    ]
    assert len(house_files) == 1
    assert places_of(house, secrets, exported(house, tmp_path)) == []

    anna = at_desk(chromium, house, "anna")
    look(anna, "4-today", shots)
    anna.goto(f"{house.url}/staff/case/{reference}/")
    look(anna, "5-case", shots)
    anna.get_by_role("link", name="Document that shows who is asking").first.click()
    look(anna, "6-before", shots)
    anna.get_by_role("button", name="Open and check it").click()
    anna.wait_for_load_state("load")
    size = anna.evaluate("[document.images[0].naturalWidth, document.images[0].naturalHeight]")
    assert size == [100, 160]
    look(anna, "7-open", shots)
    address = anna.url
    anna.goto(f"{house.url}/staff/case/{reference}/")
    anna.locator("[name=method][value=masked_document]").first.check()
    anna.locator("[name=reason]").first.fill("The name on the card is the one that was given.")
    anna.get_by_role("button", name="Record who is asking").click()
    look(anna, "8-recorded", shots)

    riitta = at_desk(chromium, house, "riitta")
    riitta.goto(address)
    assert riitta.locator("img.document").count() == 1
    riitta.goto(f"{house.url}/staff/case/{reference}/")
    riitta.get_by_label("What did you look at, and does it agree?").fill("The same name.")
    riitta.locator("form[action$='/confirm/'] button").click()
    gone = riitta.goto(address)
    assert gone is not None
    assert gone.status == 404
    assert "This document was destroyed on" in riitta.content()
    look(riitta, "9-gone", shots)

    assert not [path for path in Path(house.var, "proofs").rglob("*") if path.is_file()]
    assert house.query("SELECT destroyed_why FROM dsar_prooffile") == [("checked",)]
    house.manage("sweep")
    assert places_of(house, secrets, exported(house, tmp_path)) == []
    assert house.manage("fsck").returncode == 0
    for page in (anna, riitta):
        page.context.close()
