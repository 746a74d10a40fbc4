"""Mail sorted by hand: the list at the left, one message at the right, three buttons under it."""

from __future__ import annotations

from typing import Any, Final

from django.core.exceptions import BadRequest
from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from dsar.capabilities.mail.models import InboundMail, MailOutcome
from dsar.interfaces.staff import due
from dsar.interfaces.staff.keyset import page
from dsar.interfaces.staff.mail_facts import facts_of, suggestions, tag_of
from dsar.interfaces.staff.mail_forms import AttachForm, MailForm, NewCaseForm, UndoForm
from dsar.interfaces.staff.screens import draw, only, screen, staff_of
from dsar.organisation.accounts.roles import Permission
from dsar.procedure import handle

WAITS: Final = Q(waits=True)
REPLY: Final = Q(outcome=MailOutcome.THREADED)
# Title, rows, whether the newest come first.
SHELVES: Final[dict[str, tuple[Any, Q, bool]]] = {
    "unsorted": (gettext_lazy("Unsorted mail"), WAITS & ~REPLY, False),
    "replies": (gettext_lazy("Replies to us"), WAITS & REPLY, False),
    "sorted": (gettext_lazy("Sorted"), Q(sorted_at__isnull=False), True),
    "machines": (gettext_lazy("Sent by machines"), Q(outcome=MailOutcome.AUTOMATIC), True),
    "all": (gettext_lazy("All"), Q(), True),
}
WAITING_SHELVES: Final = ("unsorted", "replies")
FILTERS: Final = ("show", "after", "like", "done")
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


def next_waiting(shelf: str, after: InboundMail) -> InboundMail | None:
    """The message that comes up when one was sorted: the next that waits, else the first."""
    if shelf not in WAITING_SHELVES:
        return None
    waiting = InboundMail.objects.filter(SHELVES[shelf][1]).order_by("received_at", "pk")
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
    shelf, like = shelf_of(request), _number(request.GET.get("like", ""))
    title, _rows, newest_first = SHELVES[shelf]
    rows = page(
        _listed(shelf, like), "received_at", request.GET.get("after", ""), newest_first=newest_first
    )
    if mail is None and rows.rows and not newest_first:
        mail = find_mail(rows.rows[0].pk)
    if mail is not None:
        handle.looked_at_mail([mail.pk], at=timezone.now(), by=staff_of(request))
    context = {
        "title": title,
        "shelf": shelf,
        "shelves": [(key, label) for key, (label, _rows, _new) in SHELVES.items()],
        "rows": [_row(entry, mail) for entry in rows.rows],
        "after": rows.after,
        "like": like,
        "done": _number(request.GET.get("done", "")),
        "problem": problem,
        "has_errors": bool(problem or bound),
        **(_opened(request, mail, bound) if mail else {"mail": None}),
    }
    return draw(request, "mail.html", context, status=status)


def _listed(shelf: str, like: int) -> QuerySet[InboundMail]:
    """The rows of a shelf; many from one sender fold into the first, unless asked for."""
    rows: QuerySet[InboundMail] = InboundMail.objects.filter(SHELVES[shelf][1])
    rows = rows.defer("text", "recognised").select_related("case")
    if like:
        sender = InboundMail.objects.filter(pk=like).values("sender_address")[:1]
        return rows.filter(sender_address=Subquery(sender))
    if shelf != "unsorted":
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
        "tag": tag_of(mail),
        "is_shown": shown is not None and shown.pk == mail.pk,
        "folded": getattr(mail, "folded", 0),
    }


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
    fitting: dict[str, type[MailForm]] = {"undo": UndoForm}
    if not mail.sorted_as:
        fitting = {"new": NewCaseForm, "attach": AttachForm, "aside": MailForm}
        if mail.case is not None:
            fitting = {"seen": MailForm, "new": NewCaseForm, "attach": AttachForm}
        if mail.outcome == MailOutcome.OPENED:
            fitting = {}
    by = staff_of(request)
    forms = {act: form(mail=mail, by=by) for act, form in fitting.items()}
    if bound is not None and bound[0] in forms:
        forms[bound[0]] = bound[1]
    return forms


def _number(typed: str) -> int:
    if typed and not (typed.isascii() and typed.isdigit() and len(typed) < 19):
        raise BadRequest(_("this page does not exist"))
    return int(typed or 0)
