"""A letter that cannot be signed waits, as long as it takes, and leaves once it can."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from dsar.capabilities.letters.models import Letter
from dsar.files.store import read
from dsar.management.checks import letters_can_be_signed
from dsar.oversight.workflow.signatures import standing
from dsar.procedure.dispatch import render_next
from dsar.work.lease import MOST_ATTEMPTS
from tests import factories
from tests.capabilities.letters.signing_keys import PASSWORD, YEAR, Authority, a_key_file

pytestmark = pytest.mark.django_db
NOW = factories.NOW


@pytest.fixture
def key(settings: Any, tmp_path: Path) -> None:
    settings.SIGNING_CERTIFICATE = str(a_key_file(tmp_path, Authority(NOW)))
    settings.SIGNING_PASSWORD = PASSWORD


def a_waiting_letter() -> Letter:
    letter = factories.a_case().letters.get()
    assert not letter.is_frozen
    return letter


def rendered(at: datetime) -> Letter:
    letter = render_next(at=at)
    assert letter is not None
    return Letter.objects.get(pk=letter.pk)


@pytest.mark.usefixtures("key")
def test_a_letter_is_frozen_with_its_signature() -> None:
    a_waiting_letter()
    letter = rendered(NOW)
    assert b"/ETSI.CAdES.detached" in read(letter.file)


@pytest.mark.usefixtures("key")
def test_a_wrong_password_leaves_the_letter_queued_with_the_reason(settings: Any) -> None:
    a_waiting_letter()
    settings.SIGNING_PASSWORD = "another"
    letter = rendered(NOW)
    assert letter.last_error == "LetterNotSignedError password"
    assert not letter.is_frozen
    assert letter.failed_at is None
    assert standing(at=NOW).fault == "password"
    assert standing(at=NOW).waiting == 1


@pytest.mark.usefixtures("key")
def test_a_letter_waits_for_its_signature_without_ever_failing(settings: Any) -> None:
    a_waiting_letter()
    settings.SIGNING_PASSWORD, at = "another", NOW
    for _ in range(MOST_ATTEMPTS + 2):
        letter = rendered(at)
        assert letter.due_at is not None
        assert letter.due_at - at <= timedelta(minutes=4)
        at = letter.due_at
    settings.SIGNING_PASSWORD = PASSWORD
    assert rendered(at).is_frozen
    assert standing(at=at).waiting == 0


@pytest.mark.usefixtures("key")
def test_a_timestamp_server_that_is_not_there_shows_until_it_answers(settings: Any) -> None:
    a_waiting_letter()
    settings.SIGNING_TSA_URL = "http://127.0.0.1:9/"
    letter = rendered(NOW)
    assert letter.last_error == "LetterNotSignedError timestamp"
    assert standing(at=NOW).fault == "timestamp"
    settings.SIGNING_TSA_URL = ""
    assert rendered(NOW + timedelta(minutes=5)).is_frozen
    assert standing(at=NOW).fault == ""


@pytest.mark.usefixtures("key")
def test_an_expired_certificate_is_told_with_its_letters() -> None:
    a_waiting_letter()
    assert rendered(NOW + YEAR).last_error == "LetterNotSignedError expired"
    assert standing(at=NOW + YEAR).fault == "expired"


@pytest.mark.usefixtures("key")
def test_the_check_of_an_installation_warns_of_a_key_that_does_not_open(settings: Any) -> None:
    settings.SIGNING_PASSWORD = "another"
    assert [warning.id for warning in letters_can_be_signed()] == ["dsar.W001"]
    settings.SIGNING_CERTIFICATE = ""
    assert letters_can_be_signed() == []
