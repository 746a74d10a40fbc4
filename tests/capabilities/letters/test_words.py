from __future__ import annotations

from html import unescape
from io import BytesIO

import pytest
from pypdf import PdfReader

from dsar.capabilities.letters.compose import compose
from dsar.capabilities.letters.render import pdf_for
from dsar.law import letters, rights
from dsar.law.remedies import authority, remedies
from tests.capabilities.letters.samples import (
    CONTROLLER,
    EVERY,
    LANGUAGES,
    RIGHTS,
    SAID,
    content,
    done,
    sample,
    text_of,
)

AUTHORITY = {
    "fi": "tietosuojavaltuutetulle",
    "sv": "dataombudsmannen",
    "en": "Data Protection Ombudsman",
}
DUE = {"fi": "perjantai 18.12.2026", "sv": "fredag 18.12.2026", "en": "Friday 18 December 2026"}
WITH_REMEDIES = {
    "extension",
    "access_answer",
    "nothing_held",
    "erasure_confirmation",
    "refusal",
    "refusal_identity",
    "partial_refusal",
    "contest_outcome",
}


def plain(kind: str, language: str) -> str:
    return text_of(sample(kind, language))


@pytest.mark.parametrize(("kind", "language"), EVERY)
def test_every_letter_names_sender_number_title_and_dates(kind: str, language: str) -> None:
    text = plain(kind, language)
    received = "18 November 2026" if language == "en" else "18.11.2026"
    # Who only got data from us is told nothing of the request (Art. 19).
    received = "" if kind == "recipient_notice" else received
    for words in (
        "Esimerkkikone Oy",
        "1234567-1",
        "TP-26-7K3QX/1",
        received,
        "2016/679",
        letters.title(letters.LetterKind(kind), language),
    ):
        assert words in text


@pytest.mark.parametrize(("kind", "language"), EVERY)
def test_remedies_stand_where_something_was_refused(kind: str, language: str) -> None:
    # Read before it is printed, for on paper the paragraph may run over a page.
    paragraph = remedies(language, country="FI")
    assert (paragraph in unescape(compose(content(kind, language)))) is (kind in WITH_REMEDIES)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", sorted(set(RIGHTS) - {"marketing_confirmation"}))
def test_a_letter_names_the_rights_it_answers(kind: str, language: str) -> None:
    for right in RIGHTS[kind]:
        name = rights.name(rights.Right(right), language)
        assert name[1:] in plain(kind, language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["fee_notice", "restriction_lifting", "refusal"])
def test_no_line_ends_within_a_telephone_number(kind: str, language: str) -> None:
    pages = PdfReader(BytesIO(sample(kind, language))).pages
    lines = "\n".join(page.extract_text() for page in pages).replace("\N{NO-BREAK SPACE}", " ")
    assert authority(language).phone in lines
    assert CONTROLLER["phone"] in lines


