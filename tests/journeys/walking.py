"""What every journey walks through: the form, the mailed link, and the desk of an officer."""

from __future__ import annotations

import re
from email import message_from_bytes, policy
from pathlib import Path

from playwright.sync_api import Browser, Page

from dsar.management.demo.company import DEMO_PASSWORD
from tests.faults.installation import REFERENCE, Installation

PHONE = {"width": 360, "height": 640}
DESK = {"width": 1366, "height": 900}


def a_page(chromium: Browser, *, size: dict[str, int] = DESK) -> Page:
    """A browser of its own, in English and without JavaScript."""
    context = chromium.new_context(
        locale="en-GB",
        java_script_enabled=False,
        viewport={"width": size["width"], "height": size["height"]},
    )
    context.set_default_timeout(10_000)
    return context.new_page()


def ask_for_access(page: Page, house: Installation) -> str:
    """Send the form; the reference that the page gives."""
    page.goto(f"{house.url}/en/")
    page.get_by_role("link", name="See your data").click()
    page.get_by_label("Your name").fill("Erika Esimerkki")
    page.get_by_label("Your e-mail address").fill("erika@example.com")
    page.get_by_role("button", name="Send the request").click()
    found = REFERENCE.search(page.content())
    assert found
    return found[0]


def mailed_link(house: Installation, reference: str, place: str) -> str:
    """The link to a place, `status` or `answer`, from the mails about a case."""
    link = re.compile(rf"http://\S+/{place}/\S+")
    for file in Path(house.var, "mail").glob("*.eml"):
        message = message_from_bytes(file.read_bytes(), policy=policy.default)
        body = message.get_body(("plain",))
        if reference in message["Subject"] and body and (found := link.search(body.get_content())):
            return found[0]
    raise AssertionError(f"no mail with a link to {place}")


def type_the_code(page: Page, house: Installation, reference: str) -> None:
    """Have the code of an answer sent, and type what comes by mail."""
    page.get_by_role("link", name="Type the code and download the answer").click()
    page.get_by_role("button", name="Send me the code").click()
    house.manage("sweep")
    page.get_by_label("The code").fill(mailed_code(house, reference))
    page.get_by_role("button", name="Continue").click()


def mailed_code(house: Installation, reference: str) -> str:
    """The eight digits that stand alone on a line of a mail about a case."""
    digits = re.compile(r"^\d{8}$", re.MULTILINE)
    for file in Path(house.var, "mail").glob("*.eml"):
        message = message_from_bytes(file.read_bytes(), policy=policy.default)
        body = message.get_body(("plain",))
        if (
            reference in message["Subject"]
            and body
            and (found := digits.search(body.get_content()))
        ):
            return found[0]
    raise AssertionError("no mail with a code")


def log_in(page: Page, house: Installation, name: str) -> Page:
    page.goto(f"{house.url}/staff/login/")
    page.locator("[name=username]").fill(name)
    page.locator("[name=password]").fill(DEMO_PASSWORD)
    page.locator("[type=submit]").click()
    return page
