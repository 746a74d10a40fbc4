"""The page of what an answer tells: every part, where it comes from, and what is missing."""

from __future__ import annotations

from typing import Any, Final

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from dsar.capabilities.fulfilment.models import AccessStatement
from dsar.cases.disclosure import NotDisclosable, accepted_check
from dsar.cases.models import Case, CaseItem
from dsar.cases.moves import ChangedMeanwhile
from dsar.cases.states import State
from dsar.interfaces.staff.reasons import in_words
from dsar.interfaces.staff.screens import draw, find_case, only, screen, staff_of
from dsar.interfaces.staff.statement_told import page_of
from dsar.law.outcomes import Outcome
from dsar.law.rights import Right
from dsar.organisation.accounts.roles import Permission
from dsar.procedure import handle, statement

ACTS: Final = ("say", "none", "restore")
DONE: Final = (State.DECIDED, State.ANSWERED, State.CLOSED, State.CONTESTED, State.ARCHIVED)


class PartForm(forms.Form):
    """One part of one category, said in other words for this answer alone."""

    act = forms.ChoiceField(choices=[(act, act) for act in ACTS])
    category = forms.IntegerField()
    part = forms.ChoiceField(choices=[(part.value, part.value) for part in statement.WRITTEN])
    words = forms.CharField(required=False, max_length=4_000)
    version = forms.IntegerField()

    def clean_words(self) -> str:
        return str(self.cleaned_data["words"]).replace("\r\n", "\n")


@screen(Permission.VIEW_CASES, writes=Permission.HANDLE_CASES)
def page(request: HttpRequest, reference: str) -> HttpResponse:
    """What the answer tells; a button changes one part of it."""
    item = _item(find_case(request, reference))
    if request.method == "POST":
        return _pressed(request, item)
    only(request, ())
    return _draw(request, item)


def _pressed(request: HttpRequest, item: CaseItem) -> HttpResponse:
    form = PartForm(request.POST)
    if not form.is_valid():
        return _draw(request, item, form, _("Nothing was saved. Write it again."), 400)
    said = form.cleaned_data
    if said["act"] == "say" and not said["words"].strip():
        return _draw(request, item, form, _("Write what the answer tells."), 400)
    # What was read counts: whoever changed the case meanwhile is not written over.
    item.case.version = said["version"]
    try:
        _edit(request, item, said)
    except ChangedMeanwhile:
        fresh = _item(find_case(request, item.case.reference))
        problem = _("A colleague changed the case meanwhile. Look at it again, then save.")
        return _draw(request, fresh, form, problem, 409)
    except (statement.CannotState, NotDisclosable) as error:
        status = 403 if isinstance(error, NotDisclosable) else 400
        fresh = _item(find_case(request, item.case.reference))
        return _draw(request, fresh, form, in_words(error), status)
    messages.success(request, _("Saved. It holds for this answer only."))
    return HttpResponseRedirect(_address(item.case))


def _edit(request: HttpRequest, item: CaseItem, said: dict[str, Any]) -> None:
    at, by = timezone.now(), staff_of(request)
    row = AccessStatement.objects.filter(item=item).first()
    row = row or statement.fill(item, at=at, by=by)
    row.item = item
    words = said["words"] if said["act"] == "say" else ""
    is_none = said["act"] == "none"
    statement.edit(row, said["category"], said["part"], words=words, none=is_none, at=at, by=by)


def _draw(
    request: HttpRequest,
    item: CaseItem,
    form: PartForm | None = None,
    problem: str = "",
    status: int = 200,
) -> HttpResponse:
    at, case = timezone.now(), item.case
    is_shown = case.state in DONE or accepted_check(item, at=at) is not None
    handle.looked_at(case, screen="statement", at=at, by=staff_of(request))
    context = {
        "title": _("What the answer tells"),
        "case": case,
        "problem": problem,
        "typed": _typed(form),
        "is_shown": is_shown,
        "may_edit": case.state == State.REVIEWING and item.outcome == Outcome.PENDING,
        "is_decided": item.outcome != Outcome.PENDING,
        **(page_of(item) if is_shown else {}),
    }
    return draw(request, "statement.html", context, status=status)


def _typed(form: PartForm | None) -> dict[str, str]:
    """What somebody wrote, so that no refusal takes it away."""
    if form is None or not form.data.get("words", "").strip():
        return {}
    return {name: str(form.data.get(name, "")) for name in ("category", "part", "words")}


def _item(case: Case) -> CaseItem:
    item: CaseItem | None = case.items.filter(right=Right.ACCESS).first()
    if item is None:
        raise Http404
    return item


def _address(case: Case) -> str:
    return reverse("admin:statement", args=[case.reference])
