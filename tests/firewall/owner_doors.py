"""The owners' door, knocked at by strangers, by owners of other systems, and by the one asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from typing import Any, Final

from django.test import Client

from dsar.capabilities.fulfilment.models import CollectionTask
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.interfaces.owners import door
from dsar.interfaces.owners.urls import urlpatterns
from dsar.organisation.accounts.models import User
from dsar.organisation.accounts.roles import Role
from dsar.organisation.datamap.models import System
from dsar.procedure import owner_access
from tests.factories import a_user
from tests.firewall import leaks
from tests.firewall.matrix import SAYS, Again, Door

BASE: Final = "/en/systems/"
Rows = list[tuple[str, dict[str, Any]]]


def owner_doors(
    case: Case, who: leaks.Visitors, people: dict[Role, User], standing: str, at: datetime
) -> Iterator[Door]:
    """Every address of the door, looked at and posted to by each kind of session."""
    first = System.objects.order_by("position", "pk").first()
    last = System.objects.order_by("position", "pk").last()
    asked, other = (a_user(Role.SYSTEM_OWNER, f"matrix-{name}") for name in ("asked", "other"))
    System.objects.filter(pk=first.pk if first else 0).update(owner=asked)
    System.objects.filter(pk=last.pk if last else 0).update(owner=other)
    officer = Client()
    officer.force_login(people[Role.OFFICER])
    sessions = {name: who[name] for name in ("anonymous", "answer")} | {"officer": officer}
    sessions |= {"other": a_session(other, at), "asked": a_session(asked, at)}
    is_open = standing == "known" and case.state == State.COLLECTING
    for name, client in sessions.items():
        may = name == "asked" and is_open
        for row in ROWS:
            for path, data in OWNERS[row](case, first):
                for verb in ("get", "post"):
                    given = {} if verb == "get" else {"data": data}
                    knock = partial(getattr(client, verb), f"{BASE}{path}", **given)
                    yield Door(f"{name} owners-{row} {verb} {path}", knock, may=may, sees=may)


def a_session(user: User, at: datetime) -> Client:
    """A session that the door let in."""
    client = Client()
    session = client.session
    link, now = owner_access.link_for(user, at=at), at.timestamp()
    session[door.KEY] = {"link": link.pk, "began": now, "seen": now, "looks": {}}
    session.save()
    return client


def _at(path: str, **data: Any) -> Callable[[Case, System | None], Rows]:
    def rows(case: Case, system: System | None) -> Rows:
        task = case.tasks.filter(system=system).first()
        told = {
            "task": task.pk if task else 1,
            "entry": _first_of(task, "files"),
            "notice": _first_of(task, "notices"),
            "category": system.categories.first().pk if system else 1,
            "system": system.pk if system else 1,
        }
        return [(path.format(**told), data)]

    return rows


def _first_of(task: CollectionTask | None, rows: str) -> int:
    one = getattr(task, rows).first() if task else None
    return one.pk if one else 1


ROWS: Final = tuple(str(row.name) for row in urlpatterns)
OWNERS: Final[dict[str, Callable[[Case, System | None], Rows]]] = {
    "waiting": _at(""),
    "link": _at(f"link/{'x' * 43}/"),
    "code": _at("code/", code="12345678"),
    # The last of all, or the session would be over.
    "leave": lambda case, system: [],
    "end": lambda case, system: [],
    "map": _at("map/{system}/", right="1"),
    "task": _at("task/{task}/"),
    "answer": _at("task/{task}/answer/", result="nothing_found", summary=SAYS),
    "files": _at("task/{task}/files/", files=Again("a.txt", b"text"), end="1"),
    "paste": _at("task/{task}/paste/", form="text", text=SAYS),
    "fill": _at("task/{task}/fill/{category}/", **{"f-name": SAYS}),
    "remove": _at("task/{task}/remove/{entry}/"),
    "told": _at("task/{task}/told/{notice}/", did="not_told", why=SAYS),
    "later": _at("later/1/", did="erased"),
}
