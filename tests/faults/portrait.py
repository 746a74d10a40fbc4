"""What an installation holds, without chance and clock: the same whatever happened on the way."""

from __future__ import annotations

import json
import sys
from collections import Counter
from email.parser import BytesHeaderParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.db.models import F, QuerySet

from dsar.capabilities.letters.models import Letter
from dsar.capabilities.mail.models import InboundMail, OutgoingMail
from dsar.capabilities.reminders.models import Digest, Reminder
from dsar.cases.models import Case
from dsar.eventlog.models import Event, Stream

WHOSE = "case__data_subject__email"


def portrait() -> dict[str, Any]:
    """Raises when the installation contradicts itself."""
    call_command("fsck", stdout=sys.stderr)
    call_command("verify_eventlog", stdout=sys.stderr)
    sent = OutgoingMail.objects.filter(done_at__isnull=False)
    left = delivered()
    return {
        "cases": counted(Case.objects, "data_subject__email", "state", "due_on", "next_watch_on"),
        "events": _events(),
        "reminders": counted(
            Reminder.objects, "kind", "about", WHOSE, "user__username", "mail__kind"
        ),
        "digests": counted(Digest.objects, "user__username", "on", "mail__kind"),
        "mails": counted(sent, "kind", "addressee", WHOSE),
        "letters": counted(Letter.objects.filter(file__isnull=False), "kind", WHOSE),
        "incoming": counted(InboundMail.objects, "outcome"),
        "unsealed": Stream.objects.filter(seq__gt=F("sealed_seq")).count(),
        "unsent": OutgoingMail.objects.filter(done_at__isnull=True).count(),
        "all that left was owed": set(left) == set(sent.values_list("message_id", flat=True)),
    }


def counted(rows: QuerySet[Any], *names: str) -> dict[str, int]:
    told = [" ".join(map(str, row)) for row in rows.order_by().values_list(*names)]
    return dict(sorted(Counter(told).items()))


def _events() -> dict[str, int]:
    """References are chance; the person's address tells the cases apart."""
    people = dict(Case.objects.values_list("reference", "data_subject__email"))
    rows = Event.objects.order_by().values_list("stream", "kind")
    told = [f"{people.get(stream, stream)} {kind}" for stream, kind in rows]
    return dict(sorted(Counter(told).items()))


def delivered() -> list[str]:
    """The Message-ID of every message that left, repeats included."""
    files = Path(settings.EMAIL_FILE_PATH).glob("*.eml")
    return [BytesHeaderParser().parsebytes(f.read_bytes())["Message-ID"] for f in files]


def repeats() -> int:
    left = delivered()
    return len(left) - len(set(left))


def tell(answer: Any) -> None:
    sys.stdout.write(f"\n{json.dumps(answer)}\n")
