"""Only what nobody can use any more is removed, and the record says how much."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.contrib.sessions.models import Session

from dsar import tasks
from dsar.capabilities.delivery import links
from dsar.capabilities.delivery.models import Purpose, SecretLink
from dsar.capabilities.fulfilment.owners import OwnerLink
from dsar.capabilities.mail.models import OutgoingMail
from dsar.capabilities.reminders.models import Digest
from dsar.cases.states import State
from dsar.eventlog.models import Event
from dsar.eventlog.verify import problems
from dsar.organisation.accounts.models import CalendarFeed
from dsar.organisation.accounts.roles import Role
from dsar.oversight.consistency.checks import CHECKS
from dsar.oversight.retention import purge
from dsar.procedure import owner_access
from dsar.procedure.identity import change_contact
from tests import factories
from tests.factories import NOW
from tests.work.test_sweeps import together

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def sessions(number: int, ends_at: datetime) -> None:
    for count in range(number):
        Session.objects.create(
            session_key=f"{count}:{ends_at}", session_data="", expire_date=ends_at
        )


def a_link(ended_at: datetime, *, mail: dict[str, Any]) -> SecretLink:
    """A link of a case whose mails are as said; its other links go."""
    case = factories.a_case()
    case.links.all().delete()
    case.outgoing_mails.update(**mail)
    return links.issue(case.pk, Purpose.STATUS, at=ended_at, days=0)


def a_feed(**dates: datetime | None) -> CalendarFeed:
    user = factories.a_user()
    asked = {"made_at": NOW, "expires_at": NOW + 400 * DAY} | dates
    return CalendarFeed.objects.create(user=user, token_digest=f"digest {user.pk}", **asked)


def purged(at: datetime = NOW) -> list[tuple[str, int]]:
    while purge.purge_next(at=at) is not None:
        pass
    told = Event.objects.filter(kind="retention.purged", stream="installation").order_by("seq")
    return [(event.facts["what"], event.facts["count"]) for event in told]


def test_a_house_without_waste_writes_nothing() -> None:
    sessions(2, NOW + DAY)
    assert purged() == []
    assert Session.objects.count() == 2


def test_sessions_that_ended_go_in_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(purge, "BATCH", 2)
    sessions(3, NOW - DAY)
    sessions(1, NOW + DAY)
    assert purged() == [("sessions", 2), ("sessions", 1)]
    assert Session.objects.get().expire_date == NOW + DAY


@pytest.mark.parametrize(
    ("days", "mail", "goes"),
    [
        (31, {"done_at": NOW}, True),
        (29, {"done_at": NOW}, False),
        # It may still leave, be tried again, or leave anew because it came back.
        (31, {"done_at": None}, False),
        (31, {"done_at": None, "failed_at": NOW}, False),
        (31, {"done_at": NOW, "bounced_at": NOW}, False),
    ],
)
def test_a_link_goes_when_it_is_dead_and_no_mail_may_carry_it(
    days: int, mail: dict[str, Any], goes: bool
) -> None:
    a_link(NOW - days * DAY, mail=mail)
    assert purged() == ([("links", 1)] if goes else [])
    assert SecretLink.objects.exists() is not goes


def test_calendar_addresses_go_a_month_after_they_ended() -> None:
    a_feed(revoked_at=NOW - 31 * DAY)
    a_feed(expires_at=NOW - 31 * DAY)
    kept = {a_feed().pk, a_feed(revoked_at=NOW - 29 * DAY).pk}
    assert purged() == [("calendar_feeds", 2)]
    assert set(CalendarFeed.objects.values_list("pk", flat=True)) == kept


def test_the_list_of_a_day_goes_after_a_year_and_its_mail_stays() -> None:
    mail = factories.a_case().outgoing_mails.latest("pk")
    user = factories.a_user()
    for days in (364, 366):
        Digest.objects.create(user=user, on=NOW.date() - days * DAY, mail=mail, made_at=NOW)
    assert purged() == [("digests", 1)]
    assert Digest.objects.get().on == NOW.date() - 364 * DAY
    assert OutgoingMail.objects.filter(pk=mail.pk).exists()


def test_the_record_and_every_check_are_whole_after_a_purge() -> None:
    factories.a_case(state=State.ARCHIVED)
    OutgoingMail.objects.update(done_at=NOW)
    later = NOW + 5000 * DAY
    assert ("links", SecretLink.objects.count()) in purged(later)
    assert not SecretLink.objects.exists()
    assert list(problems()) == []
    assert [list(check(NOW)) for check in CHECKS] == [[] for _ in CHECKS]


def test_the_sweep_works_it_all_off() -> None:
    sessions(3, NOW - 1000 * DAY)
    assert [tasks.purge(), tasks.purge()] == [1, 0]


@pytest.mark.django_db(transaction=True)
def test_two_sweeps_count_what_they_removed_once() -> None:
    sessions(40, NOW - DAY)
    together(lambda: purge.purge_next(at=NOW), workers=4)
    assert purged() == [("sessions", 40)]


def test_the_links_of_a_change_of_address_stay_as_its_record():
    change = change_contact.ask(factories.a_case(), email="uusi@example.com", at=NOW)
    purged(NOW + timedelta(days=60))
    change.refresh_from_db()
    assert change.old_link.pk is not None
    assert change.new_link.pk is not None


def test_owners_links_go_with_their_codes_a_month_after_they_ended() -> None:
    user = factories.a_user(Role.SYSTEM_OWNER)
    old, young = (owner_access.link_for(user, at=NOW - days * DAY) for days in (61, 59))
    for row in (old, young):
        row.codes.create(nonce="n", digest="d", made_at=NOW, expires_at=NOW)
    assert purged() == [("owner_codes", 1), ("owner_links", 1)]
    assert list(OwnerLink.objects.all()) == [young]
