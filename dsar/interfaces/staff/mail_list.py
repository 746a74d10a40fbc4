"""Mail that found no case by itself: shown as plain text, sorted by hand."""

from __future__ import annotations

from typing import Final, cast

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from dsar.capabilities.mail.models import InboundMail, MailOutcome
from dsar.interfaces.staff import due, words
from dsar.interfaces.staff.keyset import page
from dsar.interfaces.staff.screens import draw, only, screen
from dsar.organisation.accounts.models import User
from dsar.organisation.accounts.roles import Permission
from dsar.procedure.handle import looked_at_mail

UNSORTED: Final = (MailOutcome.TRIAGE.value, MailOutcome.QUARANTINED.value)
SHELVES: Final[dict[str, tuple[str, ...]]] = {
    "unsorted": UNSORTED,
    "replies": (MailOutcome.THREADED.value,),
    "machines": (MailOutcome.AUTOMATIC.value,),
}


@screen(Permission.VIEW_CASES)
def mail_list(request: HttpRequest) -> HttpResponse:
    """Every message that waits for somebody, oldest first; replies and machines on request."""
    only(request, ("after", "show"))
    shelf = request.GET.get("show", "unsorted")
    if shelf not in SHELVES:
        raise BadRequest("show")
    rows = page(
        InboundMail.objects.select_related("case").filter(outcome__in=SHELVES[shelf]),
        "received_at",
        request.GET.get("after", ""),
    )
    shown = [
        {
            "mail": mail,
            "when": due.moment(mail.received_at),
            "outcome": words.MAIL_OUTCOMES[mail.outcome],
            "kinds": [words.KINDS[right] for right in mail.recognised.get("rights", [])],
        }
        for mail in rows.rows
    ]
    seen = [entry["mail"].pk for entry in shown]
    looked_at_mail(seen, at=timezone.now(), by=cast(User, request.user))
    context = {"title": _("Unsorted mail"), "rows": shown, "after": rows.after, "shelf": shelf}
    return draw(request, "mail.html", context)
