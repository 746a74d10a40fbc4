"""A restriction is lifted only after the person was told of it (Art. 18(3))."""

from datetime import date

import pytest

from dsar.capabilities.letters.compose import compose
from dsar.cases.states import State
from dsar.eventlog.actors import PERSON
from dsar.eventlog.models import Event
from dsar.law.rights import Right
from dsar.management.demo import walk
from dsar.organisation.datamap.models import DataCategory
from dsar.procedure import contest, lift_restriction
from dsar.procedure.collection.collection_answer import Line
from dsar.procedure.lift_restriction import CannotLift
from tests.factories import NOW, a_case, a_user, a_walk
from tests.procedure.asking import PAPER, days, fresh, leaves
from tests.procedure.found import answered
from tests.procedure.posting import posted

pytestmark = pytest.mark.django_db
LIFTS_ON = date(2026, 4, 15)
THAT_DAY = NOW.replace(month=4, day=15)
LATER = NOW + days(20)


def restricted(**changes):
    """A case in which one system restricts what it holds."""
    way = a_walk(Right.RESTRICTION, **changes)
    category = DataCategory.objects.get(system__key="crm")
    answered(way, "found", [Line(category, "found", data="Nimi ja osoite")])
    walk.settle_items(way)
    walk.answer(way)
    if fresh(way.case).state == State.DECIDED:
        posted(fresh(way.case), at=way.step(), by=way.officer)
    return fresh(way.case)


def tell(case, **changes):
    given = {"why": "Tiedot on korjattu.", "lifts_on": LIFTS_ON, "at": LATER}
    given |= {"by": a_user(username="anna")} | changes
    return lift_restriction.announce(case, **given)


def lift(case, *, at=THAT_DAY):
    lift_restriction.lift(case, at=at, by=a_user(username="anna"))


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_person_is_told_from_which_day_on_and_why(language):
    case = restricted(language=language)
    tell(case)
    letter = case.letters.last()
    assert letter.kind == letter.carried_by.kind == "restriction_lifting"
    told = compose(letter.content)
    assert "Tiedot on korjattu." in told
    assert ("15 April 2026" if language == "en" else "15.4.2026") in told
    assert "crm" in told


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ({"why": " "}, "write why"),
        ({"lifts_on": LATER.date()}, "a week before"),
        ({"lifts_on": date(2030, 1, 1)}, "a week before"),
        ({"why": "Hetu 131052-308T"}, "identity code"),
    ],
)
def test_the_end_of_a_restriction_needs_a_reason_and_time(changes, rule):
    with pytest.raises(CannotLift, match=rule):
        tell(restricted(), **changes)


@pytest.mark.parametrize(
    "case_of",
    [
        lambda: a_case(Right.ERASURE, state=State.ANSWERED),
        lambda: a_case(Right.RESTRICTION, state=State.COLLECTING),
    ],
)
def test_only_what_is_restricted_is_lifted(case_of):
    with pytest.raises(CannotLift, match="no restriction stands"):
        tell(case_of())


def test_nobody_lifts_a_restriction_unannounced():
    with pytest.raises(CannotLift, match="tell the person first"):
        lift(restricted())


def test_nobody_lifts_it_before_the_notice_has_left():
    case = restricted()
    tell(case)
    with pytest.raises(CannotLift, match="has not left"):
        lift(case)


def test_nobody_lifts_it_before_the_announced_day():
    case = restricted()
    tell(case)
    leaves("restriction_lifting", at=LATER)
    assert not lift_restriction.may_lift(case, at=THAT_DAY - days(1))
    with pytest.raises(CannotLift, match="until the announced day"):
        lift(case, at=THAT_DAY - days(1))


def test_from_the_announced_day_on_it_is_lifted_once():
    case = restricted()
    tell(case)
    leaves("restriction_lifting", at=LATER)
    assert lift_restriction.may_lift(case, at=THAT_DAY)
    lift(case)
    kinds = Event.objects.filter(stream=case.reference, kind__startswith="lift.")
    assert [row.kind for row in kinds] == ["lift.announced", "lift.done"]
    with pytest.raises(CannotLift, match="tell the person first"):
        lift(fresh(case))


def test_another_day_takes_the_place_of_the_one_before():
    case = restricted()
    tell(case)
    leaves("restriction_lifting", at=LATER)
    row = tell(fresh(case), lifts_on=LIFTS_ON + days(30))
    assert lift_restriction.announced(case) == row
    assert "15.4.2026" in compose(case.letters.last().content)
    assert not lift_restriction.may_lift(case, at=THAT_DAY + days(30))
    leaves("restriction_lifting", at=LATER)
    lift(fresh(case), at=THAT_DAY + days(30))


def test_a_notice_that_has_not_left_stays_here_when_another_day_is_announced():
    case = restricted()
    earlier = tell(case)
    tell(fresh(case), lifts_on=LIFTS_ON + days(30))
    earlier.refresh_from_db()
    assert earlier.mail.last_error == "cancelled"
    assert "15.4.2026" not in compose(case.letters.last().content)


def test_what_was_lifted_is_announced_no_more():
    case = restricted()
    tell(case)
    leaves("restriction_lifting", at=LATER)
    lift(case)
    with pytest.raises(CannotLift, match="no restriction stands"):
        tell(fresh(case))


def test_without_an_address_the_notice_is_posted():
    case = restricted(**PAPER)
    tell(case)
    assert lift_restriction.is_to_be_posted(case)
    lift_restriction.note_posted(case, at=LATER, by=a_user(username="anna"))
    assert lift_restriction.may_lift(case, at=THAT_DAY)
    with pytest.raises(CannotLift, match="waits to be posted"):
        lift_restriction.note_posted(fresh(case), at=LATER, by=a_user(username="anna"))


def test_a_notice_posted_on_the_day_itself_is_too_late():
    case = restricted(**PAPER)
    tell(case)
    with pytest.raises(CannotLift, match="announce another day"):
        lift_restriction.note_posted(case, at=THAT_DAY, by=a_user(username="anna"))


def test_nobody_lifts_it_when_the_notice_left_on_the_day_itself():
    case = restricted()
    tell(case)
    leaves("restriction_lifting", at=THAT_DAY)
    assert not lift_restriction.may_lift(case, at=THAT_DAY)
    with pytest.raises(CannotLift, match="announce another day"):
        lift(case)


def test_an_announced_day_falls_when_the_restriction_is_decided_anew():
    case = restricted()
    tell(case)
    contest.contest(fresh(case), text="Too early.", at=LATER, by=PERSON)
    again = LATER + days(1)
    contest.review_again(fresh(case), at=again, by=a_user(username="looks-again"))
    assert lift_restriction.announced(case) is None
