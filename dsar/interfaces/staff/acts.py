"""Every button of the case page: its words, its form, who may press it, and its one call."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from dsar.cases.disclosure import NotDisclosable
from dsar.cases.models import Case
from dsar.cases.states import CannotMove
from dsar.interfaces.staff import forms, identity_forms, person_forms
from dsar.interfaces.staff.collect_form import AnswerForm
from dsar.interfaces.staff.contact_forms import ContactForm
from dsar.interfaces.staff.decide_form import DecideForm
from dsar.interfaces.staff.extend_form import ExtendForm
from dsar.interfaces.staff.forms import ActForm
from dsar.interfaces.staff.inquiry_forms import InquiryAnsweredForm, InquiryForm
from dsar.interfaces.staff.question_forms import ScopeAnsweredForm, ScopeForm
from dsar.law.extensions import ExtensionRefused, Unexplained
from dsar.law.rights import Right
from dsar.organisation.accounts.models import User
from dsar.organisation.accounts.roles import Permission
from dsar.procedure import (
    change_contact,
    clarify,
    close,
    collect,
    contest,
    decide,
    dispatch,
    extend,
    handle,
    identify,
    inquire,
    protect,
    questions,
    recount,
    replies,
    represent,
    respond,
    understand,
)

REFUSALS: Final[dict[type[Exception], int]] = {
    NotDisclosable: 403,
    CannotMove: 409,
    ExtensionRefused: 409,
    Unexplained: 400,
    change_contact.CannotChangeContact: 409,
    clarify.CannotClarify: 400,
    close.CannotDismiss: 409,
    close.CannotMerge: 409,
    close.ReasonMissing: 400,
    collect.CannotCollect: 400,
    contest.CannotContest: 403,
    decide.CannotDecide: 400,
    dispatch.NothingFailed: 409,
    extend.CannotExtend: 409,
    handle.CannotHandle: 409,
    identify.CannotIdentify: 400,
    inquire.CannotInquire: 400,
    questions.CannotNote: 409,
    protect.CannotProtect: 409,
    recount.CannotRecount: 409,
    replies.NothingBounced: 409,
    represent.CannotRepresent: 400,
    respond.CannotSend: 409,
    understand.CannotUnderstand: 409,
}


def _question_posted(form: ActForm, case: Case, *, at: datetime, by: User) -> None:
    questions.note_posted(case, at=at, by=by)


def _ask_scope(form: ActForm, case: Case, *, at: datetime, by: User) -> None:
    clarify.ask_scope(case, **_said(form, "text", "reply_by"), at=at, by=by)


def _scope_answered(form: ActForm, case: Case, *, at: datetime, by: User) -> None:
    clarify.answered(case, **_said(form, "answer"), at=at, by=by)


def _understand(form: ActForm, case: Case, *, at: datetime, by: User) -> None:
    rights = [Right(right) for right in form.cleaned_data["rights"]]
    understand.understand(case, rights, at=at, by=by)


def _dismiss(form: ActForm, case: Case, *, at: datetime, by: User) -> None:
    close.dismiss(case, **_said(form, "reason"), at=at, by=by)


def _restore(form: ActForm, case: Case, *, at: datetime, by: User) -> None:
    close.restore(case, at=at, by=by)


def _merge(form: ActForm, case: Case, *, at: datetime, by: User) -> None:
    close.merge(case, **_said(form, "into"), at=at, by=by)


def _answer(form: Any, case: Case, *, at: datetime, by: User) -> None:
    form.row.case = case
    collect.answer(form.row, form.answer(), at=at, by=by)


def _remove_file(form: Any, case: Case, *, at: datetime, by: User) -> None:
    entry = form.cleaned_data["file"]
    entry.task.case = case
    collect.remove_file(entry, at=at, by=by)


def _try_again(form: ActForm, case: Case, *, at: datetime, by: User) -> None:
    dispatch.try_again(case, at=at, by=by)


def _reached(form: ActForm, case: Case, *, at: datetime, by: User) -> None:
    replies.settle_bounces(case, **_said(form, "text"), at=at, by=by)


def _extend(form: ActForm, case: Case, *, at: datetime, by: User) -> None:
    extend.extend(case, **_said(form, "reason", "facts"), at=at, by=by)


def _extension_posted(form: ActForm, case: Case, *, at: datetime, by: User) -> None:
    extend.note_posted(case, at=at, by=by)


def _complete(form: ActForm, case: Case, *, at: datetime, by: User) -> None:
    collect.complete(case, at=at, by=by)


def _send_back(form: ActForm, case: Case, *, at: datetime, by: User) -> None:
    collect.send_back(case, **_said(form, "note"), at=at, by=by)


def _decide(form: Any, case: Case, *, at: datetime, by: User) -> None:
    decide.decide(case, form.rulings(), at=at, by=by)


def _send(form: ActForm, case: Case, *, at: datetime, by: User) -> None:
    respond.send(case, at=at, by=by)


def _posted(form: ActForm, case: Case, *, at: datetime, by: User) -> None:
    respond.mark_posted(case, at=at, by=by)


def _contest(form: ActForm, case: Case, *, at: datetime, by: User) -> None:
    contest.contest(case, **_said(form, "text"), at=at, by=by.actor)


def _look_again(form: ActForm, case: Case, *, at: datetime, by: User) -> None:
    contest.review_again(case, at=at, by=by)


def _note(form: ActForm, case: Case, *, at: datetime, by: User) -> None:
    handle.note(case, **_said(form, "text"), at=at, by=by)


def _take(form: ActForm, case: Case, *, at: datetime, by: User) -> None:
    handle.take(case, at=at, by=by)


def _inquiry(form: ActForm, case: Case, *, at: datetime, by: User) -> None:
    said = _said(form, "authority_reference", "text", "received_on", "answer_by")
    inquire.record(case, **said, at=at, by=by)


def _inquiry_answered(form: ActForm, case: Case, *, at: datetime, by: User) -> None:
    inquire.answered(form.cleaned_data["inquiry"], **_said(form, "on"), at=at, by=by)


def _recount(form: ActForm, case: Case, *, at: datetime, by: User) -> None:
    recount.recount(case, at=at, by=by)


def _change_contact(form: ActForm, case: Case, *, at: datetime, by: User) -> None:
    change_contact.ask(case, **_said(form, "email"), at=at, by=by)


def _said(form: ActForm, *names: str) -> dict[str, Any]:
    return {name: form.cleaned_data[name] for name in names}


@dataclass(frozen=True)
class Act:
    """The button's words, the form under it, the call it makes and what is said afterwards."""

    label: str | Promise
    form: type[ActForm]
    step: Callable[..., None]
    done: str | Promise
    permission: Permission = Permission.HANDLE_CASES
    heading: str | Promise = ""


