"""The recorded deadlines of tests/data/deadline_vectors.csv, read once for every test of them."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from datetime import date
from pathlib import Path

FILE = Path(__file__).parents[1] / "data" / "deadline_vectors.csv"


@dataclass(frozen=True)
class Vector:
    received_on: date
    country: str
    months: int
    eves_count: bool
    pause: tuple[date, date] | None
    raw_on: date
    due_on: date

    def __str__(self) -> str:
        return f"{self.country}-{self.received_on}-{self.months}m-{self.due_on}"


def _is_eu_law(row: dict[str, str]) -> bool:
    """British rows are contrasts, and restarting at identification is the British rule."""
    return row["country"] != "GB" and "restart" not in row["rule"]


def _vector(row: dict[str, str]) -> Vector:
    dates = [date.fromisoformat(row[key]) for key in ("pause_from", "proof_received") if row[key]]
    return Vector(
        received_on=date.fromisoformat(row["receipt_date"]),
        country=row["country"],
        months=3 if "3 months" in row["rule"] else 1,
        eves_count=row["calendar"].endswith("+eves"),
        pause=(dates[0], dates[1]) if dates else None,
        raw_on=date.fromisoformat(row["unadjusted_date"]),
        due_on=date.fromisoformat(row["expected_due_date"]),
    )


with FILE.open(encoding="utf-8", newline="") as file:
    VECTORS = [_vector(row) for row in csv.DictReader(file) if _is_eu_law(row)]
