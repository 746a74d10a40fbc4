"""Other people's data: the files of a case, what of each is left out, and what of it leaves."""

from __future__ import annotations

from typing import Any, Final

from django.contrib import messages
from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from dsar.capabilities.fulfilment import redaction
from dsar.capabilities.fulfilment.models import Redaction, TaskFile
from dsar.cases.models import Case
from dsar.cases.moves import ChangedMeanwhile
from dsar.files import store
from dsar.interfaces.scans import unscanned
from dsar.interfaces.staff.downloads import by_pieces, streamed
from dsar.interfaces.staff.reasons import in_words
from dsar.interfaces.staff.redact_forms import FORMS, MarkForm
from dsar.interfaces.staff.redact_told import batches, list_of, state_of
from dsar.interfaces.staff.redact_view import (
    Found,
    find_in_table,
    find_in_text,
    table_page,
    text_page,
)
from dsar.interfaces.staff.screens import draw, find_case, only, screen, staff_of, today
from dsar.law.grounds import is_blank
from dsar.organisation.accounts.roles import Permission
from dsar.procedure import handle
from dsar.procedure.collection import redact
from dsar.procedure.collection.incoming import CannotHandIn

Shape = TaskFile.Shape
LONGEST_SEARCH: Final = 200


@screen(Permission.HANDLE_CASES)
def overview(request: HttpRequest, reference: str) -> HttpResponse:
    """The files that systems handed in for the person, and what of each is left out."""
    only(request, ())
    case = find_case(request, reference)
    handle.looked_at(case, screen="redact", at=timezone.now(), by=staff_of(request))
    context = {"title": _("Other people's data"), "case": case, "groups": list_of(case)}
    return draw(request, "redact.html", context)


@screen(Permission.HANDLE_CASES, writes=Permission.HANDLE_CASES)
def file_page(request: HttpRequest, reference: str, pk: int) -> HttpResponse:
    """One file: what stands in it, what of it is left out, and the buttons that change that."""
    case = find_case(request, reference)
    entry = _find(case, pk)
    if request.method == "POST":
        return _pressed(request, entry)
    only(request, ("page",))
    return _draw(request, entry)


@screen(Permission.HANDLE_CASES)
def original(request: HttpRequest, reference: str, pk: int) -> HttpResponse:
    """A file as it was handed in, for whoever looks what of it must be left out."""
    case = find_case(request, reference)
    entry = _find(case, pk)
    return streamed(request, case, entry.file, redact.looked(entry))


@screen(Permission.HANDLE_CASES)
def as_sent(request: HttpRequest, reference: str, pk: int) -> HttpResponse:
    """What of a file would leave as it stands now, to be looked at before it does."""
    case = find_case(request, reference)
    entry = _find(case, pk)
    try:
        pieces = redaction.released(entry)
    except store.Gone as error:
        raise Http404 from error
    except redaction.Unreleasable as error:
        return _draw(request, entry, problem=in_words(error), status=409)
    if pieces is None:
        raise Http404
    rows = redaction.in_effect(redaction.live(entry))
    kind = ((rows[0].replacement if rows else None) or entry.file).media_type
    name, seen = redaction.released_name(entry), redact.saved(entry)
    return by_pieces(request, case, pieces, name=name, media_type=kind, seen=seen)


def _pressed(request: HttpRequest, entry: TaskFile) -> HttpResponse:
    act = request.POST.get("act", "")
    if act == "find":
        return _draw(request, entry)
    if act == "undo":
        return _undone(request, entry)
    if act not in FORMS:
        raise BadRequest("unknown act")
    form = _form(request, entry, act, request.POST, request.FILES)
    if not form.is_valid():
        return _draw(request, entry, bound=form, status=400)
    if form.cleaned_data["version"] != entry.task.case.version:
        return _stale(request, entry, form)
    try:
        form.do(at=timezone.now(), by=staff_of(request))
    except ChangedMeanwhile:
        return _stale(request, entry, form)
    except (redact.CannotRedact, CannotHandIn) as error:
        # What was claimed before the step said no is given back, so the case is read anew.
        fresh = _find(find_case(request, entry.task.case.reference), entry.pk)
        return _draw(request, fresh, bound=form, problem=in_words(error), status=400)
    messages.success(request, _("It is left out. Look at what leaves before you decide."))
    return HttpResponseRedirect(_address(request, entry))


def _undone(request: HttpRequest, entry: TaskFile) -> HttpResponse:
    if request.POST.get("version") != str(entry.task.case.version):
        return _stale(request, entry, None)
    rows = [row for batch in batches(entry) for row in batch["rows"]]
    chosen = [row for row in rows if str(row.pk) == request.POST.get("row")]
    for batch in batches(entry):
        if str(batch["key"]) == request.POST.get("batch"):
            chosen = batch["rows"]
    try:
        redact.undo([_of(row, entry) for row in chosen], at=timezone.now(), by=staff_of(request))
    except ChangedMeanwhile:
        return _stale(request, entry, None)
    except redact.CannotRedact as error:
        return _draw(request, entry, problem=in_words(error), status=400)
    messages.success(request, _("It is undone: the person gets this part again."))
    return HttpResponseRedirect(_address(request, entry))