A, F, D = Act, forms, Permission.DECIDE
SAVED: Final = _("Saved.")
ASKED: Final = _("The person will be asked.")
ACTS: Final[dict[str, Act]] = {
    **{name: A(*row) for name, row in identity_forms.ROWS.items()},
    "question_posted": A(_("The question was posted"), ActForm, _question_posted, SAVED),
    "ask_scope": A(_("Ask what the request is about"), ScopeForm, _ask_scope, ASKED),
    "scope_answered": A(
        _("Write down what the person answered"), ScopeAnsweredForm, _scope_answered, SAVED
    ),
    "understand": A(
        _("Correct what is asked"), F.UnderstandForm, _understand, _("The person will be told.")
    ),
    "dismiss": A(_("Put aside as not a request"), F.DismissForm, _dismiss, _("It was put aside.")),
    "restore": A(_("Take back among the requests"), ActForm, _restore, _("It was taken back.")),
    "merge": A(_("Merge into another case"), F.MergeForm, _merge, _("The cases were merged.")),
    "answer": A(_("Save the answer"), AnswerForm, _answer, SAVED, heading=_("Change the answers")),
    "remove_file": A(_("Take out"), F.RemoveForm, _remove_file, _("The file was taken out.")),
    "try_again": A(_("Try again"), ActForm, _try_again, _("It will be tried again at once.")),
    "reached": A(_("Note how the person was reached"), F.ReachedForm, _reached, SAVED),
    "extend": A(
        _("Take more time"), ExtendForm, _extend, _("The time was extended. The person is told.")
    ),
    "extension_posted": A(
        _("The notice of more time was posted"), ActForm, _extension_posted, SAVED
    ),
    "complete": A(_("Go to review"), ActForm, _complete, _("The case is ready to decide.")),
    "send_back": A(_("Send back"), F.SendBackForm, _send_back, _("The case was sent back.")),
    "decide": A(_("Decide the case"), DecideForm, _decide, _("The case is decided."), D),
    "send": A(_("Send the answer"), ActForm, _send, _("The answer is on its way."), D),
    "posted": A(_("Mark as posted"), ActForm, _posted, _("The answer is marked as posted.")),
    "contest": A(_("Contest for the person"), F.ContestForm, _contest, _("The case is contested.")),
    "look_again": A(_("Look again"), ActForm, _look_again, _("Decide the case anew."), D),
    "change_contact": A(
        _("Ask for another e-mail address"), ContactForm, _change_contact, _("Both will be asked.")
    ),
    "note": A(_("Add a note"), F.NoteForm, _note, SAVED),
    "take": A(_("Take this case"), ActForm, _take, _("The case is yours.")),
    "inquiry": A(_("Note that the authority asks"), InquiryForm, _inquiry, SAVED),
    "inquiry_answered": A(
        _("Note that the authority was answered"), InquiryAnsweredForm, _inquiry_answered, SAVED
    ),
    "recount": A(
        _("Count the last day anew"), ActForm, _recount, _("Counted anew. Both days stay visible.")
    ),
    **{name: A(*row) for name, row in person_forms.ROWS.items()},
}
ALREADY_DONE: Final = {"send": _("The answer is already on its way. Nothing was sent twice.")}
