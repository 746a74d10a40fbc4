"""What begins anew when it is no longer, or again, known who is asking (Art. 12(6), 15(3))."""

from __future__ import annotations

from datetime import datetime

from dsar.capabilities.decisions.models import Decision
from dsar.capabilities.delivery import links
from dsar.capabilities.delivery.models import Dispatch, Purpose
from dsar.capabilities.mail import outbox
from dsar.cases.models import Case, CaseItem
from dsar.law.outcomes import Outcome
from dsar.law.rights import Right
from dsar.organisation.controller.models import Controller
from dsar.procedure import correspondence, standing


def undecide(case: Case, *, at: datetime) -> None:
    """Open the decided items for a new decision; the old one stays on record (Art. 5(2))."""
    live = list(Decision.objects.filter(item__case=case, superseded_at__isnull=True))
    items = CaseItem.objects.filter(case=case).exclude(right=Right.MARKETING_OBJECTION)
    items.exclude(outcome=Outcome.WITHDRAWN).update(outcome=Outcome.PENDING, settled_at=None)
    # After the items: a refused item may not lose its decision, not for a moment.
    Decision.objects.filter(pk__in=[row.pk for row in live]).update(superseded_at=at)


def offer_again(case: Case, *, at: datetime) -> None:
    """Mail a new link to an answer that can still be downloaded, where the old one is dead.

    Whoever held the old one may have been another person (Art. 32).
    """
    answers = standing.downloadable(case, at=at)
    last: Dispatch | None = answers.order_by("expires_at").last()
    mine = case.links.filter(purpose=Purpose.ANSWER, revoked_at__isnull=True, expires_at__gt=at)
    if last is None or mine.exists():
        return
    link = links.issue(case.pk, Purpose.ANSWER, at=at, days=(last.expires_at - at).days + 1)
    until = Controller.current().day_of(last.expires_at)
    words = {
        "download_link": outbox.link_mark(link.pk),
        "expires_on": correspondence.day_in_words(until, case.language),
    }
    mail = correspondence.mail(case, "answer_ready", at=at, context=words, once=f"link{link.pk}")
    if mail is not None:
        answers.update(mail=mail)
