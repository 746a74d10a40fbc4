"""Owners are asked from time to time whether the data map still tells the truth (Art. 5(2), 30)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any, Final

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import OuterRef, QuerySet, Subquery
from django.db.models.functions import Lower
from django.urls import reverse

from dsar.capabilities.mail import outbox
from dsar.capabilities.mail.models import OutgoingMail
from dsar.eventlog.actors import SYSTEM
from dsar.eventlog.append import INSTALLATION, append
from dsar.law import explain
from dsar.organisation.accounts.models import User
from dsar.organisation.accounts.roles import Permission
from dsar.organisation.controller.models import Controller
from dsar.organisation.datamap import editing
from dsar.organisation.datamap.models import System
from dsar.procedure import on_duty, owner_access
from dsar.work import passing

KIND: Final = "map_review"
# Asked again until somebody says that all is right.
AGAIN: Final = timedelta(days=14)


def date_next(*, at: datetime) -> System | None:
    """Give a system that was never dated the day of its first review (Art. 5(2))."""
    undated = System.objects.filter(is_active=True, review_due_on__isnull=True)
    due_on = editing.next_review(Controller.current().day_of(at))
    return passing.first(
        undated.order_by("pk"), lambda row: undated.filter(pk=row.pk).update(review_due_on=due_on)
    )


def ask_next(*, at: datetime) -> User | None:
    """Ask the next owner about all systems of theirs that are due, in one mail (Art. 5(2), 30)."""
    today = Controller.current().day_of(at)
    found = _by_colleague(today)
    asked = last_asked(found)
    waiting = [user.pk for user in found if user.pk not in asked or asked[user.pk] <= at - AGAIN]
    systems = {user.pk: rows for user, rows in found.items()}
    return passing.first(
        User.objects.filter(pk__in=waiting).order_by("pk"),
        lambda user: _ask(user, systems[user.pk], today, at=at),
        # Another sweep asks the same just now; once is enough.
        lost=(IntegrityError,),
    )


def due(today: date) -> QuerySet[System]:
    """The systems whose owners are to look them over by this day."""
    rows = System.objects.filter(is_active=True, review_due_on__lte=today)
    return rows.select_related("owner__deputy", "deputy__deputy")


def asked_of(system: System, today: date) -> User | None:
    """Who looks a system over today: its owner, its deputy, else who works for them."""
    return on_duty.first_here((system.owner, system.deputy), today)


def last_asked(users: Iterable[User]) -> dict[int, datetime]:
    """When each of these colleagues was last asked to look systems over; by key, in one query."""
    mails = OutgoingMail.objects.alias(plain=Lower("addressee"))
    mails = mails.filter(kind=KIND, plain=Lower(OuterRef("email"))).order_by("-queued_at")
    rows = User.objects.filter(pk__in=[user.pk for user in users])
    rows = rows.annotate(asked_at=Subquery(mails.values("queued_at")[:1]))
    return dict(rows.filter(asked_at__isnull=False).values_list("pk", "asked_at"))


@transaction.atomic
def confirm(system: System, *, at: datetime, by: User) -> date:
    """Note that the map of a system is right as it stands; returns the day of the next look.

    (Art. 5(2), 30.)
    """
    today = Controller.current().day_of(at)
    due_on = editing.next_review(today)
    System.objects.filter(pk=system.pk).update(
        reviewed_on=today, reviewed_by=by, review_due_on=due_on
    )
    facts = {"system": system.key, "due_on": str(due_on)}
    append(INSTALLATION, "map.reviewed", at=at, by=by.actor, facts=facts)
    return due_on


def _by_colleague(today: date) -> dict[User, list[System]]:
    found = defaultdict[User, list[System]](list)
    for system in due(today).prefetch_related("categories"):
        if (user := asked_of(system, today)) is not None:
            found[user].append(system)
    return found


@transaction.atomic
def _ask(user: User, systems: list[System], today: date, *, at: datetime) -> None:
    outbox.queue(
        KIND,
        addressee=user.email,
        language=user.language,
        context=_context(user, systems, today, at=at),
        at=at,
        dedupe_key=f"{KIND}:{user.pk}:{today}",
    )
    facts = {"systems": [system.key for system in systems], "to": user.pk}
    append(INSTALLATION, "map.review_asked", at=at, by=SYSTEM, facts=facts)


def _context(user: User, systems: list[System], today: date, *, at: datetime) -> dict[str, Any]:
    language = user.language
    may_open = user.may(Permission.ADMINISTER) or user.may(Permission.VIEW_CASES)
    return {
        "controller": Controller.current().as_printed(),
        "systems": [_line(system, today, language) for system in systems],
        "total": len(systems),
        "link": f"{settings.SITE_URL}{reverse('admin:datamap')}" if may_open else "",
        "owner_link": "" if may_open else owner_access.mark_for(user, at=at),
    }


def _line(system: System, today: date, language: str) -> dict[str, Any]:
    due_on = system.review_due_on or today
    return {
        "name": system.called(language),
        "reviewed_on": explain.long_date(system.reviewed_on, language)
        if system.reviewed_on
        else "",
        "when": explain.short_day_and_distance(due_on, today, language),
        "categories": [
            {"name": row.called(language), "data": row.data.get(language, "")}
            for row in system.categories.all()
            if row.is_active
        ],
    }
