"""One open folder on an IMAP server: encrypted, checked, and never waited on for ever."""

from __future__ import annotations

import imaplib
import ipaddress
import socket
import ssl
import threading
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from imap_tools import BaseMailBox, MailBox, MailBoxUnencrypted
from imap_tools.errors import ImapToolsError
from imap_tools.utils import encode_folder

from dsar.capabilities.mail.custody import LARGEST
from dsar.capabilities.mail.mailboxes import answers
from dsar.capabilities.mail.mailboxes.accounts import Account

# Seconds: for one answer, and for everything that is asked over one connection.
PATIENCE = 10
WHOLE_PATIENCE = 90
MOST_OF_HEAD = 256 * 1024
SLACK = 2**20

LOST = (OSError, EOFError, imaplib.IMAP4.abort)


class NotSafe(Exception):
    """The server offers no encryption, and it is not on this machine."""


class Refused(Exception):
    """The server said NO or BAD to what was asked."""


class _Client(imaplib.IMAP4):
    def read(self, size: int) -> bytes:
        return super().read(_bounded(size))


class _TlsClient(imaplib.IMAP4_SSL):
    def read(self, size: int) -> bytes:
        return super().read(_bounded(size))


def _bounded(size: int) -> int:
    """A server that announced less than it sends must not fill the memory."""
    if size > LARGEST + SLACK:
        raise imaplib.IMAP4.abort("literal too large")
    return size


class _TlsBox(MailBox):
    def _get_mailbox_client(self) -> imaplib.IMAP4:
        return _TlsClient(
            self._host, self._port, ssl_context=self._ssl_context, timeout=self._timeout
        )


class _PlainBox(MailBoxUnencrypted):
    def _get_mailbox_client(self) -> imaplib.IMAP4:
        return _Client(self._host, self._port, timeout=self._timeout)


class Box:
    """A selected folder; every method may raise one of LOST, or Refused."""

    def __init__(self, account: Account) -> None:
        self.account = account
        self.tools = _connected(account)
        self.client = self.tools.client
        self.alarm = threading.Timer(WHOLE_PATIENCE, self._cut)
        self.alarm.daemon = True
        self.alarm.start()
        try:
            _log_in(self.tools, account)
            self.can = _capabilities(self.client)
            self._select()
            self.uidvalidity = self._uidvalidity()
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Box:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def close(self) -> None:
        """Leave without waiting: nothing that matters is lost with the connection."""
        self.alarm.cancel()
        try:
            self.client.shutdown()
        except OSError:
            return

    def _cut(self) -> None:
        try:
            # The plain method: a TLS socket's own would pull its state from under the reader.
            socket.socket.shutdown(self.client.sock, socket.SHUT_RDWR)
        except OSError:
            return

    def _select(self) -> None:
        try:
            self.tools.folder.set(self.account.folder)
        except imaplib.IMAP4.readonly:
            # It can be read all the same; only flagging will fail, and that harms nothing.
            return

    def _uidvalidity(self) -> int:
        _, data = self.client.response("UIDVALIDITY")
        if not data or not data[0]:
            raise Refused("the folder has no UIDVALIDITY")
        return int(data[0])

    def _uid(self, command: str, *arguments: str) -> list[Any]:
        try:
            status, data = self.client.uid(command, *arguments)
        except imaplib.IMAP4.abort:
            raise
        except imaplib.IMAP4.error:
            raise Refused(command) from None
        if status != "OK":
            raise Refused(command)
        return list(data)

    def uids_after(self, last: int) -> list[int]:
        """UIDs above the last one read, ascending; a day set with `since` is the server's."""
        since = self.account.since
        day = ("SINCE", answers.date_of(since)) if since else ()
        found = answers.numbers(self._uid("SEARCH", "UID", f"{last + 1}:*", *day))
        # `n:*` always holds the newest message, even when that is older than n.
        return [uid for uid in found if uid > last]

    def facts(self, uids: Iterable[int]) -> dict[int, tuple[int, datetime | None]]:
        """Size and moment of arrival, before anything is fetched."""
        return answers.facts(self._uid("FETCH", _set(uids), "(UID RFC822.SIZE INTERNALDATE)"))

    def fetch(self, uids: Iterable[int]) -> dict[int, bytes]:
        return answers.bodies(self._uid("FETCH", _set(uids), "(UID BODY.PEEK[])"))

    def head(self, uid: int) -> bytes | None:
        """The first lines of a message that is too large to fetch."""
        item = f"(UID BODY.PEEK[HEADER]<0.{MOST_OF_HEAD}>)"
        return answers.bodies(self._uid("FETCH", str(uid), item)).get(uid)

    def settle(self, uids: Iterable[int]) -> None:
        """Move what is safely stored to the done folder, or flag it as seen."""
        try:
            self._settle(_set(uids), self.account.done)
        except (imaplib.IMAP4.error, ImapToolsError) as error:
            if isinstance(error, imaplib.IMAP4.abort):
                raise
            raise Refused("settle") from None

    def _settle(self, chosen: str, done: str) -> None:
        if not done or not self.can & {"MOVE", "UIDPLUS"}:
            self._uid("STORE", chosen, "+FLAGS.SILENT", r"(\Seen)")
            return
        if not self.tools.folder.exists(done):
            self.tools.folder.create(done)
            self.tools.folder.subscribe(done, value=True)
        target = encode_folder(done).decode("ascii")
        if "MOVE" in self.can:
            self._uid("MOVE", chosen, target)
            return
        self._uid("COPY", chosen, target)
        self._uid("STORE", chosen, "+FLAGS.SILENT", r"(\Seen \Deleted)")
        # Without UIDPLUS an EXPUNGE would also remove what others had marked.
        self._uid("EXPUNGE", chosen)

    def listen(self, seconds: float, *, once_on: Callable[[], None]) -> bool:
        """Wait for news (RFC 2177); True when a message may have come, or nothing did for long."""
        self.alarm.cancel()
        self.tools.idle.start()
        once_on()
        news = self.tools.idle.poll(timeout=seconds)
        self.tools.idle.stop()
        return not news or any(b"EXISTS" in line for line in news)


def _set(uids: Iterable[int]) -> str:
    return ",".join(str(uid) for uid in uids)


def _connected(account: Account) -> BaseMailBox:
    if account.is_tls:
        context = ssl.create_default_context()
        return _TlsBox(account.host, account.port, timeout=PATIENCE, ssl_context=context)
    box = _PlainBox(account.host, account.port, timeout=PATIENCE)
    try:
        _encrypt(box.client, account)
    except BaseException:
        box.client.shutdown()
        raise
    return box


def _encrypt(client: imaplib.IMAP4, account: Account) -> None:
    is_here = _is_loopback(account.host)
    if "STARTTLS" in client.capabilities:
        context = ssl.create_default_context()
        if is_here:
            # A machine talking to itself has no stranger to keep out, and seldom a certificate.
            context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        client.starttls(context)
    elif not is_here and not account.may_be_plain:
        raise NotSafe("the server offers no STARTTLS")


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _log_in(box: BaseMailBox, account: Account) -> None:
    is_ascii = account.user.isascii() and account.password.isascii()
    log_in = box.login if is_ascii else box.login_utf8
    log_in(account.user, account.password, initial_folder=None)


def _capabilities(client: imaplib.IMAP4) -> set[str]:
    """Asked again after the log-in, for servers say more then."""
    _, data = client.capability()
    words = data[-1] or b""
    return set(words.decode("ascii", "replace").upper().split())
