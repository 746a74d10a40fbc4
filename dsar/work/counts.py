"""How much waits, counted no further than anybody cares: beyond a hundred it is "many"."""

from __future__ import annotations

from typing import Any, Final

from django.db.models import QuerySet

MOST_COUNTED: Final = 100


def count(rows: QuerySet[Any]) -> int:
    """How many rows there are; one more than the most stands for all beyond it."""
    return rows.order_by()[: MOST_COUNTED + 1].count()


def in_words(number: int, *, without: int = 0) -> str:
    """A count as people read it, less what they see anyway: `100+` beyond the most."""
    return f"{MOST_COUNTED - without}+" if number > MOST_COUNTED else str(number - without)
