"""What no step does to a mark, the database refuses whoever asks: on SQLite and PostgreSQL."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from dsar.capabilities.delivery.models import AnswerFile, Dispatch
from dsar.capabilities.fulfilment.models import Redaction
from dsar.cases.disclosure import accepted_check
from tests.capabilities.fulfilment.handed import an_entry, marked
from tests.factories import NOW

pytestmark = pytest.mark.django_db
TEXT = "Soitti Liisa. Sitten soitti Pekka."
LATER = NOW + timedelta(days=1)


def refused(words: str, change: Callable[[], Any]) -> None:
    with pytest.raises(IntegrityError, match=words), transaction.atomic():
        change()


@pytest.mark.parametrize(
    "change",
    [{"what": "row"}, {"at": [0, 1]}, {"ground": "trade-secret"}, {"facts": "Muuta."}],
    ids=lambda change: next(iter(change)),
)
def test_a_mark_is_never_rewritten(change: dict[str, Any]) -> None:
    marked(an_entry(TEXT), "span", [7, 12])
    refused("undone and made anew", lambda: Redaction.objects.update(**change))


def test_a_mark_never_wanders_to_another_file() -> None:
    entry, other = an_entry(TEXT), an_entry(TEXT)
    marked(entry, "whole")
    refused("undone and made anew", lambda: Redaction.objects.update(entry=other))


def test_a_replacement_of_another_case_is_refused_even_by_hand() -> None:
    entry, other = an_entry(TEXT), an_entry(TEXT)
    words = "a file of the same case"
    refused(words, lambda: marked(entry, "replaced", replacement=other.file))
    marked(entry, "replaced", replacement=entry.file)
    told = "INSERT INTO dsar_redaction (entry_id, what, at, replacement_id, ground, facts, \
        made_by_id, made_at) SELECT %s, what, at, %s, ground, facts, made_by_id, made_at \
        FROM dsar_redaction"
    refused(words, lambda: _run(told, entry.pk, other.file.pk))
    mine = an_entry(TEXT, case=entry.task.case)
    assert _run(told, entry.pk, mine.file.pk) == 1


def _run(sql: str, *values: Any) -> int:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.rowcount


def test_what_was_redacted_never_leaves_as_it_came() -> None:
    entry = an_entry(TEXT)
    case = entry.task.case
    row = marked(entry, "span", [7, 12])
    item = entry.task.item
    check = accepted_check(item, at=NOW)
    told = {"title": "x", "file": entry.file, "item": item, "identity_check": check}
    dispatch = Dispatch.objects.create(case=case, channel="post", queued_at=NOW, expires_at=LATER)
    words = "without what was left out"
    refused(words, lambda: AnswerFile.objects.create(dispatch=dispatch, **told))
    Redaction.objects.filter(pk=row.pk).update(undone_at=NOW)
    assert AnswerFile.objects.create(dispatch=dispatch, **told).pk
