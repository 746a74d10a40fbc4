"""The papers our letters may be laid out on, and where a window envelope may show them.

Plain Python: a letter carries its layout with it and is drawn again without the database.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final


class Preset(StrEnum):
    """The Finnish standard letter (SFS 2487), or the two forms of the German one (DIN 5008)."""

    SFS = "sfs"
    DIN_A = "din_a"
    DIN_B = "din_b"


@dataclass(frozen=True)
class Window:
    """What an envelope shows of the sheet, in millimetres from its upper left corner."""

    left: int = 15
    top: int = 40
    width: int = 90
    height: int = 35


# The head of the letter needs 25 mm above it; six rows need 30 mm of height.
BOUNDS: Final = {"left": (10, 110), "top": (35, 65), "width": (60, 110), "height": (30, 45)}
# Paper that slides in its envelope keeps this much of the sheet's right edge hidden.
MOST_RIGHT: Final = 195
# Where a sheet in three is folded first, for E65 and DL.
FIRST_FOLD: Final = 99
# Both forms of DIN 5008 have a field of 85 x 45 mm, 20 mm from the edge: A at 27, B at 45 mm.
FIELDS: Final = {
    Preset.DIN_A: Window(20, 27, 85, 45),
    Preset.DIN_B: Window(20, 45, 85, 45),
}


class NoSuchLayout(ValueError):
    """A letter names a layout that no sheet has."""


@dataclass(frozen=True)
class Layout:
    """How one letter looks: its preset, its window, and the digest of its logo if it has one."""

    preset: Preset = Preset.SFS
    window: Window = Window()
    logo: str = ""
    logo_type: str = ""

    @property
    def field(self) -> Window:
        """Where the addressee stands: DIN fixes it, in Finland it follows the envelope."""
        return FIELDS.get(self.preset, self.window)

    def as_content(self) -> dict[str, Any]:
        """The layout as a letter keeps it."""
        logo = {"sha256": self.logo, "media_type": self.logo_type} if self.logo else None
        return {"preset": self.preset.value, "window": vars(self.window), "logo": logo}


def layout_of(content: dict[str, Any]) -> Layout:
    """The layout that a letter was fixed in; older letters have none and are Finnish ones."""
    told = content.get("layout")
    if told is None:
        return Layout()
    try:
        window = Window(**{side: int(told["window"][side]) for side in BOUNDS})
        logo = told.get("logo") or {"sha256": "", "media_type": ""}
        preset = Preset(told["preset"])
        layout = Layout(preset, window, str(logo["sha256"]), str(logo["media_type"]))
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise NoSuchLayout("The letter names a layout that there is not.") from error
    if not fits(window):
        raise NoSuchLayout("The window of the letter does not fit the sheet.")
    return layout


def fits(window: Window) -> bool:
    """Whether the head of the letter stays above a window, and its edge and fold outside."""
    within = all(low <= getattr(window, side) <= high for side, (low, high) in BOUNDS.items())
    is_below_fold = window.top + window.height > FIRST_FOLD
    return within and window.left + window.width <= MOST_RIGHT and not is_below_fold
