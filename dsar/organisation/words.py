"""A text in all three languages, kept in one column."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

LANGUAGES = ("fi", "sv", "en")
# Each in its own words.
NAMES = {"fi": "Suomi", "sv": "Svenska", "en": "English"}


def complete(value: Any) -> None:
    """Refuse a text that lacks a language: an answer never falls back to another one."""
    missing = [lang for lang in LANGUAGES if not isinstance(value, dict) or not value.get(lang)]
    if missing:
        raise ValidationError(f"Write the text in every language; missing: {', '.join(missing)}.")


class WordsField(models.JSONField):
    """`{"fi": …, "sv": …, "en": …}`, all three required."""

    default_validators = [complete]


def whole(value: Any) -> None:
    """Refuse a text that some languages have and others lack; nothing at all is allowed."""
    if value:
        complete(value)


class PartField(models.JSONField):
    """A text in all three languages, or none: what is empty is missing, never guessed."""

    default_validators = [whole]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("default", dict)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)
