"""Beside a case: suggestions that do nothing, and signs that ask for care."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone, translation

from dsar.cases.disclosure import is_known_who_asks
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.interfaces.staff import linked
from dsar.law.rights import Right
from dsar.oversight import same_person
from dsar.procedure import handle, replies
from dsar.procedure.identity import change_contact
from tests.factories import NOW, a_case, a_user
from tests.interfaces.portal.door import a_link, text_of
from tests.interfaces.staff.letterbox import a_message

MAIJA = "maija@example.com"
LATER = NOW + timedelta(days=1)


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    with translation.override("en"):
        yield


def same(case: Case) -> list[tuple[str, str]]:
    rows = linked.linked_facts(Case.objects.get(pk=case.pk))["same"]
    return [(row.reference, row.why) for row in rows]


def signs(case: Case) -> str:
    return " ".join(row.text for row in linked.linked_facts(Case.objects.get(pk=case.pk))["signs"])


@pytest.mark.django_db
def test_a_case_is_suggested_with_the_reason_why() -> None:
    case = a_case(phone="+358 40 123 4567")
    by_all = a_case(email="MAIJA@example.com", phone="040 1234567")
    by_phone = a_case(email="x@example.org", name="Someone Else", phone="(040) 1234567")
    by_name = a_case(email="y@example.org", name="maija meikäläinen")
    a_case(email="z@example.org", name="Nobody Near", phone="050 999 4567")
    assert dict(same(case)) == {
        by_all.reference: "the same e-mail address, the same phone number, the same name",
        by_phone.reference: "the same phone number",
        by_name.reference: "the same name",
    }


@pytest.mark.django_db
@pytest.mark.parametrize(
    "other",
    [
        *({"name": "MAIJA  MEIKÄLÄINEN"}, {"name": "maija meikäläinen"}),
        *({"phone": "(040) 12-34.567"}, {"phone": "+358401234567"}),
    ],
    ids=lambda other: next(iter(other.values())),
)
def test_the_same_in_another_spelling_is_found(other: dict[str, str]) -> None:
    case = a_case(phone="040 123 4567")
    given = {"name": "Someone Else", "email": "x@example.org"} | other
    found = a_case(**given).reference
    assert [reference for reference, _why in same(case)] == [found]


@pytest.mark.django_db
def test_it_is_said_when_not_everybody_was_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    old, case = a_case(email="x@example.org"), a_case()
    assert "newest" not in signs(case)
    monkeypatch.setattr(same_person, "NEWEST", 1)
    assert "the newest 1 requests only" in signs(case)
    assert old.reference not in dict(same(case))


@pytest.mark.django_db
def test_the_open_ones_come_first_and_five_are_enough() -> None:
    case = a_case()
    closed = a_case(state=State.DISMISSED, at=NOW + timedelta(days=9))
    open_ones = [a_case(at=NOW + timedelta(days=n)).reference for n in range(5)]
    found = [reference for reference, _why in same(case)]
    assert found == open_ones[::-1]
    assert closed.reference not in found


@pytest.mark.django_db
def test_nothing_is_suggested_for_nothing_in_common() -> None:
    case = a_case(name="", email="", phone="", address="Katu 1")
    a_case(name="", email="", phone="", address="Katu 1")
    assert same(case) == []


@pytest.mark.django_db
def test_a_look_alike_address_under_the_same_name_is_told() -> None:
    victim, attacker = a_case(), a_case(email="maija@examp1e.com")
    for case in (victim, attacker):
        assert "looks almost like one of another request" in signs(case)


@pytest.mark.django_db
def test_a_look_alike_with_the_same_local_part_is_told_under_any_name() -> None:
    case = a_case(name="M. M.")
    a_case(email="maija@examp1e.com")
    assert "looks almost like one of another request" in signs(case)


@pytest.mark.django_db
def test_a_stranger_with_a_near_address_raises_no_alarm() -> None:
    case = a_case(email="anna@example.com", name="Anna Ahola")
    a_case(email="hanna@example.com", name="Hanna Halla")
    assert "looks almost" not in signs(case)


@pytest.mark.django_db
def test_one_name_with_several_addresses_is_told() -> None:
    case = a_case()
    assert "different addresses" not in signs(case)
    a_case(email="mm@another.example")
    assert "different addresses" in signs(case)


@pytest.mark.django_db
def test_a_reply_from_another_address_is_filed_told_and_changes_nothing(settings: Any) -> None:
    settings.REPLY_ADDRESS = "info+{token}@minikone.example"
    case = a_case()
    to = replies.reply_address(case.outgoing_mails.get())
    assert "came from another address" not in signs(case)
    said = "Minulla on uusi osoite. L\u00e4hett\u00e4k\u00e4\u00e4 vastaus t\u00e4nne."
    mail = a_message(said, From="Maija <maija@examp1e.com>", To=to, at=LATER)
    assert (mail.case, mail.is_other_sender, mail.waits) == (case, True, True)
    assert Case.objects.get(pk=case.pk).data_subject.email == MAIJA
    assert not case.contact_changes.exists()
    assert "came from another address" in signs(case)


@pytest.mark.django_db
def test_a_confirmed_mailbox_is_told_for_what_it_is() -> None:
    case = a_case()
    assert "Nobody has confirmed the mailbox yet" in signs(case)
    Case.objects.filter(pk=case.pk).update(address_confirmed_at=NOW)
    assert "not who they are" in signs(case)


@pytest.mark.django_db
def test_it_was_not_me_rings_until_somebody_writes_what_they_did() -> None:
    case, officer = a_case(), a_user()
    row = change_contact.ask(case, email="mallory@example.com", at=NOW)
    change_contact.deny(row.old_link, at=LATER)
    assert "It was not me" in linked.linked_facts(case)["alarms"][0].text
    handle.note(Case.objects.get(pk=case.pk), text="Called her.", at=LATER, by=officer)
    assert linked.linked_facts(case)["alarms"] == []


@pytest.mark.django_db
def test_an_ask_that_replaced_another_rings_nothing() -> None:
    case = a_case()
    for number in range(2):
        change_contact.ask(case, email=f"n{number}@example.com", at=NOW)
    assert linked.linked_facts(case)["alarms"] == []


@pytest.mark.django_db
def test_the_panel_costs_the_same_however_many_cases_there_are() -> None:
    case = a_case(Right.ACCESS, Right.ERASURE, phone="0401234567")
    a_case(phone="0401234567")
    with CaptureQueriesContext(connection) as few:
        linked.linked_facts(Case.objects.get(pk=case.pk))
    for number in range(8):
        a_case(email=f"m{number}@example.com", phone="0401234567")
    with CaptureQueriesContext(connection) as many:
        linked.linked_facts(Case.objects.get(pk=case.pk))
    assert len(many) == len(few) <= 16


@pytest.mark.django_db
def test_the_case_page_shows_the_suggestion_as_a_link_and_the_alarm(officer: Client) -> None:
    case, other = a_case(), a_case(email="maija@examp1e.com")
    row = change_contact.ask(case, email="mallory@example.com", at=NOW)
    change_contact.deny(row.old_link, at=LATER)
    page = text_of(officer.get(f"/staff/case/{case.reference}/"))
    assert f'<a href="/staff/case/{other.reference}/">{other.reference}</a>' in page
    assert "proves nothing" in page
    assert "Doubt who is asking" in page


@pytest.mark.django_db
def test_the_person_never_sees_that_anybody_else_asked(client: Client) -> None:
    case, other, now = a_case(), a_case(name="Maija Meikäläinen"), timezone.now()
    page = text_of(client.post(a_link(case, now), follow=True))
    assert other.reference not in page
    assert "same person" not in page


@pytest.mark.django_db
@pytest.mark.parametrize("into", ["attacker", "victim"])
def test_a_raw_post_merges_no_unverified_case(press: Any, into: str) -> None:
    pair = {"attacker": a_case(), "victim": a_case(at=NOW + timedelta(hours=1))}
    kept = pair.pop(into)
    (gone,) = pair.values()
    answer = press(gone, "merge", into=kept.reference)
    assert answer.status_code == 409
    states = Case.objects.filter(pk__in=[kept.pk, gone.pk]).values_list("state", flat=True)
    assert set(states) == {State.RECEIVED}


@pytest.mark.django_db
def test_the_victim_is_served_as_if_alone_after_an_attacker_filed_first(press: Any) -> None:
    attacker, victim = a_case(), a_case(at=NOW + timedelta(hours=1))
    assert victim.outgoing_mails.get().kind == "acknowledgement"
    told = {"method": "known_fact", "reason": "The order number matches."}
    assert press(victim, "accept", **told).status_code == 302
    victim.refresh_from_db()
    attacker.refresh_from_db()
    assert (victim.state, attacker.state) == (State.COLLECTING, State.RECEIVED)
    assert not is_known_who_asks(attacker, at=NOW)
