"""Once an address is protected it is in no letter, mail, list, calendar or export made later."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone

from dsar.capabilities.letters.compose import compose
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.eventlog.actors import SYSTEM
from dsar.law.rights import Right
from dsar.management.demo import walk
from dsar.organisation.accounts import calendar
from dsar.oversight.archive.export import Choice, export
from dsar.procedure import extend
from dsar.procedure.identity import protect
from tests.factories import NOW, a_user, a_walk
from tests.oversight.archive.packages import unpacked

pytestmark = pytest.mark.django_db
CANARY = "Kanarianlinnunkuja"
HOME = f"{CANARY} 7\n99999 PIILOLA"


def walked(**changes: str) -> Case:
    """A case whose address was protected at once, all the way to its end."""
    road = a_walk(Right.ACCESS, Right.ERASURE, address=HOME, **changes)
    protect.protect(road.case, at=NOW, by=road.officer)
    road.keeps_house = True
    extend.extend(road.case, reason="volume", facts="Paljon.", at=road.step(), by=road.officer)
    for stage in (walk.establish, walk.gather, walk.review, walk.settle_items, walk.answer):
        stage(road)
    walk.close_it(road)
    return Case.objects.get(pk=road.case.pk)


def said_by(case: Case) -> Iterator[str]:
    yield from (compose(row.content) for row in case.letters.all())
    yield from (f"{row.subject_line} {row.body}" for row in case.outgoing_mails.all())


def test_no_letter_and_no_mail_names_it() -> None:
    case = walked()
    said = list(said_by(case))
    assert len(said) > 6
    assert not [text for text in said if CANARY in text]


def test_no_page_of_the_staff_names_it(client: Client) -> None:
    case = walked()
    client.force_login(a_user())
    for path in ("", "cases/?state=all", f"case/{case.reference}/", "mail/"):
        answer = client.get(f"/staff/{path}")
        assert answer.status_code == 200
        assert CANARY not in answer.content.decode()


@pytest.mark.parametrize("is_masked", [False, True])
def test_no_export_names_it(is_masked: bool, tmp_path: Path) -> None:
    walked()
    target = tmp_path / "archive.zip"
    export(target, Choice(), is_masked=is_masked, at=NOW, by=SYSTEM)
    assert not [name for name, body in unpacked(target).items() if CANARY.encode() in body]


def test_no_calendar_names_it(client: Client) -> None:
    road = a_walk(address=HOME)
    protect.protect(road.case, at=NOW, by=road.officer)
    token = calendar.make(replaces=None, at=timezone.now(), by=road.officer)
    feed = client.get(f"/calendar/{token}.ics").content.decode()
    assert road.case.reference in feed
    assert CANARY not in feed


def test_a_person_without_mail_is_handed_the_answer(client: Client) -> None:
    road = a_walk(address=HOME, email="")
    protect.protect(road.case, at=NOW, by=road.officer)
    for stage in (walk.establish, walk.gather, walk.review, walk.settle_items, walk.answer):
        stage(road)
    assert not [text for text in said_by(road.case) if CANARY in text]
    assert road.case.state == State.DECIDED
