"""Data for the person: several files at once, something pasted, or a form that is filled in."""

from __future__ import annotations

from typing import Any, Final

from django import forms
from django.conf import settings
from django.core.exceptions import TooManyFilesSent
from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.multipartparser import MultiPartParserError
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.csrf import csrf_exempt, csrf_protect

from dsar.capabilities.fulfilment.models import CollectionTask
from dsar.cases.disclosure import NotDisclosable
from dsar.files import vetting
from dsar.interfaces.collection_forms import categories_of
from dsar.interfaces.collection_lines import words as text_field
from dsar.interfaces.offers import offer
from dsar.interfaces.owners import task as tasks
from dsar.interfaces.owners.door import Visit, inside, page, task_of
from dsar.interfaces.owners.words import named, sentence
from dsar.interfaces.uploads import upload_of
from dsar.organisation.datamap.models import DataCategory
from dsar.procedure.collection import hand_in
from dsar.procedure.collection.hand_in import CannotHandIn

# What the form itself takes beside its files.
FORM_BYTES: Final = 64 * 1024
# What is longer would not get past the limit of a form; it can be sent as a file.
LONGEST_PASTE: Final = 500_000
LONGEST_FIELD: Final = 2000


class Paste(forms.Form):
    """Text as it is, or a table."""

    use_required_attribute = False
    category = forms.ChoiceField(label=gettext_lazy("Which data is it?"), required=False)
    form = forms.ChoiceField(
        label=gettext_lazy("What do you paste?"),
        widget=forms.RadioSelect,
        initial="text",
        choices=[
            ("text", gettext_lazy("Text")),
            ("csv", gettext_lazy("A table: CSV, or cells copied from a spreadsheet")),
            ("json", gettext_lazy("JSON")),
        ],
    )
    text = text_field(gettext_lazy("Paste it here"), rows=12, longest=LONGEST_PASTE)

    def __init__(self, data: Any = None, *, categories: list[DataCategory]) -> None:
        super().__init__(data, label_suffix="")
        self.rows = {str(row.pk): row for row in categories}
        named_rows = [(key, named(row.name, row.key)) for key, row in self.rows.items()]
        if len(named_rows) > 1:
            choices = [("", gettext_lazy("Several, or hard to say")), *named_rows]
            offer(self, "category", choices)
        else:
            del self.fields["category"]

    def chosen(self) -> DataCategory | None:
        """The category that was named, or the only one."""
        if "category" not in self.fields:
            return next(iter(self.rows.values()), None)
        return self.rows.get(self.cleaned_data["category"])


class Fill(forms.Form):
    """The single data of a category, a field each."""

    use_required_attribute = False

    def __init__(self, data: Any = None, *, category: DataCategory) -> None:
        super().__init__(data, label_suffix="", prefix="f")
        for entry in category.fields:
            label = named(entry["name"], entry["key"])
            field = text_field(label, rows=0, longest=LONGEST_FIELD)
            self.fields[entry["key"]] = field


# The body is read only when it is known who sends it; the check for forged posts comes inside.
@csrf_exempt
@inside("POST")
def send(visit: Visit, task_id: int) -> HttpResponse:
    """Take several files in; those that cannot be are named with what is wrong."""
    task = task_of(visit, task_id)
    if tasks.stands_still(visit, task):
        return _back(task_id)
    if _is_over(visit.request):
        return _refused(visit, task, [_too_much()], status=413)
    try:
        answer: HttpResponse = _taken(visit.request, visit, task)
    except TooManyFilesSent:
        most = settings.DATA_UPLOAD_MAX_NUMBER_FILES
        told = _("Send at most %(most)d files at a time. Nothing was saved.") % {"most": most}
        return _refused(visit, task, [told])
    except MultiPartParserError:
        return _refused(visit, task, [_unreadable()])
    return answer


@csrf_protect
def _taken(request: HttpRequest, visit: Visit, task: CollectionTask) -> HttpResponse:
    # The last field of the form: without it the connection broke off somewhere before.
    is_whole = request.POST.get("end") == "1"
    sent = [file for file in request.FILES.getlist("files") if isinstance(file, UploadedFile)]
    category = _chosen(task, request.POST.get("category", ""))
    problems = [
        told
        for file in (sent if is_whole else sent[:-1])
        if (told := _hand_in(visit, task, file, category))
    ]
    if not is_whole:
        problems.append(_("The connection broke off. What arrived is listed. Send the rest again."))
    elif not sent:
        problems.append(_("Choose the files first"))
    return _refused(visit, task, problems) if problems else _back(task.pk)