@pytest.mark.parametrize("language", LANGUAGES)
def test_several_rights_are_named_in_one_sentence(language: str) -> None:
    first, second = (rights.name(rights.Right(right), language) for right in RIGHTS["closure"])
    joined = {"fi": "ja", "sv": "och", "en": "and"}[language]
    assert f"{first} {joined} {second}" in compose(content("closure", language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_acknowledgement_gives_the_day_and_how_it_was_counted(language: str) -> None:
    text = plain("acknowledgement", language)
    assert DUE[language] in text
    assert all(step in text for step in SAID[language]["steps"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_acknowledgement_asks_for_no_identity_where_none_is_needed(language: str) -> None:
    html = {
        identity: compose(content("acknowledgement", language, identity=identity))
        for identity in ("none", "maybe")
    }
    assert html["none"] != html["maybe"]
    assert "e-post" not in html["none"].partition("<main>")[2].partition("closing")[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_full_access_answer_still_tells_of_the_complaint_right(language: str) -> None:
    whole = content("access_answer", language, outcome="fulfilled", grounds=[])
    text = text_of(pdf_for(whole))
    assert AUTHORITY[language] in text
    assert "tietosuoja.fi" in text
    assert SAID[language]["ground"] not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_access_answer_carries_every_element_of_article_15(language: str) -> None:
    said, text = SAID[language], plain("access_answer", language).replace(" ", "")
    for key in (
        "purposes",
        "legal_basis",
        "source",
        "retention",
        "transfers",
        "automated",
        "summary",
        "ground",
    ):
        assert said[key].replace(" ", "") in text, key
    for words in (*said["data"], *said["recipients"], *said["system"], "huoltomuistiot.pdf"):
        assert words.replace(" ", "") in text, words


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_rectification_with_a_ground_carries_remedies(language: str) -> None:
    ground = {"code": "rect-accurate", "basis": "16, 5(1)(d)", "text": "xyz"}
    html = compose(content("rectification_confirmation", language, grounds=[ground]))
    assert 'class="remedies"' in html
    assert "RECT-ACCURATE" in html


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_full_erasure_speaks_of_nothing_kept(language: str) -> None:
    gone = {"outcomes": [done(SAID[language], 0, "erased", on="2026-11-30")], "grounds": []}
    html = compose(content("erasure_confirmation", language, outcome="fulfilled", **gone))
    assert 'class="remedies"' not in html
    assert "ER-ACCOUNTING" not in html


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_erasure_letter_tells_until_when_and_why_data_are_kept(language: str) -> None:
    text = plain("erasure_confirmation", language)
    until = "31 December 2032" if language == "en" else "31.12.2032"
    assert until in text
    assert "ER-ACCOUNTING" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_refused_identity_reveals_no_finding(language: str) -> None:
    findings = {
        "findings": [{"system": "CRM", "summary": "zebra"}],
        "systems_searched": ["zebra"],
        "facts": "zebra",
        "categories": [],
        "files": [{"name": "zebra", "size": "1"}],
    }
    assert "zebra" not in compose(content("refusal_identity", language, **findings))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_marketing_confirmation_names_channels_and_addresses(language: str) -> None:
    text = plain("marketing_confirmation", language)
    assert "anna.laaksonen@posti.example" in text
    assert "+358 40 111 2222" in text


UNTIL = {
    "fi": ("koneen takuun päättymiseen", "Säilytetään: koneen takuun päättymiseen saakka"),
    "sv": ("slutet av maskinens garanti", "Bevaras: till slutet av maskinens garanti"),
    "en": ("the end of the warranty", "Kept: until the end of the warranty"),
}
EMPTY = {
    "fi": ("Tarjouspyynnöt: ei tietoja sinusta", "emme löytäneet korjattavaa", "ei ole tietoja"),
    "sv": ("Offertförfrågningar: inga uppgifter om dig", "inget att rätta", "inga uppgifter"),
    "en": ("Quote requests: no data about you", "nothing to correct", "found nothing about you"),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_until_may_be_words(language: str) -> None:
    words, told = UNTIL[language]
    rows = content("erasure_confirmation", language)["outcomes"]
    rows.append(done(SAID[language], 0, "kept", until=words))
    assert told in compose(content("erasure_confirmation", language, outcomes=rows))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_system_that_held_nothing_is_named_with_what_its_owner_said(language: str) -> None:
    kinds = ("access_answer", "rectification_confirmation", "erasure_confirmation")
    for kind, lead in zip(kinds, EMPTY[language], strict=True):
        text = plain(kind, language)
        assert lead in text
        assert SAID[language]["sought"] in text
    assert SAID[language]["sought"] in plain("nothing_held", language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_extension_gives_both_dates_the_reason_and_the_facts(language: str) -> None:
    text, new = plain("extension", language), {"en": "18 February 2027"}.get(language, "18.2.2027")
    for words in (DUE[language], new, SAID[language]["reason"], SAID[language]["many"]):
        assert words in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_extension_before_identity_is_known_says_nothing_of_a_search(language: str) -> None:
    unknown = {"asked_identity": True, "systems_asked": "", "systems_answered": ""}
    html = compose(content("extension", language, stops_marketing=False, **unknown))
    done = html.partition('<div class="ground"')[2].partition("</section>")[2]
    assert done.partition("</ul>")[0].count("<li>") == 2
    assert {"fi": "järjestelm", "sv": "system", "en": "system"}[language] not in html


TOLD_NOBODY = {
    "fi": "Meillä ei ole merkintää",
    "sv": "Vi har ingen anteckning",
    "en": "We have no record",
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["erasure_confirmation", "rectification_confirmation"])
def test_no_recipient_recorded_is_not_no_recipient(kind: str, language: str) -> None:
    words, told = TOLD_NOBODY[language], SAID[language]["recipients"]
    assert words in compose(content(kind, language, recipients_told=[]))
    assert words not in compose(content(kind, language, recipients_told=told))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_restriction_claims_nobody_was_told_or_untold(language: str) -> None:
    html = compose(content("restriction_notice", language, recipients_told=[]))
    assert TOLD_NOBODY[language] not in html
    assert SAID[language]["recipients"][0] not in html


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_file_no_copy_is_promised(language: str) -> None:
    lead = {
        len(files): compose(content("access_answer", language, files=files))
        .partition('<div class="lead" data-block="lead">')[2]
        .partition("</div>")[0]
        for files in ([], [{"name": "a.csv", "size": 1}])
    }
    word = {"fi": "jäljennöksen", "sv": "kopia", "en": "copy"}[language]
    assert word not in lead[0]
    assert word in lead[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_right_is_named_again_only_beside_another(language: str) -> None:
    name = rights.name(rights.Right.ACCESS, language)
    alone = compose(content("closure", language, right="access", rights=["access"]))
    assert alone.count(name) == 1
    assert compose(content("closure", language, right="access")).count(name) == 2


def test_several_sentences_keep_their_lines() -> None:
    summary = "One order. Two calls.\nA note of each call."
    found = [{"system": "CRM", "summary": summary}]
    assert f'<td class="said">{summary}</td>' in compose(
        content("objection_outcome", "en", findings=found)
    )
