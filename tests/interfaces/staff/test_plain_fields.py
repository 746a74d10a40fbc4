"""What is missing or nonsense is said in our own plain words, at the field it is about."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import translation

from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.interfaces.staff.acts import ACTS
from dsar.interfaces.staff.delivery_forms import ChoiceForm
from dsar.interfaces.staff.notice_forms import RecipientLetterForm
from dsar.interfaces.staff.plain_fields import STOCK, Euros
from dsar.organisation.accounts.roles import Role
from tests.factories import a_case, a_user
from tests.interfaces.staff.conftest import Press, said_of
from tests.interfaces.staff.test_compose import begun
from tests.interfaces.staff.test_notices import form_of
from tests.procedure.asking import PAPER
from tests.procedure.collection.test_recipient_letters import a_notice

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("tongue", ["fi", "sv", "en"])
@pytest.mark.parametrize("typed", ["12,50", "12.50", " 12,5 "])
def test_an_amount_is_read_with_a_comma_or_a_point(tongue: str, typed: str) -> None:
    with translation.override(tongue):
        assert Euros(decimal_places=2).clean(typed) == Decimal("12.5")


@pytest.mark.parametrize("typed", ["much", "1.234,50", "12,505", "NaN"])
def test_a_strange_amount_is_answered_with_an_example(typed: str) -> None:
    with translation.override("en"), pytest.raises(ValidationError, match=r"amount as 12\.50"):
        Euros(max_digits=8, decimal_places=2).clean(typed)


@pytest.mark.parametrize("act", sorted(ACTS))
def test_no_field_of_a_button_says_the_words_of_the_library(act: str) -> None:
    kind: Any = ACTS[act].form
    if "task" in kind.base_fields:
        return
    form = form_of(kind, a_case(state=State.REVIEWING))
    assert all(field.error_messages["required"] is not STOCK for field in form.fields.values())


def test_what_was_left_empty_is_asked_for_in_plain_words(press: Press) -> None:
    page = press(a_case(state=State.CLOSED), "contest", channel="phone").content.decode()
    assert "Fill this in." in page
    assert "This field is required." not in page


def test_an_unusual_way_without_a_reason_asks_for_the_reason(press: Press) -> None:
    answer = press(a_case(state=State.REVIEWING, **PAPER), "delivery", channel="collect")
    assert answer.status_code == 409
    assert "Write the reason." in answer.content.decode()


def test_who_gives_a_decision_back_is_asked_for_the_reason(sign_in: Callable[..., Client]) -> None:
    case = a_case(state=State.REVIEWING)
    anna, riitta = (sign_in(user=a_user(role, name)) for role, name in TWO)
    address = begun(anna, case, ground="unfounded", legal_note="Juristi: näin on.")
    said_of(anna, address, "propose")
    answer = said_of(riitta, address, "give_back", note=" ")
    assert answer.status_code == 400
    assert "Write the reason." in answer.content.decode()


TWO = ((Role.OFFICER, "anna"), (Role.REVIEWER, "riitta"))


def choices(case: Case) -> tuple[set[str], str]:
    field = form_of(ChoiceForm, case).fields["channel"]
    return {key for key, _label in field.choices}, str(field.help_text)


def test_the_post_is_missing_with_its_reason() -> None:
    with translation.override("en"):
        offered, why = choices(a_case(state=State.REVIEWING))
    assert "post" not in offered
    assert why.startswith("It cannot be posted: there is no postal address.")


def test_where_every_way_is_open_nothing_is_excused() -> None:
    both = PAPER | {"email": "maija@example.com"}
    assert choices(a_case(state=State.REVIEWING, **both))[1] == ""


def test_a_recipient_is_named_with_the_change_it_is_told_of() -> None:
    case, notice = a_notice()
    field = form_of(RecipientLetterForm, case).fields["notice"]
    with translation.override("en"):
        assert field.label_from_instance(notice).endswith("(Erase data)")
