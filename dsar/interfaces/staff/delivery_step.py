"""What an answer that is on paper, or that nobody has opened yet, asks of a colleague."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from dsar.capabilities.delivery.models import Dispatch
from dsar.cases.addressee import addressee_of
from dsar.cases.models import Case
from dsar.cases.states import ANSWERED, State
from dsar.interfaces.staff import due
from dsar.interfaces.staff.steps import ON_ITS_WAY, TO_BE_POSTED, Step
from dsar.procedure import answer_period, download_code, recall
from dsar.procedure.respond import on_its_way, was_sent

TO_BE_COLLECTED: Final = Step(
    _("Hand over the answer"),
    _("The person collects the answer. Look at who they are, and note who got it."),
    "handed_over",
    ("send_otherwise",),
)
CALL: Final = _(
    "Nobody could be mailed: call the person and agree on a time. Look at who they are, and note "
    "who got it."
)
BEFORE: Final = frozenset({State.COLLECTING, State.REVIEWING, State.DECIDED})


def in_dispatch(row: Dispatch) -> Step:
    """What an answer that was put on its way still needs."""
    if row.channel == Dispatch.Channel.PORTAL:
        return ON_ITS_WAY
    if row.channel == Dispatch.Channel.COLLECT:
        return TO_BE_COLLECTED
    return TO_BE_POSTED.without_post() if row.case.data_subject.protected_at else TO_BE_POSTED


def on_one_page(row: Dispatch) -> Step:
    """The same, and whether somebody has to call the person first."""
    step, to = in_dispatch(row), addressee_of(row.case, at=timezone.now())
    return replace(step, why=CALL) if step is TO_BE_COLLECTED and not to.email else step


def after_answer(case: Case, usual: Step) -> Step:
    """An answered case: paper that has yet to leave, and a link that nobody has followed."""
    if case.state not in ANSWERED:
        return usual
    waiting, left = on_its_way(case), download_code.left(case).last()
    if waiting is not None:
        step = on_one_page(waiting)
        return replace(step, others=(*step.others, *usual.others))
    if left is None:
        return usual
    more = ["send_anew", "send_otherwise", *(["recall"] if recall.may_recall(case) else [])]
    return replace(usual, why=_why(left, usual), others=(*usual.others, *more))


def _why(left: Dispatch, usual: Step) -> str:
    if left.dispatched_at and answer_period.undownloaded(at=timezone.now()).filter(pk=left.pk):
        since = due.day_of(left.sent_anew_at or left.dispatched_at)
        said = gettext(
            "Nobody has downloaded the answer since %(day)s. Call the person, send a new link, or "
            "send the answer in another way."
        )
        return f"{usual.why} {said % {'day': since}}"
    return str(usual.why)


def delivery_acts(case: Case) -> tuple[str, ...]:
    """How the answer leaves can be settled as long as it has not."""
    is_early = case.state in BEFORE and not case.only_stops_marketing
    return ("delivery",) if is_early and on_its_way(case) is None and not was_sent(case) else ()
