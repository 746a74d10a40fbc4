"""Letters, collected files and evidence: always attachments; each opening leaves its event."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import cast

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.utils import timezone
from django.utils.http import content_disposition_header

from dsar.capabilities.fulfilment.models import TaskFile
from dsar.cases.models import Case
from dsar.files import store
from dsar.files.models import StoredFile
from dsar.interfaces.staff.screens import find_case, screen, staff_of
from dsar.organisation.accounts.roles import Permission
from dsar.procedure import handle
from dsar.procedure.collection import redact

HARMLESS = frozenset({"application/pdf", "application/zip"})


@screen(Permission.VIEW_CASES)
def letter_file(request: HttpRequest, reference: str, pk: int) -> HttpResponse:
    """The PDF of one letter of this case."""
    return serve_letter(request, find_case(request, reference), pk)


@screen(Permission.VIEW_CASES)
def collected_file(request: HttpRequest, reference: str, pk: int) -> HttpResponse:
    """A file that a system handed in for the person of this case."""
    case = find_case(request, reference)
    entry = TaskFile.objects.select_related("file").filter(task__case=case, pk=pk).first()
    if entry is None:
        raise Http404
    # Opening the file is a look for other people's data, wherever its link stands.
    return streamed(request, case, entry.file, redact.looked(entry))


@screen(Permission.VIEW_CASES)
def evidence_file(request: HttpRequest, reference: str, pk: int) -> HttpResponse:
    """What shows that a recipient was told of a change (Art. 19)."""
    case = find_case(request, reference)
    notices = case.notices.select_related("evidence")
    row = notices.filter(pk=pk, evidence__isnull=False).first()
    if row is None or row.evidence is None:
        raise Http404
    return streamed(request, case, row.evidence, "evidence")


@screen(Permission.VIEW_CASES)
def contest_file(request: HttpRequest, reference: str, pk: int) -> HttpResponse:
    """What the person sent with a contest."""
    case = find_case(request, reference)
    row = case.contests.select_related("file").filter(pk=pk, file__isnull=False).first()
    if row is None or row.file is None:
        raise Http404
    return streamed(request, case, row.file, "contest")


def serve_letter(request: HttpRequest, case: Case, pk: int) -> HttpResponse:
    letter = case.letters.select_related("file").filter(pk=pk, file__isnull=False).first()
    if letter is None or letter.file is None:
        raise Http404
    return streamed(request, case, letter.file, "letter")


def streamed(request: HttpRequest, case: Case, file: StoredFile, seen: str) -> HttpResponse:
    """A whole file of a case, just as it was put away."""
    name = file.original_name or f"{case.reference}-{file.pk}"
    pieces, kind = store.chunks_of(file), file.media_type
    response = by_pieces(request, case, pieces, name=name, media_type=kind, seen=seen)
    response.headers["Content-Length"] = str(file.size)
    return response


def by_pieces(
    request: HttpRequest,
    case: Case,
    pieces: Iterator[bytes],
    *,
    name: str,
    media_type: str,
    seen: str,
) -> HttpResponse:
    """Bytes piece by piece, however many; they are noted once the first of them is there."""
    try:
        first = next(pieces, b"")
    except store.Gone as error:
        raise Http404 from error
    handle.looked_at(case, screen=seen, at=timezone.now(), by=staff_of(request))
    plain = as_attachment(b"", name=name, media_type=media_type)
    told = StreamingHttpResponse(chain([first], pieces), headers=dict(plain.items()))
    return cast(HttpResponse, told)


def as_attachment(content: bytes, *, name: str, media_type: str) -> HttpResponse:
    """Bytes of anybody's making, to be saved and never shown by the browser itself."""
    headers = {
        "Content-Disposition": content_disposition_header(as_attachment=True, filename=name) or "",
        "Content-Security-Policy": "sandbox; default-src 'none'",
        "X-Content-Type-Options": "nosniff",
    }
    shown_as = media_type if media_type in HARMLESS else "application/octet-stream"
    return HttpResponse(content, content_type=shown_as, headers=headers)
