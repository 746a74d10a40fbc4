"""A real browser with scripts switched off walks from the front page to the page of the case."""

from pathlib import Path

import pytest
from django.core.mail import EmailMessage
from django.utils import timezone
from playwright.sync_api import Browser
from pytest_django.live_server_helper import LiveServer

from dsar.cases.models import Case
from tests.capabilities.identity.pictures import a_jpeg
from tests.factories import NOW, a_case, a_company
from tests.interfaces.portal.door import a_link
from tests.interfaces.portal.test_due import waited_ten_days
from tests.procedure.asking import ask, days, extended
from tests.procedure.coding import asked_for_a_code, code_in, posts


@pytest.mark.live
@pytest.mark.django_db(transaction=True)
def test_asking_and_following_need_no_script(chromium: Browser, live_server: LiveServer) -> None:
    a_company()
    page = chromium.new_page(java_script_enabled=False, base_url=live_server.url)
    page.goto("/en/")
    page.click("text=See your data")
    page.fill("#id_name", "Maija Meikäläinen")
    page.fill("#id_email", "maija@example.com")
    page.click("text=Send the request")
    case = Case.objects.get()
    assert page.text_content(".panel .reference") == case.reference
    page.goto(a_link(case, timezone.now()))
    page.click("text=Confirm and open")
    assert page.url.endswith(f"/en/case/{case.reference}/")
    page.close()


@pytest.mark.live
@pytest.mark.django_db(transaction=True)
def test_no_page_is_wider_than_a_small_phone(chromium: Browser, live_server: LiveServer) -> None:
    a_company()
    page = chromium.new_page(viewport={"width": 320, "height": 640}, base_url=live_server.url)
    for path in ("", "request/erasure/", "request/marketing_objection/", "status/x/"):
        for language in ("fi", "sv", "en"):
            page.goto(f"/{language}/{path}")
            assert page.evaluate("document.documentElement.scrollWidth") == 320
    page.close()


@pytest.mark.live
@pytest.mark.django_db(transaction=True)
def test_a_box_of_three_dates_fits_a_small_phone(
    chromium: Browser, live_server: LiveServer
) -> None:
    case = extended(waited_ten_days(), at=NOW + days(12))
    page = chromium.new_page(viewport={"width": 320, "height": 640}, base_url=live_server.url)
    page.goto(a_link(case, timezone.now()))
    page.click("main button")
    for language in ("fi", "sv", "en"):
        page.goto(f"/{language}/case/{case.reference}/")
        for summary in page.query_selector_all(".panel summary"):
            summary.click()
        assert page.evaluate("document.documentElement.scrollWidth") == 320
        assert page.locator(".panel details[open] ol").count() == 3
    page.close()


@pytest.mark.live
@pytest.mark.django_db(transaction=True)
def test_a_code_is_typed_on_a_small_phone_without_script(
    chromium: Browser, live_server: LiveServer, mailoutbox: list[EmailMessage]
) -> None:
    case = asked_for_a_code(a_case(at=timezone.now()), at=timezone.now())
    page = chromium.new_page(
        viewport={"width": 320, "height": 640},
        java_script_enabled=False,
        base_url=live_server.url,
    )
    page.goto(a_link(case, timezone.now()))
    page.click("main button")
    page.click("text=Have a code sent to you and type it")
    page.click("button:text('Send me the code')")
    posts(at=timezone.now())
    page.fill("#id_code", "0000 0000")
    page.click("button:text('Continue')")
    assert "4 tries left" in str(page.text_content("#summary"))
    for language in ("fi", "sv", "en"):
        page.goto(f"/{language}/case/{case.reference}/code/")
        assert page.evaluate("document.documentElement.scrollWidth") == 320
    page.fill("#id_code", code_in(mailoutbox))
    page.click("button:text('Continue')")
    assert page.text_content("h1") == "You typed the code. We check it next."
    page.close()


@pytest.mark.live
@pytest.mark.django_db(transaction=True)
def test_every_page_of_the_upload_fits_a_small_phone(
    chromium: Browser, live_server: LiveServer, tmp_path: Path
) -> None:
    case, photograph = a_case(at=timezone.now()), tmp_path / "card.jpg"
    ask(case, method="masked_document", at=timezone.now())
    photograph.write_bytes(a_jpeg())
    page = chromium.new_page(viewport={"width": 320, "height": 640}, base_url=live_server.url)
    page.goto(a_link(case, timezone.now()))
    page.click("main button")
    for language in ("fi", "sv", "en"):
        for files in ([], [photograph]):
            page.goto(f"/{language}/case/{case.reference}/proof/")
            page.eval_on_selector_all("details", "all => all.forEach(one => one.open = true)")
            assert page.evaluate("document.documentElement.scrollWidth") == 320
            page.set_input_files("#file1", files)
            page.click("main form button")
            assert page.evaluate("document.documentElement.scrollWidth") == 320
            assert page.locator("#summary").count() == (not files)
    page.close()
