"""A text to copy for a recipient of data that changed: who, which data, what to do (Art. 19).

It never says why the person asked. For an owner, whom we show nobody after their answer, the
name and the values are blanks to fill in.
"""

from __future__ import annotations

from typing import Final

from dsar.capabilities.fulfilment.afterwards import RecipientNotice
from dsar.capabilities.fulfilment.models import CategoryAnswer
from dsar.law.explain import on_day
from dsar.organisation.controller.models import Controller
from dsar.organisation.words import NAMES

DID: Final[dict[str, dict[str, str]]] = {
    "erased": {
        "fi": "Olemme poistaneet nämä tiedot",
        "sv": "Vi har raderat dessa uppgifter",
        "en": "We have erased these data",
    },
    "anonymised": {
        "fi": "Olemme muuttaneet nämä tiedot tunnistamattomiksi",
        "sv": "Vi har anonymiserat dessa uppgifter",
        "en": "We have made these data anonymous",
    },
    "corrected": {
        "fi": "Olemme korjanneet nämä tiedot",
        "sv": "Vi har rättat dessa uppgifter",
        "en": "We have corrected these data",
    },
    "restricted": {
        "fi": "Olemme rajoittaneet näiden tietojen käyttöä",
        "sv": "Vi har begränsat användningen av dessa uppgifter",
        "en": "We have restricted the use of these data",
    },
}
GONE: Final = {
    "fi": "Poistakaa tiedot myös omista järjestelmistänne, myös kopiot ja linkit.",
    "sv": "Radera uppgifterna också i era system, även kopior och länkar.",
    "en": "Erase them in your systems, too, with all copies and links.",
}
DO: Final[dict[str, dict[str, str]]] = {
    "erased": GONE,
    "anonymised": GONE,
    "corrected": {
        "fi": "Korjatkaa tiedot myös omissa järjestelmissänne.",
        "sv": "Rätta uppgifterna också i era system.",
        "en": "Correct them in your systems, too.",
    },
    "restricted": {
        "fi": "Säilyttäkää tiedot, mutta älkää käyttäkö tai luovuttako niitä ennen kuin kerromme.",
        "sv": "Bevara uppgifterna, men använd dem inte och lämna inte ut dem innan vi meddelar.",
        "en": "Store them, but neither use them nor pass them on until we tell you.",
    },
}
WORDS: Final[dict[str, dict[str, str]]] = {
    "fi": {
        "who": "Olette saaneet meiltä henkilön {name} tietoja.",
        "end": "Vahvistakaa meille, kun se on tehty. Viitteemme: {reference}",
    },
    "sv": {
        "who": "Ni har fått uppgifter om {name} av oss.",
        "end": "Bekräfta till oss när det är gjort. Vår referens: {reference}",
    },
    "en": {
        "who": "You got data about {name} from us.",
        "end": "Confirm to us when it is done. Our reference: {reference}",
    },
}
BLANKS: Final[dict[str, tuple[str, str]]] = {
    "fi": ("[nimi]", "[oikea tieto]"),
    "sv": ("[namn]", "[rätt uppgift]"),
    "en": ("[name]", "[what is right]"),
}


def texts(notice: RecipientNotice, *, in_blank: bool = False) -> list[dict[str, str]]:
    """The text in each language, with the language's own name."""
    return [
        {"language": code, "name": name, "text": _text(notice, code, in_blank=in_blank)}
        for code, name in NAMES.items()
    ]


def _text(notice: RecipientNotice, language: str, *, in_blank: bool) -> str:
    case, said = notice.case, WORDS[language]
    blank, value = BLANKS[language]
    person = blank if in_blank else case.data_subject.name or case.data_subject.email
    when = _when(notice, language)
    told = [said["who"].format(name=person), f"{DID[notice.change][language]}{when}:"]
    for line in _lines(notice):
        name = line.category.called(language)
        change = value if in_blank else f"{line.old} → {line.new}"
        told.append(f"- {name}: {change}" if line.new else f"- {name}")
    told += [DO[notice.change][language], said["end"].format(reference=case.reference)]
    return "\n".join([*told, Controller.current().name])


def _when(notice: RecipientNotice, language: str) -> str:
    at = notice.task.answered_at
    return f" {on_day(Controller.current().day_of(at), language)}" if at else ""


def _lines(notice: RecipientNotice) -> list[CategoryAnswer]:
    """What changed of the data that this recipient has."""
    did = CategoryAnswer.Did.FOUND if notice.change == "restricted" else notice.change
    lines = notice.task.lines.filter(did=did, category__recipients=notice.recipient)
    return list(lines.select_related("category"))
