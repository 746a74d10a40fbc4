"""Nothing is recorded of who asks that nothing bears out: an address on file, a document seen."""

from datetime import timedelta
from typing import Any

import pytest

from dsar.capabilities.identity.models import ProofFile
from dsar.cases.identity import IdentityCheck
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.eventlog.models import Event
from dsar.law.outcomes import Outcome
from dsar.law.rights import Right
from dsar.organisation.accounts.models import User
from dsar.organisation.controller.identity_policy import IdentityPolicy
from dsar.organisation.datamap.models import System
from dsar.procedure.collection import collect
from dsar.procedure.handle import confirm_address
from dsar.procedure.identity import identify, reassess
from dsar.procedure.identity.ask import CannotIdentify, names_contact, ways
from dsar.procedure.proofs import proof
from dsar.procedure.standing import open_outcomes
from tests.capabilities.identity.pictures import a_jpeg, a_png
from tests.factories import NOW, a_case, a_user
from tests.procedure.asking import ask, fresh

pytestmark = pytest.mark.django_db
PAPER: Any = {"method": "masked_document", "on_paper": True}


def accepted(case: Case, by: User | None = None, **said: Any) -> IdentityCheck:
    given: Any = {"method": "masked_document", "reason": "The same name.", "at": NOW} | said
    return identify.accept(fresh(case), **given, by=by or a_user(username="anna"))


def confirmed(case: Case, by: User) -> None:
    identify.confirm(fresh(case), reason="The same name.", at=NOW, by=by)


def told(case: Case, kind: str) -> list[Any]:
    return [row.facts for row in Event.objects.filter(stream=case.reference, kind=kind)]


def sent(*contents: bytes) -> Case:
    """A case to which documents were sent as we asked."""
    case = a_case()
    ask(case, method="masked_document")
    proof.send(fresh(case), contents or (a_jpeg(),), at=NOW)
    return fresh(case)


def looked(case: Case, by: User) -> None:
    for row in proof.standing(case).filter(checker=None):
        proof.take(row, at=NOW, by=by)
    for row in proof.standing(case):
        proof.look(row, at=NOW, by=by)


def an_address() -> Case:
    case = a_case(Right.RECTIFICATION)
    confirm_address(case, link_id=1, at=NOW)
    return fresh(case)


def test_an_address_that_no_system_held_shows_nothing() -> None:
    case = an_address()
    with pytest.raises(CannotIdentify, match="in which system this address stood already"):
        accepted(case, method="confirmed_address")
    assert not IdentityCheck.objects.exists()


def test_the_system_that_held_the_address_is_on_record() -> None:
    case, crm = an_address(), System.objects.get(key="crm")
    said: Any = {"method": "confirmed_address", "found_in": crm, "keeps_contact": True}
    assert accepted(case, **said).found_in == crm
    facts = told(case, "identity.checked")[0]
    assert (facts["system"], facts["keeps_contact"]) == ("crm", True)


def test_a_confirmed_address_changes_no_contact_data() -> None:
    case, crm = an_address(), System.objects.get(key="crm")
    with pytest.raises(CannotIdentify, match="a stronger way is needed"):
        accepted(case, method="confirmed_address", found_in=crm)
    assert not IdentityCheck.objects.exists()


NAMED = ["Oikea: maija@uusi.fi", "Numero on 040 123 4567.", "+358 (0)40 1234567", "040-1234567"]


@pytest.mark.parametrize("wish", NAMED)
def test_a_number_or_address_that_is_named_needs_a_stronger_way(wish: str) -> None:
    case, crm = an_address(), System.objects.get(key="crm")
    case.items.update(wish=wish)
    said: Any = {"method": "confirmed_address", "found_in": crm, "keeps_contact": True}
    with pytest.raises(CannotIdentify, match="a stronger way is needed"):
        accepted(case, **said)
    assert accepted(case, method="known_fact")


def test_nobody_is_asked_to_confirm_an_address_where_that_is_not_enough() -> None:
    case = a_case(Right.RECTIFICATION)
    case.items.update(wish=NAMED[0])
    assert "confirmed_address" not in ways(case)
    with pytest.raises(CannotIdentify, match="a stronger way is needed"):
        ask(case, method="confirmed_address")


@pytest.mark.parametrize("wish", ["Turku → Salo, 00100", "Syntynyt 05.06.1980", "@home", "2 020 €"])
def test_other_numbers_are_no_contact_data(wish: str) -> None:
    case = an_address()
    case.items.update(wish=wish)
    assert not names_contact(case)


def test_another_way_keeps_neither_system_nor_paper() -> None:
    crm, said = a_case() and System.objects.first(), {"method": "known_fact", "on_paper": True}
    check = accepted(a_case(), found_in=crm, **said)
    assert (check.found_in, check.on_paper) == (None, False)


def test_without_a_document_nobody_was_recognised_by_one() -> None:
    case = a_case(state=State.VERIFYING)
    with pytest.raises(CannotIdentify, match="no document is here"):
        accepted(case)


def test_each_document_is_opened_before_it_shows_anything() -> None:
    case, anna = sent(a_jpeg(), a_png()), a_user(username="anna")
    first, second = proof.standing(case)
    proof.take(first, at=NOW, by=anna)
    proof.look(first, at=NOW, by=anna)
    with pytest.raises(CannotIdentify, match="open the document first"):
        accepted(case)
    proof.take(second, at=NOW, by=anna)
    proof.look(second, at=NOW, by=anna)
    assert accepted(case).accepted


