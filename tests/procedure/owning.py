"""Owners of systems, and what is in their mail."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

from dsar.capabilities.fulfilment.owners import OwnerLink
from dsar.capabilities.mail import outbox
from dsar.organisation.accounts.models import User
from dsar.organisation.accounts.roles import Role
from dsar.organisation.datamap.models import System
from dsar.procedure import dispatch
from tests.factories import NOW, a_company, a_user

DIGITS = re.compile(r"^([0-9]{8})$", re.MULTILINE)
LINK = re.compile(r"/systems/link/([^/\s]+)/")


def an_owner(key: str = "crm") -> User:
    """The colleague who answers for a system of the tests' company."""
    a_company()
    user = a_user(Role.SYSTEM_OWNER, f"owner_{key}")
    System.objects.filter(key=key).update(owner=user)
    return user


def posts(*, at: datetime = NOW) -> None:
    while dispatch.send_next(at=at):
        continue


def code_in(mails: list[Any]) -> str:
    return [found[1] for mail in mails if (found := DIGITS.search(mail.body))][-1]


def token_in(link: OwnerLink, mails: list[Any], *, at: datetime = NOW) -> str:
    """The token of a link, as a mail to its colleague brings it."""
    mark = outbox.owner_link_mark(link.pk)
    told = {"addressee": link.user.email, "language": "en"}
    context = {"link": mark, "lines": [], "total": 1, "controller": {"name": "x"}}
    outbox.queue("collection_asked", **told, context=context, at=at, dedupe_key=f"{link.pk}:{mark}")
    posts(at=at)
    return [found[1] for mail in mails if (found := LINK.search(mail.body))][-1]
