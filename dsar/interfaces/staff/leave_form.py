"""The holiday and the deputy of a colleague: the same rules for oneself and administrators."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from dsar.interfaces.staff.timeline import name_of
from dsar.organisation.accounts.leave import are_both_away, deputies_for
from dsar.organisation.accounts.models import User
from dsar.organisation.accounts.roles import Permission


def offer_deputies(form: forms.BaseForm, user: User | None) -> None:
    """List by name those who may stand in for this colleague, and nobody else."""
    field: Any = form.fields["deputy"]
    field.label_from_instance, field.empty_label = name_of, _("Nobody")
    field.queryset = deputies_for(user)


def check_days(form: forms.BaseForm) -> None:
    """A holiday has both its days, in order; a form says beside the second what is missing."""
    said = form.cleaned_data
    if {"away_from", "away_until"} & set(form.errors):
        return
    first, last = said.get("away_from"), said.get("away_until")
    if (first is None) != (last is None):
        form.add_error("away_until", _("Give both the first and the last day, or neither."))
    elif first and last and last < first:
        form.add_error("away_until", _("The last day cannot be before the first."))


def warnings(user: User, *, on: date) -> list[str]:
    """What a colleague should know before a holiday that is not over yet."""
    if user.away_until is None or user.away_until < on:
        return []
    if user.deputy is None or not user.deputy.may(Permission.HANDLE_CASES):
        return [_("Nobody stands in meanwhile: everybody who is here gets your reminders.")]
    if are_both_away(user, user.deputy):
        text = _("%(name)s is away on some of the same days. Choose another deputy.")
        return [text % {"name": name_of(user.deputy)}]
    return []
