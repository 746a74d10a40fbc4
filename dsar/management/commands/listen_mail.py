"""Take mail from a mail server over LMTP or SMTP."""

from __future__ import annotations

import asyncio
import ipaddress
import signal
from argparse import ArgumentParser, ArgumentTypeError
from functools import partial
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import close_old_connections
from django.utils import timezone

from dsar.capabilities.mail import custody
from dsar.capabilities.mail.mailboxes.listener import Door, protocol
from dsar.capabilities.mail.models import Mailbox

LOOPBACK = "127.0.0.1"


def place(text: str) -> tuple[str, int]:
    host, _, port = text.rpartition(":")
    if not port.isascii() or not port.isdigit() or not 1 <= int(port) <= 65535:
        raise ArgumentTypeError(f"{text!r} is no HOST:PORT")
    return host.strip("[]") or LOOPBACK, int(port)


class Command(BaseCommand):
    help = "Take mail from a mail server; a message is accepted only once it is stored."

    def add_arguments(self, parser: ArgumentParser) -> None:
        way = parser.add_mutually_exclusive_group(required=True)
        way.add_argument("--lmtp", type=place, metavar="HOST:PORT")
        way.add_argument("--smtp", type=place, metavar="HOST:PORT")
        parser.add_argument("--mailbox", choices=Mailbox.values, default=Mailbox.GENERAL)
        parser.add_argument(
            "--for",
            nargs="+",
            default=[],
            dest="allowed",
            metavar="ADDRESS",
            help="take mail for these addresses only",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        host, port = options["lmtp"] or options["smtp"]
        is_lmtp = options["lmtp"] is not None
        if not _is_loopback(host):
            self.stderr.write(
                f"{host} can be reached from other machines: let a firewall guard it."
            )
        serve = self._serve(host, port, is_lmtp=is_lmtp, **options)
        try:
            asyncio.run(serve)
        except OSError:
            raise CommandError(f"Port {port} on {host} is taken or not allowed.") from None

    async def _serve(self, host: str, port: int, *, is_lmtp: bool, **options: Any) -> None:
        door = Door(partial(_keep, mailbox=options["mailbox"]), allowed=options["allowed"])
        loop, ended = asyncio.get_running_loop(), asyncio.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, ended.set)
        half = partial(protocol, door, is_lmtp=is_lmtp, hostname=settings.SITE_HOST)
        server = await loop.create_server(half, host, port)
        self.stdout.write(f"Listening for {'LMTP' if is_lmtp else 'SMTP'} on {host}:{port}.")
        self.stdout.flush()
        await ended.wait()
        server.close()
        await door.close()


def _keep(raw: bytes, *, mailbox: str) -> None:
    close_old_connections()
    custody.take(raw, mailbox=mailbox, at=timezone.now(), source="listener")


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
