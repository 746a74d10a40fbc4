"""How old the oldest waiting work is; for a monitor, without names or references."""

from __future__ import annotations

from django.http import HttpRequest, JsonResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from dsar.oversight.reports.health import ages


@require_safe
def health(request: HttpRequest) -> JsonResponse:
    """Ages in seconds of the oldest waiting work; 503 when one is too old."""
    report = ages(at=timezone.now())
    return JsonResponse(report, status=200 if report["ok"] else 503)
