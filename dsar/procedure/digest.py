"""The morning mail: what waits for somebody, on working days and only when something does."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.urls import reverse

from dsar.capabilities.mail import outbox
from dsar.capabilities.mail.models import InboundMail, MailOutcome
from dsar.capabilities.reminders.models import Digest
from dsar.cases.clock import days_of
from dsar.cases.models import Case
from dsar.cases.states import OPEN, State
from dsar.cases.time_limits import Inquiry
from dsar.law import explain
from dsar.organisation.accounts.models import User
from dsar.organisation.accounts.roles import HANDLING
from dsar.organisation.controller.models import Controller
from dsar.procedure.tell import case_url
from dsar.work import counts, passing

KIND: Final = "digest"
FROM: Final = time(8)
# How long after eight a digest that was not made is a fault.
PATIENCE: Final = timedelta(hours=1)
MOST_LINES: Final = 20
WEEK: Final = timedelta(days=7)
# What it lists, of the groups on Today.
GROUPS: Final = ("late", "3", "7")


def digest_next(*, at: datetime) -> User | None:
    """Make today's digest of the next colleague, from eight in the morning where we are."""
    controller = Controller.current()
    if not _is_time(controller, at):
        return None
    today = controller.day_of(at)
    # Another sweep may make the same just now; once a day is enough.
    return passing.first(
        _due(today), lambda user: _make(user, controller, today, at=at), lost=(IntegrityError,)
    )


def is_missing(user: User, *, at: datetime) -> bool:
    """Whether this colleague should have had today's digest long ago; such jobs die silently."""
    controller, due_at = Controller.current(), at - PATIENCE
    if not _is_time(controller, due_at) or controller.day_of(at) != controller.day_of(due_at):
        return False
    return _due(controller.day_of(at)).filter(pk=user.pk).exists()


def last_of(user: User) -> Digest | None:
    """The latest digest that this colleague got by mail."""
    rows = Digest.objects.filter(user=user, mail__isnull=False).select_related("mail")
    return rows.order_by("-on").first()


def _is_time(controller: Controller, at: datetime) -> bool:
    local = at.astimezone(ZoneInfo(controller.time_zone))
    return local.time() >= FROM and controller.calendar.is_working_day(local.date())


def _due(today: date) -> QuerySet[User]:
    """Those who want a digest, are at work and have none of today."""
    made = Digest.objects.filter(user=OuterRef("pk"), on=today)
    away = Q(away_from__lte=today, away_until__gte=today)
    wanting = User.objects.filter(
        ~away, ~Exists(made), is_active=True, role__in=HANDLING, wants_digest=True
    )
    return wanting.exclude(email="").order_by("pk")


@transaction.atomic
def _make(user: User, controller: Controller, today: date, *, at: datetime) -> None:
    row = Digest.objects.create(user=user, on=today, made_at=at)
    waiting = _waiting(today, user.language)
    if not any((*waiting["groups"], waiting["unsorted"], waiting["replies"])):
        return
    row.mail = outbox.queue(
        KIND,
        addressee=user.email,
        language=user.language,
        context=waiting | {"last_week": _last_week(controller, today)},
        at=at,
        dedupe_key=f"{KIND}:{user.pk}:{today}",
    )
    row.save(update_fields=["mail"])


def _waiting(today: date, language: str) -> dict[str, Any]:
    mail, cases = _url("mail"), _url("cases")
    reply, waits = Q(outcome=MailOutcome.THREADED), InboundMail.objects.filter(waits=True)
    groups = [_group(key, today, language, cases) for key in GROUPS]
    return {
        "day": explain.short_day(today, language),
        "groups": [group for group in groups if group["lines"]],
        "unsorted": _count(waits.exclude(reply)),
        "replies": _count(waits.filter(reply)),
        "mail_link": mail,
        "replies_link": f"{mail}?show=replies",
    }


def _group(key: str, today: date, language: str, cases: str) -> dict[str, Any]:
    """What is due within these days: answers, and the authority's questions among them."""
    found = sorted(_due_between(*days_of(key, today)))
    lines = [
        {
            "reference": reference,
            "when": explain.short_day_and_distance(on, today, language),
            "is_inquiry": is_inquiry,
            "link": case_url(reference),
        }
        for on, reference, is_inquiry in found[:MOST_LINES]
    ]
    return {
        "key": key,
        "count": counts.in_words(len(found)),
        "lines": lines,
        "more": _in_words(len(found), without=len(lines)),
        "link": f"{cases}?due={key}",
    }


def _due_between(since: date, until: date) -> Iterator[tuple[date, str, bool]]:
    """The soonest of each kind, more than can be shown; whether it is the authority's question."""
    # A state at a time, by the index of states: one of days alone would walk all ended cases.
    for state in OPEN:
        due = Case.objects.filter(state=state, due_on__range=(since, until))
        rows = due.order_by("due_on", "pk").values_list("due_on", "reference")
        yield from ((on, reference, False) for on, reference in rows[: counts.MOST_COUNTED + 1])
    asked = Inquiry.objects.filter(answered_on__isnull=True, answer_by__range=(since, until))
    questions = asked.order_by("answer_by", "pk").values_list("answer_by", "case__reference")
    yield from ((on, reference, True) for on, reference in questions[: counts.MOST_COUNTED + 1])


def _last_week(controller: Controller, today: date) -> dict[str, int] | None:
    """What last week brought, told on the first working day of a week."""
    monday = today - timedelta(days=today.weekday())
    earlier = (monday + timedelta(days=n) for n in range(today.weekday()))
    if any(controller.calendar.is_working_day(day) for day in earlier):
        return None
    zone = ZoneInfo(controller.time_zone)
    begin, end = (datetime.combine(day, time(), zone) for day in (monday - WEEK, monday))
    came = Case.objects.filter(received_at__gte=begin, received_at__lt=end)
    left = list(
        Case.objects.filter(answered_at__gte=begin, answered_at__lt=end).values_list(
            "answered_at", "due_on"
        )
    )
    return {
        "came": came.exclude(state__in=(State.DISMISSED, State.MERGED)).count(),
        "answered": len(left),
        "in_time": sum(at is not None and controller.day_of(at) <= due_on for at, due_on in left),
    }


def _count(rows: QuerySet[Any]) -> str:
    return _in_words(counts.count(rows))


def _in_words(number: int, *, without: int = 0) -> str:
    """How many wait beside those shown; empty for none."""
    return counts.in_words(number, without=without) if number > without else ""


def _url(screen: str) -> str:
    return f"{settings.SITE_URL}{reverse(f'admin:{screen}')}"
