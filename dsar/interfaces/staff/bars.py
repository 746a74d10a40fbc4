"""Bars drawn by the server: a label, a bar and its figure in each row, no script and no legend."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

# The colours of the Analysis Function set, at least 3:1 on white.
COLOURS: Final = ("#12436D", "#28A197", "#801650", "#F46A25")
LABELS, WIDEST, ROW, THICK = 220, 320, 28, 18


@dataclass(frozen=True)
class Bar:
    """One bar: what it is called, how long it is against the others, and what stands at its end."""

    label: str
    value: float
    shown: str


def drawn(bars: Sequence[Bar], *, colour: int = 0) -> dict[str, Any]:
    """Where each bar stands in the picture."""
    longest = max((bar.value for bar in bars), default=0) or 1
    rows = [
        {
            "label": bar.label,
            "shown": bar.shown,
            "y": place * ROW + (ROW - THICK) // 2,
            "text_y": place * ROW + ROW // 2 + 5,
            "width": round(WIDEST * bar.value / longest),
            "end": LABELS + round(WIDEST * bar.value / longest) + 8,
        }
        for place, bar in enumerate(bars)
    ]
    return {
        "rows": rows,
        "x": LABELS,
        "label_x": LABELS - 10,
        "thick": THICK,
        "width": LABELS + WIDEST + 90,
        "height": len(bars) * ROW,
        "colour": COLOURS[colour],
    }
