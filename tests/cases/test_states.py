"""The table of moves, and the one function that makes them."""

import pytest
from django.db import IntegrityError, transaction

from dsar.cases.models import Case
from dsar.cases.moves import ChangedMeanwhile, claim, move
from dsar.cases.states import MOVES, CannotMove, State, find_move
from dsar.eventlog.actors import PERSON, SYSTEM, staff
from dsar.eventlog.kinds import KINDS
from dsar.eventlog.models import Event
from tests.factories import NOW, a_case

pytestmark = pytest.mark.django_db
ACTORS = {"staff": staff(1), "person": PERSON, "system": SYSTEM}


def test_every_move_names_a_known_event():
    assert {row.event for row in MOVES} <= set(KINDS)


def test_every_state_can_be_reached():
    assert {row.target for row in MOVES} | {State.RECEIVED} == set(State)


def test_one_event_leads_to_one_state():
    leads = {(row.event, row.target) for row in MOVES}
    assert len(leads) == len({event for event, _ in leads})


def test_no_move_stands_twice_in_the_table():
    pairs = [(row.source, row.event) for row in MOVES]
    assert len(pairs) == len(set(pairs))


@pytest.mark.parametrize("source", State)
@pytest.mark.parametrize("event", sorted({row.event for row in MOVES}))
@pytest.mark.parametrize("kind", ACTORS)
def test_only_the_table_decides_who_moves_where(source, event, kind):
    allowed = any(row.source is source and row.event == event and kind in row.who for row in MOVES)
    try:
        find_move(source, event, ACTORS[kind])
    except CannotMove:
        assert not allowed
    else:
        assert allowed


def test_a_move_writes_exactly_one_event():
    case = a_case()
    before = Event.objects.filter(stream=case.reference).count()
    move(case, "case.dismissed", by=staff(1), at=NOW, facts={"reason": "noted"})
    assert Event.objects.filter(stream=case.reference).count() == before + 1


def test_a_stale_copy_cannot_move_the_case():
    case = a_case()
    stale = Case.objects.get(pk=case.pk)
    move(case, "case.dismissed", by=staff(1), at=NOW, facts={"reason": "noted"})
    with pytest.raises(ChangedMeanwhile) as caught:
        move(stale, "identity.doubted", by=staff(2), at=NOW)
    assert (caught.value.by, caught.value.at) == ("staff:1", NOW)


def test_a_refused_move_leaves_no_event():
    case = a_case()
    before = Event.objects.count()
    with pytest.raises(CannotMove):
        move(case, "case.closed", by=SYSTEM, at=NOW)
    assert Event.objects.count() == before


def test_the_database_knows_only_the_states_of_the_table():
    case = a_case()
    with pytest.raises(IntegrityError), transaction.atomic():
        claim(case, state="shredded")


def test_a_due_date_before_receipt_is_refused_by_the_database():
    case = a_case()
    with pytest.raises(IntegrityError), transaction.atomic():
        claim(case, due_on=case.received_on.replace(year=2020))
