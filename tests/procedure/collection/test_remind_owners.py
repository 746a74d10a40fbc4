"""Who answers for a system hears once a day of recipients to tell and of kept data that is over."""

from datetime import UTC, date, datetime, timedelta

import pytest

from dsar.capabilities.fulfilment.afterwards import FollowUpErasure, RecipientNotice
from dsar.capabilities.mail.models import OutgoingMail
from dsar.cases.states import State
from dsar.eventlog.models import Event
from dsar.law.rights import Right
from dsar.organisation.accounts.models import User
from dsar.organisation.accounts.roles import Role
from dsar.organisation.datamap.models import DataCategory, System
from dsar.oversight.archive.bag import bundle_facts
from dsar.procedure import close, dispatch
from dsar.procedure.collection import follow_up, recipients
from tests.factories import NOW, a_case, a_user
from tests.procedure.changing import a_recipient, changed, kept_until

pytestmark = pytest.mark.django_db
DUE = datetime(2026, 3, 9, 8, tzinfo=UTC)
UNTIL = date(2032, 12, 31)
OVER = datetime(2033, 1, 3, 9, tzinfo=UTC)
DAY = timedelta(days=1)


def owned(language="fi", **changes):
    owner = a_user(Role.SYSTEM_OWNER)
    User.objects.filter(pk=owner.pk).update(language=language, **changes)
    System.objects.filter(key="crm").update(owner=owner)
    return owner


def a_notice():
    task = changed(a_case(Right.ERASURE, state=State.ANSWERED), "erased")
    if not RecipientNotice.objects.exists():
        a_recipient("Repairs")
    recipients.notices_for(task, at=NOW)
    return task.notices.get()


def kept(until=UNTIL):
    case = a_case(Right.ERASURE, state=State.ANSWERED)
    changed(case, "kept", **kept_until(until))
    close.close(case, at=NOW)
    return FollowUpErasure.objects.get(case=case)


def sweep(step, at):
    while step(at=at):
        continue


def mails(kind):
    return list(OutgoingMail.objects.filter(kind=kind).order_by("pk"))


def facts_of(case, kind):
    return [event.facts for event in Event.objects.filter(stream=case.reference, kind=kind)]


def test_nobody_is_reminded_of_a_recipient_before_the_day_it_is_due():
    a_notice()
    sweep(recipients.chase_next, DUE - DAY)
    assert mails("recipients") == []


def test_the_owner_gets_one_mail_a_day_for_all_their_recipients():
    rows = [a_notice(), a_notice()]
    owner = owned()
    sweep(recipients.chase_next, DUE)
    (mail,) = mails("recipients")
    assert mail.addressee == owner.email
    assert all(row.case.reference in mail.body for row in rows)
    for row in rows:
        told = {"notices": [row.pk], "to": [owner.pk]}
        assert facts_of(row.case, "recipients.chased") == [told]


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_mail_names_no_person_and_opens_by_the_owners_own_link(language):
    row, _owner = a_notice(), owned(language)
    sweep(recipients.chase_next, DUE)
    (mail,) = mails("recipients")
    assert "Repairs" in mail.subject_line + mail.body
    person = row.case.data_subject
    assert not any(word in mail.body for word in (*person.name.split(), person.email, "{{"))
    assert "[[owner-link:" in mail.body


def test_it_comes_again_every_third_working_day_until_something_is_noted():
    row, _owner = a_notice(), owned()
    for days in range(4):
        sweep(recipients.chase_next, DUE + days * DAY)
    assert len(mails("recipients")) == 2
    recipients.not_told(row, why="They closed.", at=DUE + 4 * DAY, by=a_user())
    sweep(recipients.chase_next, DUE + 30 * DAY)
    assert len(mails("recipients")) == 2


def test_without_an_owner_those_who_handle_the_case_hear_of_it():
    row = a_notice()
    System.objects.update(owner=None, deputy=None)
    sweep(recipients.chase_next, DUE)
    addressed = {mail.addressee for mail in mails("recipients")}
    assert "anna@minikone.example" in addressed
    assert f"/staff/case/{row.case.reference}/" in mails("recipients")[0].body


def test_kept_data_is_asked_for_on_the_day_after_its_last_day_of_an_archived_case_too():
    row, owner = kept(), owned()
    sweep(lambda at: close.archive_next(at=at, bundle=bundle_facts), NOW + 90 * DAY)
    row.case.refresh_from_db()
    assert row.case.state == State.ARCHIVED
    sweep(follow_up.ask_next, datetime(2032, 12, 31, 12, tzinfo=UTC))
    assert mails("follow_up") == []
    sweep(follow_up.ask_next, OVER)
    row.refresh_from_db()
    assert (mails("follow_up")[0].addressee, row.asked_at) == (owner.email, OVER)
    assert facts_of(row.case, "follow_up.asked") == [{"follow_ups": [row.pk], "to": [owner.pk]}]


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_mail_about_kept_data_names_system_and_category_only(language):
    row, _owner = kept(), owned(language)
    sweep(follow_up.ask_next, OVER)
    (mail,) = mails("follow_up")
    assert row.case.reference in mail.body
    assert str(row.answer.category.name[language]) in mail.body
    assert not any(word in mail.body for word in row.case.data_subject.name.split())


def test_a_category_without_a_name_in_a_language_stops_no_mail():
    row, _owner = kept(), owned("sv")
    DataCategory.objects.update(name={"fi": "Asiakas"})
    sweep(follow_up.ask_next, OVER)
    (mail,) = mails("follow_up")
    assert row.answer.category.key in mail.body


def test_it_is_asked_again_every_tenth_working_day():
    kept(), owned()
    for days in range(16):
        sweep(follow_up.ask_next, OVER + days * DAY)
    assert len(mails("follow_up")) == 2


def test_a_new_years_day_with_many_makes_one_mail():
    rows = [kept() for _ in range(3)]
    owned()
    sweep(follow_up.ask_next, OVER)
    (mail,) = mails("follow_up")
    assert all(row.case.reference in mail.body for row in rows)


def test_the_mail_leaves_with_a_working_link():
    kept(), owned()
    sweep(follow_up.ask_next, OVER)
    while dispatch.send_next(at=OVER):
        continue
    assert mails("follow_up")[0].done_at == OVER


def test_the_mail_stays_here_when_its_colleague_answers_for_nothing_any_more():
    kept(), owned()
    sweep(follow_up.ask_next, OVER)
    System.objects.update(owner=None)
    while dispatch.send_next(at=OVER):
        continue
    assert mails("follow_up")[0].last_error == "cancelled"


def test_what_waits_is_shown_to_the_owner_and_to_nobody_else():
    row, notice = kept(), a_notice()
    owner, other = owned(), a_user(Role.SYSTEM_OWNER)
    on = OVER.date()
    assert recipients.waiting_for(owner, on=on) == [notice]
    assert follow_up.waiting_for(owner, on=on) == [row]
    assert follow_up.waiting_for(owner, on=UNTIL) == []
    assert recipients.waiting_for(other, on=on) == follow_up.waiting_for(other, on=on) == []


def test_only_who_is_asked_or_handles_cases_notes_anything():
    row, notice, other = kept(), a_notice(), a_user(Role.SYSTEM_OWNER)
    with pytest.raises(recipients.CannotTell, match="only who is asked"):
        recipients.not_told(notice, why="Why not.", at=NOW, by=other)
    with pytest.raises(follow_up.CannotFollowUp, match="only who is asked"):
        follow_up.settle(row, did="erased", at=OVER, by=other)
