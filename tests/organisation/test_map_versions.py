"""The map is kept as it was: one version a change, and none without one."""

from __future__ import annotations

import pytest

from dsar.eventlog.models import Event
from dsar.organisation.datamap import versions
from dsar.organisation.datamap.models import DataCategory, MapVersion, System
from tests import factories
from tests.factories import NOW

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def company() -> None:
    factories.a_company()


def test_the_first_look_makes_version_one_and_says_so() -> None:
    anna = factories.a_user(username="anna")
    version = versions.current(at=NOW, by=anna)
    event = Event.objects.get(kind="map.changed")
    assert (version.number, version.made_by, version.made_at) == (1, anna, NOW)
    assert event.facts == {"version": 1, "digest": version.digest, "why": "noticed"}


def test_a_map_that_is_as_it_was_makes_no_version() -> None:
    first = versions.current(at=NOW, by=None)
    System.objects.update(review_due_on=NOW.date())
    assert versions.current(at=NOW, by=None) == first
    assert MapVersion.objects.count() == Event.objects.filter(kind="map.changed").count() == 1


def test_a_change_makes_the_next_version_and_the_old_one_stays() -> None:
    first = versions.current(at=NOW, by=None)
    DataCategory.objects.filter(key="crm").update(source=factories.words("elsewhere"))
    second = versions.current(at=NOW, by=None)
    first.refresh_from_db()
    assert second.number == first.number + 1
    assert first.content["systems"][0]["categories"][0]["source"] == factories.words("source")


def test_the_history_says_which_field_of_what_changed() -> None:
    first = versions.current(at=NOW, by=None)
    DataCategory.objects.filter(key="crm").update(source={})
    (change,) = versions.differences(first, versions.current(at=NOW, by=None))
    assert (change.kind, change.what, change.key) == ("changed", "category", "crm / crm")
    assert [(field.name, field.after) for field in change.fields] == [("source", {})]


def test_a_map_that_goes_back_gets_a_version_of_its_own() -> None:
    System.objects.filter(key="crm").update(is_active=False)
    first = versions.current(at=NOW, by=None)
    for is_active in (True, False):
        System.objects.filter(key="crm").update(is_active=is_active)
        last = versions.current(at=NOW, by=None)
    assert (last.number, last.digest) == (3, first.digest)
