"""The letter before it leaves: its real PDF, an officer's own words, and who signs."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from dsar.capabilities.letters import render
from dsar.capabilities.letters.drafts import Draft
from dsar.capabilities.letters.render import LetterNotRenderedError
from dsar.cases.models import Case
from dsar.cases.moves import ChangedMeanwhile
from dsar.interfaces.staff import compose_told
from dsar.interfaces.staff.act import Act
from dsar.interfaces.staff.acts import ACTS
from dsar.interfaces.staff.compose_form import form_of, said_in
from dsar.interfaces.staff.forms import ActForm
from dsar.interfaces.staff.reasons import in_words
from dsar.interfaces.staff.refusals import REFUSALS
from dsar.interfaces.staff.screens import draw, find_case, only, screen, staff_of
from dsar.organisation.accounts.models import User
from dsar.organisation.accounts.roles import Permission
from dsar.procedure import composing, handle, second, sign
from dsar.procedure.composing import ChangedSinceSeen

# The browser's own reader shows it; nothing else may frame it, and it may fetch nothing.
SHOWN_HERE: Final = {
    "Content-Security-Policy": "frame-ancestors 'self'",
    "X-Frame-Options": "SAMEORIGIN",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}
NOT_THIS: Final = gettext_lazy(
    "The case or the letter changed since you looked. Look at it again before it leaves."
)
TOO_LONG: Final = gettext_lazy("The letter is too long to be printed. Write less.")
NOT_DRAWN: Final = {
    render.MANY: gettext_lazy("Too much is being printed at once. Try again in a moment."),
    render.BROKE: gettext_lazy("The letter could not be drawn. Try again in a moment."),
}
UNSEEN: Final = gettext_lazy("You wrote something new. Update the preview before it leaves.")
SIGNING: Final = ("propose", "give_back")
READ_FIRST: Final = ("send", *SIGNING)
SENT: Final = gettext_lazy("It is signed. The answer leaves in a minute; until then you can undo.")


def begin(case: Case, row: Act, form: ActForm, *, at: datetime, by: User) -> HttpResponse:
    """Rehearse an act and lead to its letter; raises what the step raises."""
    draft = composing.draft_of(case, form.act)
    _look(case, row, form, own=draft.own if draft else {}, at=at, by=by)
    return HttpResponseRedirect(address(case, form.act))


def address(case: Case, act: str) -> str:
    return reverse("admin:case-compose", args=[case.reference, act])


@screen(Permission.VIEW_CASES, writes=Permission.HANDLE_CASES)
def page(request: HttpRequest, reference: str, act: str) -> HttpResponse:
    """Show the letters of a draft, and do what the officer says of them."""
    only(request, ())
    case = find_case(request, reference)
    draft = _draft(case, act)
    if draft is None:
        if request.method == "POST":
            messages.warning(request, str(NOT_THIS))
        return HttpResponseRedirect(reverse("admin:case", args=[case.reference]))
    if request.method != "POST":
        return _draw(request, draft)
    if not staff_of(request).may(ACTS[act].permission):
        raise PermissionDenied
    return _do(request, draft)


@screen(Permission.VIEW_CASES)
def preview(request: HttpRequest, reference: str, act: str, place: int) -> HttpResponse:
    """The real PDF of one letter of a draft, as it would leave now."""
    case = find_case(request, reference)
    draft = _draft(case, act)
    if draft is None or place >= len(draft.letters):
        raise Http404
    handle.looked_at(case, screen="draft", at=timezone.now(), by=staff_of(request))
    try:
        pdf = composing.pdf_of(draft.letters[place])
    except LetterNotRenderedError as error:
        # In the frame of the letter, where a page of our own would not be drawn.
        plain = "text/plain; charset=utf-8"
        return HttpResponse(_why_none(error), content_type=plain, status=422, headers=SHOWN_HERE)
    return HttpResponse(pdf, content_type="application/pdf", headers=SHOWN_HERE)


def _why_none(error: LetterNotRenderedError) -> str:
    return str(NOT_DRAWN.get(str(error), TOO_LONG))


def _draft(case: Case, act: str) -> Draft | None:
    row = ACTS.get(act)
    if row is None or not row.composes:
        raise Http404
    draft = composing.draft_of(case, act)
    if draft is not None:
        draft.case = case
    return draft


def _do(request: HttpRequest, draft: Draft) -> HttpResponse:
    do = request.POST.get("do", "")
    act = DOES.get(do)
    if act is None or (do in SIGNING and ACTS[draft.act].second is None):
        raise Http404
    if do in READ_FIRST and request.POST.get("seen") != composing.mark_of(draft):
        return _draw(request, draft, problem=str(NOT_THIS), status=409)
    if do in READ_FIRST and compose_told.has_unseen_words(request.POST, draft):
        return _draw(request, draft, problem=str(UNSEEN), status=409)
    try:
        return act(request, draft, timezone.now())
    except (ChangedMeanwhile, ChangedSinceSeen):
        return _draw(request, draft, problem=str(NOT_THIS), status=409)
    except LetterNotRenderedError as error:
        return _draw(request, draft, problem=_why_none(error), status=400)
    except tuple(REFUSALS) as error:
        return _draw(request, draft, problem=in_words(error), status=REFUSALS[type(error)])


def _look_again(request: HttpRequest, draft: Draft, at: datetime) -> HttpResponse:
    """Take the officer's own words, and show what the letters say with them."""
    case, by = draft.case, staff_of(request)
    form = form_of(draft, case, by=by)
    if not form.is_valid():
        return _back(request, case)
    own = compose_told.own_words(request.POST, draft.letters)
    _look(case, ACTS[draft.act], form, own=own, at=at, by=by)
    return HttpResponseRedirect(address(case, draft.act))


