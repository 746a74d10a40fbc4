"""Whoever collects the answer reads that it waits, and afterwards that it is in their hand."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.procedure import channel, post, respond
from tests.factories import a_case, a_user
from tests.interfaces.portal.door import a_link, text_of
from tests.procedure.asking import fresh

pytestmark = pytest.mark.django_db


def page_of(case: Case, now: datetime) -> str:
    client = Client()
    client.post(a_link(case, now))
    return text_of(client.get(f"/en/case/{case.reference}/"))


def test_an_answer_that_waits_over_the_counter_speaks_of_no_link() -> None:
    now, by = timezone.now(), a_user(username="riitta")
    case = a_case(state=State.DECIDED, at=now - timedelta(days=4))
    channel.choose(case, channel="collect", why="They asked for it.", at=now, by=by)
    respond.send(fresh(case), at=now, by=by)
    assert "Your answer waits for you with us" in page_of(case, now)
    day = now.astimezone(timezone.get_current_timezone()).date()
    seen = {"to": "Maija", "seen_how": "Passi."}
    post.hand_over(fresh(case), handed_on=day, **seen, at=now, by=by)
    page = page_of(case, now)
    assert "you collected it from us" in page
    assert "open with the link" not in page
