"""What one system says it holds or did, with its files."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.http import Http404
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from dsar.capabilities.fulfilment.models import CollectionTask, Result
from dsar.cases.models import Case
from dsar.interfaces.staff import words
from dsar.interfaces.staff.forms import ActForm, lines
from dsar.interfaces.staff.ground_words import ground_choices
from dsar.law.rights import Right
from dsar.organisation.datamap.models import Recipient
from dsar.procedure.collect import results_for
from dsar.procedure.collection_answer import Answer
from dsar.procedure.hand_in import Upload

MOST_BYTES = 10 * 1024 * 1024
MOST_FILES = 10
SHORT_NUMBER = re.compile(r"[0-9]{1,18}")
ANY_TYPE = "application/octet-stream"


class Files(forms.ClearableFileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Several files at once, none of them too large."""

    widget = Files

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile[Any]]:
        given = [super(FilesField, self).clean(entry, initial) for entry in data or []]
        if len(given) > MOST_FILES:
            raise forms.ValidationError(_("Choose at most ten files at a time."))
        if any(entry.size > MOST_BYTES for entry in given):
            raise forms.ValidationError(_("The file is larger than 10 MB. Choose a smaller file."))
        return given


class AnswerForm(ActForm):
    """One system's answer; the details asked depend on the right."""

    task = forms.IntegerField(widget=forms.HiddenInput)
    result = forms.ChoiceField(label=_("What did the system hold?"), widget=forms.RadioSelect)
    summary = lines(
        _("In words for the letter"),
        rows=2,
        required=False,
        help_text=_("Write in the person's language. Not needed when nothing was found."),
    )

    def __init__(self, *args: Any, task: CollectionTask | None = None, **kwargs: Any) -> None:
        data = args[0] if args else None
        self.row = task or _task_of(kwargs["case"], data)
        super().__init__(*args, **kwargs)
        self.auto_id = f"task{self.row.pk}_%s"

    def prepare(self) -> None:
        right = Right(self.row.item.right)
        results = [(result.value, words.RESULTS[result]) for result in results_for(right)]
        self.fields["result"].choices = results  # type: ignore[attr-defined]
        if right is Right.RECTIFICATION:
            self._ask("what", _("What was corrected"))
            self._ask("old", _("Before"))
            self._ask("new", _("After"))
        if right is Right.ERASURE:
            self.fields["ground"] = forms.ChoiceField(
                label=_("Ground for keeping"),
                choices=[("", "—"), *ground_choices(right, self.today)],
                required=False,
            )
            self._ask("until", _("Kept until (a day such as 31.12.2032, or words)"))
            self._ask("why", _("Why it is kept, in words for the letter"))
        if right not in (Right.ACCESS, Right.PORTABILITY):
            self.fields["told"] = lines(
                _("Recipients who were told of the change, one on each line"),
                rows=2,
                required=False,
                help_text=self._recipients(),
            )
        else:
            self.fields["files"] = FilesField(
                label=_("Files for the person"), required=False, help_text=_("At most 10 MB each.")
            )
        self.initial = self._given()

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        result = said.get("result")
        needed = []
        if result and result != Result.NOTHING_FOUND:
            needed.append("summary")
        if result == Result.KEPT and "ground" in self.fields:
            needed += ["ground", "why"]
        if result == Result.CORRECTED and "what" in self.fields:
            needed += ["what", "new"]
        for name in needed:
            if not said.get(name) and name not in self.errors:
                self.add_error(name, _("Fill this in; the letter needs it."))
        return said

    def answer(self) -> Answer:
        """The answer in the words of the step."""
        said = self.cleaned_data
        details = {name: said[name] for name in DETAILS[said["result"]] if said.get(name)}
        if "until" in details:
            details["until"] = as_day(details["until"])
        uploads = [
            Upload(entry.name or "", entry.content_type or ANY_TYPE, entry.read())
            for entry in said.get("files") or []
        ]
        return Answer(said["result"], said["summary"], details, uploads)

    def _recipients(self) -> str:
        named = Recipient.objects.filter(datacategory__system=self.row.system).distinct()
        names = ", ".join(str(row.name[self.case.language]) for row in named.order_by("pk"))
        return (
            gettext("Data of this system goes to: %(names)s.") % {"names": names} if names else ""
        )

    def _ask(self, name: str, label: Any) -> None:
        self.fields[name] = forms.CharField(label=label, required=False, max_length=2000)

    def _given(self) -> dict[str, Any]:
        row = self.row
        shown = {"task": row.pk, "result": row.result, "summary": row.summary}
        return shown | dict(row.details or {})


DETAILS: dict[str, tuple[str, ...]] = {
    Result.CORRECTED: ("what", "old", "new", "told"),
    Result.KEPT: ("ground", "until", "why"),
    Result.FOUND: ("told",),
    Result.NOTHING_FOUND: (),
    Result.ERASED: ("told",),
    Result.ANONYMISED: ("told",),
}


def as_day(text: str) -> str:
    """A day as the rulebook keeps it when the words are one, else the words themselves."""
    try:
        return datetime.strptime(text.strip(), "%d.%m.%Y").date().isoformat()  # noqa: DTZ007
    except ValueError:
        return text.strip()


def _task_of(case: Case, data: Any) -> CollectionTask:
    key = str(data.get("task", "")) if data is not None else ""
    rows = case.tasks.select_related("item", "system")
    row: CollectionTask | None = (
        rows.filter(pk=key).first() if SHORT_NUMBER.fullmatch(key) else None
    )
    if row is None:
        raise Http404
    return row
