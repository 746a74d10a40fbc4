"""The officer's form: several grounds, why others are closed, and a sentence for every no."""

from __future__ import annotations

import re
from datetime import timedelta
from html import unescape
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from dsar.capabilities.decisions.models import Decision
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.law.rights import Right
from tests import factories
from tests.interfaces.staff.conftest import Press
from tests.procedure import why
from tests.procedure.why import ALONE, FAULTS, Fault

pytestmark = pytest.mark.django_db
REFUSED = FAULTS | {name: ALONE[name] for name in ("no second", "marketing")}


def typed(case: Case, fault: Fault) -> dict[str, Any]:
    item = why.item_of(case)
    said: dict[str, Any] = {f"outcome-{item.pk}": fault.outcome.value, "vouched": "on"}
    for number, given in enumerate(fault.grounds, start=1):
        end = f"{item.pk}" if number == 1 else f"{item.pk}-{number}"
        told = {"ground": given.code, "facts": given.facts, **given.details}
        said |= {f"{name}-{end}": value for name, value in told.items()}
    return said


@pytest.mark.parametrize("fault", REFUSED.values(), ids=REFUSED)
def test_it_is_refused_with_the_reason(fault: Fault, press: Press) -> None:
    case = fault.made()
    answer = press(case, "decide", **typed(case, fault))
    assert answer.status_code == 400
    page = unescape(answer.content.decode())
    assert re.search(fault.in_form or fault.words, page, re.IGNORECASE)
    assert not Decision.objects.filter(item__case=case).exists()


def refusal(case: Case, **more: str) -> dict[str, str]:
    key = case.items.get().pk
    said = {"outcome": "refused", "ground": "scope-not-personal", "facts": why.FACTS} | more
    told = {}
    for name, value in said.items():
        plain, _, number = name.partition("_")
        told[f"{plain}-{key}" + (f"-{number}" if number else "")] = value
    return told


def test_several_grounds_stand_in_their_order(press: Press) -> None:
    case = why.in_review()
    beside = {"ground_3": "fi34-harm", "facts_3": "Hoito vaarantuisi."}
    assert press(case, "decide", **refusal(case, **beside)).status_code == 302
    grounds = [row["ground"] for row in Decision.objects.get().grounds]
    assert grounds == ["scope-not-personal", "fi34-harm"]


def test_a_ground_is_stated_once(press: Press) -> None:
    case = why.in_review()
    twice = {"ground_2": "scope-not-personal", "facts_2": "Sama."}
    answer = press(case, "decide", **refusal(case, **twice))
    assert (answer.status_code, Decision.objects.count()) == (400, 0)


def test_the_kinds_of_data_are_those_of_the_asked_systems(officer: Client) -> None:
    case = why.in_review(Right.RECTIFICATION)
    page = officer.get(f"/staff/case/{case.reference}/").content.decode()
    assert f'list="categories-{case.items.get().pk}"' in page
    listed = re.search(r"<datalist.*?</datalist>", page, re.DOTALL)
    assert listed is not None
    assert re.findall('value="([^"]+)"', listed[0]) == ["name (fi)"]


def test_the_page_says_what_each_ground_means_and_why_others_are_closed(officer: Client) -> None:
    case = why.in_review()
    page = unescape(officer.get(f"/staff/case/{case.reference}/").content.decode())
    assert "You can make the request directly to whoever is responsible" in page
    assert "No earlier request of the same person" in page
    assert 'value="excess-repeat"' not in page


def test_the_earlier_case_is_shown_and_its_date_filled_in(officer: Client) -> None:
    case = why.asked_again()
    earlier = Case.objects.exclude(pk=case.pk).get()
    page = officer.get(f"/staff/case/{case.reference}/").content.decode()
    assert f'<a href="/staff/case/{earlier.reference}/">{earlier.reference}</a>' in page
    assert f'value="{earlier.received_on.isoformat()}"' in page


def test_where_two_days_may_be_told_none_is_filled_in(officer: Client) -> None:
    case = why.with_a_fee_refused(again=True)
    page = officer.get(f"/staff/case/{case.reference}/").content.decode()
    field = re.search(rf'<input[^>]*name="date-{case.items.get().pk}"[^>]*>', page)
    assert field is not None
    assert "value=" not in field[0]
    assert "EXCESS-REPEAT: 3 September 2025; FEE-NOT-ACCEPTED: 2 March 2026" in page


def test_the_day_of_a_fee_alone_is_filled_in(officer: Client) -> None:
    page = officer.get(f"/staff/case/{why.with_a_fee_refused().reference}/").content.decode()
    assert 'value="2026-03-02"' in page


@pytest.mark.parametrize("until", ["31.12.2012", "31.12.2012 asti"])
def test_nothing_is_kept_until_a_day_that_has_gone_by(until: str, press: Press) -> None:
    case = why.in_review(Right.ERASURE)
    details = {"data": "Laskut", "until": until, "law": "1336/1997"}
    answer = press(case, "decide", **refusal(case, ground="er-legal", **details))
    assert "has gone by: check the day" in answer.content.decode()
    assert not Decision.objects.exists()


def test_a_part_that_was_taken_back_needs_a_note(press: Press) -> None:
    case = why.in_review(Right.RESTRICTION)
    said = {f"outcome-{case.items.get().pk}": "withdrawn"}
    answer = press(case, "decide", **said)
    assert "how and when the person took this part back" in answer.content.decode()
    assert press(case, "decide", **said, internal_note="Soitti 2.3.").status_code == 302
    assert Decision.objects.get().outcome == "withdrawn"


def test_a_late_refusal_is_warned_of(officer: Client) -> None:
    case = factories.a_case(state=State.REVIEWING, at=timezone.now() - timedelta(days=60))
    page = officer.get(f"/staff/case/{case.reference}/").content.decode()
    assert "Refusing everything is late now" in page
    assert "Write a note why the answer comes after it." in page


def test_an_early_decision_is_warned_of_nothing(officer: Client) -> None:
    case = factories.a_case(state=State.REVIEWING, at=timezone.now() - timedelta(days=2))
    page = officer.get(f"/staff/case/{case.reference}/").content.decode()
    assert "Refusing everything is late now" not in page
