"""Another e-mail address for a case: it counts when the old and the new one both said yes.

Nothing else writes an address after receipt. A check that rests on the confirmed address goes on
standing only because whoever reads that old mailbox let the new one in. Somebody who has lost the
old mailbox cannot change it here: a new request, a visit or a call begins with who is asking.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from dsar.capabilities.delivery import links
from dsar.capabilities.delivery.models import Purpose, SecretLink
from dsar.capabilities.identity.models import ContactChange
from dsar.capabilities.mail import outbox
from dsar.cases.models import Case, DataSubject
from dsar.cases.moves import claim, hold_as_it_is
from dsar.cases.states import State
from dsar.eventlog.actors import PERSON, SYSTEM
from dsar.eventlog.append import append
from dsar.organisation.accounts.models import User
from dsar.procedure import answer_link, correspondence, handle, readdress
from dsar.work import limits

VALID_DAYS: Final = 7
ASKS_A_DAY: Final = 3
DAY: Final = timedelta(days=1)
ENDED: Final = frozenset({State.ARCHIVED, State.MERGED})
SIDES: Final = {Purpose.LEAVING.value: "old", Purpose.JOINING.value: "new"}


class CannotChangeContact(ValueError):
    """The address stays as it is; the message says why."""


def insist_on_changeable(case: Case) -> None:
    """Raise CannotChangeContact where no other address can be asked for (Art. 5(1)(f))."""
    _insist_on_live(case)
    if case.only_stops_marketing:
        raise CannotChangeContact("stopping marketing needs no other address")
    if case.representatives.exists():
        # Whoever acted for the person may hold the old mailbox, and would keep the answer.
        raise CannotChangeContact("where somebody acts for the person, nothing changes this way")
    if not case.data_subject.email:
        raise CannotChangeContact("there is no e-mail address that could confirm another one")


def is_changeable(case: Case) -> bool:
    """Whether another address can be asked for at all."""
    try:
        insist_on_changeable(case)
    except CannotChangeContact:
        return False
    return True


def waiting(case: Case, *, at: datetime) -> ContactChange | None:
    """The change that may still be confirmed by the old or the new address."""
    rows = case.contact_changes.filter(applied_at__isnull=True, cancelled_at__isnull=True)
    row: ContactChange | None = rows.filter(new_link__expires_at__gt=at).first()
    return row


@transaction.atomic
def ask(case: Case, *, email: str, at: datetime, by: User | None = None) -> ContactChange:
    """Ask the old and the new address whether our mail may go to the new one (Art. 5(1)(f), 32).

    Without `by` the person asks. An earlier change that still waits is cancelled.
    """
    hold_as_it_is(case)
    insist_on_changeable(case)
    address = _checked(email, case.data_subject.email)
    _count(case, address, at=at)
    cancel(case, at=at)
    change: ContactChange = ContactChange.objects.create(
        case=case,
        email=address,
        asked_at=at,
        asked_by=by,
        old_link=links.issue(case.pk, Purpose.LEAVING, at=at, days=VALID_DAYS),
        new_link=links.issue(case.pk, Purpose.JOINING, at=at, days=VALID_DAYS),
    )
    facts = _told(change) | {"by_staff": by is not None}
    actor = by.actor if by else PERSON
    append(case.reference, "contact.change_asked", at=at, by=actor, facts=facts)
    _mail(change, "contact_old", to=case.data_subject.email, link=change.old_link, at=at)
    _mail(change, "contact_new", to=address, link=change.new_link, at=at)
    return change


@transaction.atomic
def confirm(link: SecretLink, *, at: datetime) -> ContactChange:
    """Note that one of the two addresses said yes; the second yes changes it (Art. 5(1)(f)).

    Harmless twice, and after the change was made or cancelled.
    """
    change = _held(link, at=at)
    if change.applied_at or change.cancelled_at:
        return change
    insist_on_changeable(change.case)
    side = SIDES[link.purpose]
    if not getattr(change, f"{side}_confirmed_at"):
        setattr(change, f"{side}_confirmed_at", at)
        change.save(update_fields=[f"{side}_confirmed_at"])
        facts = _told(change) | {"side": side}
        append(change.case.reference, "contact.confirmed", at=at, by=PERSON, facts=facts)
    if change.old_confirmed_at and change.new_confirmed_at:
        _apply(change, at=at)
    return change


@transaction.atomic
def deny(link: SecretLink, *, at: datetime) -> ContactChange:
    """End a change because an address said that it was not them; staff see it (Art. 32)."""
    change = _held(link, at=at)
    if not (change.applied_at or change.cancelled_at):
        change.cancelled_at = at
        change.save(update_fields=["cancelled_at"])
        facts = _told(change)
        append(change.case.reference, "contact.change_cancelled", at=at, by=PERSON, facts=facts)
    return change


def cancel(case: Case, *, at: datetime) -> None:
    """End what still waits for a yes, because it was asked anew or somebody acts now (Art. 32)."""
    rows = case.contact_changes.filter(applied_at__isnull=True, cancelled_at__isnull=True)
    for row in rows:
        append(case.reference, "contact.change_cancelled", at=at, by=SYSTEM, facts=_told(row))
    rows.update(cancelled_at=at)


def change_of(link: SecretLink) -> ContactChange:
    """The change that a link belongs to."""
    by_side = {"old_link": link} if link.purpose == Purpose.LEAVING else {"new_link": link}
    change: ContactChange = ContactChange.objects.select_related("case").get(**by_side)
    return change


def _held(link: SecretLink, *, at: datetime) -> ContactChange:
    """The change as it is now, with its case locked: what comes twice finds what was done."""
    if link.revoked_at or link.expires_at <= at:
        raise CannotChangeContact("this link is no longer valid")
    hold_as_it_is(link.case)
    _insist_on_live(link.case)
    return change_of(link)


def _insist_on_live(case: Case) -> None:
    if case.state in ENDED:
        raise CannotChangeContact("the address of this case can no longer be changed")


def _checked(email: str, old: str) -> str:
    address = email.strip()
    try:
        validate_email(address)
    except ValidationError as error:
        raise CannotChangeContact("write an address like name@example.com") from error
    if address.casefold() == old.casefold():
        raise CannotChangeContact("this is the address that we write to already")
    return address


def _count(case: Case, address: str, *, at: datetime) -> None:
    """Few asks a case and a mailbox, or our mail would become somebody's weapon (T9)."""
    for what, who in (("contact.case", str(case.pk)), ("contact.to", address.casefold())):
        if limits.note(what, who, at=at, window=DAY) > ASKS_A_DAY:
            raise CannotChangeContact("this was asked too often today; try again tomorrow")


