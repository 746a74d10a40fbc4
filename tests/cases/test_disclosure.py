"""The firewall looks at facts, whatever the state is called."""

import pytest
from django.db import IntegrityError, transaction

from dsar.cases.disclosure import (
    NotDisclosable,
    accepted_check,
    is_known_who_asks,
    require_disclosable,
)
from dsar.cases.identity import IdentityCheck
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.law.rights import Right
from tests.factories import NOW, a_case

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("state", State)
def test_no_state_name_discloses_anything(state):
    case = a_case()
    Case.objects.filter(pk=case.pk).update(state=state)
    with pytest.raises(NotDisclosable, match="record who is asking"):
        require_disclosable(case.items.get(), at=NOW)


def test_an_accepted_check_opens_the_items_it_covers():
    case = a_case(state=State.COLLECTING)
    assert require_disclosable(case.items.get(), at=NOW).method == "known_fact"


@pytest.mark.parametrize(
    "change", [{"accepted": False}, {"revoked_at": NOW}, {"level": 1}], ids=lambda c: next(iter(c))
)
def test_a_check_that_is_rejected_revoked_or_too_light_opens_nothing(change):
    case = a_case(state=State.COLLECTING)
    IdentityCheck.objects.update(**change)
    assert accepted_check(case.items.get(), at=NOW) is None


def test_a_check_of_another_case_opens_nothing():
    checked = a_case(state=State.COLLECTING)
    other = a_case()
    with pytest.raises(IntegrityError, match="items of its own case"), transaction.atomic():
        IdentityCheck.objects.get(case=checked).items.add(other.items.get())
    assert accepted_check(other.items.get(), at=NOW) is None


def test_a_check_covers_only_the_items_it_names():
    case = a_case(Right.ACCESS, Right.ERASURE, state=State.COLLECTING)
    erasure = case.items.get(right=Right.ERASURE)
    IdentityCheck.objects.get().items.remove(erasure)
    assert accepted_check(erasure, at=NOW) is None


def test_without_a_check_a_withdrawn_consent_opens_nothing():
    case = a_case(Right.CONSENT_WITHDRAWAL)
    assert accepted_check(case.items.get(), at=NOW) is None
    assert not is_known_who_asks(case, at=NOW)


def test_a_withdrawn_consent_does_not_make_a_known_person_unknown():
    assert is_known_who_asks(
        a_case(Right.ACCESS, Right.CONSENT_WITHDRAWAL, state=State.COLLECTING), at=NOW
    )
