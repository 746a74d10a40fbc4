"""A whole installation of its own, with real processes that a test may kill."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.cookiejar import CookieJar
from pathlib import Path
from typing import Any

import psycopg

from tests.faults.clock import Clock

ROOT = Path(__file__).resolve().parent.parent.parent
HIDDEN = re.compile(r'<input[^>]*type="hidden"[^>]*>')
NAME, VALUE = re.compile(r'name="([^"]*)"'), re.compile(r'value="([^"]*)"')
DATABASE = "db.sqlite3"
REFERENCE = re.compile(r"TP-\d\d-[2-9A-Z]{5}")
COMPANY = """
from dsar.organisation.controller.models import Controller
Controller.objects.create(name="Minikone Oy", email="privacy@minikone.example")
"""
LOST = (urllib.error.URLError, ConnectionError, TimeoutError)


def until(true: Callable[[], Any], *, seconds: float = 120, what: str = "it") -> Any:
    """Wait for something that another process does, and give its value."""
    limit = time.monotonic() + seconds
    while not (value := true()):
        assert time.monotonic() < limit, f"{what} never happened in {seconds} s"
        time.sleep(0.1)
    return value


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@dataclass
class Installation:
    """Its folder, database and environment; every program it starts is one it may kill."""

    var: Path
    database_url: str = ""
    settings: dict[str, str] = field(default_factory=dict)
    clock: Clock | None = None
    port: int = field(default_factory=free_port)
    running: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def environment(self, **changes: str) -> dict[str, str]:
        inherited = {
            name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ
        }
        own = {"VAR_DIR": str(self.var), "PORT": str(self.port), "DATABASE_URL": self.database_url}
        clock = self.clock.environment if self.clock else {}
        return inherited | own | clock | self.settings | changes

    def manage(self, *arguments: str, **changes: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "manage.py", *arguments],
            cwd=ROOT,
            env=self.environment(**changes),
            capture_output=True,
            text=True,
            check=False,
        )

    def start(self, *command: str, **changes: str) -> subprocess.Popen[bytes]:
        log = (self.var / "test.log").open("ab")
        process = subprocess.Popen(
            [sys.executable, *command],
            cwd=ROOT,
            env=self.environment(**changes),
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
        self.running.append(process)
        return process

    def start_web(self, **changes: str) -> subprocess.Popen[bytes]:
        # One worker without a restart: a killed one must not be replaced behind the test's back.
        process = self.start(
            *("-m", "gunicorn", "config.wsgi:application", "--bind", f"127.0.0.1:{self.port}"),
            *("--workers", "1", "--threads", "8", "--no-control-socket"),
            **changes,
        )
        until(self.answers, what="the web server's start")
        return process

    def answers(self) -> bool:
        with contextlib.suppress(*LOST):
            return bool(urllib.request.urlopen(f"{self.url}/fi/", timeout=5).status)
        return False

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def kill(self, process: subprocess.Popen[bytes]) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()

    def stop(self) -> None:
        for process in self.running:
            self.kill(process)

    def query(self, sql: str) -> list[tuple[Any, ...]]:
        if self.database_url:
            with psycopg.connect(self.database_url, autocommit=True) as link:
                cursor = link.execute(sql)  # type: ignore[arg-type]
                return cursor.fetchall() if cursor.description else []
        with contextlib.closing(sqlite3.connect(self.var / DATABASE, timeout=20)) as link, link:
            return link.execute(sql).fetchall()

    def count(self, table: str, where: str = "1 = 1") -> int:
        return int(self.query(f"SELECT COUNT(*) FROM {table} WHERE {where}")[0][0])  # noqa: S608


@dataclass(frozen=True)
class Mould:
    """What a fresh installation's database holds: migrated once, then copied for each."""

    site: Installation

    @contextlib.contextmanager
    def cast(self, folder: Path, **given: Any) -> Iterator[Installation]:
        """An installation of its own, on the database that this run of the suite is about."""
        with contextlib.ExitStack() as stack:
            site = Installation(folder, **given)
            if source := self.site.database_url:
                like = urllib.parse.urlsplit(source).path.strip("/")
                site.database_url = stack.enter_context(database_of_its_own(source, like))
            else:
                shutil.copy(self.site.var / DATABASE, folder / DATABASE)
            stack.callback(site.stop)
            yield site


@contextlib.contextmanager
def moulded(folder: Path) -> Iterator[Mould]:
    server = os.environ.get("TEST_DATABASE_URL", "")
    with contextlib.ExitStack() as stack:
        url = stack.enter_context(database_of_its_own(server)) if server else ""
        site = Installation(folder, database_url=url)
        made = site.manage("migrate", "-v0")
        assert made.returncode == 0, made.stderr
        named = site.manage("shell", "-v0", "-c", COMPANY)
        assert named.returncode == 0, named.stderr
        yield Mould(site)


class Visitor:
    """A person at a browser: fetches a form once, and may send it as often as they like."""

    def __init__(self, site: Installation) -> None:
        self.site = site
        cookies = urllib.request.HTTPCookieProcessor(CookieJar())
        self.opener = urllib.request.build_opener(cookies)

    def form(self, right: str = "access") -> dict[str, str]:
        page = self.opener.open(f"{self.site.url}/fi/request/{right}/", timeout=20).read().decode()
        hidden = [(NAME.search(tag), VALUE.search(tag)) for tag in HIDDEN.findall(page)]
        return {name[1]: value[1] if value else "" for name, value in hidden if name}

    def send(self, form: dict[str, str], right: str = "access", **given: str) -> str | None:
        """The reference that the person saw; None when no answer came."""
        data = urllib.parse.urlencode(form | given).encode()
        address = f"{self.site.url}/fi/request/{right}/"
        headers = {"Referer": address}
        try:
            page = self.opener.open(urllib.request.Request(address, data, headers), timeout=20)
            found = REFERENCE.search(page.read().decode())
        except LOST:
            return None
        return found[0] if found else None


@contextlib.contextmanager
def database_of_its_own(server: str, like: str = "template1") -> Iterator[str]:
    """A fresh database on the server that the suite runs against, or a copy of another one."""
    name = f"fault_{uuid.uuid4().hex[:12]}"
    parts = urllib.parse.urlsplit(server)
    with psycopg.connect(server, autocommit=True) as link:
        link.execute(f"CREATE DATABASE {name} TEMPLATE {like}")  # type: ignore[arg-type]
    try:
        yield urllib.parse.urlunsplit(parts._replace(path=f"/{name}"))
    finally:
        with psycopg.connect(server, autocommit=True) as link:
            link.execute(f"DROP DATABASE {name} WITH (FORCE)")  # type: ignore[arg-type]
