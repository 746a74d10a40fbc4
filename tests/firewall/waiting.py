"""What may wait in a case for an answer: a document, a code, a new address, a mandate, a second."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, Final

from dsar.capabilities.identity.models import ProofFile
from dsar.cases.states import State
from dsar.law.identity import MANDATE, Method
from dsar.management.demo.walk import Walk
from dsar.organisation.datamap.models import System
from dsar.procedure import code
from dsar.procedure.identity import change_contact, identify, represent
from dsar.procedure.identity.ask import ask_for_proof
from dsar.procedure.proofs import proof
from tests.capabilities.identity.pictures import a_jpeg
from tests.factories import a_case


@dataclass(frozen=True)
class Waits:
    """How it comes to wait, where it is looked at, and what staff would then type."""

    plant: Callable[[Walk], None]
    corners: tuple[tuple[str, State], ...] = (("unknown", State.VERIFYING),)
    said: dict[str, dict[str, Any]] = field(default_factory=dict)


def _ask(later: Walk, method: str, **more: Any) -> None:
    at = later.step()
    given = {"doubt": "Kaksi samannimistä.", "why_more": "Sama osoite.", "at": at}
    until = (at + timedelta(days=14)).date()
    ask_for_proof(later.case, method=method, reply_by=until, by=later.officer, **given, **more)


def _document(later: Walk, method: str = Method.MASKED_DOCUMENT) -> None:
    """A picture that its checker has opened."""
    _ask(later, method)
    proof.send(later.case, [a_jpeg()], at=later.step())
    row = ProofFile.objects.get(case=later.case)
    for step in (proof.take, proof.look):
        step(row, at=later.now, by=later.officer)


def _code(later: Walk) -> None:
    _ask(later, Method.FILE_CONTACT, contact="vanha@example.org", found_in=System.objects.first())
    # The pages are knocked on four days later, when this code would be long dead.
    code.send(later.case, at=later.now)
    later.case.codes.update(expires_at=later.now + timedelta(days=10))


def _address(later: Walk) -> None:
    """One of the two mailboxes has said yes: that of whoever asked."""
    row = change_contact.ask(later.case, email="evil@example.net", at=later.step())
    change_contact.confirm(row.new_link, at=later.now)


def _mandate(later: Walk) -> None:
    given = represent.ActsFor(kind="lawyer", name="Asiamies Oy", email="asia@example.net")
    represent.record(later.case, given, at=later.step(), by=later.officer)
    _document(later, MANDATE)


def _second(later: Walk) -> None:
    """One officer believed a document; the other has yet to say so."""
    given = {"method": Method.MASKED_DOCUMENT, "reason": "Kortti.", "on_paper": True}
    identify.accept(later.case, at=later.step(), by=later.officer, **given)


def _twin(later: Walk) -> None:
    """Another open case, whose person is known, asks for the same."""
    a_case(state=State.COLLECTING)


WAITING: Final[dict[str, Waits]] = {
    "a document": Waits(_document, said={"accept": {"method": Method.MASKED_DOCUMENT}}),
    "a code": Waits(_code, said={"accept": {"method": Method.FILE_CONTACT}}),
    "an address": Waits(
        _address,
        (("unknown", State.VERIFYING), ("revoked", State.DECIDED), ("known", State.DECIDED)),
    ),
    "a mandate": Waits(
        _mandate,
        (
            ("unknown", State.VERIFYING),
            *(("revoked", state) for state in (State.COLLECTING, State.REVIEWING, State.DECIDED)),
        ),
    ),
    "a second officer": Waits(_second),
    "a twin": Waits(_twin, (("unknown", State.RECEIVED), ("revoked", State.COLLECTING))),
}