def test_what_a_colleague_saw_is_not_seen() -> None:
    case = sent()
    looked(case, a_user(username="anna"))
    with pytest.raises(CannotIdentify, match="open the document first"):
        accepted(case, a_user())


def test_the_second_officer_looks_too() -> None:
    case, otso = sent(), a_user(username="otso")
    looked(case, a_user(username="anna"))
    accepted(case)
    with pytest.raises(CannotIdentify, match="open the document first"):
        confirmed(case, otso)
    looked(case, otso)
    confirmed(case, otso)
    assert fresh(case).state == State.COLLECTING


def test_a_document_whose_days_were_over_is_asked_for_again() -> None:
    case, otso = sent(), a_user(username="otso")
    looked(case, a_user(username="anna"))
    check = accepted(case)
    assert proof.destroy_next(at=NOW + timedelta(days=30)) is not None
    with pytest.raises(CannotIdentify, match="take the check back, then ask for it again"):
        confirmed(case, otso)
    check.case = fresh(case)
    reassess.revoke(check, reason="It is gone.", at=NOW, by=otso)
    assert ask(fresh(case), method="masked_document").lapsed_at is None


def test_who_works_alone_has_looked_already() -> None:
    case, anna = sent(), a_user(username="anna")
    looked(case, anna)
    accepted(case)
    User.objects.exclude(pk=anna.pk).update(is_active=False)
    confirmed(case, anna)
    assert fresh(case).state == State.COLLECTING


def test_a_document_on_paper_is_given_up_when_the_check_is_complete() -> None:
    case = a_case()
    check = accepted(case, **PAPER)
    assert (check.on_paper, told(case, "proof.paper_given_up")) == (True, [])
    assert told(case, "identity.checked")[0]["on_paper"] is True
    confirmed(case, a_user())
    assert told(case, "proof.paper_given_up") == [{"check": check.pk}]


def test_who_asks_for_no_second_officer_gives_the_paper_up_at_once() -> None:
    case = a_case()
    IdentityPolicy.objects.create(second_officer="never")
    check = accepted(case, **PAPER)
    assert told(case, "proof.paper_given_up") == [{"check": check.pk}]


def test_a_check_on_paper_taken_back_while_it_waits_gives_the_paper_up() -> None:
    case = a_case()
    check = accepted(case, **PAPER)
    check.case = fresh(case)
    reassess.revoke(check, reason="Another Maija.", at=NOW, by=a_user())
    assert told(case, "proof.paper_given_up") == [{"check": check.pk}]


def test_paper_leaves_no_file_behind() -> None:
    accepted(a_case(), **PAPER)
    assert not ProofFile.objects.exists()


def test_a_level_raised_while_a_check_waits_asks_for_more() -> None:
    case = a_case()
    IdentityPolicy.objects.create(second_officer="always")
    accepted(case, method="known_fact")
    risk: Any = {"level": 3, "reason": "A famous person.", "at": NOW}
    reassess.raise_level(fresh(case), **risk, by=a_user())
    with pytest.raises(CannotIdentify, match="too light by now: take it back"):
        confirmed(case, a_user())
    assert not fresh(case).tasks.exists()


def test_a_check_that_waited_for_a_year_is_made_anew() -> None:
    case = a_case()
    accepted(case, **PAPER)
    late = NOW + timedelta(days=400)
    with pytest.raises(CannotIdentify, match="too old by now"):
        identify.confirm(fresh(case), reason="The same name.", at=late, by=a_user())


@pytest.mark.parametrize("step", ["accept", "reject"])
@pytest.mark.parametrize(
    "rights", [[Right.CONSENT_WITHDRAWAL], [Right.CONSENT_WITHDRAWAL, Right.MARKETING_OBJECTION]]
)
def test_who_only_takes_consent_back_is_never_checked(step: str, rights: list[Right]) -> None:
    case = a_case(*rights)
    with pytest.raises(CannotIdentify, match="needs no proof"):
        getattr(identify, step)(case, method="known_fact", reason="Order 12.", at=NOW, by=a_user())
    assert not IdentityCheck.objects.exists()


@pytest.mark.parametrize("state", [State.COLLECTING, State.REVIEWING])
def test_who_takes_consent_back_is_known_without_being_asked(state: State) -> None:
    case = a_case(Right.CONSENT_WITHDRAWAL, state=state)
    assert open_outcomes(case.items.get(), at=NOW) == {Outcome.FULFILLED}
    identify.accept(case, method="no_doubt", reason="Same address.", at=NOW, by=a_user())
    assert Outcome.PARTLY_FULFILLED in open_outcomes(case.items.get(), at=NOW)
    assert fresh(case).state == state


def test_consent_is_taken_back_at_the_systems_without_anybody_being_checked() -> None:
    case = a_case(Right.CONSENT_WITHDRAWAL)
    collect.begin(case, at=NOW, by=a_user())
    assert (case.state, case.tasks.count()) == (State.COLLECTING, 2)
    with pytest.raises(collect.CannotCollect, match="record who is asking first"):
        collect.begin(a_case(), at=NOW, by=a_user())
