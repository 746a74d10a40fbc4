"""A case that the person took back, or never answered us in, ends with a letter."""

import pytest

from dsar.capabilities.letters.compose import compose
from dsar.cases.states import State
from dsar.procedure import close, dispatch
from dsar.procedure.letters import closure_letter
from tests.factories import NOW, a_case, an_opt_out
from tests.procedure.asking import fresh

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
