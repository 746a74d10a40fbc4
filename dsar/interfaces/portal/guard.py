"""Limits of the public pages: who guesses too much has to wait, and hears until when.

Only misses count, each kind by itself: who holds a good link is let in whatever others guess at the
same address, and a request is taken in all the while.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum
from ipaddress import IPv6Address, ip_address, ip_network
from typing import Final
from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from dsar.interfaces.portal.pages import language
from dsar.law.explain import on_day
from dsar.organisation.controller.models import Controller
from dsar.work import limits

WINDOW: Final = timedelta(minutes=10)
MOST: Final = 60
MINUTE: Final = timedelta(minutes=1)


class Guess(StrEnum):
    """What can be guessed here."""

    LINK = "link"
    REFERENCE = "reference"
    CODE = "code"


def missed(request: HttpRequest, what: Guess, *, at: datetime) -> datetime | None:
    """Count one more miss; the moment until which to wait, when there were too many."""
    who, kind = caller(request), f"miss:{what}"
    if until := shut_until(request, what, at=at):
        return until
    count = limits.note(kind, who, at=at, window=WINDOW)
    return limits.ends(at, WINDOW) if count > MOST else None


def shut_until(request: HttpRequest, what: Guess, *, at: datetime) -> datetime | None:
    """The moment until which a caller who guessed too much has to wait."""
    count = limits.counted(f"miss:{what}", caller(request), at=at, window=WINDOW)
    return limits.ends(at, WINDOW) if count > MOST else None


def caller(request: HttpRequest) -> str:
    """The network address that asks; of IPv6 the part that one household shares."""
    text = request.META.get("REMOTE_ADDR", "")
    try:
        address = ip_address(text)
    except ValueError:
        return str(text)
    if not isinstance(address, IPv6Address):
        return str(address)
    known = address.ipv4_mapped
    return str(known or ip_network((int(address), 64), strict=False).network_address)


def wait(answer: HttpResponse, until: datetime, *, at: datetime) -> HttpResponse:
    """Tell programs, too, when to come back."""
    answer.headers["Retry-After"] = str(max(1, -int(-(until - at).total_seconds() // 1)))
    return answer


def try_again(until: datetime, *, at: datetime) -> str:
    """When to come back, and whom to call meanwhile."""
    controller, time = Controller.current(), clock_time(until, at=at)
    if controller.phone:
        return _("Try again at %(time)s or call %(phone)s.") % {
            "time": time,
            "phone": controller.phone,
        }
    return _("Try again at %(time)s.") % {"time": time}


def clock_time(until: datetime, *, at: datetime) -> str:
    """A moment as the reader's language writes it, up to the full minute; the day if another."""
    place = ZoneInfo(Controller.current().time_zone)
    moment = (until + MINUTE - timedelta.resolution).astimezone(place)
    time = moment.strftime("%H:%M" if language() == "en" else "%H.%M")
    if moment.date() != at.astimezone(place).date():
        time = f"{time} ({on_day(moment.date(), language())})"
    return time
