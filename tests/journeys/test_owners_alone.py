"""The demo dealer's owners answer from their links alone, and a whole answer comes of it.

One person is in four of the eight systems; what each owner types is what letter and package say.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
import time_machine
from django.test import Client
from django.utils import timezone
from pypdf import PdfReader

from dsar.capabilities.fulfilment.afterwards import FollowUpErasure, RecipientNotice
from dsar.capabilities.fulfilment.models import CategoryAnswer, CollectionTask
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.files import store
from dsar.law.rights import Right
from dsar.management.demo import company, walk
from dsar.organisation.accounts.models import User
from dsar.organisation.datamap.models import DataCategory
from dsar.oversight.consistency.checks import CHECKS
from dsar.procedure.collection import ask_owners, collect
from tests.factories import a_submission
from tests.procedure.owning import LINK, code_in, posts

pytestmark = pytest.mark.django_db

MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
HOLDS = ("crm", "webshop", "invoicing", "newsletter")
SYSTEMS = 8


@pytest.fixture
def clock() -> Iterator[Any]:
    with time_machine.travel(MONDAY, tick=True) as traveller:
        yield traveller


@pytest.fixture
def way(db, clock) -> walk.Walk:
    company.load()

    def begin(right: Right, **changes: Any) -> walk.Walk:
        people = {name: User.objects.get(username=name) for name in ("anna", "riitta")}
        made = walk.start(
            a_submission(right, language="en", **changes),
            key=f"owners:{right}",
            officer=people["anna"],
            reviewer=people["riitta"],
            at=timezone.now(),
            keeps_house=True,
        )
        made.pace = timedelta(0)
        walk.establish(made)
        return made

    return begin  # type: ignore[return-value]


def owners_enter(mails: list[Any]) -> dict[str, Client]:
    """Everybody who was asked, let in by the link and the code in their mail."""
    while ask_owners.ask_next(at=timezone.now()):
        continue
    posts(at=timezone.now())
    asked = {mail.to[0]: LINK.search(mail.body) for mail in mails if LINK.search(mail.body)}
    inside = {}
    for address, found in asked.items():
        client = Client()
        assert client.post(f"/en/systems/link/{found[1]}/").status_code == 302
        posts(at=timezone.now())
        mine = [mail for mail in mails if mail.to == [address]]
        entered = client.post("/en/systems/code/", {"code": code_in(mine)}, follow=True)
        assert "What waits for you" in entered.content.decode()
        inside[address] = client
    return inside


def each_task(case: Case, inside: dict[str, Client]) -> Iterator[tuple[CollectionTask, Client]]:
    tasks = list(case.tasks.select_related("system__owner"))
    assert len(tasks) == SYSTEMS
    for task in tasks:
        yield task, inside[task.system.owner.email]


def nothing(task: CollectionTask, client: Client) -> None:
    told = client.post(f"/en/systems/task/{task.pk}/answer/", {"result": "nothing_found"})
    assert told.status_code == 302, task.system.key


def parts(task: CollectionTask, **said: dict[str, str]) -> dict[str, str]:
    """The answer form, category by category; what is not named held nothing."""
    given = {"result": "found"}
    for category in DataCategory.objects.filter(system=task.system, is_active=True):
        mine = said.get(category.key, {"did": "none"})
        given |= {f"category{category.pk}-{name}": value for name, value in mine.items()}
    return given


def finish(way: walk.Walk) -> Case:
    way.now = timezone.now()
    walk.review(way)
    walk.settle_items(way)
    walk.answer(way)
    way.case.refresh_from_db()
    assert way.case.state == State.ANSWERED
    assert [told for check in CHECKS for told in check(timezone.now())] == []
    return way.case


def fresh(case: Case) -> Case:
    return Case.objects.get(pk=case.pk)


def letter_of(case: Case) -> str:
    letter = case.letters.filter(item__isnull=False).get()
    text = "\n".join(
        page.extract_text() for page in PdfReader(BytesIO(store.read(letter.file))).pages
    )
    return re.sub(r"\s+", " ", text)


def test_access_comes_back_as_a_letter_and_a_package(way, mailoutbox) -> None:
    way = way(Right.ACCESS)
    for task, client in each_task(way.case, owners_enter(mailoutbox)):
        if task.system.key not in HOLDS:
            nothing(task, client)
            continue
        row = DataCategory.objects.filter(system=task.system).first()
        assert row is not None
        page = f"/en/systems/task/{task.pk}"
        filled = {f"f-{entry['key']}": f"{task.system.key} value" for entry in row.fields}
        assert client.post(f"{page}/fill/{row.pk}/", filled).status_code == 302
        said = {"result": "found", "categories_found": [str(row.pk)], "summary": "What we hold."}
        assert client.post(f"{page}/answer/", said).status_code == 302
    case = finish(way)
    letter = letter_of(case)
    for task in case.tasks.select_related("system"):
        assert task.system.name["en"] in letter
    with ZipFile(BytesIO(store.read(case.packages.get().file))) as package:
        names = package.namelist()
        assert package.testzip() is None
        for key in HOLDS:
            [data] = [name for name in names if name.startswith(f"data/{key}/") and ".json" in name]
            assert f"{key} value" in json.loads(package.read(data))[0].values()


ERASED: dict[str, dict[str, dict[str, str]]] = {
    "crm": {"contact": {"did": "erased", "which": "Contact card"}},
    "webshop": {"account": {"did": "anonymised", "which": "Account"}},
    "invoicing": {
        "billing": {
            "did": "kept",
            "which": "Two invoices",
            "ground": "er-accounting",
            "why": "They are vouchers of our books.",
            "event_on": "30.4.2025",
        },
        "account_books": {
            "did": "kept",
            "which": "Entries in the books",
            "ground": "er-accounting",
            "why": "They are our books.",
            "event_on": "30.4.2025",
        },
    },
    "newsletter": {"marketing": {"did": "erased", "which": "Subscription"}},
}


def test_erasure_tells_what_went_what_stays_and_until_when(way, mailoutbox, clock) -> None:
    way = way(Right.ERASURE)
    inside = owners_enter(mailoutbox)
    for task, client in each_task(way.case, inside):
        if task.system.key not in ERASED:
            nothing(task, client)
            continue
        said = parts(task, **ERASED[task.system.key])
        told = client.post(f"/en/systems/task/{task.pk}/answer/", said)
        assert told.status_code == 302, told.content.decode()
    tell_everybody(way.case, inside)
    case = finish(way)
    letter = letter_of(case)
    for words in (
        "Contact card",
        "31 December 2031",
        "31 December 2035",
        "anonym",
        "Mallivakuutus Oy",
    ):
        assert words in letter, words
    walk.close_it(way)
    due = FollowUpErasure.objects.filter(case=case).values_list("due_on", flat=True)
    assert set(due) == {date(2032, 1, 1), date(2036, 1, 1)}


def tell_everybody(case: Case, inside: dict[str, Client]) -> None:
    """Each recipient is told by the owner's own page (Art. 19)."""
    today = timezone.localdate().strftime("%d.%m.%Y")
    notices = RecipientNotice.objects.filter(case=case).select_related("task__system__owner")
    assert notices
    for notice in notices:
        path = f"/en/systems/task/{notice.task_id}/told/{notice.pk}/"
        said = {"did": "told", "on": today, "how": "e-mail"}
        client = inside[notice.task.system.owner.email]
        assert client.post(path, said).status_code == 302


