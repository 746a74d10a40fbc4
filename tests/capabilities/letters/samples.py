from __future__ import annotations

from functools import cache
from io import BytesIO
from typing import Any

from pypdf import PdfReader

from dsar.capabilities.letters.render import pdf_for

CONTROLLER = {
    "name": "Esimerkkikone Oy",
    "business_id": "1234567-1",
    "street": "Varikkotie 12",
    "postcode": "33100",
    "town": "TAMPERE",
    "email": "tietosuoja@esimerkkikone.example",
    "phone": "+358 3 123 4567",
    "website": "www.esimerkkikone.example",
    "privacy_contact": "Riitta Salminen",
}
SAID: dict[str, dict[str, Any]] = {
    "fi": {
        "steps": [
            "Saimme pyynnön 18.11.2026. Sitä päivää ei lasketa mukaan.",
            "Kuukausi päättyy samana päivänä seuraavassa kuussa: perjantai 18.12.2026.",
        ],
        "doubt": "Pyyntö tuli osoitteesta, jota meillä ei ole tiedoissamme.",
        "asked": [
            "vastaus siihen sähköpostiosoitteeseen, jonka olet antanut meille aiemmin",
            "tai viimeisimmän tilauksesi numero ja päivä",
        ],
        "system": ("Asiakasrekisteri", "Taloushallinto"),
        "category": ("Yhteystiedot", "Laskut ja maksut"),
        "data": ("nimi, sähköposti, puhelinnumero", "laskut, maksupäivät, tilinumero"),
        "purposes": "Tilausten hoitaminen ja yhteydenpito asiakkaaseen",
        "legal_basis": "Sopimus, artikla 6(1)(b)",
        "source": "Sinulta itseltäsi",
        "recipients": ["Korjaamo Lahtinen Oy", "Tilitoimisto Numerot Oy"],
        "retention": "3 vuotta asiakassuhteen päättymisestä",
        "transfers": "Tietoja ei siirretä EU:n tai ETA-alueen ulkopuolelle",
        "automated": "Ei automaattisia päätöksiä",
        "summary": "Kolme tilausta vuosilta 2023–2026 ja yhteystietosi.",
        "ground": "Jäljennöksestä on poistettu kohdat, joiden antaminen vaikuttaisi haitallisesti"
        " toisen henkilön oikeuksiin: huoltomuistiossa on toisen asiakkaan nimi.",
        "kept": "Tiedot (laskut) kuuluvat kirjanpitoaineistoon, joka on säilytettävä"
        " kirjanpitolain nojalla.",
        "identifiers": ["nimi", "sähköposti", "puhelinnumero"],
        "facts": "Haimme tiedot 20.11.2026. Mikään haku ei tuottanut osumaa.",
        "change": ("Puhelinnumero", "040 111 2222", "040 333 4444"),
        "identity": "Emme ole voineet todentaa henkilöllisyyttäsi riittävällä varmuudella, emmekä"
        " siksi voi toteuttaa pyyntöä: emme saaneet pyydettyä vahvistusta.",
        "unfounded": "Olet esittänyt samansisältöisen pyynnön aiemmin (2.9.2026), eivätkä tiedot"
        " ole sen jälkeen olennaisesti muuttuneet.",
    },
    "sv": {
        "steps": [
            "Vi fick begäran 18.11.2026. Den dagen räknas inte med.",
            "Månaden slutar samma datum i följande månad: fredag 18.12.2026.",
        ],
        "doubt": "Begäran kom från en adress som vi inte har i våra uppgifter.",
        "asked": [
            "ett svar från den e-postadress som du tidigare har gett oss",
            "eller numret och datumet på din senaste beställning",
        ],
        "system": ("Kundregistret", "Ekonomisystemet"),
        "category": ("Kontaktuppgifter", "Fakturor och betalningar"),
        "data": ("namn, e-post, telefonnummer", "fakturor, betalningsdagar, kontonummer"),
        "purposes": "Att sköta beställningar och hålla kontakt med kunden",
        "legal_basis": "Avtal, artikel 6.1 b",
        "source": "Av dig själv",
        "recipients": ["Korjaamo Lahtinen Oy", "Tilitoimisto Numerot Oy"],
        "retention": "3 år efter att kundförhållandet har upphört",
        "transfers": "Uppgifterna överförs inte utanför EU eller EES",
        "automated": "Inga automatiska beslut",
        "summary": "Tre beställningar från åren 2023–2026 och dina kontaktuppgifter.",
        "ground": "Ur kopian har vi tagit bort de delar som skulle inverka menligt på en annan"
        " persons rättigheter: en annan kunds namn i en servicerapport.",
        "kept": "Uppgifterna (fakturor) hör till bokföringsmaterial som ska bevaras enligt"
        " bokföringslagen.",
        "identifiers": ["namn", "e-post", "telefonnummer"],
        "facts": "Vi sökte 20.11.2026. Ingen sökning gav någon träff.",
        "change": ("Telefonnummer", "040 111 2222", "040 333 4444"),
        "identity": "Vi har inte kunnat säkerställa din identitet med tillräcklig säkerhet och kan"
        " därför inte tillmötesgå begäran: vi fick ingen bekräftelse.",
        "unfounded": "Du har framställt en begäran med samma innehåll tidigare (2.9.2026) och"
        " uppgifterna har inte ändrats väsentligt sedan dess.",
    },
    "en": {
        "steps": [
            "We received the request on 18 November 2026. That day is not counted.",
            "The month ends on the same date of the next month: Friday 18 December 2026.",
        ],
        "doubt": "The request came from an address that we do not have on file.",
        "asked": [
            "a reply from the e-mail address you have given us before",
            "or the number and date of your latest order",
        ],
        "system": ("Customer register", "Accounts"),
        "category": ("Contact details", "Invoices and payments"),
        "data": ("name, e-mail, telephone number", "invoices, dates of payment, account number"),
        "purposes": "Handling orders and keeping in touch with the customer",
        "legal_basis": "Contract, Article 6(1)(b)",
        "source": "You",
        "recipients": ["Korjaamo Lahtinen Oy", "Tilitoimisto Numerot Oy"],
        "retention": "3 years after the end of the customer relationship",
        "transfers": "The data are not transferred outside the EU or the EEA",
        "automated": "No automated decisions",
        "summary": "Three orders from 2023–2026 and your contact details.",
        "ground": "Parts whose disclosure would adversely affect another person's rights have been"
        " removed from the copy: another customer's name in a service note.",
        "kept": "The data (invoices) belong to accounting material we must keep under the"
        " Accounting Act.",
        "identifiers": ["name", "e-mail", "telephone number"],
        "facts": "We searched on 20 November 2026. No search gave a result.",
        "change": ("Telephone number", "040 111 2222", "040 333 4444"),
        "identity": "We could not confirm your identity with sufficient certainty and therefore"
        " cannot act on the request: the confirmation we asked for did not arrive.",
        "unfounded": "You made the same request before (2 September 2026), and the data have not"
        " changed materially since.",
    },
}
RIGHTS = {
    "access_answer": ["access"],
    "rectification_confirmation": ["rectification"],
    "erasure_confirmation": ["erasure"],
    "marketing_confirmation": ["marketing_objection"],
    "acknowledgement": ["access", "erasure"],
}
LANGUAGES = ("fi", "sv", "en")
KINDS = (
    "acknowledgement",
    "identity_request",
    "access_answer",
    "nothing_held",
    "rectification_confirmation",
    "erasure_confirmation",
    "refusal",
    "refusal_identity",
    "marketing_confirmation",
)