def _send(request: HttpRequest, draft: Draft, at: datetime) -> HttpResponse:
    """Do what was shown: alone, or as the second who signs."""
    case, by = draft.case, staff_of(request)
    row, first = ACTS[draft.act], draft.made_by
    form = form_of(draft, case, by=first)
    if not form.is_valid():
        return _back(request, case)
    signature = _signature(request, draft, row, form)
    for content in draft.letters:
        composing.pdf_of(content)
    if row.before:
        row.before(form)
    sign.sign(
        draft, lambda fresh: row.step(form, fresh, at=at, by=first, **signature), at=at, by=by
    )
    has_time = draft.act == sign.DECISION and composing.UNDO
    messages.success(request, str(SENT if has_time else row.done))
    return HttpResponseRedirect(reverse("admin:case", args=[case.reference]))


def _signature(request: HttpRequest, draft: Draft, row: Act, form: Any) -> dict[str, Any]:
    by = staff_of(request)
    if row.second is None:
        return {}
    if by.pk != draft.made_by_id:
        return {"seconded_by": by}
    is_asked = row.second(form) and second.is_alone(by)
    return {"alone_reason": request.POST.get("alone_reason", "").strip()} if is_asked else {}


def _propose(request: HttpRequest, draft: Draft, at: datetime) -> HttpResponse:
    form: Any = form_of(draft, draft.case, by=draft.made_by)
    if not form.is_valid():
        return _back(request, draft.case)
    # What cannot be printed is no letter that a colleague could sign.
    for content in draft.letters:
        composing.pdf_of(content)
    rule = ACTS[draft.act].second
    sign.propose(draft, why=(rule and rule(form)) or "", at=at, by=staff_of(request))
    messages.success(request, _("Another officer will see it and sign it, or give it back."))
    return HttpResponseRedirect(reverse("admin:case", args=[draft.case.reference]))


def _give_back(request: HttpRequest, draft: Draft, at: datetime) -> HttpResponse:
    note = request.POST.get("note", "")
    sign.give_back(draft, note=note, at=at, by=staff_of(request))
    messages.success(request, _("It was given back with your note."))
    return HttpResponseRedirect(reverse("admin:case", args=[draft.case.reference]))


def _drop(request: HttpRequest, draft: Draft, at: datetime) -> HttpResponse:
    composing.drop(draft, by=staff_of(request))
    messages.success(request, _("Nothing was sent. What you had begun is gone."))
    return HttpResponseRedirect(reverse("admin:case", args=[draft.case.reference]))


DOES: Final = {
    "look": _look_again,
    "send": _send,
    "propose": _propose,
    "give_back": _give_back,
    "drop": _drop,
}


def _look(case: Case, row: Act, form: Any, *, own: composing.Own, at: datetime, by: User) -> Draft:
    # The press starts while the letter is written; its page asks for the PDF next.
    render.warm()
    if row.before:
        row.before(form)
    # Somebody stands in for the second signature, for nothing of a rehearsal stays.
    signature = sign.stand_in(case, row.second(form) if row.second else None, by=by)
    return composing.look(
        case,
        form.act,
        lambda fresh: row.step(form, fresh, at=at, by=by, **signature),
        said=said_in(form),
        own=own,
        at=at,
        by=by,
    )


def _back(request: HttpRequest, case: Case) -> HttpResponse:
    messages.warning(request, str(NOT_THIS))
    return HttpResponseRedirect(reverse("admin:case", args=[case.reference]))


def _draw(
    request: HttpRequest, draft: Draft, *, problem: str = "", status: int = 200
) -> HttpResponse:
    case, by = draft.case, staff_of(request)
    handle.looked_at(case, screen="draft", at=timezone.now(), by=by)
    context = compose_told.told(draft, by=by, typed=request.POST) | {
        "title": _("Read the letter before it leaves"),
        "case": case,
        "problem": problem,
    }
    return draw(request, "compose.html", context, status=status)
