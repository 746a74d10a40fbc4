"""Who misses too often waits ten minutes; who holds something good never does."""

from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from django.utils import timezone, translation

from dsar.interfaces.portal import guard
from dsar.oversight.retention.purge import purge_next
from dsar.work import limits
from dsar.work.limits import Tally
from tests.factories import NOW, a_case, a_company
from tests.interfaces.portal.door import LANGUAGES, a_link, send, text_of
from tests.procedure.coding import another, asked_for_a_code, code_in, posts

pytestmark = pytest.mark.django_db
GUESS = "/en/status/nobody-was-given-this/"


@pytest.fixture(autouse=True)
def moment(monkeypatch):
    """The present, which the test may move."""
    a_company()
    now = [NOW]
    monkeypatch.setattr(timezone, "now", lambda: now[0])
    return now


def tire_out(client, path=GUESS):
    """Miss as often as one may."""
    for _ in range(guard.MOST):
        assert client.get(path).status_code == 404


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sixty_first_miss_is_told_to_wait(client, language):
    path = f"/{language}/status/x/"
    tire_out(client, path)
    answer = client.get(path)
    assert (answer.status_code, answer.headers["Retry-After"]) == (429, "600")
    assert ("11:10" if language == "en" else "11.10") in text_of(answer)
    assert "no-store" in answer.headers["Cache-Control"]


def test_the_wait_is_over_after_ten_minutes(client, moment):
    tire_out(client)
    moment[0] += timedelta(minutes=9, seconds=59)
    assert client.get(GUESS).status_code == 429
    moment[0] += timedelta(seconds=1)
    assert client.get(GUESS).status_code == 404


def test_waiting_writes_nothing_more(client):
    tire_out(client)
    client.get(GUESS)
    kept = Tally.objects.get().count
    assert client.get(GUESS).status_code == 429
    assert Tally.objects.get().count == kept


def test_a_good_link_and_an_open_case_are_let_in_all_the_while(client):
    case = a_case()
    link = a_link(case, NOW)
    for path in (GUESS, "/en/case/TP-26-ZZZZZ/"):
        tire_out(Client(), path)
        assert Client().get(path).status_code == 429
    assert client.get(link).status_code == 200
    assert client.post(link, follow=True).status_code == 200
    assert client.get(f"/en/case/{case.reference}/").status_code == 200


def test_a_request_is_taken_in_all_the_while(client):
    for path in (GUESS, "/en/case/TP-26-ZZZZZ/"):
        tire_out(client, path)
        client.get(path)
    assert send(client).status_code == 302


def test_one_kind_of_guess_and_one_address_closes_no_other(client):
    tire_out(client)
    assert client.get(GUESS).status_code == 429
    assert client.get("/en/case/TP-26-ZZZZZ/").status_code == 404
    assert Client(REMOTE_ADDR="203.0.113.9").get(GUESS).status_code == 404


@pytest.mark.parametrize("place", ["status", "answer", "leaving", "joining"])
def test_every_miss_gives_the_same_bytes(client, place):
    tokens = ("x", "A" * 43, "A" * 43 + "/.", "åäö", "x?a=b")
    pages = [client.get(f"/en/{place}/{token}/") for token in tokens]
    assert {page.status_code for page in pages} == {404}
    assert len({page.content for page in pages}) == 1
    assert 'href="/sv/status/-/"' in text_of(pages[0])


def test_known_and_unknown_references_give_the_same_bytes(client):
    known, unknown = a_case().reference, "TP-26-ZZZZZ"
    for place in ("case/{}/", "sent/{}/", "case/{}/code/", "case/{}/withdraw/", "case/{}/file/1/"):
        pages = [client.get(f"/en/{place.format(ref)}") for ref in (known, unknown)]
        assert pages[0].content == pages[1].content
        assert pages[0].headers == pages[1].headers


def test_wrong_codes_count_and_then_even_the_right_one_waits(client, mailoutbox):
    case = asked_for_a_code()
    client.post(a_link(case, NOW))
    place = f"/en/case/{case.reference}/code/"
    client.post(place)
    posts()
    digits = code_in(mailoutbox)
    assert client.post(place, {"code": another(digits)}).status_code == 400
    Tally.objects.update(count=guard.MOST + 1)
    answer = client.post(place, {"code": digits})
    assert (answer.status_code, answer.headers["Retry-After"]) == (429, "600")
    assert "Try again at 11:10" in text_of(answer)
    assert case.codes.get().tries == 1


@pytest.mark.parametrize(
    ("address", "caller"),
    [
        ("203.0.113.7", "203.0.113.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
        ("::ffff:203.0.113.7", "203.0.113.7"),
        ("", ""),
    ],
)
def test_a_household_is_one_caller(rf, address, caller):
    assert guard.caller(rf.get("/", REMOTE_ADDR=address)) == caller


def test_the_address_stands_in_no_table(client):
    client.get(GUESS)
    row = Tally.objects.get()
    assert "127.0.0.1" not in str(vars(row))
    assert len(row.key) == 64


def test_another_day_is_named():
    at = datetime(2026, 12, 18, 20, 0, tzinfo=UTC)
    with translation.override("en"):
        said = guard.try_again(at + timedelta(hours=14, seconds=1), at=at)
    assert said == "Try again at 12:01 (Saturday 19 December 2026)."


def test_counts_of_yesterday_are_forgotten():
    window = timedelta(minutes=10)
    for days in (0, 1, 2):
        limits.note("miss", "somebody", at=NOW - timedelta(days=days, minutes=10), window=window)
    while purge_next(at=NOW):
        continue
    assert Tally.objects.count() == 1
