"""One mail for everything a colleague was not told yet: references, dates and links only."""

from datetime import UTC, datetime, timedelta

import pytest

from dsar.capabilities.mail.models import OutgoingMail
from dsar.capabilities.reminders.models import Reminder, ReminderKind
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.organisation.accounts.models import User
from dsar.organisation.accounts.roles import Role
from dsar.organisation.controller.models import Controller
from dsar.organisation.datamap.models import System
from dsar.procedure import tell, watch
from dsar.procedure.collection import chase
from tests.factories import NOW, a_case, a_company, a_user

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def with_addresses():
    a_company()
    a_user(username="anna"), a_user(Role.REVIEWER, "riitta")


def has(user, **changes):
    User.objects.filter(pk=user.pk).update(**changes)
    user.refresh_from_db()
    return user


def noon(day):
    return datetime(day.year, day.month, day.day, 10, tzinfo=UTC)


def sweep(at):
    steps = (watch.watch_next, watch.watch_silence_next, chase.chase_next, tell.hand_on_next)
    for step in (*steps, tell.tell_next):
        while step(at=at):
            continue


def mails(user=None):
    rows = OutgoingMail.objects.filter(kind="reminder").order_by("pk")
    return list(rows.filter(addressee=user.email) if user else rows)


def a_reminder(case, user, **changes):
    given = {"kind": ReminderKind.DEADLINE, "about": f"{case.due_on}:5", "due_on": case.due_on}
    return Reminder.objects.create(case=case, user=user, made_at=NOW, **(given | changes))


def a_handled(handler, **changes):
    case = a_case(**changes)
    Case.objects.filter(pk=case.pk).update(handler=handler)
    case.refresh_from_db()
    return case


def test_all_that_is_due_comes_in_one_mail_most_urgent_first():
    handler = a_user()
    later = a_handled(handler, at=NOW + DAY)
    sooner = a_handled(handler)
    sweep(noon(sooner.due_on))
    (mail,) = mails()
    assert (mail.subject_line, mail.case) == ("Tietopyynnöt: 2 muistutusta", None)
    assert mail.body.index(sooner.reference) < mail.body.index(later.reference)
    assert f"{sooner.reference}: to 2.4. (tänään), vastaus asiakkaalle. http" in mail.body
    assert "ti 7.4. (5 pv)" in mail.body


def test_nothing_is_mailed_twice():
    case = a_handled(a_user())
    for _ in range(3):
        sweep(noon(case.due_on))
    assert len(mails()) == 1
    assert not Reminder.objects.filter(mail__isnull=True).exists()


@pytest.mark.parametrize(
    ("language", "subject", "line"),
    [
        ("fi", "Tietopyynnöt: 1 muistutus, 1 myöhässä", "to 2.4. (1 pv myöhässä), vastaus"),
        (
            "sv",
            "Begäranden om uppgifter: 1 påminnelse, 1 försenad",
            "to 2.4. (1 dag försenad), svar",
        ),
        ("en", "Data requests: 1 reminder, 1 late", "Thu 2 Apr (1 day late), answer"),
    ],
)
def test_each_reads_it_in_their_own_language(language, subject, line):
    handler = has(a_user(), language=language)
    case = a_handled(handler)
    sweep(noon(case.due_on + DAY))
    (mail,) = mails(handler)
    assert mail.subject_line == subject
    assert line in mail.body
    assert f"/staff/case/{case.reference}/" in mail.body


@pytest.mark.parametrize("escalation", ["", "boss@minikone.example"])
def test_a_late_case_is_told_to_the_company_itself(escalation):
    Controller.objects.update(escalation_email=escalation)
    case = a_handled(a_user())
    sweep(noon(case.due_on + DAY))
    contact = escalation or "privacy@minikone.example"
    assert mails()[-1].addressee == contact
    assert "yhteysosoitteeksi" in mails()[-1].body


def test_a_company_without_an_address_stops_no_sweep():
    case = a_handled(a_user())
    Controller.objects.update(email="")
    sweep(noon(case.due_on + DAY))
    assert len(mails()) == 1


def test_a_colleague_without_an_address_is_named_and_the_others_are_told():
    silent = has(a_user(Role.REVIEWER), email="")
    case = a_handled(silent)
    sweep(noon(case.due_on))
    assert [mail.addressee.partition("@")[0] for mail in mails()] == ["anna", "riitta"]
    assert tell.without_address() == [silent]


@pytest.mark.parametrize("lost", [{"is_active": False}, {"email": ""}])
def test_what_one_who_left_was_not_told_is_told_to_those_on_duty(lost):
    leaver, case = a_user(), a_case()
    a_reminder(case, leaver)
    a_reminder(case, a_user(username="anna"))
    has(leaver, **lost)
    sweep(NOW)
    assert [mail.addressee.partition("@")[0] for mail in mails()] == ["anna", "riitta"]
    assert not Reminder.objects.filter(mail__isnull=True).exists()


