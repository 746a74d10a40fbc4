"""What one ruling must fulfil before it is a decision (Art. 12(4)-(6), 15)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Final

from dsar.capabilities.fulfilment.models import Redaction, Result, TaskFile
from dsar.cases.disclosure import accepted_check
from dsar.cases.models import Case, CaseItem
from dsar.law.grounds import (
    GROUNDS,
    NEVER_REFUSED,
    GroundRefused,
    check_ground,
    is_blank,
    says_nothing,
)
from dsar.law.outcomes import NEEDS_GROUND, Outcome, allowed_outcomes
from dsar.law.rights import RIGHTS, Right
from dsar.organisation.accounts.models import User
from dsar.organisation.controller.models import Controller
from dsar.procedure import statement
from dsar.procedure.collection import redact, withheld
from dsar.procedure.package import package
from dsar.procedure.plain_words import insist_on_no_code
from dsar.procedure.preconditions import answered_before, missing, open_grounds, wrong_day
from dsar.procedure.ruling import CannotDecide, Given, Ruling
from dsar.procedure.standing import (
    LOOK_FIRST,
    NO_ANSWER,
    NO_MANDATE,
    NOT_SHOWN,
    awaits_stop,
    has_unopened_mandate,
    open_outcomes,
)

NOT_STOPPED: Final = (
    "the systems have not all said that they stopped what rests on consent: send the case back "
    "and ask them first"
)
CHANGED = frozenset({Result.CORRECTED, Result.ERASED, Result.ANONYMISED})
FEE: Final = "fee-not-accepted"
ONLY_IN_PART: Final = (
    "this ground takes out a part only: give the rest, or refuse on another ground alone "
    "(Art. 15(4))"
)
FIRST_IS_FREE: Final = (
    "the first copy is free of charge: give it, for this ground refuses further copies only "
    "(Art. 15(3))"
)


def insist_on_right(ruling: Ruling) -> None:
    """Raise CannotDecide where an objection to marketing would be anything but honoured.

    (Art. 21(3)); only the person takes it back.
    """
    if not RIGHTS[Right(ruling.item.right)].may_be_refused:
        if ruling.outcome in NEEDS_GROUND or ruling.grounds:
            raise CannotDecide(NEVER_REFUSED)
        raise CannotDecide("a marketing objection was honoured; it stays")


def check(case: Case, ruling: Ruling, *, at: datetime, by: User) -> None:
    """Raise CannotDecide unless the ruling has all that the law and the record ask of it.

    (Art. 12(4)-(6), 15(1)-(4).)
    """
    insist_on_no_code(CannotDecide, *_written(ruling))
    right, today = Right(ruling.item.right), Controller.current().day_of(at)
    if ruling.outcome not in allowed_outcomes(right) - NO_ANSWER:
        raise CannotDecide(f"{ruling.outcome} is no outcome of {right}")
    _check_grounds(ruling, right, on=today)
    _check_standing(ruling, at=at, on=today)
    _check_whole(ruling)
    _check_days(ruling, at=at)
    if ruling.outcome is Outcome.WITHDRAWN:
        if is_blank(ruling.internal_note):
            raise CannotDecide("write in the note how and when the person took this part back")
        return
    _check_stopped(ruling)
    if accepted_check(ruling.item, at=at) is None:
        # Nothing that was found is told to somebody unknown, so nothing of it is asked here.
        return
    _check_findings(ruling)
    _check_left_out(ruling)
    _check_told(ruling, at=at, by=by)
    _check_seen(ruling)


def _check_grounds(ruling: Ruling, right: Right, *, on: date) -> None:
    if ruling.outcome in NEEDS_GROUND and not ruling.grounds:
        raise CannotDecide("a refusal needs a ground and the facts of the case (Art. 12(4))")
    if ruling.grounds and ruling.outcome not in NEEDS_GROUND:
        raise CannotDecide("grounds are stated only where something is refused")
    try:
        for given in ruling.grounds:
            check_ground(given.code, right, facts=given.facts, details=given.details, on=on)
    except GroundRefused as error:
        raise CannotDecide(error.reason) from error
    if any(_says_nothing(given, ruling.item) for given in ruling.grounds):
        raise CannotDecide(
            "write the facts in a sentence: a sign or two tells nobody why (Art. 12(4))"
        )


def _says_nothing(given: Given, item: CaseItem) -> bool:
    """Whether an officer's facts cannot be a reason; what a system wrote is theirs to mend."""
    if not GROUNDS[given.code].facts_required or not says_nothing(given.facts):
        return False
    return given.code not in {row.code for row in withheld.of(item)}


def _written(ruling: Ruling) -> Iterator[str]:
    yield ruling.internal_note
    for given in ruling.grounds:
        yield from (given.facts, *map(str, given.details.values()))


