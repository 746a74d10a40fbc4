"""Another e-mail address: asked on the page of the case, confirmed at the old and the new one."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from dsar.capabilities.delivery.models import Purpose, SecretLink
from dsar.capabilities.identity.models import ContactChange
from dsar.cases.models import Case
from dsar.interfaces.portal import errors, grants
from dsar.interfaces.portal.fields import Email
from dsar.interfaces.portal.grants import Source
from dsar.interfaces.portal.mailed_link import mailed_link
from dsar.interfaces.portal.pages import language, page
from dsar.law.explain import on_day
from dsar.organisation.controller.models import Controller
from dsar.procedure.identity import change_contact
from dsar.procedure.identity.change_contact import CannotChangeContact

ANSWERS: Final = {"yes": change_contact.confirm, "no": change_contact.deny}


class NewAddress(forms.Form):
    """The one thing that is asked."""

    use_required_attribute = False
    email = Email(
        label=_("Your new e-mail address"),
        help_text=_("We send a link to this address and to the address that we use now."),
        error_messages={"required": _("Enter your email address")},
    )


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest, reference: str) -> HttpResponse:
    """Where our mail goes, what waits to be confirmed, and a form for another address."""
    at = timezone.now()
    case = grants.opened(request, reference, at=at, needs=Source.STATUS)
    if not change_contact.is_changeable(case):
        return errors.changed(request)
    form = NewAddress(request.POST or None)
    if request.method != "POST":
        return _draw(request, case, form, status=200)
    if not form.is_valid():
        return _draw(request, case, form, status=400)
    try:
        _ask_once(case, form.cleaned_data["email"])
    except CannotChangeContact as error:
        form.add_error("email", capfirst(gettext(str(error))))
        return _draw(request, case, form, status=409)
    return HttpResponseRedirect(reverse("portal:contact", args=[case.reference]))


def _look(request: HttpRequest, link: SecretLink) -> HttpResponse:
    """Two buttons, yes and "It was not me"."""
    change, is_old = change_contact.change_of(link), link.purpose == Purpose.LEAVING
    said = {"change": change, "is_old": is_old, **_place(change, is_old=is_old)}
    return page(request, "contact_link.html", said)


def _answer(request: HttpRequest, link: SecretLink, *, at: datetime) -> HttpResponse:
    """Note the yes or no of one address; nothing of the case is opened."""
    try:
        if step := ANSWERS.get(request.POST.get("answer", "")):
            step(link, at=at)
    except CannotChangeContact:
        return errors.changed(request)
    return HttpResponseRedirect(request.path)


answer: Final = mailed_link(_look, _answer)


def _ask_once(case: Case, email: str) -> None:
    """The same address twice is a button that was pressed twice."""
    at = timezone.now()
    open_change = change_contact.waiting(case, at=at)
    if open_change is None or open_change.email != email:
        change_contact.ask(case, email=email, at=at)


def _place(change: ContactChange, *, is_old: bool) -> dict[str, bool]:
    """What this address has said, and what became of the change."""
    mine, other = change.old_confirmed_at, change.new_confirmed_at
    if not is_old:
        mine, other = other, mine
    return {
        "is_done": change.applied_at is not None,
        "is_cancelled": change.cancelled_at is not None,
        "has_said_yes": mine is not None,
        "other_said_yes": other is not None,
    }


def _draw(request: HttpRequest, case: Case, form: NewAddress, *, status: int) -> HttpResponse:
    change = change_contact.waiting(case, at=timezone.now())
    said: dict[str, Any] = {"case": case, "form": form, "change": change}
    if change:
        ends = Controller.current().day_of(change.new_link.expires_at)
        said["until"] = on_day(ends, language())
    return page(request, "contact.html", said, status=status)
