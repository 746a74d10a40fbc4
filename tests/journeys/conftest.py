"""A running house for the journeys: real web server, real browser, sweeps run by hand."""

from collections.abc import Iterator

import pytest

from tests.faults.installation import Installation, Mould

STAFF = """
from dsar.management.demo import company
from dsar.organisation.controller.models import Controller
from dsar.organisation.datamap.models import System
Controller.objects.all().delete()
company.load()
System.objects.exclude(key__in=["crm", "invoicing"]).update(is_active=False)
"""


@pytest.fixture(scope="module")
def house(mould: Mould, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """The demo company with two systems, and a web server; mail lands in its folder."""
    with mould.cast(tmp_path_factory.mktemp("house")) as site:
        site.settings |= {"SITE_URL": site.url, "UNDO_SECONDS": "0"}
        made = site.manage("shell", "-c", STAFF)
        assert made.returncode == 0, made.stderr
        site.start_web()
        yield site
