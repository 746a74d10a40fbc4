"""The forms under a message: a new case as a colleague reads it, or a case that is there."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from dsar.capabilities.mail.models import InboundMail
from dsar.cases.models import LANGUAGES, Case
from dsar.interfaces.staff import words
from dsar.interfaces.staff.plain_fields import speak_plainly
from dsar.interfaces.staff.screens import as_reference
from dsar.law.rights import Right
from dsar.organisation.accounts.models import User
from dsar.procedure.from_mail import submission_of
from dsar.procedure.receive import Submission
from dsar.procedure.stop_marketing import Blocked


class MailForm(forms.Form):
    """A form that acts on one message; the smallest has a button only."""

    use_required_attribute = False

    def __init__(self, data: Any = None, *, mail: InboundMail, by: User) -> None:
        self.mail, self.by = mail, by
        super().__init__(data, auto_id=f"{type(self).__name__.lower()}_%s", label_suffix="")
        self.prepare()
        speak_plainly(self)

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
        person = {key: said[key] for key in ("name", "email", "language")}
        return replace(given, blocked=self._blocked(given), **person)

    def _blocked(self, given: Submission) -> tuple[Blocked, ...]:
        """The person's address as it was corrected, and the others that the message names."""
        if Right.MARKETING_OBJECTION not in given.rights:
            return ()
        person = self.cleaned_data["email"].casefold()
        known = {person, self.mail.sender_address.casefold()}
        return Blocked("email", person), *(b for b in given.blocked if b.address not in known)


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


def sorting_of(mail: InboundMail) -> str:
    """The sorting that a page showed, so that no other is taken back by mistake."""
    return mail.sorted_at.isoformat() if mail.sorted_at else ""


class DestroyForm(MailForm):
    """A copy of an identity document was found; the tick says that somebody looked."""

    with_words = forms.BooleanField(
        label=_("Remove the words as well: there is a personal identity code in them"),
        required=False,
        help_text=_("The text, the subject and the names of the files, here and in its case."),
    )
    is_sure = forms.BooleanField(
        label=_("I looked: there is a copy or a code, and this cannot be undone"),
        error_messages={"required": _("Tick this when you have looked.")},
    )


class UndoForm(MailForm):
    """Why a case that was opened by mistake is put aside again."""

    seen = forms.CharField(required=False, widget=forms.HiddenInput)
    reason = forms.CharField(
        label=_("Why was it a mistake?"),
        max_length=500,
        required=False,
        help_text=_("It stays in the case as a note."),
    )

    def prepare(self) -> None:
        self.initial = {"seen": sorting_of(self.mail)}
