"""The demo shows how it becomes known who is asking, with a document that nobody ever had."""

from __future__ import annotations

from datetime import timedelta

import pytest

from dsar.capabilities.identity.proofs import cleaned
from dsar.cases.models import Case
from dsar.cases.representatives import representative_of
from dsar.cases.states import State
from dsar.management.demo import asking, company
from dsar.management.demo.card import masked_card
from dsar.organisation.accounts.models import User
from dsar.procedure import code
from dsar.procedure.identity import identify
from dsar.procedure.proofs import proof
from tests.factories import NOW

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def loaded() -> None:
    company.load()
    load()


def load() -> None:
    officer, reviewer = (User.objects.get(username=name) for name in ("anna", "riitta"))
    asking.load(officer=officer, reviewer=reviewer, now=NOW + timedelta(days=30))


def a_sample(key: str) -> Case:
    case: Case = Case.objects.get(idempotency_key=f"demo:{key}")
    return case


def test_the_card_is_a_picture_that_is_taken() -> None:
    assert cleaned(masked_card()).media_type == "image/png"


def test_a_document_waits_for_its_checker() -> None:
    row = proof.standing(a_sample("document")).get()
    assert row.checker is None
    assert not a_sample("document").identity_checks.exists()


def test_a_document_waits_for_its_second_officer() -> None:
    case = a_sample("second")
    assert identify.waiting_check(case) is not None
    assert case.state == State.VERIFYING


def test_a_mandate_is_missing() -> None:
    row = representative_of(a_sample("mandate"))
    assert row is not None
    assert row.accepted_at is None


def test_a_protected_address_is_not_kept() -> None:
    person = a_sample("protected").data_subject
    assert person.protected_at is not None
    assert person.address == ""


def test_a_code_is_on_its_way_to_the_address_on_file() -> None:
    case = a_sample("code")
    row = code.asked(case)
    assert row is not None
    assert code.live(row) is not None
    mail = case.outgoing_mails.get(kind="code")
    assert mail.addressee == row.contact != case.data_subject.email


def test_loading_it_again_adds_nothing() -> None:
    before = Case.objects.count()
    load()
    assert Case.objects.count() == before == len(asking.SAMPLES)
