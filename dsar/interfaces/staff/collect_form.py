"""What one system says it holds or did, and who is asked; the forms of the collection checklist."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.db.models import QuerySet
from django.http import Http404
from django.utils.translation import gettext_lazy as _

from dsar.capabilities.fulfilment.models import CollectionTask
from dsar.cases.models import Case
from dsar.interfaces import collection_forms
from dsar.interfaces.offers import offer_rows
from dsar.interfaces.staff.forms import ActForm, lines
from dsar.interfaces.uploads import upload_of
from dsar.organisation.accounts.models import User
from dsar.procedure.collection import collection_tasks
from dsar.procedure.collection.collection_answer import Answer, Line
from dsar.procedure.package.package import COPIED

SHORT_NUMBER = re.compile(r"[0-9]{1,18}")


class Files(forms.ClearableFileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Several files at once; how many and how large is for the step that takes them in."""

    widget = Files

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile]:
        return [super(FilesField, self).clean(entry, initial) for entry in data or []]


class Colleagues(forms.ModelChoiceField):
    """Whoever works here and can be told by mail."""

    def label_from_instance(self, obj: User) -> str:
        return name_of(obj)


class TaskForm(ActForm):
    """A form about one task of a case; another case's task does not exist."""

    task = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, task: CollectionTask | None = None, **kwargs: Any) -> None:
        data = args[0] if args else None
        self.row = task or _task_of(kwargs["case"], data)
        super().__init__(*args, **kwargs)
        self.auto_id = f"{self.act}{self.row.pk}_%s"
        self.initial["task"] = self.row.pk


class AnswerForm(TaskForm):
    """One system's answer, asked in the words that its owner is asked in as well."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.row.case = self.case
        data = args[0] if args else None
        self.inner = collection_forms.form_for(self.row, data, today=self.today)

    def prepare(self) -> None:
        if self.row.item.right in COPIED:
            self.fields["files"] = FilesField(label=_("Files for the person"), required=False)

    def is_valid(self) -> bool:
        fits = super().is_valid()
        return self.inner.is_valid() and fits

    def answer(self) -> Answer:
        """The answer in the words of the step."""
        given = self.inner.given()
        uploads = [upload_of(entry) for entry in self.cleaned_data.get("files") or []]
        told = [Line(**line) for line in given["lines"]]
        return Answer(given["result"], given["summary"], uploads, told)


class ReassignForm(TaskForm):
    """Who answers in the place of the system's owner."""

    to = Colleagues(User.objects.none(), label=_("Who answers instead?"))

    def prepare(self) -> None:
        offer_rows(self, "to", _colleagues())


class AskSystemForm(TaskForm):
    """What a system is asked to look for once more."""

    note = lines(
        _("What is missing?"),
        rows=2,
        help_text=_("The note stays with the case. Who answers reads it beside the task."),
    )


def name_of(user: User) -> str:
    """What the page calls a colleague."""
    return user.get_full_name() or user.username


def _colleagues() -> QuerySet[User]:
    return collection_tasks.answering().order_by("last_name", "first_name", "username")


def _task_of(case: Case, data: Any) -> CollectionTask:
    key = str(data.get("task", "")) if data is not None else ""
    rows = case.tasks.select_related("item", "system", "assigned_to")
    row: CollectionTask | None = (
        rows.filter(pk=key).first() if SHORT_NUMBER.fullmatch(key) else None
    )
    if row is None:
        raise Http404
    return row
