"""Files for the person: behind a button, as an attachment no browser runs (Art. 15(3))."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from pathlib import PurePath

from django.db import transaction
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponseRedirect, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from dsar.capabilities.delivery.models import AnswerFile
from dsar.capabilities.delivery.packages import Package
from dsar.capabilities.letters.compose import title_of
from dsar.capabilities.letters.models import Letter
from dsar.cases.disclosure import NotDisclosable
from dsar.cases.models import Case
from dsar.files import store
from dsar.files.models import StoredFile
from dsar.interfaces.portal import errors, grants
from dsar.interfaces.portal.grants import Source
from dsar.interfaces.portal.pages import language
from dsar.law.letters import LetterKind
from dsar.procedure import download, download_code
from dsar.procedure.package.package_words import title as package_title

# Letters every sender may have: they repeat nothing but our own words and the address given.
AUTOMATIC = (LetterKind.ACKNOWLEDGEMENT, LetterKind.MARKETING_CONFIRMATION)
UNSAFE = re.compile(r"[^\w .()-]+")


@dataclass(frozen=True)
class Download:
    """A file as the page offers it: its words, its kind and size, and where its button posts."""

    title: str
    kind: str
    size: int
    action: str


def files_of(case: Case, *, at: datetime, link_id: int | None = None) -> list[AnswerFile]:
    """The files of every answer, or of those only that one link was mailed for."""
    return [
        entry
        for entry in download.files_for(case, at=at)
        if link_id is None or download.is_opened_by(entry.dispatch, link_id)
    ]


def offered(case: Case, entries: list[AnswerFile]) -> list[Download]:
    """Files of the answer as the page offers them."""
    titles = _titles(case)
    return [
        Download(
            titles.get(entry.file_id) or safe_name(entry.file),
            _kind(entry.file),
            entry.file.size,
            _url("file", case, entry.pk),
        )
        for entry in entries
    ]


def letters_of(case: Case) -> list[Download]:
    return [
        Download(
            title_of(letter.content, language=language()),
            _kind(letter.file),
            letter.file.size,
            _url("letter", case, letter.pk),
        )
        for letter in _letters(case)
        if letter.file
    ]


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def answer_file(request: HttpRequest, reference: str, file_id: int) -> HttpResponseBase:
    """Stream a file of the answer; without its own link, a code and proof, nobody gets one."""
    at = timezone.now()
    case = grants.opened(request, reference, at=at, needs=Source.ANSWER)
    if request.method != "POST":
        return _to_the_button(case)
    entry = get_object_or_404(AnswerFile, pk=file_id, dispatch__case=case)
    link_id = grants.link_of(request, reference, Source.ANSWER)
    if link_id is None or not download.is_opened_by(entry.dispatch, link_id):
        raise grants.NotOpen
    try:
        # A file whose bytes are gone was not opened, so its event goes too.
        with transaction.atomic():
            code_id = grants.code_of(request, reference)
            return _attachment(download.open_file(entry, code_id=code_id, at=at))
    except download_code.CodeMissing:
        return HttpResponseRedirect(reverse("portal:download-code", args=[case.reference]))
    except NotDisclosable:
        return errors.not_disclosable(request)
    except (download.LinkExpired, store.Gone):
        return errors.gone_file(request)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def letter(request: HttpRequest, reference: str, letter_id: int) -> HttpResponseBase:
    case = grants.opened(request, reference, at=timezone.now())
    if request.method != "POST":
        return _to_the_button(case)
    file = get_object_or_404(_letters(case), pk=letter_id).file
    if file is None:
        return errors.gone_file(request)
    try:
        return _attachment(file)
    except store.Gone:
        return errors.gone_file(request)


def _to_the_button(case: Case) -> HttpResponseBase:
    """Looking is not taking: an address pasted into a browser leads to the page of the case."""
    return HttpResponseRedirect(reverse("portal:case", args=[case.reference]))


def _letters(case: Case) -> QuerySet[Letter]:
    offered = Q(kind__in=AUTOMATIC) | Q(kind=LetterKind.CLOSURE, item__isnull=True)
    ready: QuerySet[Letter] = case.letters.filter(offered, file__isnull=False)
    return ready.select_related("file")


def _attachment(file: StoredFile) -> StreamingHttpResponse:
    answer = StreamingHttpResponse(_begun(store.chunks_of(file)), content_type=file.media_type)
    # A part of it cannot be asked for: ranges belong to GET, which takes nothing from here.
    answer.headers["Content-Length"] = str(file.size)
    answer.headers["Accept-Ranges"] = "none"
    answer.headers["Content-Disposition"] = content_disposition_header(
        as_attachment=True, filename=safe_name(file)
    )
    answer.headers["Content-Security-Policy"] = "sandbox"
    answer.headers["X-Content-Type-Options"] = "nosniff"
    return answer


def _begun(chunks: Iterator[bytes]) -> Iterator[bytes]:
    """The same bytes, the first read already, so that a missing file fails before the answer."""
    first = next(chunks, b"")
    return chain([first], chunks)


def safe_name(file: StoredFile) -> str:
    """A name without paths, hidden signs or leading dots, and never longer than 100."""
    plain = UNSAFE.sub("_", file.original_name.replace("\\", "/").rpartition("/")[2]).strip(" ._")
    stem, suffix = PurePath(plain).stem[:90], PurePath(plain).suffix[:10]
    return f"{stem}{suffix}" if stem else file.reference


def _titles(case: Case) -> dict[int | None, str]:
    """What letters and packages are called in the reader's language; older files have a name."""
    letters = case.letters.filter(file__isnull=False).values_list("file_id", "content")
    packages = Package.objects.filter(case=case, file__isnull=False)
    told: dict[int | None, str] = {
        row.file_id: package_title(language(), is_for_programs=row.machine_readable_only)
        for row in packages
    }
    return told | {file: title_of(content, language=language()) for file, content in letters}


def _kind(file: StoredFile) -> str:
    return PurePath(safe_name(file)).suffix.lstrip(".").upper()


def _url(page: str, case: Case, row_id: int) -> str:
    return reverse(f"portal:{page}", args=[case.reference, row_id])
