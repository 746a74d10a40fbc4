"""Access, from the form to the archive, by clicking: person, officer, person, auditor."""

import subprocess
import sys
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.faults.installation import Installation
from tests.journeys.walking import (
    a_page,
    ask_for_access,
    log_in,
    mailed_link,
    type_the_code,
)


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    opened = a_page(chromium)
    yield opened
    opened.context.close()


def handle(page: Page, house: Installation, reference: str) -> None:
    """The next step of each state, as the case page offers it."""
    page.goto(f"{house.url}/staff/case/{reference}/")
    page.locator("[name=method][value=known_fact]").first.check()
    page.locator("[name=reason]").first.fill("Named an order on file.")
    page.get_by_role("button", name="Record who is asking").click()
    for _ in range(2):
        form = page.locator("details[open] form:has([name=result])").first
        form.locator("[name=result][value=found]").check()
        form.get_by_role("group", name="Where did you find data?").locator("input").first.check()
        form.locator("[name=summary]").fill("Name, address and two orders")
        upload = {"name": "orders.csv", "mimeType": "text/csv", "buffer": b"order,day\n7,Monday\n"}
        form.locator("[name=files]").set_input_files([upload])
        form.get_by_role("button", name="Save the answer").click()
    page.get_by_role("button", name="Go to review").click()
    page.get_by_label("Done in full").check()
    page.get_by_label("Nobody else's data is in the files that I have not opened").check()
    page.get_by_role("button", name="See the letter").click()
    page.get_by_role("button", name="Decide and send").click()
    house.manage("sweep")


def downloaded(page: Page, what: str) -> bytes:
    with page.expect_download() as download:
        page.get_by_role("button", name=what).click()
    return Path(download.value.path()).read_bytes()


def verify(bag: Path) -> subprocess.CompletedProcess[str]:
    with zipfile.ZipFile(bag) as archive:
        name = next(name for name in archive.namelist() if name.endswith("/verify.py"))
        bag.with_name("verify.py").write_bytes(archive.read(name))
    command = [sys.executable, "-I", "-S", str(bag.with_name("verify.py")), str(bag)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_an_access_request_travels_from_form_to_verified_archive(
    page: Page, house: Installation, tmp_path: Path
) -> None:
    reference = ask_for_access(page, house)
    house.manage("sweep")
    log_in(page, house, "anna")
    handle(page, house, reference)
    states = house.query("SELECT state FROM dsar_case WHERE channel = 'form'")
    assert states == [("answered",)]

    page.goto(mailed_link(house, reference, "answer"))
    page.locator("main button").click()
    type_the_code(page, house, reference)
    with zipfile.ZipFile(BytesIO(downloaded(page, "Your data in one package"))) as package:
        tables = [package.read(name) for name in package.namelist() if "/orders.csv" in name]
    assert len(tables) == 2
    assert all(b"Monday" in table for table in tables)
    assert downloaded(page, "The data we hold about you").startswith(b"%PDF-")

    bag = tmp_path / "archive.zip"
    exported = house.manage("export_archive", "--output", str(bag))
    assert exported.returncode == 0, exported.stderr
    assert verify(bag).returncode == 0
    altered = tmp_path / "altered.zip"
    altered.write_bytes(bag.read_bytes())
    with zipfile.ZipFile(altered, "a") as archive:
        archive.writestr("added.txt", "not ours")
    assert verify(altered).returncode == 1
