"""Who hears of a time limit today: the colleague at work, a deputy, else everybody who is here."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from dsar.cases.models import Case
from dsar.organisation.accounts.models import User
from dsar.organisation.accounts.roles import HANDLING, Permission


def on_duty(case: Case, today: date) -> list[User]:
    """The handler or who works for them today; everybody here, when a case has nobody."""
    one = handling_for(case.handler, today)
    return [one] if one else _everybody(today)


def when_late(case: Case, today: date) -> list[User]:
    """Those on duty, and the handler's deputy beside them (Art. 24(1))."""
    deputy = handling_for(case.handler.deputy if case.handler else None, today)
    told = on_duty(case, today)
    return [*told, deputy] if deputy and deputy not in told else told


def at_work_for(user: User | None, today: date) -> User | None:
    """Who does a colleague's work today; None when nobody who can be told is there to do it."""
    one = user.stand_in(today) if user else None
    return one if one and one.is_active and one.email and not one.is_away(today) else None


def first_here(people: Sequence[User | None], on: date) -> User | None:
    """The first of these colleagues who is at work on a day, else who works for the first."""
    standing_in = [at_work_for(user, on) for user in people]
    here = [one for user, one in zip(people, standing_in, strict=True) if one and one == user]
    return next(iter([*here, *filter(None, standing_in)]), None)


def handling_for(user: User | None, today: date) -> User | None:
    """Who handles a colleague's cases today, if somebody is there who may."""
    one = at_work_for(user, today)
    return one if one and one.may(Permission.HANDLE_CASES) else None


def _everybody(today: date) -> list[User]:
    """All who may handle cases, with deputies for the absent; the absent when nobody is here."""
    users = User.objects.filter(is_active=True, role__in=HANDLING).select_related("deputy")
    known = list(users.order_by("pk"))
    here = {one.pk: one for user in known if (one := handling_for(user, today))}
    return list(here.values()) or [user for user in known if user.email]
