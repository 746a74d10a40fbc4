"""The pages of a change of address on a small phone."""

import pytest
from django.utils import timezone
from playwright.sync_api import Browser
from pytest_django.live_server_helper import LiveServer

from dsar.cases.models import Case
from tests.factories import a_case
from tests.interfaces.portal.door import a_link
from tests.interfaces.portal.test_contact import NEW, path_of


@pytest.mark.live
@pytest.mark.django_db(transaction=True)
def test_two_buttons_on_a_phone_change_the_address(
    chromium: Browser, live_server: LiveServer
) -> None:
    case, wide = a_case(), "document.documentElement.scrollWidth"
    size = {"width": 320, "height": 640}
    page = chromium.new_page(viewport=size, base_url=live_server.url)
    page.goto(a_link(case, timezone.now()))
    page.click("main button")
    page.click("text=Change the e-mail address")
    page.fill("#id_email", NEW)
    page.click("text=Send the links")
    assert page.evaluate(wide) == 320
    row = case.contact_changes.get()
    for link, words in ((row.old_link, "Yes, change it"), (row.new_link, "this is my address")):
        page.goto(path_of(link))
        assert page.evaluate(wide) == 320
        page.click(f"text={words}")
    assert Case.objects.get(pk=case.pk).data_subject.email == NEW
    page.close()
