"""A contested answer is looked at again by somebody else, and its result is kept and told."""

from __future__ import annotations

from datetime import timedelta

import pytest

from dsar.capabilities.decisions.models import Decision
from dsar.capabilities.delivery.models import AnswerFile
from dsar.capabilities.letters.compose import compose
from dsar.cases.models import Channel
from dsar.cases.states import State
from dsar.eventlog.actors import PERSON
from dsar.eventlog.models import Event
from dsar.law.outcomes import Outcome
from dsar.law.rights import Right
from dsar.management.demo import walk
from dsar.organisation.accounts.models import User
from dsar.organisation.accounts.roles import Role
from dsar.procedure import contest, decide, download, post, respond, second_look
from dsar.procedure.contest import Came, CannotContest
from dsar.procedure.decide import CannotDecide, Given
from dsar.procedure.identity import ask, identify, reassess
from tests.capabilities.identity.pictures import a_jpeg
from tests.eventlog.tampering import unguarded
from tests.factories import a_case, a_user, a_walk
from tests.procedure.asking import fresh
from tests.procedure.disagreeing import (
    FACTS,
    LOOKED,
    looked_at_again,
    refused,
    refused_unknown,
    rule,
    taken_up,
)

pytestmark = pytest.mark.django_db
BOTH = (Right.ACCESS, Right.ERASURE)
PARTLY = (Outcome.PARTLY_FULFILLED, Given("scope-not-personal", "A colleague's name is in it."))


@pytest.mark.parametrize(
    ("now", "result"),
    [
        ((Outcome.REFUSED,), "upheld"),
        ((Outcome.FULFILLED,), "changed"),
        (PARTLY, "partly_changed"),
    ],
)
def test_the_result_follows_from_both_decisions(now, result):
    road = looked_at_again(refused(), *now)
    row = road.case.contests.get()
    part = row.parts.get()
    assert (row.result, row.reconsidered, part.result) == (result, LOOKED, result)
    assert (part.earlier.outcome, part.later.outcome) == ("refused", now[0])
    event = Event.objects.get(stream=road.case.reference, kind="contest.settled")
    assert event.facts["results"] == {"access": result}


def test_the_letter_about_the_contest_leaves_before_the_new_answer():
    road = looked_at_again(refused(), Outcome.FULFILLED)
    walk.answer(road)
    sent = AnswerFile.objects.filter(dispatch=road.case.dispatches.last()).order_by("pk")
    letters = {row.file_id: row.kind for row in road.case.letters.all()}
    kinds = [letters[entry.file_id] for entry in sent if entry.file_id in letters]
    assert kinds == ["contest_outcome", "access_answer"]


def test_an_upheld_refusal_repeats_its_reasons():
    road = looked_at_again(refused(), Outcome.REFUSED)
    content = road.case.letters.get(kind="contest_outcome").content
    assert FACTS in content["grounds"][0]["text"]
    assert (content["outcome"], content["reviewer"]) == ("refused", "another")


def test_the_first_decision_and_its_letter_stay():
    road = looked_at_again(refused(), Outcome.FULFILLED)
    first, second = Decision.objects.filter(item__case=road.case).order_by("pk")
    assert (first.outcome, second.outcome) == ("refused", "fulfilled")
    kinds = list(road.case.letters.filter(item__isnull=False).values_list("kind", flat=True))
    assert sorted(kinds) == ["access_answer", "contest_outcome", "refusal"]


def test_only_what_is_contested_is_decided_anew():
    road = refused(*BOTH)
    erasure = road.case.items.get(right=Right.ERASURE)
    contest.contest(road.case, text="", items=[erasure], at=road.step(), by=PERSON)
    contest.review_again(road.case, at=road.step(), by=road.reviewer)
    outcomes = dict(road.case.items.values_list("right", "outcome"))
    assert outcomes == {"access": "refused", "erasure": "pending"}
    rule(road, Outcome.REFUSED)
    walk.answer(road)
    kinds = [row.kind for row in road.case.letters.filter(item=erasure)]
    assert kinds == ["refusal", "refusal", "contest_outcome"]


