"""The buttons under a message: each is one call, and the next message comes up by itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from dsar.capabilities.mail.models import InboundMail
from dsar.cases.moves import ChangedMeanwhile
from dsar.cases.states import CannotMove
from dsar.interfaces.staff import due, mail_desk
from dsar.interfaces.staff.mail_forms import (
    AttachForm,
    DestroyForm,
    MailForm,
    NewCaseForm,
    UndoForm,
    sorting_of,
)
from dsar.interfaces.staff.reasons import in_words
from dsar.interfaces.staff.screens import screen, staff_of
from dsar.interfaces.staff.timeline import name_of
from dsar.organisation.accounts.models import User
from dsar.organisation.accounts.roles import Permission
from dsar.procedure import close, contest, receive, triage
from dsar.procedure.proofs import mailed_proof
from dsar.procedure.triage import AlreadySorted

REFUSALS: Final[dict[type[Exception], int]] = {
    triage.CannotSort: 409,
    mailed_proof.CannotDestroy: 409,
    close.CannotDismiss: 409,
    contest.CannotContest: 409,
    close.ReasonMissing: 400,
    CannotMove: 409,
    ChangedMeanwhile: 409,
    receive.NotReady: 409,
    receive.NothingAsked: 400,
}


def _new(form: Any, mail: InboundMail, *, at: datetime, by: User) -> None:
    triage.open_case(mail, form.submission(), at=at, by=by)


def _attach(form: MailForm, mail: InboundMail, *, at: datetime, by: User) -> None:
    triage.attach(mail, form.cleaned_data["reference"], at=at, by=by)


def _aside(form: MailForm, mail: InboundMail, *, at: datetime, by: User) -> None:
    triage.set_aside(mail, at=at, by=by)


def _seen(form: MailForm, mail: InboundMail, *, at: datetime, by: User) -> None:
    triage.seen(mail, at=at, by=by)


def _contest(form: MailForm, mail: InboundMail, *, at: datetime, by: User) -> None:
    triage.contests(mail, at=at, by=by)


def _undo(form: MailForm, mail: InboundMail, *, at: datetime, by: User) -> None:
    if form.cleaned_data["seen"] not in ("", sorting_of(mail)):
        raise AlreadySorted(mail)
    triage.undo(mail, reason=form.cleaned_data["reason"], at=at, by=by)


def _destroy(form: MailForm, mail: InboundMail, *, at: datetime, by: User) -> None:
    mailed_proof.destroy(mail, with_words=form.cleaned_data["with_words"], at=at, by=by)


@dataclass(frozen=True)
class MailAct:
    """A form, the call it makes and what is said afterwards."""

    form: type[MailForm]
    step: Callable[..., None]
    done: str | Promise


MAIL_ACTS: Final[dict[str, MailAct]] = {
    "new": MailAct(NewCaseForm, _new, gettext_lazy("A new case was opened.")),
    "attach": MailAct(AttachForm, _attach, gettext_lazy("The message was put into the case.")),
    "aside": MailAct(MailForm, _aside, gettext_lazy("The message was put aside. It is kept.")),
    "seen": MailAct(MailForm, _seen, gettext_lazy("The message is marked as read.")),
    "contest": MailAct(MailForm, _contest, gettext_lazy("The answer is contested.")),
    "destroy": MailAct(DestroyForm, _destroy, gettext_lazy("The copy was destroyed.")),
    "undo": MailAct(UndoForm, _undo, gettext_lazy("The message waits to be sorted again.")),
}


@screen(Permission.VIEW_CASES, writes=Permission.HANDLE_CASES)
def sort(request: HttpRequest, pk: int, act: str) -> HttpResponse:
    """One button: a form, one call to the procedure, and on to the next message."""
    mail, row = mail_desk.find_mail(pk), MAIL_ACTS.get(act)
    if row is None:
        raise Http404
    if request.method != "POST":
        return HttpResponseRedirect(reverse("admin:mail-message", args=[pk]))
    form = row.form(request.POST, mail=mail, by=staff_of(request))
    if not form.is_valid():
        return mail_desk.draw_desk(request, mail, bound=(act, form), status=400)
    try:
        row.step(form, mail, at=timezone.now(), by=staff_of(request))
    except AlreadySorted as error:
        return _too_late(request, error.mail, (act, form))
    except tuple(REFUSALS) as error:
        fresh, status = mail_desk.find_mail(pk), REFUSALS[type(error)]
        return mail_desk.draw_desk(
            request, fresh, bound=(act, form), problem=in_words(error), status=status
        )
    messages.success(request, str(row.done))
    return _onwards(request, mail, act)


def _too_late(request: HttpRequest, mail: InboundMail, bound: tuple[str, MailForm]) -> HttpResponse:
    problem = _("This message opened a case by itself.")
    if mail.done_at is None:
        problem = _("The message is being read; try again in a moment.")
    elif mail.sorted_by is not None and mail.sorted_at is not None:
        problem = _("%(who)s has sorted this message (%(when)s).") % {
            "who": name_of(mail.sorted_by),
            "when": due.moment(mail.sorted_at),
        }
    return mail_desk.draw_desk(request, mail, bound=bound, problem=problem, status=409)


def _onwards(request: HttpRequest, mail: InboundMail, act: str) -> HttpResponse:
    """The next message that waits on the same shelf; one undone or destroyed is shown itself."""
    asked = {"show": mail_desk.shelf_of(request)}
    shown: InboundMail | None = mail
    if act not in ("undo", "destroy"):
        like = mail_desk.sender_of(request)
        shown = mail_desk.next_waiting(asked["show"], like, mail)
        asked |= {"done": str(mail.pk)} | ({"like": str(like)} if like and shown else {})
    where = reverse("admin:mail-message", args=[shown.pk]) if shown else reverse("admin:mail")
    return HttpResponseRedirect(f"{where}?{urlencode(asked)}")
