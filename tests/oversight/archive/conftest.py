"""One real package for all tests that only change copies of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.db import transaction

from dsar.eventlog.actors import SYSTEM
from dsar.oversight.archive.export import Choice, export
from tests.factories import NOW
from tests.oversight.archive.packages import Files, some_cases, unpacked


@pytest.fixture(scope="package")
def package(
    django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    target = tmp_path_factory.mktemp("archive") / "archive.zip"
    with django_db_blocker.unblock(), transaction.atomic():
        some_cases()
        export(target, Choice(), is_masked=False, at=NOW, by=SYSTEM)
        # A second export holds the event of the first.
        export(target, Choice(), is_masked=False, at=NOW, by=SYSTEM)
        transaction.set_rollback(True)
    return target


@pytest.fixture
def files(package: Path) -> Files:
    return unpacked(package)
