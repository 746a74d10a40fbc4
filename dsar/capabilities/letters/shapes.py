"""What the content of each kind of letter must hold: its keys, and the keys of its rows."""

from __future__ import annotations

LANGUAGES = ("fi", "sv", "en")
LONG_DAYS = (
    *("date", "received_on", "due_on", "earlier_due_on", "reply_by", "effective_on"),
    *("contested_on", "lifts_on", "changed_on", "act_by", "kept_until", "earlier_on"),
)
DAYS = (*LONG_DAYS, "on")
COMMON = frozenset(
    {"kind", "language", "reference", "number", "date", "received_on", "due_on", "rights"}
    | {"controller", "addressee", "country"}
)
DECIDED = frozenset({"outcome", "grounds"})
KEYS: dict[str, frozenset[str]] = {
    "acknowledgement": frozenset({"identity", "due_steps"}),
    "identity_request": frozenset({"doubt", "asked", "reply_by"}),
    "clarification": frozenset({"question", "reply_by"}),
    "fee_notice": frozenset({"why", "amount", "costs", "facts", "reply_by"}),
    "extension": frozenset(
        {"reasons", "facts", "earlier_due_on", "stops_marketing", "asked_identity"}
        | {"systems_asked", "systems_answered"}
    ),
    "access_answer": DECIDED | {"categories", "systems_searched", "findings", "files"},
    "nothing_held": frozenset({"systems_searched", "identifiers", "facts"}),
    "rectification_confirmation": DECIDED | {"changes", "recipients"},
    "erasure_confirmation": DECIDED | {"outcomes", "suppressed", "recipients"},
    "restriction_notice": frozenset({"findings", "recipients"}),
    "restriction_lifting": frozenset({"right", "systems_named", "lifts_on", "why"}),
    "portability_delivery": frozenset({"findings", "files"}),
    "objection_outcome": frozenset({"findings"}),
    "consent_withdrawn": frozenset({"findings", "effective_on"}),
    "partial_refusal": DECIDED | {"right", "findings", "unchanged", "files"},
    "refusal": frozenset({"refused_rights", "grounds"}),
    "refusal_identity": frozenset({"asked", "grounds"}),
    "marketing_confirmation": frozenset({"channels", "effective_on"}),
    # To somebody who got the data, in their language and to their address; "record" are the fewest
    # lines that tell whose data, "lines" which of them. It says nothing of the request.
    "recipient_notice": frozenset({"record", "change", "changed_on", "lines", "act_by"}),
    # A cover for the new answers: "results" has a row a right that was looked at again, with the
    # codes of its outcome then and now; "grounds" are those of what stays refused.
    "contest_outcome": DECIDED
    | {"contested_on", "reviewer", "reconsidered", "result", "results", "encloses"},
    "closure": frozenset({"why"}),
}
# Art. 12(4): nothing is refused, wholly or in part, without a reason in the letter.
REFUSALS = frozenset({"refusal", "refusal_identity", "partial_refusal"})
REFUSED = frozenset({"refused", "partly_fulfilled"})
ROWS: dict[str, frozenset[str]] = {
    "categories": frozenset(
        {"system", "name", "data", "purposes", "legal_basis", "source", "recipients"}
        | {"retention", "transfers", "automated_decisions"}
    ),
    "systems_searched": frozenset({"system", "is_empty", "words"}),
    "findings": frozenset({"system", "summary"}),
    "files": frozenset({"name", "size"}),
    "grounds": frozenset({"code", "basis", "text"}),
    "changes": frozenset({"system", "what", "old", "new", "on"}),
    "outcomes": frozenset({"system", "what", "data", "did", "on", "until", "text", "code"}),
    "channels": frozenset({"channel", "address"}),
    "results": frozenset({"right", "earlier", "now"}),
    "lines": frozenset({"what", "old", "new"}),
}
# Where a letter says one of a few things, any other word would leave a hole in it.
CHOICES: dict[str, dict[str, frozenset[str]]] = {
    "fee_notice": {"why": frozenset({"further_copies", "unfounded", "excessive"})},
    "recipient_notice": {
        "change": frozenset({"corrected", "erased", "anonymised", "restricted"}),
    },
    "closure": {"why": frozenset({"withdrawn", "no_reply"})},
    "contest_outcome": {
        "reviewer": frozenset({"another", "same"}),
        "result": frozenset({"upheld", "changed", "partly_changed"}),
    },
}
# The forms of files that a letter explains.
EXPLAINED = frozenset({"CSV", "JSON"})
# Parts of a category that often are the same for all; which data it is never is.
SHAREABLE = (
    *("purposes", "legal_basis", "source", "recipients"),
    *("retention", "transfers", "automated_decisions"),
)
