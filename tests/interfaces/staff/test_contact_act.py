"""A colleague may ask for another address, and no more than ask."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from dsar.capabilities.identity.models import ContactChange
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.eventlog.models import Event
from dsar.organisation.accounts.roles import Role
from tests.factories import a_case, an_opt_out
from tests.interfaces.portal.door import text_of

pytestmark = pytest.mark.django_db
OLD, NEW = "maija@example.com", "maija.new@example.com"


def email_of(case: Case) -> str:
    return str(Case.objects.get(pk=case.pk).data_subject.email)


def test_a_phone_call_asks_both_addresses_and_changes_nothing(press: Any) -> None:
    case = a_case()
    assert press(case, "change_contact", email=NEW).status_code == 302
    row = case.contact_changes.get()
    assert row.asked_by is not None
    assert (row.email, email_of(case)) == (NEW, OLD)
    event = Event.objects.get(stream=case.reference, kind="contact.change_asked")
    assert event.facts == {"change": row.pk, "by_staff": True}


def test_the_officer_is_told_what_to_do_when_the_old_mailbox_is_lost(officer: Client) -> None:
    page = text_of(officer.get(f"/staff/case/{a_case().reference}/"))
    assert "Ask for another e-mail address" in page
    assert "new request from the new address" in page


@pytest.mark.parametrize("email", ["", "nobody", OLD])
def test_a_bad_address_is_refused_in_words(press: Any, email: str) -> None:
    answer = press(a_case(), "change_contact", email=email)
    assert answer.status_code in {400, 409}
    assert not ContactChange.objects.exists()


@pytest.mark.parametrize("kind", ["archived", "opt_out"])
def test_where_it_cannot_be_asked_a_raw_post_is_refused(press: Any, kind: str) -> None:
    case = a_case(state=State.ARCHIVED) if kind == "archived" else an_opt_out()
    assert press(case, "change_contact", email=NEW).status_code == 409
    assert not ContactChange.objects.exists()


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.SYSTEM_OWNER])
def test_who_does_not_handle_cases_cannot_ask(sign_in: Any, role: Role) -> None:
    case = a_case()
    said = {"version": case.version, "email": NEW}
    path = f"/staff/case/{case.reference}/change_contact/"
    assert sign_in(role).post(path, said).status_code in {302, 403, 404}
    assert not ContactChange.objects.exists()
