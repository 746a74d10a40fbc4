"""A personal identity code is found wherever it hides; other numbers pass."""

from __future__ import annotations

import random
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from dsar.law.identity_codes import CHECK_CHARACTERS, has_identity_code

BORN = some.dates(date(1900, 1, 1), date(1999, 12, 31))
WORDS = some.sampled_from(["{}", "Hän on {}.", "hetu:{}, ok", "({})", "a\n{}\nb"])


def finnish(born: date, serial: int, sign: str) -> str:
    stem = f"{born:%d%m%y}", f"{serial:03}"
    return f"{stem[0]}{sign}{stem[1]}{CHECK_CHARACTERS[int(''.join(stem)) % 31]}"


def swedish(born: date, serial: int) -> str:
    digits = f"{born:%y%m%d}{serial:03}"
    doubled = "".join(str(int(digit) * (2 - place % 2)) for place, digit in enumerate(digits))
    return f"{digits[:6]}-{digits[6:]}{-sum(map(int, doubled)) % 10}"


def estonian(born: date, serial: int) -> str:
    digits = f"3{born:%y%m%d}{serial:03}"
    for weights in ("1234567891", "3456789123"):
        rest = sum(int(a) * int(b) for a, b in zip(digits, weights, strict=True)) % 11
        if rest < 10:
            return f"{digits}{rest}"
    return f"{digits}0"


@given(BORN, some.integers(2, 999), some.sampled_from("-UVWXYuvwxy"), WORDS)
def test_every_finnish_code_is_found(born: date, serial: int, sign: str, words: str) -> None:
    assert has_identity_code(words.format(finnish(born, serial, sign)))
    assert has_identity_code(words.format(finnish(born, serial, sign).lower()))


@given(BORN, some.integers(0, 999), WORDS)
def test_every_swedish_code_is_found(born: date, serial: int, words: str) -> None:
    code = swedish(born, serial)
    assert has_identity_code(words.format(code))
    assert has_identity_code(words.format(f"19{code}"))
    assert has_identity_code(words.format(f"19{code.replace('-', '')}"))


@given(BORN, some.integers(0, 999), WORDS)
def test_every_estonian_code_is_found(born: date, serial: int, words: str) -> None:
    assert has_identity_code(words.format(estonian(born, serial)))


@pytest.mark.parametrize(
    "text",
    [
        *("131052-308T", "131052A308T", "131052–308T", "131052\u200b-308T", "１３１０５２-308T"),
        *("131052 - 308t", "010594Y9032", "811218-9876", "8112189876", "37605030299"),
        *("13.10.52-308T", "131052-308 T", "131052  -308T", "13 10 52-308T", "131052308T"),
        *("131052/308T", "131052 308T", "13.10.1952-308T", "13-10-52-308T", "131052_308T"),
    ],
)
def test_a_code_is_found_however_it_is_written(text: str) -> None:
    assert has_identity_code(text)


@pytest.mark.parametrize(
    "text",
    ["131052-308U", "311152-308T", "131052-001B", "811218-9875", "37605030298", "1131052-308T"],
)
def test_what_only_looks_like_a_code_passes(text: str) -> None:
    assert not has_identity_code(text)


PARTS = some.sampled_from(["", " ", "  ", ".", "/", ". ", "\n"])


@given(BORN, some.integers(2, 999), PARTS, PARTS, PARTS, some.sampled_from(["", "19"]))
def test_a_code_taken_apart_is_found(
    born: date, serial: int, one: str, two: str, three: str, century: str
) -> None:
    check = finnish(born, serial, "-")[-1]
    stem = f"{born:%d}{one}{born:%m}{one}{century}{born:%y}"
    assert has_identity_code(f"Hetu {stem}{two}-{two}{serial:03}{three}{check}.")


@given(BORN, some.integers(2, 999), some.sampled_from(["", " ", ".", "/", "_"]))
def test_a_code_without_its_sign_is_found_by_its_letter(born: date, serial: int, gap: str) -> None:
    check = finnish(born, serial, "-")[-1]
    written = f"{born:%d%m%y}{gap}{serial:03}{check}"
    assert has_identity_code(written) or (check.isdigit() and gap not in {"/", "_"})


def test_hardly_any_order_number_of_ten_digits_is_taken_for_a_code() -> None:
    numbers = [random.Random(seed).randrange(10**9, 10**10) for seed in range(10_000)]
    assert sum(has_identity_code(f"Tilaus {number}") for number in numbers) < 100


def test_a_day_with_an_hour_or_a_span_of_days_passes() -> None:
    for text in ("13.10.2026 klo 12.30", "13.10.–15.10.2026", "13.10.2026-15.10.2026", "1.2.2026"):
        assert not has_identity_code(text)


@given(some.integers(0, 9_999_999), some.sampled_from(["040", "050", "0400", "+358 40", "+35850"]))
def test_telephone_numbers_pass(number: int, area: str) -> None:
    for written in (f"{area}{number:07}", f"{area} {number:07}", f"{area}-{number:07}"):
        assert not has_identity_code(f"Soitettiin numeroon {written}.")


@given(some.integers(0, 999_999_999), some.sampled_from(["{}", "M-{}", "MK{}", "TP-26-{}", "#{}"]))
def test_order_numbers_pass(number: int, written: str) -> None:
    assert not has_identity_code(f"Tilaus {written.format(number)}")
