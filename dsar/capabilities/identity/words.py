"""What is enough to show who you are, what you look for, and that nothing came: our sentences."""

from __future__ import annotations

from typing import Final

# Only ways that are open today.
ENOUGH: Final[dict[str, dict[str, str]]] = {
    "confirmed_address": {
        "fi": "Vahvista sähköpostiosoitteesi sivulla, jonka linkki on tässä viestissä.",
        "sv": "Bekräfta din e-postadress på sidan som länken i det här meddelandet öppnar.",
        "en": "Confirm your e-mail address on the page that the link in this message opens.",
    },
    "known_fact": {
        "fi": "Kerro yksi asia, jonka vain sinä ja me tiedämme, esimerkiksi tilausnumero.",
        "sv": "Berätta en sak som bara du och vi vet, till exempel ett ordernummer.",
        "en": "Tell us one thing that only you and we know, such as an order number.",
    },
    "call_back": {
        "fi": "Soitamme sinulle numeroon, joka meillä jo on.",
        "sv": "Vi ringer dig på det nummer som vi redan har.",
        "en": "We call you on the number that we already have.",
    },
    "in_person": {
        "fi": "Käy toimipaikassamme ja näytä henkilöllisyystodistus. Emme ota siitä kopiota.",
        "sv": "Besök vårt kontor och visa en identitetshandling. Vi tar ingen kopia av den.",
        "en": "Visit our office and show an identity document. We take no copy of it.",
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
