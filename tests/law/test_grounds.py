"""Grounds: the catalogue is complete, a check lets through only what the law allows."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsar.law import grounds
from dsar.law.grounds import (
    GROUNDS,
    LANGUAGES,
    PLACEHOLDER,
    Ground,
    GroundRefused,
    check_ground,
    grounds_for,
    is_blank,
    words,
)
from dsar.law.rights import Right

ON = date(2026, 11, 18)
FACTS = "The invoice is still unpaid"
DETAILS = {
    "data": "invoices 2021-2025",
    "until": "2031-12-31",
    "who": "Maija Esimerkki",
    "law": "Act 1/2000",
    "basis": "contract",
    "date": "2026-01-07",
    "legal_note": "Seen by counsel",
}
PLACEHOLDERS = {"facts", "data", "until", "who", "law", "basis", "date"}
INVISIBLE = ["", " \t\n", "\u200b\u200d\ufeff", "\u3164\u115f", "\u2800", "\u00a0", "...", "-"]
refusals = [ground for ground in GROUNDS.values() if ground.is_refusal]
every_refusal = pytest.mark.parametrize("ground", refusals, ids=lambda ground: ground.code)
every_ground = pytest.mark.parametrize("ground", GROUNDS.values(), ids=lambda ground: ground.code)
every_language = pytest.mark.parametrize("language", LANGUAGES)


def check(code: str, right: Right, facts: str = FACTS, on: date = ON, **details: str) -> Ground:
    return check_ground(code, right, facts=facts, details={**DETAILS, **details}, on=on)


def test_catalogue_is_whole() -> None:
    assert len(GROUNDS) == 29
    assert [code for code, ground in GROUNDS.items() if not ground.is_refusal] == ["no-data"]


@every_ground
def test_ground_says_the_same_in_every_language(ground: Ground) -> None:
    found = [
        {match[1] for match in PLACEHOLDER.finditer(ground.words[language])}
        for language in LANGUAGES
    ]
    assert found[0] == found[1] == found[2] == ground.placeholders
    assert len(set(ground.words.values())) == len(LANGUAGES)


@every_ground
def test_every_placeholder_is_asked_for(ground: Ground) -> None:
    assert ground.placeholders <= PLACEHOLDERS
    assert ground.placeholders - {"facts"} <= set(ground.needs)
    assert set(ground.needs) <= DETAILS.keys()


@every_ground
def test_ground_names_its_basis(ground: Ground) -> None:
    assert ground.basis.removeprefix("rec. ")[0].isdigit()
    assert ground.rights


@every_ground
@every_language
def test_words_leave_no_gap(ground: Ground, language: str) -> None:
    told = words(ground.code, language, facts=FACTS, details=DETAILS)
    assert "{" not in told
    assert ".." not in told
    assert told.endswith(".")


@every_ground
@every_language
@given(facts=st.text(alphabet=st.characters(codec="utf-8"), min_size=1))
def test_facts_are_told_once_whatever_the_ground(ground: Ground, language: str, facts: str) -> None:
    said = f"<so {facts}>"
    told = words(ground.code, language, facts=f" {said}\n", details=DETAILS)
    assert told.count(said) == 1
    assert told.endswith((".", "!", "?"))


@every_ground
@every_language
def test_no_facts_add_nothing(ground: Ground, language: str) -> None:
    if not ground.facts_required:
        told = words(ground.code, language, facts=" \u200b", details=DETAILS)
        assert told == words(ground.code, language, facts="", details=DETAILS)


@pytest.mark.parametrize("right", [r for r in Right if r is not Right.MARKETING_OBJECTION])
def test_right_that_may_be_refused_has_grounds(right: Right) -> None:
    assert grounds_for(right, ON)
    assert all(right in ground.rights for ground in grounds_for(right, ON))


@pytest.mark.parametrize("code", ["er-accounting", "er-legal", "er-claims"])
@pytest.mark.parametrize("until", ["2026-11-17", " 17.11.2026"])
def test_nothing_is_kept_until_a_day_that_has_gone_by(code: str, until: str) -> None:
    with pytest.raises(GroundRefused, match="has gone by"):
        check(code, Right.ERASURE, until=until)


@pytest.mark.parametrize("until", ["2026-11-18", "takuun loppuun", "2012"])
def test_a_day_to_come_and_words_tell_until_when(until: str) -> None:
    assert check("er-legal", Right.ERASURE, until=until).code == "er-legal"


def test_marketing_objection_has_no_ground() -> None:
    assert grounds_for(Right.MARKETING_OBJECTION, ON) == ()
    assert not any(Right.MARKETING_OBJECTION in ground.rights for ground in GROUNDS.values())


@every_ground
def test_no_ground_refuses_a_marketing_objection(ground: Ground) -> None:
    with pytest.raises(GroundRefused, match="never be refused"):
        check(ground.code, Right.MARKETING_OBJECTION)


@every_refusal
def test_complete_ground_is_accepted(ground: Ground) -> None:
    for right in ground.rights:
        assert check(ground.code, right) is ground


@every_refusal
def test_ground_is_refused_for_other_rights(ground: Ground) -> None:
    for right in set(Right) - ground.rights:
        with pytest.raises(GroundRefused):
            check(ground.code, right)


@every_refusal
@pytest.mark.parametrize("facts", INVISIBLE, ids=ascii)
def test_ground_that_needs_facts_refuses_invisible_ones(ground: Ground, facts: str) -> None:
    right = min(ground.rights)
    if ground.facts_required:
        with pytest.raises(GroundRefused, match="facts"):
            check(ground.code, right, facts=facts)
    else:
        assert check(ground.code, right, facts=facts)


def test_only_three_grounds_stand_without_facts() -> None:
    without = {ground.code for ground in refusals if not ground.facts_required}
    assert without == {"er-accounting", "er-suppression", "fi34-crime"}


@every_refusal
def test_needed_detail_may_not_be_blank(ground: Ground) -> None:
    for need in ground.needs:
        with pytest.raises(GroundRefused, match=need.replace("legal_note", "legal counsel")):
            check(ground.code, min(ground.rights), **{need: "\u200b "})


def test_needed_detail_may_not_be_missing() -> None:
    with pytest.raises(GroundRefused, match="until"):
        check_ground("er-accounting", Right.ERASURE, facts="", details={"data": "x1"}, on=ON)


@pytest.mark.parametrize("code", ["", "made-up", "IDENT-NOT-EST"])
def test_unknown_ground_is_refused(code: str) -> None:
    with pytest.raises(GroundRefused, match="no ground"):
        check(code, Right.ACCESS)


def test_finding_no_data_is_not_a_refusal() -> None:
    with pytest.raises(GroundRefused, match="not a ground"):
        check("no-data", Right.ACCESS)
    assert "no-data" not in {ground.code for ground in grounds_for(Right.ACCESS, ON)}


def test_ground_is_refused_before_its_day() -> None:
    with pytest.raises(GroundRefused, match="not in force"):
        check("excess-abuse", Right.ACCESS, on=date(2026, 3, 18))
    assert check("excess-abuse", Right.ACCESS, on=date(2026, 3, 19))


def test_retired_ground_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    retired = {"code": "old", "valid_until": date(2025, 12, 31)}
    entry = {**vars(GROUNDS["unfounded"]), **retired}
    monkeypatch.setitem(grounds.GROUNDS, "old", Ground(**entry))
    with pytest.raises(GroundRefused, match="not in force"):
        check("old", Right.ACCESS)
    assert "old" not in {ground.code for ground in grounds_for(Right.ACCESS, ON)}
    assert check("old", Right.ACCESS, on=date(2025, 12, 31)).code == "old"


def test_unfounded_and_excessive_need_a_second_officer() -> None:
    codes = {ground.code for ground in refusals if ground.needs_second_officer}
    assert codes == {"unfounded", "excess-repeat", "excess-abuse"}


def test_refusal_carries_its_reason() -> None:
    with pytest.raises(GroundRefused) as caught:
        check("made-up", Right.ACCESS)
    assert caught.value.reason == "There is no ground 'made-up' in the catalogue."


@given(st.text(alphabet=st.characters(codec="utf-8"), min_size=1).filter(lambda t: t.strip()))
def test_facts_stand_word_for_word(facts: str) -> None:
    told = words("er-claims", "fi", facts=facts, details=DETAILS)
    assert facts.strip() in told


@pytest.mark.parametrize(
    "hostile", ["{until}", "{0}", "{facts}", "{data.__class__}", "%s %(x)s", r"\1 \g<0>", "{", "}}"]
)
def test_template_signs_in_facts_stay_as_they_are(hostile: str) -> None:
    told = words("er-claims", "en", facts=hostile, details={**DETAILS, "data": hostile})
    assert told.count(hostile) == 2


def test_words_without_a_needed_detail_are_refused() -> None:
    with pytest.raises(GroundRefused, match="who"):
        words("auth-missing", "fi", facts=FACTS, details={})


def test_dates_in_words_are_written_as_the_language_does() -> None:
    assert "31.12.2031 saakka" in words("er-accounting", "fi", facts="", details=DETAILS)
    assert "until 31 December 2031" in words("er-accounting", "en", facts="", details=DETAILS)


def test_period_in_words_stands_as_written() -> None:
    details = {**DETAILS, "until": "end of warranty"}
    assert "until end of warranty" in words("er-accounting", "en", facts="", details=details)


@pytest.mark.parametrize("end", [".", "!", "?"])
def test_facts_that_end_a_sentence_get_no_second_stop(end: str) -> None:
    told = words("unfounded", "en", facts=f"Sent as a joke{end} ", details={})
    assert told.endswith(f"Sent as a joke{end}")


@pytest.mark.parametrize("text", ["a", "7", "ä", "資", "Ω"])
def test_one_visible_letter_is_not_blank(text: str) -> None:
    assert not is_blank(text)


def test_a_ground_of_two_rights_cites_the_article_of_the_one_that_is_answered() -> None:
    claims = GROUNDS["er-claims"]
    assert claims.basis_for(Right.ERASURE) == "17(3)(e)"
    assert claims.basis_for(Right.OBJECTION) == "21(1)"
    assert GROUNDS["third-party"].basis_for(Right.ACCESS) == "15(4)"
    assert GROUNDS["no-data"].basis_for(Right.ERASURE) == "15(1)"
