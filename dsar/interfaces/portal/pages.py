"""What every public page carries: the controller, the languages, and no word to caches."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.encoding import escape_uri_path
from django.utils.translation import get_language

from dsar.organisation.controller.models import Controller
from dsar.organisation.words import NAMES


def page(
    request: HttpRequest, template: str, context: dict[str, Any] | None = None, *, status: int = 200
) -> HttpResponse:
    """A public page; the same words for everybody, known to us or not."""
    said = {"controller": Controller.current(), "languages": other_languages(request.path)}
    answer = render(request, f"portal/{template}", said | (context or {}), status=status)
    answer.headers.setdefault("Cache-Control", "private, no-cache")
    return answer


def other_languages(path: str) -> list[dict[str, str]]:
    """The same page in each language."""
    code, _, rest = path.lstrip("/").partition("/")
    tail = rest if code in NAMES else ""
    return [
        {"code": code, "name": name, "href": escape_uri_path(f"/{code}/{tail}")}
        for code, name in NAMES.items()
    ]


def language() -> str:
    return get_language() or settings.LANGUAGE_CODE
