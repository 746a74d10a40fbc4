"""A letter is seen before it leaves: a step is rehearsed, shown, and then done (Art. 12(1)).

A rehearsal does the step itself in a transaction that is taken back, so what is shown is what
the step writes, and what it refuses is refused.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any, Final

from django.conf import settings
from django.db import transaction

from dsar.capabilities.letters import logo, paragraphs
from dsar.capabilities.letters.blocks import ALWAYS, MOST_SIGNS
from dsar.capabilities.letters.compose import IncompleteLetterError, compose
from dsar.capabilities.letters.drafts import Draft
from dsar.capabilities.letters.models import Letter
from dsar.capabilities.letters.render import pdf_for
from dsar.cases.disclosure import is_known_who_asks
from dsar.cases.models import Case
from dsar.cases.moves import hold
from dsar.law.letters import TO_OTHERS, LetterKind
from dsar.organisation.accounts.models import User
from dsar.procedure.plain_words import insist_on_no_code

# Time to think again, before anything is fixed.
UNDO: Final = timedelta(seconds=settings.UNDO_SECONDS)
# Who looks waits so long for their turn at the press, and never keeps the site from others.
QUEUE: Final = 4.0
Step = Callable[[Case], object]
Own = Mapping[str, Mapping[str, Mapping[str, str]]]
Content = dict[str, Any]


class CannotCompose(ValueError):
    """The letter cannot be written like this; the message says why."""


class ChangedSinceSeen(Exception):
    """The letters would not be those that were shown, so nothing was done."""


def draft_of(case: Case, act: str) -> Draft | None:
    """What somebody is about to do to a case, and has not done yet."""
    row: Draft | None = case.drafts.filter(act=act, signed_at__isnull=True).first()
    return row


def look(
    case: Case, act: str, step: Step, *, said: dict[str, Any], own: Own, at: datetime, by: User
) -> Draft:
    """Rehearse a step and keep what it would write, for an officer to see (Art. 12(1)).

    Raises what the step raises, and CannotCompose where the officer's own words may not stand.
    """
    _insist_on_words(case, own, at=at)
    letters = [_with_own(content, own, place) for place, content in enumerate(rehearse(case, step))]
    if not letters:
        raise CannotCompose("this writes no letter")
    now = [_read(content) for content in letters]
    with transaction.atomic():
        hold(case)
        row = draft_of(case, act) or Draft(case=case, act=act)
        if is_proposed(row, case) and row.made_by_id != by.pk:
            raise CannotCompose("a colleague waits for a signature here: sign it or give it back")
        row.changes = [
            list(paragraphs.changes(_read(was), new)) if _is_same(was, letters[place]) else []
            for place, (was, new) in enumerate(zip(row.letters, now, strict=False))
        ]
        row.said, row.own, row.letters = said, dict(own), letters
        row.case_version, row.made_by, row.made_at, row.proposed_at = case.version, by, at, None
        row.save()
    return row


def is_proposed(row: Draft, case: Case) -> bool:
    """Whether a colleague waits for a second signature on this, and the case is as it was."""
    return row.proposed_at is not None and row.case_version == case.version


def rehearse(case: Case, step: Step) -> list[Content]:
    """What the letters of a step would say, were it done now; nothing of it stays."""
    with transaction.atomic():
        contents = [dict(row.content) for row in _written(case, step)]
        transaction.set_rollback(True)
    return contents


@transaction.atomic
def perform(draft: Draft, step: Step, *, at: datetime, leaves_at: datetime) -> list[Letter]:
    """Do what was shown, its letters due when they may leave (Art. 12(3)).

    Raises what the step raises, and ChangedSinceSeen where a letter would be another.
    """
    rows = _written(draft.case, step, version=draft.case_version)
    contents = [_with_own(row.content, draft.own, place) for place, row in enumerate(rows)]
    if [_read(content) for content in contents] != [_read(seen) for seen in draft.letters]:
        raise ChangedSinceSeen
    for row, content in zip(rows, contents, strict=True):
        row.content, row.due_at = content, leaves_at
        row.save(update_fields=["content", "due_at"])
    return rows


def pdf_of(content: Content) -> bytes:
    """The file that a letter would be, were it fixed now; raises LetterNotRenderedError."""
    return pdf_for(content, assets=logo.brought(content), queue=QUEUE)


def drop(draft: Draft, *, by: User) -> None:
    """Forget what somebody was about to do; nothing of it was done.

    Raises CannotCompose where a colleague waits for a signature on it.
    """
    if is_proposed(draft, draft.case) and draft.made_by_id != by.pk:
        raise CannotCompose("a colleague waits for a signature here: sign it or give it back")
    Draft.objects.filter(pk=draft.pk, signed_at__isnull=True).delete()


def mark_of(draft: Draft) -> str:
    """What tells one state of a draft from another, so that nobody signs what was not read."""
    read = [draft.letters, draft.said, draft.made_by_id, draft.made_at.isoformat()]
    return sha256(json.dumps(read, sort_keys=True).encode()).hexdigest()


def key(place: int, content: Content) -> str:
    """What a letter of a draft is known by: another kind in its place has words of its own."""
    return f"{place}-{content['kind']}"


def _written(case: Case, step: Step, *, version: int | None = None) -> list[Letter]:
    """The letters that a step writes to a case, which nobody may have changed meanwhile."""
    fresh = Case.objects.select_related("data_subject").get(pk=case.pk)
    fresh.version = case.version if version is None else version
    last = fresh.letters.order_by("pk").last()
    step(fresh)
    return list(fresh.letters.filter(pk__gt=last.pk if last else 0).order_by("pk"))


def _with_own(content: Content, own: Own, place: int) -> Content:
    said = own.get(key(place, content), {})
    return content | {"own": said} if said else content


def _is_same(was: Content, now: Content) -> bool:
    return bool(was["kind"] == now["kind"])


def _read(content: Content) -> list[str]:
    """What a person reads; a letter gets its number when it is written for good."""
    try:
        return paragraphs.paragraphs_of(compose(content | {"number": content["reference"]}))
    except IncompleteLetterError as error:
        raise CannotCompose("the letter would lack something that the law asks for") from error


def _insist_on_words(case: Case, own: Own, *, at: datetime) -> None:
    """Nothing of our own to who is not known, and no block away that every letter has."""
    blocks = [
        (name, said)
        for letter, words in own.items()
        if LetterKind(letter.partition("-")[2]) not in TO_OTHERS
        for name, said in words.items()
    ]
    if blocks and not is_known_who_asks(case, at=at):
        raise CannotCompose("while it is not known who asks, the letter says only what is fixed")
    if any(name in ALWAYS and "instead" in said for name, said in blocks):
        raise CannotCompose("this part stands in every letter")
    texts = [text for words in own.values() for said in words.values() for text in said.values()]
    if any(len(text) > MOST_SIGNS for text in texts):
        raise CannotCompose("write at most 5,000 characters after one part of the letter")
    insist_on_no_code(CannotCompose, *texts)
