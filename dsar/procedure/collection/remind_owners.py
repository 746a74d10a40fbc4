"""Who is asked for a system hears once a day of all that is still owed there (Art. 19, 5(1)(e))."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from typing import Any, Final

from django.db import IntegrityError, transaction
from django.db.models import Q

from dsar.capabilities.fulfilment.models import CollectionTask
from dsar.capabilities.mail import outbox
from dsar.capabilities.mail.models import OutgoingMail
from dsar.law import explain
from dsar.organisation.accounts.models import User
from dsar.organisation.controller.models import Controller
from dsar.procedure import on_duty, owner_access, tell
from dsar.procedure.collection.collection_tasks import asked_of

MOST_LINES: Final = 50
# More than this waits for the next mail, so that no run ever holds too much.
MOST_ROWS: Final = 2000


@dataclass(frozen=True)
class Owed:
    """One thing that a system still owes; `what` names it in a language, never the person."""

    task: CollectionTask
    due_on: date
    what: Callable[[str], str]


def those_asked(task: CollectionTask, today: date) -> list[User]:
    """Who answers for a system today; whoever handles the case when nobody does."""
    one = asked_of(task, today)
    return [one] if one else on_duty.on_duty(task.case, today)


def asked_of_them(user: User, on: date, task: str) -> Q:
    """The condition that a colleague may be asked for the system of a row's task."""
    keys = owner_access.works_for(user, on)
    owned = Q(**{f"{task}__system__owner__in": keys}) | Q(**{f"{task}__system__deputy__in": keys})
    return owned | Q(**{f"{task}__assigned_to__in": keys})


def tell_of(kind: str, user: User, due: Iterable[Owed], *, at: datetime) -> None:
    """Owe a colleague the day's mail of this kind, with all of it that is theirs.

    `due` is read only when there is no such mail yet.
    """
    controller = Controller.current()
    today = controller.day_of(at)
    key = f"{kind}:{user.pk}:{today}"
    if not user.email or OutgoingMail.objects.filter(dedupe_key=key).exists():
        return
    known = islice(due, MOST_ROWS)
    mine = [one for one in known if user in those_asked(one.task, today)]
    # Another sweep may owe the same mail just now; once is enough.
    with suppress(IntegrityError), transaction.atomic():
        outbox.queue(
            kind,
            addressee=user.email,
            language=user.language,
            context=_said(mine, user, controller, today, at=at),
            at=at,
            dedupe_key=key,
        )


def _said(
    mine: list[Owed], user: User, controller: Controller, today: date, *, at: datetime
) -> dict[str, Any]:
    is_owner = any(asked_of(one.task, today) == user for one in mine)
    link = owner_access.mark_for(user, at=at) if is_owner else ""
    lines = [_line(one, user, today) for one in mine]
    return {
        "controller": controller.as_printed(),
        "lines": lines[:MOST_LINES],
        "total": len(lines),
        "more": max(len(lines) - MOST_LINES, 0),
        "link": link,
    }


def _line(one: Owed, user: User, today: date) -> dict[str, str]:
    reference, language = one.task.case.reference, user.language
    return {
        "reference": reference,
        "system": one.task.system.called(language),
        "what": one.what(language),
        "when": explain.short_day_and_distance(one.due_on, today, language),
        "link": "" if asked_of(one.task, today) == user else tell.case_url(reference),
    }
