"""What staff say of how an answer leaves: the way, the window, the day, and who got it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from django import forms
from django.utils import timezone
from django.utils.html import format_html_join
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from dsar.capabilities.delivery import window
from dsar.capabilities.delivery.models import Dispatch
from dsar.capabilities.delivery.window import Fault
from dsar.interfaces.offers import offer
from dsar.interfaces.staff.forms import ActForm, day, lines
from dsar.procedure import channel as channels
from dsar.procedure import download_code, post
from dsar.procedure.respond import on_its_way

Channel = Dispatch.Channel
Way = Dispatch.CodeWay
CHANNELS: Final[dict[str, Any]] = {
    Channel.PORTAL: _("By a link in an e-mail, to be downloaded"),
    Channel.POST: _("By post"),
    Channel.COLLECT: _("Collected in person"),
}
WAYS: Final[dict[str, Any]] = {
    Way.MAIL: _("In an e-mail of its own"),
    Way.FILE: _("To the e-mail address on file"),
    Way.SPOKEN: _("By phone, to a number on file, or at a branch"),
}
FAULTS: Final[dict[Fault, Any]] = {
    Fault.TOO_MANY: _("The address has more than six rows. The window shows only six."),
    Fault.NO_STREET: _("The row with the street or the post office box is missing."),
    Fault.NO_PLACE: _("The row with the postcode and the town is missing."),
    Fault.NO_COUNTRY: _("The town is abroad: the last row must name the country."),
    Fault.E_MAIL: _("An e-mail address stands in the window. No letter finds its way by that."),
}
MISSING: Final[dict[str, Any]] = {
    channels.NO_MAIL: _("No link can be sent: there is no e-mail address to send it to."),
    channels.NO_ADDRESS: _(
        "It cannot be posted: there is no postal address. It comes with the request; that of "
        "somebody who acts for the person is written down with them."
    ),
    channels.PROTECTED: _("It cannot be posted: the address is protected."),
}


def _radio(label: Any, choices: dict[str, Any], **more: Any) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label, choices=list(choices.items()), widget=forms.RadioSelect, **more
    )


class ChoiceForm(ActForm):
    """How the answer is to leave, settled before it does."""

    channel = _radio(_("How does the answer leave?"), CHANNELS)
    code_way = _radio(
        _("How does the person get the code that opens it?"),
        WAYS,
        required=False,
        help_text=_("Only for an answer behind a link."),
    )
    why = lines(
        _("Why in this way?"),
        rows=2,
        required=False,
        help_text=_("Needed where it is not the usual way. Colleagues read it."),
    )

    def prepare(self) -> None:
        at = timezone.now()
        able = {key: word for key, word in CHANNELS.items() if not self._why_not(key)}
        offer(self, "channel", able.items())
        _say_what_is_missing(self, CHANNELS)
        _offer_ways(self)
        settled = channels.settled(self.case, at=at)
        self.initial["channel"] = settled.channel
        usual = download_code.suggested(self.case, at=at)
        self.initial["code_way"] = settled.code_way or usual

    def _why_not(self, key: str) -> str:
        return channels.why_not(self.case, Channel(key), at=timezone.now())


class AnewForm(ActForm):
    """A new link for an answer that has left."""

    code_way = _radio(_("How does the person get the code that opens it?"), WAYS)

    def prepare(self) -> None:
        _offer_ways(self)
        self.initial["code_way"] = download_code.way_of(self.case, at=timezone.now())


class OtherwiseForm(ActForm):
    """Paper in place of a link, or the other way of paper."""

    channel = _radio(_("How does the answer leave instead?"), {})
    why = lines(_("Why in this way?"), rows=2)

    def prepare(self) -> None:
        row, at = on_its_way(self.case), timezone.now()
        other = (Channel.POST, Channel.COLLECT)
        able = [key for key in other if row is None or row.channel != key or row.has_failed]
        able = [key for key in able if not channels.why_not(self.case, key, at=at)]
        offer(self, "channel", [(key, CHANNELS[key]) for key in able])
        _say_what_is_missing(self, other)


class PostedForm(ActForm):
    """The window of the envelope as it shows, and the day of the post."""

    seen = forms.MultipleChoiceField(
        label=_("What shows in the window of the envelope"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": _("Look at the window, and tick that it shows just this."),
            "invalid_choice": _("The address has changed. Look at the window once more."),
        },
    )
    posted_on = day(_("Posted on"))

    def prepare(self) -> None:
        at = timezone.now()
        rows = post.rows_in_window(self.case, at=at)
        block = format_html_join("\n", "{}<br>", ((row,) for row in rows))
        offer(self, "seen", [(window.mark_of(rows), block)])
        found = post.faults(self.case, at=at)
        self.fields["seen"].help_text = " ".join(_in_words(found))
        self.initial["posted_on"] = self.today

    def clean_seen(self) -> str:
        return str(self.cleaned_data["seen"][0])


class HandedOverForm(ActForm):
    """Who got the answer over the counter, and how it was seen who that is."""

    handed_on = day(_("Handed over on"))
    to = forms.CharField(label=_("To whom"), max_length=post.LONGEST)
    seen_how = forms.CharField(
        label=_("How was it seen who that is?"),
        max_length=post.LONGEST,
        help_text=_("For example: driving licence, name and picture. Write down no numbers."),
    )

    def prepare(self) -> None:
        self.initial["handed_on"] = self.today


class RecallForm(ActForm):
    reason = lines(
        _("What has to be corrected?"),
        rows=2,
        help_text=_("Colleagues read it. The person is told only that a new answer comes."),
    )


def _offer_ways(form: ActForm) -> None:
    able = [(way, word) for way, word in WAYS.items() if not download_code.why_not(form.case, way)]
    offer(form, "code_way", able)


def _say_what_is_missing(form: ActForm, keys: Iterable[str]) -> None:
    """Why a way is not offered, for its silence would look like a fault of the page."""
    at = timezone.now()
    rules = [channels.why_not(form.case, Channel(key), at=at) for key in keys]
    form.fields["channel"].help_text = " ".join(str(MISSING[rule]) for rule in rules if rule)


def _in_words(found: Iterable[Fault]) -> list[str]:
    said = [str(FAULTS[fault]) for fault in found]
    return said or [gettext("The address is whole.")]
