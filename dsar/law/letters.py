"""The letters the law knows and the elements each must carry (Articles 12, 15-21)."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum

from dsar.law.outcomes import NEEDS_GROUND, Outcome
from dsar.law.rights import Right


class LetterKind(StrEnum):
    """The letters that a case may need, each with elements of its own (Arts 12, 15-21)."""

    ACKNOWLEDGEMENT = "acknowledgement"
    IDENTITY_REQUEST = "identity_request"
    CLARIFICATION = "clarification"
    FEE_NOTICE = "fee_notice"
    EXTENSION = "extension"
    ACCESS_ANSWER = "access_answer"
    NOTHING_HELD = "nothing_held"
    RECTIFICATION_CONFIRMATION = "rectification_confirmation"
    ERASURE_CONFIRMATION = "erasure_confirmation"
    RESTRICTION_NOTICE = "restriction_notice"
    RESTRICTION_LIFTING = "restriction_lifting"
    PORTABILITY_DELIVERY = "portability_delivery"
    OBJECTION_OUTCOME = "objection_outcome"
    CONSENT_WITHDRAWN = "consent_withdrawn"
    PARTIAL_REFUSAL = "partial_refusal"
    REFUSAL = "refusal"
    REFUSAL_IDENTITY = "refusal_identity"
    MARKETING_CONFIRMATION = "marketing_confirmation"
    RECIPIENT_NOTICE = "recipient_notice"
    CONTEST_OUTCOME = "contest_outcome"
    CLOSURE = "closure"


TITLES: dict[LetterKind, dict[str, str]] = {
    LetterKind.ACKNOWLEDGEMENT: {
        "fi": "Olemme saaneet pyyntösi",
        "sv": "Vi har tagit emot din begäran",
        "en": "We have received your request",
    },
    LetterKind.IDENTITY_REQUEST: {
        "fi": "Tarvitsemme varmistuksen siitä, kuka olet",
        "sv": "Vi behöver bekräfta vem du är",
        "en": "We need to confirm who you are",
    },
    LetterKind.CLARIFICATION: {
        "fi": "Tarkennatko pyyntöäsi?",
        "sv": "Kan du precisera din begäran?",
        "en": "Could you narrow down your request?",
    },
    LetterKind.FEE_NOTICE: {
        "fi": "Tieto maksusta ennen kuin jatkamme",
        "sv": "Uppgift om en avgift innan vi fortsätter",
        "en": "Notice of a fee before we go on",
    },
    LetterKind.EXTENSION: {
        "fi": "Tarvitsemme lisää aikaa vastaamiseen",
        "sv": "Vi behöver mer tid för vårt svar",
        "en": "We need more time to answer",
    },
    LetterKind.ACCESS_ANSWER: {
        "fi": "Sinua koskevat tiedot",
        "sv": "Uppgifterna om dig",
        "en": "The data we hold about you",
    },
    LetterKind.NOTHING_HELD: {
        "fi": "Meillä ei ole tietoja sinusta",
        "sv": "Vi har inga uppgifter om dig",
        "en": "We hold no data about you",
    },
    LetterKind.RECTIFICATION_CONFIRMATION: {
        "fi": "Tietojesi korjaaminen",
        "sv": "Rättelse av dina uppgifter",
        "en": "Correction of your data",
    },
    LetterKind.ERASURE_CONFIRMATION: {
        "fi": "Tietojesi poistaminen",
        "sv": "Radering av dina uppgifter",
        "en": "Erasure of your data",
    },
    LetterKind.RESTRICTION_NOTICE: {
        "fi": "Tietojesi käsittelyn rajoittaminen",
        "sv": "Begränsning av behandlingen av dina uppgifter",
        "en": "Restriction of the processing of your data",
    },
    LetterKind.RESTRICTION_LIFTING: {
        "fi": "Tietojesi käytön rajoitus päättyy",
        "sv": "Begränsningen av dina uppgifter upphör",
        "en": "The restriction on your data ends",
    },
    LetterKind.PORTABILITY_DELIVERY: {
        "fi": "Tietosi siirrettävässä muodossa",
        "sv": "Dina uppgifter i ett format som kan överföras",
        "en": "Your data in a format you can transfer",
    },
    LetterKind.OBJECTION_OUTCOME: {
        "fi": "Ratkaisumme vastustukseesi",
        "sv": "Vårt avgörande om din invändning",
        "en": "Our decision on your objection",
    },
    LetterKind.CONSENT_WITHDRAWN: {
        "fi": "Suostumuksesi on peruutettu",
        "sv": "Ditt samtycke har återkallats",
        "en": "Your consent has been withdrawn",
    },
    LetterKind.PARTIAL_REFUSAL: {
        "fi": "Pyyntösi on toteutettu osittain",
        "sv": "Din begäran har uppfyllts delvis",
        "en": "Your request has been carried out in part",
    },
    LetterKind.REFUSAL: {
        "fi": "Emme voi toteuttaa pyyntöäsi",
        "sv": "Vi kan inte uppfylla din begäran",
        "en": "We cannot carry out your request",
    },
    LetterKind.REFUSAL_IDENTITY: {
        "fi": "Emme voineet varmistaa henkilöllisyyttäsi",
        "sv": "Vi kunde inte bekräfta din identitet",
        "en": "We could not confirm who you are",
    },
    LetterKind.MARKETING_CONFIRMATION: {
        "fi": "Markkinointi sinulle on lopetettu",
        "sv": "Marknadsföringen till dig har upphört",
        "en": "We have stopped marketing to you",
    },
    LetterKind.RECIPIENT_NOTICE: {
        "fi": "Ilmoitus henkilötietojen muutoksesta",
        "sv": "Meddelande om ändrade personuppgifter",
        "en": "Notice of a change to personal data",
    },
    LetterKind.CONTEST_OUTCOME: {
        "fi": "Olemme käsitelleet asiasi uudelleen",
        "sv": "Vi har omprövat ditt ärende",
        "en": "We have reviewed your case",
    },
    LetterKind.CLOSURE: {
        "fi": "Asian käsittely on päättynyt",
        "sv": "Handläggningen av ärendet har avslutats",
        "en": "Your case has been closed",
    },
}

# The same question, asked of somebody who says to act for the person.
OF_MANDATE: dict[str, str] = {
    "fi": "Tarvitsemme asiakirjan, josta näkyy oikeutesi toimia toisen puolesta",
    "sv": "Vi behöver en handling som visar att du får företräda någon annan",
    "en": "We need proof of your right to act for somebody else",
}

# Headings that would be untrue of the whole request where a letter answers one part of several.
OF_PART: dict[LetterKind, dict[str, str]] = {
    LetterKind.NOTHING_HELD: {
        "fi": "Emme löytäneet tietoja, joita tämä osa pyynnöstäsi koskee",
        "sv": "Vi hittade inga uppgifter för den här delen av din begäran",
        "en": "We found no data for this part of your request",
    },
    LetterKind.REFUSAL: {
        "fi": "Emme voi toteuttaa yhtä osaa pyynnöstäsi",
        "sv": "Vi kan inte uppfylla en del av din begäran",
        "en": "We cannot carry out one part of your request",
    },
    LetterKind.CLOSURE: {
        "fi": "Osa pyynnöstäsi on peruttu",
        "sv": "En del av din begäran har återtagits",
        "en": "A part of your request has been withdrawn",
    },
}

# Letters to somebody else than the person who asked.
TO_OTHERS = frozenset({LetterKind.RECIPIENT_NOTICE})

COMMON = frozenset({"controller", "contact", "reference", "letter_date"})
REMEDIES = frozenset({"remedies"})
PERSONAL = COMMON | {"received_on", "request"}

ELEMENTS: dict[LetterKind, frozenset[str]] = {
    LetterKind.ACKNOWLEDGEMENT: PERSONAL | {"rights", "due_on", "next_step", "identity"},
    LetterKind.IDENTITY_REQUEST: PERSONAL | {"doubt", "proof_asked", "purpose"},
    LetterKind.CLARIFICATION: PERSONAL | {"question", "everything_is_an_answer"},
    LetterKind.FEE_NOTICE: PERSONAL | {"amount", "basis", "reasons"},
    LetterKind.EXTENSION: PERSONAL | REMEDIES | {"reasons", "new_due_on"},
    LetterKind.ACCESS_ANSWER: PERSONAL
    | {
        "confirmation",
        "copy",
        "purposes",
        "categories",
        "recipients",
        "retention",
        "rights",
        "complaint",
        "remedies",
        "source",
        "automated_decisions",
        "transfers",
    },
    LetterKind.NOTHING_HELD: PERSONAL | REMEDIES | {"confirmation"},
    LetterKind.RECTIFICATION_CONFIRMATION: PERSONAL
    | {"changes", "changed_on", "recipients", "right_to_know_recipients"},
    LetterKind.ERASURE_CONFIRMATION: PERSONAL | {"erased", "erased_on", "recipients", "kept"},
    LetterKind.RESTRICTION_NOTICE: PERSONAL | {"scope", "notice_before_lifting"},
    LetterKind.RESTRICTION_LIFTING: PERSONAL | {"scope", "lifts_on", "reasons"},
    LetterKind.PORTABILITY_DELIVERY: PERSONAL | {"file", "format"},
    LetterKind.OBJECTION_OUTCOME: PERSONAL | {"result", "reasons"},
    LetterKind.CONSENT_WITHDRAWN: PERSONAL | {"stopped", "effective_on"},
    LetterKind.PARTIAL_REFUSAL: PERSONAL | REMEDIES | {"done", "not_done", "reasons"},
    LetterKind.REFUSAL: PERSONAL | REMEDIES | {"reasons"},
    LetterKind.REFUSAL_IDENTITY: PERSONAL
    | REMEDIES
    | {"reasons", "proof_asked", "proof_asked_on", "how_to_continue"},
    LetterKind.MARKETING_CONFIRMATION: PERSONAL | {"stopped", "channels", "effective_on"},
    LetterKind.RECIPIENT_NOTICE: COMMON | {"record", "change", "changed_on", "action"},
    LetterKind.CONTEST_OUTCOME: PERSONAL
    | REMEDIES
    | {"contested_on", "reviewer", "reconsidered", "result"},
    LetterKind.CLOSURE: PERSONAL | {"result", "may_renew"},
}

FULFILLED_KINDS: dict[Right, LetterKind] = {
    Right.ACCESS: LetterKind.ACCESS_ANSWER,
    Right.RECTIFICATION: LetterKind.RECTIFICATION_CONFIRMATION,
    Right.ERASURE: LetterKind.ERASURE_CONFIRMATION,
    Right.RESTRICTION: LetterKind.RESTRICTION_NOTICE,
    Right.PORTABILITY: LetterKind.PORTABILITY_DELIVERY,
    Right.OBJECTION: LetterKind.OBJECTION_OUTCOME,
    Right.CONSENT_WITHDRAWAL: LetterKind.CONSENT_WITHDRAWN,
    Right.MARKETING_OBJECTION: LetterKind.MARKETING_CONFIRMATION,
}

# These letters list what was not done beside what was, so no separate partial refusal is needed.
CARRIES_PARTS = frozenset({Right.ACCESS, Right.RECTIFICATION, Right.ERASURE, Right.RESTRICTION})

# What a partial refusal says of the part that is granted, as the letter of the whole would.
OF_GRANTED: dict[Right, frozenset[str]] = {
    Right.CONSENT_WITHDRAWAL: frozenset({"stopped", "effective_on"}),
}


def title(
    kind: LetterKind, language: str, *, asks_mandate: bool = False, is_part: bool = False
) -> str:
    """Give the heading of a letter in fi, sv or en (Art. 12(1))."""
    if is_part and kind in OF_PART:
        return OF_PART[kind][language]
    return (OF_MANDATE if asks_mandate else TITLES[kind])[language]


def kind_for(right: Right, outcome: Outcome, grounds: Collection[str] = ()) -> LetterKind:
    """Choose the letter that answers a decided item (Arts 12(3)-(4), 15-21)."""
    if outcome is Outcome.PENDING:
        raise ValueError("An item that is not decided has no answering letter.")
    if right is Right.MARKETING_OBJECTION and outcome is not Outcome.WITHDRAWN:
        return LetterKind.MARKETING_CONFIRMATION
    if outcome is Outcome.REFUSED:
        only_identity = set(grounds) == {"ident-not-est"}
        return LetterKind.REFUSAL_IDENTITY if only_identity else LetterKind.REFUSAL
    if outcome is Outcome.PARTLY_FULFILLED and right not in CARRIES_PARTS:
        return LetterKind.PARTIAL_REFUSAL
    if outcome is Outcome.NOTHING_HELD:
        return LetterKind.NOTHING_HELD
    if outcome is Outcome.WITHDRAWN:
        return LetterKind.CLOSURE
    return FULFILLED_KINDS[right]


def missing_elements(
    kind: LetterKind, present: Collection[str], outcome: Outcome | None = None
) -> frozenset[str]:
    """List the mandatory elements a letter still lacks (Arts 12, 15-21).

    Whatever the kind, what is not done needs its reasons and the remedies (Art. 12(4)).
    """
    return needed_elements(kind, outcome) - frozenset(present)


def needed_elements(
    kind: LetterKind, outcome: Outcome | None = None, right: Right | None = None
) -> frozenset[str]:
    """List the elements that a letter must have, also for what is not done (Arts 12, 15-21)."""
    needed = ELEMENTS[kind] | (REMEDIES | {"reasons"} if outcome in NEEDS_GROUND else frozenset())
    if kind is LetterKind.PARTIAL_REFUSAL and right in OF_GRANTED:
        return needed | OF_GRANTED[right]
    return needed
