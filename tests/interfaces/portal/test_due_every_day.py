"""For every day of receipt from 2020 to 2035, the status page says what the calculator says."""

import re
from datetime import UTC, date, datetime, time, timedelta
from html import unescape

import pytest
from django.template.loader import get_template
from django.test import Client
from django.utils import translation

from dsar.cases import clock
from dsar.cases.models import Case
from dsar.eventlog.actors import PERSON
from dsar.interfaces.portal.due import due_in_words
from dsar.law.deadlines import due_date
from dsar.law.explain import long_date, sentence, short_date
from dsar.law.holidays import Calendar
from dsar.procedure.receive import receive
from tests.factories import a_company, a_submission
from tests.interfaces.portal.door import LANGUAGES, a_link, text_of
from tests.law import independent

FIRST, LAST = date(2020, 1, 1), date(2035, 12, 31)
DAYS = [FIRST + timedelta(offset) for offset in range((LAST - FIRST).days + 1)]
SOME = [date(2024, 2, 29), date(2025, 11, 24), date(2026, 3, 5), date(2027, 1, 31)]
SOME += [date(2028, 5, 20), date(2029, 12, 31), date(2032, 2, 29)]
COUNTRIES = ("FI", "SE", "EE", "DE", "FR", "IE")
DUE = re.compile(r'<dd class="date">([^<]*)</dd>')
STEP = re.compile(r"<li>([^<]*)</li>")


def received(on: date, country: str) -> Case:
    due = due_date(on, Calendar(country))
    return Case(received_on=on, **clock.dates_of(due, target_on=due.due_on))


def told_by_calculator(on: date, language: str, country: str) -> tuple[list[str], list[str]]:
    last_day = independent.last_day(on, 1, country)
    steps = [sentence(step, language) for step in due_date(on, Calendar(country)).steps]
    return [long_date(last_day, language)], steps


def told_on(page: str) -> tuple[list[str], list[str]]:
    panel = unescape(page.partition('<div class="panel')[2].partition("</details>")[0])
    return DUE.findall(panel), STEP.findall(panel)


@pytest.mark.parametrize("country", COUNTRIES)
def test_the_due_box_equals_the_calculator_on_every_day(country: str) -> None:
    template = get_template("portal/parts/due.html")
    for number, on in enumerate(DAYS):
        language = LANGUAGES[number % len(LANGUAGES)]
        with translation.override(language):
            page = template.render(due_in_words(received(on, country)))
        assert told_on(page) == told_by_calculator(on, language, country)
        assert f" {short_date(on, language)}; " in page


def test_sixteen_years_are_5844_days() -> None:
    assert len(set(DAYS)) == 5844


@pytest.mark.django_db
@pytest.mark.parametrize("on", SOME, ids=str)
def test_the_whole_page_equals_the_calculator(client: Client, on: date) -> None:
    a_company()
    noon = datetime.combine(on, time(12), tzinfo=UTC)
    case = receive(a_submission(), at=noon, by=PERSON).case
    client.post(a_link(case, datetime.now(UTC)))
    for language in LANGUAGES:
        page = text_of(client.get(f"/{language}/case/{case.reference}/"))
        assert told_on(page) == told_by_calculator(on, language, "FI")
