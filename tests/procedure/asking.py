"""A person who was asked something, and the days that pass."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from config.mailbox_url import mailboxes
from dsar.capabilities.identity.models import ProofRequest, ScopeQuestion
from dsar.capabilities.mail.models import InboundMail, MailSource, OutgoingMail
from dsar.cases.models import Case
from dsar.procedure import clarify, questions
from dsar.procedure.extend import extend
from dsar.procedure.identity import identify
from dsar.procedure.identity.ask import ask_for_proof
from tests.factories import NOW, a_case, a_user
from tests.interfaces.staff.letterbox import a_message

FACTS = "Orders of nine years <b>in two archives</b>"
PAPER = {"email": "", "address": "Kotikatu 1\n00100 HELSINKI"}


def days(number: float) -> timedelta:
    return timedelta(days=number)


def ask(case: Case, *, at: datetime = NOW, **changes: Any) -> ProofRequest:
    given = {"method": "known_fact", "doubt": "Two people share the name.", "at": at}
    given |= {"why_more": "They share the address too."}
    given |= {"reply_by": at.date() + days(14), "by": a_user(username="anna")}
    return ask_for_proof(case, **(given | changes))


def ask_scope(case: Case, *, at: datetime = NOW, **changes: Any) -> ScopeQuestion:
    given = {"text": "Mitä vuosia tarkoitat?", "at": at, "by": a_user(username="anna")}
    return clarify.ask_scope(case, **(given | {"reply_by": at.date() + days(14)} | changes))


def leaves(kind: str = "", *, at: datetime = NOW) -> None:
    """Let the mails that are owed leave the house, and note the questions among them."""
    rows = OutgoingMail.objects.filter(done_at__isnull=True)
    rows.filter(kind__startswith=kind).update(done_at=at, due_at=at)
    while questions.note_sent_next(at=at):
        continue


def asked_in_time(**changes: Any) -> Case:
    """A case whose person was asked for proof a day after receipt, so that the clock waits."""
    case = a_case(**changes)
    ask(case, at=NOW + days(1), reply_by=(NOW + days(15)).date())
    leaves(at=NOW + days(1))
    return fresh(case)


def reminded(case: Case, *, at: datetime) -> None:
    assert questions.remind_next(at=at) is not None
    leaves(at=at)


def reply(case: Case, text: str = "Tilausnumeroni on 4711.", *, at: datetime) -> InboundMail:
    """An answer to our newest mail, through the real door."""
    ours = OutgoingMail.objects.filter(case=case).latest("pk")
    sender = f"Maija <{ours.addressee}>"
    return a_message(text, at=at, From=sender, In_Reply_To=ours.message_id)


def known(case: Case, *, at: datetime) -> Case:
    """The person answered, and an officer recorded it."""
    said: dict[str, Any] = {"method": "known_fact", "reason": "Gave an order number."}
    identify.accept(fresh(case), **said, at=at, by=a_user(username="anna"))
    return fresh(case)


def extended(case: Case, *, at: datetime = NOW + timedelta(5), facts: str = FACTS) -> Case:
    """A case whose time limit was extended."""
    extend(fresh(case), reason="volume", facts=facts, at=at, by=a_user(username="anna"))
    return fresh(case)


def fresh(case: Case) -> Case:
    return Case.objects.get(pk=case.pk)


def a_mailbox(settings: Any, *, at: datetime) -> None:
    """The company's mailbox, read to its end."""
    settings.MAILBOXES = mailboxes("imaps://u:p@mail.example/?name=info")
    MailSource.objects.create(name="info", checked_at=at, due_at=at + timedelta(seconds=20))
