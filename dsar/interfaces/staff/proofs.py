"""A document that shows who is asking: opened on purpose by its checker, never kept as a copy."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final

from django.contrib import messages
from django.core.exceptions import BadRequest, PermissionDenied
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from dsar.capabilities.identity.models import ProofFile
from dsar.capabilities.identity.proofs import JPEG, PDF, PNG
from dsar.cases.models import Case
from dsar.cases.moves import ChangedMeanwhile
from dsar.cases.states import OPEN
from dsar.files import store
from dsar.files.scanner import Scan
from dsar.interfaces.staff import due, words
from dsar.interfaces.staff.mail_words import SCANS
from dsar.interfaces.staff.screens import draw, find_case, only, screen, staff_of, today
from dsar.interfaces.staff.timeline import name_of
from dsar.law.explain import long_date, short_day_and_distance
from dsar.organisation.accounts.roles import Permission
from dsar.procedure.proofs import proof

MOST_WAITING: Final = 20
# Friday still warns of Monday.
LAST_DAYS: Final = timedelta(days=3)
KINDS: Final[dict[str, Promise]] = {
    ProofFile.Kind.IDENTITY: gettext_lazy("Document that shows who is asking"),
    ProofFile.Kind.MANDATE: gettext_lazy("Document that shows a mandate"),
}
SUFFIXES: Final = {JPEG: "jpg", PNG: "png", PDF: "pdf"}
SHOWN: Final = frozenset({JPEG, PNG})
BEHIND_GLASS: Final = {
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store, private",
    "Cross-Origin-Resource-Policy": "same-origin",
}


@screen(Permission.HANDLE_CASES, writes=Permission.HANDLE_CASES)
def page(request: HttpRequest, reference: str, pk: int) -> HttpResponse:
    """Who checks a document, and the picture for the one who does; a button makes it one's own."""
    case = find_case(request, reference)
    row = _find(case, pk)
    if request.method == "POST":
        return _pressed(request, row)
    only(request, ())
    context = {
        "title": KINDS[row.kind],
        "case": case,
        "proof": _told(row),
        "may_look": not row.destroyed_at and proof.may_look(row, by=staff_of(request)),
        "may_destroy": not row.destroyed_at and proof.may_destroy(row, by=staff_of(request)),
        "is_picture": row.file.media_type in SHOWN,
    }
    return draw(request, "proof.html", context, status=404 if row.destroyed_at else 200)


def _pressed(request: HttpRequest, row: ProofFile) -> HttpResponse:
    act, by = request.POST.get("act"), staff_of(request)
    try:
        if act == "open":
            proof.take(row, at=timezone.now(), by=by)
        elif act == "take_over":
            proof.take_over(row, at=timezone.now(), by=by)
            messages.success(request, _("You check this document now."))
        elif act == "destroy":
            return _destroyed(request, row)
        else:
            raise BadRequest("unknown act")
    except ChangedMeanwhile:
        messages.info(request, _("A colleague changed the case meanwhile. Look at it again."))
    except proof.NotTheChecker:
        messages.info(request, _("A colleague was first."))
    except store.Gone:
        messages.info(request, _("The document was destroyed meanwhile."))
    return HttpResponseRedirect(_address(row))


def _destroyed(request: HttpRequest, row: ProofFile) -> HttpResponse:
    why = request.POST.get("why", "")
    if why not in proof.BY_HAND:
        raise BadRequest("unknown reason")
    proof.destroy(row, why=why, at=timezone.now(), by=staff_of(request))
    said = _(
        "The document was destroyed. If we still wait for it, the person is told to send another."
    )
    messages.success(request, said)
    return HttpResponseRedirect(reverse("admin:case", args=[row.case.reference]))


@screen(Permission.HANDLE_CASES)
def content(request: HttpRequest, reference: str, pk: int) -> HttpResponse:
    """The bytes, for the checker's eyes; every look is noted."""
    row = _find(find_case(request, reference), pk)
    try:
        file = proof.look(row, at=timezone.now(), by=staff_of(request))
        # After the event is committed: decrypting under its locks would hold everybody up.
        seen = store.read(file)
    except proof.NotTheChecker as error:
        raise PermissionDenied from error
    except store.Gone as error:
        raise Http404 from error
    name = f"{row.case.reference}-{row.pk}.{SUFFIXES.get(file.media_type, 'bin')}"
    # A picture is shown and not saved, for a download would leave a copy behind.
    is_saved = file.media_type not in SHOWN
    headers = {"Content-Disposition": content_disposition_header(is_saved, name) or ""}
    return HttpResponse(seen, content_type=file.media_type, headers=headers | BEHIND_GLASS)


def proofs_of(case: Case) -> list[dict[str, Any]]:
    """The documents of a case as facts: what, when, who checks, and what became of it."""
    rows = ProofFile.objects.filter(case=case).select_related("file", "checker", "case")
    return [_told(row) for row in rows]


def waiting() -> list[tuple[Case, str]]:
    """Cases with a document that nobody opened yet, or that is soon destroyed unrecorded."""
    unopened = Q(checker__isnull=True, case__state__in=OPEN)
    rows = ProofFile.objects.filter(
        unopened | Q(destroy_on__lte=today() + LAST_DAYS), destroyed_at__isnull=True
    )
    rows = rows.select_related("case").order_by("received_at")[:MOST_WAITING]
    return list({row.case_id: (row.case, _came_and_goes(row)) for row in rows}.values())


def _came_and_goes(row: ProofFile) -> str:
    came = due.moment(row.received_at)
    if row.destroy_on is None or row.destroy_on > today() + LAST_DAYS:
        return came
    last = short_day_and_distance(row.destroy_on, today(), words.language())
    return _("%(came)s – it is destroyed on %(day)s") % {"came": came, "day": last}


def _told(row: ProofFile) -> dict[str, Any]:
    gone = bool(row.destroyed_at)
    return {
        "kind": KINDS[row.kind],
        "format": SUFFIXES.get(row.file.media_type, "").upper(),
        "size": row.file.size,
        "received": due.moment(row.received_at),
        "checker": name_of(row.checker) if row.checker else "",
        "scan": "" if row.scan == Scan.CLEAN else SCANS.get(row.scan, ""),
        "destroyed": due.moment(row.destroyed_at) if row.destroyed_at else "",
        "why": words.DESTROYED.get(row.destroyed_why, ""),
        "is_new": not gone and row.checker_id is None and row.case.is_open,
        "is_kept": row.destroy_on is None,
        "destroy_on": long_date(row.destroy_on, words.language()) if row.destroy_on else "",
        "address": _address(row),
        "content": reverse("admin:proof-content", args=[row.case.reference, row.pk]),
    }


def _find(case: Case, pk: int) -> ProofFile:
    rows = ProofFile.objects.select_related("case", "file", "checker")
    row = rows.filter(case=case, pk=pk).first()
    if row is None:
        raise Http404
    return row


def _address(row: ProofFile) -> str:
    return reverse("admin:proof", args=[row.case.reference, row.pk])
