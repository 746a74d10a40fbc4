"""The forms of what is told: a fee, the end of a restriction, a change to a recipient."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final

from django import forms
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from dsar.capabilities.decisions.fees import FeeNotice
from dsar.capabilities.fulfilment.afterwards import RecipientNotice
from dsar.interfaces.offers import offer_rows
from dsar.interfaces.staff import words
from dsar.interfaces.staff.forms import REPLY_DAYS, ActForm, day, lines
from dsar.interfaces.staff.plain_fields import Euros
from dsar.law.explain import short_date
from dsar.organisation.words import NAMES
from dsar.procedure import lift_restriction
from dsar.procedure.collection import recipient_letters

WHY: Final[dict[str, Promise]] = {
    FeeNotice.Why.FURTHER_COPIES: _("Further copies of the data"),
    FeeNotice.Why.UNFOUNDED: _("The request is manifestly unfounded"),
    FeeNotice.Why.EXCESSIVE: _("The request is excessive"),
}
ANSWERS: Final[dict[str, Promise]] = {
    FeeNotice.Answer.ACCEPTED: _("They accept the fee"),
    FeeNotice.Answer.NARROWED: _("They ask for less, so this fee falls away"),
    FeeNotice.Answer.REFUSED: _("They do not accept the fee"),
}
NO_ANSWER: Final = _("No answer came in time")
READ_BY_THEM: Final = _("The person reads this in the letter, so write in their language.")


class FeeForm(ActForm):
    """A fee, its reason and the costs it was counted from; nothing is charged before the answer."""

    why = forms.ChoiceField(
        label=_("What is the fee for?"),
        choices=list(WHY.items()),
        widget=forms.RadioSelect,
        help_text=_("The first copy is free. Much work or a rude tone is no reason for a fee."),
    )
    amount = Euros(label=_("Amount in euros"), max_digits=8, decimal_places=2)
    costs = lines(_("Which costs was it counted from?"), help_text=READ_BY_THEM)
    facts = lines(
        _("Facts of this case"),
        required=False,
        help_text=_(
            "Needed where the request is called unfounded or excessive. Another officer signs then."
        ),
    )
    reply_by = day(_("Reply by"))

    def prepare(self) -> None:
        self.fields["reply_by"].initial = self.today + timedelta(days=REPLY_DAYS)


class FeeAnswerForm(ActForm):
    """What the person said to the fee, by mail or by phone."""

    answer = forms.ChoiceField(
        label=_("What did the person answer?"),
        choices=list(ANSWERS.items()),
        widget=forms.RadioSelect,
    )
    to = lines(_("What do they ask for now?"), rows=2, required=False)


class LiftForm(ActForm):
    """Why a restriction ends, and from which day on."""

    why = lines(_("Why does the restriction end?"), help_text=READ_BY_THEM)
    lifts_on = day(_("Lifted on"))

    def prepare(self) -> None:
        first = self.today + lift_restriction.NOTICE_DAYS
        self.fields["lifts_on"].initial = first
        told = [gettext("A week from today at the earliest.")]
        if earlier := lift_restriction.announced(self.case):
            day_told = short_date(earlier.lifts_on, words.language())
            told.append(gettext("It takes the place of %(day)s.") % {"day": day_told})
        self.fields["lifts_on"].help_text = " ".join(told)


class RecipientLetterForm(ActForm):
    """Which recipient gets a letter, where to, in which language, and by when they are to act."""

    notice: Any = forms.ModelChoiceField(
        label=_("Recipient"), queryset=RecipientNotice.objects.none()
    )
    language = forms.ChoiceField(label=_("Language of the letter"), choices=list(NAMES.items()))
    address = lines(
        _("Postal address"),
        required=False,
        help_text=_("One line of the envelope each. An e-mail address comes from the data map."),
    )
    act_by = day(_("To be done by"))

    def prepare(self) -> None:
        rows = recipient_letters.unsettled(self.case).select_related("task__item")
        offer_rows(self, "notice", rows)
        self.fields["notice"].label_from_instance = _named  # type: ignore[attr-defined]
        self.fields["language"].initial = recipient_letters.usual_language()
        self.fields["act_by"].initial = recipient_letters.first_act_by(at=timezone.now())


def _named(row: RecipientNotice) -> str:
    tongue = words.language()
    where = f"{row.recipient.called(tongue)} – {row.task.system.called(tongue)}"
    return f"{where} ({words.KINDS[row.task.item.right]})"
