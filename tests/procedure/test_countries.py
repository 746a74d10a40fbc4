"""A controller in another country: its holidays count, and its authority is named."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override

from dsar.capabilities.mail.models import OutgoingMail
from dsar.cases.states import State
from dsar.organisation.controller.models import Controller
from tests.factories import a_case, a_company

pytestmark = pytest.mark.django_db


def in_country(country: str) -> None:
    a_company()
    controller = Controller.objects.get()
    controller.country = country
    controller.full_clean()
    controller.save()


@pytest.mark.parametrize(
    ("country", "due_on"),
    # 6 April 2026 is Easter Monday in all of them but the Estonian calendar.
    [
        *[(country, date(2026, 4, 7)) for country in ("FI", "SE", "DE", "FR", "IE")],
        ("EE", date(2026, 4, 6)),
    ],
)
def test_due_date_follows_the_controllers_country(country: str, due_on: date) -> None:
    in_country(country)
    assert a_case(received_on=date(2026, 3, 6)).due_on == due_on


def test_mail_names_the_authority_of_the_country() -> None:
    in_country("SE")
    case = a_case(state=State.CONTESTED)
    mail = OutgoingMail.objects.get(case=case, kind="contest_received")
    assert "Ruotsin tietosuojaviranomaiselle" in mail.body
    assert "valtuutetulle" not in mail.body


def test_country_without_a_known_authority_is_refused() -> None:
    with override("en"), pytest.raises(ValidationError, match="does not know"):
        in_country("US")
