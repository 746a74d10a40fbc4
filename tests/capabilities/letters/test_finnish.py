"""Finnish words are parted at their syllables, and what is no word is parted nowhere."""

from __future__ import annotations

import re
from io import BytesIO

import pyphen
import pytest
from pypdf import PdfReader

from dsar.capabilities.letters import finnish
from dsar.capabilities.letters.render import pdf_for
from dsar.capabilities.letters.whole import keep_whole
from tests.capabilities.letters.samples import content, text_of

finnish.know_finnish()
# A line may end at each hyphen here and nowhere else; four letters stay on both sides.
WORDS = """
henki-lö-tie-tojen tieto-suo-ja-val-tuu-tetun mark-ki-noin-ti-kielto rekis-te-rin-pi-täjä
käsit-te-ly-pe-ruste suora-mark-ki-nointi tieto-suo-ja-il-moitus vakuu-tus-yhtiö
yksi-tyis-asi-akas sähkö-pos-ti-osoite oikeus-asi-a-mies asia-kas-pro-fiili
järjes-tel-mä-stra-tegia lasku-tus-osoite hake-mus-asi-a-kirja vastus-ta-mis-oi-keus
kirjan-pi-to-ai-neis-toon tunnis-ta-mat-to-maksi huol-to-muis-ti-ossa yhteys-hen-kilö
maail-man-laa-juinen asioin-ti-pal-velu verkko-kauppa lain-sää-däntö poli-kli-nikka
elekt-ro-ninen infrast-ruk-tuuri psyko-logi apteekki stra-tegia rehto-reille koivu-leh-toja
Laak-sonen Virtanen Lind-qvist Schwar-ze-negger Zacha-ri-assen kauan hyötyä viiniä lausunto
"""


@pytest.mark.parametrize("parted", WORDS.split())
def test_a_word_is_parted_at_its_syllables(parted: str) -> None:
    words = pyphen.Pyphen(lang="fi", left=4, right=4)
    assert words.inserted(parted.replace("-", "")) == parted.replace("verkko-", "verk-ko-")


def test_the_dictionary_is_what_the_rules_say() -> None:
    assert finnish.DICTIONARY.read_text(encoding="utf-8") == finnish.dictionary()


def lines_of(language: str, facts: str) -> list[str]:
    pdf = pdf_for(content("nothing_held", language, facts=facts))
    return [
        line for page in PdfReader(BytesIO(pdf)).pages for line in page.extract_text().split("\n")
    ]


@pytest.mark.parametrize(
    ("language", "word"),
    [
        ("fi", "tietosuojavaltuutetun"),
        ("sv", "dataskyddsförordningen"),
        ("en", "characteristically"),
    ],
)
def test_a_long_word_ends_a_line_in_every_language(language: str, word: str) -> None:
    lines = lines_of(language, " ".join(f"{'o' * (n % 5 + 1)} {word}" for n in range(60)))
    ends = [line.split()[-1].rstrip("-") for line in lines if line.endswith("-")]
    parted = [end for end in ends if end.startswith(word[:4])]
    assert parted
    assert all(word.startswith(end) for end in parted)


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_parted_words_are_found_again(language: str) -> None:
    word = {"fi": "henkilötietojen", "sv": "personuppgifterna", "en": "acknowledgement"}[language]
    text = text_of(pdf_for(content("nothing_held", language, facts=f"{word} " * 80)))
    assert text.count(word) == 80
    assert "\u00ad" not in text
    assert "\u200b" not in text


@pytest.mark.parametrize(
    "frail",
    [
        "markkinointikieltoja@esimerkkiyhtiomme.example",
        "www.henkilotietojenkasittely.example/tietosuojaseloste",
        "huoltomuistiinpanot.asiakirjahallinta.pdf",
        "Asiakastunnus123456789henkilo",
        "käyttäjätunnus_varahenkilöllä",
    ],
)
def test_what_is_no_word_gets_no_hyphen(frail: str) -> None:
    lines = lines_of("fi", f"{frail} " * 40)
    pieces = [line for line in lines if any(part in line for part in re.split(r"\W", frail)[:1])]
    assert pieces
    assert not [line for line in lines if re.search(r"[a-zäö]-$", line) and frail[:6] in line]


def test_only_words_of_the_letter_are_marked() -> None:
    said = '<body><a href="x.y/0123456789">oma@esimerkki.fi &amp; sana</a>'
    html = f"<title>a@b.example.org</title>{said}"
    marked = keep_whole(html)
    assert marked.count('class="whole"') == 1
    assert '<span class="whole">oma@esimerkki.fi</span> &amp; sana' in marked
    assert "<title>a@b.example.org</title>" in marked


def test_an_endless_word_is_laid_out_in_seconds_and_stays_whole() -> None:
    word = "Kolmivaihekilowattituntimittari" * 330
    text = text_of(pdf_for(content("nothing_held", "fi", facts=word)))
    assert word in re.sub(r"[\s\u200b]|Esimerkki.*?/1", "", text) or text.count("kilowatti") > 250
