"""The forms under a message: a new case as a colleague reads it, or a case that is there."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from dsar.capabilities.mail.models import InboundMail
from dsar.cases.models import LANGUAGES, Case
from dsar.interfaces.staff import words
from dsar.interfaces.staff.screens import as_reference
from dsar.law.rights import Right
from dsar.organisation.accounts.models import User
from dsar.procedure.from_mail import submission_of
from dsar.procedure.receive import Submission


class MailForm(forms.Form):
    """A form that acts on one message; the smallest has a button only."""

    use_required_attribute = False

    def __init__(self, data: Any = None, *, mail: InboundMail, by: User) -> None:
        self.mail, self.by = mail, by
        super().__init__(data, auto_id=f"{type(self).__name__.lower()}_%s", label_suffix="")
        self.prepare()

    def prepare(self) -> None:
        """Fill in what depends on the message."""


class NewCaseForm(MailForm):
    """What the message asks; what the program guessed stands there to be corrected."""

    rights = forms.MultipleChoiceField(
        label=_("What does the person ask?"),
        choices=[(right.value, words.KINDS[right]) for right in Right],
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one.")},
    )
    name = forms.CharField(label=_("Name"), max_length=200, required=False)
    email = forms.EmailField(label=_("E-mail address"), max_length=254)
    language = forms.ChoiceField(label=_("Language of the letters"), choices=LANGUAGES)

    def prepare(self) -> None:
        guess = submission_of(self.mail, ())
        self.initial = {
            "rights": self.mail.recognised.get("rights", []),
            "name": guess.name,
            "email": guess.email,
            "language": guess.language,
        }

    def submission(self) -> Submission:
        said = self.cleaned_data
        rights = tuple(right for right in Right if right in said["rights"])
        given = submission_of(self.mail, rights)
        return replace(given, name=said["name"], email=said["email"], language=said["language"])


class AttachForm(MailForm):
    """The case that a message belongs to, by its reference."""

    reference = forms.CharField(label=_("Reference of the case"), max_length=20)

    def clean_reference(self) -> Case:
        wanted = as_reference(self.cleaned_data["reference"])
        case: Case | None = (
            Case.objects.visible_to(self.by)
            .select_related("data_subject", "merged_into__data_subject")
            .filter(reference=wanted)
            .first()
        )
        if case is None:
            raise forms.ValidationError(_("There is no case with this reference."))
        return case


class UndoForm(MailForm):
    """Why a case that was opened by mistake is put aside again."""

    reason = forms.CharField(
        label=_("Why was it a mistake?"),
        max_length=500,
        required=False,
        help_text=_("Needed only when a case was opened; it stays in the case as a note."),
    )
