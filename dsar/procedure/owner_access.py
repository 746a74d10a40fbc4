"""A system's owner gets in without an account: a mailed link, then a mailed code (Art. 32).

Token and digits are derived when a mail leaves and are stored nowhere. Whoever answers for nothing
any more gets nothing, whatever links they still have.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
from datetime import date, datetime, timedelta
from typing import Final

from django.conf import settings
from django.db import transaction
from django.db.models import F, Q

from dsar.capabilities.fulfilment.models import CollectionTask
from dsar.capabilities.fulfilment.owners import OwnerCode, OwnerLink
from dsar.capabilities.identity import codes
from dsar.capabilities.mail import outbox
from dsar.capabilities.mail.models import OutgoingMail
from dsar.eventlog.append import INSTALLATION, append
from dsar.organisation.accounts.models import User
from dsar.organisation.controller.models import Controller
from dsar.organisation.datamap.models import System
from dsar.procedure import on_duty
from dsar.work import limits

CODE: Final = "owner_code"
# Mails that are of no use without what stands behind their marks.
KINDS: Final = ("collection_asked", "recipients", "follow_up", "map_review", CODE)
LASTS: Final = timedelta(days=30)
WINDOW: Final = timedelta(hours=1)
MOST_CODES: Final = 5
# A button pressed twice is one wish.
PRESSED_TWICE: Final = timedelta(seconds=30)


class TooManyCodes(Exception):
    """The colleague had all the codes of this hour; `until` says when there is another."""

    def __init__(self, until: datetime) -> None:
        self.until = until
        super().__init__(f"no code before {until}")


def link_for(user: User, *, at: datetime) -> OwnerLink:
    """Make a link for the next mail to a colleague; earlier ones stay good (Art. 32)."""
    nonce = secrets.token_hex(32)
    return OwnerLink.objects.create(
        user=user,
        nonce=nonce,
        token_digest=_digest(_token(nonce)),
        made_at=at,
        expires_at=at + LASTS,
    )


def mark_for(user: User, *, at: datetime) -> str:
    """What stands in a mail to a colleague for a link of their own, until the mail leaves."""
    return outbox.owner_link_mark(link_for(user, at=at).pk)


def find(token: str, *, at: datetime) -> OwnerLink | None:
    """The live link that a token opens, unless its colleague answers for nothing any more."""
    return _live(OwnerLink.objects.filter(token_digest=_digest(token)).first(), at=at)


def still_open(link_id: int, *, at: datetime) -> OwnerLink | None:
    """The link by which a session came, as long as it holds (Art. 32)."""
    return _live(OwnerLink.objects.filter(pk=link_id).first(), at=at)


def end_links(user: User, *, at: datetime) -> None:
    """End every link that a colleague has; the next mail brings a new one (Art. 32)."""
    user.owner_links.filter(revoked_at__isnull=True).update(revoked_at=at)


@transaction.atomic
def send_code(link: OwnerLink, *, at: datetime) -> None:
    """Owe the colleague of a link a code; the newest alone can be typed (Art. 32).

    Raises TooManyCodes; nothing is sent to somebody who answers for nothing any more.
    """
    _take_turns(link)
    if _live(link, at=at) is None:
        return
    last = _newest(link)
    if last and last.tries < codes.MOST_TRIES and at - last.made_at < PRESSED_TWICE:
        return
    if limits.note(CODE, str(link.user_id), at=at, window=WINDOW) > MOST_CODES:
        raise TooManyCodes(limits.ends(at, WINDOW))
    row = OwnerCode(link=link, nonce=secrets.token_hex(32), made_at=at, expires_at=at + codes.VALID)
    row.digest = _code_digest(row, codes.digits(row.nonce))
    row.save()
    outbox.queue(
        CODE,
        addressee=link.user.email,
        language=link.user.language,
        context={
            "code": outbox.owner_code_mark(row.pk),
            "minutes": int(codes.VALID.total_seconds()) // 60,
            "controller": Controller.current().as_printed(),
        },
        at=at,
        dedupe_key=_mail_key(row),
    )


@transaction.atomic
def enter(link: OwnerLink, typed: str, *, at: datetime) -> bool:
    """Take a typed code: the try is counted first, then it is compared (Art. 32)."""
    row = _newest(link)
    if row is None or _live(link, at=at) is None or not _take_a_try(row):
        return False
    is_right = hmac.compare_digest(_code_digest(row, typed), row.digest)
    mine = OwnerCode.objects.filter(pk=row.pk, used_at__isnull=True, expires_at__gt=at)
    if not is_right or not mine.update(used_at=at):
        return False
    facts = {"user": link.user_id, "link": link.pk}
    append(INSTALLATION, "collection.owner_let_in", at=at, by=link.user.actor, facts=facts)
    return True


def tries_left(link: OwnerLink) -> int | None:
    """How often the newest code may still be typed; None when there is none to type."""
    row = _newest(link)
    return max(codes.MOST_TRIES - row.tries, 0) if row else None


@transaction.atomic
def note_look(task: CollectionTask, *, at: datetime, by: User) -> None:
    """Write down that a colleague saw whom a task is about (Art. 5(2))."""
    facts = {"task": task.pk, "user": by.pk}
    append(task.case.reference, "collection.task_viewed", at=at, by=by.actor, facts=facts)


def url_to_mail(mail: OutgoingMail, link_id: int, *, at: datetime) -> str | None:
    """The address of a link for a mail to its own colleague; None for any other mail."""
    link = OwnerLink.objects.select_related("user").filter(pk=link_id).first()
    if link is not None and link.revoked_at is not None:
        # Its colleague ended it before it was mailed; who answers for nothing gets none, either.
        link = link_for(link.user, at=at)
    link = _live(link, at=at)
    if link is None or mail.addressee.casefold() != link.user.email.casefold():
        return None
    return f"{settings.SITE_URL}/{mail.language}/systems/link/{_token(link.nonce)}/"


def door_url(language: str) -> str:
    """The door itself, for a mail that must leave though its link is good no more (Art. 24(1))."""
    return f"{settings.SITE_URL}/{language}/systems/"


def code_to_mail(mail: OutgoingMail, code_id: int, *, at: datetime) -> str | None:
    """The digits for the one mail that was made for them; their time begins as it leaves."""
    row = OwnerCode.objects.select_related("link__user").filter(pk=code_id).first()
    if row is None or mail.dedupe_key != _mail_key(row) or _live(row.link, at=at) is None:
        return None
    if mail.addressee != row.link.user.email or row != _newest(row.link):
        return None
    OwnerCode.objects.filter(pk=row.pk, used_at__isnull=True).update(expires_at=at + codes.VALID)
    return codes.digits(row.nonce)


def works_for(user: User, on: date) -> set[int]:
    """The keys of those whose work a colleague does on a day: their own, and of the absent."""
    absent = Q(is_active=False) | Q(away_from__lte=on, away_until__gte=on)
    rows = User.objects.filter(absent, deputy__isnull=False).select_related("deputy")
    return {user.pk} | {one.pk for one in rows if on_duty.at_work_for(one, on) == user}


def answers_for_something(user: User, on: date) -> bool:
    """Whether a colleague owns, keeps for another or was given anything to answer (Art. 32)."""
    if not user.is_active or not user.email:
        return False
    keys = works_for(user, on)
    mine = System.objects.filter(Q(owner__in=keys) | Q(deputy__in=keys))
    return mine.exists() or CollectionTask.objects.filter(assigned_to__in=keys).exists()


def _live(link: OwnerLink | None, *, at: datetime) -> OwnerLink | None:
    if link is None or link.revoked_at is not None or link.expires_at <= at:
        return None
    return link if answers_for_something(link.user, Controller.current().day_of(at)) else None


def _take_turns(link: OwnerLink) -> None:
    """Two presses of one button come one after the other."""
    OwnerLink.objects.filter(pk=link.pk).update(nonce=F("nonce"))


def _newest(link: OwnerLink) -> OwnerCode | None:
    row = link.codes.order_by("pk").last()
    return row if row is not None and row.used_at is None else None


def _take_a_try(row: OwnerCode) -> bool:
    left = OwnerCode.objects.filter(pk=row.pk, tries__lt=codes.MOST_TRIES, used_at__isnull=True)
    return left.update(tries=F("tries") + 1) == 1


def _mail_key(row: OwnerCode) -> str:
    return f"{CODE}:{row.pk}"


def _code_digest(row: OwnerCode, typed: str) -> str:
    return codes.digest_of(f"owner:{row.link_id}:{row.nonce}:{typed}")


def _token(nonce: str) -> str:
    key = hashlib.sha256(b"owner-link:" + settings.SECRET_KEY.encode()).digest()
    mac = hmac.new(key, nonce.encode(), hashlib.sha256)
    return base64.urlsafe_b64encode(mac.digest()).decode().rstrip("=")


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()
