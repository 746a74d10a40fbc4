"""A real IMAP server of its own for a test, and the messages in it."""

from __future__ import annotations

import contextlib
import grp
import imaplib
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path

import pytest
from django.utils import timezone

from dsar.capabilities.mail.models import InboundMail, MailSource
from dsar.files.store import read
from dsar.procedure import fetch
from tests.faults.installation import free_port, until

PROGRAM = shutil.which("dovecot", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
CONFIG = """
protocols = imap
listen = 127.0.0.1
base_dir = {home}/run
state_dir = {home}/run
log_path = {home}/log
ssl = no
disable_plaintext_auth = no
first_valid_uid = 1
default_internal_user = {user}
default_login_user = {user}
default_internal_group = {group}
mail_location = maildir:{home}/mail/%u
passdb {{
  driver = static
  args = password=pw
}}
userdb {{
  driver = static
  args = {ids}home={home}/mail/%u
}}
service imap-login {{
  chroot =
  process_min_avail = 1
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
service anvil {{
  chroot =
}}
service stats {{
  chroot =
}}
namespace inbox {{
  inbox = yes
  separator = /
}}
{more}
"""


@contextlib.contextmanager
def running(more: str = "") -> Iterator[Dovecot]:
    """A server of one's own, or a skip where Dovecot is not installed."""
    if not PROGRAM:
        pytest.skip("needs dovecot")
    with tempfile.TemporaryDirectory(prefix="dovecot-") as home:
        server = Dovecot(Path(home), more)
        server.start()
        try:
            yield server
        finally:
            server.stop()


class Dovecot:
    """Serves any user with the password `pw`; `put` delivers past it, as a mail server would."""

    def __init__(self, home: Path, more: str = "") -> None:
        self.home, self.port = home, free_port()
        is_root = os.getuid() == 0
        # It never serves mail as root; whose it is then must be able to reach it.
        account = pwd.getpwnam("nobody") if is_root else pwd.getpwuid(os.getuid())
        user, group = account.pw_name, grp.getgrgid(account.pw_gid).gr_name
        ids = f"uid={account.pw_uid} gid={account.pw_gid} "
        home.chmod(0o755)
        for name in ("run", "mail"):
            (home / name).mkdir()
        if is_root:
            os.chown(home / "mail", account.pw_uid, account.pw_gid)
        text = CONFIG.format(home=home, port=self.port, user=user, group=group, ids=ids, more=more)
        self.config = home / "dovecot.conf"
        self.config.write_text(text)
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        self.process = subprocess.Popen(
            [PROGRAM or "dovecot", "-F", "-c", str(self.config)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        until(self.answers, seconds=20, what="dovecot's start")

    def answers(self) -> bool:
        with contextlib.suppress(OSError, imaplib.IMAP4.error):
            imaplib.IMAP4("127.0.0.1", self.port, timeout=5).shutdown()
            return True
        return False

    def stop(self) -> None:
        if self.process:
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(20)

    def url(self, user: str = "info", options: str = "", port: int = 0) -> str:
        return f"imap://{user}:pw@127.0.0.1:{port or self.port}/INBOX?name={user}{options}"

    @contextlib.contextmanager
    def login(self, user: str = "info") -> Iterator[imaplib.IMAP4]:
        client = imaplib.IMAP4("127.0.0.1", self.port, timeout=10)
        client.login(user, "pw")
        client.select()
        try:
            yield client
        finally:
            client.logout()

    def put(self, raw: bytes, user: str = "info", *, at: float | None = None) -> None:
        moment = imaplib.Time2Internaldate(at if at is not None else time.time())
        with self.login(user) as client:
            assert client.append("INBOX", "", moment, raw)[0] == "OK"

    def put_all(self, count: int, user: str = "info") -> None:
        with self.login(user) as client:
            for number in range(count):
                client.append("INBOX", "", "", letter(number))

    def flags(self, user: str = "info") -> list[bytes]:
        with self.login(user) as client:
            return [line for line in client.fetch("1:*", "(FLAGS)")[1] if line]

    def folder(self, name: str, user: str = "info") -> int:
        with self.login(user) as client:
            status, data = client.select(name)
            return int(data[0] or 0) if status == "OK" else 0

    def forget_numbers(self, user: str = "info") -> None:
        """What a restored backup does: the messages stay, their numbers mean nothing any more."""
        folder = self.home / "mail" / user
        for name in ("dovecot-uidlist", "dovecot-uidvalidity*", "dovecot.index*"):
            for path in folder.glob(name):
                path.unlink()
        # Without this the new number is the present second, which may be the old one's too.
        later = f"{int(time.time()) + 1000:08x}"
        (folder / "dovecot-uidvalidity").write_text(later)
        (folder / f"dovecot-uidvalidity.{later}").touch()


def letter(number: int, text: str = "Tarjoatteko kaivinkoneita vuokralle?") -> bytes:
    message = EmailMessage()
    message["From"] = f"liisa{number}@example.com"
    message["To"], message["Subject"] = "info@minikone.example", f"Hei {number}"
    message["Message-ID"] = f"<{number}@example.com>"
    message.set_content(text)
    return message.as_bytes().replace(b"\n", b"\r\n")


def fetched() -> None:
    """Rounds until one has ended well, without waiting for the next look or a back-off."""
    for _ in range(10):
        MailSource.objects.update(due_at=None)
        fetch.fetch_next(at=timezone.now())
        if not MailSource.objects.filter(failing_since__isnull=False).exists():
            break


def kept() -> list[bytes]:
    return [read(row.file) for row in InboundMail.objects.order_by("pk")]
