"""Posting an answer on paper, as an officer does who looked at the window of the envelope."""

from __future__ import annotations

from datetime import datetime

from dsar.capabilities.delivery import window
from dsar.cases.models import Case
from dsar.organisation.accounts.models import User
from dsar.organisation.controller.models import Controller
from dsar.procedure import post


def posted(case: Case, *, at: datetime, by: User) -> None:
    mark = window.mark_of(post.rows_in_window(case, at=at))
    on = Controller.current().day_of(at)
    post.mark_posted(case, posted_on=on, seen=mark, at=at, by=by)
