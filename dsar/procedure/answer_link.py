"""The secret link to an answer: mailed with it, and anew to whoever is written to since."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from dsar.capabilities.delivery import links
from dsar.capabilities.delivery.models import Dispatch, Purpose, SecretLink
from dsar.capabilities.mail import outbox
from dsar.capabilities.mail.models import OutgoingMail
from dsar.cases.addressee import addressee_of
from dsar.cases.disclosure import is_mandate_clear
from dsar.cases.models import Case
from dsar.organisation.controller.models import Controller
from dsar.procedure import correspondence

READY: Final = "answer_ready"
# Mails that open an answer which has left to somebody else than it was sent to.
ANEW: Final = (READY, "contact_changed")


def tell(case: Case, *, until: datetime, at: datetime) -> OutgoingMail | None:
    """Mail the addressee that the answer can be opened (Art. 12(3)); None who has no e-mail."""
    if not addressee_of(case, at=at).email:
        return None
    link, last_day = _link(case, until=until, at=at), Controller.current().day_of(until)
    words = {
        "download_link": outbox.link_mark(link.pk),
        "expires_on": correspondence.day_in_words(last_day, case.language),
    }
    return correspondence.mail(case, READY, at=at, context=words)


def tell_again(case: Case, *, at: datetime) -> None:
    """Mail the addressee of today a link to the answer that has left (Art. 12(3), 15).

    Nothing where a link still opens it, or while it is not clear for whom somebody acts.
    """
    held = case.links.filter(purpose=Purpose.ANSWER, revoked_at__isnull=True, expires_at__gt=at)
    row = _last_left(case, at=at)
    if row and is_mandate_clear(case, at=at) and not held.exists():
        tell(case, until=row.expires_at, at=at)


def link_anew(case: Case, *, at: datetime) -> SecretLink | None:
    """A new link to the answer that has left, as long as it could be opened anyway."""
    row = _last_left(case, at=at)
    return _link(case, until=row.expires_at, at=at) if row else None


def _last_left(case: Case, *, at: datetime) -> Dispatch | None:
    left = case.dispatches.filter(dispatched_at__isnull=False, expires_at__gt=at)
    row: Dispatch | None = left.filter(channel=Dispatch.Channel.PORTAL).last()
    return row


def _link(case: Case, *, until: datetime, at: datetime) -> SecretLink:
    days = -((at - until) // timedelta(days=1))
    return links.issue(case.pk, Purpose.ANSWER, at=at, days=days)
