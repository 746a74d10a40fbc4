"""The firewall looks at facts, whatever the state is called."""

from datetime import timedelta

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
from tests.factories import NOW, a_case, a_user, found_otherwise

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
    found_otherwise(case, **change)
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


SECOND = {"confirmed_at": NOW, "confirm_reason": "The name agrees."}


@pytest.mark.parametrize(
    "halves", [SECOND, {"confirmed_at": NOW}, {"confirm_reason": "Yes."}], ids=lambda c: "+".join(c)
)
def test_nobody_confirms_a_check_without_being_named(halves):
    a_case(state=State.COLLECTING)
    with pytest.raises(IntegrityError, match="identity_confirmed_by_somebody"):
        IdentityCheck.objects.update(needs_second=True, **halves)


@pytest.mark.parametrize("left_out", ["confirmed_at", "confirm_reason"])
def test_who_confirms_says_when_and_why(left_out):
    a_case(state=State.COLLECTING)
    said = {"confirmed_by": a_user(username="bert")} | SECOND
    del said[left_out]
    with pytest.raises(IntegrityError, match="identity_confirmed_by_somebody"):
        IdentityCheck.objects.update(needs_second=True, **said)


def test_a_check_counts_once_it_was_confirmed_and_until_its_last_day():
    case = a_case(state=State.COLLECTING)
    IdentityCheck.objects.update(needs_second=True)
    checks, item = case.identity_checks, case.items.get()
    assert checks.waiting().exists()
    assert accepted_check(item, at=NOW) is None
    checks.update(confirmed_by=a_user(username="bert"), **SECOND)
    last = checks.get().valid_until
    assert checks.counting(on=last).exists()
    assert not checks.waiting().exists()
    assert not checks.counting(on=last + timedelta(days=1)).exists()
