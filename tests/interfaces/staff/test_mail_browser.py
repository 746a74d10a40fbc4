"""The mail desk in a real browser: hostile pages stay behind glass, and keys and phones work."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, Page, Request
from pytest_django.live_server_helper import LiveServer

from dsar.capabilities.mail.models import InboundMail
from dsar.cases.models import Case
from dsar.interfaces.staff import mail_files
from tests import factories
from tests.interfaces.staff import hostile
from tests.interfaces.staff.letterbox import a_message, a_raw_message

pytestmark = [pytest.mark.live, pytest.mark.django_db(transaction=True)]

# How the browser says that a request never left it.
STOPPED = ("csp", "origin")


@dataclass
class Watched:
    """A page of an officer, and everything on it that the desk itself did not ask for."""

    page: Page
    asked: list[Request] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)

    def open(self, mail: InboundMail) -> None:
        self.page.goto(f"/staff/mail/{mail.pk}/?show=replies", wait_until="commit")
        with self.page.expect_response(f"**/staff/mail/{mail.pk}/page/"):
            self.page.click(".page summary")
        self.page.frames[1].wait_for_load_state()

    def show_in_frame(self, mail: InboundMail) -> None:
        path = f"/staff/mail/{mail.pk}/page/"
        with self.page.expect_response(f"**{path}"):
            self.page.evaluate("path => { document.querySelector('iframe').src = path }", path)
        self.page.frames[1].wait_for_load_state()

    def strange(self, *mails: InboundMail) -> list[str]:
        """Requests that left for more than the message, its frame, our scripts and styles."""
        here = urlsplit(self.page.url).netloc
        ours = {f"/staff/mail/{mail.pk}/{end}" for mail in mails for end in ("", "page/")}
        left = [urlsplit(entry.url) for entry in self.asked if entry.failure not in STOPPED]
        return [
            url.geturl()
            for url in left
            if url.netloc != here or not (url.path in ours or url.path.startswith("/static/"))
        ]


def watched(chromium: Browser, live_server: LiveServer, **screen: object) -> Watched:
    client = Client()
    client.force_login(factories.a_user())
    cookie = client.cookies[settings.SESSION_COOKIE_NAME].value
    context = chromium.new_context(base_url=live_server.url, locale="en", **screen)
    name = settings.SESSION_COOKIE_NAME
    context.add_cookies([{"name": name, "value": cookie, "url": live_server.url}])
    seen = Watched(context.new_page())
    seen.page.on("request", lambda request: seen.asked.append(request))
    context.on("page", lambda page: seen.dialogs.append(f"window {page.url}"))
    seen.page.on("dialog", lambda box: (seen.dialogs.append(box.message), box.dismiss()))
    return seen


@pytest.fixture
def desk(chromium: Browser, live_server: LiveServer) -> Iterator[Watched]:
    factories.a_company()
    seen = watched(chromium, live_server)
    yield seen
    seen.page.context.close()


def every_hostile_mail() -> list[InboundMail]:
    return [a_raw_message(raw) for raw in hostile.mails().values()]


def test_no_hostile_page_opens_a_dialog_or_asks_for_anything(desk: Watched) -> None:
    mails = every_hostile_mail()
    assert len(mails) >= 75
    for mail in mails:
        desk.open(mail)
        assert desk.page.frames[1].evaluate("[...document.scripts].length") == 0
    assert desk.dialogs == []
    assert desk.strange(*mails) == []


def test_the_frame_holds_even_if_the_cleaning_fails(
    desk: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    def as_it_came(raw: bytes) -> str:
        return raw.partition(b"\r\n\r\n")[2].decode("utf-8", "replace")

    monkeypatch.setattr(mail_files, "page_safely", as_it_came)
    mails = every_hostile_mail()
    desk.open(mails[0])
    for mail in mails[1:]:
        desk.show_in_frame(mail)
    assert desk.dialogs == []
    assert desk.strange(*mails) == []


def test_the_frame_has_no_origin_and_cannot_reach_the_desk(desk: Watched) -> None:
    desk.open(a_message("<p>x</p>", Content_Type="text/html"))
    frame = desk.page.frames[1]
    assert frame.evaluate("self.origin") == "null"
    reach = "() => { try { return parent.document.title } catch (e) { return e.name } }"
    assert frame.evaluate(reach) == "SecurityError"
    assert frame.evaluate("() => { try { return document.cookie } catch (e) { return e.name } }")


def test_the_words_of_a_page_are_shown_in_its_frame(desk: Watched) -> None:
    desk.open(a_message("<h1>Hei</h1><p>Terveisin <b>Olli</b></p>", Content_Type="text/html"))
    assert desk.page.frame_locator("iframe").locator("b").text_content() == "Olli"
    assert desk.page.locator("iframe").bounding_box()["height"] > 200


def test_keys_walk_the_list_and_sort(desk: Watched) -> None:
    first, second = a_message(), a_message(From="b@example.com", Subject="Toinen")
    page = desk.page
    page.goto("/staff/mail/")
    page.keyboard.press("j")
    page.wait_for_url(f"**/mail/{second.pk}/*")
    page.keyboard.press("k")
    page.wait_for_url(f"**/mail/{first.pk}/*")
    page.keyboard.press("3")
    page.wait_for_url(f"**/mail/{second.pk}/*")
    assert InboundMail.objects.get(pk=first.pk).sorted_as == "not_a_request"
    page.keyboard.press("u")
    page.wait_for_url(f"**/mail/{first.pk}/*")
    page.keyboard.press("u")
    page.wait_for_load_state("networkidle")
    assert InboundMail.objects.get(pk=first.pk).waits


def test_keys_open_the_forms_and_the_list_of_keys(desk: Watched) -> None:
    a_message()
    page = desk.page
    page.goto("/staff/mail/")
    page.keyboard.press("1")
    assert page.is_visible("text=Open the case")
    page.keyboard.press("2")
    assert page.evaluate("document.activeElement.name") == "reference"
    assert not page.is_visible("text=Open the case")
    page.locator("body").evaluate("() => document.activeElement.blur()")
    page.keyboard.press("?")
    assert page.is_visible("text=next and previous message")


def test_keys_are_letters_while_somebody_types(desk: Watched) -> None:
    mail = a_message()
    desk.page.goto("/staff/mail/")
    desk.page.keyboard.press("2")
    desk.page.keyboard.type("jk3u?")
    assert desk.page.input_value("input[name=reference]:not([type=hidden])") == "jk3u?"
    assert InboundMail.objects.get(pk=mail.pk).waits


def test_keys_can_be_switched_off_for_good(desk: Watched) -> None:
    mail = a_message()
    desk.page.goto("/staff/mail/")
    desk.page.click(".keys summary")
    desk.page.uncheck("#use-keys")
    desk.page.goto("/staff/mail/")
    desk.page.keyboard.press("3")
    desk.page.wait_for_load_state("networkidle")
    assert InboundMail.objects.get(pk=mail.pk).waits


def test_keys_with_a_modifier_belong_to_the_browser(desk: Watched) -> None:
    mail = a_message()
    desk.page.goto("/staff/mail/")
    for chord in ("Control+3", "Alt+3", "Meta+3"):
        desk.page.keyboard.press(chord)
    desk.page.wait_for_load_state("networkidle")
    assert InboundMail.objects.get(pk=mail.pk).waits


def test_a_case_is_opened_and_taken_back_without_scripts(
    chromium: Browser, live_server: LiveServer
) -> None:
    factories.a_company()
    mail = a_message()
    page = watched(chromium, live_server, java_script_enabled=False).page
    page.goto("/staff/mail/")
    page.click("summary:has-text('New case')")
    page.check("input[value=access]")
    page.click("text=Open the case")
    page.click("text=Look at it again or undo")
    page.fill("textarea, input[name=reason]", "It was an offer.")
    page.click("text=Undo: sort it again")
    assert Case.objects.get().state == "dismissed"
    assert InboundMail.objects.get(pk=mail.pk).waits
    page.context.close()


@pytest.mark.parametrize("width", [320, 640, 1366])
def test_long_words_never_widen_the_desk(
    width: int, chromium: Browser, live_server: LiveServer
) -> None:
    factories.a_company()
    sender = f"{'N' * 190} <{'a' * 60}@{'b' * 60}.example>"
    mail = a_message("x" * 500, From=sender, Subject="S" * 390)
    page = watched(chromium, live_server, viewport={"width": width, "height": 640}).page
    for path in ("?show=all", "", f"{mail.pk}/"):
        page.goto(f"/staff/mail/{path}")
        assert page.evaluate("document.documentElement.scrollWidth") == width
    page.keyboard.press("1")
    assert page.is_visible("text=Open the case")
    assert page.evaluate("document.documentElement.scrollWidth") == width
    page.context.close()
