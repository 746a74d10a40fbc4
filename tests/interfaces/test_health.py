"""The health page: ages of waiting work, and no alarm for what is nobody's fault."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from config import mailbox_url
from dsar.capabilities.letters.models import Letter
from dsar.capabilities.mail.models import MailSource, OutgoingMail
from dsar.eventlog import seals
from dsar.oversight.reports.health import ages
from tests.factories import NOW, a_case

pytestmark = pytest.mark.django_db


def test_an_empty_house_is_well():
    answer = Client().get("/health")
    assert (answer.status_code, answer.json()["ok"]) == (200, True)


def test_work_that_waits_too_long_is_named():
    a_case()
    report = ages(at=NOW + timedelta(hours=1))
    assert report["oldest_unwritten_letter"] == 3600
    assert "oldest_unwritten_letter" in report["late"]


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
