"""Two cases become one: the day that was promised first governs, and both days stay visible."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from dsar.capabilities.mail.models import OutgoingMail
from dsar.cases.clock import next_watch, open_suspension, steps_of
from dsar.cases.models import Case, DataSubject
from dsar.cases.moves import ChangedMeanwhile
from dsar.cases.states import State
from dsar.cases.time_limits import Recomputation
from dsar.eventlog.models import Event
from dsar.oversight.consistency import time_checks
from dsar.procedure import close, contest
from dsar.procedure.close import CannotMerge
from dsar.procedure.collection import collect
from dsar.procedure.identity import identify, reassess
from tests.factories import NOW, a_case, a_user, found_otherwise
from tests.procedure.asking import asked_in_time, days, extended, fresh

pytestmark = pytest.mark.django_db
FIRST, SECOND = date(2026, 4, 2), date(2026, 4, 7)


def known(after: int = 5) -> Case:
    return a_case(state=State.COLLECTING, at=NOW + days(after))


def merged(case: Case, into: Case, after: int = 6) -> Case:
    close.merge(fresh(case), into=fresh(into), at=NOW + days(after), by=a_user())
    return fresh(into)


def test_the_survivor_keeps_both_days_on_record() -> None:
    case = merged(a_case(), known())
    row = case.recomputations.get()
    assert (row.cause, row.earlier_due_on) == (Recomputation.Cause.MERGE, SECOND)
    assert row.earlier_due_steps[-1]["on"] == SECOND.isoformat()
    assert (case.due_on, steps_of(case)[0].on) == (FIRST, NOW.date())
    assert Event.objects.get(kind="case.absorbed").facts["due_on"] == FIRST.isoformat()


def test_the_survivor_is_watched_and_aimed_at_by_the_earlier_clock() -> None:
    earlier = a_case()
    case = merged(earlier, known())
    assert case.target_on == earlier.target_on
    assert case.next_watch_on == next_watch(NOW.date(), FIRST, after=NOW.date())


def test_of_two_receipts_with_one_last_day_the_earlier_governs() -> None:
    # 28 February 2026 is a Saturday, so the months from 28 and from 31 January end on one Monday.
    january = NOW.replace(month=1)
    earlier = a_case(at=january.replace(day=28))
    survivor = a_case(state=State.COLLECTING, at=january.replace(day=31))
    assert earlier.due_on == survivor.due_on
    case = merged(earlier, survivor)
    assert (steps_of(case)[0].on, case.due_on) == (date(2026, 1, 28), date(2026, 3, 2))
    assert case.recomputations.count() == 1
    assert [*time_checks.due_dates(NOW), *time_checks.moved_dates(NOW)] == []


def test_a_later_receipt_moves_nothing() -> None:
    case = merged(a_case(at=NOW + days(5)), a_case(state=State.COLLECTING))
    assert (case.due_on, case.recomputations.count()) == (FIRST, 0)


def test_more_time_for_the_survivor_gives_way_to_an_earlier_promise() -> None:
    case = merged(a_case(), extended(known(), at=NOW + days(5.4)))
    assert case.due_on == FIRST
    assert case.recomputations.get().earlier_due_on == case.extension.due_on


def test_more_time_for_the_merged_case_leaves_the_survivor_its_own_day() -> None:
    case = merged(extended(a_case()), known())
    assert (case.due_on, case.recomputations.count()) == (SECOND, 0)


def test_an_extended_promise_that_ends_first_governs() -> None:
    case = merged(extended(a_case()), known(after=80), after=81)
    assert case.due_on == date(2026, 6, 2)
    assert steps_of(case)[1].detail == "3"


def test_the_pause_of_the_merged_case_ends_with_it() -> None:
    waiting = asked_in_time()
    merged(waiting, known())
    assert open_suspension(fresh(waiting)) is None


def test_days_the_survivor_waited_add_nothing_to_an_earlier_promise() -> None:
    survivor = known()
    survivor.suspensions.create(cause="identity", asked_on=NOW + days(5), ended_on=NOW + days(9))
    Case.objects.filter(pk=survivor.pk).update(adjusted_due_on=date(2026, 4, 13))
    case = merged(a_case(), survivor, after=10)
    assert (case.adjusted_due_on, case.adjusted_steps) == (None, [])


@pytest.mark.parametrize("first", ["survivor", "other"])
def test_both_cases_are_held_in_one_order_before_any_stream(first: str) -> None:
    made = [known(0), a_case()] if first == "survivor" else [a_case(), known(0)]
    into, case = made if first == "survivor" else made[::-1]
    officer = a_user()
    with CaptureQueriesContext(connection) as seen:
        close.merge(fresh(case), into=fresh(into), at=NOW + days(6), by=officer)
    writes = [row["sql"] for row in seen if row["sql"].startswith(("UPDATE", "INSERT"))]
    for write, held in zip(writes, made, strict=False):
        assert write.startswith('UPDATE "dsar_case" SET "version"')
        assert f'"dsar_case"."id" = {held.pk}' in write


def test_a_case_changed_since_it_was_read_is_not_merged() -> None:
    case, into = a_case(), known()
    stale = fresh(into)
    close.withdraw(fresh(into), at=NOW + days(5))
    with pytest.raises(ChangedMeanwhile):
        close.merge(case, into=stale, at=NOW + days(6), by=a_user())
    assert fresh(case).state == State.RECEIVED


def test_of_two_unverified_cases_neither_takes_the_other_in() -> None:
    one, other = a_case(), a_case(at=NOW + days(1))
    for case, into in ((one, other), (other, one)):
        with pytest.raises(CannotMerge, match="person is known"):
            merged(case, into)


def test_a_check_that_no_longer_stands_takes_nothing_in() -> None:
    case, into = a_case(), known()
    into.identity_checks.update(valid_until=NOW.date())
    with pytest.raises(CannotMerge, match="person is known"):
        merged(case, into)


def test_a_check_that_waits_for_the_second_officer_takes_nothing_in() -> None:
    case, into = a_case(), known()
    into.identity_checks.update(needs_second=True)
    with pytest.raises(CannotMerge, match="person is known"):
        merged(case, into)


def test_a_check_too_light_for_the_raised_risk_takes_nothing_in() -> None:
    case, into = a_case(), known()
    Case.objects.filter(pk=into.pk).update(raised_level=6)
    with pytest.raises(CannotMerge, match="person is known"):
        merged(case, into)


@pytest.mark.parametrize("side", ["absorbed", "survivor"])
def test_where_somebody_acts_for_the_person_nothing_is_merged(side: str) -> None:
    case, into = a_case(), known()
    acts = case if side == "absorbed" else into
    who = {"kind": "lawyer", "name": "Erik Ek", "recorded_by": a_user(), "recorded_at": NOW}
    acts.representatives.create(
        **who, accepted_at=NOW, accepted_by=a_user(), accept_reason="Paper."
    )
    with pytest.raises(CannotMerge, match="answered by itself"):
        merged(case, into)


def test_a_case_that_was_due_before_the_other_one_came_is_not_merged_into_it() -> None:
    with pytest.raises(CannotMerge, match="join them the other way"):
        merged(a_case(), known(after=40), after=41)


def test_a_contested_case_is_answered_by_itself() -> None:
    case = a_case(state=State.CONTESTED)
    contest.review_again(case, at=NOW + days(4), by=a_user(username="otso"))
    collect.send_back(fresh(case), note="Look once more.", at=NOW + days(4), by=a_user())
    with pytest.raises(CannotMerge, match="contested"):
        merged(case, known())


def protect(case: Case) -> None:
    DataSubject.objects.filter(pk=case.data_subject_id).update(protected_at=NOW, address="")


@pytest.mark.parametrize("side", ["absorbed", "survivor"])
def test_one_protected_address_is_checked_on_both_sides(side: str) -> None:
    case, into = a_case(), known()
    protect(case if side == "absorbed" else into)
    with pytest.raises(CannotMerge, match="protected"):
        merged(case, into)


def test_two_known_cases_merge_though_one_says_protected() -> None:
    case, into = known(0), known()
    protect(into)
    merged(case, into)
    assert fresh(case).state == State.MERGED


def test_the_attacker_who_files_first_neither_absorbs_nor_holds_up_the_victim() -> None:
    attackers, victims = a_case(), a_case(at=NOW + days(1))
    with pytest.raises(CannotMerge):
        merged(victims, attackers)
    identify.accept(fresh(victims), method="known_fact", reason="r", at=NOW + days(2), by=a_user())
    assert fresh(victims).state == State.COLLECTING
    assert OutgoingMail.objects.filter(case=victims, kind="acknowledgement").exists()
    assert fresh(attackers).state == State.RECEIVED


def survivor_lost(into: Case, after: int = 8) -> None:
    check = into.identity_checks.get()
    check.case = fresh(into)
    reassess.revoke(check, reason="Another Maija.", at=NOW + days(after), by=a_user())


def test_a_case_goes_on_by_itself_when_its_survivor_is_of_nobody_known() -> None:
    case, into = a_case(), known()
    merged(case, into)
    survivor_lost(into)
    close.restore(fresh(case), at=NOW + days(9), by=a_user())
    case = fresh(case)
    assert (case.state, case.merged_into, case.closed_at) == (State.RECEIVED, None, None)
    assert (case.items.get().outcome, case.due_on) == ("pending", FIRST)
    told = Event.objects.get(kind="case.let_go")
    assert (told.stream, told.facts) == (into.reference, {"reference": case.reference})
    assert list(time_checks.due_dates(NOW + days(9))) == []


@pytest.mark.parametrize("ages", [{"valid_until": date(2026, 3, 3)}, {"level": 1}, {}])
def test_a_case_stays_part_of_one_whose_check_was_not_taken_back(ages: dict[str, Any]) -> None:
    case, into = a_case(), known()
    merged(case, into)
    found_otherwise(into, **ages)
    with pytest.raises(CannotMerge, match="known who asks in the case"):
        close.restore(fresh(case), at=NOW + days(9), by=a_user())
    assert fresh(case).state == State.MERGED


def test_what_the_person_took_back_before_stays_taken_back() -> None:
    case, into = a_case(), known()
    case.items.update(outcome="withdrawn", settled_at=NOW)
    merged(case, into)
    survivor_lost(into)
    close.restore(fresh(case), at=NOW + days(9), by=a_user())
    assert case.items.get().outcome == "withdrawn"


def test_what_was_answered_already_takes_no_newer_wish_in() -> None:
    answered = a_case(state=State.DECIDED)
    with pytest.raises(CannotMerge, match="ask for everything"):
        merged(a_case(), answered)


def test_a_contested_case_takes_none_in_either() -> None:
    contested = a_case(state=State.CONTESTED)
    contest.review_again(contested, at=NOW + days(3), by=a_user(username="looks-again"))
    with pytest.raises(CannotMerge, match="contested"):
        merged(a_case(), fresh(contested))
