"""A text in all three languages, kept in one column."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

LANGUAGES = ("fi", "sv", "en")


def complete(value: Any) -> None:
    """Refuse a text that lacks a language: an answer never falls back to another one."""
    missing = [lang for lang in LANGUAGES if not isinstance(value, dict) or not value.get(lang)]
    if missing:
        raise ValidationError(f"Write the text in every language; missing: {', '.join(missing)}.")


class WordsField(models.JSONField):
    """`{"fi": …, "sv": …, "en": …}`, all three required."""

    default_validators = [complete]
