"""What came of a contest: who may look again, and the result told part by part (law: N4)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from dsar.capabilities.decisions.models import Decision
from dsar.capabilities.delivery.models import AnswerFile
from dsar.capabilities.letters.compose import IncompleteLetterError
from dsar.cases.contests import Contest, ContestedItem
from dsar.cases.models import Case, CaseItem
from dsar.eventlog.append import append
from dsar.law.contests import ContestResult, result_of, taken_together
from dsar.law.grounds import is_blank
from dsar.law.letters import LetterKind
from dsar.law.outcomes import Outcome
from dsar.law.rights import Right
from dsar.organisation.accounts.models import User
from dsar.procedure.letters import contest_letter
from dsar.procedure.plain_words import insist_on_no_code


class CannotSettle(ValueError):
    """A contest may not be settled like this; the message names the rule."""


def contestable(case: Case) -> list[CaseItem]:
    """The parts of a case that were answered, so that the person may disagree (Art. 77, N4)."""
    rows = case.items.exclude(right=Right.MARKETING_OBJECTION)
    return list(rows.exclude(outcome=Outcome.WITHDRAWN))


def parts_of(row: Contest) -> list[CaseItem]:
    """The parts that a contest is about; one of before they were named is about all of them."""
    named = [part.item for part in row.parts.select_related("item")]
    return named or contestable(row.case)


def may_look(first: Iterable[Decision], by: User, *, beside: User | None = None) -> bool:
    """Whether this officer may decide anew: nobody judges their own work where another can (N4).

    `beside` already has a hand in the new decision, so it does not count as another.
    """
    rows = list(first)
    decided, hands = {row.decided_by_id for row in rows}, hands_in(rows)
    if by.pk not in hands:
        return True
    others = by.peers().exclude(pk=beside.pk) if beside else by.peers()
    own_hand = decided if by.pk in decided else hands
    return not others.exclude(pk__in=own_hand - {by.pk}).exists()


def hands_in(first: Iterable[Decision]) -> set[int]:
    """Who decided or signed what somebody disagrees with (N4)."""
    return {pk for row in first for pk in (row.decided_by_id, row.seconded_by_id) if pk}


def under_review(case: Case) -> Contest | None:
    """The contest whose result has not left the house yet, once somebody took it up (N4)."""
    row: Contest | None = case.contests.order_by("pk").last()
    if row is None or row.reviewed_at is None:
        return None
    if row.letter_id is None:
        since, answered_at = row.settled_at or row.reviewed_at, case.answered_at
        return None if answered_at and answered_at > since else row
    left = AnswerFile.objects.filter(dispatch__case=case, dispatch__cancelled_at__isnull=True)
    told = case.letters.filter(kind=LetterKind.CONTEST_OUTCOME, pk__gte=row.letter_id)
    return None if told.filter(file__in=left.values("file")).exists() else row


def first_decisions(row: Contest) -> dict[int, Decision]:
    """The decision on each contested part that the person disagreed with, by its item."""
    old = Decision.objects.filter(item__in=parts_of(row), superseded_at=row.reviewed_at)
    return {decision.item_id: decision for decision in old.order_by("pk")}


def is_for_another(case: Case, *, by: User) -> bool:
    """Whether this officer may not look again, for another can; asked before they begin (N4)."""
    return not may_look(_disputed(case), by)


def is_own_work(case: Case, *, by: User) -> bool:
    """Whether this officer decided or signed what somebody disagrees with (N4)."""
    return by.pk in hands_in(_disputed(case))


def _disputed(case: Case) -> list[Decision]:
    """What was contested and taken up, and what a contest that waits is about."""
    row: Contest | None = case.contests.filter(reviewed_at__isnull=True).first()
    live = Decision.objects.filter(item__in=parts_of(row) if row else [], superseded_at=None)
    return [*contested_decisions(case), *live]


def contested_decisions(case: Case) -> list[Decision]:
    """The decisions that somebody disagreed with, so that another looks again (N4)."""
    rows = case.contests.filter(reviewed_at__isnull=False).values("reviewed_at")
    return list(Decision.objects.filter(item__case=case, superseded_at__in=rows))


def taken_up(case: Case, words: str, *, by: User, seconded_by: User | None) -> Contest | None:
    """The contest that a decision settles, if it may: by others, who say what was read (N4).

    Raises CannotSettle. What fell as it was no longer known who asks was contested by nobody.
    """
    first = contested_decisions(case)
    if not may_look(first, by):
        raise CannotSettle("another officer must look again at this case")
    if seconded_by and not may_look(first, seconded_by, beside=by):
        raise CannotSettle("another officer must sign: this one decided the first time")
    contested = under_review(case)
    if contested and is_blank(words):
        raise CannotSettle("write what was looked at again: the letter about the contest tells it")
    insist_on_no_code(CannotSettle, words)
    return contested


def settle(
    row: Contest | None, decisions: Sequence[Decision], *, words: str, at: datetime, by: User
) -> None:
    """Compare the new decisions with the first ones, keep the result and write its letter (N4).

    Raises CannotSettle when the letter would not say all it must.
    """
    if row is None:
        return
    try:
        _settle(row, decisions, words=words, at=at, by=by)
    except IncompleteLetterError as error:
        raise CannotSettle("the letter would lack something that the law asks for") from error


def _settle(
    row: Contest, decisions: Sequence[Decision], *, words: str, at: datetime, by: User
) -> None:
    first = first_decisions(row)
    new = [decision for decision in decisions if decision.item_id in first]
    results = {decision.item_id: _result(first[decision.item_id], decision) for decision in new}
    if not results:
        return
    result = taken_together(results.values())
    told = {decision.right: results[decision.item_id].value for decision in new}
    facts: dict[str, Any] = {"contest": row.pk, "result": result.value, "results": told}
    append(row.case.reference, "contest.settled", at=at, by=by.actor, facts=facts)
    row.reconsidered, row.result, row.settled_at = words, result.value, at
    pairs = [(first[decision.item_id], decision) for decision in new]
    row.letter = None
    if contest_letter.may_be_told(pairs, at=at):
        is_another = by.pk not in hands_in(first.values())
        row.letter = contest_letter.write(row, pairs, is_another=is_another, at=at)
    row.save(update_fields=["reconsidered", "result", "settled_at", "letter"])
    for decision in new:
        ContestedItem.objects.update_or_create(
            contest=row,
            item=decision.item,
            defaults={
                "earlier": first[decision.item_id],
                "later": decision,
                "result": results[decision.item_id].value,
            },
        )


def _result(first: Decision, new: Decision) -> ContestResult:
    same = {one["ground"] for one in first.grounds} == {one["ground"] for one in new.grounds}
    same = same and contest_letter.tells_the_same(first, new)
    return result_of(Outcome(first.outcome), Outcome(new.outcome), says_the_same=same)
