"""What follows a change: the recipients to tell, with a text to send, and kept data to erase."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from dsar.capabilities.fulfilment.afterwards import FollowUpErasure, RecipientNotice
from dsar.capabilities.letters.models import Letter
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.interfaces.collection_lines import ground_label
from dsar.interfaces.notice_text import texts
from dsar.interfaces.staff import due, words
from dsar.interfaces.staff.after_forms import (
    FORMS,
    AfterForm,
    NotToldForm,
    ReopenForm,
    SettledForm,
    ToldForm,
)
from dsar.interfaces.staff.reasons import in_words
from dsar.interfaces.staff.screens import draw, find_case, only, screen, staff_of, today
from dsar.interfaces.staff.timeline import name_of
from dsar.law.explain import long_date
from dsar.law.grounds import GROUNDS
from dsar.organisation.accounts.roles import Permission
from dsar.procedure import handle
from dsar.procedure.collection import recipient_letters
from dsar.procedure.collection.follow_up import CannotFollowUp
from dsar.procedure.collection.hand_in import CannotHandIn
from dsar.procedure.collection.recipients import CannotTell

REFUSED: Final = (CannotTell, CannotFollowUp, CannotHandIn)
CHANGED: Final[dict[str, Promise]] = {
    "erased": gettext_lazy("Erased"),
    "anonymised": gettext_lazy("Made anonymous"),
    "corrected": gettext_lazy("Corrected"),
    "restricted": gettext_lazy("Restricted"),
}


@screen(Permission.VIEW_CASES, writes=Permission.HANDLE_CASES)
def page(request: HttpRequest, reference: str) -> HttpResponse:
    """Show what follows a change in this case; a button notes one thing of it."""
    case = find_case(request, reference)
    if request.method == "POST":
        return _pressed(request, case)
    only(request, ())
    return _draw(request, case)


def after_facts(case: Case) -> dict[str, Any] | None:
    """How much of it waits, for the case page; nothing where nothing changed."""
    notices = case.notices.select_related("letter__carried_by")
    later = case.follow_ups.filter(settled_at__isnull=True)
    untold = [row for row in notices if row.settled_at is None]
    if not notices and not later:
        return None
    return {
        "address": _address(case),
        "untold": len(untold),
        "undelivered": sum(map(recipient_letters.not_delivered, untold)),
        "told": len(notices) - len(untold),
        "keeps_open": bool(untold) and case.state == State.ANSWERED,
        "later": [long_date(row.due_on, words.language()) for row in later],
    }


def _pressed(request: HttpRequest, case: Case) -> HttpResponse:
    form = _bound(request, case)
    if form is None:
        problem = _("This has changed meanwhile. Look at it again.")
        return _draw(request, case, problem=problem, status=409)
    if not form.is_valid():
        return _draw(request, case, form, status=400)
    try:
        form.do(at=timezone.now(), by=staff_of(request))
    except REFUSED as error:
        return _draw(request, case, form, in_words(error), 400)
    messages.success(request, _("Saved."))
    return HttpResponseRedirect(_address(case))


def _bound(request: HttpRequest, case: Case) -> AfterForm | None:
    act, key = request.POST.get("act", ""), request.POST.get("row", "")
    known = FORMS.get(act)
    if known is None or not key.isdecimal() or len(key) > len("9" * 18):
        return None
    form, table = known
    row = table.objects.filter(case=case, pk=key).first()
    if row is None:
        return None
    row.case = case
    return form(request.POST, request.FILES, row=row, on=today())


def _draw(
    request: HttpRequest,
    case: Case,
    bound: AfterForm | None = None,
    problem: str = "",
    status: int = 200,
) -> HttpResponse:
    handle.looked_at(case, screen="after", at=timezone.now(), by=staff_of(request))
    notices = case.notices.select_related(
        *("recipient", "task__system", "evidence", "settled_by", "letter__carried_by")
    )
    later = case.follow_ups.select_related("answer__category__system", "settled_by")
    on, is_over = today(), case.state in (State.CLOSED, State.ARCHIVED)
    context = {
        "title": _("What follows a change"),
        "case": case,
        "problem": problem,
        "has_errors": bool(problem or bound),
        "notices": [_notice(row, case, bound, on, is_over=is_over) for row in notices],
        "later": [_later(row, bound, on) for row in later],
    }
    return draw(request, "after.html", context, status=status)


def _notice(
    row: RecipientNotice, case: Case, bound: AfterForm | None, on: date, *, is_over: bool
) -> dict[str, Any]:
    row.case = case
    tongue, is_open = words.language(), row.settled_at is None
    kinds: tuple[type[AfterForm], ...] = (ToldForm, NotToldForm) if is_open else (ReopenForm,)
    return {
        "row": row,
        "name": row.recipient.called(tongue),
        "system": row.task.system.called(tongue),
        "change": CHANGED[row.change],
        "due": due.day_words(row.due_on, on),
        "due_tone": due.tone_of(row.due_on, on),
        "told_on": long_date(row.told_on, tongue) if row.told_on else "",
        "letter": _letter(row, row.letter) if row.letter else None,
        "who": name_of(row.settled_by) if row.settled_by else "",
        "texts": texts(row) if is_open else [],
        "forms": [] if is_over else [_form(kind, row, bound, on) for kind in kinds],
    }


def _letter(row: RecipientNotice, letter: Letter) -> dict[str, Any]:
    """How far the letter to a recipient has come."""
    mail = letter.carried_by
    day = due.day_of(mail.done_at) if mail and mail.done_at else ""
    is_lost = recipient_letters.not_delivered(row)
    return {"row": letter, "is_mailed": mail is not None, "day": day, "is_lost": is_lost}


def _later(row: FollowUpErasure, bound: AfterForm | None, on: date) -> dict[str, Any]:
    tongue, category = words.language(), row.answer.category
    is_due = row.settled_at is None and row.due_on <= on
    return {
        "row": row,
        "system": category.system.called(tongue),
        "category": category.called(tongue),
        "due": long_date(row.due_on, tongue),
        "is_due": is_due,
        "until_words": "" if row.answer.until else row.answer.until_words,
        "did": CHANGED.get(row.did, ""),
        "note": "\n".join(map(_noted, row.note.splitlines())),
        "who": name_of(row.settled_by) if row.settled_by else "",
        "forms": [_form(SettledForm, row, bound, on)] if is_due else [],
    }


def _noted(line: str) -> str:
    """A line of what was noted, with the words of its ground in the place of the code."""
    code, _space, facts = line.partition(" ")
    ground = GROUNDS.get(code)
    return f"{ground_label(ground)} – {facts}" if ground else line


def _form(kind: type[AfterForm], row: Any, bound: AfterForm | None, on: date) -> AfterForm:
    is_bound = bound is not None and bound.act == kind.act and bound.row.pk == row.pk
    return bound if bound is not None and is_bound else kind(row=row, on=on)


def _address(case: Case) -> str:
    return reverse("admin:after", args=[case.reference])
