"""The forms in which officers say what of a file is left out, on which ground and why."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from dsar.capabilities.fulfilment.models import Redaction, TaskFile
from dsar.cases.models import LANGUAGES
from dsar.interfaces.collection_lines import ground_label
from dsar.interfaces.offers import offer
from dsar.interfaces.staff.forms import ActForm, lines
from dsar.interfaces.uploads import upload_of
from dsar.organisation.accounts.models import User
from dsar.procedure.collection import redact
from dsar.procedure.collection.redact import LONGEST_FACTS, Mark, open_grounds

PLACE: Final = re.compile(r"(span|cell|row|column):(\d{1,9})(?:-(\d{1,9}))?")
RANGE: Final = re.compile(r"(\d{1,6})(?:\s*[-–]\s*(\d{1,6}))?")
MOST_PAGES: Final = 2000
What = Redaction.What


class MarkForm(ActForm):
    """Places that were ticked, with the ground and the facts that the letter tells."""

    ground = forms.ChoiceField(label=_("Ground"), widget=forms.Select)
    facts = lines(
        "",
        rows=2,
        help_text=_("For example: another customer's name. Never write what is left out."),
    )

    def __init__(self, *given: Any, entry: TaskFile, **more: Any) -> None:
        self.entry = entry
        super().__init__(*given, **more)

    def prepare(self) -> None:
        grounds = open_grounds(self.entry.task.item, self.today)
        choices = [("", "–"), *((ground.code, ground_label(ground)) for ground in grounds)]
        offer(self, "ground", choices)
        self.fields["facts"].max_length = LONGEST_FACTS  # type: ignore[attr-defined]
        tongue = dict(LANGUAGES)[self.case.language]
        self.fields["facts"].label = _("Facts, in the language of the letter: %(language)s") % {
            "language": tongue
        }

    @property
    def ticked(self) -> list[str]:
        """The places as they were sent, to tick them again."""
        return self.data.getlist("place") if self.is_bound else []  # type: ignore[attr-defined]

    def marks(self) -> list[Mark]:
        found = [PLACE.fullmatch(value) for value in self.ticked]
        return [
            (match[1], [int(number) for number in match.groups()[1:] if number is not None])
            for match in found
            if match
        ]

    def clean(self) -> dict[str, Any]:
        if not self.marks():
            raise forms.ValidationError(_("Tick what is left out."))
        return self.cleaned_data

    def do(self, *, at: datetime, by: User) -> None:
        redact.redact_all(self.entry, self.marks(), **self._said(), at=at, by=by)

    def _said(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in ("ground", "facts")}


class PagesForm(MarkForm):
    """Pages of a PDF, written as people write them."""

    pages = forms.CharField(
        label=_("Pages to leave out"),
        max_length=200,
        help_text=_("For example: 1, 3-5"),
    )
    field_order = ("version", "pages", "ground", "facts")

    def clean_pages(self) -> list[int]:
        numbers: set[int] = set()
        for part in re.split(r"[,;]", self.cleaned_data["pages"]):
            match = RANGE.fullmatch(part.strip())
            first, last = (int(match[1]), int(match[2] or match[1])) if match else (1, 0)
            if not 0 <= last - first < MOST_PAGES:
                raise forms.ValidationError(_("Write pages as numbers, such as 1, 3-5."))
            numbers.update(range(first, last + 1))
        return sorted(numbers)

    def marks(self) -> list[Mark]:
        return [(What.PAGE.value, [page]) for page in self.cleaned_data.get("pages", [])]

    def clean(self) -> dict[str, Any]:
        return self.cleaned_data


class WholeForm(MarkForm):
    """The file as a whole."""

    def marks(self) -> list[Mark]:
        return [(What.WHOLE.value, [])]


class ReplaceForm(MarkForm):
    """Another file, from which what does not belong to the person was taken."""

    file = forms.FileField(
        label=_("The file that the person gets instead"),
        help_text=_("The one that was handed in is kept, and never leaves."),
    )
    field_order = ("version", "file", "ground", "facts")

    def marks(self) -> list[Mark]:
        return [(What.REPLACED.value, [])]

    def do(self, *, at: datetime, by: User) -> None:
        upload = upload_of(self.cleaned_data["file"])
        redact.redact(self.entry, What.REPLACED, **self._said(), replacement=upload, at=at, by=by)


FORMS: Final[dict[str, type[MarkForm]]] = {
    "mark": MarkForm,
    "pages": PagesForm,
    "whole": WholeForm,
    "replace": ReplaceForm,
}