def _hand_in(
    visit: Visit, task: CollectionTask, file: UploadedFile[Any], category: DataCategory | None
) -> str:
    """Take one file in; what is wrong with it, if anything is."""
    upload = upload_of(file)
    name = vetting.shown_name(upload.name)
    try:
        hand_in.hand_in(task, upload, category=category, at=visit.at, by=visit.user)
    except CannotHandIn as error:
        return f"{name}: {sentence(error)}"
    except NotDisclosable:
        return _("%(name)s: the task is paused now, so nothing is taken in") % {"name": name}
    return ""


@inside("GET", "HEAD", "POST")
def paste(visit: Visit, task_id: int) -> HttpResponse:
    """A text or a table that is copied here."""
    task = task_of(visit, task_id)
    if tasks.stands_still(visit, task):
        return _back(task_id)
    given = visit.request.POST if visit.request.method == "POST" else None
    form = Paste(given, categories=categories_of(task))
    if given is not None and form.is_valid():
        said, mine = form.cleaned_data, form.chosen()
        text, kind = said["text"], said["form"]
        try:
            hand_in.paste(task, text, kind, category=mine, at=visit.at, by=visit.user)
        except CannotHandIn as error:
            form.add_error("text", sentence(error))
        except NotDisclosable:
            return _back(task_id)
        else:
            return _back(task_id)
    said = tasks.head_of(visit, task) | {"form": form}
    return page(visit.request, "paste.html", said, status=400 if form.errors else 200)


@inside("GET", "HEAD", "POST")
def fill(visit: Visit, task_id: int, category_id: int) -> HttpResponse:
    """The fields of a category; each time they are filled in, a row is added."""
    task = task_of(visit, task_id)
    category = next((row for row in categories_of(task) if row.pk == category_id), None)
    if category is None or not category.fields:
        raise Http404
    if tasks.stands_still(visit, task):
        return _back(task_id)
    given = visit.request.POST if visit.request.method == "POST" else None
    form = Fill(given, category=category)
    if given is not None and form.is_valid():
        try:
            hand_in.fill(task, category, form.cleaned_data, at=visit.at, by=visit.user)
        except CannotHandIn as error:
            form.add_error(None, sentence(error))
        except NotDisclosable:
            return _back(task_id)
        else:
            return _back(task_id)
    said = tasks.head_of(visit, task) | {"form": form, "category": named(category.name)}
    return page(visit.request, "fill.html", said, status=400 if form.errors else 200)


@inside("POST")
def remove(visit: Visit, task_id: int, entry_id: int) -> HttpResponse:
    """Take a file out again; doing it twice does it once."""
    task = task_of(visit, task_id)
    entry = task.files.filter(pk=entry_id).first()
    if entry is None:
        raise Http404
    try:
        hand_in.take_out(entry, at=visit.at, by=visit.user)
    except CannotHandIn as error:
        return _refused(visit, task, [sentence(error)])
    except NotDisclosable:
        return _back(task_id)
    return _back(task_id)


def _chosen(task: CollectionTask, key: str) -> DataCategory | None:
    rows = categories_of(task)
    if len(rows) == 1:
        return rows[0]
    return next((row for row in rows if str(row.pk) == key), None)


def _is_over(request: HttpRequest) -> bool:
    told = request.META.get("CONTENT_LENGTH") or "0"
    return not told.isdigit() or int(told) > settings.HAND_IN_TASK_BYTES + FORM_BYTES


def _too_much() -> str:
    most = settings.HAND_IN_TASK_BYTES // 2**20
    return _("This is more than %(most)d MB at once. Send the files in parts.") % {"most": most}


def _unreadable() -> str:
    """The parser's one refusal that a browser brings about is a header that is too long."""
    told = _("The name of a file is too long, so nothing was saved.")
    return told + " " + _("Give it a shorter name, at most 100 characters, and send it again.")


def _refused(
    visit: Visit, task: CollectionTask, problems: list[str], *, status: int = 400
) -> HttpResponse:
    return tasks.draw(visit, task, problems=problems, status=status)


def _back(task_id: int) -> HttpResponse:
    return HttpResponseRedirect(reverse("owners:task", args=[task_id]))
