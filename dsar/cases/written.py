"""A text that says something, as a condition the database itself can check."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import F, Func, Q, Value
from django.db.models.functions import Length
from django.db.models.lookups import GreaterThan

# What looks like nothing on paper: white space, joiners, marks of direction, empty fillers.
UNSEEN = "".join(
    map(
        chr,
        [
            *(*range(0x09, 0x0E), 0x20, 0xA0, 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x1680, 0x180E),
            *(*range(0x2000, 0x2010), *range(0x2028, 0x2030), *range(0x205F, 0x2065)),
            *(0x2800, 0x3000, 0x3164, 0xFEFF, 0xFFA0),
        ],
    )
)


class Stripped(Func):
    """A text without the given characters at its ends; empty when it is made of them alone."""

    function = "TRIM"

    def as_postgresql(self, compiler: Any, connection: Any, **context: Any) -> Any:
        return self.as_sql(compiler, connection, function="BTRIM", **context)


def written(field: str) -> Q:
    """The condition that a text field says something visible."""
    stripped = Stripped(F(field), Value(UNSEEN), output_field=models.TextField())
    return Q(GreaterThan(Length(stripped), 0))
