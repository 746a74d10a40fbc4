"""The style sheet of a layout: one shared, one for each preset, and the window's own figures."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from dsar.organisation.controller.paper import Layout, Preset, Window

ASSETS: Final = Path(__file__).parent / "assets"
# Where the first page begins, so that the head of the letter stands there.
HEAD: Final = 10.0
MARGIN: Final = {Preset.SFS: 20.0, Preset.DIN_A: 25.0, Preset.DIN_B: 25.0}
# What a sliding sheet may show below the window, and the norm's own distance.
GAP: Final = {Preset.SFS: 10.0, Preset.DIN_A: 8.46, Preset.DIN_B: 8.46}
# The sheet slides in its envelope, so the rows keep off the edges of the window; in the upper part
# of a German field stand the return line and the notes of the post.
ABOVE: Final = {Preset.SFS: 4.0, Preset.DIN_A: 17.7, Preset.DIN_B: 17.7}
BESIDE: Final = 5
# Between the head of the letter and the window.
CLEAR: Final = 5.0


def rows_of(layout: Layout) -> Window:
    """Where the rows of the addressee stand, in whole millimetres."""
    field, above = layout.field, ABOVE[layout.preset]
    width, height = field.width - 2 * BESIDE, int(field.height - above)
    return Window(field.left + BESIDE, field.top, width, height)


def style(layout: Layout) -> str:
    """All of the style of one layout."""
    names = ("letter.css", f"{layout.preset}.css")
    shared = "\n".join((ASSETS / name).read_text(encoding="utf-8") for name in names)
    return f"{shared}\n{_figures(layout)}"


def _figures(layout: Layout) -> str:
    field, preset = layout.field, layout.preset
    above, top = ABOVE[preset], field.top - HEAD
    title = field.top + field.height + GAP[preset] - HEAD
    left, width = field.left + BESIDE - MARGIN[preset], field.width - 2 * BESIDE
    place = f"left: {left:g}mm; width: {width}mm"
    return (
        f".letterhead {{ height: {title:g}mm }}\n"
        f".letterhead .sender {{ max-height: {top - CLEAR:g}mm }}\n"
        f".letterhead .sender img {{ max-height: {min(20.0, top - CLEAR):g}mm }}\n"
        f".window {{ {place}; top: {top + above:g}mm; height: {field.height - above:g}mm }}\n"
        f".gauge {{ left: {-MARGIN[preset]:g}mm }}\n"
        f".return {{ {place}; top: {top + above - 4.5:g}mm }}\n"
    )
