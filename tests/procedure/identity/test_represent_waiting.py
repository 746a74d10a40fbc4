"""What already waits to leave, or to be confirmed, when somebody begins or ceases to act."""

import pytest

from dsar.capabilities.mail.models import OutgoingMail
from dsar.cases.addressee import is_other_sender
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.eventlog.models import Event
from dsar.law.letters import LetterKind
from dsar.procedure import correspondence, dispatch, handle, questions, respond
from dsar.procedure.identity import represent
from tests.factories import NOW, a_case, a_user
from tests.procedure.acting import LAWYER, WHY, acts, allowed, ended, written
from tests.procedure.asking import PAPER, ask_scope, days, fresh, leaves
from tests.procedure.contacts import LATER, OLD, asked, mails, say_yes

pytestmark = pytest.mark.django_db


def owed(case):
    """A mail and a letter that have yet to leave."""
    words = {"earlier": "1.4.2026", "reason": "Many files."}
    mail = correspondence.mail(case, "extension", at=NOW, context=words)
    return mail, correspondence.letter(case, LetterKind.EXTENSION, at=NOW, carried_by=mail)


def test_a_change_that_waits_ends_when_somebody_acts_for_the_person():
    case = a_case()
    row = asked(case)
    say_yes(row.old_link)
    acts(fresh(case))
    say_yes(row.new_link)
    row.refresh_from_db()
    assert (fresh(case).data_subject.email, row.applied_at) == (OLD, None)
    assert row.cancelled_at
    assert Event.objects.filter(stream=case.reference, kind="contact.change_cancelled").exists()


def test_mail_for_somebody_whose_mandate_ended_goes_to_the_person():
    case = a_case(state=State.COLLECTING)
    allowed(case)
    mail, letter = owed(case)
    assert mail.addressee == LAWYER["email"]
    ended(case)
    mail.refresh_from_db()
    letter.refresh_from_db()
    live = case.links.filter(purpose="status", revoked_at=None).get()
    assert (mail.addressee, f"[[link:{live.pk}]]" in mail.body) == (OLD, True)
    assert LAWYER["name"] not in letter.content["addressee"]


def test_mail_goes_to_nobody_where_the_person_has_no_address_of_their_own():
    case = a_case(state=State.COLLECTING)
    allowed(case, email=OLD)
    mail, _ = owed(case)
    ended(case)
    mail.refresh_from_db()
    assert mail.last_error == "cancelled"
    assert Event.objects.filter(stream=case.reference, kind="mail.withheld").exists()
    while dispatch.send_next(at=LATER):
        continue
    assert not OutgoingMail.objects.filter(pk=mail.pk, done_at__isnull=False).exists()


def test_what_waits_goes_to_who_acts_once_the_mandate_is_accepted():
    case = a_case(state=State.COLLECTING)
    mail, letter = owed(case)
    acts(case)
    letter.refresh_from_db()
    assert letter.content["addressee"][0] == LAWYER["name"]
    represent.accept(case, reason=WHY, at=NOW, by=a_user(username="anna"))
    mail.refresh_from_db()
    assert mail.addressee == LAWYER["email"]


def test_who_acts_for_somebody_without_e_mail_is_reminded_too():
    case = a_case(state=State.COLLECTING, **PAPER)
    allowed(case)
    ask_scope(fresh(case))
    leaves()
    row = questions.remind_next(at=NOW + days(10))
    assert row is not None
    assert mails("clarification_reminder")[0].addressee == LAWYER["email"]


def test_nobody_is_noted_as_reminded_who_has_no_address_any_more():
    case = a_case(state=State.COLLECTING, **PAPER)
    allowed(case)
    ask_scope(fresh(case))
    leaves()
    ended(fresh(case))
    questions.remind_next(at=NOW + days(10))
    assert not Event.objects.filter(stream=case.reference, kind="question.reminded").exists()


@pytest.mark.parametrize(("record", "is_other"), [(acts, True), (allowed, False)])
def test_who_may_act_for_the_person_is_no_other_sender(record, is_other):
    case = a_case(state=State.COLLECTING)
    record(case)
    assert is_other_sender(fresh(case), "Lauri@law.example", at=NOW) is is_other
    assert not is_other_sender(fresh(case), OLD.upper(), at=NOW)
    assert is_other_sender(fresh(case), "", at=NOW)


def test_an_answer_does_not_leave_to_somebody_whose_mandate_ran_out_meanwhile():
    case = a_case(state=State.DECIDED)
    allowed(case, valid_until=NOW.date())
    mail = respond.send(written(case), at=NOW, by=a_user()).mail
    while dispatch.send_next(at=NOW + days(1)):
        continue
    mail.refresh_from_db()
    assert (mail.done_at, mail.last_error) == (None, "_WrongAddressee")
    assert mail.failed_at
    assert respond.answered_next(at=NOW + days(1)) is None


def test_a_link_that_went_to_who_acts_confirms_no_address_of_the_person():
    case = a_case(state=State.COLLECTING)
    allowed(case)
    owed(case)
    link = case.links.filter(purpose="status", revoked_at=None).get()
    Case.objects.filter(pk=case.pk).update(address_confirmed_at=None)
    handle.confirm_address(fresh(case), link_id=link.pk, at=NOW)
    assert fresh(case).address_confirmed_at is None
