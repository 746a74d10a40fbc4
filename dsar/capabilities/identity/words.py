"""What is enough to show who you are, said to the person; only ways that are open today."""

from __future__ import annotations

from typing import Final

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
