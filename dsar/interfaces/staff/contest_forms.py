"""The forms about a second look: a contest as it came, and a mistake that we found ourselves."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from dsar.cases.models import CaseItem, Channel
from dsar.interfaces.staff import words
from dsar.interfaces.staff.forms import ActForm, day, lines
from dsar.procedure.contest import Came
from dsar.procedure.second_look import contestable

CAME_BY: Final = (Channel.PHONE, Channel.LETTER, Channel.COUNTER, Channel.EMAIL)


class PartsForm(ActForm):
    """Which parts of the answer are meant; not asked where there is only one."""

    parts_label: Any = _("Which parts?")

    def prepare(self) -> None:
        self.known = contestable(self.case)
        if len(self.known) < 2:
            return
        self.fields["parts"] = forms.MultipleChoiceField(
            label=self.parts_label,
            choices=[(str(item.pk), words.KINDS[item.right]) for item in self.known],
            widget=forms.CheckboxSelectMultiple,
            initial=[str(item.pk) for item in self.known],
            error_messages={"required": _("Choose at least one.")},
        )

    def parts(self) -> list[CaseItem]:
        chosen = self.cleaned_data.get("parts")
        return [item for item in self.known if chosen is None or str(item.pk) in chosen]


class ContestForm(PartsForm):
    text = lines(
        _("What does the person disagree with?"),
        help_text=_("Write it as the person said it."),
    )
    channel = forms.ChoiceField(
        label=_("How did it reach us?"),
        choices=[(channel.value, words.CHANNELS[channel]) for channel in CAME_BY],
    )
    received_on = day(_("On which day did it reach us?"), required=False)

    def prepare(self) -> None:
        super().prepare()
        self.fields["received_on"].initial = self.today

    def came(self) -> Came:
        on: date | None = self.cleaned_data["received_on"]
        return Came(self.cleaned_data["channel"], on)


class CorrectForm(PartsForm):
    parts_label = _("What is decided anew?")
    reason = lines(
        _("What is wrong in our answer?"),
        help_text=_("Colleagues read this. The person is told that we look again."),
    )
