"""A protected address (turvakielto): not kept, not printed, never asked for again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final

from django.db import transaction

from dsar.cases.models import Case
from dsar.cases.moves import claim, hold
from dsar.cases.states import State
from dsar.eventlog.append import append
from dsar.law.grounds import is_blank
from dsar.organisation.accounts.models import User
from dsar.procedure import handle, readdress
from dsar.procedure.plain_words import insist_on_no_code

NOT_SHOWN: Final = {"fi": "suojattu osoite", "sv": "skyddad adress", "en": "protected address"}


class CannotProtect(ValueError):
    """The step does not fit the case; the message says why."""


@transaction.atomic
def protect(case: Case, *, at: datetime, by: User) -> None:
    """Forget the postal address and print it nowhere from now on (Art. 5(1)(f), 32).

    Cases merged into one share it. What the person wrote stays as it was written.
    """
    if case.state == State.ARCHIVED:
        raise CannotProtect("an archived case can only be read")
    if case.data_subject.protected_at is not None:
        raise CannotProtect("the address is protected already")
    family = _family(case)
    # Streams before the rows of mails: whoever sends one takes them in this order too.
    for one in family:
        append(one.reference, "address.protected", at=at, by=by.actor, facts={})
    for one in family:
        known = list(_known_addresses(one))
        person = one.data_subject
        person.address, person.protected_at = "", at
        person.save(update_fields=["address", "protected_at"])
        one.representatives.update(address="")
        _unprint(one, known, at=at)


@transaction.atomic
def take_back(case: Case, *, reason: str, at: datetime, by: User) -> None:
    """Record that the address is not protected after all; it comes back from nowhere.

    Raises CannotProtect without a reason, or where nothing is protected.
    """
    if case.state == State.ARCHIVED:
        raise CannotProtect("an archived case can only be read")
    if case.data_subject.protected_at is None:
        raise CannotProtect("the address is not protected")
    if is_blank(reason):
        raise CannotProtect("write why the address is not protected after all")
    insist_on_no_code(CannotProtect, reason)
    family = _family(case)
    for one in family:
        append(one.reference, "address.protection_ended", at=at, by=by.actor, facts={})
    handle.keep_reason(case, text=reason, at=at, by=by)
    for one in family:
        person = one.data_subject
        person.protected_at = None
        person.save(update_fields=["protected_at"])


def _family(case: Case) -> list[Case]:
    """The case and all that became one with it, locked in one order always, this one as changed.

    What is archived stays as it was sealed.
    """
    survivor = case.survivor
    found = {row.pk: row for row in (survivor, *survivor.absorbed) if row.state != State.ARCHIVED}
    family = [row for _, row in sorted((found | {case.pk: case}).items())]
    for row in family:
        if row.pk == case.pk:
            claim(row)
        else:
            hold(row)
    return family


def _known_addresses(case: Case) -> Iterator[str]:
    """Each way in which the address may stand in what we wrote ourselves."""
    yield case.data_subject.address
    yield from case.representatives.values_list("address", flat=True)
    for letter in case.letters.filter(file__isnull=True):
        yield from (row["address"] for row in letter.content.get("channels", []) if _is_post(row))


def _unprint(case: Case, known: list[str], *, at: datetime) -> None:
    """Take the address out of letters that are no PDFs yet and of mails that have not left."""
    readdress.letters(case, at=at)
    for letter in case.letters.filter(file__isnull=True, content__has_key="channels"):
        for row in filter(_is_post, letter.content["channels"]):
            row["address"] = NOT_SHOWN[case.language]
        letter.save(update_fields=["content"])
    for mail in case.outgoing_mails.filter(done_at__isnull=True):
        for text in filter(str.strip, known):
            mail.body = mail.body.replace(text, NOT_SHOWN[case.language])
        mail.save(update_fields=["body"])


def _is_post(row: dict[str, Any]) -> bool:
    return row["channel"] not in ("email", "phone")
