"""One round through one mailbox: what came since the last is stored, committed, then flagged.

A round is bounded in messages, bytes and time, well below the lease of its mailbox.
"""

from __future__ import annotations

import imaplib
import logging
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from dsar.capabilities.mail import custody
from dsar.capabilities.mail.custody import LARGEST, Incoming
from dsar.capabilities.mail.mailboxes import notes, sources
from dsar.capabilities.mail.mailboxes.accounts import Account
from dsar.capabilities.mail.mailboxes.box import LOST, Box, Refused
from dsar.capabilities.mail.models import MailSource
from dsar.work.failpoints import fail

log = logging.getLogger(__name__)

MOST_MESSAGES = 500
GROUP_MESSAGES, GROUP_BYTES = 50, 8 * 2**20
LONGEST_ROUND = 60.0
MOST_SUSPECTS = 3

Facts = dict[int, tuple[int, datetime | None]]


class NotGiven(Exception):
    """The server cannot give a message, nor any other: it is the server that is ill."""


class _Enough(Exception):
    """The round has lasted long enough; the next one goes on."""


class Round:
    """Reads on from where the last round ended; `run` says whether more waits."""

    def __init__(self, account: Account, source: MailSource, *, at: datetime) -> None:
        self.account, self.source, self.at = account, source, at
        self.began = time.monotonic()
        self.is_careful = source.failing_since is not None
        self.facts: Facts = {}
        self.newest = 0

    def run(self) -> bool:
        self.box = Box(self.account)
        try:
            return self._run()
        except _Enough:
            return True
        finally:
            self.box.close()

    def _run(self) -> bool:
        if self.box.uidvalidity != self.source.uidvalidity:
            # The numbers mean other messages now: all are looked at again, known ones by digest.
            self._advance(0)
        uids = self.box.uids_after(self.source.last_uid)
        chosen = uids[:MOST_MESSAGES]
        if not chosen:
            return False
        self.newest = uids[-1]
        self.facts = self.box.facts(chosen)
        for group in groups(chosen, self.facts):
            self._take(group)
        return len(uids) > len(chosen)

    def _is_late(self) -> bool:
        return time.monotonic() - self.began > LONGEST_ROUND

    def _take(self, group: list[int]) -> None:
        if self._is_late():
            raise _Enough
        found = {} if self.is_careful else self._found(group)
        if found.keys() >= set(group):
            self._keep([(uid, found[uid]) for uid in group])
        else:
            self._one_by_one(group)
            self.is_careful = False
        self._advance(group[-1])

    def _found(self, group: list[int]) -> dict[int, bytes]:
        if any(self._is_too_large(uid) for uid in group):
            return {}
        try:
            return self.box.fetch(group)
        except Refused:
            return {}
        except LOST:
            if self._is_late():
                raise
            self._reopen()
            return {}

    def _one_by_one(self, group: list[int]) -> None:
        """Find the message that cannot be had; it is passed over only when another one can."""
        suspects: list[int] = []
        for uid in group:
            if self._is_late() and not suspects:
                raise _Enough
            try:
                raw = self._patiently(uid)
            except NotGiven:
                suspects.append(uid)
                if len(suspects) >= MOST_SUSPECTS or self._is_late():
                    self._pass_over(suspects)
                continue
            if raw is not None:
                self._note(suspects)
                self._keep([(uid, raw)])
            if not suspects:
                self._advance(uid)
        self._pass_over(suspects)

    def _patiently(self, uid: int) -> bytes | None:
        """One message, asked for twice; None when somebody removed it, NotGiven when it fails."""
        for _ in range(2):
            try:
                raw = self._raw(uid)
                if raw is not None or uid not in self.box.uids_after(uid - 1):
                    return raw
            except Refused:
                continue
            except LOST:
                self._reopen()
                # So slow a message would take the whole next round too.
                if self._is_late():
                    break
        raise NotGiven

    def _raw(self, uid: int) -> bytes | None:
        if self._is_too_large(uid):
            head = self.box.head(uid)
            return None if head is None else notes.too_large(head, self.facts[uid][0])
        return self.box.fetch([uid]).get(uid)

    def _pass_over(self, suspects: list[int]) -> None:
        """Nothing behind them came: ask for the newest message, to tell whose fault it is."""
        if not suspects:
            return
        if self.newest == suspects[-1] or self._patiently(self.newest) is None:
            raise NotGiven
        self._note(suspects)

    def _note(self, suspects: list[int]) -> None:
        validity = self.box.uidvalidity
        self._store([(uid, notes.not_given(uid, validity)) for uid in suspects])
        if suspects:
            self._advance(suspects[-1])
        suspects.clear()

    def _keep(self, messages: Sequence[tuple[int, bytes]]) -> None:
        self._store(messages)
        whole = [uid for uid, _ in messages if not self._is_too_large(uid)]
        if whole:
            self._settle(whole)

    def _store(self, messages: Sequence[tuple[int, bytes]]) -> None:
        incoming = [Incoming(raw, self._arrived(uid)) for uid, raw in messages]
        account = self.account
        custody.take_all(incoming, mailbox=account.kind, source=account.name, at=self.at)
        fail("mail_committed")

    def _settle(self, uids: list[int]) -> None:
        try:
            self.box.settle(uids)
        except Exception as error:  # noqa: BLE001 -- the messages are safe, and merely look unread
            log.warning("mailbox %s: not flagged: %s", self.source.pk, type(error).__qualname__)

    def _arrived(self, uid: int) -> datetime:
        """The server's word on when it came, which starts the clock; never later than now."""
        arrived = self.facts.get(uid, (0, None))[1]
        return min(arrived, self.at.astimezone(UTC)) if arrived else self.at

    def _is_too_large(self, uid: int) -> bool:
        return self.facts.get(uid, (0, None))[0] > LARGEST

    def _advance(self, uid: int) -> None:
        sources.advance(self.source, uidvalidity=self.box.uidvalidity, last_uid=uid)

    def _reopen(self) -> None:
        before = self.box.uidvalidity
        self.box.close()
        self.box = Box(self.account)
        if self.box.uidvalidity != before:
            raise imaplib.IMAP4.abort("the numbers changed meanwhile")


def groups(uids: Sequence[int], facts: Facts) -> Iterator[list[int]]:
    """Neighbours that together are small enough to hold; a large message stays alone."""
    group: list[int] = []
    total = 0
    for uid in uids:
        size = facts.get(uid, (0, None))[0]
        if group and (len(group) == GROUP_MESSAGES or total + size > GROUP_BYTES):
            yield group
            group, total = [], 0
        group.append(uid)
        total += size
    if group:
        yield group
