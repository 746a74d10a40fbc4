"""A real browser without scripts fetches the answer by link and code, in each language."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone
from playwright.sync_api import Browser
from pytest_django.live_server_helper import LiveServer

from dsar.capabilities.delivery.models import Dispatch, Purpose
from dsar.capabilities.identity import codes
from dsar.cases.states import State
from tests.factories import a_case
from tests.interfaces.portal.door import a_link


@pytest.mark.live
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_an_answer_is_fetched_on_a_small_phone(
    chromium: Browser, live_server: LiveServer, language: str
) -> None:
    now = timezone.now()
    case = a_case(state=State.ANSWERED, language=language, at=now - timedelta(days=4))
    size = {"width": 320, "height": 640}
    page = chromium.new_page(java_script_enabled=False, viewport=size, base_url=live_server.url)
    page.goto(a_link(case, now, Purpose.ANSWER).replace("/en/", f"/{language}/"))
    page.click("main button")
    page.click("main a[href$='/open/']")
    page.click("main button")
    row = case.codes.get(purpose="download")
    page.fill("#id_code", codes.digits(row.nonce))
    page.locator("main form:has(#id_code) button").click()
    assert page.url.endswith(f"/{language}/case/{case.reference}/")
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    with page.expect_download() as download:
        page.locator("form[action*='/file/'] button").first.click()
    assert Path(download.value.path()).read_bytes().startswith(b"%PDF-")
    page.close()


@pytest.mark.live
@pytest.mark.django_db(transaction=True)
def test_no_page_of_the_download_is_wider_than_a_small_phone(
    chromium: Browser, live_server: LiveServer
) -> None:
    now = timezone.now()
    case = a_case(state=State.ANSWERED, at=now - timedelta(days=4))
    page = chromium.new_page(viewport={"width": 320, "height": 640}, base_url=live_server.url)
    page.goto(a_link(case, now, Purpose.ANSWER))
    page.click("main button")
    for way in ("mail", "spoken"):
        Dispatch.objects.filter(case=case).update(code_way=way)
        for language in ("fi", "sv", "en"):
            page.goto(f"/{language}/case/{case.reference}/open/")
            assert page.evaluate("document.documentElement.scrollWidth") == 320
    page.close()
