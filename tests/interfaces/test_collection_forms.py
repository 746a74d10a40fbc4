from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from dsar.capabilities.fulfilment.models import CategoryAnswer, CollectionTask
from dsar.cases.states import State
from dsar.interfaces.collection_forms import AnswerForm, form_for
from dsar.interfaces.collection_lines import ground_choices
from dsar.law.rights import Right
from dsar.organisation.datamap.models import DataCategory, System
from dsar.procedure.collection import keeping
from tests.factories import a_case, words

pytestmark = pytest.mark.django_db
TODAY = date(2026, 3, 2)


def a_task(right: Right, **of_category: Any) -> tuple[CollectionTask, DataCategory]:
    task = a_case(right, state=State.COLLECTING).tasks.filter(result="").first()
    DataCategory.objects.filter(system=task.system).update(**of_category)
    return task, DataCategory.objects.get(system=task.system)


def filled(task: CollectionTask, category: DataCategory | None = None, **said: Any) -> AnswerForm:
    """The form as a colleague sends it; names with a leading c_ are of the category."""
    data = {"result": "found", "summary": ""}
    for name, value in said.items():
        of_category = name.startswith("c_") and category is not None
        data[f"category{category.pk}-{name[2:]}" if of_category else name] = value
    return form_for(task, data, today=TODAY)


def test_access_is_answered_with_words_and_the_only_category() -> None:
    task, category = a_task(Right.ACCESS)
    form = filled(task, summary="Asiakaskortti.")
    assert form.is_valid()
    lines = [{"category": category, "did": "found"}]
    assert form.given() == {"result": "found", "summary": "Asiakaskortti.", "lines": lines}


def test_nothing_found_needs_no_word() -> None:
    task, _category = a_task(Right.ERASURE)
    form = filled(task, result="nothing_found")
    assert form.is_valid()
    assert form.given() == {"result": "nothing_found", "summary": "", "lines": []}


def test_who_cannot_answer_says_why() -> None:
    task, _category = a_task(Right.ACCESS)
    assert "summary" in filled(task, result="cannot").errors
    assert filled(task, result="cannot", summary="Kysy Matilta.").is_valid()


def test_several_categories_are_chosen_from() -> None:
    task, first = a_task(Right.ACCESS)
    DataCategory.objects.create(system=task.system, key="more", name=words("more"))
    form = filled(task, summary="Kortti.")
    assert not form.is_valid()
    assert "categories_found" in form.errors
    form = filled(task, summary="Kortti.", categories_found=[str(first.pk)])
    assert form.is_valid()
    assert [line["category"] for line in form.given()["lines"]] == [first]


def test_a_kept_category_gets_its_last_day_from_the_data_map() -> None:
    task, category = a_task(Right.ERASURE, retention_rule="accounting_vouchers")
    told = {"c_did": "kept", "c_which": "Laskut", "c_ground": "er-accounting", "c_why": "Laki."}
    form = filled(task, category, **told, c_event_on="17.3.2024")
    assert form.is_valid()
    line = form.given()["lines"][0]
    assert (line["event_on"], "until" in line) == (date(2024, 3, 17), False)
    assert form.parts[0].until_told.endswith("31.12.2030")
    assert form.given()["result"] == "kept"


def test_data_whose_time_is_over_cannot_be_kept() -> None:
    task, category = a_task(Right.ERASURE, retention_rule="years", retention_years=2)
    told = {"c_did": "kept", "c_which": "Kortti", "c_ground": "er-claims", "c_why": "Vaade."}
    form = filled(task, category, **told, c_event_on="2.3.2020")
    assert not form.is_valid()
    assert "event_on" in form.parts[0].errors
    assert form.parts[0].is_kept


@pytest.mark.parametrize("missing", ["c_which", "c_ground", "c_why", "c_until_words"])
def test_what_is_kept_says_which_why_and_until_when(missing: str) -> None:
    task, category = a_task(Right.ERASURE)
    told = {"c_did": "kept", "c_which": "Kortti", "c_ground": "er-claims", "c_why": "Vaade."}
    told |= {"c_until_words": "riidan loppuun"}
    assert filled(task, category, **told).is_valid()
    form = filled(task, category, **(told | {missing: ""}))
    assert not form.is_valid()
    assert list(form.parts[0].errors) == [missing[2:]]


def test_the_accounting_ground_asks_for_a_day() -> None:
    task, category = a_task(Right.ERASURE)
    told = {"c_did": "kept", "c_which": "Laskut", "c_ground": "er-accounting"}
    form = filled(task, category, **told, c_until_words="aina")
    assert not form.is_valid()
    assert list(form.parts[0].errors) == ["until"]
    form = filled(task, category, **told, c_until="31.12.2030")
    assert form.is_valid()
    assert form.given()["lines"][0]["until"] == date(2030, 12, 31)


