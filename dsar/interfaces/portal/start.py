"""The front page: what can be asked, how long it takes, and every other way to ask (Art. 12(2))."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from dsar.interfaces.portal.forms import QUESTIONS
from dsar.interfaces.portal.pages import page


@require_safe
def start(request: HttpRequest) -> HttpResponse:
    return page(request, "start.html", {"questions": QUESTIONS.values()})
