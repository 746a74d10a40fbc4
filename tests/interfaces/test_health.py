"""The health page: ages of waiting work, and no alarm for what is nobody's fault."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db.migrations.recorder import MigrationRecorder
from django.test import Client
from django.utils import timezone

from config import celery, mailbox_url
from dsar.capabilities.letters.models import Letter
from dsar.capabilities.mail.models import MailSource, OutgoingMail
from dsar.eventlog import seals
from dsar.oversight.reports.health import ages
from dsar.oversight.workflow import schedule
from dsar.work import sweeps
from dsar.work.sweeps import Sweep
from tests.factories import NOW, a_case
from tests.procedure.packing import a_collected_case, grant

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def no_sweep_is_expected(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The other alarms are looked at alone; sweeps have tests of their own below."""
    if "sweep" not in request.node.name:
        monkeypatch.setattr(schedule, "sweeps", lambda *, at: [])


def test_an_empty_house_is_well():
    answer = Client().get("/health")
    assert (answer.status_code, answer.json()["ok"]) == (200, True)


def test_work_that_waits_too_long_is_named():
    a_case()
    report = ages(at=NOW + timedelta(hours=1))
    assert report["oldest_unwritten_letter"] == 3600
    assert "oldest_unwritten_letter" in report["late"]


def test_a_package_that_nobody_builds_is_named():
    grant(a_collected_case())
    report = ages(at=NOW + timedelta(days=3))
    assert "oldest_unbuilt_package" in report["late"]
    assert report["failed_packages"] == 0


def test_an_old_case_waiting_answers_503():
    a_case(at=timezone.now() - timedelta(hours=2))
    assert Client().get("/health").status_code == 503


def test_a_mistyped_address_is_counted_and_no_alarm():
    a_case()
    Letter.objects.update(done_at=NOW)
    OutgoingMail.objects.update(failed_at=NOW)
    report = ages(at=NOW + timedelta(hours=1))
    assert (report["ok"], report["failed_mails"]) == (True, 1)


def test_a_quiet_night_needs_no_new_seal():
    a_case()
    Letter.objects.update(done_at=NOW)
    seals.seal(at=NOW)
    assert ages(at=NOW + timedelta(days=3))["ok"]


def test_events_that_nobody_seals_raise_an_alarm():
    a_case()
    Letter.objects.update(done_at=NOW)
    assert ages(at=NOW + timedelta(hours=27))["late"] == ["last_seal"]


def a_mailbox(settings: Any, options: str = "", **state: Any) -> None:
    url = f"imap://info%40minikone.example:pw@127.0.0.1:1/{options}"
    settings.MAILBOXES = mailbox_url.mailboxes(url)
    MailSource.objects.create(name=settings.MAILBOXES[0]["name"], **state)


def test_a_mailbox_that_fails_for_long_is_an_alarm(settings: Any):
    a_mailbox(settings, "?name=info", failing_since=NOW, checked_at=NOW)
    soon, later = ages(at=NOW + timedelta(minutes=14)), ages(at=NOW + timedelta(minutes=16))
    assert soon["ok"]
    assert soon["mailboxes"] == {"info": {"checked": 840, "failing": 840}}
    assert later["late"] == ["mailbox info"]


def test_a_mailbox_that_nobody_reads_any_more_is_an_alarm(settings: Any):
    a_mailbox(settings, "?name=info", checked_at=NOW)
    assert ages(at=NOW + timedelta(minutes=16))["late"] == ["mailbox info"]


def test_no_address_of_ours_is_shown_to_whoever_asks(settings: Any):
    a_mailbox(settings, failing_since=NOW)
    assert "minikone" not in str(ages(at=NOW + timedelta(hours=1)))


def test_a_mailbox_taken_out_of_the_settings_raises_no_alarm(settings: Any):
    a_mailbox(settings, failing_since=NOW)
    settings.MAILBOXES = []
    assert ages(at=NOW + timedelta(hours=1))["ok"]


