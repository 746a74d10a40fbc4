"""Contact details change when the old and the new address said yes, and in no other way."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connection

from dsar.capabilities.delivery import links
from dsar.capabilities.delivery.models import Purpose, SecretLink
from dsar.capabilities.identity.models import ContactChange
from dsar.capabilities.mail.models import OutgoingMail
from dsar.cases.disclosure import is_known_who_asks
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.eventlog.models import Event
from dsar.law.rights import Right
from dsar.procedure import change_contact, close, dispatch, replies, respond
from dsar.procedure.change_contact import CannotChangeContact
from tests.factories import NOW, a_case, a_user, an_opt_out

OLD, NEW = "maija@example.com", "maija.new@example.com"
LATER = NOW + timedelta(days=30)


def fresh(case: Case) -> Case:
    found: Case = Case.objects.select_related("data_subject").get(pk=case.pk)
    return found


def asked(case: Case, email: str = NEW, **more: object) -> ContactChange:
    return change_contact.ask(fresh(case), email=email, at=LATER, **more)  # type: ignore[arg-type]


def say_yes(*given: SecretLink) -> None:
    for link in given:
        change_contact.confirm(SecretLink.objects.select_related("case").get(pk=link.pk), at=LATER)


def changed(case: Case) -> Case:
    row = asked(case)
    say_yes(row.old_link, row.new_link)
    return fresh(case)


def mails(kind: str) -> list[OutgoingMail]:
    return list(OutgoingMail.objects.filter(kind=kind).order_by("pk"))


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


@pytest.mark.django_db
def test_links_of_the_old_mailbox_open_nothing_afterwards() -> None:
    case = a_case()
    held = [links.issue(case.pk, what, at=NOW, days=99) for what in ("status", "answer", "reply")]
    foreign = links.issue(a_case().pk, Purpose.STATUS, at=NOW, days=99)
    changed(case)
    live = SecretLink.objects.filter(pk__in=[row.pk for row in held], revoked_at=None)
    assert not live.exists()
    assert SecretLink.objects.get(pk=foreign.pk).revoked_at is None


@pytest.mark.django_db
def test_mail_that_still_waits_goes_to_the_new_address_with_a_live_link() -> None:
    case = changed(a_case())
    mail = mails("acknowledgement")[0]
    live = case.links.get(purpose=Purpose.STATUS, revoked_at=None)
    assert (mail.addressee, f"[[link:{live.pk}]]" in mail.body) == (NEW, True)


@pytest.mark.django_db
def test_an_answer_on_its_way_is_stopped_and_can_be_sent_again() -> None:
    case = a_case(state=State.DECIDED)
    respond.send(fresh(case), at=NOW + timedelta(days=2), by=a_user())
    changed(case)
    assert respond.on_its_way(fresh(case)) is None
    respond.send(fresh(case), at=LATER, by=a_user())
    assert [mail.addressee for mail in mails("answer_ready")] == [OLD, NEW]
    assert mails("answer_ready")[0].last_error == "cancelled"


@pytest.mark.django_db
def test_an_answer_that_has_left_opens_by_a_new_link_only() -> None:
    case = a_case(state=State.ANSWERED)
    case.dispatches.update(expires_at=LATER + timedelta(days=9))
    before = links.issue(case.pk, Purpose.ANSWER, at=NOW, days=99)
    changed(case)
    live = case.links.get(purpose=Purpose.ANSWER, revoked_at=None)
    assert live.pk != before.pk
    shown = {
        mail.addressee: f"[[link:{live.pk}]]" in mail.body for mail in mails("contact_changed")
    }
    assert shown == {NEW: True, OLD: False}


@pytest.mark.django_db
def test_a_check_that_stood_before_stands_after() -> None:
    case = a_case(state=State.COLLECTING)
    assert is_known_who_asks(changed(case), at=NOW)


@pytest.mark.django_db
def test_a_mixed_case_may_change_its_address() -> None:
    assert changed(a_case(Right.MARKETING_OBJECTION, Right.ACCESS)).data_subject.email == NEW


@pytest.mark.django_db
def test_a_merged_case_changes_nothing() -> None:
    case, into = a_case(), a_case(state=State.COLLECTING)
    row = asked(case)
    close.merge(fresh(case), into=fresh(into), at=LATER, by=a_user())
    with pytest.raises(CannotChangeContact):
        say_yes(row.old_link)


@pytest.mark.django_db
def test_the_next_mail_has_another_reply_address(settings: object) -> None:
    settings.REPLY_ADDRESS = "info+{token}@minikone.example"  # type: ignore[attr-defined]
    case = a_case()
    before = replies.reply_address(mails("acknowledgement")[0])
    changed(case)
    assert replies.reply_address(mails("contact_changed")[0]) != before


@pytest.mark.django_db
def test_every_mail_leaves_with_its_own_link() -> None:
    asked(a_case())
    while dispatch.send_next(at=LATER):
        continue
    assert not OutgoingMail.objects.filter(done_at=None, kind__startswith="contact_").exists()


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