EVERY = [(kind, language) for kind in KINDS for language in LANGUAGES]


def content(kind: str, language: str, **changes: Any) -> dict[str, Any]:
    common = {
        "kind": kind,
        "language": language,
        "reference": "TP-26-7K3QX",
        "number": "TP-26-7K3QX/1",
        "date": "2026-12-04",
        "received_on": "2026-11-18",
        "due_on": "2026-12-18",
        "rights": RIGHTS.get(kind, ["access"]),
        "controller": CONTROLLER,
        "addressee": ["Anna Laaksonen", "Kuusitie 4 B 12", "02100 ESPOO"],
        "country": "FI",
    }
    return {**common, **details(kind, SAID[language]), **changes}


@cache
def sample(kind: str, language: str) -> bytes:
    return pdf_for(content(kind, language))


def text_of(pdf: bytes) -> str:
    pages = PdfReader(BytesIO(pdf)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def details(kind: str, said: dict[str, Any]) -> dict[str, Any]:
    third = {"code": "third-party", "basis": "15(4)", "text": said["ground"]}
    identity = {"code": "ident-not-est", "basis": "12(6), 12(2)", "text": said["identity"]}
    repeat = {"code": "excess-repeat", "basis": "12(5)(b)", "text": said["unfounded"]}
    what, old, new = said["change"]
    table: dict[str, dict[str, Any]] = {
        "acknowledgement": {"identity": "maybe", "due_steps": said["steps"]},
        "identity_request": {
            "doubt": said["doubt"],
            "asked": said["asked"],
            "reply_by": "2026-12-11",
        },
        "access_answer": {
            "outcome": "partly_fulfilled",
            "categories": [category(said, 0), category(said, 1)],
            "systems_searched": list(said["system"]),
            "findings": [{"system": said["system"][0], "summary": said["summary"]}],
            "files": [
                {"name": "tiedot.json", "size": 14_336},
                {"name": "huoltomuistiot.pdf", "size": 211_904},
            ],
            "grounds": [third],
        },
        "nothing_held": {
            "systems_searched": list(said["system"]),
            "identifiers": said["identifiers"],
            "facts": said["facts"],
        },
        "rectification_confirmation": {
            "outcome": "fulfilled",
            "changes": [
                {
                    "system": said["system"][0],
                    "what": what,
                    "old": old,
                    "new": new,
                    "on": "2026-11-27",
                }
            ],
            "recipients_told": said["recipients"],
            "grounds": [],
        },
        "erasure_confirmation": {
            "outcome": "partly_fulfilled",
            "erased": [{"system": said["system"][0], "data": said["data"][0], "on": "2026-11-30"}],
            "kept": [
                {
                    "system": said["system"][1],
                    "data": said["data"][1],
                    "until": "2032-12-31",
                    "text": said["kept"],
                    "code": "er-accounting",
                }
            ],
            "recipients_told": said["recipients"],
            "grounds": [],
        },
        "refusal": {"refused_rights": ["access"], "grounds": [repeat]},
        "refusal_identity": {
            "asked": [{"on": "2026-11-19", "what": said["asked"][0]}],
            "grounds": [identity],
        },
        "marketing_confirmation": {
            "channels": [
                {"channel": "email", "address": "anna.laaksonen@posti.example"},
                {"channel": "phone", "address": "+358 40 111 2222"},
            ],
            "effective_on": "2026-11-18",
        },
    }
    return table[kind]


def category(said: dict[str, Any], row: int) -> dict[str, Any]:
    return {
        "system": said["system"][row],
        "name": said["category"][row],
        "data": said["data"][row],
        "purposes": said["purposes"],
        "legal_basis": said["legal_basis"],
        "source": said["source"],
        "recipients": said["recipients"],
        "retention": said["retention"],
        "transfers": said["transfers"],
        "automated_decisions": said["automated"],
    }
