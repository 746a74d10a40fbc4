"""A fee that waits for the person's answer: accept it, ask for less, or take the request back."""

from __future__ import annotations

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from dsar.capabilities.decisions.fees import FeeNotice
from dsar.cases.models import Case
from dsar.cases.moves import ChangedMeanwhile
from dsar.interfaces.portal import errors, grants
from dsar.interfaces.portal.acts import posted_version
from dsar.interfaces.portal.fields import LONGEST_TEXT, Words
from dsar.interfaces.portal.grants import Source
from dsar.interfaces.portal.pages import language, page
from dsar.law.explain import money, on_day
from dsar.procedure import fee

ACCEPTED, NARROWED = FeeNotice.Answer.ACCEPTED, FeeNotice.Answer.NARROWED


class Narrowed(forms.Form):
    """What the person asks for instead."""

    use_required_attribute = False
    text = Words(
        label=_("What would you like instead?"),
        rows=4,
        longest=LONGEST_TEXT,
        error_messages={"required": _("Write what you would like instead")},
    )


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def answer(request: HttpRequest, reference: str) -> HttpResponse:
    """What the fee is and a button for each answer; nothing is charged before one is pressed."""
    at = timezone.now()
    case = grants.opened(request, reference, at=at, needs=Source.STATUS)
    row = fee.answerable(case)
    if row is None:
        return _answered_already(request, case)
    if request.method != "POST":
        return _draw(request, case, row, Narrowed(), status=200)
    said = request.POST.get("answer", "")
    form = Narrowed(request.POST if said == NARROWED else None)
    if said == NARROWED and not form.is_valid():
        return _draw(request, case, row, form, status=400)
    if said not in (ACCEPTED, NARROWED):
        return _draw(request, case, row, Narrowed(), status=400)
    try:
        case.version = posted_version(request)
        _say(case, form, said)
    except (ChangedMeanwhile, fee.CannotCharge):
        return errors.changed(request)
    return _back_to(case)


def _say(case: Case, form: Narrowed, said: str) -> None:
    at = timezone.now()
    if said == ACCEPTED:
        fee.accept(case, at=at)
    else:
        fee.narrow(case, to=form.cleaned_data["text"], at=at)


def _answered_already(request: HttpRequest, case: Case) -> HttpResponse:
    """Who pressed the button twice is shown the case; anybody else that nothing waits."""
    if case.fee_notices.filter(answer__in=[ACCEPTED, NARROWED]).exists():
        return _back_to(case)
    return errors.changed(request)


def _draw(
    request: HttpRequest, case: Case, row: FeeNotice, form: Narrowed, *, status: int
) -> HttpResponse:
    said = {
        "case": case,
        "form": form,
        "why": row.why,
        "amount": money(f"{row.amount:.2f}", language()),
        "reply_by": on_day(row.reply_by, language()),
    }
    return page(request, "fee.html", said, status=status)


def _back_to(case: Case) -> HttpResponse:
    return HttpResponseRedirect(reverse("portal:case", args=[case.reference]))
