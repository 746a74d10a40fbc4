"""A name that is missing in the language of the answer stops it, and is named itself."""

from __future__ import annotations

from typing import Any

import pytest

from dsar.capabilities.decisions.models import Decision
from dsar.capabilities.fulfilment.models import AccessStatement
from dsar.cases.models import CaseItem
from dsar.cases.states import State
from dsar.law.article15 import MISSING, Part
from dsar.law.outcomes import Outcome
from dsar.organisation.datamap import exchange, versions
from dsar.organisation.datamap.models import DataCategory, Recipient, System
from dsar.procedure import statement
from dsar.procedure.decide import CannotDecide, Ruling, decide
from tests.factories import NOW, a_case, a_user, words

pytestmark = pytest.mark.django_db
HALF: dict[str, Any] = {
    "missing": {"fi": "Nimi", "en": "Name"},
    "null": {"fi": "Nimi", "sv": None, "en": "Name"},
    "blank": {"fi": "Nimi", "sv": " ", "en": "Name"},
}
half = pytest.mark.parametrize("name", HALF.values(), ids=list(HALF))


def in_review() -> CaseItem:
    return a_case(state=State.REVIEWING, language="sv").items.get()


def a_recipient(name: Any) -> Recipient:
    row = Recipient.objects.create(name=name)
    DataCategory.objects.get(key="crm").recipients.add(row)
    return row


def refused(item: CaseItem) -> list[str]:
    fresh = CaseItem.objects.get(pk=item.pk)
    with pytest.raises(CannotDecide, match="leave out") as caught:
        decide(fresh.case, [Ruling(fresh, Outcome.FULFILLED)], at=NOW, by=a_user(username="anna"))
    assert not Decision.objects.exists()
    said = [gap.sentence("en") for gap in caught.value.gaps]
    assert statement.missing(fresh, "en") == said
    return said


@half
@pytest.mark.parametrize("key", ["crm", "invoicing"])
def test_a_system_without_a_name_stops_the_answer(key: str, name: Any) -> None:
    item = in_review()
    System.objects.filter(key=key).update(name=name)
    assert refused(item) == ["Name: the system has no name in Swedish"]


@half
def test_a_category_without_a_name_stops_the_answer(name: Any) -> None:
    item = in_review()
    DataCategory.objects.filter(key="crm").update(name=name)
    assert refused(item) == ["crm: Name: the category has no name in Swedish"]


@half
def test_a_recipient_without_a_name_stops_the_answer(name: Any) -> None:
    item = in_review()
    for named in (words("A"), name):
        a_recipient(named)
    assert refused(item) == ["crm: name: Name: the recipient has no name in Swedish"]


@half
def test_a_part_that_lacks_a_language_is_a_gap(name: Any) -> None:
    item = in_review()
    DataCategory.objects.filter(key="crm").update(source=name)
    assert refused(item) == [f"crm: name: {MISSING[Part.SOURCE]['en']}"]


def test_the_key_stands_in_where_a_name_is_missing() -> None:
    item = in_review()
    System.objects.filter(key="crm").update(name={"en": " "})
    DataCategory.objects.filter(key="crm").update(name={})
    one = a_recipient({})
    assert statement.missing(item) == [
        "crm: systemet saknar namn på svenska",
        "crm: crm: kategorin saknar namn på svenska",
        f"crm: crm: #{one.pk}: mottagaren saknar namn på svenska",
    ]


def test_a_name_that_is_missing_in_another_language_stops_nothing() -> None:
    item = in_review()
    for model in (System, DataCategory):
        model.objects.update(name={"sv": "Namn"})
    a_recipient({"sv": "Mottagare"})
    assert statement.missing(item, "fi") == []


def test_what_a_colleague_wrote_of_recipients_needs_no_name_of_the_map() -> None:
    item = in_review()
    a_recipient({"fi": "A Oy"})
    row, crm = AccessStatement.objects.get(item=item), DataCategory.objects.get(key="crm")
    statement.edit(row, crm.pk, "recipients", words="A Ab", at=NOW, by=a_user())
    assert statement.missing(item) == []


def test_each_name_that_is_missing_counts_as_a_part_of_the_whole() -> None:
    item = in_review()
    System.objects.update(name={})
    account = statement.account(item)
    assert (len(account.gaps), account.whole) == (2, 10)


def test_an_answer_that_left_is_whole_whatever_becomes_of_the_names() -> None:
    item = a_case(state=State.DECIDED).items.get()
    for model in (System, DataCategory):
        model.objects.update(name={})
    assert statement.missing(item) == []


@half
def test_half_a_name_goes_into_the_map_and_out_again(name: Any) -> None:
    in_review()
    for model in (System, DataCategory):
        model.objects.update(name=name, **({"source": name} if model is DataCategory else {}))
    a_recipient({"sv": "Mottagare"})
    content = versions.current(at=NOW, by=None).content
    assert content["systems"][0]["name"] == {"fi": "Nimi", "sv": "", "en": "Name"}
    assert content["recipients"][0]["name"] == {"fi": "", "sv": "Mottagare", "en": ""}
    for form in exchange.FORMATS:
        assert "Mottagare" in "".join(exchange.written(content, form))
    mended = {"systems": [{"key": "crm", "name": words("crm")}]}
    exchange.apply(mended, at=NOW, by=None)
