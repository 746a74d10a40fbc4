"""When an answer may take longer, and the reasons that carry it (Article 12(3))."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from dsar.law.grounds import is_blank


class ExtensionReason(StrEnum):
    """Why an answer may take more than a month (Art. 12(3))."""

    VOLUME = "volume"
    SPREAD = "spread"
    REDACTION = "redaction"
    EXPLAINING = "explaining"
    MANY_REQUESTS = "many_requests"


WORDS: dict[ExtensionReason, dict[str, str]] = {
    ExtensionReason.VOLUME: {
        "fi": "Pyyntösi koskee poikkeuksellisen suurta määrää tietoja.",
        "sv": "Din begäran gäller en ovanligt stor mängd uppgifter.",
        "en": "Your request covers an unusually large amount of data.",
    },
    ExtensionReason.SPREAD: {
        "fi": "Tietosi ovat monessa eri järjestelmässä tai yksikössä.",
        "sv": "Dina uppgifter finns i många olika system eller enheter.",
        "en": "Your data are spread over many systems or units.",
    },
    ExtensionReason.REDACTION: {
        "fi": "Aineistossa on paljon muiden ihmisten tietoja, jotka on peitettävä ensin.",
        "sv": "Materialet innehåller mycket uppgifter om andra personer som först måste döljas.",
        "en": "The material holds much data about other people, which must be covered first.",
    },
    ExtensionReason.EXPLAINING: {
        "fi": "Tiedot ovat teknisessä muodossa, ja ne on selitettävä ymmärrettävästi.",
        "sv": "Uppgifterna är i teknisk form och måste förklaras så att de går att förstå.",
        "en": "The data are in a technical form and have to be explained.",
    },
    ExtensionReason.MANY_REQUESTS: {
        "fi": "Olet tehnyt meille useita pyyntöjä, joita käsittelemme samaan aikaan.",
        "sv": "Du har gjort flera begäranden som vi behandlar samtidigt.",
        "en": "You have made several requests, which we are handling at the same time.",
    },
}
COMPLEX = {
    "fi": "Pyyntösi on niin monitahoinen, ettei sitä ehditä selvittää kuukaudessa.",
    "sv": "Din begäran är så komplicerad att den inte hinner utredas på en månad.",
    "en": "Your request is so complex that it cannot be dealt with within a month.",
}


NO_REASON = "choose the reason why more time is needed (Art. 12(3))"
NO_FACTS = "write the facts that make more time necessary (Art. 12(3))"


class ExtensionRefused(ValueError):
    """The time may not be extended like this; the message names the rule."""


class Unexplained(ExtensionRefused):
    """The reason or the facts that the person must be told are missing."""


def reason_words(reason: str, language: str, *, tells_data: bool = True) -> str:
    """Say the reason for an extension as a sentence to the person (Art. 12(1), 12(3)).

    Without `tells_data` it says nothing of the data or of other requests (Art. 12(6)).
    """
    return WORDS[ExtensionReason(reason)][language] if tells_data else COMPLEX[language]


def check_time(received_on: date, first_due_on: date, on: date, *, earlier: bool) -> None:
    """Raise ExtensionRefused unless the time may be extended on this day (Art. 12(3)).

    `first_due_on` ends the first month; `earlier` says whether it was extended before.
    """
    if earlier:
        raise ExtensionRefused("the time can be extended only once (Art. 12(3))")
    if on < received_on:
        raise ExtensionRefused("an extension cannot be dated before the request arrived")
    if on > first_due_on:
        raise ExtensionRefused("the time can be extended only within the first month (Art. 12(3))")


def check_reasons(reason: str, facts: str) -> None:
    """Raise Unexplained unless the person can be told why, and from which facts (Art. 12(3))."""
    if reason not in set(ExtensionReason):
        raise Unexplained(NO_REASON)
    if is_blank(facts):
        raise Unexplained(NO_FACTS)
