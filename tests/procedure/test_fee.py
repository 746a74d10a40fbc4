"""A fee is announced before anything is charged, and the person says what they want."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from dsar.capabilities.decisions.fees import FeeNotice
from dsar.capabilities.letters.compose import compose
from dsar.cases.states import State
from dsar.eventlog.models import Event
from dsar.law.rights import Right
from dsar.organisation.accounts.roles import Role
from dsar.procedure import close, contest, fee
from dsar.procedure.fee import CannotCharge, Fee
from tests.factories import NOW, a_case, a_user, an_opt_out
from tests.procedure.asking import PAPER, days, fresh, leaves, reply

pytestmark = pytest.mark.django_db
COPIES = Fee("further_copies", Decimal("24.50"), "Paperi 12,50 €, posti 12 €.")
UNFOUNDED = Fee("unfounded", Decimal("24.50"), "Työ 1 h.", "Sama pyyntö kymmenesti viikossa.")
REPLY_BY = date(2026, 3, 16)


def tell(case, asked=COPIES, **changes):
    given = {"reply_by": REPLY_BY, "at": NOW, "by": a_user(username="anna")} | changes
    return fee.announce(case, asked, **given)


def a_told_case(**changes):
    case = a_case(state=State.COLLECTING, **changes)
    tell(case)
    return fresh(case)


def events(case):
    return [row.kind for row in Event.objects.filter(stream=case.reference, kind__startswith="fee")]


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_person_is_told_the_amount_and_what_it_was_counted_from(language):
    case = a_told_case(language=language)
    letter = case.letters.last()
    assert letter.kind == "fee_notice"
    assert letter.carried_by.kind == "fee_notice"
    told = compose(letter.content)
    amount = "€24.50" if language == "en" else "24,50\N{NO-BREAK SPACE}€"
    assert amount in told
    assert "Paperi 12,50 €, posti 12 €." in told
    assert amount in letter.carried_by.body
    assert events(case) == ["fee.announced"]


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ({"amount": Decimal(0)}, "above zero"),
        ({"amount": Decimal("-5")}, "above zero"),
        ({"amount": Decimal("1.005")}, "above zero"),
        ({"amount": Decimal("NaN")}, "above zero"),
        ({"costs": "  "}, "which costs"),
        ({"why": "workload"}, "no other"),
        ({"why": "excessive"}, "write the facts"),
        ({"costs": "Hetu 131052-308T"}, "identity code"),
    ],
)
def test_a_fee_needs_an_amount_and_its_reasons(changes, rule):
    asked = Fee(**({"why": COPIES.why, "amount": COPIES.amount, "costs": COPIES.costs} | changes))
    with pytest.raises(CannotCharge, match=rule):
        tell(a_case(state=State.COLLECTING), asked)


def test_only_a_copy_may_be_a_further_one():
    with pytest.raises(CannotCharge, match="only a request for access"):
        tell(a_case(Right.ERASURE, state=State.COLLECTING))


def test_who_is_not_known_hears_of_no_fee():
    with pytest.raises(CannotCharge, match="known who they are"):
        tell(a_case())


def test_marketing_is_stopped_free_of_charge():
    with pytest.raises(CannotCharge, match="free of charge"):
        tell(an_opt_out())


@pytest.mark.parametrize("state", [State.DECIDED, State.ANSWERED])
def test_after_the_decision_no_fee_is_told(state):
    with pytest.raises(CannotCharge, match="before the decision"):
        tell(a_case(state=state))


def test_one_fee_waits_at_a_time():
    with pytest.raises(CannotCharge, match="one at a time"):
        tell(a_told_case())


def test_calling_a_request_unfounded_needs_another_officer():
    case, other = a_case(state=State.COLLECTING), a_user(Role.REVIEWER, "riitta")
    with pytest.raises(CannotCharge, match="another officer must sign"):
        tell(case, UNFOUNDED)
    row = tell(fresh(case), UNFOUNDED, seconded_by=other)
    assert row.seconded_by == other
    assert "Sama pyyntö" in compose(fresh(case).letters.last().content)


def test_an_accepted_fee_lets_the_work_go_on():
    case = a_told_case()
    fee.accept(case, at=NOW, by=a_user(username="anna"))
    assert fee.was_fee_refused(case, at=NOW) is None
    assert fee.answerable(case) is None
    assert events(case) == ["fee.announced", "fee.answered"]


def test_a_narrowed_request_keeps_the_words_of_the_person():
    case = a_told_case()
    fee.narrow(case, to="Vain vuosi 2025.", at=NOW)
    row = case.fee_notices.get()
    assert (row.answer, row.person_words, row.answered_by) == ("narrowed", "Vain vuosi 2025.", None)
    assert Event.objects.filter(stream=case.reference).last().actor == "person"


def test_narrowing_needs_words():
    with pytest.raises(CannotCharge, match="narrowed to"):
        fee.narrow(a_told_case(), to=" ", at=NOW)


def test_a_refused_fee_opens_its_ground():
    case = a_told_case()
    fee.refuse(case, at=NOW, by=a_user(username="anna"))
    assert fee.was_fee_refused(case, at=NOW).announced_at == NOW


def test_silence_refuses_a_fee_only_after_its_day():
    case = a_told_case()
    leaves(at=NOW)
    assert fee.was_fee_refused(case, at=NOW + days(14)) is None
    assert fee.was_fee_refused(case, at=NOW + days(15)) is not None


def test_a_fee_that_never_left_is_refused_by_nobody():
    assert fee.was_fee_refused(a_told_case(), at=NOW + days(30)) is None


def test_an_answer_that_came_beats_silence():
    case = a_told_case()
    leaves(at=NOW)
    reply(case, "Hyväksyn maksun.", at=NOW + days(3))
    assert fee.was_fee_refused(case, at=NOW + days(30)) is None


def test_after_silence_another_fee_may_be_told():
    case = a_told_case()
    leaves(at=NOW)
    later = NOW + days(20)
    tell(case, at=later, reply_by=later.date() + timedelta(14))
    assert [row.answer for row in case.fee_notices.all()] == ["refused", ""]


def test_a_fee_that_nobody_answered_is_no_answer_of_an_officer():
    case = a_told_case()
    leaves(at=NOW)
    later = NOW + days(20)
    tell(case, at=later, reply_by=later.date() + timedelta(14))
    event = Event.objects.get(stream=case.reference, kind="fee.answered")
    assert (event.actor, event.facts["cause"]) == ("system", "silence")
    assert case.fee_notices.first().answered_by is None
    assert fee.silent(case) == {case.fee_notices.first().pk}


def test_a_late_answer_still_counts():
    case = a_told_case()
    leaves(at=NOW)
    fee.accept(case, at=NOW + days(30))
    assert fee.was_fee_refused(case, at=NOW + days(31)) is None


def test_taking_the_request_back_answers_the_fee():
    case = a_told_case()
    close.withdraw(case, at=NOW)
    assert case.fee_notices.get().answer == "withdrawn"


def test_nothing_is_answered_where_no_fee_waits():
    with pytest.raises(CannotCharge, match="no fee waits"):
        fee.accept(a_case(state=State.COLLECTING), at=NOW)


def test_without_an_address_the_notice_is_posted_once():
    case = a_told_case(**PAPER)
    assert fee.is_to_be_posted(case)
    fee.note_posted(case, at=NOW, by=a_user(username="anna"))
    assert not fee.is_to_be_posted(case)
    with pytest.raises(CannotCharge, match="no notice of a fee waits"):
        fee.note_posted(fresh(case), at=NOW, by=a_user(username="anna"))


@pytest.mark.parametrize(
    "changes",
    [
        {"amount": 0},
        {"costs": " "},
        {"why": "excessive"},
        {"why": "workload"},
        {"answer": "accepted"},
        {"answer": "narrowed", "answered_at": NOW},
        {"answer": "maybe", "answered_at": NOW},
    ],
)
def test_the_database_takes_no_fee_without_its_reasons(changes):
    officer = a_user(username="anna")
    row = {"case": a_case(), "why": "further_copies", "amount": 5, "costs": "Paperi"}
    row |= {"reply_by": REPLY_BY, "announced_by": officer, "announced_at": NOW}
    with pytest.raises(IntegrityError), transaction.atomic():
        FeeNotice.objects.create(**(row | changes))


def test_a_contested_case_may_be_told_of_no_fee():
    case = a_case(state=State.ANSWERED)
    contest.contest(case, text="Lisää.", at=NOW, by=a_user().actor)
    assert not fee.may_announce(fresh(case), at=NOW)


def test_a_notice_posted_on_its_last_day_gives_no_time_so_it_is_told_anew():
    case = a_told_case(**PAPER)
    late = NOW.replace(year=REPLY_BY.year, month=REPLY_BY.month, day=REPLY_BY.day)
    with pytest.raises(CannotCharge, match="announce the fee anew"):
        fee.note_posted(case, at=late, by=a_user(username="anna"))
    tell(fresh(case), at=late, reply_by=late.date() + timedelta(14))
    assert case.fee_notices.count() == 2


def test_a_notice_that_was_mailed_after_its_day_is_no_silence_of_the_person():
    case = a_told_case()
    leaves(at=NOW + days(20))
    assert fee.was_fee_refused(case, at=NOW + days(40)) is None
