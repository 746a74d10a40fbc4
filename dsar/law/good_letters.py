"""What a good letter says beyond what the law makes it say (EDPB 01/2022; law: section 11)."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from dsar.law.letters import LetterKind

K = LetterKind
GOOD: Final[dict[LetterKind, frozenset[str]]] = {
    K.ACKNOWLEDGEMENT: frozenset({"time_limit"}),
    K.IDENTITY_REQUEST: frozenset(
        {"not_rejected", "alternatives", "least_data", "secure_channel", "deletion"}
        | {"effect_on_time", "reply_by"}
    ),
    K.CLARIFICATION: frozenset({"reply_by", "effect_on_time"}),
    K.FEE_NOTICE: frozenset(
        {"may_accept", "may_narrow", "may_withdraw", "reply_by", "effect_on_time", "remedies"}
    ),
    K.EXTENSION: frozenset({"earlier_due_on", "done"}),
    K.ACCESS_ANSWER: frozenset({"systems_searched", "codes", "portability", "withdrawal"}),
    K.NOTHING_HELD: frozenset({"systems_searched", "identifiers", "may_renew"}),
    K.RECTIFICATION_CONFIRMATION: frozenset({"right_to_know_recipients"}),
    K.ERASURE_CONFIRMATION: frozenset({"backups", "suppression", "right_to_know_recipients"}),
    K.RESTRICTION_NOTICE: frozenset({"effect", "recipients", "right_to_know_recipients"}),
    K.RESTRICTION_LIFTING: frozenset({"effect", "may_renew", "remedies"}),
    K.PORTABILITY_DELIVERY: frozenset({"covers", "direct_transfer"}),
    K.OBJECTION_OUTCOME: frozenset({"other_use"}),
    K.CONSENT_WITHDRAWN: frozenset({"other_basis", "earlier_use"}),
    K.PARTIAL_REFUSAL: frozenset({"legal_basis", "what_would_change"}),
    K.REFUSAL: frozenset({"legal_basis", "what_would_change"}),
    K.REFUSAL_IDENTITY: frozenset({"legal_basis", "tells_nothing"}),
    K.MARKETING_CONFIRMATION: frozenset({"in_print", "service_messages", "suppression"}),
    K.RECIPIENT_NOTICE: frozenset({"act_by", "confirm_back"}),
    K.CONTEST_OUTCOME: frozenset({"legal_basis", "what_would_change"}),
    K.CLOSURE: frozenset({"record_kept", "remedies"}),
}
# Art. 19 tells recipients of the change; why the person asked is none of their business.
NEVER: Final[dict[LetterKind, frozenset[str]]] = {
    K.RECIPIENT_NOTICE: frozenset({"reasons", "request", "received_on", "remedies", "rights"}),
    K.REFUSAL_IDENTITY: frozenset({"copy", "categories", "confirmation", "erased", "scope"}),
}


def missing_good(kind: LetterKind, present: Collection[str]) -> frozenset[str]:
    """List what good practice would add to a letter (EDPB 01/2022)."""
    return GOOD[kind] - frozenset(present)


def never_said(kind: LetterKind, present: Collection[str]) -> frozenset[str]:
    """List what a letter says though it must not (Art. 5(1)(c), 12(6))."""
    return NEVER.get(kind, frozenset()) & frozenset(present)
