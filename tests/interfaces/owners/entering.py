"""Small walks through the owners' door, as a browser would make them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.test import Client
from django.utils import timezone

from dsar.capabilities.fulfilment.models import CollectionTask
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.law.rights import Right
from dsar.organisation.accounts.models import User
from dsar.procedure import owner_access
from tests.factories import a_case
from tests.procedure.owning import code_in, posts, token_in


def text_of(answer: Any) -> str:
    return str(answer.content.decode())


def a_link(owner: User, mails: list[Any], *, at: datetime | None = None) -> str:
    """The path of a fresh link, as the mail brings it."""
    at = at or timezone.now()
    link = owner_access.link_for(owner, at=at)
    return f"/en/systems/link/{token_in(link, mails, at=at)}/"


def enters(client: Client, owner: User, mails: list[Any]) -> Any:
    """From the link in the mail to the list of what waits."""
    assert client.post(a_link(owner, mails)).status_code == 302
    posts(at=timezone.now())
    answer = client.post("/en/systems/code/", {"code": code_in(mails)}, follow=True)
    assert answer.status_code == 200
    return answer


def waiting_case(*rights: Right, at: datetime | None = None) -> Case:
    """A case whose systems have not answered yet."""
    case = a_case(*rights, state=State.COLLECTING, at=at or timezone.now())
    case.tasks.update(result="", answered_at=None, answered_by=None)
    for task in case.tasks.all():
        task.lines.all().delete()
    return case


def task_of(case: Case, owner: User) -> CollectionTask:
    task: CollectionTask = case.tasks.get(system__owner=owner)
    return task


def page_of(task: CollectionTask, tail: str = "") -> str:
    return f"/en/systems/task/{task.pk}/{tail}"


def seen_in(shown: str) -> str:
    """What an answer's form says it was drawn from."""
    return shown.split('name="seen" value="')[1].split('"')[0]


def says(inside: Client, task: CollectionTask, **said: Any) -> Any:
    """Send the form of an answer, and read the task again."""
    answer = inside.post(page_of(task, "answer/"), said)
    task.refresh_from_db()
    return answer
