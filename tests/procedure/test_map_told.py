"""What an owner says is wrong in the data map is told to all who keep it, or to nobody."""

from __future__ import annotations

from typing import Any

import pytest

from dsar.capabilities.mail import outbox
from dsar.capabilities.mail.models import OutgoingMail
from dsar.eventlog.models import Event
from dsar.organisation.accounts.models import User
from dsar.organisation.accounts.roles import Role
from dsar.organisation.datamap.models import System
from dsar.procedure.map_told import CannotTellChange, tell_change
from tests.factories import NOW, a_company, a_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def crm() -> System:
    a_company()
    return System.objects.get(key="crm")


def tells(system: System) -> User:
    owner = a_user(Role.SYSTEM_OWNER)
    tell_change(system, "Uusi kenttä.", at=NOW, by=owner)
    return owner


def test_all_who_keep_the_map_are_told_and_it_is_noted(crm: System) -> None:
    keeping = [a_user(), a_user(Role.ADMINISTRATOR)]
    a_user(Role.AUDITOR)
    owner = tells(crm)
    mailed = OutgoingMail.objects.filter(kind="map_changed").values_list("addressee", flat=True)
    assert sorted(mailed) == sorted(user.email for user in keeping)
    event = Event.objects.get(kind="map.change_told")
    assert event.facts == {"system": "crm", "to": [user.pk for user in keeping]}
    assert event.actor == f"staff:{owner.pk}"


def test_an_owner_is_told_when_nobody_is_there_to_read_it(crm: System) -> None:
    a_user()
    User.objects.update(email="")
    with pytest.raises(CannotTellChange, match="nobody can be told"):
        tells(crm)
    assert not Event.objects.filter(kind="map.change_told").exists()


def test_a_fault_on_the_way_tells_nobody(crm: System, monkeypatch: pytest.MonkeyPatch) -> None:
    a_user(), a_user()
    queue, calls = outbox.queue, list[Any]()

    def breaks(*args: Any, **said: Any) -> None:
        calls.append(args)
        if len(calls) == 2:
            raise RuntimeError("The second mail cannot be queued.")
        queue(*args, **said)

    monkeypatch.setattr(outbox, "queue", breaks)
    with pytest.raises(RuntimeError):
        tells(crm)
    assert not OutgoingMail.objects.filter(kind="map_changed").exists()
    assert not Event.objects.filter(kind="map.change_told").exists()
