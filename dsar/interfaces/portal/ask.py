"""Asking: a form per kind, one case however often the button is pressed (Art. 12(2))."""

from __future__ import annotations

import re
import secrets

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from dsar.eventlog.actors import PERSON
from dsar.interfaces.portal import errors, grants
from dsar.interfaces.portal.due import due_in_words
from dsar.interfaces.portal.forms import QUESTIONS, Question
from dsar.interfaces.portal.grants import Source
from dsar.interfaces.portal.pages import language, page
from dsar.procedure.receive import KeyReused, NotReady, receive

KEY = re.compile(r"[A-Za-z0-9_-]{16,64}")


@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest, right: str) -> HttpResponse:
    """The form of one kind; a filled trap field changes nothing, for nothing is dropped."""
    if right not in QUESTIONS:
        raise Http404
    if request.method != "POST":
        return _draw(request, QUESTIONS[right](), key=_new_key())
    form = QUESTIONS[right](request.POST)
    key = request.POST.get("idempotency_key", "")
    is_whole = request.POST.get("end") == "1" and KEY.fullmatch(key) is not None
    if not form.is_valid() or not is_whole:
        if not is_whole:
            form.add_error(
                None, _("The form did not arrive whole. Nothing was saved. Send it again")
            )
        return _draw(request, form, key=key if is_whole else _new_key(), status=400)
    return _send(request, form, key)


def _send(request: HttpRequest, form: Question, key: str) -> HttpResponse:
    at = timezone.now()
    try:
        receipt = receive(form.submission(language()), at=at, by=PERSON, idempotency_key=key)
    except NotReady:
        return errors.not_ready(request)
    except KeyReused as error:
        said = _("You already sent this form as %(reference)s. What you changed was not sent.")
        form.add_error(None, said % {"reference": error.case.reference})
        form.add_error(None, _("Press the button again if this is another request"))
        return _draw(request, form, key=_new_key(), status=409)
    grants.grant(request, receipt.case, Source.FORM, at=at)
    return HttpResponseRedirect(reverse("portal:sent", args=[receipt.case.reference]))


@never_cache
@require_safe
def sent(request: HttpRequest, reference: str) -> HttpResponse:
    """What the person gets in their hand: reference, date, how it was counted, what comes next."""
    case = grants.opened(request, reference, at=timezone.now())
    return page(request, "sent.html", {"case": case, **due_in_words(case)})


def _draw(request: HttpRequest, form: Question, *, key: str, status: int = 200) -> HttpResponse:
    return page(request, "ask.html", {"form": form, "key": key}, status=status)


def _new_key() -> str:
    return secrets.token_urlsafe(24)
