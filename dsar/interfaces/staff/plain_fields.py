"""What a field says when it is left empty or holds nonsense: our own words, never the library's."""

from __future__ import annotations

from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

STOCK: Final = forms.Field.default_error_messages["required"]
FILL_IN: Final = _("Fill this in.")
CHOOSE: Final = _("Choose one.")
CHOOSE_SOME: Final = _("Choose at least one.")
CHOOSE_FILE: Final = _("Choose a file.")
AMOUNT: Final = _("Write the amount as 12.50.")


def speak_plainly(form: forms.BaseForm) -> None:
    """Give each field of a form our own words for what is missing, where it has none yet."""
    for field in form.fields.values():
        if field.error_messages.get("required") is STOCK:
            field.error_messages["required"] = _missing(field)


def _missing(field: forms.Field) -> Any:
    if isinstance(field, forms.MultipleChoiceField):
        return CHOOSE_SOME
    is_choice = isinstance(field, (forms.ChoiceField, forms.ModelChoiceField))
    return CHOOSE if is_choice else FILL_IN


class Euros(forms.DecimalField):
    """An amount with a comma or a point before the cents, whatever language the page is in."""

    widget = forms.TextInput(attrs={"inputmode": "decimal"})

    def to_python(self, value: Any) -> Any:
        return super().to_python("".join(str(value or "").split()).replace(",", "."))

    def clean(self, value: Any) -> Any:
        try:
            return super().clean(value)
        except ValidationError as error:
            is_missing = getattr(error, "code", "") == "required"
            raise (error if is_missing else ValidationError(AMOUNT)) from None
