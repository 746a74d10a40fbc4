"""A case that the person took back, or never answered us in, ends with a letter."""

import pytest

from dsar.capabilities.letters.compose import compose
from dsar.cases.states import State
from dsar.management.demo import walk
from dsar.procedure import close, dispatch
from dsar.procedure.identity import identify
from dsar.procedure.letters import closure_letter
from tests.factories import NOW, a_case, a_walk, an_opt_out
from tests.procedure.asking import PAPER, ask, days, fresh, leaves, reminded

pytestmark = pytest.mark.django_db


def withdrawn(**changes):
    case = a_case(state=State.COLLECTING, **changes)
    close.withdraw(case, at=NOW)
    return fresh(case)


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_taking_a_request_back_is_confirmed_by_a_letter(language):
    case = withdrawn(language=language)
    letter = case.letters.get(kind="closure")
    assert letter.content["why"] == "withdrawn"
    assert letter.carried_by.kind == "withdrawn"
    assert ("2 March 2029" if language == "en" else "2.3.2029") in compose(letter.content)


def test_the_letter_repeats_nothing_that_anybody_typed():
    letter = withdrawn(name="Osta heti").letters.get(kind="closure")
    assert letter.content["addressee"] == ["maija@example.com"]
    assert "Osta" not in compose(letter.content)


def test_the_mail_leaves_with_its_letter():
    case = withdrawn()
    while dispatch.render_next(at=NOW):
        continue
    mail = case.outgoing_mails.get(kind="withdrawn")
    assert mail.attachment is not None
    assert mail.due_at == NOW


def test_a_case_that_was_answered_well_closes_without_a_letter():
    case = a_case(state=State.CLOSED)
    assert not case.letters.filter(kind="closure").exists()
    assert not closure_letter.ended_in_silence(case, at=NOW)


def test_an_opt_out_ends_in_no_silence():
    assert not closure_letter.ended_in_silence(an_opt_out(), at=NOW)


def closed_in_silence(**changes):
    """Asked who they are, reminded, refused for want of an answer, and heard of no more."""
    road = a_walk(**changes)
    ask(road.case)
    leaves()
    reminded(fresh(road.case), at=NOW + days(9))
    identify.lapse_next(at=NOW + days(15))
    road.case, road.now = fresh(road.case), NOW + days(15)
    walk.refuse(road, "ident-not-est", "No answer came.")
    walk.answer(road)
    walk.close_it(road)
    return fresh(road.case)


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_a_case_that_ended_in_silence_is_closed_with_the_remedies_in_a_mail(language):
    case = closed_in_silence(language=language)
    letter = case.letters.get(kind="closure")
    assert (letter.content["why"], letter.carried_by.kind) == ("no_reply", "closed")
    assert 'data-element="remedies"' in compose(letter.content)


def test_the_mail_of_the_end_leaves_with_its_letter():
    case = closed_in_silence()
    while dispatch.render_next(at=NOW + days(40)):
        continue
    mail = case.outgoing_mails.get(kind="closed")
    assert mail.attachment == case.letters.get(kind="closure").file


def test_who_was_refused_on_paper_gets_no_letter_that_nobody_sends():
    road = a_walk(**PAPER)
    walk.verify(road)
    said = {"method": "known_fact", "reason": "Nothing came."}
    identify.reject(road.case, **said, at=road.step(), by=road.officer)
    assert closure_letter.of_silence(fresh(road.case), at=road.now) is None
