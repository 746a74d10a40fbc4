"""T7: who guesses codes, links and references, many at once, learns and opens nothing."""

import secrets
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from threading import Lock

import pytest
from django.contrib.sessions.models import Session
from django.db import connection
from django.test import Client
from django.utils import timezone

from dsar.capabilities.identity import codes
from dsar.cases.models import Case
from dsar.eventlog.models import Event
from dsar.interfaces.portal.guard import MOST
from dsar.procedure import code
from dsar.procedure.code import Result
from tests.factories import NOW, a_case
from tests.faults.test_officers import together
from tests.interfaces.portal.door import a_link
from tests.procedure.coding import another, asked_for_a_code, code_in, posts

pytestmark = pytest.mark.django_db(transaction=True)
CROWD = 16


@pytest.fixture
def compared(monkeypatch):
    """How often a typed code was compared."""
    count, lock, real = Counter(), Lock(), codes.is_right

    def counting(row, typed):
        with lock:
            count[row.pk] += 1
        return real(row, typed)

    monkeypatch.setattr(codes, "is_right", counting)
    return count


@pytest.fixture
def a_sent_code(mailoutbox):
    case = asked_for_a_code()
    row = code.send(case, at=NOW)
    posts()
    return case, row.pk, code_in(mailoutbox)


def type_at_once(case, typed):
    """Everybody types at once, each with a copy of the case and a connection of their own."""
    copies = [Case.objects.get(pk=case.pk) for _ in typed]
    acts = [
        lambda c=c, t=t: code.enter(c, t, at=NOW).result for c, t in zip(copies, typed, strict=True)
    ]
    return Counter(together(acts))


def test_of_sixteen_wrong_codes_at_once_five_are_compared(a_sent_code, compared):
    case, key, digits = a_sent_code
    results = type_at_once(case, [another(digits)] * CROWD)
    assert results == {Result.WRONG: 4, Result.SPENT: 12}
    assert compared == {key: 5}
    assert type_at_once(case, [digits] * CROWD) == {Result.SPENT: CROWD}
    assert compared == {key: 5}


def test_the_right_code_typed_sixteen_times_at_once_is_accepted_once(a_sent_code, compared):
    case, key, digits = a_sent_code
    assert type_at_once(case, [digits] * CROWD) == {Result.ACCEPTED: CROWD}
    assert compared == {key: 1}
    assert Event.objects.filter(stream=case.reference, kind="code.accepted").count() == 1


def test_right_and_wrong_codes_at_once_are_never_compared_more_than_five_times(
    a_sent_code, compared
):
    case, key, digits = a_sent_code
    type_at_once(case, [another(digits), another(digits), digits, another(digits)] * 4)
    assert compared[key] <= 5
    assert Event.objects.filter(stream=case.reference, kind="code.accepted").count() <= 1


def test_sixteen_wishes_at_once_make_one_code():
    case = asked_for_a_code()
    copies = [Case.objects.get(pk=case.pk) for _ in range(CROWD)]
    rows = together([lambda c=c: code.send(c, at=NOW).pk for c in copies])
    assert len(set(rows)) == 1
    assert case.codes.count() == case.outgoing_mails.filter(kind="code").count() == 1


def asked_at_once(paths):
    """Every path once, by many browsers at a time; which bytes came how often."""

    def visit(some):
        client, seen = Client(REMOTE_ADDR="203.0.113.7"), Counter()
        for path in some:
            answer = client.get(path)
            seen[answer.status_code, answer.content, "Set-Cookie" in answer.headers] += 1
        connection.close()
        return seen

    with ThreadPoolExecutor(8) as crowd:
        seen = crowd.map(visit, [paths[n::8] for n in range(8)])
        return sum(seen, Counter())


MADE = {
    "/en/status/{}/": lambda: secrets.token_urlsafe(32),
    "/en/case/{}/": lambda: f"TP-26-{secrets.token_hex(3).upper()[:5]}",
}
SAID = {"/en/status/{}/": "link is not valid", "/en/case/{}/": "This page is not open"}


def guess(place, number):
    """Ask for so many things that nobody was given, and for a true reference among them."""
    case = a_case()
    paths = [place.format(MADE[place]()) for _ in range(number)]
    paths[:MOST:7] = [place.format(case.reference)] * len(paths[:MOST:7])
    seen = asked_at_once(paths)
    by_status = {status: (body.decode(), times) for (status, body, _), times in seen.items()}
    assert len(seen) == len(by_status) == 2
    assert SAID[place] in by_status[404][0]
    assert by_status[404][1] <= MOST
    assert "Too many attempts" in by_status[429][0]
    assert not Session.objects.exists()
    assert Client(REMOTE_ADDR="203.0.113.7").get(a_link(case, NOW)).status_code == 200


@pytest.mark.parametrize("place", MADE)
def test_many_guesses_open_nothing_and_are_told_to_wait(monkeypatch, place):
    monkeypatch.setattr(timezone, "now", lambda: NOW)
    guess(place, 1_000)