def test_the_new_decision_says_what_was_looked_at_again():
    road = taken_up(refused())
    with pytest.raises(CannotDecide, match="what was looked at again"):
        rule(road, Outcome.REFUSED, words=" ")


def test_who_decided_first_does_not_sign_the_new_decision_where_another_can():
    road = taken_up(refused())
    third = a_user(username="kaisa")
    items = road.case.items.filter(outcome=Outcome.PENDING)
    rulings = [decide.Ruling(item, Outcome.FULFILLED, vouches_for_unseen=True) for item in items]
    said = {"reconsidered": LOOKED, "at": road.step(), "by": road.reviewer}
    with pytest.raises(CannotDecide, match="another officer must sign"):
        decide.decide(road.case, rulings, seconded_by=road.officer, **said)
    assert decide.decide(fresh(road.case), rulings, seconded_by=third, **said)


def test_who_signed_the_first_decision_looks_again_only_where_nobody_else_can():
    rows = list(Decision.objects.filter(item__case=refused().case))
    reviewer, officer = a_user(Role.REVIEWER, "riitta"), a_user(username="anna")
    for row in rows:
        row.seconded_by = reviewer
    assert second_look.may_look(rows, reviewer)
    assert not second_look.may_look(rows, officer)
    a_user(username="kaisa")
    assert not second_look.may_look(rows, reviewer)


def test_a_lone_officer_looks_again_and_the_letter_says_so():
    road = refused()
    User.objects.exclude(pk=road.officer.pk).update(is_active=False)
    road.reviewer = road.officer
    looked_at_again(road, Outcome.FULFILLED)
    assert road.case.letters.get(kind="contest_outcome").content["reviewer"] == "same"


def test_who_signed_the_first_decision_is_not_called_a_different_colleague():
    road = refused()
    with unguarded():
        Decision.objects.filter(item__case=road.case).update(seconded_by=road.reviewer)
    looked_at_again(road, Outcome.FULFILLED)
    assert road.case.letters.get(kind="contest_outcome").content["reviewer"] == "same"


def test_a_decision_made_anew_before_it_left_writes_its_result_anew():
    road = looked_at_again(refused(), Outcome.FULFILLED)
    row = road.case.contests.get()
    assert second_look.under_review(road.case) == row
    walk.answer(road)
    assert second_look.under_review(road.case) is None


def test_a_contest_by_letter_counts_from_the_day_it_reached_us():
    case = a_case(state=State.ANSWERED)
    day = case.answered_at.date() + timedelta(days=3)
    at = case.answered_at + timedelta(days=9)
    contest.contest(case, text="Puuttuu.", at=at, by=a_user().actor, came=Came(Channel.LETTER, day))
    assert (case.target_on - day).days == 14
    assert case.due_steps[0] == {"code": "contest", "on": day.isoformat(), "detail": ""}


@pytest.mark.parametrize("days", [-3, 30])
def test_a_day_that_cannot_be_is_refused(days):
    case = a_case(state=State.ANSWERED)
    at = case.answered_at + timedelta(days=9)
    came = Came(Channel.PHONE, case.answered_at.date() + timedelta(days=days))
    with pytest.raises(CannotContest, match="check the day"):
        contest.contest(case, text="Puuttuu.", at=at, by=a_user().actor, came=came)


def test_after_the_window_only_the_outside_is_open():
    case = a_case(state=State.ANSWERED)
    at = case.answered_at + timedelta(days=62)
    with pytest.raises(CannotContest, match="time in which we look again is over"):
        contest.contest(case, text="", at=at, by=PERSON)


def test_a_part_of_another_case_cannot_be_contested():
    case, other = a_case(state=State.ANSWERED), a_case(state=State.ANSWERED)
    with pytest.raises(CannotContest, match="choose what is to be looked at"):
        contest.contest(case, text="", items=other.items.all(), at=case.answered_at, by=PERSON)


def test_a_file_that_comes_with_a_contest_stays_with_the_case():
    case = a_case(state=State.ANSWERED)
    row = contest.contest(case, text="", upload=a_jpeg(), at=case.answered_at, by=PERSON)
    event = Event.objects.get(stream=case.reference, kind="contest.file_received")
    assert row.file.reference == case.reference
    assert event.facts["sha256"] == row.file.sha256


