"""Who is inside: a session that a link and a code opened, and its pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property, wraps
from typing import Any, Final

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from dsar.capabilities.fulfilment.models import CollectionTask
from dsar.capabilities.fulfilment.owners import OwnerLink
from dsar.cases.moves import ChangedMeanwhile
from dsar.organisation.accounts.models import User
from dsar.organisation.controller.models import Controller
from dsar.organisation.words import NAMES
from dsar.procedure import owner_access
from dsar.procedure.collection import collection_tasks

KEY: Final = "owner_inside"
IDLE: Final = timedelta(minutes=30)
# However busy: in the morning everybody shows anew who they are.
LONGEST: Final = timedelta(hours=10)
ONE_LOOK: Final = timedelta(hours=1)
UNTYPED: Final = frozenset({"csrfmiddlewaretoken", "end"})
WRITE = _("If you need help, ask the privacy team. The address is at the foot of this page.")
WORDS: Final[dict[str, tuple[str | Promise, list[str | Promise]]]] = {
    "closed": (
        _("This page is not open"),
        [
            _("For safety the page closes after 30 minutes without a step."),
            _("To open it again, use the link in our e-mail. We send you a new code."),
        ],
    ),
    "link": (
        _("This link is not valid or has expired"),
        [
            _("Check that the whole link was copied, from beginning to end."),
            _("If there is a newer e-mail from us, use the link in that one."),
            WRITE,
        ],
    ),
    "missing": (
        _("This task is not yours"),
        [_("It may have gone to a colleague. What waits for you is in the list."), WRITE],
    ),
    "changed": (
        _("The task has changed"),
        [_("Nothing was saved: somebody changed it just now. Open it again and look.")],
    ),
}


@dataclass(frozen=True)
class Visit:
    """One request of a colleague who is inside."""

    request: HttpRequest
    link: OwnerLink
    at: datetime

    @property
    def user(self) -> User:
        return self.link.user

    @cached_property
    def today(self) -> date:
        return Controller.current().day_of(self.at)


def let_in(request: HttpRequest, link: OwnerLink, *, at: datetime) -> None:
    """Open the door to this session, under a new name that nobody knew before."""
    request.session.cycle_key()
    now = at.timestamp()
    request.session[KEY] = {"link": link.pk, "began": now, "seen": now, "looks": {}}


def let_out(request: HttpRequest) -> None:
    request.session.pop(KEY, None)
    request.session.cycle_key()


def inside(*methods: str) -> Callable[[Callable[..., HttpResponse]], Callable[..., HttpResponse]]:
    """A page for who is inside; all others see how to get in, whatever they asked for."""

    def page_of(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        @never_cache
        @require_http_methods([*methods])
        @wraps(view)
        def seen(request: HttpRequest, **given: Any) -> HttpResponse:
            at = timezone.now()
            link = _held(request, at=at)
            if link is None:
                return closed(request)
            try:
                return view(Visit(request, link, at), **given)
            except Http404:
                return say(request, "missing", status=404)
            except ChangedMeanwhile:
                return say(request, "changed", status=409)

        return seen

    return page_of


def task_of(visit: Visit, task_id: int) -> CollectionTask:
    """A task that this colleague may see; whatever else was asked for does not exist."""
    people = ("system__owner", "system__deputy", "assigned_to")
    rows = CollectionTask.objects.select_related("case__data_subject", "item__case", *people)
    task: CollectionTask | None = rows.filter(pk=task_id).first()
    if task is None or not collection_tasks.may_see(task, visit.user, visit.today):
        raise Http404
    return task


def note_look(visit: Visit, task: CollectionTask) -> None:
    """Write down that the person's identifiers were shown, once an hour in a session."""
    held = visit.request.session[KEY]
    last = held["looks"].get(str(task.pk), 0.0)
    if visit.at.timestamp() - last < ONE_LOOK.total_seconds():
        return
    owner_access.note_look(task, at=visit.at, by=visit.user)
    held["looks"][str(task.pk)] = visit.at.timestamp()
    visit.request.session[KEY] = held


def page(
    request: HttpRequest, template: str, context: dict[str, Any] | None = None, *, status: int = 200
) -> HttpResponse:
    """A page of this door; it is kept nowhere."""
    said = {
        "controller": Controller.current(),
        "languages": languages_of(request.path),
        "is_inside": KEY in request.session,
    }
    answer = render(request, f"owners/{template}", said | (context or {}), status=status)
    answer.headers["Cache-Control"] = "no-store, private"
    return answer


def say(request: HttpRequest, what: str, *, status: int, **more: Any) -> HttpResponse:
    """A page for when something is not as it should be: what happened, and how to go on."""
    title, lines = WORDS[what]
    return page(request, "said.html", {"title": title, "lines": lines} | more, status=status)


def closed(request: HttpRequest) -> HttpResponse:
    """How to get in; what somebody typed meanwhile is given back to them."""
    request.session.pop(KEY, None)
    typed = [
        text
        for name, values in request.POST.lists()
        for text in values
        if name not in UNTYPED and " " in text.strip()
    ]
    return say(request, "closed", status=403, typed=typed)


def language() -> str:
    return get_language() or settings.LANGUAGE_CODE


def _held(request: HttpRequest, *, at: datetime) -> OwnerLink | None:
    """The link by which a session came, as long as neither has ended."""
    held, now = request.session.get(KEY), at.timestamp()
    if held is None or now - held["seen"] > IDLE.total_seconds():
        return None
    if now - held["began"] > LONGEST.total_seconds():
        return None
    link = owner_access.still_open(held["link"], at=at)
    if link is not None:
        request.session[KEY] = held | {"seen": now}
    return link


def languages_of(path: str) -> list[dict[str, str]]:
    """The same page in each language."""
    tail = path.lstrip("/").partition("/")[2]
    return [{"code": code, "name": name, "href": f"/{code}/{tail}"} for code, name in NAMES.items()]
