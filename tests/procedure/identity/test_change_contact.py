"""Contact details change when the old and the new address said yes, and in no other way."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connection

from dsar.capabilities.identity.models import ContactChange
from dsar.capabilities.mail.models import OutgoingMail
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.eventlog.models import Event
from dsar.procedure.identity import change_contact
from dsar.procedure.identity.change_contact import CannotChangeContact
from tests.factories import NOW, a_case, a_user, an_opt_out
from tests.procedure.asking import fresh
from tests.procedure.contacts import LATER, NEW, OLD, asked, changed, mails, say_yes


@pytest.mark.django_db
def test_asking_changes_nothing_and_writes_to_both_addresses() -> None:
    case = a_case()
    asked(case)
    assert fresh(case).data_subject.email == OLD
    assert [mail.addressee for mail in mails("contact_old")] == [OLD]
    assert [mail.addressee for mail in mails("contact_new")] == [NEW]


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_new_address_never_learns_the_old_one(language: str) -> None:
    case = a_case(language=language, name="Aino Virta")
    changed(case)
    told = list(OutgoingMail.objects.filter(addressee=NEW))
    assert {"contact_new", "contact_changed"} <= {mail.kind for mail in told}
    assert not [mail for mail in told if OLD in mail.body or "Aino" in mail.body]
    assert NEW in mails("contact_old")[0].body


@pytest.mark.django_db
@pytest.mark.parametrize("side", ["old", "new"])
def test_one_yes_is_not_enough(side: str) -> None:
    case = a_case()
    row = asked(case)
    say_yes(*[getattr(row, f"{side}_link")] * 3)
    assert fresh(case).data_subject.email == OLD
    kinds = Event.objects.filter(stream=case.reference, kind="contact.confirmed")
    assert [event.facts for event in kinds] == [{"change": row.pk, "side": side}]


@pytest.mark.django_db
@pytest.mark.parametrize("order", [("old_link", "new_link"), ("new_link", "old_link")])
def test_both_in_any_order_change_the_address(order: tuple[str, str]) -> None:
    case = a_case()
    row = asked(case)
    say_yes(*(getattr(row, name) for name in order))
    assert fresh(case).data_subject.email == NEW
    assert [mail.addressee for mail in mails("contact_changed")] == [NEW, OLD]
    assert fresh(case).address_confirmed_at == LATER


@pytest.mark.django_db
def test_no_event_tells_an_address() -> None:
    case = changed(a_case())
    events = Event.objects.filter(stream=case.reference, kind__startswith="contact.")
    assert [event.kind for event in events.order_by("seq")] == [
        *("contact.change_asked", "contact.confirmed", "contact.confirmed", "contact.changed")
    ]
    assert not [event for event in events if "@" in str(event.facts)]


@pytest.mark.django_db
def test_it_was_not_me_ends_it_for_good() -> None:
    case = a_case()
    row = asked(case)
    say_yes(row.new_link)
    for _ in range(2):
        change_contact.deny(row.old_link, at=LATER)
    say_yes(row.old_link, row.new_link)
    assert fresh(case).data_subject.email == OLD
    event = Event.objects.get(stream=case.reference, kind="contact.change_cancelled")
    assert event.actor == "person"


@pytest.mark.django_db
def test_an_expired_link_changes_nothing() -> None:
    case = a_case()
    row = asked(case)
    say_yes(row.new_link)
    with pytest.raises(CannotChangeContact, match="no longer valid"):
        change_contact.confirm(row.old_link, at=LATER + timedelta(days=7))
    assert fresh(case).data_subject.email == OLD


@pytest.mark.django_db
def test_a_new_ask_cancels_the_earlier_one() -> None:
    case = a_case()
    first, second = asked(case), asked(case, "third@example.com")
    say_yes(first.old_link, first.new_link)
    assert fresh(case).data_subject.email == OLD
    assert ContactChange.objects.get(cancelled_at=None) == second


@pytest.mark.django_db
def test_confirmations_of_two_asks_do_not_add_up() -> None:
    case = a_case()
    first, second = asked(case, "mallory@example.com"), asked(case)
    say_yes(first.new_link, second.old_link)
    assert fresh(case).data_subject.email == OLD


@pytest.mark.django_db
def test_three_asks_a_day_are_enough() -> None:
    case = a_case()
    for number in range(3):
        asked(case, f"n{number}@example.com")
    with pytest.raises(CannotChangeContact, match="too often"):
        asked(case, by=a_user())
    assert OutgoingMail.objects.filter(kind="contact_new").count() == 3


@pytest.mark.django_db
def test_one_mailbox_is_not_bombarded_through_many_cases() -> None:
    cases = [a_case(email=f"m{number}@example.com") for number in range(4)]
    for case in cases[:3]:
        asked(case)
    with pytest.raises(CannotChangeContact, match="too often"):
        asked(cases[3])


@pytest.mark.django_db
@pytest.mark.parametrize("email", ["", "nobody", "a@b", "x@example.com\nBcc: y@example.com", OLD])
def test_no_address_or_the_same_one_is_refused(email: str) -> None:
    with pytest.raises(CannotChangeContact):
        asked(a_case(), email)


@pytest.mark.django_db
def test_cases_that_cannot_change_say_why() -> None:
    archived = a_case(state=State.ARCHIVED)
    by_post = a_case(email="", address="Katu 1")
    for case, why in ((archived, "no longer"), (an_opt_out(), "marketing"), (by_post, "no e-mail")):
        assert not change_contact.is_changeable(case)
        with pytest.raises(CannotChangeContact, match=why):
            asked(case)


@pytest.mark.django_db
def test_a_case_archived_meanwhile_stays_as_it_is() -> None:
    case = a_case()
    row = asked(case)
    say_yes(row.new_link)
    Case.objects.filter(pk=case.pk).update(state=State.ARCHIVED)
    with pytest.raises(CannotChangeContact, match="no longer"):
        say_yes(row.old_link)
    assert fresh(case).data_subject.email == OLD


def together(act: Callable[[int], object]) -> list[object]:
    def run(number: int) -> object:
        try:
            return act(number)
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as crowd:
        return list(crowd.map(run, range(8)))


@pytest.mark.django_db(transaction=True)
def test_clicks_in_eight_threads_change_it_once() -> None:
    case = a_case()
    row = asked(case)
    pair = (row.old_link, row.new_link)
    together(lambda number: say_yes(pair[number % 2]))
    assert fresh(case).data_subject.email == NEW
    kinds = Event.objects.filter(stream=case.reference).values_list("kind", flat=True)
    assert [kind for kind in kinds if kind == "contact.changed"] == ["contact.changed"]
    assert len(mails("contact_changed")) == 2


@pytest.mark.django_db(transaction=True)
def test_asks_in_eight_threads_leave_one_open_and_no_more_than_three() -> None:
    case = a_case()

    def ask(number: int) -> object:
        try:
            return asked(case, f"n{number}@example.com")
        except CannotChangeContact as error:
            return error

    done = [result for result in together(ask) if isinstance(result, ContactChange)]
    assert (len(done), ContactChange.objects.filter(cancelled_at=None).count()) == (3, 1)


@pytest.mark.django_db
def test_somebody_whose_mandate_ended_cannot_take_the_answer_along() -> None:
    case = a_case()
    row = asked(case)
    who = {"kind": "lawyer", "name": "Erik Ek", "email": OLD, "recorded_by": a_user()}
    case.representatives.create(**who, recorded_at=NOW, ended_at=NOW)
    assert not change_contact.is_changeable(fresh(case))
    with pytest.raises(CannotChangeContact, match="acts for the person"):
        say_yes(row.old_link, row.new_link)
