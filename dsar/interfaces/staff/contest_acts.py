"""The buttons about a second look: a contest, our own mistake, what was taken back."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from dsar.cases.models import Case
from dsar.interfaces.staff.act import Act, calls
from dsar.interfaces.staff.contest_forms import ContestForm, CorrectForm
from dsar.interfaces.staff.forms import ActForm
from dsar.organisation.accounts.models import User
from dsar.organisation.accounts.roles import Permission
from dsar.procedure import contest, reopen


def _contest(form: Any, case: Case, *, at: datetime, by: User) -> None:
    said = {"text": form.cleaned_data["text"], "items": form.parts(), "came": form.came()}
    contest.contest(case, **said, at=at, by=by.actor)


def _correct(form: Any, case: Case, *, at: datetime, by: User) -> None:
    reopen.correct(case, reason=form.cleaned_data["reason"], items=form.parts(), at=at, by=by)


ANEW: Final = _("Decide the case anew.")
ACTS: Final[dict[str, Act]] = {
    "contest": Act(_("Contest for the person"), ContestForm, _contest, _("The case is contested.")),
    "correct": Act(_("Correct our own answer"), CorrectForm, _correct, ANEW, Permission.DECIDE),
    "take_up": Act(
        _("Take the request up again"),
        ActForm,
        calls(reopen.take_up),
        _("The case is open again. The person is told."),
    ),
    "look_again": Act(
        _("Look again"), ActForm, calls(contest.review_again), ANEW, Permission.DECIDE
    ),
}
