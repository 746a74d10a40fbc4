from __future__ import annotations

from typing import Any

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
        "reason": "Pyyntösi koskee poikkeuksellisen suurta määrää tietoja.",
        "many": "Olet ollut asiakkaamme yhdeksän vuotta, ja huoltomuistioita on yli 400.",
        "question": "Koskeeko pyyntösi huoltokäyntejä, ostoja vai kaikkea, mitä meillä on?",
        "doubt": "Pyyntö tuli osoitteesta, jota meillä ei ole tiedoissamme.",
        "asked": [
            "vastaus siihen sähköpostiosoitteeseen, jonka olet antanut meille aiemmin",
            "tai viimeisimmän tilauksesi numero ja päivä",
        ],
        "system": ("Asiakasrekisteri", "Taloushallinto", "Tarjouspyynnöt"),
        "sought": "Haimme nimellä ja sähköpostilla.",
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
        "other_basis": "Suostumuksen peruuttaminen on kirjattu, ja siihen perustuva käsittely on"
        " lopetettu. Tietoja (laskut) käsitellään edelleen muulla perusteella (laki).",
        "suppressed": "Säilytämme vähimmäistiedon markkinointikiellostasi (sähköpostiosoite).",
        "costs": "Työ 2 h à 35 €, tulosteet 40 €, postimaksu 12 €.",
        "copies": "Saat ensimmäisen jäljennöksen samassa kirjeessä.",
        "lifting": "Olemme tarkistaneet ja korjanneet tiedot, joita pidit virheellisinä.",
        "why_not": "Yritys on lopettanut toimintansa.",
        "reconsidered": "Luimme huoltomuistiot uudelleen. Otimme huomioon perustelusi ja uuden"
        " selvityksesi.",
        "unfounded": "Olet esittänyt samansisältöisen pyynnön aiemmin (2.9.2026), eivätkä tiedot"
        " ole sen jälkeen olennaisesti muuttuneet.",
    },
    "sv": {
        "steps": [
            "Vi fick begäran 18.11.2026. Den dagen räknas inte med.",
            "Månaden slutar samma datum i följande månad: fredag 18.12.2026.",
        ],
        "reason": "Din begäran gäller en ovanligt stor mängd uppgifter.",
        "many": "Du har varit vår kund i nio år, och det finns över 400 servicerapporter.",
        "question": "Gäller din begäran servicebesök, köp eller allt som vi har?",
        "doubt": "Begäran kom från en adress som vi inte har i våra uppgifter.",
        "asked": [
            "ett svar från den e-postadress som du tidigare har gett oss",
            "eller numret och datumet på din senaste beställning",
        ],
        "system": ("Kundregistret", "Ekonomisystemet", "Offertförfrågningar"),
        "sought": "Vi sökte på namn och e-post.",
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
        "other_basis": "Återkallandet har registrerats och behandlingen som grundade sig på"
        " samtycket har upphört. Uppgifterna (fakturor) behandlas på annan grund (lag).",
        "suppressed": "Vi bevarar en minimiuppgift om ditt marknadsföringsförbud (e-postadress).",
        "costs": "Arbete 2 h à 35 €, utskrifter 40 €, porto 12 €.",
        "copies": "Du får den första kopian i samma brev.",
        "lifting": "Vi har kontrollerat och rättat de uppgifter som du ansåg vara fel.",
        "why_not": "Företaget har upphört med sin verksamhet.",
        "reconsidered": "Vi läste servicerapporterna på nytt. Vi tog hänsyn till dina skäl"
        " och din nya utredning.",
        "unfounded": "Du har framställt en begäran med samma innehåll tidigare (2.9.2026) och"
        " uppgifterna har inte ändrats väsentligt sedan dess.",
    },
    "en": {
        "steps": [
            "We received the request on 18 November 2026. That day is not counted.",
            "The month ends on the same date of the next month: Friday 18 December 2026.",
        ],
        "reason": "Your request covers an unusually large amount of data.",
        "many": "You have been our customer for nine years, and there are over 400 service notes.",
        "question": "Is your request about service visits, purchases or everything we have?",
        "doubt": "The request came from an address that we do not have on file.",
        "asked": [
            "a reply from the e-mail address you have given us before",
            "or the number and date of your latest order",
        ],
        "system": ("Customer register", "Accounts", "Quote requests"),
        "sought": "We searched by name and e-mail.",
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
        "other_basis": "Your withdrawal is recorded and processing based on consent has stopped."
        " The data (invoices) are still processed on another basis (law).",
        "suppressed": "We keep a minimal record of your marketing objection (e-mail address).",
        "costs": "Work 2 h at €35, prints €40, postage €12.",
        "copies": "You get the first copy in the same letter.",
        "lifting": "We have checked and corrected the data that you said were wrong.",
        "why_not": "The company has gone out of business.",
        "reconsidered": "We read the service notes again. We took account of your reasons"
        " and your new evidence.",
        "unfounded": "You made the same request before (2 September 2026), and the data have not"
        " changed materially since.",
    },
}
