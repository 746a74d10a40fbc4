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
# The return line and the notes of the post stand in the upper part of a German field.
RETURN: Final = {Preset.SFS: 0.0, Preset.DIN_A: 17.7, Preset.DIN_B: 17.7}
# Between the head of the letter and the window.
CLEAR: Final = 5.0


def rows_of(layout: Layout) -> Window:
    """Where the rows of the addressee stand, in whole millimetres."""
    field, above = layout.field, RETURN[layout.preset]
    return Window(field.left, field.top, field.width, int(field.height - above))


def style(layout: Layout) -> str:
    """All of the style of one layout."""
    names = ("letter.css", f"{layout.preset}.css")
    shared = "\n".join((ASSETS / name).read_text(encoding="utf-8") for name in names)
    return f"{shared}\n{_figures(layout)}"


def _figures(layout: Layout) -> str:
    field, preset = layout.field, layout.preset
    rows = RETURN[preset]
    left, top = field.left - MARGIN[preset], field.top - HEAD
    title = field.top + field.height + GAP[preset] - HEAD
    place = f"left: {left:g}mm; width: {field.width}mm"
    # The norm's field is 20 mm from the edge, its text stands in line with the letter's.
    indent = f"padding-left: {max(0.0, -left):g}mm" if rows else "padding-left: 0"
    return (
        f".letterhead {{ height: {title:g}mm }}\n"
        f".letterhead .sender {{ max-height: {top - CLEAR:g}mm }}\n"
        f".letterhead .sender img {{ max-height: {min(20.0, top - CLEAR):g}mm }}\n"
        f".window {{ {place}; {indent}; top: {top + rows:g}mm;"
        f" height: {field.height - rows:g}mm }}\n"
        f".return {{ {place}; {indent}; top: {top + rows - 4.5:g}mm }}\n"
    )
