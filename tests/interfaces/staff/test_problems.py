"""What could not be read at all is answered to staff on a page of their own site."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.factories import a_case, a_user

pytestmark = pytest.mark.django_db
TOO_MUCH = {"text": "x" * 3_000_000}


@pytest.fixture
def address() -> str:
    return f"/staff/case/{a_case().reference}/note/"


def test_what_is_too_large_is_answered_on_the_staff_site(officer: Client, address: str) -> None:
    answer = officer.post(address, TOO_MUCH)
    page = answer.content.decode()
    assert answer.status_code == 413
    assert "shorten the text or send a smaller file" in page
    assert 'href="/staff/"' in page


def test_it_is_said_in_the_language_of_the_page(officer: Client, address: str) -> None:
    page = officer.post(address, TOO_MUCH, headers={"accept-language": "sv"}).content.decode()
    assert "Det här var för stort" in page


def test_too_many_fields_are_no_form_of_ours(officer: Client, address: str) -> None:
    answer = officer.post(address, {f"f{n}": "x" for n in range(2000)})
    assert answer.status_code == 400
    assert 'href="/staff/"' in answer.content.decode()


def test_a_page_that_was_open_too_long_is_answered_there_too(address: str) -> None:
    client = Client(enforce_csrf_checks=True, headers={"accept-language": "en"})
    client.force_login(a_user())
    answer = client.post(address, {"text": "x"})
    assert answer.status_code == 403
    assert "load the page anew" in answer.content.decode()
