"""More time in a real browser: four clicks from the case page, and both days on it afterwards."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from dsar.cases.time_limits import Extension
from tests.factories import a_case, a_user

pytestmark = [pytest.mark.live, pytest.mark.django_db(transaction=True)]


def an_officers_page(chromium: Browser, live_server: LiveServer) -> Page:
    client = Client()
    client.force_login(a_user())
    name = settings.SESSION_COOKIE_NAME
    cookie = client.cookies[name].value
    context = chromium.new_context(base_url=live_server.url, locale="en")
    context.add_cookies([{"name": name, "value": cookie, "url": live_server.url}])
    return context.new_page()


def test_four_clicks_give_more_time(chromium: Browser, live_server: LiveServer) -> None:
    case = a_case(at=timezone.now() - timedelta(days=20))
    page = an_officers_page(chromium, live_server)
    page.goto(f"/staff/case/{case.reference}/")
    page.get_by_role("link", name="Take more time").click()
    # The link leads into the field: whoever came by it begins to write.
    page.wait_for_load_state()
    page.keyboard.type("Yhdeksän vuoden tilaukset.")
    page.get_by_label("There is an unusually large amount of data").click()
    page.get_by_role("button", name="See the letter").click()
    page.get_by_role("button", name="Take more time").click()
    page.wait_for_load_state()
    row = Extension.objects.get()
    assert row.facts == "Yhdeksän vuoden tilaukset."
    assert "We first said" in page.locator("#due").inner_text()
    page.context.close()
