"""How much proof this company asks for, kept by its administrator (Art. 12(6))."""

from __future__ import annotations

from typing import Any, Final

from django import forms
from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from dsar.interfaces.staff import words
from dsar.interfaces.staff.tables import Table
from dsar.law.identity import STRONGEST
from dsar.law.rights import RIGHTS, Right
from dsar.organisation.controller.identity_policy import FIRST, IdentityPolicy

# Where the law asks for no proof there is nothing to set.
LEVELLED: Final = tuple(right for right in Right if RIGHTS[right].identity_level)
MOST_DAYS: Final = 3650
MOST_PROOF_DAYS: Final = 30


def _level(right: Right) -> forms.TypedChoiceField:
    lightest = RIGHTS[right].identity_level
    levels = [(level, words.PROOF_LEVELS[level]) for level in range(lightest, STRONGEST + 1)]
    label: Any = words.KINDS[right]
    return forms.TypedChoiceField(label=label, choices=levels, coerce=int)


class DaysForm(forms.ModelForm):
    """The policy; its levels are a field for each right."""

    check_days = forms.IntegerField(
        label=_("Days that a check of who is asking holds"), min_value=1, max_value=MOST_DAYS
    )
    proof_days = forms.IntegerField(
        label=_("Days after which a document sent to us is destroyed"),
        min_value=1,
        max_value=MOST_PROOF_DAYS,
        help_text=_("It is destroyed as soon as it was checked; this is the longest."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for right in LEVELLED:
            self.initial.setdefault(f"level_{right}", self.instance.level_for(right))

    def clean(self) -> Any:
        said = super().clean()
        chosen = {right: self.cleaned_data.get(f"level_{right}") for right in LEVELLED}
        self.instance.levels = {right.value: level for right, level in chosen.items() if level}
        return said


PolicyForm = type(
    "PolicyForm", (DaysForm,), {f"level_{right}": _level(right) for right in LEVELLED}
)


@admin.register(IdentityPolicy)
class IdentityPolicies(Table):
    """One for the installation; without it the defaults of the rulebook hold."""

    heading = _("How much proof we ask for")
    form = PolicyForm
    fields = (
        *(f"level_{right}" for right in LEVELLED),
        "second_officer",
        "check_days",
        "proof_days",
    )

    def formfield_for_choice_field(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        kwargs["label"] = _("A second officer confirms who is asking")
        return super().formfield_for_choice_field(db_field, request, **kwargs)

    def has_add_permission(self, request: HttpRequest) -> bool:
        is_there = IdentityPolicy.objects.filter(pk=FIRST).exists()
        return super().has_add_permission(request) and not is_there

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