def _of(row: Redaction, entry: TaskFile) -> Redaction:
    row.entry = entry
    return row


def _stale(request: HttpRequest, entry: TaskFile, form: MarkForm | None) -> HttpResponse:
    fresh = _find(find_case(request, entry.task.case.reference), entry.pk)
    if form is not None:
        form.redraw_at(fresh.task.case)
    said = _("A colleague changed the case meanwhile. Look at it again.")
    return _draw(request, fresh, bound=form, problem=said, status=409)


def _draw(
    request: HttpRequest,
    entry: TaskFile,
    *,
    bound: MarkForm | None = None,
    problem: str = "",
    status: int = 200,
) -> HttpResponse:
    case = entry.task.case
    rows = redaction.live(entry)
    # A name that is looked for comes in the body of a request: never in an address.
    wanted = request.POST.get("text", "")[:LONGEST_SEARCH]
    content, unreadable = _content(request, entry, rows, wanted)
    # Of what is not shown here nothing was seen yet: it is saved and opened elsewhere.
    seen = redact.looked(entry) if content.get("kind") in ("table", "text") else "redact"
    handle.looked_at(case, screen=seen, at=timezone.now(), by=staff_of(request))
    may_mark = case.state in redact.WHILE
    forms = {
        act: bound if bound and bound.act == act else _form(request, entry, act) for act in FORMS
    }
    context = _told(entry, rows, content) | {
        "unreadable": unreadable,
        "wanted": wanted,
        "problem": problem,
        "has_errors": bool(problem or bound),
        "forms": forms if may_mark else {},
        "open_act": bound.act if bound else "",
        "ticked": bound.ticked if bound else [],
    }
    return draw(request, "redact_file.html", context, status=status)


def _told(entry: TaskFile, rows: list[Redaction], content: dict[str, Any]) -> dict[str, Any]:
    return {
        "title": entry.file.original_name or _("A file"),
        "case": entry.task.case,
        "entry": entry,
        "state": state_of(rows),
        "is_unseen": entry in redact.unlooked(entry.task.item),
        "is_unscanned": entry.file_id in unscanned(entry.task.case),
        "is_wholly": any(row.what == Redaction.What.WHOLE for row in rows),
        "leaves_as": redaction.released_name(entry),
        "batches": batches(entry, content),
        "content": content,
    }


def _content(
    request: HttpRequest, entry: TaskFile, rows: list[Redaction], wanted: str
) -> tuple[dict[str, Any], str]:
    """What is shown of the file, or the sentence that says why nothing can be."""
    number, content = _page(request), dict[str, Any]()
    is_search = not is_blank(wanted)
    found: Found | None = None
    try:
        if entry.shape == Shape.TABLE:
            table = redaction.table_of(entry)
            found = find_in_table(table, wanted, rows) if is_search else None
            content = {"kind": "table", "table": table} | table_page(table, rows, number)
        elif entry.shape == Shape.TEXT:
            text = redaction.text_of(entry)
            found = find_in_text(text, wanted, rows) if is_search else None
            content = {"kind": "text", "text": text} | text_page(text, rows, number)
        elif entry.file.media_type == redaction.PDF:
            content = {"kind": "pdf", "count": redaction.pages_of(entry)}
    except redaction.Unreleasable as error:
        return {}, in_words(error)
    except store.Gone:
        return {}, _("The bytes of this file were destroyed when their time was over.")
    return content | {"found": found}, ""


def _form(
    request: HttpRequest, entry: TaskFile, act: str, data: Any = None, files: Any = None
) -> MarkForm:
    by, case = staff_of(request), entry.task.case
    return FORMS[act](data, files, entry=entry, case=case, by=by, today=today(), act=act)


def _find(case: Case, pk: int) -> TaskFile:
    rows = TaskFile.objects.filter(task__case=case, removed_at__isnull=True)
    entry: TaskFile | None = (
        rows.select_related("file", "task__item", "task__system").filter(pk=pk).first()
    )
    if entry is None:
        raise Http404
    entry.task.case = entry.task.item.case = case
    return entry


def _page(request: HttpRequest) -> int:
    told = request.POST.get("page") or request.GET.get("page") or "1"
    if not told.isdecimal() or len(told) > 6:
        raise BadRequest("unknown page")
    return int(told)


def _address(request: HttpRequest, entry: TaskFile) -> str:
    address = reverse("admin:redact-file", args=[entry.task.case.reference, entry.pk])
    page = _page(request)
    return f"{address}?page={page}" if page > 1 else address
