"""The forms about what the supervisory authority asks."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from dsar.cases.time_limits import Inquiry
from dsar.interfaces.staff import due
from dsar.interfaces.staff.forms import ActForm, day, lines


class InquiryForm(ActForm):
    """What the authority asks, and by when it wants an answer."""

    authority_reference = forms.CharField(
        label=_("The authority's reference"), max_length=60, required=False
    )
    text = lines(
        _("What does the authority ask?"),
        help_text=_("Colleagues read this; the person does not."),
    )
    received_on = day(_("Arrived"))
    answer_by = day(_("Answer the authority by"))

    def prepare(self) -> None:
        self.fields["received_on"].initial = self.today


class InquiryAnsweredForm(ActForm):
    """Which inquiry was answered, and on which day."""

    inquiry: Any = forms.ModelChoiceField(
        Inquiry.objects.none(), label=_("Which inquiry?"), empty_label=None
    )
    on = day(_("The answer left on"))

    def prepare(self) -> None:
        waiting = Inquiry.objects.filter(case=self.case, answered_on__isnull=True)
        field: Any = self.fields["inquiry"]
        field.queryset = waiting.select_related("case")
        field.label_from_instance = _name_of
        self.fields["on"].initial = self.today


def _name_of(row: Inquiry) -> str:
    return " · ".join(filter(None, [row.authority_reference, due.long_today(row.answer_by)]))
