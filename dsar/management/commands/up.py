"""One machine's whole installation under one command: web server, worker and beat."""

import fcntl
import http.client
import socket
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError, connection

from dsar.management.supervisor import Child, Supervisor

CELERY = ["-m", "celery", "--quiet", "-A", "config.celery"]


def worker(number: int) -> list[str]:
    """One process each: a killed pool child would leave its siblings waiting for its lock."""
    return [
        *(*CELERY, "worker", "--pool", "solo", "-n", f"w{number}@embedded"),
        *("--without-gossip", "--without-mingle"),
    ]


def commands(host: str, port: int) -> dict[str, list[str]]:
    return {
        "web": [
            *("-m", "gunicorn", "config.wsgi:application", "--bind", f"{host}:{port}"),
            *("--workers", "2", "--threads", "4", "--graceful-timeout", "8"),
            "--no-control-socket",
        ],
        "worker-1": worker(1),
        "worker-2": worker(2),
        "beat": [*CELERY, "beat", "--pidfile="],
    }


def insist_on_free_port(host: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host.strip("[]"), port))
        except OSError:
            raise CommandError(
                f"Port {port} is taken or not allowed; choose another: make run PORT={port + 1}"
            ) from None


def answers(host: str, port: int) -> bool:
    link = http.client.HTTPConnection(host.strip("[]"), port, timeout=2)
    try:
        link.request("HEAD", "/")
        return link.getresponse().status < http.client.INTERNAL_SERVER_ERROR
    except OSError:
        return False
    finally:
        link.close()


class Command(BaseCommand):
    help = "Prepare the database and run web server, worker and beat until Ctrl-C."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--no-demo", action="store_true", help="leave an empty database empty")

    def handle(self, *args: Any, no_demo: bool, **options: Any) -> None:
        with (settings.VAR_DIR / "up.lock").open("w") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                raise CommandError(f"It is already running in {settings.VAR_DIR}.") from None
            insist_on_free_port(settings.HOST, settings.PORT)
            self.prepare(demo=not no_demo)
            self.supervise()

    def say(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()

    def prepare(self, *, demo: bool) -> None:
        self.say("Preparing the database.")
        try:
            call_command("migrate", interactive=False, verbosity=0)
        except OperationalError:
            raise CommandError("The database named by DATABASE_URL does not answer.") from None
        # Behind https stands a real installation, which wants no published passwords.
        if demo and not settings.HTTPS and not get_user_model().objects.exists():
            self.say("Loading the demo.")
            call_command("seed_demo")
        connection.close()

    def supervise(self) -> None:
        logs: Path = settings.VAR_DIR / "log"
        logs.mkdir(mode=0o700, exist_ok=True)
        children = [
            Child(name, [sys.executable, *arguments], logs / f"{name}.log")
            for name, arguments in commands(settings.HOST, settings.PORT).items()
        ]
        self.announced = False
        supervisor = Supervisor(children, self.say)
        self.say("Starting web server, worker and beat.")
        supervisor.run(self.announce)
        self.say("Stopped.")

    def announce(self) -> None:
        """Once, when the site answers."""
        if self.announced or not answers(settings.HOST, settings.PORT):
            return
        self.announced = True
        self.say(f"\n  Public pages  {settings.SITE_URL}/fi/  /sv/  /en/")
        self.say(f"  Staff site    {settings.SITE_URL}/staff/")
        logins = settings.VAR_DIR / "demo-logins.txt"
        if logins.exists():
            self.say(f"\nDemo logins:\n{logins.read_text(encoding='utf-8')}")
        self.say(f"Logs are in {settings.VAR_DIR / 'log'}. Ctrl-C stops everything.")
