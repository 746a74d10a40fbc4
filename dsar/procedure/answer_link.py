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
REMINDER: Final = "answer_reminder"
COLLECT: Final = "answer_collect"
# Mails that hold the link to an answer, so that they leave to the addressee of today only.
OPENS: Final = (READY, REMINDER)
# Mails that open an answer which has left to somebody else than it was sent to, or once more.
ANEW: Final = (*OPENS, "contact_changed")


def open_until(at: datetime) -> datetime:
    """The end of the last day on which an answer that leaves now can be opened (Art. 15(3))."""
    controller = Controller.current()
    return controller.last_moment(controller.day_of(at) + timedelta(days=controller.download_days))


def tell(case: Case, *, until: datetime, at: datetime) -> OutgoingMail | None:
    """Mail the addressee that the answer can be opened (Art. 12(3)); None who has no e-mail."""
    return _tell(case, READY, until=until, at=at)


def ask_to_collect(case: Case, *, at: datetime) -> None:
    """Mail the addressee that the answer waits over the counter (Art. 12(3))."""
    correspondence.mail(case, COLLECT, at=at)


def remind(case: Case, *, until: datetime, at: datetime, once: str) -> OutgoingMail | None:
    """Mail the addressee once more that the answer waits, with a link of its own (Art. 12(3))."""
    return _tell(case, REMINDER, until=until, at=at, once=once)


def _tell(
    case: Case, kind: str, *, until: datetime, at: datetime, once: str = ""
) -> OutgoingMail | None:
    if not addressee_of(case, at=at).email:
        return None
    link, last_day = _link(case, until=until, at=at), Controller.current().day_of(until)
    words = {
        "download_link": outbox.link_mark(link.pk),
        "expires_on": correspondence.day_in_words(last_day, case.language),
    }
    return correspondence.mail(case, kind, at=at, context=words, once=once)


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
    left = case.dispatches.filter(dispatched_at__isnull=False, cancelled_at__isnull=True)
    left = left.filter(expires_at__gt=at)
    row: Dispatch | None = left.filter(channel=Dispatch.Channel.PORTAL).last()
    return row


def _link(case: Case, *, until: datetime, at: datetime) -> SecretLink:
    days = -((at - until) // timedelta(days=1))
    return links.issue(case.pk, Purpose.ANSWER, at=at, days=days)
