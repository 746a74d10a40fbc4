"""A task is shown to who answers for the system, and to them only while it may be."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from dsar.capabilities.fulfilment.afterwards import FollowUpErasure
from dsar.capabilities.fulfilment.models import CategoryAnswer, CollectionTask, TaskFile
from dsar.capabilities.mail.models import OutgoingMail
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.eventlog.models import Event
from dsar.law.rights import Right
from dsar.organisation.accounts.models import User
from dsar.organisation.datamap.models import System
from dsar.procedure import close
from dsar.procedure.collection import collection_tasks
from tests.factories import NOW, a_case, a_user, found_otherwise
from tests.interfaces.owners.entering import enters, page_of, task_of, text_of, waiting_case
from tests.procedure.owning import posts

pytestmark = pytest.mark.django_db
NAME = "Maija Meikäläinen"


def test_a_task_tells_whom_to_look_for_and_until_when(owner, inside) -> None:
    task = task_of(waiting_case(), owner)
    shown = text_of(inside.get(page_of(task)))
    assert NAME in shown
    assert "Copy of the person" in shown
    assert "days left" in shown or "day left" in shown


def test_a_late_task_says_so_in_words(owner, inside) -> None:
    task = task_of(waiting_case(), owner)
    type(task).objects.filter(pk=task.pk).update(due_on=timezone.now().date() - timedelta(days=3))
    assert "3 days late" in text_of(inside.get(page_of(task)))
    assert "3 days late" in text_of(inside.get("/en/systems/"))


def test_looking_is_written_once_an_hour(owner, inside) -> None:
    case = waiting_case()
    task = task_of(case, owner)
    for _ in range(3):
        inside.get(page_of(task))
    looks = Event.objects.filter(stream=case.reference, kind="collection.task_viewed")
    assert [event.facts for event in looks] == [{"task": task.pk, "user": owner.pk}]
    session = inside.session
    held = session["owner_inside"]
    session["owner_inside"] = held | {"looks": {str(task.pk): held["began"] - 3601}}
    session.save()
    inside.get(page_of(task))
    assert looks.all().count() == 2


@pytest.mark.parametrize("key", ["0", "999999", "9" * 30])
def test_a_task_that_is_none_is_not_there(key, inside) -> None:
    assert inside.get(f"/en/systems/task/{key}/").status_code == 404


def test_a_task_of_another_system_is_not_there(owner, inside) -> None:
    case = waiting_case()
    task = case.tasks.get(system__key="invoicing")
    for tail in ("", "answer/", "paste/", "fill/1/", "told/1/"):
        assert inside.get(page_of(task, tail)).status_code == 404
    for tail in ("answer/", "files/", "paste/", "remove/1/"):
        assert inside.post(page_of(task, tail), {"result": "nothing_found"}).status_code == 404
    task.refresh_from_db()
    assert task.result == ""
    assert not Event.objects.filter(kind="collection.task_viewed").exists()


def test_who_was_given_the_task_sees_it(owner, client, mailoutbox) -> None:
    colleague, task = a_user(), task_of(waiting_case(), owner)
    collection_tasks.reassign(task, to=colleague, at=timezone.now(), by=a_user())
    enters(client, colleague, mailoutbox)
    assert client.get(page_of(task)).status_code == 200


def test_a_colleagues_stand_in_sees_it_only_while_they_are_away(owner, client, mailoutbox) -> None:
    stand_in, task = a_user(), task_of(waiting_case(), owner)
    today = timezone.now().date()
    User.objects.filter(pk=owner.pk).update(
        deputy=stand_in, away_from=today - timedelta(days=1), away_until=today + timedelta(days=1)
    )
    enters(client, stand_in, mailoutbox)
    assert client.get(page_of(task)).status_code == 200
    User.objects.filter(pk=owner.pk).update(away_from=None, away_until=None)
    assert client.get(page_of(task)).status_code == 403


def test_an_officer_who_answers_for_nothing_is_no_owner(owner, inside) -> None:
    task = task_of(waiting_case(), owner)
    System.objects.filter(owner=owner).update(owner=a_user())
    System.objects.filter(key="invoicing").update(owner=owner)
    assert inside.get(page_of(task)).status_code == 404


def test_nothing_of_the_person_is_shown_when_the_case_went_on(owner, inside) -> None:
    task = task_of(a_case(state=State.REVIEWING, at=timezone.now()), owner)
    for tail in ("", "answer/", "paste/"):
        shown = text_of(inside.get(page_of(task, tail), follow=True))
        assert "answered already" in shown
        assert NAME not in shown
    assert not Event.objects.filter(kind="collection.task_viewed").exists()


def test_a_withdrawn_case_asks_for_nothing_more(owner, inside) -> None:
    case = waiting_case()
    close.withdraw(case, at=timezone.now())
    shown = text_of(inside.get(page_of(task_of(case, owner))))
    assert NAME not in shown
    assert "answered already" not in shown
    assert "Nothing is needed here any more." in shown
    assert case.reference not in text_of(inside.get("/en/systems/"))


def test_a_task_pauses_while_it_is_not_known_who_asks(owner, inside) -> None:
    case = waiting_case()
    found_otherwise(case, revoked_at=timezone.now())
    task = task_of(case, owner)
    for tail in ("", "answer/", "paste/"):
        shown = text_of(inside.get(page_of(task, tail), follow=True))
        assert "paused" in shown
        assert NAME not in shown
    inside.post(page_of(task, "answer/"), {"result": "nothing_found"})
    task.refresh_from_db()
    assert task.result == ""


def test_what_a_colleague_missed_is_shown(owner, inside) -> None:
    case = a_case(state=State.COLLECTING, at=timezone.now())
    task = task_of(case, owner)
    type(task).objects.filter(pk=task.pk).update(
        result="nothing_found", answered_by=owner, answered_at=timezone.now()
    )
    task.refresh_from_db()
    collection_tasks.ask_again(task, note="Missä kuitit?", at=timezone.now(), by=a_user())
    assert "Missä kuitit?" in text_of(inside.get(page_of(task)))


def test_what_was_done_lately_is_folded_away(owner, inside) -> None:
    case = waiting_case(Right.ERASURE)
    inside.post(page_of(task_of(case, owner), "answer/"), {"result": "nothing_found"})
    shown = text_of(inside.get("/en/systems/"))
    assert "1 answer in the last 30 days" in shown
    assert "Nothing waits for you" in shown


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_every_page_comes_in_three_languages(language, owner, inside) -> None:
    task = task_of(waiting_case(Right.ERASURE), owner)
    for tail in ("", f"task/{task.pk}/", f"task/{task.pk}/answer/", f"task/{task.pk}/paste/"):
        answer = inside.get(f"/{language}/systems/{tail}")
        assert answer.status_code == 200
        assert f'<html lang="{language}">' in text_of(answer)
        assert "no-store" in answer.headers["Cache-Control"]


def test_the_map_is_still_right(owner, inside) -> None:
    today = timezone.now().date()
    System.objects.filter(owner=owner).update(review_due_on=today)
    [system] = System.objects.filter(owner=owner)
    assert f"/map/{system.pk}/" in text_of(inside.get("/en/systems/"))
    assert inside.get(f"/en/systems/map/{system.pk}/").status_code == 200
    assert System.objects.get(pk=system.pk).review_due_on == today
    inside.post(f"/en/systems/map/{system.pk}/", {"right": "1"})
    assert System.objects.get(pk=system.pk).review_due_on > today
    assert inside.get(f"/en/systems/map/{system.pk}/").status_code == 404


def test_what_changed_in_the_map_reaches_who_keeps_it(owner, inside, mailoutbox) -> None:
    officer = a_user()
    System.objects.filter(owner=owner).update(review_due_on=timezone.now().date())
    [system] = System.objects.filter(owner=owner)
    path = f"/en/systems/map/{system.pk}/"
    for text in ("", "Nyt 131052-308T."):
        assert inside.post(path, {"text": text}).status_code == 400
    assert "has your message" in text_of(inside.post(path, {"text": "Uusi kenttä."}, follow=True))
    posts(at=timezone.now())
    assert any("Uusi kenttä." in mail.body for mail in mailoutbox if mail.to == [officer.email])


def test_kept_data_whose_time_is_over_is_noted_as_gone(owner, inside) -> None:
    case = waiting_case(Right.ERASURE)
    task, today = task_of(case, owner), timezone.now().date()
    category = task.system.categories.get()
    words = {"data": "Laskut", "until_words": "kunnes takuu loppuu"}
    line = CategoryAnswer.objects.create(task=task, category=category, did="kept", **words)
    row = FollowUpErasure.objects.create(case=case, answer=line, due_on=today, next_chase_on=today)
    assert f"/later/{row.pk}/" in text_of(inside.get("/en/systems/"))
    path = f"/en/systems/later/{row.pk}/"
    assert not Event.objects.filter(kind="collection.task_viewed").exists()
    assert "Laskut" in text_of(inside.get(path))
    look = Event.objects.get(stream=case.reference, kind="collection.task_viewed")
    assert look.facts == {"task": task.pk, "user": owner.pk}
    assert "“kunnes takuu loppuu”" in text_of(inside.get(path))
    assert inside.post(path, {"did": "kept"}).status_code == 400
    kept_on = {"did": "kept", "ground": "er-legal", "note": "Verotarkastus."}
    refused = inside.post(path, kept_on | {"until": "31.12.9999"})
    assert (refused.status_code, "Check the year" in text_of(refused)) == (400, True)
    assert inside.post(path, {"did": "erased"}).status_code == 302
    row.refresh_from_db()
    assert (row.did, row.settled_by) == ("erased", owner)
    assert inside.get(path).status_code == 404


def test_the_list_asks_no_more_of_the_database_for_more_kept_data(owner, inside) -> None:
    counts, today = [], timezone.now().date()
    for _ in range(2):
        task = task_of(waiting_case(), owner)
        line = CategoryAnswer.objects.create(
            task=task, category=task.system.categories.get(), did="kept", data="Laskut"
        )
        FollowUpErasure.objects.create(
            case=task.case, answer=line, due_on=today, next_chase_on=today
        )
        task.case.tasks.update(result="cannot", summary="x", answered_by=owner, answered_at=NOW)
        with CaptureQueriesContext(connection) as asked:
            inside.get("/en/systems/")
        counts.append(len(asked))
    assert counts[0] == counts[1]


@pytest.mark.parametrize("look", ["get", "head"])
def test_looking_at_any_page_changes_nothing(look, owner, inside) -> None:
    task = task_of(waiting_case(Right.ERASURE), owner)
    System.objects.filter(owner=owner).update(review_due_on=timezone.now().date())
    tails = ("", "answer/", "files/", "paste/", "remove/1/", "told/1/", "fill/1/")
    pages = [f"/en/systems/task/{task.pk}/{tail}" for tail in tails]
    pages += ["/en/systems/", "/en/systems/leave/", f"/en/systems/map/{task.system_id}/"]
    tables = (CollectionTask, CategoryAnswer, TaskFile, System, OutgoingMail, Case)
    before = [list(table.objects.order_by("pk").values()) for table in tables]
    for path in pages:
        getattr(inside, look)(path)
    assert [list(table.objects.order_by("pk").values()) for table in tables] == before
