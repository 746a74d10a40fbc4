"""One row that cannot be done starves no other: a run passes over it, and fails at its end."""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any, Final, TypeVar

from django.db import models

log = logging.getLogger(__name__)

Row = TypeVar("Row", bound=models.Model)


@dataclass
class Passed:
    """What one run of one step could not do, and why."""

    errors: list[Exception]
    keys: defaultdict[type[models.Model], set[Any]] = field(
        default_factory=lambda: defaultdict(set)
    )


_RUN: Final[ContextVar[Passed | None]] = ContextVar("_RUN", default=None)


@contextmanager
def over(errors: list[Exception]) -> Iterator[None]:
    """Pass over every row that raises within, keeping its error; what else raises ends it."""
    mark = _RUN.set(Passed(errors))
    try:
        yield
    except Exception as error:  # noqa: BLE001 -- raised again when the other steps are done
        errors.append(error)
    finally:
        _RUN.reset(mark)


def first(
    rows: models.QuerySet[Row],
    do: Callable[[Row], object],
    *,
    lost: tuple[type[Exception], ...] = (),
) -> Row | None:
    """Do the first of these rows that was not passed over in this run; None when there is none.

    A race that was `lost` is no error. Outside a run an error is raised at once.
    """
    passed = _RUN.get()
    row = rows.exclude(pk__in=passed.keys[rows.model]).first() if passed else rows.first()
    if row is None:
        return None
    try:
        do(row)
    except lost:
        _pass_over(row, passed)
    except Exception as error:
        if passed is None:
            raise
        passed.errors.append(error)
        _pass_over(row, passed)
        # The class alone: a message may quote what a person wrote.
        log.warning("%s %s passed over: %s", type(row).__name__, row.pk, type(error).__name__)
    return row


def _pass_over(row: models.Model, passed: Passed | None) -> None:
    if passed:
        passed.keys[type(row)].add(row.pk)
