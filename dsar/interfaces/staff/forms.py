"""The forms of the small acts; each is drawn with the version of the case it was read at."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from dsar.capabilities.fulfilment.models import TaskFile
from dsar.cases.models import Case
from dsar.interfaces.offers import offer_rows
from dsar.interfaces.staff import words
from dsar.interfaces.staff.plain_fields import speak_plainly
from dsar.law.rights import Right
from dsar.organisation.accounts.models import User

REPLY_DAYS = 14


def lines(label: Any, *, rows: int = 3, required: bool = True, help_text: Any = "") -> Any:
    """A field for some lines of text."""
    area = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(
        label=label, widget=area, required=required, help_text=help_text, max_length=10_000
    )


def day(label: Any, *, required: bool = True) -> Any:
    return forms.DateField(
        label=label,
        required=required,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
    )


class ActForm(forms.Form):
    """A form that acts on one case; what it may offer depends on the case and the day."""

    use_required_attribute = False
    # Said in place of the form to whom the button does not belong.
    instead = ""
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(
        self, data: Any = None, files: Any = None, *, case: Case, by: User, today: date, act: str
    ) -> None:
        self.case, self.by, self.today, self.act = case, by, today, act
        super().__init__(data, files, auto_id=f"{act}_%s", label_suffix="")
        self.fields["version"].initial = case.version
        self.prepare()
        speak_plainly(self)

    def prepare(self) -> None:
        """Fill in what depends on the case."""

    def redraw_at(self, case: Case) -> None:
        """Keep what was typed, but let it be sent against the case as it is now."""
        data: Any = self.data.copy()  # type: ignore[attr-defined]
        data["version"] = str(case.version)
        self.data = data

    @property
    def typed(self) -> list[tuple[str, str]]:
        """What somebody wrote, to show it even where the form itself has no place any more."""
        shown = [
            (str(field.label), self.data.get(name, ""))
            for name, field in self.fields.items()
            if isinstance(field.widget, forms.Textarea)
        ]
        # A field may be gone because the case went on; its words must not go with it.
        lost = [
            (gettext("What you wrote"), text)
            for name, text in self.data.items()
            if name not in self.fields and " " in str(text).strip()
        ]
        return [(label, text) for label, text in [*shown, *lost] if text.strip()]


class DismissForm(ActForm):
    reason = lines(_("Why is this not a request?"), rows=2)


class MergeForm(ActForm):
    into = forms.CharField(
        label=_("Reference of the case that goes on"),
        max_length=20,
        help_text=_("The person of that case must be known. The earlier time limit counts."),
    )

    def clean_into(self) -> Case:
        reference = self.cleaned_data["into"].strip().upper()
        found: Case | None = Case.objects.visible_to(self.by).filter(reference=reference).first()
        if found is None:
            raise forms.ValidationError(_("There is no case with this reference."))
        return found


class RemoveForm(ActForm):
    file = forms.ModelChoiceField(TaskFile.objects.none(), widget=forms.HiddenInput)

    def prepare(self) -> None:
        mine = TaskFile.objects.filter(task__case=self.case, removed_at__isnull=True)
        offer_rows(self, "file", mine.select_related("task"))


class SendBackForm(ActForm):
    note = lines(_("What is missing?"), rows=2)


class UnderstandForm(ActForm):
    """What a free letter asks, where the first guess was wrong."""

    rights = forms.MultipleChoiceField(
        label=_("What does the person ask?"),
        choices=[(right.value, words.KINDS[right]) for right in Right],
        widget=forms.CheckboxSelectMultiple,
        help_text=_("The person gets a new acknowledgement; the date of the answer stays."),
    )

    def prepare(self) -> None:
        self.initial["rights"] = [item.right for item in self.case.items.all()]


class ReachedForm(ActForm):
    """What was done about a mail that came back."""

    text = lines(
        _("How was the person reached, or why can they not be?"),
        help_text=_("For example: called and corrected the address; sent the answer by post."),
    )


class NoteForm(ActForm):
    text = lines(_("Note for colleagues"), rows=2)
