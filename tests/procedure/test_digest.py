"""The morning mail comes once, on working days from eight, and only when something waits."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from dsar.capabilities.mail.models import OutgoingMail
from dsar.capabilities.reminders.models import Digest
from dsar.cases.models import Case
from dsar.cases.states import OPEN, State
from dsar.cases.time_limits import Inquiry
from dsar.organisation.accounts.models import User
from dsar.organisation.accounts.roles import Role
from dsar.organisation.controller.models import Controller, NonWorkingDay
from dsar.procedure import digest
from dsar.work import counts
from tests.factories import NOW, a_case, a_company, a_user
from tests.interfaces.staff.letterbox import a_message, a_reply

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
# Wednesday 1 April 2026, eight in Helsinki's summer time; a case of NOW is due the day after.
EIGHT = datetime(2026, 4, 1, 5, tzinfo=UTC)


@pytest.fixture(autouse=True)
def anna():
    a_company()
    User.objects.filter(pk=a_user(Role.REVIEWER, "riitta").pk).update(wants_digest=False)
    return a_user(username="anna")


def sweep(at):
    while digest.digest_next(at=at):
        continue


def mails():
    return list(OutgoingMail.objects.filter(kind="digest").order_by("pk"))


@pytest.mark.parametrize(
    ("zone", "at", "comes"),
    [
        ("Europe/Helsinki", datetime(2026, 3, 27, 5, 59, tzinfo=UTC), False),
        ("Europe/Helsinki", datetime(2026, 3, 27, 6, 0, tzinfo=UTC), True),
        ("Europe/Helsinki", datetime(2026, 3, 30, 4, 59, tzinfo=UTC), False),
        ("Europe/Helsinki", datetime(2026, 3, 30, 5, 0, tzinfo=UTC), True),
        ("Europe/Berlin", datetime(2026, 3, 30, 5, 59, tzinfo=UTC), False),
        ("Europe/Berlin", datetime(2026, 3, 30, 6, 0, tzinfo=UTC), True),
    ],
)
def test_it_comes_at_eight_by_the_clock_on_the_wall(zone, at, comes):
    a_case()
    Controller.objects.update(time_zone=zone)
    sweep(at)
    assert bool(mails()) is comes


@pytest.mark.parametrize("day", ["2026-04-03", "2026-04-04", "2026-04-05", "2026-04-06"])
def test_it_does_not_come_on_good_friday_the_weekend_or_easter_monday(day):
    a_case()
    sweep(datetime.fromisoformat(f"{day}T09:00+03:00"))
    assert mails() == []


def test_it_does_not_come_on_the_companys_own_day_off():
    a_case()
    NonWorkingDay.objects.create(on=EIGHT.date(), name="Summer party")
    sweep(EIGHT)
    assert mails() == []


def test_a_late_sweep_still_sends_it_once_and_only_that_day():
    a_case()
    for hours in (5, 6, 15, 16, 20):
        sweep(EIGHT + timedelta(hours=hours))
    assert [row.on for row in Digest.objects.all()] == [EIGHT.date()]
    assert len(mails()) == 1


def test_when_nothing_waits_nothing_comes():
    a_case(at=EIGHT - timedelta(days=2))
    sweep(EIGHT)
    assert Digest.objects.get().mail is None
    assert mails() == []


@pytest.mark.parametrize(
    "changes",
    [
        {"wants_digest": False},
        {"is_active": False},
        {"role": Role.AUDITOR},
        {"email": ""},
        {"away_from": date(2026, 4, 1), "away_until": date(2026, 4, 1)},
    ],
)
def test_it_comes_only_to_those_who_want_it_and_are_here(changes):
    a_case()
    User.objects.filter(username="anna").update(**changes)
    sweep(EIGHT)
    assert mails() == []


def test_it_lists_what_is_late_and_what_soon_will_be():
    late, urgent, soon = (a_case(at=NOW + timedelta(days=n)) for n in (-3, 0, 3))
    a_case(at=NOW + timedelta(days=20))
    sweep(EIGHT)
    (mail,) = mails()
    assert mail.subject_line == "Tietopyynnöt ke 1.4.: 1 myöhässä"
    shown = [late.reference, "Kolmen päivän sisällä (1):", urgent.reference, soon.reference]
    places = [mail.body.index(f"{word}") for word in shown]
    assert places == sorted(places)
    assert f"- {urgent.reference}: to 2.4. (1 pv). http://localhost:8000/staff/case/" in mail.body


def test_a_question_of_the_authority_stands_among_them():
    case = a_case(state=State.CLOSED)
    Inquiry.objects.create(
        case=case,
        text="Why?",
        received_on=case.received_on,
        answer_by=EIGHT.date(),
        recorded_at=NOW,
        recorded_by=a_user(),
    )
    sweep(EIGHT)
    assert f"{case.reference}: ke 1.4. (tänään), viranomaisen selvityspyyntö." in mails()[0].body


def test_mail_that_waits_is_counted():
    a_message()
    a_reply()
    sweep(EIGHT)
    assert "Asiakkaiden vastauksia: 1. http" in mails()[0].body
    assert "Lajittelematonta postia: 1. http" in mails()[0].body


def test_a_long_group_is_cut_and_counted(monkeypatch):
    monkeypatch.setattr(digest, "MOST_LINES", 2)
    monkeypatch.setattr(counts, "MOST_COUNTED", 3)
    for _ in range(3):
        a_case()
    sweep(EIGHT)
    a_case()
    sweep(EIGHT + DAY)
    first, second = mails()
    assert "- ja 1 muuta: http://localhost:8000/staff/cases/?due=3" in first.body
    assert "Kolmen päivän sisällä (3+):" in second.body
    assert "- ja 1+ muuta" in second.body


@pytest.mark.parametrize(
    ("day", "told"),
    [("2026-03-30", True), ("2026-03-31", False), ("2026-04-06", False), ("2026-04-07", True)],
)
def test_the_first_working_day_of_a_week_tells_of_the_last_one(day, told):
    nine = datetime.fromisoformat(f"{day}T09:00+03:00")
    a_case()
    a_case(at=nine - 7 * DAY)
    sweep(nine)
    assert any("Viime viikolla" in mail.body for mail in mails()) is told


def test_last_weeks_numbers_are_right():
    walked = {"at": datetime(2026, 3, 24, 6, tzinfo=UTC)}
    a_case(state=State.ANSWERED, **walked)
    late = a_case(state=State.ANSWERED, **walked)
    Case.objects.filter(pk=late.pk).update(received_at=NOW, answered_at=NOW + 28 * DAY)
    a_case(state=State.DISMISSED, **walked)
    old = a_case(state=State.ANSWERED, **walked)
    Case.objects.filter(pk=old.pk).update(received_at=NOW - 300 * DAY)
    numbers = digest._last_week(Controller.current(), date(2026, 3, 30))
    assert numbers == {"came": 1, "answered": 2, "in_time": 2}


def test_last_weeks_answers_are_read_by_their_index():
    monday = datetime(2026, 3, 23, tzinfo=UTC)
    rows = Case.objects.filter(answered_at__gte=monday, answered_at__lt=monday + 7 * DAY)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET LOCAL enable_seqscan = off")
    assert "case_answered" in rows.values_list("answered_at", "due_on").explain()


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_it_never_says_who_asked(language):
    User.objects.update(language=language)
    case = a_case(name="Zacharias Quist", email="zq@elsewhere.example")
    a_message(From="Zacharias Quist <zq@elsewhere.example>")
    sweep(EIGHT)
    said = f"{mails()[0].subject_line} {mails()[0].body}".lower()
    assert case.reference.lower() in said
    assert not [word for word in ("zacharias", "quist", "zq@", "elsewhere") if word in said]


def test_one_that_was_not_made_is_missed_an_hour_later(anna):
    a_case()
    assert not digest.is_missing(anna, at=EIGHT + timedelta(minutes=59))
    assert digest.is_missing(anna, at=EIGHT + timedelta(minutes=61))
    sweep(EIGHT)
    assert not digest.is_missing(anna, at=EIGHT + timedelta(minutes=61))
    assert digest.last_of(anna).mail == mails()[0]


def test_nothing_is_missed_the_night_after(anna):
    assert not digest.is_missing(anna, at=datetime(2026, 4, 1, 21, 30, tzinfo=UTC))


def test_it_reads_open_cases_alone(anna):
    a_case()
    with CaptureQueriesContext(connection) as seen:
        sweep(EIGHT)
    reads = [row["sql"] for row in seen if '"dsar_case"."state" = ' in row["sql"]]
    assert len(reads) == len(OPEN) * len(digest.GROUPS)
    if connection.vendor == "sqlite":
        # PostgreSQL needs many rows to see any difference; its order and conditions are the same.
        with connection.cursor() as cursor:
            cursor.execute(f"EXPLAIN QUERY PLAN {reads[0]}")
            assert "case_by_state_and_due" in str(cursor.fetchall())
