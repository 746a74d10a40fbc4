"""The one next step of a case, by its state: the verb, why, and which acts it offers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext, gettext_noop
from django.utils.translation import gettext_lazy as _

from dsar.capabilities.delivery.models import Dispatch
from dsar.cases.disclosure import accepted_check
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.interfaces.staff import words
from dsar.interfaces.staff.asked_step import what_was_asked, why_drafted
from dsar.interfaces.staff.extend_form import refused_now, warnings
from dsar.interfaces.staff.identity_panel import identity_acts, who_confirms
from dsar.interfaces.staff.pauses import question_acts
from dsar.interfaces.staff.person_forms import by_hand, person_acts, without_post
from dsar.interfaces.staff.screens import today
from dsar.interfaces.staff.time_facts import post_day
from dsar.law.explain import up_to_or_from
from dsar.organisation.controller.models import Controller
from dsar.procedure.change_contact import is_changeable
from dsar.procedure.decide import needs_late_note
from dsar.procedure.extend import is_to_be_posted
from dsar.procedure.identify import waiting_check
from dsar.procedure.questions import to_be_posted
from dsar.procedure.reassess import needs_new_check
from dsar.procedure.recount import counted_today
from dsar.procedure.replies import has_bounced
from dsar.procedure.respond import on_its_way
from dsar.procedure.silence import has_written_apart


@dataclass(frozen=True)
class Step:
    """A heading, one sentence why, the act of the primary button, and the folded others."""

    verb: str | Promise
    why: str | Promise
    act: str = ""
    others: tuple[str, ...] = ()


NOTHING: Final = _("Nothing to do")
STEPS: Final[dict[str, Step]] = {
    State.RECEIVED: Step(
        _("Record who is asking"),
        _("Nothing may be collected before it is known who is asking."),
        "accept",
        ("ask", "understand", "dismiss", "merge"),
    ),
    State.VERIFYING: Step(
        _("Check the proof"),
        _("The person was asked to show who they are."),
        "accept",
        ("reject", "ask_again", "merge"),
    ),
    State.COLLECTING: Step(
        _("Collect the data"),
        _("Each system says what it holds or what was done there."),
        "answer",
        ("merge",),
    ),
    State.REVIEWING: Step(
        _("Decide the case"),
        _("Every part of the request gets an outcome; a refusal also needs a ground and facts."),
        "decide",
        ("send_back",),
    ),
    State.DECIDED: Step(
        _("Send the answer"),
        _("The letters are fixed. Read them once more before they leave."),
        "send",
    ),
    State.ANSWERED: Step(
        NOTHING,
        _("The answer has left. The case closes by itself when the bounce time is over."),
        "",
        ("contest",),
    ),
    State.CLOSED: Step(
        NOTHING,
        _("The case is closed. The person may still contest the answer."),
        "",
        ("contest",),
    ),
    State.CONTESTED: Step(
        _("Look again"),
        _("The person disagrees with the answer. Somebody else looks at it this time."),
        "look_again",
    ),
    State.WITHDRAWN: Step(NOTHING, _("The person took the request back.")),
    State.MERGED: Step(NOTHING, _("This case is handled as part of another one.")),
    State.DISMISSED: Step(
        NOTHING,
        _("This was put aside as not a request. The time limit still runs."),
        "",
        ("restore",),
    ),
    State.ARCHIVED: Step(NOTHING, _("The case is in the archive and can only be read.")),
}
STOPS_MARKETING: Final = Step(
    NOTHING, _("Marketing was stopped at once. The case closes by itself when the letter is ready.")
)
COLLECTED: Final = Step(
    _("Go to review"), _("Every system has answered."), "complete", ("answer", "merge")
)
LETTERS_UNFINISHED: Final = Step(
    _("Wait for the letters"), _("The letters are being written. This takes a few seconds.")
)
ON_ITS_WAY: Final = Step(
    NOTHING, _("The answer is on its way. The case moves on when the message has left.")
)
TO_BE_POSTED: Final = Step(
    _("Post the answer"),
    _("The person gave no e-mail address. Print the letters, post them and mark them as posted."),
    "posted",
)
TO_BE_HANDED_OVER: Final = Step(
    _("Hand over the answer"),
    _("The address is protected, so nothing goes by post. Give the letters to the person."),
    "posted",
)
FAILED: Final = Step(
    _("Try again"),
    _("A letter or message failed. Check the address, then try again or post the answer."),
    "try_again",
    ("posted",),
)
CAME_BACK: Final = Step(
    _("Reach the person another way"),
    _("Our mail came back. Check the address; call, post the answer or send it again."),
    "reached",
    ("try_again",),
)
POST_THE_QUESTION: Final = Step(
    _("Post the question"),
    _("No mail reaches the person. Print our question from the files, post it and mark it so."),
    "question_posted",
    ("accept", "reject", "merge"),
)
# What only makes sense before somebody said who is asking.
BEFORE_CHECK: Final = frozenset({"accept", "ask", "ask_again", "understand"})
CONFIRM: Final = Step(_("Confirm who is asking"), "", "confirm")
CHECK_AGAIN: Final = Step(
    _("Record who is asking"),
    _("The check made before does not count any more. Nothing leaves until there is a new one."),
    "accept",
)
LATE_NOTE: Final = _("The strict date has passed: write a note why the answer comes later.")
WRITTEN_APART: Final = gettext_noop(
    "A message from the same address waits in the mail. Read it first: it may be the answer."
)
# An extension out of time is refused by its own step, which names the rule.
ALWAYS: Final = frozenset({"note", "take", "extend"})


def offered(case: Case) -> frozenset[str]:
    """The acts that the case page offers now; a button of another state is refused."""
    step = next_step(case)
    acts = {step.act, *step.others}
    return ALWAYS | acts | ({"remove_file"} if "answer" in acts else set())


def next_step(case: Case) -> Step:
    """What this case needs now, with its rows looked up where the state alone does not tell."""
    has_come_back = case.state != State.ARCHIVED and has_bounced(case)
    step = _came_back(case) if has_come_back else _step(case)
    step = replace(step, **without_post(case, step.verb))
    told = warnings(case, today())
    told += [gettext(WRITTEN_APART)] if has_written_apart(case) else []
    if told:
        step = replace(step, why=" ".join([str(step.why), *told]))
    asking = [act for act in question_acts(case) if act != step.act]
    more = dict.fromkeys([*step.others, *asking, *_at_any_time(case)])
    more.pop(step.act, None)
    return replace(step, act=by_hand(case, step.act)[0], others=by_hand(case, *more))


def _at_any_time(case: Case) -> tuple[str, ...]:
    """What has no state of its own: more time, the authority's questions, changed holidays."""
    waits = case.inquiries.filter(answered_on__isnull=True).exists()
    differs = counted_today(case, Controller.current().calendar, on=today())
    return (
        *(["extend"] if refused_now(case) is None else []),
        *(["extension_posted"] if is_to_be_posted(case) else []),
        *(["recount"] if differs else []),
        *(["inquiry_answered"] if waits else []),
        *(["change_contact"] if is_changeable(case) else []),
        "inquiry",
        *person_acts(case),
        *identity_acts(case),
    )


