from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from dsar.organisation.accounts.models import User
from tests.interfaces.owners.entering import enters
from tests.procedure.owning import an_owner


@pytest.fixture
def owner() -> User:
    return an_owner()


@pytest.fixture
def inside(owner: User, client: Client, mailoutbox: list[Any]) -> Client:
    enters(client, owner, mailoutbox)
    return client
