"""A mandate runs out: each once, and nothing opens for who held it, before and after the sweep."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from dsar.capabilities.delivery.models import Purpose, SecretLink
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.eventlog.models import Event
from dsar.procedure import readdress, respond
from dsar.procedure.identity import mandate_ends
from tests.factories import NOW, a_case, a_user
from tests.procedure.acting import LAWYER, acts, allowed, ended, written
from tests.procedure.asking import PAPER, ask_scope, days, fresh, leaves
from tests.procedure.contacts import OLD, mails

pytestmark = pytest.mark.django_db
OVER = NOW + days(2)


def until_today(state: State = State.COLLECTING, **changes: Any) -> Case:
    """A case in which a lawyer may act until today."""
    case = a_case(state=state)
    allowed(case, **(changes | {"valid_until": NOW.date()}))
    return fresh(case)


def held(case: Case) -> SecretLink:
    """The link to the case that the lawyer's mailbox has."""
    ask_scope(case)
    leaves()
    link: SecretLink = case.links.filter(purpose=Purpose.STATUS, revoked_at=None).get()
    assert any(f"[[link:{link.pk}]]" in mail.body for mail in mails("clarification"))
    return link


def ran_out(*, at: datetime = OVER) -> list[int]:
    """The cases of all mandates that ran out now."""
    return [row.case_id for row in iter(lambda: mandate_ends.run_out_next(at=at), None)]


def test_a_mandate_runs_out_once_on_the_day_after_its_last() -> None:
    case = until_today()
    assert ran_out(at=NOW) == []
    assert ran_out(at=NOW + days(1)) == [case.pk]
    assert ran_out(at=OVER) == []
    (event,) = Event.objects.filter(stream=case.reference, kind="representative.ran_out")
    assert event.facts == {"representative": case.representatives.get().pk}
    assert fresh(case).version == case.version + 1


@pytest.mark.parametrize("others", [0, 3])
def test_what_ran_out_before_is_not_looked_at_again(
    others: int, django_assert_max_num_queries: Any
) -> None:
    for number in range(others):
        allowed(a_case(email=f"m{number}@example.com"), valid_until=NOW.date())
    ran_out()
    with django_assert_max_num_queries(2):
        assert ran_out() == []


def test_neither_a_mandate_nobody_accepted_nor_one_that_was_ended_runs_out() -> None:
    acts(a_case(), valid_until=NOW.date())
    ended(until_today())
    assert ran_out() == []


def test_the_link_of_who_may_act_no_more_opens_nothing_before_and_after_the_sweep() -> None:
    link = held(until_today())
    assert not readdress.is_held_by_another(link, at=NOW)
    assert readdress.is_held_by_another(link, at=OVER)
    ran_out()
    link.refresh_from_db()
    assert link.revoked_at == OVER


@pytest.mark.parametrize("state", [State.ANSWERED, State.CLOSED])
def test_no_link_outlives_the_mandate_in_an_answered_case(state: State) -> None:
    case = a_case(state=state)
    allowed(case, valid_until=NOW.date())
    link = case.links.filter(purpose=Purpose.ANSWER, revoked_at=None).get()
    ran_out()
    link.refresh_from_db()
    assert link.revoked_at == OVER
    assert mails("answer_ready")[-1].addressee == OLD


def test_an_archived_case_stays_as_it_was_sealed_and_its_link_opens_nothing() -> None:
    case = until_today()
    link = held(case)
    Case.objects.filter(pk=case.pk).update(state=State.ARCHIVED)
    assert ran_out() == []
    link.case.refresh_from_db()
    assert readdress.is_held_by_another(link, at=OVER)


def test_the_link_of_the_person_stays_open() -> None:
    link = held(until_today(answer_to="person"))
    ran_out()
    link.refresh_from_db()
    assert (link.revoked_at, readdress.is_held_by_another(link, at=OVER)) == (None, False)


def test_a_mail_that_has_not_left_goes_to_the_person() -> None:
    case = until_today()
    ask_scope(case)
    assert {mail.addressee for mail in mails("clarification")} == {LAWYER["email"]}
    ran_out()
    (mail,) = mails("clarification")
    live = case.links.filter(purpose=Purpose.STATUS, revoked_at=None).get()
    assert (mail.addressee, f"[[link:{live.pk}]]" in mail.body) == (OLD, True)


def test_letters_for_a_mandate_that_ran_out_are_written_anew() -> None:
    case = a_case(state=State.DECIDED, **PAPER)
    allowed(case, email="", address="Lakikatu 9\n20100 TURKU", valid_until=NOW.date())
    written(case)
    ran_out()
    windows = [row.content["addressee"] for row in respond.answer_letters_of(fresh(case))]
    assert "Kotikatu 1" in str(windows)


def test_an_answer_on_its_way_stops() -> None:
    case = until_today(State.DECIDED)
    respond.send(written(case), at=NOW, by=a_user())
    ran_out()
    assert respond.on_its_way(fresh(case)) is None
