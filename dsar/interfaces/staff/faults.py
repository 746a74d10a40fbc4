"""What is wrong with the installation itself, in words for the people who sit before it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from dsar.oversight.reports.health import HEARTBEAT, MAILBOX, SWEEP, late_work, unsent_digests
from dsar.procedure import tell

FAULTS: Final[dict[str, Promise]] = {
    "oldest_unsent_mail": gettext_lazy("Mail is not going out."),
    "oldest_unread_mail": gettext_lazy("Mail that came in is not being read."),
    "oldest_unwritten_letter": gettext_lazy("Letters are not being written."),
    "oldest_unbuilt_package": gettext_lazy("Packages for answers are not being built."),
}


def faults(*, at: datetime) -> list[str]:
    """A sentence for everything that has grown too old; none on a sound installation."""
    late = late_work(at=at)
    sweeps = [name for name in late if name.startswith(SWEEP)]
    return [
        *_said([name for name in late if name not in sweeps]),
        *_counted_sweeps(len(sweeps)),
        *_counted_digests(unsent_digests(at=at)),
        *_counted_unreached(len(tell.without_address())),
    ]


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


def _counted_sweeps(number: int) -> Iterator[str]:
    """One sentence however many: when the scheduler stands still, all of them are late."""
    if number:
        words = ngettext(
            "%(n)d kind of work that should run by itself is late or fails.",
            "%(n)d kinds of work that should run by themselves are late or fail.",
            number,
        )
        yield words % {"n": number}


def _counted_digests(number: int) -> Iterator[str]:
    if number:
        words = ngettext(
            "%(n)d morning mail to a colleague could not be sent.",
            "%(n)d morning mails to colleagues could not be sent.",
            number,
        )
        yield words % {"n": number}


def _counted_unreached(number: int) -> Iterator[str]:
    if number:
        words = ngettext(
            "%(n)d colleague misses reminders, because the e-mail address is not known.",
            "%(n)d colleagues miss reminders, because their e-mail addresses are not known.",
            number,
        )
        yield words % {"n": number}
