"""What is noted after a change: of a recipient, and of kept data whose time is over."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from dsar.capabilities.fulfilment.afterwards import FollowUpErasure, RecipientNotice
from dsar.interfaces.collection_lines import ground_choices
from dsar.interfaces.offers import offer
from dsar.interfaces.staff.forms import day, lines
from dsar.interfaces.staff.plain_fields import speak_plainly
from dsar.interfaces.uploads import upload_of
from dsar.law.rights import Right
from dsar.organisation.accounts.models import User
from dsar.procedure.collection import follow_up, recipients


class AfterForm(forms.Form):
    """One button of the page, about one row; `act` and the row tell two of them apart."""

    use_required_attribute = False
    act: str
    label: Any
    row: Any

    def __init__(self, data: Any = None, files: Any = None, *, row: Any, on: date) -> None:
        self.row, self.on = row, on
        super().__init__(data, files, auto_id=f"{self.act}{row.pk}_%s", label_suffix="")
        self.prepare()
        speak_plainly(self)

    def prepare(self) -> None:
        """Fill in what depends on the day."""

    def do(self, *, at: datetime, by: User) -> None:
        """Make the form's one call."""
        raise NotImplementedError


class ToldForm(AfterForm):
    """A recipient was told: when, how, and what shows it."""

    act, label = "told", _("Note that they were told")
    told_on = day(_("Told on"))
    how = forms.CharField(
        label=_("How they were told"),
        max_length=recipients.LONGEST_HOW,
        help_text=_("For example: by e-mail to their data protection officer."),
    )
    evidence = forms.FileField(
        label=_("What shows it, such as the message sent"), required=False, allow_empty_file=True
    )

    def prepare(self) -> None:
        self.fields["told_on"].initial = self.on

    def do(self, *, at: datetime, by: User) -> None:
        said, file = self.cleaned_data, self.cleaned_data["evidence"]
        proof = upload_of(file) if file else None
        told = {"on": said["told_on"], "how": said["how"], "evidence": proof}
        recipients.told(self.row, **told, at=at, by=by)


class NotToldForm(AfterForm):
    """Why a recipient is not told."""

    act, label = "not_told", _("Note why they are not told")
    why = lines(
        _("Why is it impossible, or out of proportion?"),
        rows=2,
        help_text=_("Write in the person's language: the letter says it."),
    )

    def do(self, *, at: datetime, by: User) -> None:
        recipients.not_told(self.row, why=self.cleaned_data["why"], at=at, by=by)


class ReopenForm(AfterForm):
    """What was noted of a recipient was a mistake."""

    act, label = "reopen", _("Take back what was noted")

    def do(self, *, at: datetime, by: User) -> None:
        recipients.reopen(self.row, at=at, by=by)


class SettledForm(AfterForm):
    """Kept data is gone, or is kept on with a ground, its facts and a new last day."""

    act, label = "settled", _("Note what was done")
    did = forms.ChoiceField(
        label=_("What was done with the data?"),
        choices=[
            (follow_up.ERASED, _("Erased")),
            (follow_up.ANONYMISED, _("Made anonymous")),
            (follow_up.KEPT, _("Kept on, because it is still needed")),
        ],
        widget=forms.RadioSelect,
    )
    ground = forms.ChoiceField(label=_("Ground for keeping"), required=False)
    note = lines(_("The facts, in some words"), rows=2, required=False)
    until = day(_("Kept until"), required=False)

    def prepare(self) -> None:
        choices = ground_choices(Right.ERASURE, self.row.answer.category, self.on)
        offer(self, "ground", choices)

    def do(self, *, at: datetime, by: User) -> None:
        follow_up.settle(self.row, **self.cleaned_data, at=at, by=by)


FORMS: Final[dict[str, tuple[type[AfterForm], Any]]] = {
    ToldForm.act: (ToldForm, RecipientNotice),
    NotToldForm.act: (NotToldForm, RecipientNotice),
    ReopenForm.act: (ReopenForm, RecipientNotice),
    SettledForm.act: (SettledForm, FollowUpErasure),
}