def test_the_age_of_every_scheduled_sweep_is_told():
    assert list(ages(at=NOW)["sweeps"]) == [
        entry["task"].removeprefix("dsar.tasks.") for entry in celery.BEAT_SCHEDULE.values()
    ]


def all_ran(at: datetime) -> None:
    for name in schedule.names():
        sweeps.ran(name, at=at, seconds=0.1, found=1)


def late_sweeps(at: datetime) -> set[str]:
    late = ages(at=at)["late"]
    return {name.removeprefix("sweep ") for name in late if name.startswith("sweep ")}


def test_the_age_of_every_sweep_and_of_the_last_is_told():
    all_ran(NOW)
    sweeps.ran("send_mail", at=NOW + timedelta(seconds=50), seconds=0.1, found=1)
    report = ages(at=NOW + timedelta(minutes=1))
    assert (report["ok"], report["last_sweep"]) == (True, 10)
    runs = report["sweeps"]
    assert (runs["send_mail"]["age"], runs["purge"]["age"]) == (10, 60)
    assert (runs["purge"]["seconds"], runs["purge"]["found"]) == (0.1, 1)


def test_a_failing_sweep_tells_since_when_and_why():
    sweeps.failed("purge", at=NOW, seconds=0.1, error="OperationalError")
    told = ages(at=NOW + timedelta(minutes=1))["sweeps"]["purge"]
    assert (told["failing"], told["error"]) == (60, "OperationalError")


def test_a_dead_beat_answers_503_until_sweeps_run_again():
    all_ran(timezone.now() - timedelta(hours=6))
    answer = Client().get("/health")
    assert answer.status_code == 503
    assert set(answer.json()["late"]) == {f"sweep {name}" for name in schedule.names()}
    all_ran(timezone.now())
    assert Client().get("/health").status_code == 200


@pytest.mark.parametrize(
    ("name", "minutes", "is_late"),
    [
        ("send_mail", 15, False),
        ("send_mail", 16, True),
        # Ran at nine, is due at a quarter past and then has an hour.
        ("seal_events", 74, False),
        ("seal_events", 76, True),
    ],
)
def test_a_sweep_is_late_some_time_after_it_was_due(name: str, minutes: int, is_late: bool):
    all_ran(NOW)
    assert (name in late_sweeps(NOW + timedelta(minutes=minutes))) is is_late


def test_a_sweep_that_fails_for_a_quarter_of_an_hour_is_an_alarm():
    all_ran(NOW)
    for minutes in (0, 5, 10, 15, 16):
        at = NOW + timedelta(minutes=minutes)
        sweeps.failed("send_mail", at=at, seconds=1, error="OperationalError")
    assert "send_mail" not in late_sweeps(NOW + timedelta(minutes=15))
    assert "send_mail" in late_sweeps(NOW + timedelta(minutes=16))
    sweeps.ran("send_mail", at=at, seconds=0.1, found=0)
    assert "send_mail" not in late_sweeps(at)


def test_a_sweep_that_never_ran_is_no_alarm_in_an_empty_house():
    assert late_sweeps(timezone.now() + timedelta(days=30)) == set()


def test_a_sweep_that_never_ran_is_late_once_work_has_waited_for_it():
    at = timezone.now()
    a_case(at=at)
    assert late_sweeps(at) == set()
    assert late_sweeps(at + timedelta(hours=3)) == set(schedule.names())


def test_a_sweep_that_an_upgrade_brought_has_time_for_its_first_run():
    upgraded = MigrationRecorder.Migration.objects.latest("applied").applied
    a_case(at=upgraded - timedelta(days=300))
    assert late_sweeps(upgraded) == set()


def test_a_sweep_asked_for_before_its_first_run_has_not_run():
    sweeps.ask("purge", at=NOW)
    assert ages(at=NOW)["sweeps"]["purge"]["age"] is None
    assert Sweep.objects.get().asked_at == NOW
