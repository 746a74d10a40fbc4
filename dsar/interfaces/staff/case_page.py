"""The case page: the next step, what was asked, the timeline and the facts; and its buttons."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from dsar.capabilities.letters.compose import title_of
from dsar.cases.models import Case
from dsar.cases.moves import ChangedMeanwhile
from dsar.cases.states import CannotMove, State
from dsar.interfaces.staff import compose, due, words
from dsar.interfaces.staff.act import Act
from dsar.interfaces.staff.acts import ACTS, ALREADY_DONE
from dsar.interfaces.staff.collect_form import TaskForm
from dsar.interfaces.staff.collection import checklist
from dsar.interfaces.staff.compose_form import form_of
from dsar.interfaces.staff.facts import facts_of
from dsar.interfaces.staff.forms import ActForm
from dsar.interfaces.staff.next_step import next_step, offered
from dsar.interfaces.staff.reasons import in_words
from dsar.interfaces.staff.refusals import REFUSALS
from dsar.interfaces.staff.screens import draw, find_case, only, screen, staff_of, today
from dsar.interfaces.staff.timeline import names_of, timeline
from dsar.organisation.accounts.roles import Permission
from dsar.procedure import composing, handle, sign
from dsar.procedure.respond import answer_letters_of, on_its_way, was_sent


@screen(Permission.VIEW_CASES)
def case_page(request: HttpRequest, reference: str) -> HttpResponse:
    """Show a case; looking leaves one event and changes nothing else."""
    only(request, ("task", "open"))
    return _draw(request, find_case(request, reference))


@screen(Permission.VIEW_CASES, writes=Permission.HANDLE_CASES)
def press(request: HttpRequest, reference: str, act: str) -> HttpResponse:
    """One button: a form, one call to the procedure, and back to the case."""
    case, row = find_case(request, reference), ACTS.get(act)
    if row is None:
        raise Http404
    if request.method != "POST":
        return HttpResponseRedirect(_address(case))
    if not staff_of(request).may(row.permission):
        raise PermissionDenied
    form = row.form(
        request.POST, request.FILES, case=case, by=staff_of(request), today=today(), act=act
    )
    if not form.is_valid():
        return _draw(request, case, bound=form, status=400)
    return _do(request, case, row, form)


def _do(request: HttpRequest, case: Case, row: Act, form: ActForm) -> HttpResponse:
    if form.act != "note" and form.cleaned_data["version"] != case.version:
        return _stale(request, case, form, ChangedMeanwhile(case.reference))
    if form.act not in offered(case):
        return _refused(request, case, form, CannotMove(form.act))
    try:
        if row.composes:
            return compose.begin(case, row, form, at=timezone.now(), by=staff_of(request))
        row.step(form, case, at=timezone.now(), by=staff_of(request))
    except ChangedMeanwhile as error:
        return _stale(request, case, form, error)
    except tuple(REFUSALS) as error:
        return _refused(request, case, form, error)
    messages.success(request, str(row.done))
    return HttpResponseRedirect(_address(case))


def _refused(request: HttpRequest, case: Case, form: ActForm, error: Exception) -> HttpResponse:
    fresh = find_case(request, case.reference)
    status = REFUSALS[type(error)]
    return _draw(request, fresh, bound=form, problem=in_words(error), status=status)


def _stale(
    request: HttpRequest, case: Case, form: ActForm, error: ChangedMeanwhile
) -> HttpResponse:
    fresh = find_case(request, case.reference)
    if form.act in ALREADY_DONE and was_sent(fresh):
        messages.info(request, ALREADY_DONE[form.act])
        return HttpResponseRedirect(_address(case))
    form.redraw_at(fresh)
    who = names_of([error.by]).get(error.by, error.by)
    when = due.clock_time(error.at) if error.at else ""
    problem = _(
        "%(who)s changed this case at %(when)s. Look at what changed, then press the button again."
    ) % {"who": who, "when": when}
    return _draw(request, fresh, bound=form, problem=problem, status=409)


def _address(case: Case) -> str:
    return reverse("admin:case", args=[case.reference])


def _draw(
    request: HttpRequest,
    case: Case,
    *,
    bound: ActForm | None = None,
    problem: str = "",
    status: int = 200,
) -> HttpResponse:
    by, at = staff_of(request), timezone.now()
    handle.looked_at(case, screen="case", at=at, by=by)
    context = _panel(request, case, bound) | {
        "title": case.reference,
        "case": case,
        "problem": problem,
        "has_errors": bool(problem or bound),
        "entries": timeline(case),
        "facts": facts_of(case),
        **_head(case, at),
    }
    return draw(request, "case.html", context, status=status)


def _head(case: Case, at: datetime) -> dict[str, Any]:
    on = today()
    return {
        "kinds": [words.KINDS[item.right] for item in case.items.all()],
        "state": words.STATES[case.state],
        "state_tone": words.TONES.get(case.state, "calm"),
        "due": due.due_words(case, on),
        "due_tone": due.due_tone(case, on),
        "unread": list(case.inbound_mails.filter(waits=True).order_by("received_at")[:5]),
        "wishes": [(words.KINDS[item.right], item.wish) for item in case.items.all() if item.wish],
    }


def _panel(request: HttpRequest, case: Case, bound: ActForm | None) -> dict[str, Any]:
    """The next step with its form, the others folded, and the text that has no place any more."""
    by = staff_of(request)
    step = next_step(case, by=by)
    taking = ["take"] if case.handler_id != by.pk and case.is_open else []
    others = [*step.others, *taking]
    if step.signs and not sign.proposed(case, by=by):
        # What a colleague proposed is signed or given back, never written over.
        others = [name for name in others if name != step.signs]
    forms = {
        name: _form(name, case, request, bound) for name in (step.act, *others, "note") if name
    }
    has_place = bound is None or bound.act in forms or (_is_of_a_task(bound) and "answer" in forms)
    homeless = None if has_place else bound
    letters = _letters(case)
    opened = bound.act if bound else request.GET.get("open", "")
    if not bound and opened == "extend" and (form := forms.get(opened)):
        # Whoever came by the link of the day begins to write at once.
        form.fields["facts"].widget.attrs["autofocus"] = True
    return {
        "step": step,
        "primary": forms.get(step.act),
        "primary_composes": bool(step.act) and ACTS[step.act].composes,
        "primary_label": ACTS[step.act].label if step.act else "",
        "tasks": checklist(request, case, ACTS, bound) if "answer" in forms else None,
        "others": [(name, ACTS[name], forms[name]) for name in others if name != "answer"],
        "note": forms["note"],
        "typed": homeless.typed if homeless else [],
        "open_act": opened,
        "is_other_open": opened in step.others,
        "has_more_time": "extend" in step.others,
        "letters": letters,
        "waits_for_letters": any(not letter["row"].is_frozen for letter in letters),
    }


def _letters(case: Case) -> list[dict[str, Any]]:
    """The letters of the answer while it waits to leave."""
    if case.state != State.DECIDED:
        return []
    tongue = words.language()
    leaving = on_its_way(case)
    sent = case.letters.filter(file__in=leaving.files.values("file")) if leaving else None
    rows = answer_letters_of(case) if sent is None else sent.select_related("file")
    return [{"row": row, "title": title_of(row.content, language=tongue)} for row in rows]


def _form(name: str, case: Case, request: HttpRequest, bound: ActForm | None) -> ActForm | None:
    if bound is not None and bound.act == name:
        return bound
    row, by = ACTS[name], staff_of(request)
    if issubclass(row.form, TaskForm):
        return None
    draft = composing.draft_of(case, name) if row.composes else None
    if draft is not None and draft.made_by_id == by.pk:
        return form_of(draft, case, by=by)
    return row.form(case=case, by=by, today=today(), act=name)


def _is_of_a_task(form: ActForm) -> bool:
    return isinstance(form, TaskForm)
