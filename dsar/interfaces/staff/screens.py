"""What every screen shares: who may open it, where its cases come from, how it is drawn."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date
from functools import wraps
from typing import Any

from django.contrib import admin
from django.core.exceptions import BadRequest, PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone

from dsar.cases.models import Case
from dsar.cases.references import PATTERN
from dsar.organisation.accounts.models import User
from dsar.organisation.accounts.roles import Permission
from dsar.organisation.controller.models import Controller

READS = frozenset({"GET", "HEAD"})
View = Callable[..., HttpResponse]


def screen(*reads: Permission, writes: Permission | None = None) -> Callable[[View], View]:
    """Name who may open a view, one permission being enough, and who may post; else nobody may."""

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            enough = reads if request.method in READS else filter(None, [writes])
            if not any(staff_of(request).may(permission) for permission in enough):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        guarded.permissions = (reads, writes)  # type: ignore[attr-defined]
        return guarded

    return decorate


def staff_of(request: HttpRequest) -> User:
    """The signed-in colleague; the site lets nobody else through."""
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user


def find_case(request: HttpRequest, reference: str) -> Case:
    """A case that this colleague may see, or 404 as if it did not exist."""
    cases = Case.objects.visible_to(request.user).select_related(
        "data_subject", "handler", "merged_into"
    )
    case: Case | None = cases.filter(reference=as_reference(reference)).first()
    if case is None:
        raise Http404
    return case


def as_reference(typed: str) -> str:
    """A reference as it is stored; empty when what was typed cannot be one."""
    wanted = typed.strip().upper()
    return wanted if PATTERN.fullmatch(wanted) else ""


def only(request: HttpRequest, allowed: Collection[str]) -> None:
    """Refuse a filter that is not on the list: what is not offered cannot be asked."""
    if strangers := set(request.GET) - set(allowed):
        raise BadRequest(f"unknown filter: {sorted(strangers)[0]}")


def today() -> date:
    """The civil date where the controller is."""
    return Controller.current().day_of(timezone.now())


def draw(
    request: HttpRequest, template: str, context: dict[str, Any], *, status: int = 200
) -> TemplateResponse:
    """Draw one of our own pages inside the admin site's frame."""
    shared = admin.site.each_context(request)
    return TemplateResponse(request, f"staff/{template}", shared | context, status=status)
