"""The line that says whether letters are signed, by whom, and what keeps them from it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from dsar.oversight.workflow.signatures import Signatures
from dsar.work.counts import in_words

FAULTS: Final[dict[str, Promise]] = {
    "missing": gettext_lazy("The file with the certificate cannot be read."),
    "password": gettext_lazy("The password does not open the file with the certificate."),
    "empty": gettext_lazy("The file holds no key with its certificate."),
    "early": gettext_lazy("The certificate is not valid yet."),
    "expired": gettext_lazy("The certificate has expired."),
    "timestamp": gettext_lazy("The server that confirms the time does not answer as it should."),
    "broken": gettext_lazy("The certificate opens, but signing with it failed."),
}
# A new certificate takes some weeks to get.
SOON: Final = timedelta(days=30)


@dataclass(frozen=True)
class Line:
    """What the page says of signatures, and how urgently."""

    words: str
    tone: str
    fault: str = ""
    waiting: str = ""


def line(standing: Signatures, *, at: datetime) -> Line:
    """Whether letters are signed, in words."""
    if not standing.is_wanted:
        return Line(_("Letters are not signed"), "calm")
    waiting = ""
    if standing.waiting:
        waiting = ngettext(
            "%(n)s letter waits for its signature",
            "%(n)s letters wait for their signature",
            standing.waiting,
        ) % {"n": in_words(standing.waiting)}
    fault = str(FAULTS[standing.fault]) if standing.fault else ""
    if standing.certificate is None:
        return Line(_("Letters cannot be signed"), "late", fault, waiting)
    day = date_format(timezone.localtime(standing.certificate.until), "SHORT_DATE_FORMAT")
    said = {"subject": standing.certificate.subject, "day": day}
    words = _("Letters are signed with %(subject)s, valid until %(day)s") % said
    is_soon = standing.certificate.until - at < SOON
    return Line(words, "late" if fault else "waiting" if is_soon else "good", fault, waiting)
