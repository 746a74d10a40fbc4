"""The buttons by which an answer leaves, leaves anew or in another way, or is taken back."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext_lazy as _

from dsar.interfaces.staff import delivery_forms as forms
from dsar.interfaces.staff.act import Act, calls
from dsar.organisation.accounts.roles import Permission
from dsar.procedure import answer_period, channel, post, recall

SETTLED: Final = _("It is settled how the answer leaves.")
DELIVERY_ACTS: Final[dict[str, Act]] = {
    "delivery": Act(
        _("Choose how the answer leaves"),
        forms.ChoiceForm,
        calls(channel.choose, "channel", "code_way", "why"),
        SETTLED,
    ),
    "posted": Act(
        _("Mark as posted"),
        forms.PostedForm,
        calls(post.mark_posted, "posted_on", "seen"),
        _("The answer is marked as posted."),
    ),
    "handed_over": Act(
        _("Mark as handed over"),
        forms.HandedOverForm,
        calls(post.hand_over, "handed_on", "to", "seen_how"),
        _("The answer is marked as handed over."),
    ),
    "send_anew": Act(
        _("Send a new link"),
        forms.AnewForm,
        calls(answer_period.send_anew, "code_way"),
        _("A new link is on its way. The old one opens nothing."),
    ),
    "send_otherwise": Act(
        _("Send the answer in another way"),
        forms.OtherwiseForm,
        calls(post.send_otherwise, "channel", "why"),
        SETTLED,
    ),
    "recall": Act(
        _("Take the answer back"),
        forms.RecallForm,
        calls(recall.recall, "reason"),
        _("The answer was taken back. Decide the case anew; the person is told."),
        Permission.DECIDE,
    ),
}
