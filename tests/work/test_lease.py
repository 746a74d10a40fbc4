"""A row of work is done by whoever holds its lease, and an expired lease is anybody's."""

from datetime import timedelta

import pytest

from dsar.capabilities.letters.models import Letter
from dsar.work.lease import LEASE, MOST_ATTEMPTS
from tests.factories import NOW, a_case

pytestmark = pytest.mark.django_db


@pytest.fixture
def letter():
    return a_case().letters.get()


def test_a_claimed_row_is_nobody_elses(letter):
    assert Letter.objects.claim_next(NOW) == letter
    assert Letter.objects.claim_next(NOW) is None


def test_an_expired_lease_is_claimed_again(letter):
    Letter.objects.claim_next(NOW)
    assert Letter.objects.claim_next(NOW + LEASE + timedelta(seconds=1)) == letter


def test_work_that_is_not_due_yet_waits(letter):
    assert Letter.objects.claim_next(NOW - timedelta(seconds=1)) is None


def test_a_failed_try_waits_longer_each_time(letter):
    waits = []
    for _ in range(3):
        row = Letter.objects.claim_next(NOW + timedelta(hours=len(waits)))
        row.put_back(NOW, error="Timeout")
        waits.append(row.due_at - NOW)
    assert waits == [timedelta(minutes=1), timedelta(minutes=2), timedelta(minutes=4)]


def test_after_many_tries_the_row_fails_where_people_see_it(letter):
    letter.attempts = MOST_ATTEMPTS
    letter.put_back(NOW, error="Timeout")
    assert (letter.failed_at, letter.last_error) == (NOW, "Timeout")


def test_a_row_that_kills_its_workers_is_given_up(letter):
    for hours in range(MOST_ATTEMPTS):
        assert Letter.objects.claim_next(NOW + timedelta(hours=hours))
    assert Letter.objects.claim_next(NOW + timedelta(days=1)) is None
    letter.refresh_from_db()
    assert letter.last_error == "gave up"


def test_a_failed_row_gets_a_fresh_start(letter):
    letter.attempts = MOST_ATTEMPTS
    letter.put_back(NOW, error="Timeout")
    Letter.objects.failed().start_anew(NOW)
    assert Letter.objects.claim_next(NOW) == letter


def test_done_work_is_never_claimed(letter):
    letter.mark_done(NOW)
    assert Letter.objects.claim_next(NOW + timedelta(days=1)) is None
