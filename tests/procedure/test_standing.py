"""Which grounds fit who asks: a missing mandate, an estate, identity asked for in vain."""

import pytest

from dsar.capabilities.delivery.models import AnswerFile
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.law.outcomes import Outcome
from dsar.law.rights import Right
from dsar.procedure import decide, dispatch, respond
from dsar.procedure.decide import CannotDecide, Given, Ruling
from dsar.procedure.identity import identify, reassess, represent
from dsar.procedure.preconditions import open_grounds
from dsar.procedure.standing import open_outcomes
from tests.factories import NOW, a_case, a_user
from tests.procedure.acting import acts, allowed
from tests.procedure.asking import ask, days, fresh, leaves, reminded
from tests.procedure.stopping import stopped

pytestmark = pytest.mark.django_db
WHO = {"who": "Maija Meikäläinen"}
NO_MANDATE = Given("auth-missing", "We asked on 2 March.", WHO)
NOT_SHOWN = Given("ident-not-est", "We asked on 2 March.")


def without_mandate(*rights, **changes):
    """A case in review because the mandate that was asked for did not come."""
    case = a_case(*rights)
    acts(case, **changes)
    ask(case, method="mandate")
    represent.reject(case, reason="Nothing came.", at=NOW, by=a_user())
    return case


def unknown(*rights):
    case = a_case(*rights, state=State.VERIFYING)
    identify.reject(case, method="known_fact", reason="Wrong.", at=NOW, by=a_user())
    return case


def grounds(case, right=Right.ACCESS):
    return open_grounds(case.items.get(right=right), at=NOW, on=NOW.date())


def decided(case, *rulings):
    return decide.decide(case, rulings, at=NOW, by=a_user())


def test_identity_is_the_ground_only_after_it_was_asked_for_in_vain():
    assert "ident-not-est" not in grounds(a_case())
    assert "ident-not-est" not in grounds(without_mandate())
    assert grounds(unknown()) == {"ident-not-est", "ident-art11"}


@pytest.mark.parametrize("method", ["known_fact", "in_person"])
def test_who_answered_was_not_asked_in_vain_though_the_check_was_taken_back(method):
    case, anna = a_case(state=State.VERIFYING), a_user(username="anna")
    given = {"method": method, "reason": "It agrees.", "met_at": NOW}
    check = identify.accept(case, **given, at=NOW, by=anna)
    reassess.revoke(check, reason="The wrong customer.", at=NOW, by=anna)
    assert "ident-not-est" not in grounds(case)


def test_a_mandate_that_never_came_does_not_make_identity_the_ground():
    case = a_case()
    acts(case)
    row = ask(case, method="mandate")
    leaves()
    reminded(case, at=NOW + days(9))
    assert identify.lapse_next(at=NOW + days(15)) == row
    assert grounds(fresh(case)) == {"auth-missing", "ident-art11"}


def test_a_missing_mandate_is_the_ground_only_where_somebody_acts():
    case = without_mandate()
    assert grounds(case) == {"auth-missing", "ident-art11"}
    allowed_case = a_case(state=State.REVIEWING)
    assert "auth-missing" not in grounds(allowed_case)
    allowed(allowed_case)
    assert "auth-missing" not in grounds(allowed_case)


def test_an_estate_is_refused_because_the_regulation_does_not_cover_it():
    case = without_mandate(kind="estate")
    assert "scope-deceased" in grounds(case)
    given = Given("scope-deceased", "You told us that the person has died.")
    decided(case, Ruling(case.items.get(), Outcome.REFUSED, (given,)))
    assert case.letters.last().kind == "refusal"


@pytest.mark.parametrize("state", [State.COLLECTING, State.REVIEWING])
def test_nothing_but_a_refusal_is_open_while_an_estate_asks(state):
    case = a_case(state=state)
    acts(case, kind="estate")
    assert open_outcomes(case.items.get(), at=NOW) == {Outcome.REFUSED}


def test_a_refusal_for_lack_of_a_mandate_leaves_without_any_check():
    case = without_mandate()
    decided(case, Ruling(case.items.get(), Outcome.REFUSED, (NO_MANDATE,)))
    while dispatch.render_next(at=NOW):
        continue
    row = respond.send(Case.objects.get(pk=case.pk), at=NOW, by=a_user())
    assert [entry.discloses for entry in row.files.all()] == [False]
    assert row.mail.addressee == "maija@example.com"


@pytest.mark.parametrize(
    ("make", "given", "rule"),
    [
        (without_mandate, NOT_SHOWN, "ask for proof first"),
        (unknown, NO_MANDATE, "no mandate is missing"),
        (unknown, Given("scope-deceased", "Dead."), "identity is not established"),
        (unknown, Given("third-party", "Others."), "identity is not established"),
    ],
)
def test_a_ground_that_does_not_fit_who_asks_is_refused(make, given, rule):
    case = make()
    with pytest.raises(CannotDecide, match=rule):
        decided(case, Ruling(case.items.get(), Outcome.REFUSED, (given,)))


def test_a_known_person_is_not_refused_for_a_mandate():
    case = a_case(state=State.REVIEWING)
    with pytest.raises(CannotDecide, match="no mandate is missing"):
        decided(case, Ruling(case.items.get(), Outcome.REFUSED, (NO_MANDATE,)))


def test_taking_consent_back_is_done_although_nobody_is_known():
    case = stopped(unknown(Right.ACCESS, Right.CONSENT_WITHDRAWAL))
    access, consent = case.items.all()
    assert open_outcomes(consent, at=NOW) == {Outcome.FULFILLED}
    ruling = Ruling(access, Outcome.REFUSED, (NOT_SHOWN,))
    decided(case, ruling, Ruling(consent, Outcome.FULFILLED))
    letter = case.letters.get(kind="consent_withdrawn")
    assert letter.content["findings"] == []


def test_both_letters_of_a_mixed_case_leave_without_any_check():
    case = stopped(unknown(Right.ACCESS, Right.CONSENT_WITHDRAWAL))
    access, consent = case.items.all()
    ruling = Ruling(access, Outcome.REFUSED, (NOT_SHOWN,))
    decided(case, ruling, Ruling(consent, Outcome.FULFILLED))
    while dispatch.render_next(at=NOW):
        continue
    respond.send(Case.objects.get(pk=case.pk), at=NOW, by=a_user())
    assert list(AnswerFile.objects.values_list("discloses", flat=True)) == [False, False]


@pytest.mark.parametrize("right", [Right.ACCESS, Right.ERASURE, Right.OBJECTION])
def test_nothing_else_is_done_for_somebody_unknown(right):
    case = unknown(right)
    assert open_outcomes(case.items.get(), at=NOW) == {Outcome.REFUSED}


def test_a_letter_about_consent_tells_of_no_system_once_the_check_was_revoked():
    case = a_case(Right.ACCESS, Right.CONSENT_WITHDRAWAL, state=State.REVIEWING)
    case.tasks.filter(item__right=Right.CONSENT_WITHDRAWAL).update(result="found", summary="List")
    case.identity_checks.update(revoked_at=NOW)
    access, consent = case.items.all()
    ruling = Ruling(access, Outcome.REFUSED, (Given("ident-art11", "Two share the name."),))
    decided(case, ruling, Ruling(consent, Outcome.FULFILLED))
    assert case.letters.get(kind="consent_withdrawn").content["findings"] == []
