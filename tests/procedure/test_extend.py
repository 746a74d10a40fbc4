"""More time in life: the new dates, the notice in the same transaction, and every way to be no."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from dsar.cases import clock
from dsar.cases.models import Case
from dsar.cases.moves import ChangedMeanwhile
from dsar.cases.states import State
from dsar.cases.time_limits import Extension, Suspension, SuspensionCause
from dsar.eventlog.models import Event
from dsar.interfaces.staff.sentences import SENTENCES
from dsar.law.deadlines import due_date
from dsar.law.extensions import ExtensionRefused, Unexplained
from dsar.law.holidays import Calendar
from dsar.management.demo import walk
from dsar.organisation.controller.models import NonWorkingDay
from dsar.procedure import close, contest, dispatch, respond
from dsar.procedure.extend import CannotExtend, extend
from dsar.procedure.identity import identify
from tests.factories import NOW, a_case, a_user, a_walk, an_opt_out
from tests.procedure.asking import fresh

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(days=5)
# NOW is 2 March 2026 in Finland; the month ends on Maundy Thursday.
LAST_MOMENT = datetime(2026, 4, 2, 20, 59, 59, tzinfo=UTC)
FIRST, EXTENDED = date(2026, 4, 2), date(2026, 6, 2)


def extended(case: Case, at: datetime = LATER, **changes: Any) -> Extension:
    told = {"reason": "volume", "facts": "Yhdeksän vuoden tilaukset.", "by": a_user()}
    return extend(case, **(told | changes), at=at)


def refused(case: Case, rule: str, at: datetime = LATER, **changes: Any) -> ExtensionRefused:
    case.refresh_from_db()
    before = (case.version, case.due_on, Event.objects.count(), case.letters.count())
    with pytest.raises(ExtensionRefused, match=rule) as caught:
        extended(case, at, **changes)
    case.refresh_from_db()
    assert before == (case.version, case.due_on, Event.objects.count(), case.letters.count())
    return caught.value


def test_the_answer_is_due_three_months_from_receipt_and_the_steps_say_so() -> None:
    case = a_case()
    row = extended(case)
    case.refresh_from_db()
    assert (row.earlier_due_on, row.due_on, case.due_on) == (FIRST, EXTENDED, EXTENDED)
    assert [step.detail for step in clock.steps_of(case)][1] == "3"
    assert row.earlier_due_steps[1]["detail"] == "1"


@given(received=st.dates(date(2020, 1, 1), date(2035, 12, 31)))
@settings(max_examples=60, deadline=None)
def test_the_extended_date_is_three_months_from_any_receipt(received: date) -> None:
    with transaction.atomic():
        at = datetime(received.year, received.month, received.day, 9, tzinfo=UTC)
        case = a_case(at=at)
        assert extended(case, at).due_on == due_date(received, Calendar("FI"), 3).due_on
        transaction.set_rollback(True)


def test_the_target_and_the_next_look_move_along() -> None:
    case = a_case()
    extended(case)
    assert FIRST < case.target_on < EXTENDED
    assert FIRST < case.next_watch_on < EXTENDED


def test_one_event_carries_codes_and_dates_only() -> None:
    case = a_case()
    extended(case)
    event = Event.objects.get(stream=case.reference, kind="case.extended")
    dates = {"due_on": "2026-06-02", "earlier_due_on": "2026-04-02"}
    assert event.facts == dates | {"reason": "volume"}


def test_the_person_is_told_both_dates_and_why() -> None:
    case = a_case(state=State.COLLECTING)
    extended(case)
    content = case.letters.get(kind="extension").content
    assert (content["due_on"], content["earlier_due_on"]) == ("2026-06-02", "2026-04-02")
    assert content["facts"] == "Yhdeksän vuoden tilaukset."
    body = case.outgoing_mails.get(kind="extension").body
    for words in ("torstaina 2.4.2026", "tiistaina 2.6.2026", "poikkeuksellisen suurta määrää"):
        assert words in body


def test_before_identity_the_reason_says_nothing_of_the_data() -> None:
    case = a_case()
    extended(case)
    content = case.letters.get(kind="extension").content
    assert content["facts"] == ""
    assert content["reasons"] == [
        "Pyyntösi on niin monitahoinen, ettei sitä ehditä selvittää kuukaudessa."
    ]
    assert "poikkeuksellisen suurta määrää" not in case.outgoing_mails.get(kind="extension").body


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_notice_leaves_with_its_letter(language: str) -> None:
    case = a_case(language=language)
    extended(case)
    while dispatch.render_next(at=LATER):
        continue
    row = case.outgoing_mails.get(kind="extension")
    assert row.attachment is not None
    assert row.due_at == LATER


def test_without_an_address_the_letter_is_owed_alone() -> None:
    case = a_case(email="", address="Katu 1\n00100 HELSINKI")
    extended(case)
    assert case.letters.get(kind="extension").carried_by is None
    assert not case.outgoing_mails.exists()


def test_a_last_day_that_runs_on_for_weeks_is_a_sentence() -> None:
    case = a_case()
    for day in range(20):
        on = EXTENDED + timedelta(days=day)
        NonWorkingDay.objects.get_or_create(on=on, defaults={"name": "Local day"})
    assert str(refused(case, "two weeks without a working day")) in SENTENCES


def test_a_notice_that_fails_takes_the_extension_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_args: Any, **_named: Any) -> None:
        raise RuntimeError

    case = a_case()
    monkeypatch.setattr("dsar.procedure.correspondence.letter", fail)
    with pytest.raises(RuntimeError):
        extended(case)
    case.refresh_from_db()
    assert (case.due_on, Extension.objects.count()) == (FIRST, 0)
    assert not case.outgoing_mails.filter(kind="extension").exists()


@pytest.mark.parametrize(
    ("state", "answered"),
    [(State.RECEIVED, ""), (State.VERIFYING, ""), (State.COLLECTING, "2"), (State.DECIDED, "2")],
)
def test_the_letter_says_what_is_done_and_nothing_of_a_search_before_identity(
    state: State, answered: str
) -> None:
    case = a_case(state=state)
    extended(case)
    content = case.letters.get(kind="extension").content
    assert content["systems_asked"] == answered
    assert content["asked_identity"] is (state == State.VERIFYING)


def test_the_last_moment_of_the_first_month_is_in_time() -> None:
    assert extended(a_case(), LAST_MOMENT).extended_on == FIRST


def test_the_next_moment_is_too_late() -> None:
    refused(a_case(), "only within the first month", LAST_MOMENT + timedelta(seconds=1))


def test_a_second_extension_is_refused() -> None:
    case = a_case()
    extended(case)
    refused(case, "only once")


def test_an_extension_before_receipt_is_refused() -> None:
    refused(a_case(), "before the request arrived", NOW - timedelta(days=1))


def test_an_extension_is_never_dated_before_what_has_happened() -> None:
    way = a_walk()
    way.now += timedelta(days=35)
    walk.establish(way)
    refused(way.case, "cannot be dated back", NOW + timedelta(days=5))


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ({"reason": ""}, "choose the reason"),
        ({"reason": "effort"}, "choose the reason"),
        ({"facts": ""}, "write the facts"),
        ({"facts": " \u200b\u3164\n"}, "write the facts"),
    ],
)
def test_without_reason_or_facts_there_is_no_more_time(changes: dict[str, str], rule: str) -> None:
    assert isinstance(refused(a_case(), rule, **changes), Unexplained)


def test_a_marketing_objection_never_takes_more_time() -> None:
    refused(an_opt_out(), "honoured at once")


@pytest.mark.parametrize("state", [State.WITHDRAWN, State.DISMISSED, State.ANSWERED, State.CLOSED])
def test_a_case_that_awaits_no_answer_gets_no_more_time(state: State) -> None:
    refused(a_case(state=state), "first answer", NOW + timedelta(days=20))


def test_a_contested_case_is_looked_at_again_within_its_own_month() -> None:
    case = a_case(state=State.CONTESTED)
    refused(case, "first answer")
    contest.review_again(case, at=LATER, by=a_user())
    refused(case, "first answer")


def test_an_answer_on_its_way_needs_no_more_time() -> None:
    case = a_case(state=State.DECIDED)
    while dispatch.render_next(at=LATER):
        continue
    case.refresh_from_db()
    respond.send(case, at=LATER, by=a_user())
    refused(case, "already on its way")


def test_of_two_at_once_the_second_is_told_so() -> None:
    case = a_case()
    stale = Case.objects.get(pk=case.pk)
    identify.accept(case, method="known_fact", reason="Order number.", at=LATER, by=a_user())
    with pytest.raises(ChangedMeanwhile):
        extended(stale)


def test_days_we_waited_count_on_from_the_extended_date() -> None:
    case = a_case()
    days = {"asked_on": date(2026, 3, 3), "ended_on": date(2026, 3, 13)}
    Suspension.objects.create(case=case, cause=SuspensionCause.IDENTITY, **days)
    extended(case)
    case.refresh_from_db()
    assert (case.due_on, case.adjusted_due_on) == (EXTENDED, date(2026, 6, 12))


def test_after_a_merge_three_months_count_from_the_earlier_receipt() -> None:
    earlier, case = a_case(), a_case(state=State.COLLECTING, at=NOW + timedelta(days=10))
    close.merge(earlier, into=case, at=NOW + timedelta(days=11), by=a_user())
    case.refresh_from_db()
    assert extended(case, NOW + timedelta(days=12)).due_on == EXTENDED


def test_time_that_was_taken_over_extended_is_not_extended_again() -> None:
    earlier, late = a_case(), NOW + timedelta(days=80)
    extended(earlier)
    case = a_case(state=State.COLLECTING, at=late)
    close.merge(earlier, into=case, at=late + timedelta(days=1), by=a_user())
    case.refresh_from_db()
    assert case.due_on == EXTENDED
    refused(case, "only once", late + timedelta(days=2))


@pytest.mark.parametrize("steps", [1, 2])
def test_a_case_that_took_in_an_extended_one_gets_no_second_extension(steps: int) -> None:
    case = a_case(at=NOW + timedelta(days=steps))
    extended(case)
    for day in range(steps):
        survivor = a_case(state=State.COLLECTING, at=NOW + timedelta(days=day))
        close.merge(fresh(case), into=survivor, at=LATER, by=a_user())
        case = survivor
    refused(case, "only once", LATER + timedelta(days=1))


def test_staff_read_every_rule_in_their_language() -> None:
    ways: list[tuple[datetime, dict[str, str]]] = [
        (NOW - timedelta(days=1), {}),
        (NOW + timedelta(days=40), {}),
        (LATER, {"reason": ""}),
        (LATER, {"facts": ""}),
    ]
    said = {str(refused(a_case(), "Art|before", at, **told)) for at, told in ways}
    assert len(said) == len(ways)
    assert said <= set(SENTENCES)


def test_the_refusals_of_the_step_are_kinds_of_one() -> None:
    assert isinstance(refused(an_opt_out(), "honoured"), CannotExtend)
