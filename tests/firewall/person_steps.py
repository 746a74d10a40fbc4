"""What a random walk may try about who is asking: codes, documents, mandates and addresses."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from email.message import EmailMessage
from typing import Any, Final

from dsar.capabilities.delivery.models import SecretLink
from dsar.capabilities.identity import codes
from dsar.capabilities.mail.models import OutgoingMail
from dsar.cases.representatives import representative_of
from dsar.law.identity import MANDATE, Method
from dsar.organisation.datamap.models import System
from dsar.procedure import code, download_code
from dsar.procedure.collection import collect
from dsar.procedure.identity import change_contact, identify, protect, reassess, represent
from dsar.procedure.identity.ask import ask_for_proof
from dsar.procedure.proofs import mailed_proof, proof
from tests.capabilities.identity.pictures import a_jpeg, a_png
from tests.interfaces.staff.letterbox import a_raw_message

PICTURES: Final = (a_jpeg(), a_png(), b"no picture")
KINDS: Final = ("power_of_attorney", "lawyer", "guardian", "estate")


class NothingThere(Exception):
    """The walk found nothing to do this with."""


# Beside the refusals that staff read.
NO: Final = (
    *(NothingThere, code.NotAsked, code.TooManyCodes, proof.NotAsked, proof.NotAProof),
    *(download_code.CodeMissing, download_code.CannotGiveCode),
    *(proof.NotTheChecker, mailed_proof.CannotDestroy, change_contact.CannotChangeContact),
)


def ask(way: Any) -> None:
    """Two times of three for what ends on a page of ours, as an officer would ask for it."""
    usual, is_absurd = (Method.FILE_CONTACT, Method.MASKED_DOCUMENT), way.dice.random() < 0.3
    method = way.dice.choice([*Method, MANDATE] if way.dice.random() < 0.3 else usual)
    until: date = (way.now + timedelta(days=-1 if is_absurd else 14)).date()
    why = way.dice.choice(["", *["Samannimisellä on sama osoite."] * 4])
    contact = way.dice.choice(["", *["vanha@example.org"] * 4])
    given = {"doubt": "Kaksi samannimistä.", "why_more": why, "contact": contact}
    found = System.objects.first()
    ask_for_proof(way.case, method=method, reply_by=until, found_in=found, **given, **way.by)


def accept(way: Any) -> None:
    method = way.dice.choice([*Method, Method.MASKED_DOCUMENT])
    reason = way.dice.choice([" ", *["Verrattu."] * 4])
    given = {"found_in": way.dice.choice([None, System.objects.first()])}
    given["met_at"] = way.dice.choice([None, way.now])
    given["on_paper"] = way.dice.random() < 0.5
    identify.accept(way.case, method=method, reason=reason, **given, **way.by)


def begin(way: Any) -> None:
    collect.begin(way.case, **way.by)


def confirm(way: Any) -> None:
    identify.confirm(way.case, reason="Samaa mieltä.", **way.by)


def reject(way: Any) -> None:
    identify.reject(way.case, method="known_fact", reason="Väärä.", **way.by)


def revoke(way: Any) -> None:
    rows = list(way.case.identity_checks.all())
    if not rows:
        raise NothingThere
    reassess.revoke(way.dice.choice(rows), reason="Oli väärä.", **way.by)


def raise_level(way: Any) -> None:
    level = way.dice.randint(1, 3)
    reassess.raise_level(way.case, level=level, reason="Riski on suuri.", **way.by)


def send_code(way: Any) -> None:
    code.send(way.case, at=way.now)


def type_code(way: Any) -> None:
    asked = code.asked(way.case)
    row = code.live(asked) if asked else None
    typed = codes.digits(row.nonce) if row and way.dice.random() < 0.7 else "00000000"
    if code.enter(way.case, typed, at=way.now).result is not code.Result.ACCEPTED:
        raise NothingThere


def upload(way: Any) -> None:
    proof.send(way.case, [way.dice.choice(PICTURES)], at=way.now)


def look_at_proof(way: Any) -> None:
    row = proof.standing(way.case).first()
    if row is None:
        raise NothingThere
    row.case, given = way.case, way.by
    proof.take(row, **given)
    proof.look(row, **given)


def destroy(way: Any) -> None:
    """A week later, by the sweep."""
    way.now += timedelta(days=8)
    if proof.destroy_next(at=way.now) is None:
        raise NothingThere


def change_address(way: Any) -> None:
    """Asked by the person or an officer, for what may be an attacker's mailbox."""
    by = way.dice.choice([None, way.otso])
    change_contact.ask(way.case, email=f"evil{way.dice.random()}@example.net", at=way.now, by=by)


