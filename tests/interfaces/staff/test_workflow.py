"""The workflow page: what ran, what failed, and who may start it anew."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from playwright.sync_api import Browser
from pytest_django.live_server_helper import LiveServer

from config.mailbox_url import mailboxes
from dsar import tasks
from dsar.capabilities.delivery.packages import Package
from dsar.capabilities.letters.models import Letter
from dsar.capabilities.mail.models import MailSource, OutgoingMail
from dsar.capabilities.reminders.models import Digest
from dsar.cases.states import State
from dsar.eventlog.models import Event
from dsar.interfaces.staff import workflow
from dsar.organisation.accounts.models import User
from dsar.organisation.accounts.roles import Role
from dsar.oversight.workflow import schedule
from dsar.work import sweeps
from dsar.work.sweeps import Sweep
from tests import factories
from tests.interfaces.staff.letterbox import a_message
from tests.interfaces.staff.test_mail_browser import watched

pytestmark = pytest.mark.django_db
PAGE = "/staff/workflow/"
SignIn = Callable[..., Client]


@pytest.fixture
def admin(sign_in: SignIn) -> Client:
    factories.a_company()
    return sign_in(Role.ADMINISTRATOR)


def shown(client: Client) -> str:
    response = client.get(PAGE)
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def row(client: Client, sweep: str) -> str:
    return shown(client).partition(f'id="{sweep}"')[2].partition("</tr>")[0]


def press(client: Client, sweep: str, act: str) -> Any:
    return client.post(f"{PAGE}{sweep}/{act}/", follow=True)


def all_ran() -> None:
    for name in schedule.names():
        sweeps.ran(name, at=timezone.now(), seconds=0.3, found=2)


def a_failed_mail(**changes: Any) -> OutgoingMail:
    """A mail that was given up after twelve tries; the letter it carries is no matter here."""
    address = f"{OutgoingMail.objects.count()}@example.com"
    mail = factories.a_case(email=address).outgoing_mails.latest("pk")
    given_up = {"failed_at": factories.NOW, "attempts": 12, "last_error": "TimeoutError"}
    OutgoingMail.objects.filter(pk=mail.pk).update(**(given_up | changes))
    return mail


def test_every_sweep_says_what_it_does() -> None:
    assert set(tasks.SWEEPS) == set(workflow.WHAT)


def test_a_young_house_says_that_nothing_has_run(admin: Client) -> None:
    assert shown(admin).count("Has not run yet") == len(schedule.names())


def test_a_run_is_told_with_its_length_and_what_it_found(admin: Client) -> None:
    all_ran()
    told = row(admin, "seal_events")
    assert "Works" in told
    assert "today " in told
    assert "(0.3 s)" in told
    assert "found 2" in told


def test_an_idle_sweep_remembers_when_it_last_found_something(admin: Client) -> None:
    sweeps.ran("purge", at=factories.NOW, seconds=0.1, found=3)
    sweeps.ran("purge", at=timezone.now(), seconds=0.1, found=0)
    assert "found nothing; last found 3, 2 Mar 2026" in row(admin, "purge")


def test_a_sweep_that_stopped_is_late_and_overdue(admin: Client) -> None:
    sweeps.ran("send_mail", at=timezone.now() - timedelta(hours=1), seconds=0.1, found=0)
    told = row(admin, "send_mail")
    assert "Is late" in told
    assert "overdue" in told


def test_a_sweep_that_fails_says_since_when_and_how(admin: Client) -> None:
    sweeps.failed("send_mail", at=timezone.now(), seconds=0.1, error="OperationalError")
    told = row(admin, "send_mail")
    assert "Fails" in told
    assert ": OperationalError" in told


def test_what_failed_is_counted_and_starts_anew(admin: Client) -> None:
    mail = a_failed_mail()
    assert "1 mail was not sent" in row(admin, "send_mail")
    assert "will be tried again" in press(admin, "send_mail", "retry").content.decode()
    mail.refresh_from_db()
    assert (mail.failed_at, mail.attempts, mail.last_error) == (None, 0, "")
    event = Event.objects.get(kind="sweep.asked")
    assert (event.stream, event.facts) == ("installation", {"sweep": "send_mail"})
    assert event.actor.startswith("staff:")


def test_a_cancelled_mail_is_never_sent_after_all(admin: Client) -> None:
    mail = a_failed_mail(last_error="cancelled")
    assert "not sent" not in row(admin, "send_mail")
    assert "Nothing waits" in press(admin, "send_mail", "retry").content.decode()
    mail.refresh_from_db()
    assert mail.failed_at == factories.NOW
    assert not Event.objects.filter(kind="sweep.asked").exists()


def test_what_failed_and_silent_mailboxes_are_counted(admin: Client, settings: Any) -> None:
    factories.a_case()
    Letter.objects.update(failed_at=factories.NOW)
    settings.MAILBOXES = mailboxes("imaps://u:p@mail.example/?name=info")
    later = timezone.now() + timedelta(minutes=5)
    MailSource.objects.create(name="info", failing_since=factories.NOW, due_at=later)
    assert "1 letter failed" in row(admin, "render_letters")
    case = factories.a_case(state=State.REVIEWING)
    facts = {"language": "fi", "made_at": factories.NOW, "failed_at": factories.NOW}
    Package.objects.create(case=case, item=case.items.get(), **facts)
    assert "1 package failed" in row(admin, "build_packages")
    assert "1 mailbox cannot be read" in row(admin, "fetch_mail")
    press(admin, "fetch_mail", "retry")
    assert MailSource.objects.get().due_at < later


def test_quarantined_mail_leads_case_roles_to_the_mail_desk(admin: Client, sign_in: SignIn) -> None:
    a_message(From="not an address")
    told = row(sign_in(Role.OFFICER), "read_mail")
    assert "1 message could not be opened" in told
    assert 'href="/staff/mail/"' in told
    assert "Try again" not in told
    assert 'href="/staff/mail/"' not in row(admin, "read_mail")


def test_a_run_is_asked_for_once_and_follows_at_the_next_look(admin: Client) -> None:
    for _ in range(2):
        press(admin, "purge", "run")
    assert "asked for today" in row(admin, "purge")
    assert Event.objects.filter(kind="sweep.asked").count() == 1
    assert [tasks.run_asked(), tasks.run_asked()] == [1, 0]
    assert "asked for" not in row(admin, "purge")
    assert Sweep.objects.get(pk="purge").has_run


@pytest.mark.parametrize("where", ["purge/stop", "floors/run", "run_asked/run"])
def test_what_is_not_offered_cannot_be_pressed(where: str, admin: Client) -> None:
    assert admin.post(f"{PAGE}{where}/").status_code == 404


@pytest.mark.parametrize("role", [Role.OFFICER, Role.REVIEWER, Role.ADMINISTRATOR])
def test_case_roles_and_administrators_read_and_start(role: Role, sign_in: SignIn) -> None:
    client = sign_in(role)
    assert "Run now" in shown(client)
    assert press(client, "purge", "run").status_code == 200
    assert Sweep.objects.get().asked_at


def test_an_auditor_neither_reads_nor_starts(sign_in: SignIn) -> None:
    auditor = sign_in(Role.AUDITOR)
    assert auditor.get(PAGE).status_code == 403
    assert press(auditor, "purge", "run").status_code == 403
    assert not Sweep.objects.exists()


def test_a_look_starts_nothing(admin: Client) -> None:
    assert admin.get(f"{PAGE}purge/run/").status_code == 302
    assert admin.post(PAGE).status_code == 403
    assert not Sweep.objects.exists()


def test_only_administrators_find_it_in_the_menu(admin: Client, officer: Client) -> None:
    assert f'<a href="{PAGE}"' in admin.get("/staff/").content.decode()
    assert PAGE not in officer.get("/staff/").content.decode()


def test_today_leads_to_it_when_work_stands_still(officer: Client) -> None:
    factories.a_company()
    for name in schedule.names():
        sweeps.ran(name, at=timezone.now() - timedelta(days=1), seconds=0.1, found=0)
    today = officer.get("/staff/").content.decode()
    number = len(schedule.names())
    assert f"{number} kinds of work that should run by themselves are late" in today
    assert f'<a href="{PAGE}">' in today


def test_today_tells_of_a_morning_mail_that_was_given_up(officer: Client) -> None:
    mail = a_failed_mail()
    Digest.objects.create(
        user=factories.a_user(), on=timezone.localdate(), mail=mail, made_at=timezone.now()
    )
    today = officer.get("/staff/").content.decode()
    assert "1 morning mail to a colleague could not be sent." in today


def test_today_tells_of_a_colleague_whom_no_reminder_reaches(officer: Client) -> None:
    assert "misses reminders" not in officer.get("/staff/").content.decode()
    User.objects.filter(pk=factories.a_user().pk).update(email="")
    assert "1 colleague misses reminders" in officer.get("/staff/").content.decode()


def test_what_is_late_comes_first(admin: Client) -> None:
    all_ran()
    sweeps.failed("purge", at=timezone.now(), seconds=0.1, error="OperationalError")
    page = shown(admin)
    assert page.index('id="purge"') < page.index('id="fetch_mail"') < page.index('id="send_mail"')


def test_open_cases_near_their_last_day_are_counted(admin: Client, officer: Client) -> None:
    factories.a_case()
    assert "<span><b>1</b> Late</span>" in shown(admin)
    assert '<a href="/staff/cases/?due=late"><b>1</b> Late</a>' in shown(officer)


def test_the_page_costs_the_same_however_much_has_failed(admin: Client) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as seen:
            shown(admin)
        return len(seen)

    factories.a_case()
    few = queries()
    all_ran()
    for _ in range(4):
        a_failed_mail()
    assert queries() <= few


@pytest.mark.live
@pytest.mark.django_db(transaction=True)
def test_a_small_phone_shows_and_starts_it_without_a_script(
    chromium: Browser, live_server: LiveServer
) -> None:
    factories.a_company()
    screen = {"viewport": {"width": 320, "height": 640}, "java_script_enabled": False}
    page = watched(chromium, live_server, **screen).page
    page.goto(PAGE)
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    page.locator("#purge button").click()
    page.locator("#purge .tag.new").wait_for()
    page.context.close()