def test_what_the_last_one_who_left_was_not_told_is_told_to_the_contact():
    leaver, case = a_user(), a_case()
    a_reminder(case, leaver)
    User.objects.update(is_active=False)
    sweep(NOW)
    assert [mail.addressee for mail in mails()] == ["privacy@minikone.example"]
    assert Reminder.objects.get().mail == mails()[0]


def test_of_two_sweeps_one_hands_a_reminder_on():
    case, leaver = a_case(), has(a_user(), is_active=False)
    row = a_reminder(case, leaver)
    for _ in range(2):
        tell._hand_on(row, case.received_on, at=NOW)
    assert Reminder.objects.count() == 2


def test_a_system_is_asked_about_only_while_the_case_collects():
    owner, case = a_user(Role.SYSTEM_OWNER), a_case(state=State.COLLECTING)
    a_reminder(case, owner, kind=ReminderKind.TASK, about=f"{case.tasks.first().pk}:{NOW.date()}")
    Case.objects.filter(pk=case.pk).update(state=State.REVIEWING)
    assert tell.tell_next(at=NOW) == owner
    assert mails() == []


def test_a_silence_that_was_broken_is_told_no_more():
    case, handler = a_case(), a_user()
    row = case.suspensions.create(cause="identity", asked_on=case.received_on)
    a_reminder(case, handler, kind=ReminderKind.SILENCE, about=f"{row.pk}:14")
    case.suspensions.update(ended_on=case.received_on + 15 * DAY)
    assert tell.tell_next(at=NOW) == handler
    assert mails() == []


def test_a_pile_becomes_one_line_a_case_with_its_latest_day():
    case, user = a_case(), a_user()
    for point in ("5", "2", "0"):
        a_reminder(case, user, about=f"{case.due_on}:{point}")
    tell.tell_next(at=noon(case.due_on))
    assert mails()[0].body.count(case.reference) == 2
    assert mails()[0].subject_line == "Tietopyynnöt: 1 muistutus"


def test_what_was_settled_meanwhile_is_not_told():
    case, user = a_case(state=State.WITHDRAWN), a_user()
    a_reminder(case, user)
    assert tell.tell_next(at=NOW)
    assert mails() == []
    assert tell.tell_next(at=NOW) is None


def test_beyond_fifty_lines_there_is_a_number(monkeypatch):
    monkeypatch.setattr(tell, "MOST_LINES", 2)
    user = a_user()
    for _ in range(5):
        a_reminder(a_case(), user)
    tell.tell_next(at=NOW)
    assert "- ja 3 muuta: http://localhost:8000/staff/cases/" in mails()[0].body


def test_a_systems_owner_is_sent_to_the_privacy_team_and_nowhere_else():
    owner = a_user(Role.SYSTEM_OWNER)
    case = a_case(state=State.COLLECTING)
    System.objects.update(owner=owner)
    sweep(noon(case.received_on + 3 * DAY))
    (mail,) = mails(owner)
    assert f"{case.reference}: ma 9.3. (4 pv), järjestelmän crm (fi) vastaus puuttuu." in mail.body
    assert "privacy@minikone.example" in mail.body
    assert "/staff/" not in mail.body


def test_two_weeks_of_silence_are_told_in_words():
    case = a_handled(a_user())
    case.suspensions.create(cause="identity", asked_on=case.received_on)
    Case.objects.filter(pk=case.pk).update(next_watch_on=None)
    sweep(noon(case.received_on + 14 * DAY))
    assert "ei ole vastannut kysymykseemme 14 päivään" in mails()[0].body


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_no_mail_to_colleagues_says_who_asked(language):
    User.objects.update(language=language)
    System.objects.update(owner=has(a_user(Role.SYSTEM_OWNER), language=language))
    case = a_case(state=State.COLLECTING, name="Zacharias Quist", email="zq@elsewhere.example")
    case.suspensions.create(cause="identity", asked_on=case.received_on)
    sweep(noon(case.due_on + DAY))
    assert len(mails()) == 4
    for mail in mails():
        said = f"{mail.subject_line} {mail.body}".lower()
        assert not [word for word in ("zacharias", "quist", "zq@", "elsewhere") if word in said]


def test_what_another_sweep_told_is_not_told_again():
    case, user = a_case(), a_user()
    row = a_reminder(case, user)
    stale = list(Reminder.objects.select_related("case"))
    tell.tell_next(at=NOW)
    row.refresh_from_db()
    OutgoingMail.objects.filter(pk=row.mail.pk).update(dedupe_key="another")
    with pytest.raises(tell._ToldMeanwhile):
        tell._tell(stale, user, user.email, Controller.current(), at=NOW)
    assert len(mails()) == 1
