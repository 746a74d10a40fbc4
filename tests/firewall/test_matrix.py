"""Every state, every way to act, every role, known or not: no path leads out past the firewall."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from functools import cache
from typing import Any

import pytest
from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse

from dsar.capabilities.delivery.models import AnswerFile
from dsar.capabilities.letters.compose import compose
from dsar.capabilities.letters.models import Letter
from dsar.capabilities.mail.models import OutgoingMail
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.interfaces.api.v1.urls import urlpatterns as api_urls
from dsar.interfaces.portal.urls import urlpatterns
from dsar.interfaces.staff import case_page, mail_desk, site
from dsar.interfaces.staff.acts import ACTS
from dsar.interfaces.staff.mail_acts import MAIL_ACTS
from dsar.law.letters import LetterKind
from dsar.procedure import dispatch, questions, respond
from dsar.procedure.package import package
from dsar.tasks import SWEEPS
from tests.eventlog.tampering import unguarded
from tests.factories import NOW
from tests.firewall import leaks, matrix, open_doors, owner_doors, turns
from tests.firewall.staff_doors import ADDRESSES, MAIL_SAID, Things, knocks, staff_doors

pytestmark = pytest.mark.django_db
SOON = NOW + timedelta(days=4)
Look = Callable[[object], tuple[str, ...]]
SIZE: dict[str, int] = {"tried": 0, "done": 0}


class Clock:
    """What every door and every sweep reads."""

    def __init__(self) -> None:
        self.now = SOON


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """A clock that stands still, and a press that sets letters as plain words."""
    shown = Clock()
    monkeypatch.setattr("django.utils.timezone.now", lambda: shown.now)
    monkeypatch.setattr(dispatch, "pdf_for", lambda content, **_: compose(content).encode())
    return shown


@pytest.fixture(autouse=True)
def undrawn(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """What staff are shown after a button is not drawn: it stays in the house, and costs most."""
    drawn = case_page._draw, mail_desk.draw_desk

    def brief(draw: Callable[..., Any]) -> Callable[..., Any]:
        def answer(request: HttpRequest, *given: Any, **said: Any) -> HttpResponse:
            if request.method == "GET":
                return draw(request, *given, **said)
            return HttpResponse(status=said.get("status", 200))

        return answer

    monkeypatch.setattr(case_page, "_draw", brief(drawn[0]))
    monkeypatch.setattr(mail_desk, "draw_desk", brief(drawn[1]))
    monkeypatch.setattr(site, "TemplateResponse", lambda *said, status: HttpResponse(status=status))
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)


@pytest.fixture(autouse=True)
def remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every knock finds its case as the one before did, so what is offered is worked out once."""
    offered, known = case_page.offered, {}

    def once(case: Case) -> frozenset[str]:
        key = (case.pk, case.version, case.state)
        if key not in known:
            known[key] = offered(case)
        return known[key]

    monkeypatch.setattr(case_page, "offered", once)
    # The test client would keep a copy of every page's context.
    monkeypatch.setattr("django.test.client.store_rendered_templates", lambda *said, **more: None)


@pytest.fixture(scope="module", autouse=True)
def size() -> Iterator[None]:
    """The size of the matrix, printed when it was walked through."""
    yield
    sys.stdout.write(
        f"\nfirewall matrix: {SIZE['tried']} tried, {SIZE['done']} of them did something\n"
    )


def settle(at: datetime) -> None:
    """Let out what is owed now."""
    steps = (dispatch.render_next, package.build_next, dispatch.send_next, questions.note_sent_next)
    for step in (*steps, respond.answered_next):
        while step(at=at):
            continue


def trace(case: Case) -> tuple[Any, ...]:
    """What must not change by the hand of somebody without the right to it."""
    row = Case.objects.values_list("state", "version").get(pk=case.pk)
    return (*row, *(model.objects.count() for model in (OutgoingMail, Letter, AnswerFile)))


class Pens:
    """Notes whether a knock wrote anything at all; what wrote nothing changed nothing."""

    def __init__(self) -> None:
        self.wrote = False

    def __call__(self, execute: Any, sql: str, *given: Any) -> Any:
        self.wrote = self.wrote or sql.lstrip()[:6].upper() in ("INSERT", "UPDATE", "DELETE")
        return execute(sql, *given)


def tried(
    door: matrix.Door, before: tuple[Any, ...], case: Case, look: Look, went: set[str]
) -> list[str]:
    """Knock once and look at everything that got out; then undo it all."""
    SIZE["tried"] += 1
    mark, pens = transaction.savepoint(), Pens()
    with connection.execute_wrapper(pens):
        said, wrong = door.knock(), []
    if not door.sees:
        wrong = [f"{door.name}: {song}" for song in leaks.sung(iter([("page", leaks.body(said))]))]
    if door.act and door.may and said.status_code == 302:
        went.add(door.act)
    if said.status_code >= 500:
        wrong.append(f"{door.name}: {said.status_code}")
    if pens.wrote and (after := trace(case)) != before:
        SIZE["done"] += 1
        if not door.may:
            wrong.append(f"{door.name}: went through without permission")
        if after[2:] != before[2:] or after[0] != before[0]:
            # What two roles may both do is looked at once, as long as it did the same.
            wrong += [f"{door.name}: {leak}" for leak in look((door.what, after))]
    transaction.savepoint_rollback(mark)
    return wrong


