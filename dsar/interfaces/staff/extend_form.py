"""More time: the form that shows the new day before it is pressed, and what the page says of it."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from django import forms
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from dsar.cases.addressee import addressee_of
from dsar.cases.disclosure import is_known_who_asks
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.cases.time_limits import Extension
from dsar.interfaces.staff import due, words
from dsar.interfaces.staff.forms import ActForm, lines
from dsar.interfaces.staff.reasons import in_words
from dsar.interfaces.staff.time_facts import in_sentences
from dsar.interfaces.staff.timeline import name_of
from dsar.law.explain import long_date, up_to_or_from
from dsar.law.extensions import NO_FACTS, NO_REASON, ExtensionReason, ExtensionRefused, Unexplained
from dsar.organisation.controller.models import Controller
from dsar.procedure import extend

REASONS: Final[dict[str, Promise]] = {
    ExtensionReason.VOLUME: _("There is an unusually large amount of data"),
    ExtensionReason.SPREAD: _("The data are in many systems or units"),
    ExtensionReason.REDACTION: _("Much data about other people must be covered first"),
    ExtensionReason.EXPLAINING: _("The data are technical and must be explained"),
    ExtensionReason.MANY_REQUESTS: _("The person has made several requests"),
}
# Whether an extension also extends the month of Art. 12(4) is not clear, so it is not relied on.
TOO_LATE_TO_REFUSE: Final = _(
    "The first month is over: refusing everything would be late, extension or not (Art. 12(4))."
)


NOT_TOLD: Final = _("The person was not told of the extension in time (Art. 12(3)).")
POST_IT: Final = _(
    "No mail reaches the person. Print our notice of more time from the files, post it today and "
    "mark it so."
)
HAND_IT_OVER: Final = _(
    "The address is protected, so nothing goes by post. Print our notice of more time from the "
    "files, hand it over today and mark it so."
)


class ExtendForm(ActForm):
    """Why more time is needed; the person reads the reason and the facts."""

    reason = forms.ChoiceField(
        label=_("Why is more time needed?"), choices=list(REASONS.items()), widget=forms.RadioSelect
    )
    facts = lines(_("Facts of this case"))

    def prepare(self) -> None:
        for name, missing in (("reason", NO_REASON), ("facts", NO_FACTS)):
            rule = in_words(Unexplained(missing))
            self.fields[name].error_messages |= {"required": rule, "invalid_choice": rule}
        day = long_date(extend.new_due(self.case).due_on, words.language())
        self.fields["reason"].help_text = gettext(
            "The new last day would be %(day)s. This can be done only once."
        ) % {"day": day}
        self.fields["facts"].help_text = " ".join(self._hints())

    def _hints(self) -> list[str]:
        hints = [gettext("The person reads this in the letter, so write in their language.")]
        if not is_known_who_asks(self.case, at=timezone.now()):
            hints = [
                gettext(
                    "It is not known who is asking, so the letter only says that the request is "
                    "complex. The facts stay with us."
                )
            ]
        if not addressee_of(self.case, at=timezone.now()).email:
            by_hand = _is_protected(self.case)
            hints.append(str(HAND_IT_OVER) if by_hand else _post_it(self.case.due_on))
        return hints


def refused_now(case: Case) -> ExtensionRefused | None:
    """The rule that stands in the way of an extension today; None where it is possible."""
    try:
        extend.insist_on_time(case, at=timezone.now())
    except ExtensionRefused as refused:
        return refused
    return None


def why_not(case: Case) -> str:
    """The sentence in the place of the button, while an answer is still awaited."""
    if case.state not in extend.EXTENDABLE or case.only_stops_marketing:
        return ""
    refused = refused_now(case)
    return in_words(refused) if refused else ""


def extension_of(case: Case) -> Extension | None:
    rows = Extension.objects.filter(case=case).select_related("extended_by")
    row: Extension | None = rows.first()
    return row


def extension_facts(case: Case) -> dict[str, Any]:
    """Both dates, the reason and its facts, and who extended when; empty without an extension."""
    row = extension_of(case)
    if row is None:
        return {}
    left_on = _left_on(case)
    return {
        "reason": REASONS[row.reason],
        "facts": row.facts,
        "who": name_of(row.extended_by),
        "at": due.day_of(row.extended_at),
        "before": long_date(row.earlier_due_on, words.language()),
        "told": long_date(left_on, words.language()) if left_on else "",
        "after": long_date(row.due_on, words.language()),
        "steps": in_sentences(row.earlier_due_steps),
    }


def warnings(case: Case, on: date) -> list[str]:
    """What the next step must not forget once the time was extended."""
    row = extension_of(case)
    if row is None or case.state not in extend.EXTENDABLE or case.contests.exists():
        return []
    first, left_on = row.earlier_due_on, _left_on(case)
    told: list[str | Promise] = [NOT_TOLD] if (left_on or on) > first else []
    if left_on is None and on <= first:
        told = [_tell_by(first)]
    if extend.is_to_be_posted(case):
        told.append(HAND_IT_OVER if _is_protected(case) else POST_IT)
    told += [TOO_LATE_TO_REFUSE] if on > first and case.state == State.REVIEWING else []
    return [str(sentence) for sentence in told]


def _is_protected(case: Case) -> bool:
    return case.data_subject.protected_at is not None


def _left_on(case: Case) -> date | None:
    """The day on which the notice of more time left the house."""
    left = extend.notice_left(case)
    return Controller.current().day_of(left) if left else None


def _tell_by(first_due_on: date) -> str:
    return gettext(
        "Our notice of more time has not left yet. The person must be told by %(day)s."
    ) % {"day": up_to_or_from(first_due_on, words.language())}


def _post_it(first_due_on: date) -> str:
    return gettext(
        "The person gave no e-mail address. Print our notice of more time from the files and post "
        "it today. It must be told by %(day)s."
    ) % {"day": up_to_or_from(first_due_on, words.language())}
