"""The buttons for what is told before it happens, and what the case page says of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from dsar.capabilities.decisions.fees import FeeNotice
from dsar.capabilities.fulfilment.lifting import RestrictionLift
from dsar.cases.models import Case
from dsar.interfaces.staff import words
from dsar.interfaces.staff.act import Act, calls
from dsar.interfaces.staff.forms import ActForm
from dsar.interfaces.staff.notice_forms import (
    ANSWERS,
    NO_ANSWER,
    WHY,
    FeeAnswerForm,
    FeeForm,
    LiftForm,
    RecipientLetterForm,
)
from dsar.law.explain import money, short_date
from dsar.organisation.accounts.models import User
from dsar.procedure import fee, lift_restriction
from dsar.procedure.collection import recipient_letters


def announce_fee(form: ActForm, case: Case, *, at: datetime, by: User, **signature: Any) -> None:
    said = form.cleaned_data
    asked = fee.Fee(said["why"], said["amount"], said["costs"], said["facts"])
    fee.announce(case, asked, reply_by=said["reply_by"], at=at, by=by, **signature)


def _why_second(form: ActForm) -> str | None:
    return fee.why_second(form.cleaned_data["why"])


def fee_answered(form: ActForm, case: Case, *, at: datetime, by: User) -> None:
    answer, to = form.cleaned_data["answer"], form.cleaned_data["to"]
    if answer == FeeNotice.Answer.NARROWED:
        fee.narrow(case, to=to, at=at, by=by)
    elif answer == FeeNotice.Answer.ACCEPTED:
        fee.accept(case, at=at, by=by)
    else:
        fee.refuse(case, at=at, by=by)


def notice_posted(form: ActForm, case: Case, *, at: datetime, by: User) -> None:
    step = fee if fee.is_to_be_posted(case) else lift_restriction
    step.note_posted(case, at=at, by=by)


def notice_acts(case: Case, *, at: datetime) -> tuple[str, ...]:
    """What can be told, or noted of what was told, now."""
    waits = fee.is_to_be_posted(case) or lift_restriction.is_to_be_posted(case)
    return (
        *(["notice_posted"] if waits else []),
        *(["fee_answered"] if fee.answerable(case) else []),
        *(["fee"] if fee.may_announce(case, at=at) else []),
        *(["lift"] if lift_restriction.may_announce(case, at=at) else []),
        *(["lifted"] if lift_restriction.may_lift(case, at=at) else []),
        *(["tell_recipient"] if recipient_letters.may_write(case) else []),
    )


def notice_facts(case: Case) -> dict[str, Any]:
    """The fees and the end of a restriction, as the case page shows them."""
    lift = lift_restriction.last(case)
    return {
        "fees": list(_fees(case)),
        "lift": lift and _lift(lift),
    }


def _lift(row: RestrictionLift) -> dict[str, Any]:
    return {"on": _day(row.lifts_on), "why": row.why, "is_over": row.lifted_at is not None}


def _day(on: date) -> str:
    return short_date(on, words.language())


def _fees(case: Case) -> Iterator[dict[str, Any]]:
    rows = list(case.fee_notices.all())
    silent = fee.silent(case) if rows else ()
    for row in rows:
        answer = NO_ANSWER if row.pk in silent else ANSWERS.get(row.answer, "")
        yield _fee(row) | {"answer": answer}


def _fee(row: FeeNotice) -> dict[str, Any]:
    return {
        "why": WHY[row.why],
        "amount": money(f"{row.amount:.2f}", words.language()),
        "reply_by": _day(row.reply_by),
        "is_withdrawn": row.answer == FeeNotice.Answer.WITHDRAWN,
        "words": row.person_words,
    }


NOTICE_ACTS: Final[dict[str, Act]] = {
    "fee": Act(
        _("Announce a fee"),
        FeeForm,
        announce_fee,
        _("The person will be told."),
        composes=True,
        second=_why_second,
    ),
    "fee_answered": Act(
        _("Write down what the person says to the fee"), FeeAnswerForm, fee_answered, _("Saved.")
    ),
    "notice_posted": Act(_("The notice was posted"), ActForm, notice_posted, _("Saved.")),
    "notice_handed_over": Act(_("The notice was handed over"), ActForm, notice_posted, _("Saved.")),
    "lift": Act(
        _("Announce that a restriction ends"),
        LiftForm,
        calls(lift_restriction.announce, "why", "lifts_on"),
        _("The person will be told."),
        composes=True,
    ),
    "lifted": Act(
        _("Record that the restriction is lifted"),
        ActForm,
        calls(lift_restriction.lift),
        _("It is recorded."),
    ),
    "tell_recipient": Act(
        _("Write to a recipient"),
        RecipientLetterForm,
        calls(recipient_letters.write, "notice", "language", "address", "act_by"),
        _("The letter is being written. Note when they were told."),
        composes=True,
    ),
}
