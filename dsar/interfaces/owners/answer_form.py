"""A system's answer: one page, one form; what was typed stays until it is right."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from dsar.capabilities.fulfilment.models import CollectionTask
from dsar.cases.disclosure import NotDisclosable
from dsar.cases.moves import ChangedMeanwhile
from dsar.interfaces.collection_forms import AnswerForm, form_for
from dsar.interfaces.owners.door import Visit, inside, language, note_look, page, task_of
from dsar.interfaces.owners.task import answer_of, head_of, stands_still
from dsar.interfaces.owners.words import sentence
from dsar.law.explain import on_day
from dsar.organisation.controller.models import Controller
from dsar.procedure.collection import collection_answer, hand_in
from dsar.procedure.collection.collect import CannotCollect
from dsar.procedure.collection.collection_answer import Answer, Line
from dsar.procedure.package.package import COPIED


@inside("GET", "HEAD", "POST")
def answer(visit: Visit, task_id: int) -> HttpResponse:
    """The form, and the answer when all of it fits; it can be given anew until review begins."""
    task = task_of(visit, task_id)
    if stands_still(visit, task):
        return _back(task_id)
    # An earlier answer tells of the person, too.
    note_look(visit, task)
    if visit.request.method != "POST":
        return _draw(visit, form_for(task, today=visit.today))
    if visit.request.POST.get("seen", "") != _mark(task):
        return _stale(visit, task_id)
    form = form_for(task, visit.request.POST, today=visit.today)
    if not form.is_valid():
        return _draw(visit, form, status=400)
    if "count" in visit.request.POST:
        return _draw(visit, form)
    return _written(visit, form)


def _written(visit: Visit, form: AnswerForm) -> HttpResponse:
    task = form.task
    try:
        collection_answer.answer(task, _given(form), at=visit.at, by=visit.user)
    except ChangedMeanwhile:
        return _stale(visit, task.pk)
    except CannotCollect as error:
        form.add_error(None, sentence(error))
        return _draw(visit, form, status=400)
    except NotDisclosable:
        pass
    return _back(task.pk)


def _given(form: AnswerForm) -> Answer:
    said = form.given()
    lines = [Line(**line) for line in said["lines"]]
    return Answer(said["result"], said["summary"], lines=lines)


def _mark(task: CollectionTask) -> str:
    """Which answer a form was drawn from; its lines stay when the task is asked once more."""
    last = task.lines.order_by("-pk").values_list("pk", flat=True).first()
    when = task.answered_at.isoformat() if task.answered_at else ""
    return " ".join(str(part) for part in (when, task.answered_by_id, last) if part)


def _stale(visit: Visit, task_id: int) -> HttpResponse:
    """What came meanwhile is shown beside what was typed; the next press is made knowingly."""
    task = task_of(visit, task_id)
    if stands_still(visit, task):
        return _back(task_id)
    form = form_for(task, visit.request.POST, today=visit.today)
    if not (form.has_changed() or any(part.has_changed() for part in form.parts)):
        return _back(task_id)
    form.is_valid()
    form.add_error(None, " ".join(_meanwhile(visit, task)))
    return _draw(visit, form, status=409)


def _meanwhile(visit: Visit, task: CollectionTask) -> tuple[str, str]:
    """What happened, and what a second press does."""
    who, at = task.answered_by, task.answered_at
    if who is None or at is None or visit.request.POST.get("seen", "") == _mark(task):
        told = _("The case changed while this page was open. Nothing of yours is saved yet.")
        return told, _("Check your answer below and send it again.")
    if who == visit.user:
        told = _("You answered this already on %(when)s. What you wrote here is not saved yet.")
    else:
        told = _("%(who)s answered this on %(when)s. What you wrote here is not saved yet.")
    named = {"who": who.get_full_name() or who.username, "when": _moment(at)}
    return told % named, _("If you send now, your answer replaces that one.")


def _moment(at: datetime) -> str:
    here = at.astimezone(ZoneInfo(Controller.current().time_zone))
    clock = here.strftime("%H:%M" if language() == "en" else "%H.%M")
    return f"{on_day(here.date(), language())} {clock}"


def _back(task_id: int) -> HttpResponse:
    return HttpResponseRedirect(reverse("owners:task", args=[task_id]))


def _draw(visit: Visit, form: AnswerForm, *, status: int = 200) -> HttpResponse:
    task = form.task
    files = hand_in.live(task).count() if task.item.right in COPIED else None
    has_days = any("event_on" in part.fields for part in form.parts)
    said = head_of(visit, task) | {"form": form, "files": files, "has_days": has_days}
    said["without_file"] = _without_file(form) if files else ""
    said |= {"seen": _mark(task), "meanwhile": answer_of(task) if status == 409 else None}
    return page(visit.request, "answer.html", said, status=status)


def _without_file(form: AnswerForm) -> str:
    """The kinds of data of which no file has arrived; a file of no certain kind may hold any."""
    handed_in = set(hand_in.live(form.task).values_list("category", flat=True))
    if None in handed_in:
        return ""
    return ", ".join(one.called(language()) for one in form.categories if one.pk not in handed_in)
