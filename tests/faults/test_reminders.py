"""P4, P24: of a hundred sweeps at once, every reminder is owed once, and mailed and dug up once."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
from django.db import connection

from dsar.capabilities.mail.models import OutgoingMail
from dsar.capabilities.reminders.models import Digest, Reminder
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.eventlog.chain import first_break
from dsar.eventlog.models import Event
from dsar.organisation.accounts.models import User
from dsar.procedure import digest, tell, watch
from dsar.procedure.collection import chase
from tests.factories import a_case

pytestmark = pytest.mark.django_db(transaction=True)
SWEEPS, AT_ONCE, CASES = 100, 20, 5
# Two days after the last day of every case here.
LATE = datetime(2026, 4, 7, 7, tzinfo=UTC)


def at_once(*steps: Callable[..., object]) -> None:
    """Run each step a hundred times over, each sweep on a connection of its own."""

    def sweep(number: int) -> None:
        try:
            while steps[number % len(steps)](at=LATE) is not None:
                continue
        finally:
            connection.close()

    with ThreadPoolExecutor(AT_ONCE) as crowd:
        list(crowd.map(sweep, range(SWEEPS)))


@pytest.fixture
def cases() -> list[Case]:
    made = [a_case(email=f"p{n}@example.com") for n in range(CASES - 1)]
    made.append(a_case(state=State.COLLECTING, email="last@example.com"))
    made[0].suspensions.create(cause="identity", asked_on=made[0].received_on)
    return made


def test_a_hundred_sweeps_owe_each_reminder_once(cases: list[Case]) -> None:
    at_once(watch.watch_next, watch.watch_silence_next, chase.chase_next)
    kinds = Reminder.objects.values_list("kind", flat=True)
    people = User.objects.count()
    owed = {kind: list(kinds).count(kind) for kind in set(kinds)}
    assert owed == {"deadline": CASES * (people + 1), "silence": people, "task": 2 * people}
    reminded = Event.objects.filter(kind="deadline.reminded")
    assert reminded.count() == CASES + 1
    assert Event.objects.filter(kind="task.chased").count() == 1
    for case in cases:
        events = Event.objects.filter(stream=case.reference).order_by("seq")
        assert first_break([event.as_dict() for event in events]) is None


def test_a_hundred_sweeps_send_everybody_one_mail(cases: list[Case]) -> None:
    while watch.watch_next(at=LATE):
        continue
    at_once(tell.tell_next, digest.digest_next)
    kinds = list(OutgoingMail.objects.filter(case=None).values_list("kind", "addressee"))
    people = User.objects.count()
    assert len(kinds) == len(set(kinds)) == 2 * people + 1
    assert Digest.objects.count() == people
    assert not Reminder.objects.filter(mail__isnull=True).exists()


def test_sweeps_that_run_beside_each_other_lose_nothing(cases: list[Case]) -> None:
    at_once(watch.watch_next, tell.tell_next)
    while tell.tell_next(at=LATE):
        continue
    assert Reminder.objects.filter(kind="deadline").count() == CASES * (User.objects.count() + 1)
    assert not Reminder.objects.filter(mail__isnull=True).exists()
    assert not Case.objects.filter(next_watch_on__lte=LATE.date()).exists()


def test_a_hundred_sweeps_hand_on_once_what_a_leaver_was_not_told(cases: list[Case]) -> None:
    while watch.watch_next(at=LATE):
        continue
    User.objects.update(is_active=False)
    at_once(tell.hand_on_next, tell.tell_next)
    while tell.tell_next(at=LATE):
        continue
    assert Reminder.objects.filter(kind="deadline", user=None).count() == CASES
    assert not Reminder.objects.filter(mail__isnull=True).exists()