@pytest.mark.parametrize(("standing", "state", "waits"), matrix.CORNERS)
def test_nothing_leaves_without_a_check(standing: str, state: State, waits: str) -> None:
    leaks.another_person()
    case, people = matrix.stand(state, standing, waits), matrix.a_staff(standing)
    who = leaks.visitors(case, at=SOON)
    # Who is known may open the answer by link and code; nobody else may, not by the link alone.
    watched = {name: one for name, one in who.items() if standing != "known" or name != "code"}

    @cache
    def look(_done: object) -> tuple[str, ...]:
        settle(SOON)
        return tuple(leaks.leaked(case, watched, is_silent=standing == "unknown"))

    case.refresh_from_db()
    things = Things.of(case, at=SOON)
    equals = [
        *staff_doors(things, people, SOON, waits),
        *owner_doors.owner_doors(case, who, people, standing, SOON),
        *open_doors.api_doors(case, people),
    ]
    at = turns.turn(standing, state, connection.vendor)
    doors = [*turns.in_turn(equals, at), *open_doors.portal_doors(case, who, standing)]
    wrong, before = [*look("nothing yet")], trace(case)
    went: set[str] = set()
    for door in doors:
        wrong += tried(door, before, case, look, went)
    assert wrong == []
    # A press that is always refused would try nothing.
    refused = {act for act, row in matrix.REFUSED.items() if row(standing, state, waits)}
    assert case_page.offered(case) - went - refused == set()
    assert went


@pytest.mark.parametrize(
    ("standing", "state", "waits"), [corner for corner in matrix.CORNERS if corner[0] != "known"]
)
def test_no_sweep_lets_anything_out(standing: str, state: State, waits: str, clock: Clock) -> None:
    case = matrix.stand(state, standing, waits)
    who = leaks.visitors(case, at=SOON)
    for days in (4, 20, 70):
        clock.now = NOW + timedelta(days=days)
        for name, run in SWEEPS.items():
            run()
            SIZE["tried"] += 1
            assert Case.objects.filter(pk=case.pk).exists(), name
        clock.now = SOON
        assert leaks.leaked(case, who, is_silent=standing == "unknown") == []


@pytest.mark.parametrize("state", State)
def test_whether_data_exist_shows_nowhere_before_it_is_known_who_asks(state: State) -> None:
    seen = []
    for is_planted in (True, False):
        mark = transaction.savepoint()
        case = matrix.stand(state, "unknown", is_planted=is_planted)
        settle(SOON)
        seen.append(leaks.portrait(case, leaks.visitors(case, at=SOON)))
        transaction.savepoint_rollback(mark)
    assert seen[0].keys() == seen[1].keys()
    differ = [where for where in seen[0] if seen[0][where] != seen[1][where]]
    assert differ == []


def test_a_planted_leak_is_found() -> None:
    case = matrix.stand(State.RECEIVED, "unknown")
    who = leaks.visitors(case, at=SOON)
    settle(SOON)
    assert leaks.leaked(case, who, is_silent=True) == []
    Case.objects.filter(pk=case.pk).update(text="zqcanarywords")
    OutgoingMail.objects.filter(case=case).update(subject_line="zqcanarymailed")
    with unguarded():
        Letter.objects.filter(case=case).update(kind=LetterKind.NOTHING_HELD)
    found = " ".join(leaks.leaked(case, who, is_silent=True))
    assert "zqcanarywords" in found
    assert "zqcanarymailed" in found
    assert f"letter {LetterKind.NOTHING_HELD}" in found


def test_every_state_says_how_a_case_gets_there_unknown_and_known() -> None:
    assert set(matrix.UNKNOWN) == set(matrix.KNOWN) == set(State)


def test_every_act_and_every_public_page_has_its_row() -> None:
    assert set(matrix.SAID) == set(ACTS)
    assert {str(row.pattern) for row in api_urls} == {"schema/", ""}
    assert set(leaks.TELLS) == set(LetterKind)
    assert set(open_doors.PORTAL) == {str(row.name) for row in urlpatterns}
    assert set(owner_doors.OWNERS) == set(owner_doors.ROWS)
    case = matrix.stand(State.RECEIVED, "unknown")
    assert set(knocks(Things.of(case, at=SOON), {key: {} for key in ACTS})) == set(ADDRESSES)
    assert set(MAIL_SAID) == set(MAIL_ACTS)
