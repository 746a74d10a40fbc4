"""The code that shows who is asking: the person has it sent, and types it here (Art. 12(6)).

The page looks the same whatever became of the mail, and says nothing of the address on file.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from dsar.capabilities.identity import codes
from dsar.capabilities.identity.models import NotAsked
from dsar.cases.models import Case
from dsar.cases.moves import ChangedMeanwhile
from dsar.interfaces.portal import errors, grants, guard
from dsar.interfaces.portal.fields import Words
from dsar.interfaces.portal.grants import Source
from dsar.interfaces.portal.guard import Guess
from dsar.interfaces.portal.pages import page
from dsar.procedure import code as steps
from dsar.procedure.code import Entered, Result, TooManyCodes


class Typed(forms.Form):
    """The one thing that is asked; what cannot be a code costs no try."""

    use_required_attribute = False
    code = Words(
        label=gettext_lazy("The code in our e-mail"),
        help_text=gettext_lazy("Eight digits. Spaces do not matter."),
        error_messages={"required": gettext_lazy("Write the eight digits of the code")},
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "one-time-code"}),
    )

    def clean_code(self) -> str:
        digits = codes.clean(self.cleaned_data["code"])
        if not digits:
            raise ValidationError(_("Write the eight digits of the code"))
        return digits


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def code(request: HttpRequest, reference: str) -> HttpResponse:
    """One button that sends a code, and a field for it."""
    at = timezone.now()
    case = grants.opened(request, reference, at=at, needs=Source.STATUS)
    if steps.has_typed(case):
        return HttpResponseRedirect(reverse("portal:case", args=[reference]))
    if steps.asked(case) is None:
        return errors.changed(request)
    if request.method != "POST":
        return _draw(request, case, Typed())
    try:
        return _act(request, case, at=at)
    except (ChangedMeanwhile, NotAsked):
        return errors.changed(request)


def _act(request: HttpRequest, case: Case, *, at: datetime) -> HttpResponse:
    if "code" in request.POST:
        return _enter(request, case, at=at)
    try:
        steps.send(case, at=at)
    except TooManyCodes as error:
        return _wait(request, case, Typed(), error.until, at=at)
    return HttpResponseRedirect(reverse("portal:code", args=[case.reference]))


def _enter(request: HttpRequest, case: Case, *, at: datetime) -> HttpResponse:
    form = Typed(request.POST)
    if until := guard.shut_until(request, Guess.CODE, at=at):
        return _wait(request, case, form, until, at=at)
    if not form.is_valid():
        return _draw(request, case, form, status=400)
    entered = steps.enter(case, form.cleaned_data["code"], at=at)
    if entered.result is Result.ACCEPTED:
        return HttpResponseRedirect(reverse("portal:case", args=[case.reference]))
    if entered.result in {Result.WRONG, Result.SPENT}:
        guard.missed(request, Guess.CODE, at=at)
    form.add_error("code", in_words(entered))
    return _draw(request, case, form, status=400)


def in_words(entered: Entered, none: str = "") -> str:
    """What was wrong, and how to go on; `none` where no code is mailed."""
    if entered.result is Result.WRONG:
        left = entered.tries_left
        said = ngettext(
            "This is not the code. You have %(left)d try left.",
            "This is not the code. You have %(left)d tries left.",
            left,
        )
        return said % {"left": left}
    return {
        Result.SPENT: _("This code was typed wrong five times. Ask for a new code."),
        Result.EXPIRED: _("This code is too old. Ask for a new code."),
        Result.NONE: none or _("There is no code yet. Press the button and we send one."),
    }[entered.result]


def _wait(
    request: HttpRequest, case: Case, form: Typed, until: datetime, *, at: datetime
) -> HttpResponse:
    told = f"{_('Too many attempts')}. {guard.try_again(until, at=at)}"
    return guard.wait(_draw(request, case, form, status=429, told=told), until, at=at)


def _draw(
    request: HttpRequest, case: Case, form: Typed, *, status: int = 200, told: str = ""
) -> HttpResponse:
    asked = steps.asked(case)
    said: dict[str, Any] = {
        "case": case,
        "form": form,
        "told": told,
        "has_code": asked is not None and steps.live(asked) is not None,
        "minutes": int(codes.VALID.total_seconds()) // 60,
    }
    return page(request, "code.html", said, status=status)
