"""Installations and mail servers for the tests that break things."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller

from config import mailbox_url
from tests.faults.dovecot import Dovecot, running
from tests.faults.installation import Installation, Mould, free_port
from tests.faults.weekend import copied, until_friday
from tests.faults.world import MONDAY


@pytest.fixture
def site(mould: Mould, tmp_path: Path) -> Iterator[Installation]:
    with mould.cast(tmp_path) as made:
        yield made


@pytest.fixture(scope="session")
def friday(mould: Mould, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    with until_friday(mould, tmp_path_factory.mktemp("friday")) as site:
        yield site


@pytest.fixture
def monday(friday: Installation, tmp_path: Path) -> Iterator[Installation]:
    """An installation of its own that was left alone since Friday, on Monday morning."""
    with copied(friday, tmp_path) as site:
        site.clock.set(MONDAY)
        yield site


class PostOffice:
    """Takes every message, and remembers its Message-ID."""

    def __init__(self) -> None:
        self.received: list[str] = []

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        lines = envelope.content.decode("utf-8", "replace").splitlines()
        self.received.append(next(line for line in lines if line.startswith("Message-ID:")))
        return "250 taken"


@pytest.fixture
def post_office() -> Iterator[tuple[PostOffice, str]]:
    office, port = PostOffice(), free_port()
    controller = Controller(office, hostname="127.0.0.1", port=port)
    controller.start()
    yield office, f"smtp://127.0.0.1:{port}"
    controller.stop()


@pytest.fixture(scope="session")
def dovecot() -> Iterator[Dovecot]:
    with running() as server:
        yield server


@pytest.fixture
def user(dovecot: Dovecot, request: pytest.FixtureRequest) -> str:
    """A mailbox of its own for each test."""
    return f"u{abs(hash(request.node.nodeid))}"


@pytest.fixture
def mailboxes(settings: Any) -> Callable[..., None]:
    def name(*urls: str) -> None:
        settings.MAILBOXES = mailbox_url.mailboxes(" ".join(urls))

    return name
