"""Who is asking: how it became known, what to ask, and second thoughts, with what each does."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, Final

from django import forms
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from dsar.capabilities.identity.words import ENOUGH
from dsar.cases.disclosure import is_mandate_clear
from dsar.cases.identity import IdentityCheck
from dsar.interfaces.offers import offer, offer_rows
from dsar.interfaces.staff import due, words
from dsar.interfaces.staff.forms import REPLY_DAYS, ActForm, day, lines
from dsar.law.identity import LEVELS, MANDATE, OUR_TURN, STRONGEST, Method, enough
from dsar.organisation.controller.models import Controller
from dsar.organisation.datamap.models import System
from dsar.procedure import code, suspend
from dsar.procedure.identity import ask, identify, reassess

MOMENTS: Final = ("%Y-%m-%dT%H:%M", "%d.%m.%Y %H.%M", "%d.%m.%Y %H:%M", "%Y-%m-%d %H:%M")


class SystemField(forms.ModelChoiceField):
    def label_from_instance(self, obj: Any) -> str:
        return str(obj.called(words.language()))


class IdentityForm(ActForm):
    """How it became known who is asking; the lightest way that is enough comes first."""

    field_order = ("method", "found_in", "keeps_contact", "met_at", "on_paper", "reason")
    method = forms.ChoiceField(
        label=_("How do you know who is asking?"),
        widget=forms.RadioSelect,
        help_text=_("The lightest way that is enough comes first."),
    )
    reason = lines(
        _("What was compared, or why there is no doubt"),
        rows=2,
        help_text=_("One sentence is enough. Do not copy documents or identity codes here."),
    )
    found_in = SystemField(
        System.objects.none(),
        label=_("In which of our systems did the address or the number stand before?"),
        required=False,
        help_text=_(
            "Only for a confirmed address or a call. Do not write the number itself anywhere."
        ),
    )
    met_at = forms.DateTimeField(
        label=_("When did you call or meet the person?"),
        required=False,
        help_text=_("Only for a call or a visit."),
        input_formats=MOMENTS,
        widget=forms.DateTimeInput(format=MOMENTS[0], attrs={"type": "datetime-local"}),
        error_messages={"invalid": _("Give the day and the time, for example 2.3.2026 14.05.")},
    )
    keeps_contact = forms.BooleanField(
        label=_("No address, e-mail address or phone number changes here"),
        required=False,
        help_text=_(
            "Needed for a confirmed address. Where contact data are to change, it is not enough."
        ),
    )
    on_paper = forms.BooleanField(
        label=_("The document came on paper"),
        required=False,
        help_text=_("I shred it or give it back once the check is complete."),
    )

    def prepare(self) -> None:
        closed = set()
        if not self.case.address_confirmed_at or ask.names_contact(self.case):
            closed.add(Method.CONFIRMED_ADDRESS)
        if not code.accepted_at(self.case):
            closed.add(Method.FILE_CONTACT)
        able = enough(ask.level_of(self.case)) if self.case.needs_identity else [Method.NO_DOUBT]
        ways = [method for method in able if method not in closed]
        offer(self, "method", [(way.value, words.METHODS[way]) for way in ways])
        offer_rows(self, "found_in", System.objects.filter(is_active=True))
        asked = {name for way in ways for name in identify.BORNE_OUT_BY.get(way, ())}
        for name in {"found_in", "met_at", "on_paper"} - asked:
            del self.fields[name]
        if Method.CONFIRMED_ADDRESS not in ways:
            del self.fields["keeps_contact"]
        if ask.names_contact(self.case):
            self.fields["method"].help_text = gettext(
                "An e-mail address or a phone number is named in what is to be corrected, so a "
                "confirmed address is not enough."
            )

    def clean_met_at(self) -> datetime | None:
        met_at: datetime | None = self.cleaned_data["met_at"]
        if met_at and Controller.current().day_of(met_at) < self.case.received_on:
            raise forms.ValidationError(
                _("The request had not arrived by then. Check the day, or call again.")
            )
        return met_at


class RejectForm(ActForm):
    method = forms.ChoiceField(
        label=_("What was looked at?"),
        choices=[(method.value, words.METHODS[method]) for method in LEVELS],
    )
    reason = lines(_("Why was it not enough?"), rows=2)


class AskForm(ActForm):
    """What to ask of the person, the doubt that justifies it, and why more than is enough."""

    method = forms.ChoiceField(
        label=_("What is enough?"),
        widget=forms.RadioSelect,
        help_text=_("The lightest way that is enough comes first."),
    )
    doubt = lines(
        _("Why is there doubt about who is asking?"),
        rows=2,
        help_text=_("The person reads this sentence in the letter, so write in their language."),
    )
    why_more = lines(
        _("Why will the lighter way not do?"),
        rows=2,
        required=False,
        help_text=_("Only when you ask more than is enough. The person does not read this."),
    )
    contact = forms.EmailField(
        label=_("E-mail address on file that the code goes to"),
        required=False,
        help_text=_("Only for a code. The person is not told the address."),
    )
    found_in = SystemField(
        System.objects.none(),
        label=_("In which of our systems is the address?"),
        required=False,
        help_text=_("Only for a code."),
    )
    reply_by = day(_("Reply by"))

    def prepare(self) -> None:
        open_ways = () if self.act == "ask_mandate" else ask.ways(self.case)
        said = [(str(way), self._in_words(way, open_ways)) for way in open_ways]
        if not is_mandate_clear(self.case, at=timezone.now()):
            said.append((MANDATE, ENOUGH[MANDATE][words.language()]))
        offer(self, "method", said)
        offer_rows(self, "found_in", System.objects.filter(is_active=True))
        if Method.FILE_CONTACT not in open_ways:
            del self.fields["contact"], self.fields["found_in"]
        self.fields["reply_by"].initial = self.today + timedelta(days=REPLY_DAYS)
        if not suspend.in_time(self.case, self.today):
            late = gettext("Asked this late, the question does not make the time stand still.")
            self.fields["reply_by"].help_text = late
        elif OUR_TURN & set(open_ways):
            self.fields["reply_by"].help_text = gettext(
                "When we are the ones to call, this is our own day to call by, and the time limit "
                "does not stand still."
            )

    def _in_words(self, way: Method, open_ways: tuple[Method, ...]) -> str:
        said = ENOUGH[way][words.language()]
        if not ask.asks_too_much(way, open_ways):
            return said
        more = gettext("This asks more than is enough: write below why the lighter way will not do")
        return f"{said} – {more}"


class ConfirmForm(ActForm):
    """The second pair of eyes; whoever checked sees that it must be somebody else's."""

    reason = lines(_("What did you look at, and does it agree?"), rows=2)

    def prepare(self) -> None:
        check = identify.waiting_check(self.case)
        if check is None or check.checked_by_id != self.by.pk:
            return
        if self.by.has_peers():
            self.instead = gettext("This is your own check, so another officer must confirm it.")
            return
        alone = gettext("Nobody else works here as an officer. Write why you are still sure.")
        self.fields["reason"].help_text = alone


class CheckField(forms.ModelChoiceField):
    def label_from_instance(self, obj: Any) -> str:
        return f"{words.METHODS[obj.method]}, {due.day_of(obj.checked_at)}"


class RevokeForm(ActForm):
    check = CheckField(
        IdentityCheck.objects.none(), label=_("Which check was wrong?"), empty_label=None
    )
    reason = lines(
        _("What was wrong with it?"),
        rows=2,
        help_text=_("Nothing leaves any more until it is known again who is asking."),
    )

    def prepare(self) -> None:
        offer_rows(self, "check", self.case.identity_checks.standing())
        self.fields["check"].initial = identify.waiting_check(self.case)


class LevelForm(ActForm):
    level = forms.TypedChoiceField(
        label=_("How sure must we be in this case?"), coerce=int, widget=forms.RadioSelect
    )
    reason = lines(
        _("Which risk asks for this?"),
        rows=2,
        help_text=_("It is kept as a note for colleagues."),
    )

    def prepare(self) -> None:
        usual = reassess.usual_level(self.case)
        levels = [(level, words.PROOF_LEVELS[level]) for level in range(usual, STRONGEST + 1)]
        offer(self, "level", [row for row in levels if row[0]])
        self.fields["level"].initial = ask.level_of(self.case)
