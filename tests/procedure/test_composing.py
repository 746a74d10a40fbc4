"""A letter is seen before it leaves, and nothing but what was seen leaves."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from dsar.capabilities.decisions.models import Decision
from dsar.capabilities.letters.drafts import Draft
from dsar.capabilities.letters.models import Letter
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.eventlog.models import Event
from dsar.law.outcomes import Outcome
from dsar.law.rights import Right
from dsar.procedure import composing, decide, handle
from dsar.procedure.composing import CannotCompose, ChangedSinceSeen, Own, Step
from dsar.procedure.decide import CannotDecide
from dsar.procedure.ruling import Given, Ruling
from tests import factories
from tests.factories import NOW

LATER = NOW + timedelta(days=2)
pytestmark = pytest.mark.django_db


def a_step(case: Case, *given: Given) -> Step:
    """A refusal of the one thing that is asked, as an officer decides it."""
    by = factories.a_user(username="anna")

    def refuse(fresh: Case) -> None:
        rulings = [Ruling(case.items.get(), Outcome.REFUSED, given or (OF_OTHERS,))]
        decide.settle(fresh, rulings, at=LATER, by=by)

    return refuse


OF_OTHERS = Given("scope-not-personal", "Paperit kertovat toisesta.")
OWN: Own = {"0-refusal": {"why": {"after": "Soita, niin kerromme lisää."}}}


def looked(case: Case, step: Step, own: Own | None = None, **changes: Any) -> Draft:
    by = factories.a_user(username="anna")
    asked: dict[str, Any] = {"said": {}, "own": own or {}, "at": LATER, "by": by} | changes
    return composing.look(case, "decide", step, **asked)


def reviewed() -> Case:
    return factories.a_case(Right.ACCESS, state=State.REVIEWING)


def test_a_rehearsal_leaves_nothing_behind() -> None:
    case = reviewed()
    before = (Event.objects.count(), Letter.objects.count(), Case.objects.values().get())
    looked(case, a_step(case))
    assert (Event.objects.count(), Letter.objects.count(), Case.objects.values().get()) == before
    assert not Decision.objects.exists()


def test_a_rehearsal_refuses_what_the_step_refuses() -> None:
    case = reviewed()
    with pytest.raises(CannotDecide):
        looked(case, a_step(case, Given("rect-accurate", "Oikein.", {"data": "nimi"})))
    assert not Draft.objects.exists()


def test_what_leaves_is_what_was_shown_with_the_officers_words() -> None:
    case = reviewed()
    draft = looked(case, a_step(case), OWN)
    [row] = composing.perform(draft, a_step(case), at=LATER, leaves_at=LATER)
    assert row.content["own"] == OWN["0-refusal"]
    assert row.content | {"number": ""} == draft.letters[0] | {"number": ""}


def test_a_letter_that_would_be_another_does_not_leave() -> None:
    case = reviewed()
    draft = looked(case, a_step(case))
    other = a_step(case, Given("scope-not-personal", "Aivan muu syy."))
    with pytest.raises(ChangedSinceSeen):
        composing.perform(draft, other, at=LATER, leaves_at=LATER)
    assert Case.objects.get().state == State.REVIEWING


def test_a_case_that_changed_since_is_not_decided_unseen() -> None:
    case = reviewed()
    draft = looked(case, a_step(case))
    handle.take(case, at=LATER, by=factories.a_user(username="mika"))
    with pytest.raises(Exception, match="changed by"):
        composing.perform(draft, a_step(case), at=LATER, leaves_at=LATER)


def test_the_changes_since_the_last_look_are_marked() -> None:
    case = reviewed()
    looked(case, a_step(case))
    draft = looked(case, a_step(case), OWN)
    assert draft.changes == [[("new", "Soita, niin kerromme lisää.")]]


@pytest.mark.parametrize("block", ["remedies", "why"])
def test_a_part_that_the_law_asks_for_cannot_be_left_out(block: str) -> None:
    case = reviewed()
    with pytest.raises(CannotCompose, match="lack something that the law asks for"):
        looked(case, a_step(case), {"0-refusal": {block: {"instead": ""}}})


@pytest.mark.parametrize("block", ["lead", "contact", "articles"])
def test_the_answer_and_the_contact_stand_in_every_letter(block: str) -> None:
    case = reviewed()
    with pytest.raises(CannotCompose, match="stands in every letter"):
        looked(case, a_step(case), {"0-refusal": {block: {"instead": "Muuta."}}})


def test_to_somebody_unknown_the_letter_says_only_what_is_fixed() -> None:
    case = factories.a_case(Right.ACCESS, state=State.REVIEWING)
    case.identity_checks.all().update(revoked_at=LATER)
    with pytest.raises(CannotCompose, match="only what is fixed"):
        looked(case, a_step(case), OWN)


@pytest.mark.parametrize("text", ["Tunnus 131052-308T.", "a" * 5_001])
def test_own_words_hold_no_identity_code_and_no_end(text: str) -> None:
    case = reviewed()
    with pytest.raises(CannotCompose):
        looked(case, a_step(case), {"0-refusal": {"why": {"after": text}}})


def test_nothing_that_an_officer_writes_becomes_a_part_of_the_page() -> None:
    case = reviewed()
    hostile = "</p><script>alert(1)</script><img src='http://x'>"
    draft = looked(case, a_step(case), {"0-refusal": {"why": {"after": hostile}}})
    html = composing.compose(draft.letters[0])
    assert "<script" not in html
    assert "&lt;script&gt;" in html
