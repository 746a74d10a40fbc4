"""A system's answer: one page, one form; what was typed stays until it is right."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from dsar.cases.disclosure import NotDisclosable
from dsar.interfaces.collection_forms import AnswerForm, form_for
from dsar.interfaces.owners.door import Visit, inside, note_look, page, task_of
from dsar.interfaces.owners.task import head_of, stands_still
from dsar.interfaces.owners.words import sentence
from dsar.procedure import collection_answer, hand_in
from dsar.procedure.collect import CannotCollect
from dsar.procedure.collection_answer import Answer, Line
from dsar.procedure.package import COPIED


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
    form = form_for(task, visit.request.POST, today=visit.today)
    if not form.is_valid():
        return _draw(visit, form, status=400)
    if "count" in visit.request.POST:
        return _draw(visit, form)
    said = form.given()
    given = Answer(
        said["result"],
        said["summary"],
        lines=[Line(**line) for line in said["lines"]],
    )
    try:
        collection_answer.answer(task, given, at=visit.at, by=visit.user)
    except CannotCollect as error:
        form.add_error(None, sentence(error))
        return _draw(visit, form, status=400)
    except NotDisclosable:
        return _back(task_id)
    return _back(task_id)


def _back(task_id: int) -> HttpResponse:
    return HttpResponseRedirect(reverse("owners:task", args=[task_id]))


def _draw(visit: Visit, form: AnswerForm, *, status: int = 200) -> HttpResponse:
    task = form.task
    files = hand_in.live(task).count() if task.item.right in COPIED else None
    has_days = any("event_on" in part.fields for part in form.parts)
    said = head_of(visit, task) | {"form": form, "files": files, "has_days": has_days}
    return page(visit.request, "answer.html", said, status=status)
