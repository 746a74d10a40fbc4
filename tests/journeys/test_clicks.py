"""How many clicks an officer needs from the case page to an answer that is signed.

Opening a list counts, choosing in it counts, and so does each field that is clicked to write in.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page

from tests.faults.installation import Installation
from tests.journeys.walking import a_page, log_in

CASE = """
from datetime import timedelta
from itertools import count
from django.utils import timezone
from dsar.management.demo import walk
from tests import factories
factories._numbers = count({number})
way = factories.a_walk(at=timezone.now() - timedelta(hours=2))
walk.establish(way)
walk.{found}(way)
walk.review(way)
print(way.case.reference)
"""


class Hand:
    """A hand that clicks, and counts."""

    def __init__(self, page: Page) -> None:
        self.page, self.clicks = page, 0
        self.number = id(self)

    def click(self, what: Locator) -> None:
        self.clicks += 1
        what.click()

    def write(self, what: Locator, words: str) -> None:
        self.click(what)
        what.fill(words)

    def choose(self, what: Locator, option: str) -> None:
        self.clicks += 2
        what.select_option(option)


@pytest.fixture
def hand(chromium: Browser) -> Iterator[Hand]:
    opened = a_page(chromium)
    yield Hand(opened)
    opened.context.close()


def at_the_case(hand: Hand, house: Installation, found: str) -> str:
    made = house.manage("shell", "-v0", "-c", CASE.format(found=found, number=hand.number))
    assert made.returncode == 0, made.stderr
    reference = made.stdout.split()[-1]
    log_in(hand.page, house, "anna")
    hand.page.goto(f"{house.url}/staff/case/{reference}/")
    return reference


def state_of(house: Installation, reference: str) -> str:
    house.manage("sweep")
    return str(dict(house.query("SELECT reference, state FROM dsar_case"))[reference])


def test_nothing_held_is_answered_in_six_clicks(hand: Hand, house: Installation) -> None:
    reference = at_the_case(hand, house, "find_nothing")
    hand.click(hand.page.get_by_label("No data found"))
    hand.click(hand.page.get_by_role("button", name="See the letter"))
    hand.click(hand.page.get_by_role("button", name="Decide and send"))
    assert hand.clicks <= 6
    assert state_of(house, reference) == "answered"


def test_a_refusal_with_one_ground_takes_eight_clicks(hand: Hand, house: Installation) -> None:
    reference = at_the_case(hand, house, "gather")
    hand.click(hand.page.get_by_label("Refused", exact=True))
    hand.choose(hand.page.locator("select[name^=ground]").first, "scope-not-personal")
    facts = "Kaikki asiakirjat kertovat toisen henkilön terveydestä, eikä osia voi erottaa niistä."
    hand.write(hand.page.locator("textarea[name^=facts]").first, facts)
    hand.click(hand.page.get_by_role("button", name="See the letter"))
    hand.click(hand.page.get_by_role("button", name="Decide and send"))
    assert hand.clicks <= 8
    assert state_of(house, reference) == "answered"