def test_somebody_unknown_gets_no_words_of_a_colleague():
    road = refused_unknown()
    looked_at_again(road, Outcome.REFUSED, Given("ident-not-est", "No answer came."))
    content = road.case.letters.get(kind="contest_outcome").content
    assert content["reconsidered"] == "Kävimme läpi, mitä kirjoitit ja miten käsittelimme pyyntösi."


def test_the_answer_of_the_second_round_opens_with_both_letters():
    road = looked_at_again(refused(), Outcome.REFUSED)
    walk.answer(road)
    assert fresh(road.case).state == State.ANSWERED
    titles = [entry.title for entry in download.files_for(road.case, at=road.now)]
    assert len(titles) == 3


def test_who_is_known_no_more_does_not_hear_what_was_found_the_first_time():
    road = a_walk()
    for stage in (walk.establish, walk.gather, walk.review, walk.settle_items, walk.answer):
        stage(road)
    taken_up(road)
    unknown_again(road)
    rule(road, Outcome.REFUSED, Given("ident-not-est", "No answer came."))
    assert road.case.contests.get().result == "changed"
    assert not road.case.letters.filter(kind="contest_outcome").exists()
    walk.answer(road)
    assert fresh(road.case).state == State.ANSWERED


def test_a_paper_copy_that_still_waits_never_stands_for_the_new_answer():
    road = refused(address="Kotikatu 1\n00100 HELSINKI")
    told = {"channel": "post", "why": "They want paper."}
    post.send_otherwise(fresh(road.case), **told, at=road.step(), by=road.officer)
    looked_at_again(road, Outcome.FULFILLED)
    assert not respond.on_its_way(road.case)
    row = respond.send(fresh(road.case), at=road.step(), by=road.reviewer)
    assert {entry.file_id for entry in row.files.all()} >= {
        letter.file_id for letter in road.case.letters.filter(kind="contest_outcome")
    }


def test_who_takes_a_contest_back_keeps_the_answer_and_hears_that_it_stands():
    road = refused(language="en")
    walk.contest_it(road)
    walk.withdraw(road)
    assert road.case.links.filter(purpose="answer", revoked_at=None).exists()
    mail = road.case.outgoing_mails.get(kind="withdrawn")
    assert "Our answer still stands." in mail.body
    assert "It still stands." in compose(road.case.letters.last().content)


def unknown_again(road):
    """The check of who asks falls, and the proof that is asked for anew is wrong."""
    check = road.case.identity_checks.get()
    reassess.revoke(check, reason="It was somebody else.", at=road.step(), by=road.officer)
    said = {"method": "known_fact", "reply_by": (road.now + timedelta(days=9)).date()}
    said |= {"doubt": "Two have that name.", "why_more": "They share an address."}
    ask.ask_for_proof(fresh(road.case), **said, at=road.step(), by=road.officer)
    wrong = {"method": "known_fact", "reason": "Wrong."}
    identify.reject(fresh(road.case), **wrong, at=road.step(), by=road.officer)
    road.case = fresh(road.case)


def test_the_letter_about_a_contest_never_leaves_once_nobody_is_known():
    road = looked_at_again(refused(), Outcome.FULFILLED)
    assert road.case.letters.filter(kind="contest_outcome", file__isnull=False).exists()
    unknown_again(road)
    rule(road, Outcome.REFUSED, Given("ident-not-est", "No answer came."))
    kinds = {letter.kind for letter in respond.answer_letters_of(fresh(road.case))}
    assert kinds == {"refusal_identity"}
    walk.answer(road)
    row = road.case.dispatches.filter(cancelled_at=None).last()
    assert {entry.file.letter.kind for entry in row.files.all()} == {"refusal_identity"}


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fi", "syyt ovat toiset"),
        ("sv", "skälen är andra"),
        ("en", "the reasons are others"),
    ],
)
def test_a_refusal_that_stands_for_other_reasons_says_so(language, words):
    other = Given("ident-art11", "Two people share the number.")
    road = looked_at_again(refused(language=language), Outcome.REFUSED, other)
    letter = road.case.letters.get(kind="contest_outcome")
    assert road.case.contests.get().result == "upheld"
    assert words in compose(letter.content)
