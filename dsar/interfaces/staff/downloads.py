"""Letters and collected files: always attachments, and each opening leaves its event."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
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

HARMLESS = frozenset({"application/pdf"})


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
    return _serve(request, case, entry.file, redact.looked(entry))


def serve_letter(request: HttpRequest, case: Case, pk: int) -> HttpResponse:
    letter = case.letters.select_related("file").filter(pk=pk, file__isnull=False).first()
    if letter is None or letter.file is None:
        raise Http404
    return _serve(request, case, letter.file, "letter")


def _serve(request: HttpRequest, case: Case, file: StoredFile, screen_name: str) -> HttpResponse:
    try:
        content = store.read(file)
    except store.Gone as error:
        raise Http404 from error
    handle.looked_at(case, screen=screen_name, at=timezone.now(), by=staff_of(request))
    name = file.original_name or f"{case.reference}-{file.pk}"
    return as_attachment(content, name=name, media_type=file.media_type)


def as_attachment(content: bytes, *, name: str, media_type: str) -> HttpResponse:
    """Bytes of anybody's making, to be saved and never shown by the browser itself."""
    headers = {
        "Content-Disposition": content_disposition_header(as_attachment=True, filename=name) or "",
        "Content-Security-Policy": "sandbox; default-src 'none'",
        "X-Content-Type-Options": "nosniff",
    }
    shown_as = media_type if media_type in HARMLESS else "application/octet-stream"
    return HttpResponse(content, content_type=shown_as, headers=headers)
