"""Who acts for the person, and an address that nobody may learn: the forms and their buttons."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from django import forms
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from dsar.cases.disclosure import is_mandate_clear
from dsar.cases.models import Case
from dsar.cases.representatives import Representative, representative_of
from dsar.cases.states import State
from dsar.interfaces.staff import words
from dsar.interfaces.staff.forms import ActForm, day, lines
from dsar.law.explain import on_day
from dsar.law.identity import Mandate
from dsar.procedure.identity import represent
from dsar.procedure.proofs.proof import asked_in
from dsar.procedure.standing import BEGUN

NO_CODES: Final = _("Do not copy documents or identity codes here.")
HINTS: Final[dict[str, Promise]] = {
    Mandate.PARENT: _(
        "A child who understands the matter may ask alone, and is heard. Where parents share the "
        "custody, look whether they agree."
    ),
    Mandate.ESTATE: _(
        "The regulation does not cover a person who has died. Nothing is disclosed; refuse on that "
        "ground, and handle what concerns the living apart."
    ),
}


class RepresentForm(ActForm):
    """Who says to act for the person; nothing leaves until the mandate is accepted."""

    kind = forms.ChoiceField(
        label=_("In what capacity do they act?"),
        choices=[(kind.value, words.MANDATES[kind]) for kind in Mandate],
        widget=forms.RadioSelect,
        help_text=_("Nothing about the person leaves until you accept the mandate."),
    )
    name = forms.CharField(label=_("Name"), max_length=200)
    email = forms.EmailField(label=_("E-mail"), max_length=254, required=False)
    phone = forms.CharField(label=_("Telephone"), max_length=40, required=False)
    address = lines(_("Postal address"), required=False)
    scope = lines(_("What the mandate covers"), rows=2, required=False, help_text=NO_CODES)
    valid_until = day(_("Valid until"), required=False)
    answer_to = forms.ChoiceField(
        label=_("Who gets the letters and the answer?"),
        choices=list(words.ANSWER_TO.items()),
        widget=forms.RadioSelect,
        initial=Representative.AnswerTo.REPRESENTATIVE.value,
        help_text=_("Our questions go to the address that the request came from."),
    )

    def prepare(self) -> None:
        if self.case.data_subject.protected_at:
            del self.fields["address"]


class MandateForm(ActForm):
    reason = lines(_("What shows that they may act?"), rows=2, help_text=NO_CODES)
    valid_until = day(_("Valid until"), required=False)

    def prepare(self) -> None:
        row = representative_of(self.case)
        if row is None:
            return
        if row.kind in HINTS:
            self.fields["reason"].help_text = f"{HINTS[row.kind]} {NO_CODES}"
        until = row.valid_until
        self.fields["valid_until"].initial = until if until and until >= self.today else None


class NoMandateForm(ActForm):
    reason = lines(
        _("Why is the mandate not enough?"),
        rows=2,
        help_text=_("For colleagues. The letter says only that the mandate is missing."),
    )


class EndForm(ActForm):
    reason = lines(
        _("Why does nobody act for the person any more?"),
        rows=2,
        help_text=_("An answer that has not left yet stops. It never goes to their address."),
    )


class ProtectForm(ActForm):
    sure = forms.BooleanField(
        label=_("Forget the postal address"),
        help_text=_(
            "It is deleted for good and printed nowhere from now on. Letters that have not left "
            "are written anew. Those that have left, and what the person wrote, stay as they are."
        ),
    )


class UnprotectForm(ActForm):
    reason = lines(
        _("Why is the address not protected after all?"),
        rows=2,
        help_text=_("The address does not come back: it was not kept."),
    )


def person_acts(case: Case) -> tuple[str, ...]:
    """What can be written down now about who acts for the person and about the address."""
    if case.state == State.ARCHIVED:
        return ()
    hidden = ["unprotect" if case.data_subject.protected_at else "protect"]
    now = timezone.now()
    insist: dict[str, Callable[[Case], object]] = {
        "represent": represent.insist_on_recordable,
        "mandate_accept": partial(represent.insist_on_acceptable, at=now),
        "mandate_reject": partial(represent.insist_on_rejectable, at=now),
    }
    acts = [act for act, fits in insist.items() if represent.fits(fits, case)]
    if "mandate_accept" in acts and case.state in BEGUN and asked_in(case) is None:
        acts.append("ask_mandate")
    return (*acts, *(["represent_end"] if representative_of(case) else []), *hidden)


def warnings_of(case: Case) -> list[str]:
    """What a colleague should know before anything is disclosed to who acts for the person."""
    row = representative_of(case)
    if row is None:
        return []
    told = [str(HINTS[row.kind])] if row.kind in HINTS else []
    if not is_mandate_clear(case, at=timezone.now()):
        told.append(mandate_state(case))
    return told


def mandate_state(case: Case) -> str:
    """Why nothing leaves: the mandate ran out, or nobody has accepted it (EDPB 01/2022, 81)."""
    row = representative_of(case)
    if row is None or row.accepted_at is None or row.valid_until is None:
        return gettext("The mandate is not accepted, so nothing about the person leaves.")
    day = on_day(row.valid_until, words.language())
    return gettext("The mandate ran out on %(day)s, so nothing about the person leaves.") % {
        "day": day
    }
