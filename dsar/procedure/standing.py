"""What may be decided for the one who asks, as it was shown who they are and for whom they act."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Final

from django.db.models import Q, QuerySet

from dsar.capabilities.delivery.models import AnswerFile, Dispatch
from dsar.capabilities.fulfilment.models import CollectionTask
from dsar.capabilities.fulfilment.waiting import waited_for
from dsar.capabilities.identity.models import ProofFile, ProofRequest
from dsar.cases.disclosure import accepted_check, is_mandate_clear
from dsar.cases.models import Case, CaseItem
from dsar.cases.representatives import representative_of
from dsar.cases.states import State
from dsar.eventlog.models import Event
from dsar.law.identity import MANDATE, Mandate
from dsar.law.outcomes import Outcome, allowed_outcomes
from dsar.law.rights import Right

NOT_SHOWN: Final = "ident-not-est"
NO_MANDATE: Final = "auth-missing"
# Why it was given up to see by what right somebody acts, as the record says it.
NO_RIGHT: Final = "mandate"
LOOK_FIRST: Final = "a document that may show the mandate waits: look at it first"
DECEASED: Final = "scope-deceased"
# A refusal on these alone says nothing about anybody's data.
WITHOUT_IDENTITY: Final = frozenset({NOT_SHOWN, "ident-art11", NO_MANDATE, DECEASED})
# Why it was given up to know who is asking, where that was asked; a mandate is another matter.
IN_VAIN: Final = ("lapsed", "rejected")
BEGUN: Final = frozenset({State.COLLECTING, State.REVIEWING, State.DECIDED})
# Where a case may stand whose person was asked in vain: what needs no proof is still collected.
SOUGHT: Final = frozenset({State.COLLECTING, State.REVIEWING})
HANDED_OUT: Final = frozenset({State.ANSWERED, State.CLOSED, State.CONTESTED})
NO_ANSWER: Final = frozenset({Outcome.PENDING})


def open_outcomes(item: CaseItem, *, at: datetime) -> frozenset[Outcome]:
    """The outcomes that an item may get now; nothing that tells of data while nobody is known.

    Only who is known takes a part back through an officer (Art. 12(6)). Taking consent back needs
    no proof, so it is done whoever asks (Art. 7(3)).
    """
    outcomes = allowed_outcomes(Right(item.right)) - NO_ANSWER
    if accepted_check(item, at=at) is not None:
        return outcomes
    if item.needs_identity:
        return outcomes & {Outcome.REFUSED}
    if is_mandate_clear(item.case, at=at):
        return outcomes & {Outcome.FULFILLED}
    return outcomes & {Outcome.FULFILLED, Outcome.REFUSED}


def tells_nothing(outcome: str, codes: Collection[str]) -> bool:
    """Whether a decision is a refusal that says nothing about data (Art. 12(6))."""
    return outcome == Outcome.REFUSED and set(codes) <= WITHOUT_IDENTITY


def was_asked_in_vain(case: Case) -> bool:
    """Whether proof of identity was asked for, and was rejected or never came (Art. 12(6)).

    Who answered well was not asked in vain, even if the check was taken back later.
    """
    if not ProofRequest.objects.filter(case=case).exclude(method=MANDATE).exists():
        return False
    given_up = Q(kind="identity.not_established", facts__cause__in=IN_VAIN)
    ends = given_up | Q(kind="identity.checked", facts__accepted=True)
    last = Event.objects.filter(ends, stream=case.reference).order_by("seq").last()
    return last is not None and last.kind == "identity.not_established"


def needs_new_check(case: Case, *, at: datetime) -> bool:
    """Whether what goes on, or may still be downloaded, rests on a check that counts no more.

    It was taken back, is too old or too light, or lacks its second officer. What is refused tells
    nothing and asks for none, and who was asked in vain is not asked again (Art. 12(6)).
    """
    if not is_mandate_clear(case, at=at):
        return False
    if case.state in SOUGHT and was_asked_in_vain(case):
        return False
    items = telling(case, at=at)
    return any(accepted_check(item, at=at) is None for item in items if item.needs_identity)


def goes_on(case: Case, *, at: datetime) -> bool:
    """Whether a new check moves nothing, for all that it is for was done already (Art. 12(6))."""
    if not case.needs_identity:
        return case.state in BEGUN
    if case.state == State.COLLECTING and was_asked_in_vain(case):
        return True
    is_back = case.state == State.REVIEWING and not is_collected(case)
    return not is_back and needs_new_check(case, at=at)


def telling(case: Case, *, at: datetime) -> list[CaseItem]:
    """The items of which something is being looked up, written or handed out."""
    if case.state in BEGUN:
        silent = (Outcome.REFUSED, Outcome.WITHDRAWN)
        return [item for item in case.items.all() if item.outcome not in silent]
    if case.state not in HANDED_OUT:
        return []
    told = AnswerFile.objects.filter(discloses=True, dispatch__in=downloadable(case, at=at))
    return list(case.items.filter(pk__in=told.values("item")))


def downloadable(case: Case, *, at: datetime) -> QuerySet[Dispatch]:
    """The answers that left by mail and whose time to be downloaded is not over (Art. 15(3))."""
    gone = case.dispatches.filter(dispatched_at__isnull=False, mail__isnull=False)
    rows: QuerySet[Dispatch] = gone.filter(cancelled_at__isnull=True, expires_at__gt=at)
    return rows


def is_collected(case: Case) -> bool:
    """Whether every system has answered for all that is still to be decided (Art. 15-17)."""
    asked = {item.pk for item in case.items.all() if item.outcome == Outcome.PENDING}
    found = set(case.tasks.values_list("item", flat=True))
    return asked <= found and not waited_for(case).exists()


def awaits_stop(item: CaseItem) -> bool:
    """Whether the systems have yet to say that they stopped what rests on consent (Art. 7(3))."""
    is_open = item.right == Right.CONSENT_WITHDRAWAL and item.outcome == Outcome.PENDING
    return is_open and not was_collected(item)


def was_collected(item: CaseItem) -> bool:
    """Whether the systems were asked about one item, and every one of them has answered."""
    asked = CollectionTask.objects.filter(item=item)
    return asked.exists() and not asked.unanswered().exists()


def is_given_up(case: Case, *, at: datetime) -> bool:
    """Whether it was given up to see who asks, or by what right, and neither was shown since."""
    lacks_mandate = not is_mandate_clear(case, at=at) and is_mandate_given_up(case)
    return lacks_mandate or was_asked_in_vain(case)


def is_mandate_given_up(case: Case) -> bool:
    """Whether the mandate was rejected or never came, and nobody was asked for one since."""
    given_up = Q(kind="identity.not_established", facts__cause=NO_RIGHT)
    told = given_up | Q(kind__startswith="representative.")
    last = Event.objects.filter(told, stream=case.reference).order_by("seq").last()
    return last is not None and last.kind == "identity.not_established"


def has_unopened_mandate(case: Case) -> bool:
    """Whether a document that may show the mandate waits that nobody has looked at yet."""
    here = ProofFile.objects.filter(case=case, destroyed_at__isnull=True, checker__isnull=True)
    return here.filter(kind=ProofFile.Kind.MANDATE).exists()


def is_for_estate(case: Case) -> bool:
    """Whether somebody asks for a person who has died (recital 27)."""
    row = representative_of(case)
    return row is not None and row.kind == Mandate.ESTATE
