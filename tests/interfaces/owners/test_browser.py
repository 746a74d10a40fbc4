"""A real browser without scripts, from the mailed link to the answer, on a small phone."""

import pytest
from django.utils import timezone
from playwright.sync_api import Browser
from pytest_django.live_server_helper import LiveServer

from dsar.law.rights import Right
from tests.interfaces.owners.entering import a_link, task_of, waiting_case
from tests.procedure.owning import an_owner, code_in, posts

PHONE = {"width": 320, "height": 640}


@pytest.mark.live
@pytest.mark.django_db(transaction=True)
def test_an_owner_answers_without_scripts_on_a_small_phone(
    chromium: Browser, live_server: LiveServer, mailoutbox
) -> None:
    owner, case = an_owner(), waiting_case(Right.ERASURE)
    task = task_of(case, owner)
    page = chromium.new_page(viewport=PHONE, java_script_enabled=False, base_url=live_server.url)
    page.goto(a_link(owner, mailoutbox))
    page.click("text=Send me the code")
    posts(at=timezone.now())
    page.fill("#id_code", code_in(mailoutbox))
    page.click("text=Continue")
    page.click("ul.kinds a")
    for tail in ("", f"task/{task.pk}/", f"task/{task.pk}/answer/", f"task/{task.pk}/paste/"):
        for language in ("fi", "sv", "en"):
            page.goto(f"/{language}/systems/{tail}")
            assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    page.goto(f"/en/systems/task/{task.pk}/answer/")
    page.check("text=I found nothing about the person")
    page.click("text=Send the answer")
    assert "Nothing found" in str(page.text_content("main"))
    page.click("text=Leave")
    page.goto("/en/systems/")
    assert "This page is not open" in str(page.text_content("main"))
    page.close()
