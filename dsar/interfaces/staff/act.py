"""What a button of the case page is, and the plain way from its form to its one step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.functional import Promise

from dsar.cases.models import Case
from dsar.interfaces.staff.forms import ActForm
from dsar.organisation.accounts.models import User
from dsar.organisation.accounts.roles import Permission


@dataclass(frozen=True)
class Act:
    """The button's words, the form under it, the call it makes and what is said afterwards."""

    label: str | Promise
    form: type[ActForm]
    step: Callable[..., None]
    done: str | Promise
    permission: Permission = Permission.HANDLE_CASES
    heading: str | Promise = ""
    # Its letters are shown, and may be completed, before they leave.
    composes: bool = False
    # The rule by which another officer signs what a form says; None where one is enough.
    second: Callable[[Any], str | None] | None = None
    # What takes long, such as reading files, done before the step's transaction.
    before: Callable[[Any], None] | None = None


def calls(step: Callable[..., Any], *names: str) -> Callable[..., None]:
    """Hand these fields to a step, as far as the form has them, with case, moment and colleague."""

    def call(form: ActForm, case: Case, *, at: datetime, by: User) -> None:
        said = {name: form.cleaned_data[name] for name in names if name in form.cleaned_data}
        step(case, **said, at=at, by=by)

    return call
