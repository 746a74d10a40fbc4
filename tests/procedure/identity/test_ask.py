"""Asking for proof: no more than is enough, with its reasons, and never an identity code."""

import pytest

from dsar.capabilities.identity.words import ENOUGH
from dsar.capabilities.letters.compose import compose
from dsar.cases.states import CannotMove, State
from dsar.law.identity import ASKABLE, MANDATE
from dsar.law.rights import Right
from dsar.organisation.controller.identity_policy import IdentityPolicy
from dsar.organisation.datamap.models import System
from dsar.procedure.handle import confirm_address
from dsar.procedure.identity import identify, reassess
from dsar.procedure.identity.ask import CannotIdentify, level_of, ways
from tests.factories import NOW, a_case, a_user
from tests.procedure.acting import acts
from tests.procedure.asking import PAPER, ask, asked_in_time, days, fresh, leaves, reminded

pytestmark = pytest.mark.django_db
HETU = "131052-308T"


def test_the_ladder_begins_with_the_lightest_way_that_is_enough():
    assert ways(a_case(Right.RECTIFICATION))[0] == "confirmed_address"
    assert ways(a_case())[0] == "file_contact"
    assert ways(a_case(**PAPER))[0] == "known_fact"


def test_the_company_sets_the_level_of_a_right():
    IdentityPolicy.objects.create(levels={"access": 3})
    assert ways(a_case()) == ("masked_document",)


@pytest.mark.parametrize("method", [*ASKABLE, MANDATE])
def test_every_way_to_ask_is_worded_in_every_language(method):
    assert set(ENOUGH[method]) == {"fi", "sv", "en"}


def test_every_way_that_is_enough_can_be_asked():
    for method in ways(a_case()):
        given = {"contact": "old@example.com", "found_in": System.objects.first()}
        assert ask(a_case(), method=method, **given).method == method


@pytest.mark.parametrize("method", ["no_doubt", "strong_eid", "hetu", ""])
def test_what_is_only_recorded_is_never_asked(method):
    with pytest.raises(CannotIdentify, match="what is enough"):
        ask(a_case(), method=method)


def test_asking_more_than_is_enough_needs_its_reason():
    case = a_case()
    with pytest.raises(CannotIdentify, match="more than is enough"):
        ask(case, method="masked_document", why_more=" ")
    row = ask(case, method="masked_document", why_more="The order numbers have leaked. ")
    assert row.why_more == "The order numbers have leaked."


def test_the_lightest_way_needs_no_further_reason():
    assert ask(a_case(**PAPER), why_more="").why_more == ""


def test_an_address_that_is_confirmed_is_recorded_and_not_asked_for():
    case = a_case(Right.RECTIFICATION)
    confirm_address(case, link_id=1, at=NOW)
    assert "confirmed_address" not in ways(fresh(case))
    with pytest.raises(CannotIdentify, match="confirmed already: record it"):
        ask(fresh(case), method="confirmed_address")


@pytest.mark.parametrize("method", ["known_fact", "call_back", "in_person", "masked_document"])
def test_a_higher_rung_of_the_same_level_needs_its_reason_too(method):
    with pytest.raises(CannotIdentify, match="more than is enough"):
        ask(a_case(), method=method, why_more="")


@pytest.mark.parametrize("field", ["doubt", "why_more"])
def test_no_reason_holds_a_personal_identity_code(field):
    with pytest.raises(CannotIdentify, match="never write down"):
        ask(a_case(), **{field: f"She gave {HETU}."})


def test_a_code_needs_an_address_on_file_and_where_it_was_found():
    case = a_case()
    with pytest.raises(CannotIdentify, match="address on file"):
        ask(case, method="file_contact", contact="nobody")
    with pytest.raises(CannotIdentify, match="in which system"):
        ask(case, method="file_contact", contact="old@example.com")
    crm = System.objects.get(key="crm")
    row = ask(case, method="file_contact", contact="old@example.com", found_in=crm)
    assert (row.contact, row.found_in) == ("old@example.com", crm)


def test_the_address_on_file_is_kept_for_nothing_else():
    assert ask(a_case(), contact="old@example.com").contact == ""


def test_nothing_sent_says_which_address_is_on_file():
    case = a_case()
    crm = System.objects.get(key="crm")
    ask(case, method="file_contact", contact="old@example.com", found_in=crm)
    said = f"{case.outgoing_mails.last().body} {case.letters.last().content}"
    assert "old@example.com" not in said


