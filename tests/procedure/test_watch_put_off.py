"""A clock that was far ahead for a while puts nothing off for good."""

from datetime import timedelta

import pytest

from dsar.eventlog.models import Event
from dsar.procedure import watch
from tests.factories import NOW, a_case

pytestmark = pytest.mark.django_db


def sweep(at):
    while watch.watch_next(at=at):
        continue


def points(case):
    told = Event.objects.filter(stream=case.reference, kind="deadline.reminded").order_by("seq")
    return [event.facts["about"].partition(":")[2] for event in told]


def test_a_look_that_a_clock_far_ahead_put_off_is_taken_after_all():
    case = a_case()
    late = NOW + timedelta(days=40)
    sweep(late + timedelta(days=365))
    assert watch.look_again_next(at=late) == case
    assert watch.look_again_next(at=late) is None
    sweep(late)
    assert points(case) == ["late:374", "late:9"]


def test_a_look_in_its_time_is_not_put_off():
    a_case()
    for day in range(60):
        sweep(NOW + timedelta(days=day))
        assert watch.look_again_next(at=NOW + timedelta(days=day)) is None
