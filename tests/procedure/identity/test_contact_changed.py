"""What follows from another address: dead links, mail sent on, an answer held back."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from dsar.capabilities.delivery import links
from dsar.capabilities.delivery.models import Purpose, SecretLink
from dsar.capabilities.mail.models import OutgoingMail
from dsar.cases.disclosure import is_known_who_asks
from dsar.cases.states import State
from dsar.law.rights import Right
from dsar.organisation.datamap.models import System
from dsar.procedure import close, code, dispatch, replies, respond
from dsar.procedure.identity.change_contact import CannotChangeContact
from tests.factories import NOW, a_case, a_user
from tests.procedure.acting import written
from tests.procedure.asking import ask, fresh
from tests.procedure.coding import DIGITS, asked_for_a_code
from tests.procedure.contacts import LATER, NEW, OLD, asked, changed, mails, say_yes


def dispatch_all() -> None:
    while dispatch.send_next(at=LATER):
        continue


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
def test_a_letter_that_is_no_pdf_yet_is_printed_with_the_new_address() -> None:
    case = changed(a_case(state=State.REVIEWING))
    waiting = case.letters.filter(file=None)
    assert waiting
    assert {row.content["addressee"][-1] for row in waiting} == {NEW}


@pytest.mark.django_db
def test_an_answer_on_its_way_is_stopped_and_can_be_sent_again() -> None:
    case = a_case(state=State.DECIDED)
    respond.send(fresh(case), at=NOW + timedelta(days=2), by=a_user())
    changed(case)
    assert respond.on_its_way(fresh(case)) is None
    respond.send(written(case, at=LATER), at=LATER, by=a_user())
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
    dispatch_all()
    assert not OutgoingMail.objects.filter(done_at=None, kind__startswith="contact_").exists()


@pytest.mark.django_db
def test_a_code_goes_to_the_address_on_file_and_to_no_other(mailoutbox: list[Any]) -> None:
    case = a_case()
    system = System.objects.get(key="crm")
    ask(case, at=LATER, method="file_contact", contact=OLD, found_in=system)
    code.send(fresh(case), at=LATER)
    changed(case)
    dispatch_all()
    assert [mail.addressee for mail in mails("code")] == [OLD]
    assert not [mail for mail in mailoutbox if mail.to == [NEW] and DIGITS.search(mail.body)]


@pytest.mark.django_db
def test_a_code_mail_that_went_astray_brings_no_digits() -> None:
    case = asked_for_a_code()
    row = code.send(case, at=NOW)
    [mail] = mails("code")
    mail.addressee = NEW
    assert code.to_mail(mail, row.pk, at=NOW) is None


@pytest.mark.django_db
def test_each_link_in_a_mail_gives_way_to_one_of_its_own_purpose() -> None:
    case = a_case(state=State.ANSWERED)
    case.dispatches.update(expires_at=LATER + timedelta(days=9))
    held = [links.issue(case.pk, what, at=NOW, days=99).pk for what in ("answer", "status")]
    foreign = links.issue(a_case().pk, Purpose.STATUS, at=NOW, days=99).pk
    body = " ".join(f"[[link:{key}]]" for key in (*held, foreign))
    mail = mails("answer_ready")[0]
    OutgoingMail.objects.filter(pk=mail.pk).update(body=body, done_at=None)
    changed(case)
    live = {row.purpose: row.pk for row in case.links.filter(revoked_at=None)}
    now = [live["answer"], live["status"], foreign]
    assert mails("answer_ready")[0].body == " ".join(f"[[link:{key}]]" for key in now)
