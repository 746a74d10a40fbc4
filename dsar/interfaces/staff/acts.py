"""Every button of the case page: its words, its form, who may press it, and its one call."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from dsar.cases.models import Case
from dsar.interfaces.staff import contest_acts, forms, identity_forms, person_forms
from dsar.interfaces.staff.act import Act, calls
from dsar.interfaces.staff.collect_form import AnswerForm, AskSystemForm, ReassignForm
from dsar.interfaces.staff.contact_forms import ContactForm
from dsar.interfaces.staff.decide_form import DecideForm
from dsar.interfaces.staff.delivery_acts import DELIVERY_ACTS
from dsar.interfaces.staff.extend_form import ExtendForm
from dsar.interfaces.staff.forms import ActForm
from dsar.interfaces.staff.inquiry_forms import InquiryAnsweredForm, InquiryForm
from dsar.interfaces.staff.notice_acts import NOTICE_ACTS
from dsar.interfaces.staff.question_forms import ScopeAnsweredForm, ScopeForm
from dsar.law.rights import Right
from dsar.organisation.accounts.models import User
from dsar.organisation.accounts.roles import Permission
from dsar.procedure import (
    clarify,
    close,
    decide,
    dispatch,
    extend,
    handle,
    inquire,
    questions,
    recount,
    replies,
    respond,
    second,
    sign,
    understand,
)
from dsar.procedure.collection import collect, collection_answer, collection_tasks, hand_in
from dsar.procedure.identity import ask, change_contact, identify, protect, reassess, represent


def _ask(form: ActForm, case: Case, *, at: datetime, by: User) -> None:
    ask.ask_for_proof(case, **_all_said(form), at=at, by=by)


def _revoke(form: ActForm, case: Case, *, at: datetime, by: User) -> None:
    check = form.cleaned_data["check"]
    check.case = case
    reassess.revoke(check, reason=form.cleaned_data["reason"], at=at, by=by)


def _represent(form: ActForm, case: Case, *, at: datetime, by: User) -> None:
    represent.record(case, represent.ActsFor(**_all_said(form)), at=at, by=by)


def _all_said(form: ActForm) -> dict[str, Any]:
    return {name: value for name, value in form.cleaned_data.items() if name != "version"}


def _understand(form: ActForm, case: Case, *, at: datetime, by: User) -> None:
    rights = [Right(right) for right in form.cleaned_data["rights"]]
    understand.understand(case, rights, at=at, by=by)


def _answer(form: Any, case: Case, *, at: datetime, by: User) -> None:
    form.row.case = case
    collection_answer.answer(form.row, form.answer(), at=at, by=by)


def _ask_system(form: Any, case: Case, *, at: datetime, by: User) -> None:
    form.row.case = case
    collection_tasks.ask_again(form.row, note=form.cleaned_data["note"], at=at, by=by)


def _reassign(form: Any, case: Case, *, at: datetime, by: User) -> None:
    form.row.case = case
    collection_tasks.reassign(form.row, to=form.cleaned_data["to"], at=at, by=by)


def _remove_file(form: Any, case: Case, *, at: datetime, by: User) -> None:
    entry = form.cleaned_data["file"]
    entry.task.case = case
    hand_in.take_out(entry, at=at, by=by)


def _insist_on_files(form: Any) -> None:
    decide.insist_on_files(form.rulings())


def _decide(form: Any, case: Case, *, at: datetime, by: User, **signature: Any) -> None:
    told = form.looked_again
    decide.settle(case, form.rulings(), reconsidered=told, at=at, by=by, **signature)


def _why_second(form: Any) -> str | None:
    return second.why_second(form.case, form.rulings())


def _inquiry_answered(form: ActForm, case: Case, *, at: datetime, by: User) -> None:
    inquire.answered(form.cleaned_data["inquiry"], on=form.cleaned_data["on"], at=at, by=by)


A, D = Act, Permission.DECIDE
F, W, P = forms, identity_forms, person_forms
SAVED: Final = _("Saved.")
RECORDED: Final = _("It is recorded.")
ASKED: Final = _("The person will be asked.")
ACTS: Final[dict[str, Act]] = {
    "accept": A(
        _("Record who is asking"),
        W.IdentityForm,
        calls(
            identify.accept,
            *("method", "reason", "found_in", "met_at", "on_paper", "keeps_contact"),
        ),
        RECORDED,
    ),
    "begin": A(_("Ask the systems"), ActForm, calls(collect.begin), _("The systems are asked.")),
    "reject": A(
        _("Reject the proof"),
        W.RejectForm,
        calls(identify.reject, "method", "reason"),
        _("The proof was rejected."),
    ),
    "ask": A(_("Ask for proof"), W.AskForm, _ask, ASKED),
    "ask_again": A(_("Ask in another way"), W.AskForm, _ask, ASKED),
    "ask_mandate": A(_("Ask for the mandate"), W.AskForm, _ask, ASKED),
    "confirm": A(
        _("Confirm who is asking"), W.ConfirmForm, calls(identify.confirm, "reason"), RECORDED, D
    ),
    "revoke": A(_("Take a check back"), W.RevokeForm, _revoke, _("The check was taken back.")),
    "raise_level": A(
        _("Change the level of proof"),
        W.LevelForm,
        calls(reassess.raise_level, "level", "reason"),
        RECORDED,
    ),
    "question_posted": A(
        _("The question was posted"), ActForm, calls(questions.note_posted), SAVED
    ),
    "ask_scope": A(
        _("Ask what the request is about"),
        ScopeForm,
        calls(clarify.ask_scope, "text", "reply_by"),
        ASKED,
        composes=True,
    ),
    "scope_answered": A(
        _("Write down what the person answered"),
        ScopeAnsweredForm,
        calls(clarify.answered, "answer"),
        SAVED,
    ),
    "understand": A(
        _("Correct what is asked"), F.UnderstandForm, _understand, _("The person will be told.")
    ),
    "dismiss": A(
        _("Put aside as not a request"),
        F.DismissForm,
        calls(close.dismiss, "reason"),
        _("It was put aside."),
    ),
    "restore": A(
        _("Take back among the requests"), ActForm, calls(close.restore), _("It was taken back.")
    ),
    "merge": A(
        _("Merge into another case"),
        F.MergeForm,
        calls(close.merge, "into"),
        _("The cases were merged."),
    ),
    "answer": A(_("Save the answer"), AnswerForm, _answer, SAVED, heading=_("Change the answers")),
    "ask_system": A(_("Ask again"), AskSystemForm, _ask_system, _("The system is asked again.")),
    "reassign": A(
        _("Let somebody else answer"), ReassignForm, _reassign, _("They will be asked by mail.")
    ),
    "remove_file": A(_("Take out"), F.RemoveForm, _remove_file, _("The file was taken out.")),
    "try_again": A(
        _("Try again"), ActForm, calls(dispatch.try_again), _("It will be tried again at once.")
    ),
    "reached": A(
        _("Note how the person was reached"),
        F.ReachedForm,
        calls(replies.settle_bounces, "text"),
        SAVED,
    ),
    "extend": A(
        _("Take more time"),
        ExtendForm,
        calls(extend.extend, "reason", "facts"),
        _("The time was extended. The person is told."),
        composes=True,
    ),
    "extension_posted": A(
        _("The notice of more time was posted"), ActForm, calls(extend.note_posted), SAVED
    ),
    "complete": A(
        _("Go to review"), ActForm, calls(collect.complete), _("The case is ready to decide.")
    ),
    "send_back": A(
        _("Send back"),
        F.SendBackForm,
        calls(collect.send_back, "note"),
        _("The case was sent back."),
    ),
    "decide": A(
        _("Decide the case"),
        DecideForm,
        _decide,
        _("The case is decided."),
        D,
        composes=True,
        second=_why_second,
        before=_insist_on_files,
    ),
    "undo": A(
        _("Undo"), ActForm, calls(sign.undo), _("The decision was taken back. Nothing has left."), D
    ),
    "send": A(
        _("Send the answer"), ActForm, calls(respond.send), _("The answer is on its way."), D
    ),
    **contest_acts.ACTS,
    "change_contact": A(
        _("Ask for another e-mail address"),
        ContactForm,
        calls(change_contact.ask, "email"),
        _("Both will be asked."),
    ),
    "note": A(_("Add a note"), F.NoteForm, calls(handle.note, "text"), SAVED),
    "take": A(_("Take this case"), ActForm, calls(handle.take), _("The case is yours.")),
    "inquiry": A(
        _("Note that the authority asks"),
        InquiryForm,
        calls(inquire.record, "authority_reference", "text", "received_on", "answer_by"),
        SAVED,
    ),
    "inquiry_answered": A(
        _("Note that the authority was answered"), InquiryAnsweredForm, _inquiry_answered, SAVED
    ),
    "recount": A(
        _("Count the last day anew"),
        ActForm,
        calls(recount.recount),
        _("Counted anew. Both days stay visible."),
    ),
    "represent": A(_("Somebody acts for the person"), P.RepresentForm, _represent, SAVED),
    "mandate_accept": A(
        _("Accept the mandate"),
        P.MandateForm,
        calls(represent.accept, "reason", "valid_until"),
        _("The mandate is accepted."),
    ),
    "mandate_reject": A(
        _("Reject the mandate"),
        P.NoMandateForm,
        calls(represent.reject, "reason"),
        _("The mandate was rejected."),
    ),
    "represent_end": A(
        _("Nobody acts for the person any more"), P.EndForm, calls(represent.end, "reason"), SAVED
    ),
    "protect": A(
        _("The address is protected"),
        P.ProtectForm,
        calls(protect.protect),
        _("The address is forgotten and printed nowhere."),
    ),
    "unprotect": A(
        _("The address is not protected after all"),
        P.UnprotectForm,
        calls(protect.take_back, "reason"),
        SAVED,
    ),
    "question_handed_over": A(
        _("The question was handed over"), ActForm, calls(questions.note_posted), SAVED
    ),
    "extension_handed_over": A(
        _("The notice of more time was handed over"), ActForm, calls(extend.note_posted), SAVED
    ),
    **NOTICE_ACTS,
    **DELIVERY_ACTS,
}
ALREADY_DONE: Final = {"send": _("The answer is already on its way. Nothing was sent twice.")}
