"""A marketing objection is honoured at once and never refused."""

import pytest
from django.db import IntegrityError, transaction

from dsar.capabilities.mail.models import OutgoingMail
from dsar.capabilities.suppression import blocklist
from dsar.cases.models import CaseItem
from dsar.cases.states import State
from dsar.eventlog.actors import PERSON
from dsar.law.rights import Right
from dsar.procedure import close, dispatch, stop_marketing
from dsar.procedure.contest import CannotContest, contest
from dsar.procedure.identity import ask
from dsar.procedure.receive import NothingAsked, receive
from dsar.procedure.stop_marketing import Blocked
from tests.factories import NOW, a_case, a_company, a_submission, a_user, an_opt_out

pytestmark = pytest.mark.django_db


def test_the_objection_is_fulfilled_and_suppressed_on_receipt():
    case = an_opt_out()
    assert case.items.get().outcome == "fulfilled"
    assert blocklist.is_suppressed("email", " Maija@Example.com ")


def test_a_phone_number_is_suppressed_in_every_spelling():
    an_opt_out(email="", blocked=(Blocked("phone", "040 123 4567"),))
    for spelling in ("+358 40 1234567", "00358401234567", "+358 (0)40 123 4567", "358401234567"):
        assert blocklist.is_suppressed("phone", spelling)


def test_a_pure_opt_out_closes_by_itself_once_its_letter_is_written():
    case = an_opt_out()
    assert stop_marketing.finish_next(at=NOW) is None
    dispatch.render_next(at=NOW)
    assert stop_marketing.finish_next(at=NOW) == case
    case.refresh_from_db()
    assert case.state == State.CLOSED


def test_the_confirmation_mail_carries_the_letter():
    case = an_opt_out()
    dispatch.render_next(at=NOW)
    mail = OutgoingMail.objects.get(case=case)
    assert (mail.due_at, mail.attachment) == (NOW, case.letters.get().file)


def test_in_a_mixed_case_the_other_items_go_on():
    case = a_case(Right.MARKETING_OBJECTION, Right.ACCESS)
    while dispatch.render_next(at=NOW):
        continue
    assert stop_marketing.finish_next(at=NOW) is None
    assert {item.right: item.outcome for item in case.items.all()} == {
        "marketing_objection": "fulfilled",
        "access": "pending",
    }


def test_no_identity_can_be_asked_for_it():
    with pytest.raises(ask.CannotIdentify, match="never needs proof"):
        ask.ask_for_proof(
            an_opt_out(),
            method="known_fact",
            doubt="?",
            reply_by=NOW.date(),
            at=NOW,
            by=a_user(),
        )


@pytest.mark.parametrize("outcome", ["refused", "partly_fulfilled", "pending", "nothing_held"])
def test_the_database_refuses_any_other_outcome(outcome):
    an_opt_out()
    with pytest.raises(IntegrityError), transaction.atomic():
        CaseItem.objects.update(outcome=outcome)


def test_an_objection_without_an_address_is_not_taken():
    a_company()
    with pytest.raises(NothingAsked, match="which address or number"):
        receive(a_submission(Right.MARKETING_OBJECTION, blocked=()), at=NOW, by=PERSON)


def test_an_honoured_objection_cannot_be_contested():
    case = an_opt_out()
    dispatch.render_next(at=NOW)
    stop_marketing.finish_next(at=NOW)
    case.refresh_from_db()
    with pytest.raises(CannotContest):
        contest(case, text="", at=NOW, by=PERSON)


def test_objecting_twice_keeps_one_entry():
    an_opt_out()
    an_opt_out()
    assert blocklist.Suppression.objects.count() == 1


def test_a_closed_opt_out_is_archived_like_any_other():
    case = an_opt_out()
    dispatch.render_next(at=NOW)
    stop_marketing.finish_next(at=NOW)
    later = NOW.replace(month=6)
    close.archive_next(at=later, bundle=lambda case: {"files": 0, "bundle": ""})
    case.refresh_from_db()
    assert case.state == State.ARCHIVED
