"""What is enough to show who you are, what you look for, and that nothing came: our sentences."""

from __future__ import annotations

from typing import Final

# Ways that a person can be asked for, lightest first; none tells whether we know the person.
ENOUGH: Final[dict[str, dict[str, str]]] = {
    "confirmed_address": {
        "fi": "Vahvista sähköpostiosoitteesi sivulla, joka aukeaa viestimme linkistä.",
        "sv": "Bekräfta din e-postadress på sidan som länken i vårt meddelande öppnar.",
        "en": "Confirm your e-mail address on the page that the link in our message opens.",
    },
    "file_contact": {
        "fi": "Kirjoita sivulle koodi. Jos meillä on sinulta sähköpostiosoite ennestään, "
        "lähetämme koodin siihen.",
        "sv": "Skriv in en kod på sidan. Om vi har en e-postadress till dig från tidigare "
        "skickar vi koden dit.",
        "en": "Type a code on the page. If we have an e-mail address of yours from before, we "
        "send the code there.",
    },
    "known_fact": {
        "fi": "Kerro yksi asia, jonka vain sinä ja me tiedämme, esimerkiksi tilausnumero.",
        "sv": "Berätta en sak som bara du och vi vet, till exempel ett ordernummer.",
        "en": "Tell us one thing that only you and we know, such as an order number.",
    },
    "call_back": {
        "fi": "Jos meillä on puhelinnumerosi ennestään, soitamme sinulle siihen.",
        "sv": "Om vi har ditt telefonnummer från tidigare ringer vi dig på det.",
        "en": "If we have your telephone number from before, we call you on it.",
    },
    "in_person": {
        "fi": "Käy toimipaikassamme ja näytä henkilöllisyystodistus. Emme ota siitä kopiota.",
        "sv": "Besök vårt kontor och visa en identitetshandling. Vi tar ingen kopia av den.",
        "en": "Visit our office and show an identity document. We take no copy of it.",
    },
    "masked_document": {
        "fi": "Kuva passistasi, henkilökortistasi tai ajokortistasi. Jätä näkyviin vain nimesi "
        "ja se, mikä asiakirja on kyseessä. Peitä valokuva, numerot, allekirjoitus ja muu.",
        "sv": "En bild av ditt pass, identitetskort eller körkort. Bara ditt namn och typen av "
        "handling ska synas. Täck över fotot, numren, namnteckningen och allt annat.",
        "en": "A picture of your passport, identity card or driving licence. Let only your name "
        "and the kind of document show. Cover the photo, the numbers, the signature and the rest.",
    },
    "mandate": {
        "fi": "Asiakirja, josta näkyy oikeutesi toimia toisen puolesta, esimerkiksi valtakirja. "
        "Peitä siitä henkilötunnukset.",
        "sv": "En handling som visar att du får företräda någon annan, till exempel en fullmakt. "
        "Täck över personbeteckningarna i den.",
        "en": "A document that shows your right to act for somebody else, such as a power of "
        "attorney. Cover any personal identity codes in it.",
    },
}
# For somebody we do not know: it must not tell what we hold.
WHAT_ABOUT: Final[dict[str, str]] = {
    "fi": "Mitä tietoja haluat? Voit kertoa esimerkiksi, mitä vuosia, mitä myymälää tai "
    "millaisia tietoja tarkoitat.",
    "sv": "Vilka uppgifter vill du ha? Du kan till exempel berätta vilka år, vilken butik eller "
    "vilket slags uppgifter du menar.",
    "en": "Which data would you like? You can tell us, for example, which years, which shop or "
    "what kind of data you mean.",
}
NO_ANSWER: Final[dict[str, dict[str, str]]] = {
    "asked": {
        "fi": "Pyysimme sinua vahvistamaan henkilöllisyytesi {asked}. "
        "Emme saaneet vastausta {reply_by} mennessä.",
        "sv": "Vi bad dig bekräfta din identitet den {asked}. "
        "Vi fick inget svar inom den tid som gick ut den {reply_by}.",
        "en": "On {asked} we asked you to confirm your identity. We had no answer by {reply_by}.",
    },
    "reminded": {
        "fi": "Pyysimme sinua vahvistamaan henkilöllisyytesi {asked} ja muistutimme {reminded}. "
        "Emme saaneet vastausta {reply_by} mennessä.",
        "sv": "Vi bad dig bekräfta din identitet den {asked} och påminde dig den {reminded}. "
        "Vi fick inget svar inom den tid som gick ut den {reply_by}.",
        "en": "On {asked} we asked you to confirm your identity, and on {reminded} we reminded "
        "you. We had no answer by {reply_by}.",
    },
}