def _check_standing(ruling: Ruling, *, at: datetime, on: date) -> None:
    item, codes = ruling.item, {given.code for given in ruling.grounds}
    lacking = codes - open_grounds(item, at=at, on=on)
    known = accepted_check(item, at=at) is not None
    if known and NOT_SHOWN in lacking:
        raise CannotDecide("identity was established, so it cannot be the ground of a refusal")
    # While nobody is known, no word about what else is on record.
    for code in sorted(lacking if known else lacking & {NOT_SHOWN, NO_MANDATE}):
        if rule := missing(item, code, at=at):
            raise CannotDecide(rule)
    if NO_MANDATE in codes and has_unopened_mandate(item.case):
        raise CannotDecide(LOOK_FIRST)
    if lacking or ruling.outcome not in open_outcomes(item, at=at):
        raise CannotDecide(
            "identity is not established: the only outcome is a refusal on that ground, "
            "and nothing may be said about the data"
        )


def _check_whole(ruling: Ruling) -> None:
    """A part is taken out of the copy, and the first copy is free of charge (Art. 15(3)-(4))."""
    if ruling.outcome is not Outcome.REFUSED:
        return
    codes = {given.code for given in ruling.grounds}
    if any(GROUNDS[code].only_in_part for code in codes):
        raise CannotDecide(ONLY_IN_PART)
    if FEE in codes and answered_before(ruling.item) is None:
        raise CannotDecide(FIRST_IS_FREE)


def _check_days(ruling: Ruling, *, at: datetime) -> None:
    for given in ruling.grounds:
        if wrong := wrong_day(ruling.item, given.code, given.details.get("date", ""), at=at):
            raise CannotDecide(wrong)


def _check_stopped(ruling: Ruling) -> None:
    """No letter says that processing has stopped before the systems stopped it (Art. 7(3))."""
    if ruling.outcome is not Outcome.REFUSED and awaits_stop(ruling.item):
        raise CannotDecide(NOT_STOPPED)


def _check_findings(ruling: Ruling) -> None:
    """What the systems said bears the outcome."""
    results = withheld.results_of(ruling.item)
    if ruling.outcome is Outcome.REFUSED and results & CHANGED:
        raise CannotDecide("a system already changed data, so the item is not refused as a whole")
    if ruling.outcome is Outcome.NOTHING_HELD and results - {Result.NOTHING_FOUND}:
        raise CannotDecide("a system reported data, so the answer cannot be that nothing is held")
    if ruling.outcome is Outcome.FULFILLED and Result.KEPT in results:
        raise CannotDecide("a system kept data, so the item is fulfilled only in part: say why")
    if ruling.outcome is Outcome.FULFILLED and results == {Result.NOTHING_FOUND}:
        raise CannotDecide("no system holds anything, so the outcome is that nothing is held")


def _check_left_out(ruling: Ruling) -> None:
    """What was left out of the files makes an answer partial, and is told (Art. 12(4), 15(4))."""
    if ruling.outcome not in package.GRANTED:
        return
    left_out = withheld.left_out(ruling.item)
    if left_out and ruling.outcome is Outcome.FULFILLED:
        raise CannotDecide("something is left out of the files, so only a part is given: say why")
    if left_out - {given.code for given in ruling.grounds}:
        raise CannotDecide("state every ground on which something is left out of the files")


def _check_told(ruling: Ruling, *, at: datetime, by: User) -> None:
    """No answer to a request for access leaves before it tells all of Art. 15(1)-(3)."""
    if ruling.item.right != Right.ACCESS or ruling.outcome not in package.GRANTED:
        return
    told = statement.fill(ruling.item, at=at, by=by)
    if gaps := statement.gaps(ruling.item):
        raise CannotDecide("the answer would leave out what Art. 15 asks for", gaps)
    if told.complete_at is None:
        raise CannotDecide("no system found anything, so there is nothing to tell of")


def unseen(item: CaseItem) -> list[TaskFile]:
    """The files that would leave though nobody opened them (Art. 15(4), 20(4))."""
    if item.right not in package.COPIED:
        return []
    replaced = Redaction.objects.filter(what=Redaction.What.REPLACED, undone_at__isnull=True)
    leaving = package.entries_of(item).exclude(redactions__in=replaced)
    return [entry for entry in redact.unlooked(item) if entry in leaving]


def _check_seen(ruling: Ruling) -> None:
    """What may tell of others leaves only when somebody looked or vouches for it (Art. 15(4))."""
    if ruling.outcome in package.GRANTED and not ruling.vouches_for_unseen and unseen(ruling.item):
        raise CannotDecide(
            "nobody has opened some of the files: look through them, "
            "or tick that nobody else's data is in them"
        )
