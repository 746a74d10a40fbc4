"""Listens at a mailbox for news, so that a letter is fetched within a second (IDLE, RFC 2177)."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from dsar.capabilities.mail.mailboxes.accounts import Account
from dsar.capabilities.mail.mailboxes.box import Box

log = logging.getLogger(__name__)

# Routers forget a silent connection after ten minutes, servers after thirty.
ONE_IDLE = 9 * 60
FIRST_WAIT, LONGEST_WAIT = 1.0, 300.0


class Watcher(threading.Thread):
    """Rings with the mailbox's name when news may have come; it fetches and stores nothing."""

    def __init__(self, account: Account, ring: Callable[[str], None]) -> None:
        super().__init__(daemon=True)
        self.account, self.ring = account, ring
        self.ended = threading.Event()

    def run(self) -> None:
        wait = FIRST_WAIT
        while not self.ended.is_set():
            try:
                if not self._listened():
                    return
                wait = FIRST_WAIT
            except Exception as error:  # noqa: BLE001 -- the regular look goes on; so must this
                log.warning("a watched mailbox: %s", type(error).__qualname__)
                self.ended.wait(wait)
                wait = min(wait * 2, LONGEST_WAIT)

    def _listened(self) -> bool:
        """Listen over one connection until told to end; False where the server offers no IDLE."""
        with Box(self.account) as box:
            if "IDLE" not in box.can:
                return False
            is_news = True
            while not self.ended.is_set():
                # Rung when IDLE is on: what came just before would otherwise go unheard.
                once_on = self._rung if is_news else _nothing
                is_news = box.listen(ONE_IDLE, once_on=once_on)
        return True

    def _rung(self) -> None:
        self.ring(self.account.name)


def _nothing() -> None:
    return