def test_rectification_tells_old_and_new(way, mailoutbox) -> None:
    way = way(Right.RECTIFICATION)
    inside = owners_enter(mailoutbox)
    for task, client in each_task(way.case, inside):
        if task.system.key != "crm":
            nothing(task, client)
            continue
        mine = {"did": "corrected", "which": "Street", "old": "Vanhatie 1", "new": "Uusitie 2"}
        said = parts(task, contact=mine)
        assert client.post(f"/en/systems/task/{task.pk}/answer/", said).status_code == 302
    assert CategoryAnswer.objects.filter(task__case=way.case, did="corrected").count() == 1
    tell_everybody(way.case, inside)
    letter = letter_of(finish(way))
    for words in ("Vanhatie 1", "Uusitie 2", "Mallivakuutus Oy"):
        assert words in letter, words


def test_collection_ends_only_when_all_eight_have_answered(way, mailoutbox) -> None:
    way = way(Right.ACCESS)
    [first, *others] = list(each_task(way.case, owners_enter(mailoutbox)))
    for task, client in others:
        nothing(task, client)
    with pytest.raises(collect.CannotCollect):
        collect.complete(fresh(way.case), at=timezone.now(), by=way.officer)
    nothing(*first)
    collect.complete(fresh(way.case), at=timezone.now(), by=way.officer)
