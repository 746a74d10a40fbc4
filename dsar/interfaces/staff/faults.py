"""What is wrong with the installation itself, in words for the people who sit before it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from dsar.oversight.reports.health import HEARTBEAT, MAILBOX, late_work

FAULTS: Final[dict[str, Promise]] = {
    "oldest_unsent_mail": gettext_lazy("Mail is not going out."),
    "oldest_unread_mail": gettext_lazy("Mail that came in is not being read."),
    "oldest_unwritten_letter": gettext_lazy("Letters are not being written."),
}


def faults(*, at: datetime) -> list[str]:
    """A sentence for everything that has grown too old; none on a sound installation."""
    return list(_said(late_work(at=at)))


def _said(late: list[str]) -> Iterator[str]:
    for name in late:
        if name.startswith(MAILBOX):
            mailbox = name.removeprefix(MAILBOX).strip()
            yield _("The mailbox %(name)s cannot be read.") % {"name": mailbox}
        elif name.startswith(HEARTBEAT):
            mailbox = name.removeprefix(HEARTBEAT).strip()
            yield _("Our test message to the mailbox %(name)s did not arrive.") % {"name": mailbox}
        else:
            yield str(FAULTS[name])
