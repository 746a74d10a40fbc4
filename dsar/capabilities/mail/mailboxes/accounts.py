"""The mailboxes that the operator named in MAILBOX_URL."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from django.conf import settings


@dataclass(frozen=True)
class Account:
    """One mailbox: where it is, what it holds and what becomes of a message once it is taken."""

    host: str
    port: int
    is_tls: bool
    may_be_plain: bool
    user: str
    password: str = field(repr=False)
    folder: str
    kind: str
    done: str
    name: str
    is_named: bool
    address: str
    since: date | None


def accounts() -> list[Account]:
    return [Account(**entry) for entry in settings.MAILBOXES]


def labels() -> dict[str, str]:
    """A name of each mailbox that may be shown to anybody: the chosen one, or its number."""
    return {
        account.name: account.name if account.is_named else f"mailbox {number}"
        for number, account in enumerate(accounts(), 1)
    }
