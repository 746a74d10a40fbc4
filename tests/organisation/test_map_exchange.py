"""The data map goes out as a file and comes back whole, or not at all with every reason."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction
from django.utils import translation
from hypothesis import HealthCheck, given, settings

from dsar.eventlog.models import Event
from dsar.files.tables import parse_csv
from dsar.organisation.datamap import exchange, sheet
from dsar.organisation.datamap.content import Content, overlay
from dsar.organisation.datamap.models import DataCategory, MapVersion, Recipient, System
from tests import factories
from tests.factories import NOW, words
from tests.organisation.maps import EMPTY, maps

pytestmark = pytest.mark.django_db
SLOW = {"deadline": None, "suppress_health_check": list(HealthCheck)}


@pytest.fixture(autouse=True, scope="module")
def english() -> Iterator[None]:
    with translation.override("en"):
        yield


def as_file(content: Content, form: str) -> str:
    return "".join(exchange.written(content, form))


def a_category(**changes: Any) -> Content:
    entry = {"key": "extra", "name": words("Extra")} | changes
    return {"systems": [{"key": "crm", "categories": [entry]}]}


def refused(content: Any, form: str = "json") -> list[str]:
    text = content if isinstance(content, str) else json.dumps(content)
    with pytest.raises(exchange.NotAMap) as caught:
        exchange.read(text, form)
    return [str(problem) for problem in caught.value.problems]


@given(maps())
@settings(max_examples=60, **SLOW)
def test_a_sheet_says_what_the_map_says(content: Content) -> None:
    read, problems, _places = sheet.read(parse_csv(as_file(content, "csv")))
    assert problems == []
    assert overlay(EMPTY, read) == content


@pytest.mark.parametrize("form", ["csv", "json"])
@given(content=maps())
@settings(max_examples=15, **SLOW)
def test_a_map_comes_back_whole_from_a_file(form: str, content: Content) -> None:
    with transaction.atomic():
        exchange.apply(exchange.read(as_file(content, form), form), at=NOW, by=None)
        assert exchange.as_content() == content
        transaction.set_rollback(True)


@pytest.mark.parametrize("form", ["csv", "json"])
def test_taking_in_what_went_out_changes_nothing(form: str) -> None:
    factories.a_company()
    olli = factories.a_user(username="olli")
    System.objects.filter(key="crm").update(owner=olli)
    before = exchange.as_content()
    content = exchange.read(as_file(before, form), form)
    assert exchange.changes(content).changed == exchange.changes(content).added == []
    exchange.apply(content, at=NOW, by=olli)
    assert exchange.as_content() == before


def test_what_a_file_leaves_out_stays() -> None:
    factories.a_company()
    content = {"systems": [{"key": "crm", "is_active": False}]}
    seen = exchange.changes(content)
    assert [(row.key, row.fields[0].name) for row in seen.changed] == [("crm", "is_active")]
    assert "invoicing" in {row.key for row in seen.stays}
    exchange.apply(content, at=NOW, by=None)
    crm = System.objects.get(key="crm")
    assert (crm.is_active, crm.name, crm.categories.count()) == (False, words("crm"), 1)


def test_an_import_makes_one_version_and_says_by_whom() -> None:
    factories.a_company()
    anna = factories.a_user(username="anna")
    exchange.apply(a_category(), at=NOW, by=anna)
    version, event = MapVersion.objects.get(), Event.objects.get(kind="map.changed")
    assert (version.made_by, event.facts["why"], event.actor) == (
        anna,
        "imported",
        f"staff:{anna.pk}",
    )


def test_a_new_system_will_be_looked_over() -> None:
    factories.a_company()
    exchange.apply({"systems": [{"key": "new", "name": words("New")}]}, at=NOW, by=None)
    assert str(System.objects.get(key="new").review_due_on) == "2026-09-02"


def test_every_error_is_told_at_once_and_where_it_is() -> None:
    factories.a_company()
    wrong = {
        "source": {"fi": "Sinulta"},
        "retention_rule": "forever",
        "on_erasure": "burn",
        "keep_ground": "er-magic",
        "bases": ["habit"],
        "recipients": ["Nobody Ltd"],
        "colour": "red",
    }
    told = refused(
        a_category(**wrong) | {"recipients": [{"name": words("A")}, {"name": words("A")}]}
    )
    place = "System crm, category extra, "
    assert f"{place}source: Swedish is missing." in told
    assert f"{place}source: English is missing." in told
    assert {line.removeprefix(place).partition(":")[0] for line in told[1:]} == set(wrong)
    assert told[0] == "Recipient A: It is in the file twice."


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"on_erasure": "keep"}, "keep_ground: What erasure keeps needs the ground"),
        ({"retention_rule": "years"}, "retention_years: Say how many years"),
        ({"none": ["source"], "source": words("you")}, "source: It is marked as nothing to tell"),
        ({"none": ["purposes"]}, "none: “purposes” is not known"),
        ({"retention_years": 31}, "retention_years: Write a whole number from 0 to 30."),
        ({"fields": [{"key": "a b", "name": words("A")}]}, "fields: Write the key"),
    ],
)
def test_a_category_that_contradicts_itself_is_refused(changes: Any, sentence: str) -> None:
    factories.a_company()
    (told,) = refused(a_category(**changes))
    assert told.startswith(f"System crm, category extra, {sentence}")


def test_an_owner_whom_nobody_knows_is_refused() -> None:
    factories.a_company()
    (told,) = refused({"systems": [{"key": "crm", "owner": "ghost"}]})
    assert told == "System crm, owner: No active colleague has the user name “ghost”."


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", "7", '{"systems": 1}', '{"systems": [1]}', '{"systems": [{"categories": 2}]}'],
)
def test_what_is_no_map_is_told_so(text: str) -> None:
    assert len(refused(text)) == 1


@pytest.mark.parametrize(
    "text", ['{"systems": [], "systems": []}', "[" * 100_000, '{"a": "\\ud800"}']
)
def test_hostile_json_gets_a_sentence(text: str) -> None:
    assert len(refused(text)) == 1


@pytest.mark.parametrize("digits", [101, 5_000])
def test_a_number_that_is_too_long_gets_a_sentence(digits: int) -> None:
    for number in ("1" * digits, "-" + "1" * digits):
        for place in ('{"systems": %s}', '{"systems": [{"key": "crm", "position": %s}]}'):
            assert refused(place % number) == ["The file holds a number that is too long."]


def test_a_sheet_names_the_row_of_each_error() -> None:
    factories.a_company()
    text = (
        "system,category,name_fi,name_sv,name_en,retention_years\ncrm,a,A,B,C,2\ncrm,b,A,,C,two\n"
    )
    assert refused(text, "csv") == [
        "Row 3, system crm, category b, retention_years: Write a whole number."
    ]
    told = refused(text.replace("two", "2"), "csv")
    assert told == ["Row 3, system crm, category b, name: Swedish is missing."]


def test_two_rows_that_disagree_about_their_system_are_refused() -> None:
    factories.a_company()
    text = "system,position,category,name_fi,name_sv,name_en\ncrm,1,a,A,B,C\ncrm,2,b,A,B,C\n"
    assert refused(text, "csv") == [
        "Row 3, system crm, category b, position: Another row says it otherwise: crm."
    ]


def test_a_recipient_is_named_by_hand_with_bars() -> None:
    factories.a_company()
    DataCategory.objects.update(none=[])
    for name in ("A|B", "C"):
        Recipient.objects.create(name=words(name))
    text = "system,category,recipients\ncrm,crm,C | A\\pB\n"
    exchange.apply(exchange.read(text, "csv"), at=NOW, by=None)
    names = DataCategory.objects.get(key="crm").recipients.values_list("name__en", flat=True)
    assert set(names) == {"A|B", "C"}


def test_an_import_is_all_or_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    factories.a_company()
    before = exchange.as_content()
    monkeypatch.setattr("dsar.organisation.datamap.versions.current", lambda **_given: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        exchange.apply(a_category(), at=NOW, by=None)
    assert exchange.as_content() == before


def test_recipients_are_read_once_whatever_the_number_of_categories(
    django_assert_max_num_queries: Any,
) -> None:
    factories.a_company()
    Recipient.objects.create(name=words("R"))
    rows = [
        {"key": f"c{n}", "name": words(f"C{n}"), "recipients": [words("R")["en"]]} for n in range(9)
    ]
    content = exchange.read(json.dumps({"systems": [{"key": "crm", "categories": rows}]}), "json")
    with django_assert_max_num_queries(200) as seen:
        exchange.apply(content, at=NOW, by=None)
    asked = [query["sql"] for query in seen.captured_queries]
    # The map before and after, and those that the categories name.
    assert sum('FROM "dsar_recipient" ORDER' in sql for sql in asked) == 3
    assert DataCategory.objects.filter(recipients__isnull=False).count() == 9
