"""The one next step of a case, by its state: the verb, why, and which acts it offers."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from django.utils import timezone
from django.utils.translation import gettext, gettext_noop
from django.utils.translation import gettext_lazy as _

from dsar.capabilities.delivery.models import Dispatch
from dsar.capabilities.fulfilment.waiting import (
    cannot_be_answered,
    marketing_goes_on,
)
from dsar.cases.disclosure import accepted_check
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.interfaces.staff import words
from dsar.interfaces.staff.asked_step import what_was_asked, why_drafted
from dsar.interfaces.staff.delivery_step import after_answer, delivery_acts, on_one_page
from dsar.interfaces.staff.extend_form import refused_now, warnings
from dsar.interfaces.staff.identity_panel import identity_acts, who_confirms
from dsar.interfaces.staff.mandate_step import mandate_step
from dsar.interfaces.staff.notice_acts import notice_acts
from dsar.interfaces.staff.packages import package_step
from dsar.interfaces.staff.pauses import question_acts
from dsar.interfaces.staff.person_forms import person_acts
from dsar.interfaces.staff.reasons import in_words
from dsar.interfaces.staff.screens import today
from dsar.interfaces.staff.steps import (
    CAME_BACK,
    CHECK_AGAIN,
    COLLECTED,
    CONFIRM,
    FAILED,
    FREE,
    LEAVING,
    LETTERS_UNFINISHED,
    PARTED,
    POST_THE_QUESTION,
    READ_AND_SIGN,
    STEPS,
    STOPS_MARKETING,
    TAKE_BACK,
    TO_BE_POSTED,
    TO_SIGN,
    UNDOABLE,
    Step,
)
from dsar.interfaces.staff.time_facts import post_day
from dsar.interfaces.staff.whose_turn import READ, as_seen_by
from dsar.law.explain import up_to_or_from
from dsar.law.rights import Right
from dsar.organisation.accounts.models import User
from dsar.organisation.controller.models import Controller
from dsar.procedure import sign
from dsar.procedure.close import may_part
from dsar.procedure.collection import collect
from dsar.procedure.decide import needs_late_note
from dsar.procedure.extend import is_to_be_posted
from dsar.procedure.identity.change_contact import is_changeable
from dsar.procedure.identity.identify import is_overtaken, may_confirm, waiting_check, why_overtaken
from dsar.procedure.questions import to_be_posted
from dsar.procedure.recount import counted_today
from dsar.procedure.replies import has_bounced
from dsar.procedure.respond import answer_letters_of, on_its_way
from dsar.procedure.silence import has_written_apart
from dsar.procedure.standing import BEGUN, awaits_stop, needs_new_check, was_asked_in_vain

# What only makes sense before somebody said who is asking.
BEFORE_CHECK: Final = frozenset({"accept", "ask", "ask_again", "understand"})
LATE_NOTE: Final = _("The strict date has passed: write a note why the answer comes later.")
NOT_STOPPED: Final = _(
    "The systems have not all stopped what rests on consent. Send the case back to ask them first."
)
WRITTEN_APART: Final = gettext_noop(
    "A message from the same address waits in the mail. Read it first: it may be the answer."
)
ASKS_TO_SIGN: Final = gettext_noop("A letter waits for a second signature.")
YOURS_WAITS: Final = gettext_noop("Your letter waits for a second signature.")
JOINED: Final = gettext_noop(
    "Another request was joined to this one while it was known who asks. Open it and take it back."
)
CANNOT: Final = gettext_noop(
    "A system cannot answer. Read below why, and let somebody else answer or ask again."
)
# An extension out of time is refused by its own step, which names the rule.
ALWAYS: Final = frozenset({"note", "take", "extend"})
OF_A_TASK: Final = frozenset({"remove_file", "ask_system", "reassign"})


def offered(case: Case) -> frozenset[str]:
    """The acts that the case page offers now; a button of another state is refused."""
    step = next_step(case)
    acts = {step.act, *step.others}
    return ALWAYS | acts | (OF_A_TASK if "answer" in acts else set())


def next_step(case: Case, *, by: User | None = None) -> Step:
    """What this case needs now, of anybody or of this officer, with its rows looked up."""
    has_come_back = case.state != State.ARCHIVED and has_bounced(case)
    step = _came_back(case) if has_come_back else _step(case)
    step = as_seen_by(step, case, by=by) if by else step
    is_protected = case.data_subject.protected_at is not None
    step = step.without_post() if is_protected else step
    told = warnings(case, today())
    told += [gettext(WRITTEN_APART)] if has_written_apart(case) else []
    told += [gettext(CANNOT)] if cannot_be_answered(case) else []
    told += [gettext(JOINED)] if any(may_part(row) for row in case.absorbed) else []
    waiting = sign.proposed(case)
    if waiting is not None and not step.signs:
        is_mine = by is not None and waiting.made_by_id == by.pk
        step = replace(step, signs=waiting.act, sign_label=READ if is_mine else READ_AND_SIGN)
        told.append(gettext(YOURS_WAITS if is_mine else ASKS_TO_SIGN))
    if told:
        step = replace(step, why=" ".join([str(step.why), *told]))
    asking = [act for act in question_acts(case) if act != step.act]
    more = dict.fromkeys([*step.others, *asking, *_at_any_time(case)])
    more.pop(step.act, None)
    step = replace(step, others=tuple(more))
    return step.without_post() if is_protected else step


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
        *(["answer"] if marketing_goes_on(case) else []),
        "inquiry",
        *notice_acts(case, at=timezone.now()),
        *delivery_acts(case),
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
    at = timezone.now()
    if may_confirm(case, at=at):
        rest = tuple(act for act in usual.others if act not in BEFORE_CHECK)
        return replace(CONFIRM, why=who_confirms(case), others=rest)
    if is_overtaken(case, at=at):
        return _taking_back(usual, case)
    if first := mandate_step(case, usual, at=at):
        return first
    if waiting_check(case) or not needs_new_check(case, at=at):
        return usual
    kept = [act for act in (usual.act, *usual.others) if act and act not in ("accept", "send")]
    again = ["ask_again"] if case.state in BEGUN else []
    return replace(CHECK_AGAIN, others=(*again, *kept))


def _taking_back(usual: Step, case: Case) -> Step:
    """Nobody can confirm the check any more, so the way on begins with taking it back."""
    reason = why_overtaken(case, at=timezone.now())
    rest = tuple(act for act in usual.others if act not in BEFORE_CHECK)
    return replace(TAKE_BACK, why=in_words(reason) if reason else "", others=rest)


def _usual_step(case: Case) -> Step:
    if case.state == State.RECEIVED:
        return _received(case)
    if case.state == State.COLLECTING:
        return _collecting(case)
    if case.state == State.DECIDED:
        return _sending(case)
    if may_part(case):
        return PARTED
    step = STEPS[case.state]
    if case.state == State.VERIFYING:
        return _verifying(case, step)
    if case.state == State.REVIEWING:
        return _reviewing(case, step)
    if case.only_stops_marketing:
        return replace(step, others=())
    return after_answer(case, step)


def _received(case: Case) -> Step:
    if case.only_stops_marketing:
        return STOPS_MARKETING
    return STEPS[State.RECEIVED] if case.needs_identity else FREE


def _verifying(case: Case, step: Step) -> Step:
    """The question first has to leave; then what the person did is to be recorded."""
    if unsent := to_be_posted(case):
        again = ("try_again",) if unsent.mail_id else ()
        return replace(POST_THE_QUESTION, others=(*again, *POST_THE_QUESTION.others))
    return replace(step, **what_was_asked(case))


def _reviewing(case: Case, step: Step) -> Step:
    """Late proof still helps; silence has drafted a refusal; a late decision says why."""
    waiting = sign.proposed(case)
    if waiting is not None and waiting.act == sign.DECISION:
        return TO_SIGN
    why = [why_drafted(case) or step.why]
    why += [NOT_STOPPED] if any(map(awaits_stop, case.items.all())) else []
    why += [LATE_NOTE] if needs_late_note(case, on=today()) else []
    others = (*step.others, *(["accept"] if _is_unknown(case) else []))
    return replace(step, why=" ".join(map(str, why)), others=others)


def _is_unknown(case: Case) -> bool:
    """Also who takes consent back, for more than that it was done can be said to who is known."""
    at, free = timezone.now(), Right.MARKETING_OBJECTION
    telling = [item for item in case.items.all() if item.right != free]
    return any(accepted_check(item, at=at) is None for item in telling)


def _leaving(case: Case, waiting: Dispatch) -> Step:
    """An answer on paper says by when it has to be in the post."""
    step, by = on_one_page(waiting), post_day(case, is_chosen=True)
    if step is not TO_BE_POSTED or by is None:
        return step
    told = {"day": up_to_or_from(by, words.language())}
    if today() > by:
        late = gettext("The day to post it was %(day)s: the letter may arrive late.") % told
        return replace(step, why=f"{step.why} {late}")
    in_time = gettext("Post it by %(day)s, so that it arrives in time.") % told
    return replace(step, why=f"{step.why} {in_time}")


def _collecting(case: Case) -> Step:
    """Late proof still helps where the systems are asked for what needs none."""
    is_done = not collect.awaited(case, at=timezone.now())
    step = COLLECTED if is_done else STEPS[State.COLLECTING]
    return replace(step, others=(*step.others, "accept")) if was_asked_in_vain(case) else step


def _sending(case: Case) -> Step:
    waiting, signed = on_its_way(case), sign.signed(case)
    if signed is not None and waiting is None:
        is_open = signed.due_at is not None and signed.due_at > timezone.now()
        return UNDOABLE if is_open else LEAVING
    if waiting is not None:
        return FAILED if waiting.has_failed else _leaving(case, waiting)
    if case.letters.filter(failed_at__isnull=False).exists():
        return replace(FAILED, others=())
    if any(not letter.is_frozen for letter in answer_letters_of(case)):
        return LETTERS_UNFINISHED
    return package_step(case) or STEPS[State.DECIDED]
