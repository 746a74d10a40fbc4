"""A message's files, the message as it came, and its page behind glass; each opening is noted."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.html import format_html, linebreaks
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from dsar.capabilities.mail.mime import MAX_BYTES, Unreadable
from dsar.capabilities.mail.models import InboundMail
from dsar.capabilities.mail.sandbox import page_safely, parse_safely
from dsar.files import store
from dsar.files.models import StoredFile
from dsar.files.scanner import Scan
from dsar.interfaces.staff.downloads import as_attachment
from dsar.interfaces.staff.mail_desk import find_mail
from dsar.interfaces.staff.mail_words import CANNOT_BE_READ, LANGUAGES
from dsar.interfaces.staff.screens import draw, screen, staff_of
from dsar.organisation.accounts.roles import Permission
from dsar.procedure import handle

# No script, no picture, no style, no address: the frame cannot even ask for a font.
BEHIND_GLASS = "default-src 'none'; frame-ancestors 'self'; form-action 'none'; sandbox"
PAGE = (
    '<!doctype html><html lang="{}"><head><meta charset="utf-8"><title>{}</title></head>'
    "<body>{}</body></html>"
)


@screen(Permission.VIEW_CASES)
def original(request: HttpRequest, pk: int) -> HttpResponse:
    """The message byte for byte, to be opened in a mail program."""
    mail = find_mail(pk)
    return _served(request, mail, 0, mail.file, f"message-{pk}.eml")


@screen(Permission.VIEW_CASES)
def attachment(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """One file of a message; what the scanner found infected stays locked."""
    mail = find_mail(pk)
    free = mail.attachments.select_related("file").exclude(scan=Scan.INFECTED)
    entry = free.filter(number=number).first()
    if entry is None:
        raise Http404
    return _served(request, mail, number, entry.file, entry.name)


@screen(Permission.VIEW_CASES)
def page(request: HttpRequest, pk: int) -> HttpResponse:
    """The message's own page with everything taken out that acts or fetches; for a frame."""
    mail = find_mail(pk)
    if mail.file.wiped_at:
        return _destroyed(request)
    try:
        is_readable = mail.file.size <= MAX_BYTES
        body = _whole(store.read(mail.file) if is_readable else b"")
    except store.Gone as error:
        raise Http404 from error
    handle.looked_at_mail(mail, at=timezone.now(), by=staff_of(request))
    headers = {"Content-Security-Policy": BEHIND_GLASS, "X-Frame-Options": "SAMEORIGIN"}
    language = mail.recognised.get("language", "")
    known = language if language in LANGUAGES else ""
    page = format_html(PAGE, known, _("Message"), body)
    return HttpResponse(page, headers=headers)


def _whole(raw: bytes) -> SafeString:
    """All words of a message: its page, cleaned in the child, or its text with what it quotes."""
    try:
        body = page_safely(raw).strip()
        body = body or linebreaks(parse_safely(raw)["text"], autoescape=True)
    except Unreadable:
        return format_html("<p>{}</p>", CANNOT_BE_READ)
    return mark_safe(body)  # noqa: S308 -- nothing is left in it to escape


def _destroyed(request: HttpRequest) -> HttpResponse:
    context = {
        "title": _("This file was destroyed"),
        "text": _("It held a copy of an identity document. The message says when and by whom."),
    }
    return draw(request, "problem.html", context, status=410)


def _served(
    request: HttpRequest, mail: InboundMail, number: int, file: StoredFile, name: str
) -> HttpResponse:
    if file.wiped_at:
        return _destroyed(request)
    try:
        response = as_attachment(store.read(file), name=name, media_type=file.media_type)
    except store.Gone as error:
        raise Http404 from error
    handle.downloaded_mail(mail, number, file, at=timezone.now(), by=staff_of(request))
    return response
