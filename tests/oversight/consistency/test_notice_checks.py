"""fsck names fees, ends of restrictions and recipients' letters that do not hold together."""

from typing import Any

import pytest

from dsar.capabilities.decisions.fees import FeeNotice
from dsar.capabilities.fulfilment.afterwards import RecipientNotice
from dsar.capabilities.fulfilment.lifting import RestrictionLift
from dsar.oversight.archive.record import record_of
from dsar.oversight.archive.values import MASK, masked
from dsar.oversight.consistency import notice_checks as checks
from dsar.procedure import fee
from tests.factories import NOW, a_case, a_user
from tests.procedure import test_fee, test_lift_restriction
from tests.procedure.asking import leaves
from tests.procedure.collection import test_recipient_letters

pytestmark = pytest.mark.django_db


def found(check: Any) -> list[str]:
    return list(check(NOW))


def test_what_holds_together_is_not_named() -> None:
    fee.accept(test_fee.a_told_case(), at=NOW)
    test_recipient_letters.write(*test_recipient_letters.a_notice())
    assert [found(check) for check in (checks.fees, checks.lifts, checks.recipient_letters)] == [
        [],
        [],
        [],
    ]


def test_an_answer_to_a_fee_without_its_event_is_named() -> None:
    test_fee.a_told_case()
    FeeNotice.objects.update(answer="accepted", answered_at=NOW)
    assert "not the one that its event names" in found(checks.fees)[0]


def test_a_restriction_lifted_without_its_event_is_named() -> None:
    case = test_lift_restriction.restricted()
    test_lift_restriction.tell(case)
    RestrictionLift.objects.update(lifted_at=NOW, lifted_by=a_user())
    assert "counts as lifted" in found(checks.lifts)[0]


def test_a_letter_of_another_case_is_named() -> None:
    test_recipient_letters.a_notice()
    RecipientNotice.objects.update(letter=a_case(email="matti@example.com").letters.first())
    assert "not its own" in found(checks.recipient_letters)[0]


def test_the_archive_holds_the_fee_and_masks_its_words() -> None:
    case = test_fee.a_told_case()
    fee.narrow(case, to="Vain vuosi 2025.", at=NOW)
    told = record_of(case)["fees"][0]
    assert (told["amount"], told["answer"], told["person_words"]) == (
        "24.50",
        "narrowed",
        "Vain vuosi 2025.",
    )
    hidden = record_of(case, masked)["fees"][0]
    assert (hidden["amount"], hidden["person_words"]) == ("24.50", MASK)


def test_the_archive_holds_when_a_restriction_was_lifted() -> None:
    case = test_lift_restriction.restricted()
    test_lift_restriction.tell(case)
    leaves("restriction_lifting", at=test_lift_restriction.LATER)
    test_lift_restriction.lift(case)
    told = record_of(case)["lifts"][0]
    assert (told["lifts_on"], told["lifted_at"][:10]) == ("2026-04-15", "2026-04-15")


def test_a_case_without_any_has_no_key_of_them() -> None:
    assert not {"fees", "lifts"} & set(record_of(a_case()))
