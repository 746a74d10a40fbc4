"""Nothing of a letter is lost, lies outside the sheet, or stands without what belongs to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from typing import Any

import pytest
from pypdf import PdfReader

from dsar.capabilities.letters import address, styles
from dsar.capabilities.letters.render import pdf_for
from dsar.capabilities.letters.styles import rows_of
from dsar.organisation.controller.paper import FIELDS, Layout, Preset, Window
from tests.capabilities.letters.samples import CONTROLLER, content

# The printer counts in pixels of the web, from the upper left corner.
PIXEL = 25.4 / 96
WITH_LAYOUT = [
    Layout(),
    Layout(Preset.DIN_A),
    Layout(Preset.DIN_B),
    Layout(window=Window(85, 60, 100, 35)),
]
LONG = [
    "Tietosuojavastaava Anna-Kaarina Hermanniina Laaksonen-Lindqvist",
    "edustaja: Kalevi Johannes Laaksonen, Edunvalvontapalvelut Oy",
    "Asunto-osakeyhtiö Helsingin Pitkänsillanrannan Kulmatalo",
    "c/o Kiinteistöpalvelu Mäkinen & Virtanen Kommandiittiyhtiö",
    "Pitkänsillanranta 123 B 45, toinen sisäpiha",
    "00530 Helsinki",
]
Spot = tuple[float, float, str]


def spots(pdf: bytes) -> Iterator[list[Spot]]:
    """The pieces of text on each page, in millimetres from its upper left corner."""
    for page in PdfReader(BytesIO(pdf)).pages:
        found: list[Spot] = []

        def see(text: str, _: Any, at: Any, *_more: Any, into: list[Spot] = found) -> None:
            if text.strip():
                into.append((at[4] * PIXEL, at[5] * PIXEL, text.strip()))

        page.extract_text(visitor_text=see)
        yield found


def letter(layout: Layout = Layout(), kind: str = "erasure_confirmation", **changes: Any) -> bytes:  # noqa: B008
    return pdf_for(content(kind, "fi", layout=layout.as_content(), **changes))


def in_window(found: list[Spot], window: Window) -> list[str]:
    right, low = window.left + window.width, window.top + window.height
    return [text for x, y, text in found if window.left <= x < right and window.top <= y <= low]


@pytest.mark.parametrize(
    "layout", WITH_LAYOUT, ids=lambda layout: f"{layout.preset}{layout.window.left}"
)
@pytest.mark.parametrize("lines", [["Anna Laaksonen", "Kuusitie 4 B 12", "02100 Espoo"], LONG])
def test_the_window_shows_the_addressee_and_nothing_else(layout: Layout, lines: list[str]) -> None:
    first = next(spots(letter(layout, addressee=lines)))
    shown = "".join(in_window(first, layout.field)).replace(" ", "")
    wanted = "".join(address.rows(lines)).replace(" ", "")
    back = "" if layout.preset is Preset.SFS else f"{CONTROLLER['name']}·Varikkotie12·33100TAMPERE"
    assert shown == back.replace(" ", "") + wanted


@pytest.mark.parametrize(("preset", "title"), [(Preset.DIN_A, 80.46), (Preset.DIN_B, 98.46)])
def test_the_german_forms_begin_where_the_norm_says(preset: Preset, title: float) -> None:
    first = next(spots(letter(Layout(preset))))
    x, y, _ = next(spot for spot in first if spot[2].startswith("Tietojesi"))
    assert x == pytest.approx(25, abs=0.2)
    assert title < y < title + 7
    assert FIELDS[preset].height == 45


def test_the_finnish_letter_keeps_its_tabs() -> None:
    first = next(spots(letter()))
    by_text = {text: (x, y) for x, y, text in sorted(first, reverse=True)}
    assert by_text["Esimerkkikone Oy"][0] == pytest.approx(20, abs=0.5)
    assert by_text["Vastaus pyyntöön"][0] == pytest.approx(20 + 4 * 22.86, abs=0.5)
    assert by_text["Esimerkkikone Oy"][1] < 16
    body = next(x for x, _, text in first if text.startswith("Saimme"))
    assert body == pytest.approx(20 + 2 * 22.86, abs=0.5)


@pytest.mark.parametrize("layout", WITH_LAYOUT[:3], ids=lambda layout: str(layout.preset))
@pytest.mark.parametrize("rows", [1, 40])
def test_every_page_has_its_head_and_nothing_outside(layout: Layout, rows: int) -> None:
    kept = content("erasure_confirmation", "fi")["outcomes"]
    pages = list(spots(letter(layout, outcomes=[kept[0], *[kept[2]] * rows])))
    for number, found in enumerate(pages, 1):
        assert all(4 < x < 192 and 8 < y < 292 for x, y, _ in found)
        words = {text for _, _, text in found}
        assert {f"{number} ({len(pages)})", "TP-26-7K3QX/1", "4.12.2026"} <= words


@pytest.mark.parametrize("filler", range(0, 26, 5))
def test_no_heading_stands_at_the_foot_of_a_page_alone(filler: int) -> None:
    grounds = [
        {"code": "er-accounting", "basis": "17(3)(b)", "text": "sana " * 14 * filler + "loppu"}
    ]
    for found in spots(letter(grounds=grounds)):
        inside = [spot for spot in found if 35 < spot[1] < 268]
        heads = [y for x, y, text in inside if x < 21 and y > 100]
        beside = [y for x, y, _ in inside if x > 60]
        assert all(any(abs(y - other) < 6 for other in beside) for y in heads)


SHORT = ("acknowledgement", "nothing_held", "refusal", "restriction_notice", "portability_delivery")


@pytest.mark.parametrize("kind", SHORT)
def test_a_short_answer_is_one_page_on_german_paper_too(kind: str) -> None:
    assert len(list(spots(letter(Layout(Preset.DIN_B), kind)))) == 1


@pytest.mark.parametrize("filler", range(1, 30, 2))
def test_no_page_is_left_half_empty_and_none_ends_with_a_single_line(filler: int) -> None:
    grounds = [{"code": "excess-repeat", "basis": "12(5)(b)", "text": "sana " * 14 * filler}]
    *full, last = spots(letter(Layout(Preset.DIN_B), "refusal", grounds=grounds))
    for found in full:
        assert max(y for _, y, _ in found if y < 270) > 205
    if full:
        assert len({round(y) for x, y, _ in last if x > 60 and 30 < y < 270}) >= 5


def test_a_row_taller_than_a_page_goes_on_under_its_head() -> None:
    tall = content("erasure_confirmation", "fi")["outcomes"][0] | {"data": "rivi tietoja\n" * 150}
    pages = list(spots(letter(outcomes=[tall])))
    with_rows = [found for found in pages if any("rivi tietoja" in text for _, _, text in found)]
    assert len(with_rows) > 2
    assert sum(text.count("rivi") for found in pages for _, _, text in found) == 150
    assert all(any(text == "Järjestelmä" for _, _, text in found) for found in with_rows)


def test_a_short_row_is_not_parted() -> None:
    for page in spots(pdf_for(content("access_answer", "sv"))):
        labels = {text for _, _, text in page}
        assert ("Vem vi ger dem till" in labels) == any("Tilitoimisto" in text for text in labels)


def test_a_heading_of_two_lines_keeps_clear_of_the_next_one() -> None:
    for found in spots(letter(kind="partial_refusal")):
        heads = sorted(y for x, y, _ in found if x < 21 and 35 < y < 265)
        assert all(lower - upper > 4 for upper, lower in pairwise(heads))


def test_the_head_of_a_german_page_stands_in_two_lines() -> None:
    second = list(spots(letter(Layout(Preset.DIN_A))))[1]
    place = {text: y for _, y, text in second}
    assert place["2 (2)"] == pytest.approx(place["Vastaus pyyntöön"], abs=0.1)
    assert place["TP-26-7K3QX/1"] == pytest.approx(place["4.12.2026"], abs=0.1)


@pytest.mark.parametrize("name", ["K" * 200, "Konepalvelu " * 16, "Oy"])
@pytest.mark.parametrize("layout", WITH_LAYOUT[:3], ids=lambda layout: str(layout.preset))
def test_a_long_company_name_keeps_out_of_the_window(name: str, layout: Layout) -> None:
    first = next(spots(letter(layout, controller=CONTROLLER | {"name": name})))
    above = styles.ABOVE[layout.preset]
    field = rows_of(layout)
    rows = replace(field, top=int(field.top + above), height=field.height)
    shown = [text for text in in_window(first, rows) if text[:3] == name[:3]]
    assert shown == []
    assert all(4 < x < 192 and 8 < y < 292 for x, y, _ in first)


@pytest.mark.parametrize(
    ("row", "posted"),
    [
        ("02100 Espoo", "02100 ESPOO"),
        ("AX-22100 Mariehamn", "AX-22100 MARIEHAMN"),
        ("111 22 Stockholm", "111 22 STOCKHOLM"),
        ("1050 København K", "1050 KØBENHAVN K"),
        ("Kuusitie 4 B 12", "Kuusitie 4 B 12"),
        ("PL 123", "PL 123"),
    ],
)
def test_the_town_stands_in_capitals(row: str, posted: str) -> None:
    assert address.rows(["12345 Nimi", row]) == ["12345 Nimi", posted]


def test_there_are_six_rows_at_most_and_none_empty() -> None:
    assert len(address.rows([*"abcdefgh", ""])) == 6
    assert address.rows(["", "a", "", "b"]) == ["a", "b"]
    assert address.rows([]) == []


def test_rows_shrink_before_they_leave_the_window() -> None:
    window = rows_of(Layout())
    assert address.size(["Anna Laaksonen", "Kuusitie 4"], window) == "11"
    assert address.size(LONG, window) in ("8", "7")
    assert address.size(["W" * 200] * 6, window) == "7 cut"
