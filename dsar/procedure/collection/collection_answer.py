"""What a system says it holds or what was done there, category by category (Art. 15-17)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from django.db import transaction

from dsar.capabilities.fulfilment.afterwards import FollowUpErasure
from dsar.capabilities.fulfilment.models import CategoryAnswer, CollectionTask, Result
from dsar.capabilities.fulfilment.waiting import takes_answers
from dsar.cases.disclosure import require_disclosable
from dsar.cases.moves import claim
from dsar.eventlog.append import append
from dsar.law.grounds import is_blank
from dsar.law.rights import Right
from dsar.organisation.accounts.models import User
from dsar.organisation.controller.models import Controller
from dsar.organisation.datamap.models import DataCategory
from dsar.procedure.collection import collect, follow_up, hand_in, incoming, keeping, recipients
from dsar.procedure.collection.collect import CannotCollect
from dsar.procedure.collection.collection_tasks import may_answer
from dsar.procedure.collection.incoming import Upload
from dsar.procedure.plain_words import insist_on_no_code

Did = CategoryAnswer.Did
# What may be said of a category; `found` in one that was to change: nothing there was to change.
DONE: Final[dict[Right, frozenset[str]]] = {
    Right.RECTIFICATION: frozenset({Did.CORRECTED, Did.KEPT, Did.FOUND}),
    Right.ERASURE: frozenset({Did.ERASED, Did.ANONYMISED, Did.KEPT, Did.FOUND}),
}
# The one word for a system in which several things were done: what stays is never passed over.
WEIGHTIEST: Final = (Did.KEPT, Did.CORRECTED, Did.ERASED, Did.ANONYMISED, Did.FOUND)
SAID_BY_ITSELF: Final = frozenset({Result.NOTHING_FOUND, Result.SUPPRESSED})
SAY_WHY: Final = "say why this system cannot answer, so that somebody else can look"
NO_CATEGORY: Final = (
    "the data map names no kind of data in this system, so nothing can be said to be done "
    "there: the privacy team must add one first"
)
FILES_STAND: Final = "files were handed in: take them out first, or say what was found"
IN_WORDS: Final = "describe what was found or done, in words for the letter"
IN_A_LINE: Final[dict[str, dict[str, str]]] = {
    Did.CORRECTED: {"fi": "korjattu", "sv": "rättat", "en": "corrected"},
    Did.ERASED: {"fi": "poistettu", "sv": "raderat", "en": "erased"},
    Did.ANONYMISED: {"fi": "anonymisoitu", "sv": "anonymiserat", "en": "made anonymous"},
    Did.KEPT: {"fi": "säilytetään", "sv": "bevaras", "en": "kept"},
}


@dataclass(frozen=True)
class Line:
    """What was found in one category or done with it; `event_on` is where keeping counts from."""

    category: DataCategory
    did: str
    data: str = ""
    old: str = ""
    new: str = ""
    ground: str = ""
    why: str = ""
    event_on: date | None = None
    until: date | None = None
    until_words: str = ""


@dataclass(frozen=True)
class Answer:
    """What one system found or did, in words for the letter.

    With `lines` the result is read from them, and a category of which none of them tells held
    nothing of the person. Without, `result` and `summary` are said of every category.
    """

    result: str
    summary: str = ""
    uploads: Sequence[Upload] = ()
    lines: Sequence[Line] = ()


def answer(task: CollectionTask, given: Answer, *, at: datetime, by: User) -> None:
    """Write down what a system holds or did; an answer can be given anew until review begins.

    Raises CannotCollect when the case is elsewhere, the answer is not one this right knows, files
    stand where nothing was found, or somebody else was asked; CannotHandIn for a file that is not
    taken; NotDisclosable when it is no longer known who is asking.
    """
    _insist_on_asked(task, given, Controller.current().day_of(at), at=at, by=by)
    # Before the transaction: reading and encrypting would hold everybody up.
    files = [incoming.receive(upload, is_readable=True) for upload in given.uploads]
    _write(task, given, files, at=at, by=by)


@transaction.atomic
def _write(
    task: CollectionTask, given: Answer, files: list[incoming.Received], *, at: datetime, by: User
) -> None:
    today = Controller.current().day_of(at)
    _insist_on_asked(task, given, today, at=at, by=by)
    lines = _lines(task, given, today)
    result = _result(task, given, lines)
    summary = given.summary.strip()
    if given.lines and not summary:
        summary = _in_words(lines, task.case.language)
    _insist_on_words(result, summary, given, lines)
    claim(task.case)
    # Under the lock of the case, so that no file arrives between the look and the answer.
    if result == Result.NOTHING_FOUND and (files or hand_in.live(task).exists()):
        raise CannotCollect(FILES_STAND)
    again_on = collect.dates_of(task.case, at=at)["next_chase_on"]
    task.result, task.summary, task.details = result, summary, {}
    task.answered_by, task.answered_at = by, at
    task.next_chase_on = None if task.is_done else again_on
    task.save()
    _replace(task, [] if result == Result.NOTHING_FOUND else lines, at=at)
    for received in files:
        hand_in.enter(task, received, at=at, by=by)
    facts = {"task": task.pk, "system": task.system.key, "result": task.result}
    facts["files"] = task.files.filter(removed_at__isnull=True).count()
    facts["lines"] = task.lines.count()
    append(task.case.reference, "collection.task_answered", at=at, by=by.actor, facts=facts)
    recipients.notices_for(task, at=at)


def done_with(right: Right) -> frozenset[str]:
    """What may be said of one category for a right."""
    return DONE.get(right) or frozenset(Did.values) & frozenset(collect.results_for(right))


def _insist_on_asked(
    task: CollectionTask, given: Answer, today: date, *, at: datetime, by: User
) -> None:
    right = Right(task.item.right)
    if not takes_answers(task):
        raise CannotCollect("answers are collected only while the case is being collected")
    if not may_answer(task, by, today):
        raise CannotCollect("somebody else was asked about this system")
    if task.item.needs_identity:
        require_disclosable(task.item, at=at)
    if given.result == Result.FOUND and right in DONE and not _active(task):
        raise CannotCollect(NO_CATEGORY)
    if given.result not in collect.results_for(right):
        raise CannotCollect("choose what the system holds or what was done there")
    if given.lines and given.result not in done_with(right):
        raise CannotCollect("say what was done in each category or nothing at all, not both")


def _insist_on_words(result: str, summary: str, given: Answer, lines: list[Line]) -> None:
    if result not in SAID_BY_ITSELF and is_blank(summary):
        raise CannotCollect(SAY_WHY if result == Result.CANNOT else IN_WORDS)
    told = [text for line in lines for text in (line.data, line.old, line.new, line.why)]
    told += [line.until_words for line in lines]
    insist_on_no_code(CannotCollect, summary, *told)


def _lines(task: CollectionTask, given: Answer, today: date) -> list[Line]:
    """What is written of each category: what was said of it, or what was said of them all."""
    right = Right(task.item.right)
    active = _active(task)
    if not given.lines:
        is_told = given.result in done_with(right)
        return _of_all(task, given, active) if is_told else []
    told = [_checked(task, line, right, today) for line in given.lines]
    if right not in DONE:
        return told
    named = {line.category for line in told}
    return told + [Line(one, Did.FOUND) for one in active if one not in named]


def _active(task: CollectionTask) -> list[DataCategory]:
    return list(DataCategory.objects.filter(system=task.system_id, is_active=True))


def _checked(task: CollectionTask, line: Line, right: Right, today: date) -> Line:
    if line.category.system_id != task.system_id:
        raise CannotCollect("this category is of another system")
    if line.did not in done_with(right):
        raise CannotCollect("choose what was done in this category")
    if line.did == Did.CORRECTED and is_blank(line.new):
        raise CannotCollect("write what it says now that it is corrected")
    if line.did != Did.KEPT:
        return replace(line, ground="", why="", event_on=None, until=None, until_words="")
    keeping.insist_on_ground(right, line.category, line.ground, line.why, on=today)
    if right != Right.ERASURE:
        return replace(line, event_on=None, until=None, until_words="")
    until, words = keeping.until_when(
        line.category,
        line.ground,
        event_on=line.event_on,
        until=line.until,
        words=line.until_words,
        on=today,
    )
    return replace(line, until=until, until_words=words)


def _of_all(task: CollectionTask, given: Answer, categories: list[DataCategory]) -> list[Line]:
    """One word for the whole system is said of every category; files may say which are meant."""
    if given.result == Did.FOUND:
        return [Line(one, given.result) for one in _with_files(task, given) or categories]
    if given.result == Did.CORRECTED:
        raise CannotCollect("write what it says now that it is corrected")
    is_kept = given.result == Did.KEPT
    return [
        Line(one, given.result, given.summary, ground=one.keep_ground if is_kept else "")
        for one in categories
    ]


def _with_files(task: CollectionTask, given: Answer) -> list[DataCategory]:
    """The categories of the files handed in; none when a file tells of no certain one."""
    files = task.files.filter(removed_at__isnull=True).select_related("category")
    told = {entry.category for entry in files}
    return [] if given.uploads or None in told else sorted(filter(None, told), key=_key)


def _key(category: DataCategory) -> int:
    return int(category.pk)


def _result(task: CollectionTask, given: Answer, lines: list[Line]) -> str:
    done = {line.did for line in lines}
    if done == {Did.FOUND} and Right(task.item.right) in DONE:
        return Result.NOTHING_FOUND
    return next((one.value for one in WEIGHTIEST if one in done), given.result)


def _in_words(lines: list[Line], language: str) -> str:
    """A summary for the letter, from what was said of each category."""
    told = []
    for line in lines:
        name = line.category.called(language)
        what = f"{line.old} → {line.new}" if line.did == Did.CORRECTED else line.data
        done = IN_A_LINE.get(line.did, {}).get(language, "")
        if done or line.data or len({one.did for one in lines}) == 1:
            told.append(" – ".join(part for part in (name, what.strip(" →"), done) if part))
    return "; ".join(told)


def _replace(task: CollectionTask, lines: list[Line], *, at: datetime) -> None:
    """Put these lines in the place of those of an earlier answer."""
    owed = FollowUpErasure.objects.filter(answer__task=task)
    if owed.filter(settled_at__isnull=False).exists():
        raise CannotCollect("what was kept here has been erased since, so this answer stands")
    follow_up.let_go(task, at=at)
    task.lines.all().delete()
    CategoryAnswer.objects.bulk_create(CategoryAnswer(task=task, **vars(line)) for line in lines)
