"""A recipient of data that changed gets a letter in their language, and no reason why."""

from datetime import date

import pytest

from dsar.capabilities.letters.compose import compose
from dsar.capabilities.mail.models import OutgoingMail
from dsar.cases.states import State
from dsar.eventlog.models import Event
from dsar.law.rights import Right
from dsar.organisation.datamap.models import Recipient
from dsar.procedure import dispatch, readdress, replies
from dsar.procedure.collection import recipient_letters, recipients
from dsar.procedure.collection.recipients import CannotTell
from tests.factories import NOW, a_case, a_user
from tests.procedure.asking import fresh
from tests.procedure.changing import a_recipient, changed

pytestmark = pytest.mark.django_db
ACT_BY = date(2026, 3, 16)


def a_notice(contact="", did="erased", right=Right.ERASURE):
    case = a_case(right, state=State.COLLECTING)
    a_recipient("Repairs")
    Recipient.objects.update(contact=contact)
    task = changed(case, did)
    recipients.notices_for(task, at=NOW)
    return fresh(case), task.notices.get()


def write(case, notice, **changes):
    given = {"language": "sv", "address": "Satamatie 3\n15110 LAHTI", "act_by": ACT_BY}
    given |= {"at": NOW, "by": a_user(username="anna")} | changes
    return recipient_letters.write(case, notice=notice, **given)


def test_the_letter_is_the_recipients_own():
    case, notice = a_notice()
    letter = write(case, notice)
    assert letter.language == "sv" != case.language
    assert letter.content["addressee"] == ["Repairs (sv)", "Satamatie 3", "15110 LAHTI"]
    notice.refresh_from_db()
    assert notice.letter == letter
    assert letter.carried_by is None


def test_it_says_whose_data_and_what_to_do_and_never_why():
    case, notice = a_notice()
    html = compose(write(case, notice).content)
    for told in ("Maija Meikäläinen", "maija@example.com", "16.3.2026", case.reference):
        assert told in html
    assert "rader" in html
    assert case.letters.last().content["rights"] == []


def test_an_address_in_the_data_map_gets_it_by_mail():
    case, notice = a_notice("dpo@repairs.example")
    letter = write(case, notice)
    mail = letter.carried_by
    assert (mail.addressee, mail.language, mail.case, mail.due_at) == (
        "dpo@repairs.example",
        "sv",
        None,
        None,
    )
    while dispatch.render_next(at=NOW):
        continue
    mail.refresh_from_db()
    assert mail.attachment is not None


def test_a_contact_that_is_no_address_is_written_to_on_paper():
    case, notice = a_notice("Puhelin 010 123 456")
    assert write(case, notice).carried_by is None
    assert not OutgoingMail.objects.filter(kind="recipient_notice").exists()


def test_that_they_were_told_is_noted_apart():
    case, notice = a_notice()
    write(case, notice)
    notice.refresh_from_db()
    assert notice.settled_at is None
    kinds = Event.objects.filter(stream=case.reference, kind__startswith="recipient.")
    assert [row.kind for row in kinds] == ["recipient.to_be_told", "recipient.written_to"]


def test_another_address_of_the_person_leaves_the_letter_as_it_is():
    case, notice = a_notice()
    letter = write(case, notice)
    readdress.letters(case, at=NOW)
    letter.refresh_from_db()
    assert letter.content["addressee"][0] == "Repairs (sv)"


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ({"language": "de"}, "in that language"),
        ({"act_by": date(2026, 3, 1)}, "until today"),
        ({"address": "\n".join("abcdef")}, "five lines"),
        ({"address": "131052-308T"}, "identity code"),
    ],
)
def test_a_letter_needs_a_language_a_day_and_an_address_of_some_lines(changes, rule):
    case, notice = a_notice()
    with pytest.raises(CannotTell, match=rule):
        write(case, notice, **changes)


def test_whoever_was_told_gets_no_letter():
    case, notice = a_notice()
    recipients.not_told(notice, why="Toiminta on loppunut.", at=NOW, by=a_user(username="anna"))
    assert not recipient_letters.may_write(fresh(case))
    with pytest.raises(CannotTell, match="noted this already"):
        write(fresh(case), notice)


def test_a_letter_that_came_back_is_noted_in_its_case():
    case, notice = a_notice("dpo@repairs.example")
    mail = write(case, notice).carried_by
    notice.refresh_from_db()
    assert not recipient_letters.not_delivered(notice)
    OutgoingMail.objects.filter(pk=mail.pk).update(done_at=NOW)
    replies.note_bounce(mail, code="5.1.1", at=NOW)
    assert recipient_letters.not_delivered(type(notice).objects.get())
    assert Event.objects.filter(stream=case.reference, kind="mail.bounced").count() == 1
    assert not replies.has_bounced(case)


def test_who_was_not_reached_is_written_to_again():
    case, notice = a_notice("dpo@repairs.example")
    replies.note_bounce(write(case, notice).carried_by, code="5.1.1", at=NOW)
    write(fresh(case), notice)
    assert not recipient_letters.not_delivered(type(notice).objects.get())
