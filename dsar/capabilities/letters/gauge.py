"""A sheet to hold against an envelope: where the window, the folds and the holes are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.template import Context

from dsar.capabilities.letters import address
from dsar.capabilities.letters.compose import ENGINE
from dsar.capabilities.letters.render import render
from dsar.capabilities.letters.sheet import Files
from dsar.capabilities.letters.styles import HEAD, MARGIN, rows_of
from dsar.organisation.controller.paper import Layout, Preset

WIDTH, HEIGHT = 210, 297
# Three parts for E65 and DL; the norm's own folds for the German forms.
FOLDS: Final = {Preset.SFS: (99, 198), Preset.DIN_A: (87, 192), Preset.DIN_B: (105, 210)}
# Half the sheet: the fold for C5, and where a hole punch is set.
MIDDLE: Final = 148.5
# The crosses stand 150 mm from each other, so that a scaled print shows.
CROSSES: Final = ((30, 130), (180, 130), (30, 280), (180, 280))


@dataclass(frozen=True)
class Words:
    """What the sheet says, in the language of who prints it."""

    language: str
    title: str
    sentences: Sequence[str]
    fold: str
    hole: str
    window: str
    addressee: Sequence[str]


def gauge(
    layout: Layout, words: Words, controller: dict[str, Any], *, assets: Files, at: datetime
) -> bytes:
    """The sheet as a PDF, in the same layout as the letters."""
    lines = address.rows(list(words.addressee))
    context = {
        "language": words.language,
        "title": words.title,
        "sentences": words.sentences,
        "controller": controller,
        "logo": layout.logo,
        "addressee": lines,
        "rows_size": address.size(lines, rows_of(layout)),
        "window": {side: str(value) for side, value in vars(layout.field).items()},
        "ticks": _ticks(),
        "crosses": " ".join(f"M{x - 4} {y}h8M{x} {y - 4}v8" for x, y in CROSSES),
        "marks": _marks(layout.preset),
        "labels": _labels(layout, words),
    }
    html = ENGINE.get_template("letters/gauge.html").render(Context(context))
    return render(
        str(html),
        title=words.title,
        language=words.language,
        created=at,
        layout=layout,
        assets=assets,
    )


def _ticks() -> str:
    """A ruler along the upper and the left edge, with a tick each millimetre."""
    across = (f"M{place} 0v{_long(place)}" for place in range(1, WIDTH))
    down = (f"M0 {place}h{_long(place)}" for place in range(1, HEIGHT))
    return "".join([*across, *down])


def _long(place: int) -> float:
    return 4 if place % 10 == 0 else 2.8 if place % 5 == 0 else 1.8


def _marks(preset: Preset) -> str:
    """The folds at both edges, the middle at the left one."""
    folds = (f"M6 {fold}h7M{WIDTH - 7} {fold}h7" for fold in FOLDS[preset])
    return "".join([*folds, f"M6 {MIDDLE}h10"])


def _labels(layout: Layout, words: Words) -> list[dict[str, str]]:
    """Words at their place on the sheet; the style counts from the head of the letter."""
    field = layout.field
    folds = [(14.0, fold - 1.6, f"{words.fold} {fold} mm") for fold in FOLDS[layout.preset]]
    rulers = [
        *((place - 1.2, 4.2, str(place // 10)) for place in range(10, WIDTH, 10)),
        *((4.6, place - 1.4, str(place // 10)) for place in range(10, HEIGHT, 10)),
    ]
    size = f"{words.window} {field.width} × {field.height} mm"
    others = [
        (17.0, MIDDLE - 1.6, words.hole),
        (float(field.left), field.top + field.height + 0.4, size),
    ]
    return list(_placed([*rulers, *folds, *others], layout.preset))


def _placed(rows: Iterable[tuple[float, float, str]], preset: Preset) -> Iterable[dict[str, str]]:
    for left, top, words in rows:
        place = {"left": f"{left - MARGIN[preset]:g}", "top": f"{top - HEAD:g}"}
        yield place | {"words": words}
