"""The forms of what the person is asked, and of what they answered."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from dsar.capabilities.identity.words import WHAT_ABOUT
from dsar.cases.disclosure import is_known_who_asks
from dsar.interfaces.staff.forms import REPLY_DAYS, ActForm, day, lines
from dsar.procedure.suspend import in_time


class ScopeForm(ActForm):
    """What to ask about a wish that may cover very much."""

    text = lines(
        _("What is the person asked?"),
        help_text=_(
            "They read this in the letter, so write in their language. Do not say what we hold."
        ),
    )
    reply_by = day(_("Reply by"))

    def prepare(self) -> None:
        self.fields["reply_by"].initial = self.today + timedelta(days=REPLY_DAYS)
        if not is_known_who_asks(self.case, at=timezone.now()):
            self._fix_the_words()
        _warn_when_late(self)

    def _fix_the_words(self) -> None:
        """Free words could tell somebody we do not know what we hold."""
        text = self.fields["text"]
        text.initial, text.disabled = WHAT_ABOUT[self.case.language], True
        text.help_text = gettext(
            "It is not known who is asking, so the question is always this one. It tells nothing "
            "of what we hold."
        )


class ScopeAnsweredForm(ActForm):
    answer = lines(
        _("What did the person answer?"),
        rows=2,
        help_text=_("“Everything” is an answer too: write it down."),
    )


def _warn_when_late(form: ActForm) -> None:
    if not in_time(form.case, form.today):
        late = gettext("Asked this late, the question does not make the time stand still.")
        form.fields["reply_by"].help_text = late