def test_nobody_without_a_mail_address_is_sent_to_a_page():
    crm = System.objects.first()
    with pytest.raises(CannotIdentify, match="no page for the code"):
        ask(a_case(**PAPER), method="file_contact", contact="old@example.com", found_in=crm)


def test_a_mandate_is_asked_only_where_somebody_acts_for_the_person():
    with pytest.raises(CannotIdentify, match="right to act"):
        ask(a_case(), method=MANDATE)


@pytest.mark.parametrize("rights", [[Right.CONSENT_WITHDRAWAL], [Right.MARKETING_OBJECTION]])
def test_what_needs_no_proof_is_asked_for_none_and_its_level_is_never_raised(rights):
    case = a_case(*rights)
    with pytest.raises(CannotIdentify, match="proof of identity"):
        ask(case)
    with pytest.raises(CannotIdentify, match="proof of identity"):
        reassess.raise_level(case, level=3, reason="Risk.", at=NOW, by=a_user())
    assert level_of(case) == 0


def test_the_letter_speaks_of_a_pause_only_when_asked_in_time():
    soon, late = a_case(), a_case()
    ask(soon)
    ask(late, at=NOW + days(7))
    assert soon.letters.last().content["may_wait"]
    assert not late.letters.last().content["may_wait"]


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("who", [{}, PAPER])
@pytest.mark.parametrize("method", ["known_fact", "masked_document"])
def test_letter_and_mail_are_complete_whatever_is_asked(language, who, method):
    case = a_case(language=language, **who)
    ask(case, method=method)
    letter = compose(case.letters.last().content | {"number": "1"})
    by_mail = {"fi": "sähköpostilla", "sv": "e-post.", "en": "by e-mail"}[language]
    assert (by_mail in letter) is (method == "masked_document")
    if not who:
        assert (by_mail in case.outgoing_mails.last().body) is (method == "masked_document")


def test_a_second_way_takes_the_place_of_the_one_that_was_closed():
    case = asked_in_time()
    old = case.proof_requests.get()
    row = ask(case, at=NOW + days(3), method="in_person")
    old.refresh_from_db()
    assert (case.state, old.lapsed_at) == ("verifying", NOW + days(3))
    assert case.proof_requests.get(lapsed_at__isnull=True) == row
    assert case.suspensions.get().ended_on == (NOW + days(3)).date()
    leaves(at=NOW + days(3))
    assert case.suspensions.count() == 2


def test_no_other_way_is_asked_while_a_check_waits_for_a_second_officer():
    case = a_case()
    given = {"method": "masked_document", "reason": "The name agrees.", "at": NOW}
    given["on_paper"] = True
    identify.accept(case, by=a_user(username="anna"), **given)
    with pytest.raises(CannotIdentify, match="already waits for a second officer"):
        ask(case)


@pytest.mark.parametrize("state", ["received", "verifying", "collecting", "reviewing", "decided"])
def test_a_mandate_is_asked_for_until_the_answer_has_left(state):
    case = a_case(state=State(state))
    acts(case)
    row = ask(fresh(case), method="mandate")
    assert case.proof_requests.get(lapsed_at__isnull=True) == row
    assert fresh(case).state == ("verifying" if state == "received" else state)


def test_no_mandate_is_asked_for_once_the_answer_has_left():
    case = a_case(state=State.ANSWERED)
    acts(case)
    with pytest.raises(CannotMove):
        ask(fresh(case), method="mandate")


def test_a_mandate_that_does_not_come_leads_to_review():
    case = a_case(state=State.COLLECTING)
    acts(case)
    row = ask(fresh(case), method="mandate")
    leaves()
    reminded(case, at=NOW + days(9))
    assert identify.lapse_next(at=NOW + days(15)) == row
    assert fresh(case).state == "reviewing"
    assert not case.proof_requests.filter(lapsed_at__isnull=True).exists()


def test_a_mandate_asked_for_goes_on_waiting_when_it_is_known_who_asks():
    case = a_case()
    acts(case)
    ask(fresh(case), method="mandate")
    given = {"method": "known_fact", "reason": "An order number.", "at": NOW, "by": a_user()}
    identify.accept(fresh(case), **given)
    assert case.proof_requests.filter(lapsed_at__isnull=True, method="mandate").exists()
