"""What must be at hand before a record of who is asking counts (Art. 5(2), 12(6))."""

from __future__ import annotations

from typing import Final

from django.db.models import QuerySet

from dsar.capabilities.identity.models import ProofFile
from dsar.cases.identity import IdentityCheck
from dsar.cases.models import Case
from dsar.eventlog.models import Event
from dsar.law.identity import Method
from dsar.organisation.accounts.models import User
from dsar.procedure import code
from dsar.procedure.identity import ask
from dsar.procedure.identity.ask import CannotIdentify
from dsar.procedure.proofs import proof

MEETINGS: Final = frozenset({Method.CALL_BACK, Method.IN_PERSON})


def insist_on_kept_contact(case: Case, *, keeps_contact: bool) -> None:
    """Raise CannotIdentify unless a colleague says that no contact data change (Art. 32).

    Whoever got into a mailbox could else have the number changed that proves who they are.
    """
    if ask.names_contact(case) or not keeps_contact:
        raise CannotIdentify(ask.CONTACT_CHANGES)


def insist(check: IdentityCheck, *, by: User) -> None:
    """Raise CannotIdentify where nothing that came to us bears a new record out (Art. 12(6))."""
    case = check.case
    if check.method == Method.CONFIRMED_ADDRESS:
        if not case.address_confirmed_at:
            raise CannotIdentify("the person has not confirmed the address yet")
        if check.found_in is None:
            raise CannotIdentify(
                "say in which system this address stood already; "
                "an address we do not hold shows nothing"
            )
    if check.method in MEETINGS:
        _insist_on_meeting(check)
    if check.method == Method.FILE_CONTACT and not code.accepted_at(case):
        raise CannotIdentify("the person has not typed the code yet")
    if _is_sent(check):
        if not documents(case).exists():
            raise CannotIdentify("no document is here: ask for one, or say that it came on paper")
        insist_on_look(case, by=by)


def _insist_on_meeting(check: IdentityCheck) -> None:
    if check.met_at is None:
        raise CannotIdentify("say when you called or met the person")
    if check.met_at > check.checked_at:
        raise CannotIdentify("the moment of the call or visit is still to come: check the day")
    if check.method == Method.CALL_BACK and check.found_in is None:
        raise CannotIdentify(
            "say in which system the number stood that you called; "
            "a number we do not hold shows nothing"
        )


def insist_still_here(check: IdentityCheck) -> None:
    """Raise CannotIdentify where a document was destroyed before its second officer came."""
    if _is_sent(check) and not documents(check.case).exists():
        raise CannotIdentify("the document is gone: take the check back, then ask for it again")


def insist_again(check: IdentityCheck, *, by: User) -> None:
    """Raise CannotIdentify for a second officer who has not looked at the documents himself."""
    if _is_sent(check):
        insist_on_look(check.case, by=by)


def insist_on_look(case: Case, *, by: User) -> None:
    """Raise CannotIdentify while a document of a case was not opened by this officer (Art. 32)."""
    looks = Event.objects.filter(stream=case.reference, kind="proof.viewed", actor=by.actor.code)
    seen = {facts["proof"] for facts in looks.values_list("facts", flat=True)}
    if set(documents(case).values_list("pk", flat=True)) - seen:
        raise CannotIdentify("open the document first: only who has looked at it can say who it is")


def documents(case: Case) -> QuerySet[ProofFile]:
    """The documents of a case that may show who somebody is, and are still here."""
    return proof.standing(case).filter(kind=ProofFile.Kind.IDENTITY)


def _is_sent(check: IdentityCheck) -> bool:
    return check.method == Method.MASKED_DOCUMENT and not check.on_paper
