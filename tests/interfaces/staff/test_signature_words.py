"""The workflow page says whether letters are signed, by whom, and what is wrong."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from dsar.interfaces.staff.signature_words import FAULTS, SOON, line
from dsar.management.checks import FAULTS as CHECKED
from dsar.organisation.accounts.roles import Role
from dsar.oversight.workflow.signatures import standing
from tests import factories
from tests.capabilities.letters.signing_keys import PASSWORD, YEAR, Authority, a_key_file

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin(sign_in: Callable[..., Client]) -> Client:
    factories.a_company()
    return sign_in(Role.ADMINISTRATOR)


@pytest.fixture
def key(settings: Any, tmp_path: Path) -> None:
    settings.SIGNING_CERTIFICATE = str(a_key_file(tmp_path, Authority(timezone.now())))
    settings.SIGNING_PASSWORD = PASSWORD


def told(client: Client) -> str:
    page = client.get("/staff/workflow/", headers={"accept-language": "en"}).content.decode()
    return page.partition('id="signatures"')[2].partition("</p>")[0]


def test_letters_are_not_signed_without_a_certificate(admin: Client) -> None:
    assert "Letters are not signed" in told(admin)


@pytest.mark.usefixtures("key")
def test_the_page_names_the_certificate_and_its_last_day(admin: Client) -> None:
    assert "Letters are signed with Esimerkkikone Oy, valid until" in told(admin)


@pytest.mark.usefixtures("key")
def test_the_page_says_what_is_wrong_but_never_the_password(admin: Client, settings: Any) -> None:
    settings.SIGNING_PASSWORD = "wrong-4711"
    page = told(admin)
    assert "Letters cannot be signed" in page
    assert "The password does not open the file" in page
    assert "4711" not in page


@pytest.mark.usefixtures("key")
def test_a_certificate_that_ends_soon_stands_out() -> None:
    at = timezone.now()
    assert line(standing(at=at), at=at).tone == "good"
    late = at + YEAR / 2 - SOON + timedelta(days=1)
    assert line(standing(at=late), at=late).tone == "waiting"


def test_every_fault_of_a_certificate_has_words_in_both_places() -> None:
    assert FAULTS.keys() - CHECKED.keys() == {"timestamp", "broken"}
    assert CHECKED.keys() <= FAULTS.keys()
