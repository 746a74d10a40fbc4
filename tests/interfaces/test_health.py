"""The health page: ages of waiting work, and no alarm for what is nobody's fault."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from dsar.capabilities.letters.models import Letter
from dsar.capabilities.mail.models import OutgoingMail
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
