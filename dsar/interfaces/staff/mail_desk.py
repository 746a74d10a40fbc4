"""Mail sorted by hand: the list at the left, one message at the right, three buttons under it."""

from __future__ import annotations

from typing import Any, Final

from django.core.exceptions import BadRequest
from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from dsar.capabilities.mail.models import InboundMail, MailOutcome, SortedAs
from dsar.cases.states import ANSWERED
from dsar.interfaces.staff import due
from dsar.interfaces.staff.keyset import Page, page
from dsar.interfaces.staff.mail_facts import facts_of, kinds_of, suggestions
from dsar.interfaces.staff.mail_forms import (
    AttachForm,
    DestroyForm,
    MailForm,
    NewCaseForm,
    UndoForm,
)
from dsar.interfaces.staff.mail_words import OTHER_SENDER, tag_of
from dsar.interfaces.staff.screens import draw, only, screen, staff_of
from dsar.organisation.accounts.roles import Permission
from dsar.procedure import handle

WAITS: Final = Q(waits=True)
REPLY: Final = Q(outcome=MailOutcome.THREADED)
WAITING: Final = ("unsorted", "replies")
# Title and rows; what waits comes in the order of arrival, the rest newest first.
SHELVES: Final[dict[str, tuple[Any, Q]]] = {
    "unsorted": (gettext_lazy("Unsorted mail"), WAITS & ~REPLY),
    "replies": (gettext_lazy("Replies to us"), WAITS & REPLY),
    "sorted": (gettext_lazy("Sorted"), Q(sorted_at__isnull=False)),
    "machines": (gettext_lazy("Automatic messages"), Q(outcome=MailOutcome.AUTOMATIC)),
    "all": (gettext_lazy("All"), Q()),
}
KEPT: Final = ("show", "like", "after")
FILTERS: Final = (*KEPT, "done")
Bound = tuple[str, MailForm]


@screen(Permission.VIEW_CASES)
def mail_list(request: HttpRequest) -> HttpResponse:
    """A shelf of messages, with its first one open."""
    return draw_desk(request, None)


@screen(Permission.VIEW_CASES)
def message(request: HttpRequest, pk: int) -> HttpResponse:
    """One message beside the shelf it lies on; opening it leaves one event."""
    return draw_desk(request, find_mail(pk))


def find_mail(pk: int) -> InboundMail:
    """A message, or 404."""
    rows = InboundMail.objects.select_related("case", "answers", "sorted_by", "file")
    mail: InboundMail | None = rows.filter(pk=pk).first()
    if mail is None:
        raise Http404
    return mail


def shelf_of(request: HttpRequest) -> str:
    shelf = request.GET.get("show", "unsorted")
    if shelf not in SHELVES:
        raise BadRequest("show")
    return shelf


def sender_of(request: HttpRequest) -> int:
    """The message whose sender alone is listed; 0 for all senders."""
    return _number(request.GET.get("like", ""))


def next_waiting(shelf: str, like: int, after: InboundMail) -> InboundMail | None:
    """The message that comes up when one was sorted: the next that waits, else the first."""
    if shelf not in WAITING:
        return None
    waiting = _lying(shelf, like).order_by("received_at", "pk")
    beyond = Q(received_at__gt=after.received_at) | Q(
        received_at=after.received_at, pk__gt=after.pk
    )
    following: InboundMail | None = waiting.filter(beyond).first() or waiting.first()
    return following


def draw_desk(
    request: HttpRequest,
    mail: InboundMail | None,
    *,
    bound: Bound | None = None,
    problem: str = "",
    status: int = 200,
) -> HttpResponse:
    """The page: a shelf, and a message with what can be done about it."""
    only(request, FILTERS)
    shelf, like = shelf_of(request), sender_of(request)
    rows = _page(request, shelf, like)
    if mail is None and rows.rows and shelf in WAITING:
        mail = find_mail(rows.rows[0].pk)
    if mail is not None:
        handle.looked_at_mail(mail, at=timezone.now(), by=staff_of(request))
    context = {
        "title": SHELVES[shelf][0],
        "shelf": shelf,
        "shelves": [(key, label) for key, (label, _rows) in SHELVES.items()],
        "kept": urlencode({key: request.GET[key] for key in KEPT if key in request.GET}),
        "rows": [_row(entry, mail) for entry in rows.rows],
        "after": rows.after,
        "like": like,
        "done": _number(request.GET.get("done", "")),
        "problem": problem,
        "has_errors": bool(problem or bound),
        **(_opened(request, mail, bound) if mail else {"mail": None}),
    }
    return draw(request, "mail.html", context, status=status)


