"""Mail is fetched from the company's mailboxes, one bounded round at a time (Art. 12(2)).

Reading it is the post room's own sweep: a message that is hard to read never holds up the fetching.
"""

from __future__ import annotations

import logging
from datetime import datetime

from dsar.capabilities.mail.mailboxes import sources
from dsar.capabilities.mail.mailboxes.accounts import accounts
from dsar.capabilities.mail.mailboxes.rounds import Round
from dsar.capabilities.mail.mailboxes.sources import LeaseLost
from dsar.capabilities.mail.models import MailSource

log = logging.getLogger(__name__)


def fetch_next(*, at: datetime) -> MailSource | None:
    """Take in what came to the mailbox that is due, up to a bound; None when none is due."""
    claimed = sources.claim_next(accounts(), at=at)
    if claimed is None:
        return None
    account, source = claimed
    try:
        has_more = Round(account, source, at=at).run()
        sources.succeeded(source, has_more=has_more, at=at)
    except LeaseLost:
        log.warning("mailbox %s: another fetcher took over", source.pk)
    except Exception as error:  # noqa: BLE001 -- whatever one mailbox does, the others must flow
        log.warning("mailbox %s: %s", source.pk, type(error).__qualname__)
        _failed(source, error, at=at)
    return source


def _failed(source: MailSource, error: Exception, *, at: datetime) -> None:
    try:
        sources.failed(source, error, at=at)
    except LeaseLost:
        log.warning("mailbox %s: another fetcher took over", source.pk)
