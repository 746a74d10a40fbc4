"""Sample cases that show how it becomes known who is asking."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, Final

from dsar.cases.models import Case
from dsar.law.identity import MANDATE, Mandate, Method
from dsar.law.rights import Right
from dsar.management.demo import walk
from dsar.management.demo.card import masked_card
from dsar.management.demo.walk import Walk
from dsar.organisation.accounts.models import User
from dsar.organisation.datamap.models import System
from dsar.procedure import code
from dsar.procedure.identity import ask, identify, protect, represent
from dsar.procedure.proofs import proof
from dsar.procedure.receive import Submission

DOUBT: Final = {
    "fi": "Pyyntö tuli osoitteesta, jota meillä ei ole ennestään.",
    "sv": "Begäran kom från en adress som vi inte har från tidigare.",
    "en": "The request came from an address that we did not have before.",
}


def send_document(road: Walk) -> None:
    """A masked document was asked for and came; nobody has looked at it yet."""
    _ask(road, Method.MASKED_DOCUMENT, why_more="Henkilöllä ei ole tilauksia eikä numeroa meillä.")
    proof.send(road.case, [masked_card()], at=road.step())


def wait_for_second(road: Walk) -> None:
    """One officer accepted the document; another one must confirm it."""
    send_document(road)
    row = proof.standing(road.case).get()
    proof.take(row, at=road.step(), by=road.officer)
    proof.look(row, at=road.step(), by=road.officer)
    identify.accept(
        road.case,
        method=Method.MASKED_DOCUMENT.value,
        reason="Kortin nimi on sama kuin pyynnössä. Muu oli peitetty.",
        at=road.step(),
        by=road.officer,
    )


def lack_mandate(road: Walk) -> None:
    """A lawyer writes for somebody, and the power of attorney has not come."""
    given = represent.ActsFor(
        kind=Mandate.LAWYER.value,
        name="Asianajotoimisto Esimerkki Oy",
        email="toimisto@esimerkki.example",
        scope="Tietopyyntö",
    )
    represent.record(road.case, given, at=road.step(), by=road.officer)
    _ask(road, MANDATE)


def protect_address(road: Walk) -> None:
    """The person has a protected address (turvakielto)."""
    protect.protect(road.case, at=road.step(), by=road.officer)


def send_code(road: Walk) -> None:
    """A code went to the address that the customer register has."""
    crm = System.objects.get(key="crm")
    _ask(road, Method.FILE_CONTACT, contact="kati.koivisto@old.example", found_in=crm)
    code.send(road.case, at=road.step())


def _ask(road: Walk, method: str, **more: Any) -> None:
    at = road.step()
    ask.ask_for_proof(
        road.case,
        method=method,
        doubt=DOUBT[road.case.language],
        reply_by=(at + timedelta(days=14)).date(),
        at=at,
        by=road.officer,
        **more,
    )


SAMPLES: Final[tuple[tuple[str, str, Callable[[Walk], None], int], ...]] = (
    ("Leena Lahtinen", "document", send_document, 3),
    ("Jukka Järvinen", "second", wait_for_second, 5),
    ("Elsa Eskola", "mandate", lack_mandate, 4),
    ("Paula Peltonen", "protected", protect_address, 2),
    ("Kati Koivisto", "code", send_code, 2),
)


def load(*, officer: User, reviewer: User, now: datetime) -> None:
    """Walk the samples that are not there yet."""
    for name, key, stage, days in SAMPLES:
        key = f"demo:{key}"
        if Case.objects.filter(idempotency_key=key).exists():
            continue
        road = walk.start(
            _asked(name), key=key, officer=officer, reviewer=reviewer, at=now - timedelta(days=days)
        )
        stage(road)
        road.settle()


def _asked(name: str) -> Submission:
    address = name.lower().replace(" ", ".").replace("ä", "a") + "@example.com"
    return Submission(
        rights=(Right.ACCESS,),
        language="fi",
        name=name,
        email=address,
        address="Esimerkkikuja 3, 00100 Helsinki",
    )
