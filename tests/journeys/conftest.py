"""A running house for the journeys: real web server, real browser, sweeps run by hand."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.conftest import prepared
from tests.faults.installation import Installation, database_of_its_own

STAFF = """
from dsar.management.demo import company
from dsar.organisation.controller.models import Controller
from dsar.organisation.datamap.models import System
Controller.objects.all().delete()
company.load()
System.objects.exclude(key__in=["crm", "invoicing"]).update(is_active=False)
"""


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """The demo company with two systems, and a web server; mail lands in its folder."""
    folder: Path = tmp_path_factory.mktemp("house")
    server = os.environ.get("TEST_DATABASE_URL", "")
    if server:
        with database_of_its_own(server) as url:
            yield from opened(Installation(folder, database_url=url))
    else:
        yield from opened(Installation(folder))


def opened(site: Installation) -> Iterator[Installation]:
    site.settings |= {"SITE_URL": site.url, "UNDO_SECONDS": "0"}
    for ready in prepared(site):
        made = ready.manage("shell", "-c", STAFF)
        assert made.returncode == 0, made.stderr
        ready.start_web()
        yield ready