def test_the_end_in_words_shows_how_the_letter_goes_on_in_the_persons_language() -> None:
    task, _category = a_task(Right.ERASURE)
    task.case.language = "sv"
    (part,) = form_for(task, None, today=TODAY).parts
    assert "till [slutet av maskinens garanti]" in part.fields["until_words"].help_text


def test_without_a_rule_the_end_is_a_day_or_words() -> None:
    task, category = a_task(Right.ERASURE)
    told = {"c_did": "kept", "c_which": "Kortti", "c_ground": "er-claims", "c_why": "Vaade."}
    form = filled(task, category, **told, c_until_words="31.12.2030")
    assert form.is_valid()
    assert form.parts[0].until_told.endswith("31.12.2030")
    assert not filled(task, category, **told, c_until_words="x", c_until="1.1.2030").is_valid()


@pytest.mark.parametrize("rule", ["years", "accounting_books"])
def test_where_a_rule_counts_the_form_asks_for_the_day_alone(rule: str) -> None:
    task, category = a_task(Right.ERASURE, retention_rule=rule, retention_years=2)
    told = {"c_did": "kept", "c_which": "Kortti", "c_ground": "er-legal", "c_why": "Laki."}
    form = filled(task, category, **told, c_until_words="aina")
    assert not form.is_valid()
    assert list(form.parts[0].errors) == ["event_on"]
    assert form.parts[0].fields.keys().isdisjoint({"until", "until_words"})


def test_a_ground_about_the_person_is_not_a_systems() -> None:
    task, category = a_task(Right.ERASURE)
    told = {"c_did": "kept", "c_which": "Kortti", "c_why": "Vaade.", "c_until_words": "aina"}
    assert not filled(task, category, **told, c_ground="ident-not-est").is_valid()


@pytest.mark.parametrize("right", [Right.ERASURE, Right.RECTIFICATION])
def test_the_list_of_reasons_is_the_one_that_the_step_takes(right: Right) -> None:
    _task, category = a_task(right)
    listed = [code for code, _words in ground_choices(right, category, TODAY)]
    assert listed == ["", *keeping.grounds_of_a_system(right, category, TODAY)]


@pytest.mark.parametrize(
    ("keep_ground", "sends_marketing", "is_offered"),
    [
        ("", False, False),
        ("er-claims", False, False),
        ("er-suppression", False, True),
        ("", True, True),
    ],
)
def test_a_marketing_ban_is_kept_only_where_there_is_one(
    keep_ground: str, sends_marketing: bool, is_offered: bool
) -> None:
    task, category = a_task(Right.ERASURE, keep_ground=keep_ground)
    System.objects.filter(pk=task.system_id).update(sends_marketing=sends_marketing)
    told = {"c_did": "kept", "c_which": "Kielto", "c_ground": "er-suppression"}
    form = filled(task, category, **told, c_until_words="niin kauan kuin markkinoimme")
    assert form.is_valid() == is_offered


def test_a_correction_says_what_it_says_now() -> None:
    task, category = a_task(Right.RECTIFICATION)
    told = {"c_did": "corrected", "c_which": "Osoite", "c_old": "Turku"}
    assert not filled(task, category, **told).is_valid()
    form = filled(task, category, **told, c_new="Salo")
    assert form.is_valid()
    said = {"data": "Osoite", "old": "Turku", "new": "Salo"}
    assert form.given()["lines"] == [{"category": category, "did": "corrected"} | said]


def test_found_with_nothing_in_any_category_is_no_answer() -> None:
    task, category = a_task(Right.ERASURE)
    form = filled(task, category, c_did="none")
    assert not form.is_valid()
    assert "result" in form.errors


@pytest.mark.parametrize("day", ["31.2.2026", "1.1.9999", "x", "0.0.0000"])
def test_a_day_that_is_none_is_refused(day: str) -> None:
    task, category = a_task(Right.ERASURE, retention_rule="years", retention_years=2)
    told = {"c_did": "kept", "c_which": "Kortti", "c_ground": "er-claims", "c_why": "Vaade."}
    assert not filled(task, category, **told, c_event_on=day).is_valid()


def test_a_category_that_held_nothing_is_shown_so_again() -> None:
    task, category = a_task(Right.ERASURE)
    CategoryAnswer.objects.create(task=task, category=category, did="found")
    (part,) = form_for(task, today=TODAY).parts
    assert part["did"].value() == "none"
    assert part["which"].value() == "data (fi)"
