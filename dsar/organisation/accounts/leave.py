"""Who stands in for whom, and what a colleague chose about mail and holidays."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.db.models import QuerySet

from dsar.eventlog.append import INSTALLATION, append
from dsar.organisation.accounts.models import User
from dsar.organisation.accounts.roles import HANDLING


@dataclass(frozen=True)
class Wishes:
    """What a colleague may settle alone."""

    language: str
    wants_digest: bool
    away_from: date | None
    away_until: date | None
    deputy: User | None


def deputies_for(user: User | None) -> QuerySet[User]:
    """Who may stand in: active colleagues who handle cases, never oneself."""
    others = User.objects.filter(is_active=True, role__in=HANDLING)
    if user is not None:
        others = others.exclude(pk=user.pk)
    return others.order_by("first_name", "last_name", "username")


def are_both_away(one: User, other: User) -> bool:
    """Whether two colleagues are on holiday on the same day at least once."""
    if not (one.away_from and one.away_until and other.away_from and other.away_until):
        return False
    return one.away_from <= other.away_until and other.away_from <= one.away_until


@transaction.atomic
def settle(wishes: Wishes, *, at: datetime, by: User) -> None:
    """Keep what a colleague chose; another deputy is written down."""
    is_new_deputy = by.deputy != wishes.deputy
    for field, value in vars(wishes).items():
        setattr(by, field, value)
    by.save(update_fields=list(vars(wishes)))
    if is_new_deputy:
        note_deputy(by, at=at, by=by)


def note_deputy(user: User, *, at: datetime, by: User) -> None:
    """Write down who stands in for a colleague from now on, or that nobody does (Art. 5(2))."""
    facts = {"user": user.pk, "deputy": user.deputy.pk if user.deputy else None}
    append(INSTALLATION, "deputy.chosen", at=at, by=by.actor, facts=facts)
