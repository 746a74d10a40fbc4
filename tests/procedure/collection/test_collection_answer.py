"""What a system did is told category by category, honestly (Art. 15-17)."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dsar.capabilities.fulfilment.afterwards import FollowUpErasure
from dsar.capabilities.fulfilment.models import CategoryAnswer, CollectionTask
from dsar.cases.disclosure import NotDisclosable
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.eventlog.models import Event
from dsar.law.retention import Rule
from dsar.law.rights import Right
from dsar.organisation.accounts.roles import Role
from dsar.organisation.datamap.models import DataCategory, System
from dsar.procedure.collection import collect, follow_up, hand_in
from dsar.procedure.collection.collect import CannotCollect
from dsar.procedure.collection.collection_answer import Answer, Line, answer
from dsar.procedure.collection.hand_in import Upload
from dsar.procedure.identity import reassess
from tests.factories import NOW, a_case, a_user, an_opt_out, words

pytestmark = pytest.mark.django_db


def a_task(right: Right = Right.ERASURE, *more: str, **of_category: object) -> CollectionTask:
    """A task of the customer register, with these further categories."""
    task: CollectionTask = a_case(right, state=State.COLLECTING).tasks.get(system__key="crm")
    DataCategory.objects.filter(system=task.system).update(**of_category)
    for key in more:
        DataCategory.objects.create(system=task.system, key=key, name=words(key))
    return task


def category(task: CollectionTask, key: str = "crm") -> DataCategory:
    return DataCategory.objects.get(system=task.system, key=key)


def say(task: CollectionTask, result: str, *lines: Line, summary: str = "") -> None:
    given = Answer(result, summary, lines=lines)
    answer(task, given, at=NOW, by=a_user(username="anna"))


def told(task: CollectionTask) -> list[tuple[str, str]]:
    return [(row.category.key, row.did) for row in task.lines.order_by("category_id", "pk")]


def kept(one: DataCategory, **changes) -> Line:
    to_a_day = {} if "event_on" in changes else {"until": date(2030, 1, 1)}
    return Line(one, "kept", ground="er-accounting", **to_a_day | changes)


def test_one_word_for_the_system_is_said_of_every_category():
    task = a_task(Right.ERASURE, "orders")
    say(task, "erased", summary="Name and orders")
    assert told(task) == [("crm", "erased"), ("orders", "erased")]


def test_what_no_line_names_held_nothing_of_the_person():
    task = a_task(Right.ERASURE, "orders")
    say(task, "erased", Line(category(task), "erased", "Name"))
    assert told(task) == [("crm", "erased"), ("orders", "found")]


def test_the_result_is_read_from_the_lines():
    task = a_task(Right.ERASURE, "orders")
    say(task, "erased", Line(category(task), "erased"), kept(category(task, "orders")))
    assert task.result == "kept"


def test_a_category_may_be_erased_in_part_and_kept_in_part():
    task = a_task()
    say(task, "erased", Line(category(task), "erased", "Phone"), kept(category(task), data="Bills"))
    assert told(task) == [("crm", "erased"), ("crm", "kept")]


def test_without_words_the_lines_tell_the_letter():
    task = a_task(Right.ERASURE, "orders")
    say(task, "erased", Line(category(task), "erased", "Nimi"), kept(category(task, "orders")))
    assert task.summary == "name (fi) – Nimi – poistettu; orders (fi) – säilytetään"


def test_nothing_found_leaves_no_line():
    task = a_task()
    say(task, "erased", summary="All")
    say(task, "nothing_found")
    assert (task.result, told(task)) == ("nothing_found", [])


@pytest.mark.parametrize("right", [Right.ERASURE, Right.RECTIFICATION])
def test_what_is_found_where_the_map_names_nothing_asks_for_a_category(right):
    task = a_task(right, is_active=False)
    with pytest.raises(CannotCollect, match="must add one first"):
        say(task, "found", summary="Name")


def test_nothing_is_not_found_where_files_stand():
    task, by = a_task(Right.ACCESS), a_user()
    say(task, "found", summary="A note")
    entry = hand_in.hand_in(task, Upload("note.txt", "text/plain", b"Hello"), at=NOW, by=by)
    with pytest.raises(CannotCollect, match="take them out first"):
        say(task, "nothing_found")
    assert CollectionTask.objects.get(pk=task.pk).result == "found"
    hand_in.take_out(entry, at=NOW, by=by)
    say(task, "nothing_found")
    assert task.result == "nothing_found"


def test_nothing_is_not_found_together_with_a_file():
    task = a_task(Right.ACCESS)
    given = Answer("nothing_found", uploads=[Upload("note.txt", "text/plain", b"Hello")])
    with pytest.raises(CannotCollect, match="take them out first"):
        answer(task, given, at=NOW, by=a_user())
    assert not task.files.exists()


def test_lines_that_changed_nothing_are_nothing_found():
    task = a_task(Right.RECTIFICATION)
    say(task, "corrected", Line(category(task), "found"))
    assert (task.result, told(task)) == ("nothing_found", [])


LEGAL = {"did": "kept", "ground": "er-legal", "why": "A law."}


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ({"did": "corrected"}, "what was done in this category"),
        ({"did": "nonsense"}, "what was done in this category"),
        ({"did": "kept", "until_words": "a while"}, "choose the ground"),
        ({"did": "kept", "ground": "unfounded", "until_words": "x", "why": "y"}, "choose the gro"),
        ({"did": "kept", "ground": "rect-accurate", "until_words": "x"}, "choose the ground"),
        ({"did": "kept", "ground": "er-claims", "until_words": "a while"}, "write the facts"),
        ({"did": "kept", "ground": "er-accounting"}, "until when"),
        (LEGAL | {"until_words": "x" * 201}, "200 characters"),
        (LEGAL | {"until_words": " "}, "until when"),
        (LEGAL | {"ground": "er-suppression", "until_words": "a while"}, "choose the ground"),
        (LEGAL | {"until_words": "a while", "until": date(2027, 1, 1)}, "not both"),
        ({"did": "kept", "ground": "er-accounting", "until_words": "for ever"}, "accounting law"),
        ({"did": "kept", "ground": "er-accounting", "until": date(2037, 1, 1)}, "that long"),
        ({"did": "kept", "ground": "er-accounting", "event_on": date(1, 1, 1)}, "check the year"),
        ({"did": "kept", "ground": "er-accounting", "until": date(2026, 3, 1)}, "have to go"),
    ],
)
def test_a_line_that_would_not_hold_is_refused(line, rule):
    task = a_task()
    with pytest.raises(CannotCollect, match=rule):
        say(task, "kept", Line(category(task), **line), summary="Invoices")
    assert not CategoryAnswer.objects.exists()


def test_a_correction_needs_its_new_value_but_no_old_one():
    task = a_task(Right.RECTIFICATION)
    for lines in ((), (Line(category(task), "corrected", old="Turku"),)):
        with pytest.raises(CannotCollect, match="what it says now"):
            say(task, "corrected", *lines, summary="Town")
    say(task, "corrected", Line(category(task), "corrected", "Town", new="Salo"))
    assert task.lines.get().new == "Salo"


def test_a_line_keeps_only_what_belongs_to_it():
    task = a_task()
    line = Line(category(task), "erased", "Name", ground="er-accounting", until=date(2030, 1, 1))
    say(task, "erased", line)
    assert (task.lines.get().ground, task.lines.get().until) == ("", None)


def test_a_category_of_another_system_is_refused():
    task = a_task()
    other = DataCategory.objects.get(system__key="invoicing")
    with pytest.raises(CannotCollect, match="another system"):
        say(task, "erased", Line(other, "erased"))


def test_lines_and_that_there_is_nothing_do_not_go_together():
    task = a_task()
    with pytest.raises(CannotCollect, match="not both"):
        say(task, "nothing_found", Line(category(task), "erased"))


def test_no_identity_code_is_written_in_any_line():
    task = a_task()
    with pytest.raises(CannotCollect, match="identity code"):
        say(task, "erased", Line(category(task), "erased", "131052-308T"))


def test_all_categories_of_a_system_that_found_something_count():
    task = a_task(Right.ACCESS, "orders")
    say(task, "found", summary="Name and orders")
    assert told(task) == [("crm", "found"), ("orders", "found")]


def test_files_say_which_categories_hold_something():
    task = a_task(Right.ACCESS, "orders")
    upload = Upload("orders.csv", "text/csv", b"order,day\n7,Monday\n")
    hand_in.hand_in(task, upload, category=category(task, "orders"), at=NOW, by=a_user())
    say(task, "found", summary="Orders")
    assert told(task) == [("orders", "found")]


@pytest.mark.parametrize("right", [right for right in Right if right != Right.MARKETING_OBJECTION])
def test_a_system_that_cannot_answer_says_why_and_is_no_answer(right):
    task = a_case(right, state=State.COLLECTING).tasks.first()
    with pytest.raises(CannotCollect, match="why this system cannot"):
        say(task, "cannot")
    say(task, "cannot", summary="The key is with the supplier.")
    assert (task.is_done, task.next_chase_on > NOW.date()) == (False, True)
    with pytest.raises(CannotCollect, match="missing: 2"):
        collect.complete(Case.objects.get(pk=task.case_id), at=NOW, by=a_user())


def test_answering_anew_puts_the_new_lines_in_the_place_of_the_old():
    task = a_task(retention_rule=Rule.ACCOUNTING_VOUCHERS)
    say(task, "kept", kept(category(task), event_on=date(2025, 5, 1)))
    follow_up.schedule(task.case, at=NOW)
    say(task, "erased", Line(category(task), "erased"))
    assert (told(task), FollowUpErasure.objects.count()) == ([("crm", "erased")], 0)


def test_what_was_erased_since_is_not_answered_anew():
    task = a_task(retention_rule=Rule.ACCOUNTING_VOUCHERS)
    say(task, "kept", kept(category(task), event_on=date(2025, 5, 1)))
    follow_up.schedule(task.case, at=NOW)
    FollowUpErasure.objects.update(settled_at=NOW, settled_by=a_user(), did="erased")
    with pytest.raises(CannotCollect, match="has been erased since"):
        say(task, "nothing_found")


def test_a_stranger_of_the_house_does_not_answer():
    task, stranger = a_task(), a_user(Role.SYSTEM_OWNER)
    with pytest.raises(CannotCollect, match="somebody else was asked"):
        answer(task, Answer("nothing_found"), at=NOW, by=stranger)
    System.objects.filter(pk=task.system_id).update(deputy=stranger)
    answer(CollectionTask.objects.get(pk=task.pk), Answer("nothing_found"), at=NOW, by=stranger)
    assert CollectionTask.objects.get(pk=task.pk).answered_by == stranger


def test_nothing_is_answered_once_it_is_unknown_who_asks():
    task = a_task(Right.ACCESS)
    check = task.case.identity_checks.get()
    reassess.revoke(check, reason="The wrong person.", at=NOW, by=a_user())
    with pytest.raises(NotDisclosable):
        say(CollectionTask.objects.get(pk=task.pk), "nothing_found")


def test_marketing_is_stopped_without_a_word():
    case = an_opt_out()
    crm = System.objects.get(key="crm")
    task = CollectionTask.objects.create(case=case, item=case.items.get(), system=crm)
    say(task, "suppressed")
    assert (task.is_done, told(task)) == (True, [])


def test_the_event_counts_files_and_lines():
    task = a_task(Right.ERASURE, "orders")
    say(task, "erased", summary="All")
    event = Event.objects.filter(kind="collection.task_answered").last()
    assert (event.facts["lines"], event.facts["files"]) == (2, 0)


DID = st.sampled_from(["erased", "anonymised", "kept", "found"])
LINES = st.lists(st.tuples(st.integers(0, 2), DID), max_size=6)


@settings(max_examples=40, deadline=None, suppress_health_check=[*HealthCheck])
@given(lines=LINES, result=st.sampled_from(["erased", "anonymised", "kept"]))
def test_an_erasure_is_honest_and_whole_whatever_was_said(lines, result):
    task = CollectionTask.objects.filter(system__key="crm").last() or a_task(
        Right.ERASURE, "orders", "letters"
    )
    known = list(DataCategory.objects.filter(system=task.system).order_by("pk"))
    given_lines = [
        Line(known[index], did, "Data", ground="er-accounting", until=date(2030, 1, 1))
        for index, did in lines
    ]
    say(task, result, *given_lines, summary="Data")
    done = {row.did for row in task.lines.all()}
    assert ("kept" in done) == (task.result == "kept")
    assert task.result != "erased" or "erased" in done
    if task.result != "nothing_found":
        assert {row.category_id for row in task.lines.all()} == {one.pk for one in known}
