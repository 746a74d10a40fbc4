"""The next step as one officer may take it: nobody judges or signs their own work (law: N4)."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from django.utils.translation import gettext, gettext_noop
from django.utils.translation import gettext_lazy as _

from dsar.cases.models import Case
from dsar.interfaces.staff.steps import Step
from dsar.organisation.accounts.models import User
from dsar.procedure import second_look, sign

LOOKS: Final = frozenset({"look_again", "decide"})
READ: Final = _("Read the letter")
WAIT: Final = _("Wait for another officer")
NOT_YOURS: Final = gettext_noop(
    "You had a hand in the first decision, so another officer looks again."
)
NOT_YOUR_SIGNATURE: Final = gettext_noop(
    "You had a hand in the first decision, so another officer signs."
)
WAITS: Final = _("Waits for the second signature")
YOU_ASKED: Final = gettext_noop(
    "You asked a colleague to read the letter, and to sign or return it."
)


def as_seen_by(step: Step, case: Case, *, by: User) -> Step:
    """The step without what this officer may not do, and why."""
    if step.signs:
        return _to_sign(step, case, by=by)
    if not LOOKS & {step.act, *step.others} or not second_look.is_for_another(case, by=by):
        return step
    others = tuple(act for act in step.others if act not in LOOKS)
    if step.act in LOOKS:
        return replace(step, verb=WAIT, why=gettext(NOT_YOURS), act="", others=others)
    return replace(step, why=f"{step.why} {gettext(NOT_YOURS)}", others=others)


def _to_sign(step: Step, case: Case, *, by: User) -> Step:
    waiting = sign.proposed(case)
    if waiting is None:
        return step
    if waiting.made_by_id == by.pk:
        return replace(step, verb=WAITS, why=gettext(YOU_ASKED), sign_label=READ)
    first = second_look.contested_decisions(case)
    if second_look.may_look(first, by, beside=waiting.made_by):
        return step
    return replace(step, verb=WAIT, why=gettext(NOT_YOUR_SIGNATURE), sign_label=READ)
