"""Wherever a letter is named, it has the heading that stands on it, in the reader's language."""

from __future__ import annotations

import pytest
from django.test import Client
from django.utils import translation

from dsar.capabilities.delivery.models import AnswerFile
from dsar.cases.states import State
from dsar.interfaces.portal import downloads
from dsar.law.letters import OF_MANDATE, OF_PART, TITLES, LetterKind
from dsar.law.outcomes import Outcome
from dsar.law.rights import Right
from dsar.management.demo import walk
from dsar.management.demo.walk import Walk
from dsar.procedure.decide import Ruling, decide
from tests.factories import a_case, a_walk
from tests.interfaces.staff.test_mandate_step import acted
from tests.procedure.asking import ask

pytestmark = pytest.mark.django_db
PART, WHOLE = OF_PART[LetterKind.CLOSURE]["en"], TITLES[LetterKind.CLOSURE]["en"]


@pytest.fixture
def way() -> Walk:
    """A copy is given, and of what was to be corrected the person thought better."""
    way = a_walk(Right.ACCESS, Right.RECTIFICATION, language="fi")
    for stage in (walk.establish, walk.gather, walk.review):
        stage(way)
    taken = {Right.ACCESS: Outcome.FULFILLED, Right.RECTIFICATION: Outcome.WITHDRAWN}
    rulings = [
        Ruling(
            item,
            taken[Right(item.right)],
            internal_note="By telephone on 2 March.",
            vouches_for_unseen=True,
        )
        for item in way.case.items.all()
    ]
    decide(way.case, rulings, at=way.step(), by=way.officer)
    return way


def test_the_case_page_and_its_story_call_a_part_taken_back_a_part(
    way: Walk, officer: Client
) -> None:
    page = officer.get(f"/staff/case/{way.case.reference}/").content.decode()
    assert page.count(PART) == 2
    assert WHOLE not in page


def test_the_person_reads_that_a_part_and_not_the_case_has_ended(way: Walk) -> None:
    way.settle()
    walk.answer(way)
    files = list(AnswerFile.objects.filter(dispatch__case=way.case))
    with translation.override("en"):
        titles = [row.title for row in downloads.offered(way.case, files)]
    assert PART in titles
    assert WHOLE not in titles


def test_the_letter_about_a_part_is_shown_with_its_own_heading_before_it_leaves(
    officer: Client,
) -> None:
    case = a_case(Right.ACCESS, Right.ERASURE, state=State.REVIEWING)
    copy, erasure = (case.items.get(right=right).pk for right in (Right.ACCESS, Right.ERASURE))
    said = {"version": case.version, f"outcome-{copy}": "refused"}
    said |= {f"ground-{copy}": "scope-not-personal", f"facts-{copy}": "Paperit ovat toisen."}
    said |= {f"outcome-{erasure}": "withdrawn", "internal_note": "Soitti 2.3."}
    answer = officer.post(f"/staff/case/{case.reference}/decide/", said)
    page = officer.get(answer.headers["Location"]).content.decode()
    for kind in (LetterKind.REFUSAL, LetterKind.CLOSURE):
        assert OF_PART[kind]["fi"] in page
        assert TITLES[kind]["fi"] not in page


def test_the_story_names_the_letter_that_asks_for_a_mandate(officer: Client) -> None:
    case = acted(State.COLLECTING)
    ask(case, method="mandate")
    page = officer.get(f"/staff/case/{case.reference}/").content.decode()
    assert OF_MANDATE["en"] in page
