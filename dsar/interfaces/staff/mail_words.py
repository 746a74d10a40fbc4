"""What staff read for each code of a message."""

from __future__ import annotations

from typing import Any, Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from dsar.capabilities.mail.models import InboundMail, MailOutcome, SortedAs
from dsar.files.scanner import Scan
from dsar.interfaces.staff import words

SORTED: Final[dict[str, Promise]] = {
    SortedAs.NEW_CASE: _("New case"),
    SortedAs.ATTACHED: _("Put into a case"),
    SortedAs.NOT_A_REQUEST: _("Not a request"),
    SortedAs.SEEN: _("Read"),
    SortedAs.CONTEST: _("Contests our answer"),
}
MACHINES: Final[dict[str, Promise]] = {
    "bounce": _("Could not be delivered"),
    "delay": _("Delivery is delayed"),
    "out_of_office": _("Away from the office"),
    "read_receipt": _("Read receipt"),
    "complaint": _("Reported as spam"),
    "calendar": _("Calendar"),
    "list": _("Newsletter or list"),
    "own": _("Our own message"),
    "automatic": _("Automatic message"),
}
LANGUAGES: Final[dict[str, Promise]] = {
    "fi": _("Finnish"),
    "sv": _("Swedish"),
    "en": _("English"),
    "de": _("German"),
    "fr": _("French"),
    "es": _("Spanish"),
    "nl": _("Dutch"),
    "it": _("Italian"),
    "pt": _("Portuguese"),
    "pl": _("Polish"),
    "da": _("Danish"),
    "no": _("Norwegian"),
    "et": _("Estonian"),
}
OTHER_SENDER: Final = _("another sender than the person of the case")
CANNOT_BE_READ: Final = _("The message could not be opened safely. It is kept as it came.")
NO_SENDER: Final = _("The message names no sender that could be answered. It is kept as it came.")
WHY_UNREAD: Final[dict[str, Promise]] = {
    "too_large": _("The message is too large to be opened here. It is kept whole."),
    "gave up": _("Reading it ended the program several times; it may be an attack."),
    "not_given": _("The mail server did not hand it over; it is still in the mailbox."),
    "no_sender": NO_SENDER,
    "no usable sender": NO_SENDER,
    "two_senders": _("The message names more than one sender. It is kept as it came."),
    "timeout": _("Opening the message took too long; it may be an attack. It is kept as it came."),
}
DAMAGED: Final = _("Some letters of this message were damaged on the way: compare the original.")
DEFECTS: Final[dict[str, Promise]] = {
    "open_original": _(
        "A part of this message can only be opened in a mail program: please read the original."
    ),
    "no_text": _("The message has no text of its own: please look at its files."),
    **dict.fromkeys(("broken_base64", "unknown_charset", "wrong_charset"), DAMAGED),
    "files_cut": _("Not all of its files are shown: please look at the original."),
    "text_cut": _("The text is longer than what is shown: please read the original."),
}
SCANS: Final[dict[str, Promise]] = {
    Scan.ABSENT: _("not checked for viruses"),
    Scan.CLEAN: _("no virus found"),
    Scan.INFECTED: _("a virus was found; the file stays locked"),
    Scan.FAILED: _("the virus scanner gave no answer"),
}


def tag_of(mail: InboundMail) -> tuple[Any, str]:
    """The word beside a message in the list, and its tone."""
    if mail.sorted_as:
        return SORTED[mail.sorted_as], "good"
    if mail.outcome == MailOutcome.AUTOMATIC:
        return MACHINES.get(mail.machine, MACHINES["automatic"]), "calm"
    tone = {"quarantined": "late", "triage": "waiting", "threaded": "new"}.get(mail.outcome, "good")
    return words.MAIL_OUTCOMES[mail.outcome], tone
