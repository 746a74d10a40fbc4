"""Messages that came in through the real door: taken into custody and read by the post room."""

from __future__ import annotations

from datetime import datetime
from email.message import EmailMessage
from typing import Any

from dsar.capabilities.mail import custody
from dsar.capabilities.mail.models import InboundMail, OutgoingMail
from dsar.cases.models import Case
from dsar.procedure import post_room
from tests.factories import NOW, a_case

SENDER = "Olli Oja <olli@example.com>"
PLAIN = "Tarjoatteko kaivinkoneita vuokralle?"


def a_message(text: str = PLAIN, *, at: datetime = NOW, **said: Any) -> InboundMail:
    """A plain message in the general mailbox; `said` may name other header fields."""
    fields = {"From": SENDER, "Subject": "Kysymys"} | {
        name.replace("_", "-"): value for name, value in said.items()
    }
    head = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
    return a_raw_message(f"{head}\r\n{text}".encode(), at=at)


def a_raw_message(raw: bytes, *, at: datetime = NOW) -> InboundMail:
    row, _ = custody.take(raw, mailbox="general", at=at)
    return post_room.read_one(row, at=at)


def a_message_with(name: str, content: bytes, media_type: str) -> InboundMail:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = SENDER, "Liite"
    mail.set_content(PLAIN)
    maintype, _, subtype = media_type.partition("/")
    mail.add_attachment(content, maintype=maintype, subtype=subtype, filename=name)
    return a_raw_message(bytes(mail))


def a_reply(text: str = PLAIN, **said: Any) -> tuple[InboundMail, Case]:
    """An answer to the newest mail that we sent about a case."""
    case = a_case()
    ours = OutgoingMail.objects.filter(case=case).latest("pk")
    return a_message(text, In_Reply_To=ours.message_id, **said), case
