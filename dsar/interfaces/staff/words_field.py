"""Three labelled lines for a text that every language needs."""

from __future__ import annotations

from typing import Any

from django import forms

from dsar.organisation.words import LANGUAGES

NAMES = {"fi": "Suomi", "sv": "Svenska", "en": "English"}


class WordsWidget(forms.MultiWidget):
    """One line a language, each with the language's own name beside it."""

    template_name = "staff/parts/words.html"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        lines: dict[str, forms.Widget | type[forms.Widget]] = {
            tongue: forms.TextInput(attrs={"lang": tongue, "aria-label": NAMES[tongue]})
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
