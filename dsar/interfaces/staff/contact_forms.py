"""The form with which a colleague asks for another e-mail address of the person."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from dsar.interfaces.staff.forms import ActForm


class ContactForm(ActForm):
    """Nothing but the new address: both mailboxes say the rest."""

    email = forms.EmailField(
        label=_("The new e-mail address"),
        max_length=254,
        help_text=_(
            "We ask at the old and the new address; it changes when both have said yes. "
            "If the person cannot read the old mailbox any more, it cannot be changed: ask them "
            "to send a new request from the new address, to come by, or call them back."
        ),
    )