def _page(request: HttpRequest, shelf: str, like: int) -> Page:
    field = "sorted_at" if shelf == "sorted" else "received_at"
    after, is_newest_first = request.GET.get("after", ""), shelf not in WAITING
    return page(_listed(shelf, like), field, after, newest_first=is_newest_first)


def _lying(shelf: str, like: int) -> QuerySet[InboundMail]:
    """What lies on a shelf, of one sender if asked so."""
    rows: QuerySet[InboundMail] = InboundMail.objects.filter(SHELVES[shelf][1])
    if like:
        sender = InboundMail.objects.filter(pk=like).values("sender_address")[:1]
        rows = rows.filter(sender_address=Subquery(sender))
    return rows


def _listed(shelf: str, like: int) -> QuerySet[InboundMail]:
    """The rows of a shelf; many from one sender fold into the first, unless asked for."""
    rows = _lying(shelf, like).defer("text").select_related("case")
    if like or shelf != "unsorted":
        return rows
    same = InboundMail.objects.filter(
        SHELVES[shelf][1], sender_address=OuterRef("sender_address")
    ).exclude(sender_address="")
    earlier = same.filter(pk__lt=OuterRef("pk"))
    number = same.order_by().values("sender_address").annotate(n=Count("pk")).values("n")
    return rows.filter(~Exists(earlier)).annotate(folded=Coalesce(Subquery(number), 1) - 1)


def _row(mail: InboundMail, shown: InboundMail | None) -> dict[str, Any]:
    return {
        "mail": mail,
        "when": due.moment(mail.received_at),
        "tag": _tag_in_list(mail),
        "kinds": kinds_of(mail) if mail.waits else [],
        "is_shown": shown is not None and shown.pk == mail.pk,
        "folded": getattr(mail, "folded", 0),
    }


def _tag_in_list(mail: InboundMail) -> tuple[Any, str] | None:
    """What the shelf itself does not say of a message."""
    if mail.waits and mail.is_other_sender:
        return OTHER_SENDER, "late"
    if mail.waits and mail.outcome in (MailOutcome.TRIAGE, MailOutcome.THREADED):
        return None
    return tag_of(mail)


def _opened(request: HttpRequest, mail: InboundMail, bound: Bound | None) -> dict[str, Any]:
    """The message with its facts and the forms that fit it."""
    may_sort = staff_of(request).may(Permission.HANDLE_CASES) and mail.done_at is not None
    forms = _forms(request, mail, bound) if may_sort else {}
    return {
        "mail": mail,
        "facts": facts_of(mail),
        "suggestions": suggestions(mail, staff_of(request)) if "attach" in forms else [],
        "forms": forms,
        "open_act": bound[0] if bound else "",
    }


def _forms(request: HttpRequest, mail: InboundMail, bound: Bound | None) -> dict[str, MailForm]:
    fitting: dict[str, type[MailForm]] = {}
    if mail.sorted_as != SortedAs.CONTEST:
        fitting["undo"] = UndoForm
    if not mail.sorted_as:
        fitting = {"new": NewCaseForm, "attach": AttachForm, "aside": MailForm}
        if mail.case is not None:
            fitting = {"seen": MailForm, "new": NewCaseForm, "attach": AttachForm}
            if mail.case.state in ANSWERED and not mail.case.only_stops_marketing:
                fitting["contest"] = MailForm
        if mail.outcome == MailOutcome.OPENED:
            fitting = {}
    if mail.file.wiped_at is None:
        fitting["destroy"] = DestroyForm
    by = staff_of(request)
    forms = {act: form(mail=mail, by=by) for act, form in fitting.items()}
    if bound is not None and bound[0] in forms:
        forms[bound[0]] = bound[1]
    return forms


def _number(typed: str) -> int:
    if typed and not (typed.isascii() and typed.isdigit() and len(typed) < 19):
        raise BadRequest(_("this page does not exist"))
    return int(typed or 0)
