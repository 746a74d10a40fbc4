"""A code to say on the phone or at a branch: shown once, in the answer to the button alone."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from dsar.capabilities.identity import codes
from dsar.cases.models import Case
from dsar.cases.moves import ChangedMeanwhile
from dsar.interfaces.offers import offer_rows
from dsar.interfaces.staff import due
from dsar.interfaces.staff.identity_forms import SystemField
from dsar.interfaces.staff.plain_fields import speak_plainly
from dsar.interfaces.staff.reasons import in_words
from dsar.interfaces.staff.screens import draw, find_case, only, screen, staff_of
from dsar.organisation.accounts.roles import Permission
from dsar.organisation.datamap.models import System
from dsar.procedure import download_code, handle
from dsar.procedure.code import TooManyCodes

HOW = [
    ("phone", gettext_lazy("I have called the number that a system of ours holds")),
    ("branch", gettext_lazy("The person is here, and I have seen who it is")),
]


class CodeForm(forms.Form):
    """How it is known who hears the code."""

    use_required_attribute = False
    how = forms.ChoiceField(
        label=gettext_lazy("Who hears the code?"), choices=HOW, widget=forms.RadioSelect
    )
    found_in = SystemField(
        System.objects.none(),
        label=gettext_lazy("In which system did the number stand?"),
        required=False,
        help_text=gettext_lazy("Never call a number that stands in the request alone."),
    )

    def __init__(self, data: Any = None) -> None:
        super().__init__(data, label_suffix="")
        offer_rows(self, "found_in", System.objects.filter(is_active=True))
        speak_plainly(self)


@screen(Permission.VIEW_CASES, writes=Permission.HANDLE_CASES)
def page(request: HttpRequest, reference: str) -> HttpResponse:
    """Ask how it is known who hears the code; then show it, once."""
    only(request, ())
    case = find_case(request, reference)
    if request.method != "POST":
        handle.looked_at(case, screen="case", at=timezone.now(), by=staff_of(request))
        return _draw(request, case, CodeForm())
    form = CodeForm(request.POST)
    if not form.is_valid():
        return _draw(request, case, form, status=400)
    at, said = timezone.now(), form.cleaned_data
    told = {"how": said["how"], "found_in": said["found_in"]}
    try:
        digits = download_code.give(case, **told, at=at, by=staff_of(request))
    except download_code.CannotGiveCode as error:
        return _draw(request, case, form, problem=in_words(error), status=409)
    except ChangedMeanwhile:
        problem = _("The case changed meanwhile. Try again.")
        return _draw(request, case, form, problem=problem, status=409)
    except TooManyCodes as error:
        problem = _("There were too many codes. Try again at %(time)s.") % {
            "time": due.clock_time(error.until)
        }
        return _draw(request, case, form, problem=problem, status=429)
    return _draw(request, case, form, digits=f"{digits[:4]} {digits[4:]}")


def _draw(
    request: HttpRequest,
    case: Case,
    form: CodeForm,
    *,
    digits: str = "",
    problem: str = "",
    status: int = 200,
) -> HttpResponse:
    context = {
        "title": _("Code for the answer"),
        "case": case,
        "form": form,
        "digits": digits,
        "problem": problem,
        "has_errors": bool(problem or form.errors),
        "minutes": int(codes.VALID.total_seconds()) // 60,
    }
    answer = draw(request, "answer_code.html", context, status=status)
    answer.headers["Cache-Control"] = "no-store, private"
    return answer
