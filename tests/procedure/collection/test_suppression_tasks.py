"""Each system that sends marketing is told of a ban, and nobody waits for it."""

from datetime import date, timedelta

import pytest

from dsar.capabilities.fulfilment.models import CollectionTask, Result
from dsar.capabilities.mail.models import OutgoingMail
from dsar.capabilities.suppression.models import Suppression
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.eventlog.models import Event
from dsar.law.rights import Right
from dsar.organisation.accounts.roles import Role
from dsar.organisation.datamap.models import System
from dsar.procedure import close, dispatch, stop_marketing
from dsar.procedure.collection import (
    ask_owners,
    collection_answer,
    collection_tasks,
    suppression_tasks,
)
from dsar.procedure.collection.collection_answer import Answer
from dsar.procedure.stop_marketing import Blocked
from tests.factories import NOW, a_case, a_company, a_user, an_opt_out

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def _crm_sends_marketing():
    a_company()
    System.objects.filter(key="crm").update(sends_marketing=True)


def answer(case, result):
    task = CollectionTask.objects.select_related("case", "item").get(case=case)
    said = "It has no such list." if result == Result.CANNOT else ""
    collection_answer.answer(task, Answer(result, said), at=NOW, by=a_user())


def closed():
    case = an_opt_out()
    dispatch.render_next(at=NOW)
    stop_marketing.finish_next(at=NOW)
    case.refresh_from_db()
    return case


def archive():
    return close.archive_next(at=NOW + 90 * DAY, bundle=lambda case: {"files": 1, "bundle": ""})


def test_only_the_systems_that_send_marketing_are_told_to_stop_it():
    case = an_opt_out()
    task = case.tasks.get()
    assert (task.system.key, task.item.right) == ("crm", Right.MARKETING_OBJECTION)
    assert (task.due_on, task.next_chase_on) == (date(2026, 3, 3), date(2026, 3, 5))
    made = Event.objects.get(stream=case.reference, kind="collection.task_made")
    assert made.facts == {"task": task.pk, "system": "crm", "right": "marketing_objection"}


def test_a_system_out_of_use_is_told_nothing():
    System.objects.update(is_active=False)
    assert not an_opt_out().tasks.exists()


def test_what_to_look_for_is_what_was_blocked():
    case = an_opt_out(blocked=(Blocked("email", "m@example.com"), Blocked("phone", "040 123")))
    asked = [("email", "m@example.com"), ("phone", "040 123")]
    assert collection_tasks.looked_for(case.tasks.get()) == asked


def test_the_case_closes_at_once_without_the_systems():
    assert closed().state == State.CLOSED


def test_a_case_is_archived_only_when_its_ban_was_taken():
    case = closed()
    assert archive() is None
    answer(case, Result.SUPPRESSED)
    assert archive() == case


def test_staff_see_a_ban_once_it_is_late_or_cannot_be_taken():
    case = an_opt_out()
    on_time, late = date(2026, 3, 3), date(2026, 3, 4)
    seen = [suppression_tasks.not_taken(on).count() for on in (on_time, late)]
    answer(case, Result.CANNOT)
    seen.append(suppression_tasks.not_taken(on_time).count())
    answer(case, Result.SUPPRESSED)
    assert [*seen, suppression_tasks.not_taken(late).count()] == [0, 1, 1, 0]


def test_many_bans_make_one_mail_to_who_answers_for_the_system():
    owner = a_user(Role.SYSTEM_OWNER)
    System.objects.filter(key="crm").update(owner=owner)
    for number in range(6):
        an_opt_out(blocked=(Blocked("email", f"m{number}@example.com"),))
        while ask_owners.ask_next(at=NOW + number * timedelta(minutes=2)):
            continue
    later = NOW + timedelta(minutes=31)
    while ask_owners.ask_next(at=later):
        continue
    mails = OutgoingMail.objects.filter(kind="collection_asked", addressee=owner.email)
    assert mails.count() == 2
    assert not any("example.com" in mail.body for mail in mails)
    assert not CollectionTask.objects.filter(asked_at__isnull=True).exists()


def test_erasing_the_same_person_leaves_the_suppression_as_it_is():
    an_opt_out()
    before = list(Suppression.objects.values())
    a_case(Right.ERASURE, state=State.CLOSED)
    assert list(Suppression.objects.values()) == before


def test_review_does_not_wait_for_the_ban_to_be_taken():
    case = a_case(Right.MARKETING_OBJECTION, Right.ACCESS, state=State.REVIEWING)
    assert Case.objects.get(pk=case.pk).state == State.REVIEWING
