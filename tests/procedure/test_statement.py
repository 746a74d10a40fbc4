"""All of Art. 15 is told, part by part, or no answer to a request for access leaves."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import IntegrityError, transaction

from dsar.capabilities.decisions.models import Decision
from dsar.capabilities.fulfilment.models import AccessStatement
from dsar.capabilities.letters.compose import compose
from dsar.cases.disclosure import NotDisclosable
from dsar.cases.models import Case, CaseItem
from dsar.cases.states import State
from dsar.eventlog.models import Event
from dsar.law.article15 import MAY_BE_NONE, MISSING, NONE_WORDS, OF_A_CATEGORY, Part
from dsar.law.outcomes import Outcome
from dsar.law.rights import Right
from dsar.management.demo import walk
from dsar.organisation.datamap.models import DataCategory, Recipient, System
from dsar.procedure import statement
from dsar.procedure.collection import collection_answer
from dsar.procedure.collection.collection_answer import Answer, Line
from dsar.procedure.decide import CannotDecide, Given, Ruling, decide
from dsar.procedure.identity import reassess
from dsar.procedure.statement import CannotState
from tests.factories import NOW, a_case, a_user, a_walk, words

pytestmark = pytest.mark.django_db
GIVEN = Given("scope-not-personal", "The notes name another customer.")


def in_review() -> tuple[Case, CaseItem]:
    case = a_case(state=State.REVIEWING)
    return case, case.items.get()


def decided(case: Case, outcome: Outcome = Outcome.FULFILLED, *grounds: Given) -> Decision:
    case = Case.objects.get(pk=case.pk)
    ruling = Ruling(case.items.get(), outcome, grounds, vouches_for_unseen=True)
    return decide(case, [ruling], at=NOW, by=a_user(username="anna"))[0]


def take_away(part: Part) -> DataCategory:
    row = DataCategory.objects.get(key="crm")
    row.none = [name for name in row.none if name != part.value]
    if part is not Part.RECIPIENTS:
        setattr(row, part.value, {})
    row.save()
    return row


def edit(case: Case, part: str, **said: Any) -> None:
    row = AccessStatement.objects.get(item__case=case)
    category = DataCategory.objects.get(key="crm")
    statement.edit(row, category.pk, part, **said, at=NOW, by=a_user(username="anna"))


def told(case: Case, part: Part) -> dict[str, Any]:
    (entry,) = AccessStatement.objects.get(item__case=case).parts
    said: dict[str, Any] = entry["parts"][part.value]
    return said


def test_it_is_filled_from_the_map_when_review_begins() -> None:
    case, item = in_review()
    row = AccessStatement.objects.get(item=item)
    assert (row.map_version.number, row.language, row.complete_at) == (1, "fi", row.filled_at)
    assert [entry["key"] for entry in row.parts] == ["crm.crm"]
    assert told(case, Part.SOURCE) == {"words": "source (fi)", "none": False, "by": None}
    facts = Event.objects.get(kind="statement.filled").facts
    assert facts == {"right": "access", "map_version": 1, "missing": 0}


@pytest.mark.parametrize("outcome", [Outcome.FULFILLED, Outcome.PARTLY_FULFILLED])
@pytest.mark.parametrize("part", OF_A_CATEGORY)
def test_a_part_taken_from_the_map_stops_the_answer_by_name(part: Part, outcome: Outcome) -> None:
    case, item = in_review()
    take_away(part)
    with pytest.raises(CannotDecide) as refused:
        decided(case, outcome, *([GIVEN] if outcome is Outcome.PARTLY_FULFILLED else []))
    for language, name in words("crm").items():
        sentence = f"{name}: {words('name')[language]}: {MISSING[part][language]}"
        assert [gap.sentence(language) for gap in refused.value.gaps] == [sentence]
        assert statement.missing(item, language) == [sentence]
    assert not Decision.objects.exists()


@pytest.mark.parametrize("part", OF_A_CATEGORY)
def test_a_person_writes_what_is_missing_and_it_leaves(part: Part) -> None:
    case, _ = in_review()
    take_away(part)
    edit(case, part, words="Kerrottu käsin.")
    decided(case)
    assert "Kerrottu käsin." in compose(case.letters.latest("pk").content)


@pytest.mark.parametrize("part", OF_A_CATEGORY)
def test_only_some_parts_may_have_nothing_to_tell(part: Part) -> None:
    case, _ = in_review()
    take_away(part)
    if part not in MAY_BE_NONE:
        with pytest.raises(CannotState, match="always something"):
            edit(case, part, none=True)
        return
    edit(case, part, none=True)
    decided(case)
    assert NONE_WORDS[part]["fi"] in compose(case.letters.latest("pk").content)


def test_a_gap_mended_in_the_map_is_taken_over_when_it_is_decided() -> None:
    case, item = in_review()
    row = take_away(Part.SOURCE)
    statement.fill(item, at=NOW, by=a_user())
    assert AccessStatement.objects.get(item=item).complete_at is None
    row.source = words("the person")
    row.save()
    decided(case)
    again = AccessStatement.objects.get(item=item)
    assert again.complete_at is not None
    assert told(case, Part.SOURCE)["words"] == "the person (fi)"
    assert again.map_version.number == 3


def test_what_a_person_wrote_stays_when_the_map_changes_until_it_is_restored() -> None:
    case, item = in_review()
    edit(case, "source", words="Sinulta, puhelimessa.")
    DataCategory.objects.update(source=words("new"))
    statement.fill(CaseItem.objects.get(pk=item.pk), at=NOW, by=a_user())
    said = told(case, Part.SOURCE)
    assert (said["words"], said["by"]) == ("Sinulta, puhelimessa.", a_user(username="anna").pk)
    edit(case, "source")
    assert told(case, Part.SOURCE) == {"words": "new (fi)", "none": False, "by": None}
    facts = {"category": "crm.crm", "part": "source", "none": False}
    assert [row.facts for row in Event.objects.filter(kind="statement.edited")] == [facts] * 2


def test_filling_again_with_nothing_new_writes_nothing() -> None:
    _, item = in_review()
    before = Event.objects.count()
    statement.fill(item, at=NOW, by=a_user())
    assert Event.objects.count() == before


def test_named_recipients_stand_on_lines_of_their_own() -> None:
    case, item = in_review()
    names = [Recipient.objects.create(name=words(name)) for name in ("A Oy", "B Oy")]
    DataCategory.objects.get(key="crm").recipients.set(names)
    statement.fill(item, at=NOW, by=a_user())
    assert told(case, Part.RECIPIENTS)["words"] == "A Oy (fi)\nB Oy (fi)"
    decided(case)
    assert "A Oy (fi)<br>B Oy (fi)" in compose(case.letters.latest("pk").content)


def test_only_the_categories_where_something_was_found_are_told() -> None:
    way = a_walk()
    walk.establish(way)
    crm = System.objects.get(key="crm")
    DataCategory.objects.create(system=crm, key="calls", name=words("calls"))
    for task in list(way.case.tasks.select_related("system", "item")):
        task.case = way.case
        given = Answer("nothing_found")
        if task.system == crm:
            first = DataCategory.objects.get(key="crm")
            given = Answer("found", lines=[Line(first, "found", "name and town")])
        collection_answer.answer(task, given, at=way.step(), by=way.officer)
    item = way.case.items.get()
    assert [entry["key"] for entry in statement.draft(item)] == ["crm.crm"]
    assert statement.missing(item) == []
    assert statement.account(item).whole == 8


def test_where_nobody_said_in_which_category_all_of_the_system_are_told() -> None:
    _, item = in_review()
    crm = System.objects.get(key="crm")
    CaseItem.objects.get(pk=item.pk).tasks.get(system=crm).lines.all().delete()
    item.tasks.get(system=crm).files.update(category=None)
    DataCategory.objects.create(system=crm, key="old", name=words("old"), is_active=False)
    DataCategory.objects.create(system=crm, key="calls", name=words("calls"))
    assert [entry["key"] for entry in statement.draft(item)] == ["crm.crm", "crm.calls"]
    assert len(statement.gaps(item)) == len(OF_A_CATEGORY)


def test_a_system_without_categories_stops_the_answer() -> None:
    _, item = in_review()
    task = item.tasks.get(result="found")
    task.lines.all().delete()
    task.files.update(category=None)
    DataCategory.objects.update(is_active=False)
    assert statement.missing(item, "en") == ["crm: the data map has no categories"]


def test_data_found_without_file_or_words_is_no_copy() -> None:
    case, item = in_review()
    task = item.tasks.get(result="found")
    task.lines.update(data="")
    task.files.update(removed_at=NOW)
    item.tasks.filter(pk=task.pk).update(summary=" ")
    assert statement.missing(item, "sv") == ["crm (sv): name (sv): " + MISSING[Part.COPY]["sv"]]
    with pytest.raises(CannotDecide, match="leave out"):
        decided(case)


@pytest.mark.parametrize(
    ("part", "said", "rule"),
    [
        ("rights", {"words": "x"}, "the same for every answer"),
        ("copy", {"none": True}, "always something"),
        ("source", {"words": "131052-308T"}, "personal identity code"),
    ],
)
def test_an_edit_that_breaks_a_rule_is_refused(part: str, said: Any, rule: str) -> None:
    case, _ = in_review()
    with pytest.raises(CannotState, match=rule):
        edit(case, part, **said)


def test_a_category_where_nothing_was_found_is_not_written_about() -> None:
    _, item = in_review()
    row = AccessStatement.objects.get(item=item)
    other = DataCategory.objects.get(key="invoicing")
    with pytest.raises(CannotState, match="nothing was found"):
        statement.edit(row, other.pk, "source", words="x", at=NOW, by=a_user())


def test_nothing_is_edited_while_nobody_is_known() -> None:
    case, _ = in_review()
    for check in case.identity_checks.standing():
        reassess.revoke(check, reason="Wrong person.", at=NOW, by=a_user())
    with pytest.raises(NotDisclosable):
        edit(case, "source", words="x")


def test_nothing_is_edited_once_it_is_decided() -> None:
    with pytest.raises(CannotState, match="only while it is being decided"):
        edit(a_case(state=State.DECIDED), "source", words="x")


def test_the_database_lets_no_incomplete_answer_be_decided() -> None:
    _, item = in_review()
    AccessStatement.objects.update(complete_at=None)
    row = {"right": Right.ACCESS, "outcome": "fulfilled", "decided_by": a_user()}
    with pytest.raises(IntegrityError), transaction.atomic():
        Decision.objects.create(item=item, decided_at=NOW, **row)


def test_what_an_answer_told_is_not_rewritten() -> None:
    case = a_case(state=State.DECIDED)
    with pytest.raises(CannotState, match="not written anew"):
        statement.fill(case.items.get(), at=NOW, by=a_user())
    with pytest.raises(IntegrityError), transaction.atomic():
        AccessStatement.objects.update(parts=[])
    DataCategory.objects.update(source={})
    assert statement.missing(case.items.get()) == []
