"""The page of what an answer tells: what is missing, where each part comes from, changing it."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from dsar.capabilities.fulfilment.models import AccessStatement, CollectionTask, Redaction
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.eventlog.models import Event
from dsar.interfaces.staff.statement_told import progress
from dsar.law.outcomes import Outcome
from dsar.law.rights import Right
from dsar.management.demo import walk
from dsar.organisation.datamap.models import DataCategory, Recipient, System
from dsar.procedure.collection import collection_answer, redact
from dsar.procedure.collection.collection_answer import Answer, Line
from dsar.procedure.identity import reassess
from tests.factories import NOW, TOLD, a_case, a_user, a_walk, words
from tests.interfaces.staff.conftest import Press

pytestmark = pytest.mark.django_db


def in_review() -> Case:
    return a_case(state=State.REVIEWING)


def look(client: Client, case: Case) -> str:
    return client.get(f"/staff/case/{case.reference}/statement/").content.decode()


def say(client: Client, case: Case, part: str, **said: Any) -> Any:
    category = DataCategory.objects.get(key="crm").pk
    case.refresh_from_db()
    given = {"act": "say", "category": category, "part": part, "version": case.version} | said
    return client.post(f"/staff/case/{case.reference}/statement/", given)


def one_more_found(case: Case, key: str) -> None:
    system = System.objects.create(key=key, name=words(key))
    told = {part: words(part) for part in (*TOLD, "name")}
    a_category = DataCategory.objects.create(system=system, key=key, **told)
    a_category.recipients.add(Recipient.objects.create(name=words(key)))
    answer = {"result": "found", "summary": "x", "answered_at": NOW, "answered_by": a_user()}
    task = CollectionTask.objects.create(case=case, item=case.items.get(), system=system, **answer)
    task.lines.create(category=a_category, did="found")


def text_of(case: Case, part: str) -> str:
    (entry,) = AccessStatement.objects.get(item__case=case).parts
    return str(entry["parts"][part]["words"])


def test_a_whole_answer_shows_every_part_and_where_it_comes_from(officer: Client) -> None:
    page = look(officer, in_review())
    assert "Nothing is missing: all 8 parts are told." in page
    assert page.count("from the data map") == 6
    assert "nothing to tell, by the data map" in page
    assert "Data map, version 1" in page


def test_what_is_missing_stands_first_with_its_form(officer: Client) -> None:
    case = in_review()
    DataCategory.objects.update(source={}, transfers={})
    page = look(officer, case)
    assert "2 of 8 parts missing" in page
    assert "crm: name: the source is missing" in page
    assert page.index("the source is missing") < page.index('<table class="told">')
    # Only of one of the two there may be nothing to tell.
    assert page.index('id="gap-') < page.index("There is nothing to tell")


def test_looking_changes_nothing_but_leaves_a_trace(officer: Client) -> None:
    case = in_review()
    DataCategory.objects.update(source={})
    before = AccessStatement.objects.values().get()
    look(officer, case)
    assert AccessStatement.objects.values().get() == before
    (event,) = Event.objects.filter(stream=case.reference, kind="case.viewed")
    assert event.facts == {"screen": "statement"}


def test_more_systems_make_no_more_queries(
    officer: Client, django_assert_max_num_queries: Any
) -> None:
    case = in_review()
    item = case.items.get()

    def counts() -> list[int]:
        found = []
        for ask in (lambda: look(officer, case), lambda: progress(item)):
            with django_assert_max_num_queries(60) as seen:
                ask()
            found.append(len(seen.captured_queries))
        return found

    counts()
    before = counts()
    for number in range(6):
        one_more_found(case, f"more{number}")
    assert counts() == before
    assert progress(item)["told"] == "Nothing is missing: all 56 parts are told."


def test_words_marks_and_the_way_back(officer: Client) -> None:
    case = in_review()
    assert say(officer, case, "source", words="Sinulta.\r\nPuhelimessa.").status_code == 302
    assert text_of(case, "source") == "Sinulta.\nPuhelimessa."
    assert "written by" in look(officer, case)
    assert say(officer, case, "source", act="none").status_code == 302
    assert text_of(case, "source") == "Kaikki tiedot on saatu sinulta itseltäsi."
    say(officer, case, "source", act="restore")
    assert text_of(case, "source") == "source (fi)"


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ({"words": " "}, 400),
        ({"act": "burn"}, 400),
        ({"part": "rights"}, 400),
        ({"part": "purposes", "act": "none"}, 400),
        ({"words": "x" * 4001}, 400),
        ({"version": 1, "words": "Omat sanat"}, 409),
    ],
)
def test_what_cannot_be_saved_is_said_and_stays(
    officer: Client, said: dict[str, Any], status: int
) -> None:
    case = in_review()
    answer = say(officer, case, **{"part": "source"} | said)
    assert answer.status_code == status
    assert 'role="alert"' in answer.content.decode()
    assert text_of(case, "source") == "source (fi)"
    assert said.get("words", "").strip() in answer.content.decode()


def test_while_nobody_is_known_nothing_is_told(officer: Client) -> None:
    case = in_review()
    for check in case.identity_checks.standing():
        reassess.revoke(check, reason="Wrong person.", at=NOW, by=a_user())
    assert "source (fi)" not in look(officer, case)
    assert say(officer, case, "source", words="x").status_code == 403


def test_what_was_decided_is_shown_and_not_changed(officer: Client) -> None:
    case = a_case(state=State.DECIDED)
    page = look(officer, case)
    assert "It stays as it was." in page
    assert "<form" not in page.partition('<div class="statement">')[2]
    assert say(officer, case, "source", words="x").status_code == 400


def test_other_rights_have_no_such_page(officer: Client) -> None:
    case = a_case(Right.ERASURE, state=State.REVIEWING)
    assert officer.get(f"/staff/case/{case.reference}/statement/").status_code == 404


def test_the_decision_lists_what_is_missing_and_is_refused(officer: Client, press: Press) -> None:
    case = in_review()
    DataCategory.objects.update(retention={})
    answer = press(case, "decide", **{f"outcome-{case.items.get().pk}": "fulfilled"})
    page = answer.content.decode()
    assert answer.status_code == 400
    assert "The answer would leave out what Art. 15 asks for." in page
    assert "<li>crm: name: how long it is kept is missing</li>" in page


def test_what_was_left_out_is_stated_by_itself(officer: Client, press: Press) -> None:
    case = in_review()
    entry = case.tasks.get(result="found").files.get()
    entry.task.case = case
    facts = "Toisen asiakkaan nimi"
    whole = (entry, Redaction.What.WHOLE)
    redact.redact(*whole, ground="third-party", facts=facts, at=NOW, by=a_user())
    item = case.items.get()
    refused = press(case, "decide", **{f"outcome-{item.pk}": "fulfilled"})
    assert "only a part is given" in refused.content.decode()
    assert facts in refused.content.decode()
    assert press(case, "decide", **{f"outcome-{item.pk}": "partly_fulfilled"}).status_code == 302
    (ground,) = case.letters.latest("pk").content["grounds"]
    assert (ground["code"], facts in ground["text"]) == ("third-party", True)


def kept(why: str, ground: str = "er-claims") -> Case:
    way = a_walk(Right.ERASURE)
    walk.establish(way)
    for task in list(CollectionTask.objects.filter(case=way.case)):
        task.case = way.case
        row = task.system.categories.get()
        lines = [Line(row, "erased", "leads")]
        if row.key == "crm":
            more = {"ground": ground, "why": why, "until_words": "2030"}
            lines.append(Line(row, "kept", "orders", **more))
        collection_answer.answer(task, Answer("erased", lines=lines), at=way.step(), by=way.officer)
    walk.review(way)
    return way.case


def test_what_a_system_kept_is_stated_by_itself(press: Press) -> None:
    case = kept("a claim is open")
    item = case.items.get()
    said = {f"outcome-{item.pk}": Outcome.PARTLY_FULFILLED.value}
    assert press(case, "decide", **said).status_code == 302
    content = case.letters.latest("pk").content
    assert [row["did"] for row in content["outcomes"]] == ["erased", "kept", "erased"]
    assert [row["code"] for row in content["grounds"]] == ["er-claims"]
    assert "a claim is open" in content["grounds"][0]["text"]


def test_a_kept_ground_that_lacks_a_detail_waits_for_it(officer: Client, press: Press) -> None:
    case = kept("the tax office asks", ground="er-legal")
    item = case.items.get()
    page = officer.get(f"/staff/case/{case.reference}/").content.decode()
    assert "the tax office asks" in page
    said = {f"outcome-{item.pk}": Outcome.PARTLY_FULFILLED.value}
    assert press(case, "decide", **said).status_code == 400
    told = {"ground": "er-legal", "facts": "asked", "data": "orders", "until": "2030", "law": "Act"}
    said |= {f"{name}-{item.pk}": value for name, value in told.items()}
    assert press(case, "decide", **said).status_code == 302


def test_a_missing_copy_is_named_and_told_in_words_on_the_page(officer: Client) -> None:
    case = in_review()
    task = case.tasks.get(result="found")
    task.files.update(removed_at=NOW)
    case.tasks.filter(pk=task.pk).update(summary="name (fi)")
    page = look(officer, case)
    assert "1 of 8 parts missing" in page
    assert "crm: name: the copy is missing" in page
    assert say(officer, case, "copy", words="Maija, Turku.").status_code == 302
    page = look(officer, case)
    assert "Nothing is missing" in page
    assert "Maija, Turku." in page
    assert "Take these words away" in page
    say(officer, case, "copy", act="restore")
    assert "1 of 8 parts missing" in look(officer, case)
