"""What a record of a call or a visit says beyond its words: when it was, and which number."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any, Final

from django import forms
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from dsar.interfaces.staff import due, words
from dsar.interfaces.staff.timeline import name_of
from dsar.law.identity import Method
from dsar.organisation.accounts.models import User
from dsar.organisation.controller.models import Controller
from dsar.organisation.datamap.models import System

MEETINGS: Final = (Method.CALL_BACK, Method.IN_PERSON)
FIELDS: Final = ("met_at", "number_in")
MOMENTS: Final = ("%Y-%m-%dT%H:%M", "%d.%m.%Y %H.%M", "%d.%m.%Y %H:%M", "%Y-%m-%d %H:%M")


def told(
    reason: str, *, method: str, met_at: datetime | None, number_in: str = "", by: User
) -> str:
    """The words of a record and, after them, who called or met the person, when and how."""
    if method not in MEETINGS or met_at is None:
        return reason
    said = {"when": due.moment(met_at), "who": name_of(by), "system": number_in}
    if method == Method.IN_PERSON:
        sentence = gettext("Met in person: %(when)s, %(who)s.") % said
    else:
        sentence = (
            gettext("Called: %(when)s, %(who)s. The number is on file in this system: %(system)s.")
            % said
        )
    return f"{reason}\n{sentence}"


class MeetingFields(forms.Form):
    """The two fields, for a form that has `method` and `reason`, a case and a colleague."""

    case: Any
    by: User
    met_at = forms.DateTimeField(
        label=_("When did you call or meet the person?"),
        required=False,
        help_text=_("Only for a call or a visit."),
        input_formats=MOMENTS,
        widget=forms.DateTimeInput(format="%Y-%m-%dT%H:%M", attrs={"type": "datetime-local"}),
        error_messages={"invalid": _("Give the day and the time, for example 2.3.2026 14.05.")},
    )
    number_in = forms.ChoiceField(
        label=_("In which of our systems is the number you called?"),
        required=False,
        help_text=_("Only for a call. Do not write the number itself anywhere."),
    )

    def fit_meeting(self, ways: Collection[str]) -> None:
        """Leave the fields out where neither a call nor a visit is enough."""
        if not set(ways) & {method.value for method in MEETINGS}:
            for name in FIELDS:
                del self.fields[name]
            return
        tongue = words.language()
        rows = System.objects.filter(is_active=True)
        systems = [(row.key, row.name.get(tongue, row.key)) for row in rows]
        self.fields["number_in"].choices = [("", "–"), *systems]  # type: ignore[attr-defined]

    def clean_met_at(self) -> datetime | None:
        met_at: datetime | None = self.cleaned_data["met_at"]
        if met_at is None:
            return None
        if met_at > timezone.now():
            raise forms.ValidationError(_("This moment is still to come. Check the day."))
        if Controller.current().day_of(met_at) < self.case.received_on:
            raise forms.ValidationError(
                _("The request had not arrived by then. Check the day, or call again.")
            )
        return met_at

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or self.cleaned_data
        if said.get("method") == Method.CALL_BACK:
            self._insist("met_at", _("Say when you called."))
            self._insist("number_in", _("Choose the system that holds the number you called."))
        if not self.errors:
            said["reason"] = told(
                said["reason"],
                method=said["method"],
                met_at=said.get("met_at"),
                number_in=dict(self._systems()).get(said.get("number_in", ""), ""),
                by=self.by,
            )
        return said

    def _insist(self, name: str, sentence: Any) -> None:
        if name in self.fields and not self.cleaned_data.get(name) and name not in self.errors:
            self.add_error(name, sentence)

    def _systems(self) -> list[tuple[str, str]]:
        field: Any = self.fields.get("number_in")
        return list(field.choices) if field else []