def answer_change(way: Any) -> None:
    row = way.case.contact_changes.last()
    if row is None:
        raise NothingThere
    pair = way.dice.choice([(row.old_link_id,), (row.new_link_id, row.old_link_id)])
    for number in pair:
        link = SecretLink.objects.select_related("case").get(pk=number)
        change_contact.confirm(link, at=way.now)


def deny_change(way: Any) -> None:
    row = way.case.contact_changes.last()
    if row is None:
        raise NothingThere
    link = SecretLink.objects.select_related("case").get(pk=row.old_link_id)
    change_contact.deny(link, at=way.now)


def protect_address(way: Any) -> None:
    protect.protect(way.case, **way.by)


def unprotect_address(way: Any) -> None:
    protect.take_back(way.case, reason="Ei olekaan.", **way.by)


def mail_proof(way: Any) -> None:
    """A card comes by mail in answer to ours, and an officer destroys it, perhaps twice."""
    ours = OutgoingMail.objects.filter(case=way.case, done_at__isnull=False).last()
    if ours is None:
        raise NothingThere
    mail = EmailMessage()
    mail["From"], mail["Subject"] = f"Maija <{ours.addressee}>", f"Kortti {way.dice.random()}"
    mail["In-Reply-To"] = ours.message_id
    mail.set_content("Tässä kortti.")
    mail.add_attachment(b"a card", maintype="image", subtype="jpeg", filename="kortti.jpg")
    row = a_raw_message(bytes(mail), at=way.now)
    for _ in range(way.dice.choice([1, 1, 2])):
        mailed_proof.destroy(row, with_words=way.dice.random() < 0.5, **way.by)


def represented(way: Any) -> None:
    days = way.dice.choice([None, -1, 20])
    until = None if days is None else (way.now + timedelta(days=days)).date()
    to = way.dice.choice(["person", "representative"])
    given = {"name": "Asiamies Oy", "email": "asia@example.net", "answer_to": to}
    kind = way.dice.choice(KINDS)
    represent.record(way.case, represent.ActsFor(kind=kind, valid_until=until, **given), **way.by)


def accept_mandate(way: Any) -> None:
    represent.accept(way.case, reason="Valtakirja nähty.", **way.by)


def reject_mandate(way: Any) -> None:
    represent.reject(way.case, reason="Valtakirja puuttuu.", **way.by)


def end_mandate(way: Any) -> None:
    represent.end(way.case, reason="Kirjattu väärin.", **way.by)


STEPS: Final = (
    *(ask, accept, begin, confirm, reject, revoke, raise_level, send_code, type_code, upload),
    *(look_at_proof, destroy, change_address, answer_change, deny_change, protect_address),
    *(unprotect_address, mail_proof, represented, accept_mandate, reject_mandate, end_mandate),
)


def _live_code(way: Any) -> Any:
    asked = code.asked(way.case)
    return asked and code.live(asked)


def _is_mandate_waiting(way: Any) -> bool:
    row = representative_of(way.case)
    return row is not None and row.accepted_at is None


def _change(way: Any) -> Any:
    return change_contact.waiting(way.case, at=way.now)


# What somebody waits for, and the steps that take it up.
WAITING: Final[dict[str, Callable[[Any], object]]] = {
    "confirm": lambda way: way.case.identity_checks.waiting().exists(),
    "send_code": lambda way: code.asked(way.case),
    "type_code": _live_code,
    "upload": lambda way: proof.asked_in(way.case),
    "look_at_proof": lambda way: proof.standing(way.case).exists(),
    "destroy": lambda way: proof.standing(way.case).exists(),
    "answer_change": _change,
    "deny_change": _change,
    "unprotect_address": lambda way: way.case.data_subject.protected_at,
    "accept_mandate": _is_mandate_waiting,
    "reject_mandate": _is_mandate_waiting,
    "end_mandate": lambda way: representative_of(way.case),
}
