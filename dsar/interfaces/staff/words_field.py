"""Three labelled lines for a text that every language needs."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from dsar.organisation.words import LANGUAGES, NAMES


class WordsWidget(forms.MultiWidget):
    """One line a language, each with the language's own name beside it."""

    template_name = "staff/parts/words.html"
    line: type[forms.Widget] = forms.TextInput
    look: dict[str, Any] = {}

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        lines: dict[str, forms.Widget | type[forms.Widget]] = {
            tongue: self.line(attrs={"lang": tongue, "aria-label": NAMES[tongue], **self.look})
            for tongue in LANGUAGES
        }
        super().__init__(lines, attrs)

    def decompress(self, value: Any) -> list[str]:
        given = value if isinstance(value, dict) else {}
        return [given.get(tongue, "") for tongue in LANGUAGES]

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        for tongue, line in zip(LANGUAGES, context["widget"]["subwidgets"], strict=True):
            line["language"] = NAMES[tongue]
        return context


class WordsFormField(forms.MultiValueField):
    """All three languages, or an error that says so."""

    widget = WordsWidget

    def __init__(self, **kwargs: Any) -> None:
        for unused in ("encoder", "decoder", "max_length"):
            kwargs.pop(unused, None)
        lines = [forms.CharField(max_length=1000) for _tongue in LANGUAGES]
        super().__init__(fields=lines, require_all_fields=True, **kwargs)

    def compress(self, data_list: list[str]) -> dict[str, str]:
        return dict(zip(LANGUAGES, data_list, strict=True)) if data_list else {}

    def has_changed(self, initial: Any, data: Any) -> bool:
        before = initial if isinstance(initial, dict) else {}
        return [before.get(tongue, "") for tongue in LANGUAGES] != list(data or [])


class PartWidget(WordsWidget):
    """Some lines a language, for what the letters tell."""

    line = forms.Textarea
    look = {"rows": 2}


class PartFormField(WordsFormField):
    """All three languages or none: what is left empty is missing, never guessed."""

    widget = PartWidget

    def compress(self, data_list: list[str]) -> dict[str, str]:
        given = super().compress(data_list)
        lacking = [NAMES[tongue] for tongue, text in given.items() if not text]
        if 0 < len(lacking) < len(LANGUAGES):
            said = _("Write it in every language, or leave all of them empty. Missing: %(names)s.")
            raise ValidationError(said % {"names": ", ".join(lacking)})
        return {} if lacking else given