def _came_back(case: Case) -> Step:
    """The bounce first; what the state asks for stays at hand."""
    usual = _step(case)
    kept = [act for act in (usual.act, *usual.others) if act and act not in CAME_BACK.others]
    return replace(CAME_BACK, others=(*CAME_BACK.others, *kept))


def _step(case: Case) -> Step:
    """Who is asking comes before all else that the state asks for."""
    usual = _usual_step(case)
    if case.is_open and waiting_check(case):
        rest = tuple(act for act in usual.others if act not in BEFORE_CHECK)
        return replace(CONFIRM, why=who_confirms(case), others=rest)
    if not needs_new_check(case, at=timezone.now()):
        return usual
    kept = [act for act in (usual.act, *usual.others) if act and act not in ("accept", "send")]
    return replace(CHECK_AGAIN, others=tuple(kept))


def _usual_step(case: Case) -> Step:
    if case.state == State.RECEIVED and case.only_stops_marketing:
        return STOPS_MARKETING
    if case.state == State.COLLECTING and not case.tasks.filter(result="").exists():
        return COLLECTED
    if case.state == State.DECIDED:
        return _sending(case)
    step = STEPS[case.state]
    if case.state == State.VERIFYING:
        return _verifying(case, step)
    if case.state == State.REVIEWING:
        return _reviewing(case, step)
    if case.only_stops_marketing:
        return replace(step, others=())
    return step


def _verifying(case: Case, step: Step) -> Step:
    """The question first has to leave; then what the person did is to be recorded."""
    if unsent := to_be_posted(case):
        again = ("try_again",) if unsent.mail_id else ()
        return replace(POST_THE_QUESTION, others=(*again, *POST_THE_QUESTION.others))
    return replace(step, **what_was_asked(case))


def _reviewing(case: Case, step: Step) -> Step:
    """Late proof still helps; silence has drafted a refusal; a late decision says why."""
    why = [why_drafted(case) or step.why]
    why += [LATE_NOTE] if needs_late_note(case, on=today()) else []
    others = (*step.others, *(["accept"] if _is_unknown(case) else []))
    return replace(step, why=" ".join(map(str, why)), others=others)


def in_dispatch(row: Dispatch) -> Step:
    """What an answer that was put on its way still needs."""
    if row.channel == Dispatch.Channel.POST and row.case.data_subject.protected_at:
        return TO_BE_HANDED_OVER
    return TO_BE_POSTED if row.channel == Dispatch.Channel.POST else ON_ITS_WAY


def _is_unknown(case: Case) -> bool:
    asking, at = [item for item in case.items.all() if item.needs_identity], timezone.now()
    return any(accepted_check(item, at=at) is None for item in asking)


def _leaving(case: Case, waiting: Dispatch) -> Step:
    """An answer on paper says by when it has to be in the post."""
    step, by = in_dispatch(waiting), post_day(case)
    if step is not TO_BE_POSTED or by is None:
        return step
    told = {"day": up_to_or_from(by, words.language())}
    if today() > by:
        late = gettext("The day to post it was %(day)s: the letter may arrive late.") % told
        return replace(step, why=f"{step.why} {late}")
    in_time = gettext("Post it by %(day)s, so that it arrives in time.") % told
    return replace(step, why=f"{step.why} {in_time}")


def _sending(case: Case) -> Step:
    waiting = on_its_way(case)
    if waiting is not None:
        return FAILED if waiting.has_failed else _leaving(case, waiting)
    if case.letters.filter(failed_at__isnull=False).exists():
        return replace(FAILED, others=())
    if case.letters.filter(item__isnull=False, file__isnull=True).exists():
        return LETTERS_UNFINISHED
    return STEPS[State.DECIDED]