def _apply(change: ContactChange, *, at: datetime) -> None:
    case, old = change.case, change.case.data_subject.email
    claim(case)
    DataSubject.objects.filter(pk=case.data_subject_id).update(email=change.email)
    case.data_subject.email = change.email
    change.applied_at = at
    change.save(update_fields=["applied_at"])
    append(case.reference, "contact.changed", at=at, by=PERSON, facts=_told(change))
    handle.confirm_address(case, link_id=change.new_link_id, at=at)
    # An answer on its way to the old mailbox stops, and no link that it holds opens anything.
    correspondence.cancel_answer(case, at=at)
    readdress.close_links(case, at=at)
    answer = answer_link.link_anew(case, at=at)
    fresh = {"status_link": outbox.link_mark(correspondence.status_link(case, at=at).pk)}
    readdress.send_on(case, old, at=at)
    if answer:
        fresh["download_link"] = outbox.link_mark(answer.pk)
    _mail(change, "contact_changed", to=change.email, at=at, more=fresh)
    _mail(change, "contact_changed", to=old, at=at)


def _mail(
    change: ContactChange,
    kind: str,
    *,
    to: str,
    at: datetime,
    link: SecretLink | None = None,
    more: dict[str, str] | None = None,
) -> None:
    """Owe one of the two addresses a mail; the new one never learns the old one."""
    words = {"new_address": change.email, "valid_days": VALID_DAYS} | (more or {})
    if link:
        words["link"] = outbox.link_mark(link.pk)
    once = f"{change.pk}:{'new' if more else 'old'}"
    correspondence.mail_to(change.case, kind, to=to, context=words, at=at, once=once)


def _told(change: ContactChange) -> dict[str, object]:
    return {"change": change.pk}
