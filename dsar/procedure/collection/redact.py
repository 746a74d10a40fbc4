"""Other people's data is left out of a copy, and the letter says on which ground (Art. 15(4)).

What was handed in stays as it came; a mark is kept, and stays to be seen when it is undone.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import Final

from django.db import transaction
from django.db.models import QuerySet

from dsar.capabilities.fulfilment.models import Redaction, TaskFile
from dsar.capabilities.fulfilment.redaction import (
    NoSuchPlace,
    Unreleasable,
    in_effect,
    insist_on_place,
    live,
)
from dsar.cases.models import CaseItem
from dsar.cases.moves import claim
from dsar.cases.states import State
from dsar.eventlog.append import append
from dsar.eventlog.models import Event
from dsar.files import store
from dsar.law.grounds import GROUNDS, Ground, grounds_for, is_blank
from dsar.law.rights import Right
from dsar.organisation.accounts.models import User
from dsar.organisation.controller.models import Controller
from dsar.procedure.collection.incoming import Upload, receive
from dsar.procedure.plain_words import insist_on_no_code

What = Redaction.What
Mark = tuple[str, list[int]]
Place = tuple[str, tuple[int, ...]]
WHILE: Final = (State.COLLECTING, State.REVIEWING)
# Why a part of a copy may be left out; the other grounds refuse a request, not a part of a file.
OF_A_PART: Final = ("third-party", "trade-secret", "fi34-crime", "fi34-harm", "scope-not-personal")
LONGEST_FACTS: Final = 1000
LOOKED, RELEASED = "redact:", "released:"


class CannotRedact(ValueError):
    """The mark does not fit the case, the file or the right; the message says why."""


def open_grounds(item: CaseItem, on: date) -> list[Ground]:
    """The grounds on which a part of a copy may be left out for this right (Art. 12(4), 15(4))."""
    fitting = grounds_for(Right(item.right), on)
    return [ground for ground in fitting if ground.code in OF_A_PART and not ground.needs]


def redact(
    entry: TaskFile,
    what: str,
    place: Sequence[int] = (),
    *,
    ground: str,
    facts: str,
    replacement: Upload | None = None,
    at: datetime,
    by: User,
) -> Redaction:
    """Leave out one part of a file, or put another file in its place (Art. 15(4), 20(4)).

    The same mark twice is one. Raises CannotRedact, CannotHandIn for a replacement that is not
    taken, ChangedMeanwhile for a stale page.
    """
    _insist(entry, ground, facts, at)
    if what != What.REPLACED:
        return _marked(entry, [(what, list(place))], ground=ground, facts=facts, at=at, by=by)[0]
    if replacement is None:
        raise CannotRedact("choose the file that takes the place of this one")
    if any(row.what == What.REPLACED for row in live(entry)):
        raise CannotRedact("another file is in its place already: undo that first")
    return _replaced(entry, replacement, {"ground": ground, "facts": facts.strip()}, at, by)


def redact_all(
    entry: TaskFile, marks: Collection[Mark], *, ground: str, facts: str, at: datetime, by: User
) -> list[Redaction]:
    """Leave out several parts of a file at once, each once (Art. 15(4), 20(4))."""
    _insist(entry, ground, facts, at)
    if not marks:
        raise CannotRedact("choose what is left out")
    return _marked(entry, marks, ground=ground, facts=facts, at=at, by=by)


@transaction.atomic
def undo(rows: Redaction | Collection[Redaction], *, at: datetime, by: User) -> None:
    """Take marks of one file back, before the case is decided; a second time changes nothing."""
    rows = [rows] if isinstance(rows, Redaction) else list(rows)
    standing = [row for row in rows if row.undone_at is None]
    if not standing:
        return
    case = standing[0].entry.task.case
    _insist_on_time(standing[0].entry)
    claim(case)
    for row in standing:
        row.undone_at = at
        row.save(update_fields=["undone_at"])
        facts = {"redaction": row.pk, "file": row.entry.file_id}
        append(case.reference, "redaction.undone", at=at, by=by.actor, facts=facts)


@transaction.atomic
def carry_over(entry: TaskFile, *, at: datetime, by: User) -> None:
    """Leave out of a file that came anew what was left out of the same bytes (Art. 15(4)).

    The ground, the facts and who gave them stay. Where the marks have no place, the whole goes.
    """
    same = Redaction.objects.filter(
        entry__task__item=entry.task.item,
        entry__file__sha256=entry.file.sha256,
        undone_at__isnull=True,
    )
    wanted: dict[Place, Redaction] = {}
    for row in same.exclude(entry=entry).select_related("entry", "replacement", "made_by"):
        fits = row.entry.shape == entry.shape
        wanted[(row.what, tuple(row.at)) if fits else (What.WHOLE.value, ())] = row
    for row in live(entry):
        wanted.pop((row.what, tuple(row.at)), None)
    for (what, place), row in wanted.items():
        told: dict[str, object] = {"ground": row.ground, "facts": row.facts}
        if what == What.REPLACED:
            told["replacement"] = row.replacement
        _made(entry, what, [*place], told | {"made_by": row.made_by}, at, by)


def left_out(item: CaseItem) -> list[dict[str, str]]:
    """The grounds on which parts of a copy are left out, each once with its facts (Art. 12(4)).

    Facts that would defeat their ground stay in the house.
    """
    told: dict[str, dict[str, None]] = {}
    for entry in _files(item).prefetch_related("redactions"):
        rows = [row for row in entry.redactions.all() if row.undone_at is None]
        for row in in_effect(rows):
            told.setdefault(row.ground, {})[row.facts.strip().rstrip(".")] = None
    return [
        {"ground": code, "facts": "; ".join(facts) if GROUNDS[code].facts_required else ""}
        for code, facts in told.items()
    ]


def unlooked(item: CaseItem) -> list[TaskFile]:
    """The files that nobody has opened to see whether they tell of other people (Art. 15(4))."""
    views = Event.objects.filter(stream=item.case.reference, kind="case.viewed")
    seen = {facts.get("screen") for facts in views.values_list("facts", flat=True)}
    return [entry for entry in _files(item) if not {looked(entry), saved(entry)} & seen]


def looked(entry: TaskFile) -> str:
    """How events tell that somebody saw what stands in this file."""
    return f"{LOOKED}{entry.pk}"


def saved(entry: TaskFile) -> str:
    """How events tell that somebody saved what would leave of this file."""
    return f"{RELEASED}{entry.pk}"


def _files(item: CaseItem) -> QuerySet[TaskFile]:
    rows = TaskFile.objects.filter(task__item=item, removed_at__isnull=True)
    return rows.select_related("file", "task__system").order_by("pk")


def _insist(entry: TaskFile, ground: str, facts: str, at: datetime) -> None:
    _insist_on_time(entry)
    _insist_on_there(entry)
    known = GROUNDS.get(ground)
    if known is not None and known.needs_second_officer:
        raise CannotRedact("this ground needs a second officer: use it when the case is decided")
    today = Controller.current().day_of(at)
    if known not in open_grounds(entry.task.item, today):
        raise CannotRedact("choose a ground that fits what is asked")
    if is_blank(facts):
        raise CannotRedact("write the facts: what is left out, and why")
    if len(facts) > LONGEST_FACTS:
        raise CannotRedact("write the facts in fewer words")
    insist_on_no_code(CannotRedact, facts)


def _insist_on_time(entry: TaskFile) -> None:
    if entry.task.case.state not in WHILE:
        raise CannotRedact("a file is redacted only before the case is decided")


def _marked(
    entry: TaskFile, marks: Collection[Mark], *, ground: str, facts: str, at: datetime, by: User
) -> list[Redaction]:
    try:
        insist_on_place(entry, [*marks])
    except (NoSuchPlace, Unreleasable) as error:
        raise CannotRedact(str(error)) from error
    before = {(row.what, tuple(row.at)): row for row in live(entry)}
    wanted = {(what, tuple(place)): (what, place) for what, place in marks}
    new = [mark for key, mark in wanted.items() if key not in before]
    same = [before[key] for key in wanted if key in before]
    if not new and any((row.ground, row.facts) != (ground, facts.strip()) for row in same):
        raise CannotRedact("this is left out already: undo that first to give another ground")
    if not new:
        return same
    with transaction.atomic():
        _claim(entry)
        told = {"ground": ground, "facts": facts.strip()}
        return same + [_made(entry, what, place, told, at, by) for what, place in new]


def _replaced(
    entry: TaskFile, replacement: Upload, told: Mapping[str, object], at: datetime, by: User
) -> Redaction:
    # Before the transaction: looking, encrypting and writing would hold everybody up.
    is_table = entry.shape == TaskFile.Shape.TABLE
    received = receive(replacement, is_readable=is_table)
    if is_table and received.shape != TaskFile.Shape.TABLE:
        raise CannotRedact("put a table in the place of a table: a CSV or JSON file")
    facts = {"media_type": received.media_type, "original_name": received.name}
    with transaction.atomic():
        _claim(entry)
        reference = entry.task.case.reference
        file = store.enter(received.kept, reference=reference, at=at, **facts)
        return _made(entry, What.REPLACED, [], {**told, "replacement": file}, at, by)


def _claim(entry: TaskFile) -> None:
    claim(entry.task.case)
    # A colleague may have taken the file out without making anybody's page stale.
    entry.refresh_from_db(fields=["removed_at"])
    _insist_on_there(entry)


def _insist_on_there(entry: TaskFile) -> None:
    if entry.removed_at is not None:
        raise CannotRedact("this file was taken out, so nothing of it leaves")


def _made(
    entry: TaskFile, what: str, place: list[int], told: Mapping[str, object], at: datetime, by: User
) -> Redaction:
    given: dict[str, object] = {"made_by": by, **told}
    row: Redaction = entry.redactions.create(what=what, at=place, made_at=at, **given)
    facts = {"redaction": row.pk, "file": entry.file_id, "what": row.what, "ground": row.ground}
    append(entry.task.case.reference, "redaction.made", at=at, by=by.actor, facts=facts)
    return row
