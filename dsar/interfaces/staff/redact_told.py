"""What is left out, told in words: of a case, of a file, and mark by mark."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, ngettext

from dsar.capabilities.fulfilment.models import Redaction, TaskFile
from dsar.capabilities.fulfilment.redaction import in_effect, live
from dsar.cases.models import Case
from dsar.interfaces.collection_lines import ground_label
from dsar.interfaces.scans import unscanned
from dsar.interfaces.staff import due, words
from dsar.interfaces.staff.timeline import name_of
from dsar.law.grounds import GROUNDS
from dsar.procedure.collection import redact

# Marked here so that translators find them; the child that says them knows no languages.
SENTENCES: Final = (
    gettext_noop("this PDF is locked, so no page can be taken out; put another file in its place"),
    gettext_noop("this PDF has no such page"),
    gettext_noop("nothing would be left: leave out the whole file instead"),
    gettext_noop(
        "another page holds some of what stands on this page, whether it shows it or not; "
        "put another file in its place"
    ),
    gettext_noop(
        "no page can be taken out of this PDF, for it is damaged or too large; "
        "put another file in its place"
    ),
)
What = Redaction.What
LONGEST: Final = 80
# Marks that were made at once are undone at once; each by itself only as far as a page goes.
MOST_SHOWN: Final = 100


def redact_facts(case: Case, files: Sequence[TaskFile]) -> dict[str, Any]:
    """How many files there are, how many of them nobody looked at, and in how many are marks."""
    if not files:
        return {}
    marked = Redaction.objects.filter(entry__in=files, undone_at__isnull=True)
    unseen = [entry for item in case.items.all() for entry in redact.unlooked(item)]
    return {
        "files": len(files),
        "unseen": len(unseen),
        "marked": marked.values("entry").distinct().count(),
        "address": reverse("admin:redact", args=[case.reference]),
    }


def list_of(case: Case) -> list[dict[str, Any]]:
    """The files of a case by what was asked, each with what of it is left out."""
    groups, risky = [], unscanned(case)
    for item in case.items.all():
        item.case = case
        unseen = {entry.pk for entry in redact.unlooked(item)}
        rows = TaskFile.objects.filter(task__item=item, removed_at__isnull=True)
        rows = rows.select_related("file", "task__system", "category").order_by("pk")
        files = [
            {
                "entry": entry,
                "system": entry.task.system.called(words.language()),
                "state": state_of([row for row in entry.redactions.all() if not row.undone_at]),
                "is_unseen": entry.pk in unseen,
                "is_unscanned": entry.file_id in risky,
            }
            for entry in rows.prefetch_related("redactions")
        ]
        if files:
            groups.append({"kind": words.KINDS[item.right], "files": files})
    return groups


def state_of(rows: Sequence[Redaction]) -> str:
    """What is left out of a file, in a few words."""
    counting = in_effect(rows)
    if not counting:
        return _("Nothing is left out")
    if counting[0].what == What.WHOLE:
        return _("Left out wholly")
    if counting[0].what == What.REPLACED:
        return _("Another file is in its place")
    told = ngettext("%(count)d place left out", "%(count)d places left out", len(counting))
    return told % {"count": len(counting)}


def batches(entry: TaskFile, content: Mapping[str, Any] | None = None) -> list[dict[str, Any]]:
    """The marks of a file, those that were made at once together."""
    groups: dict[tuple[Any, ...], list[Redaction]] = {}
    for row in live(entry):
        groups.setdefault((row.made_at, row.made_by_id, row.ground, row.facts), []).append(row)
    return [
        {
            "key": rows[0].pk,
            "rows": rows,
            "count": state_of(rows),
            "places": [(row.pk, _place(row, content or {})) for row in rows[:MOST_SHOWN]],
            "ground": ground_label(GROUNDS[rows[0].ground]),
            "facts": rows[0].facts,
            "stay_in_house": not GROUNDS[rows[0].ground].facts_required,
            "who": name_of(rows[0].made_by),
            "when": due.moment(rows[0].made_at),
        }
        for rows in groups.values()
    ]


def _place(row: Redaction, content: Mapping[str, Any]) -> str:
    """Where a mark is, and what stands there."""
    at, table, text = row.at, content.get("table"), content.get("text")
    if row.what == What.PAGE:
        return _("Page %(number)d") % {"number": at[0]}
    if row.what == What.SPAN and text is not None:
        return _cut(text[at[0] : at[1]])
    if row.what == What.ROW:
        return _("Row %(number)d") % {"number": at[0] + 1}
    if row.what == What.COLUMN and table is not None:
        return _("Column %(name)s") % {"name": _cut(table.columns[at[0]])}
    if row.what == What.CELL and table is not None:
        told = {"number": at[0] + 1, "name": _cut(table.columns[at[1]])}
        return f"{_('Row %(number)d, %(name)s:') % told} {_cut(table.rows[at[0]][at[1]])}"
    if row.replacement is not None:
        return row.replacement.original_name
    return _("The whole file")


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
