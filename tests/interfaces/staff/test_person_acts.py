"""Who acts for the person and a protected address, on the case page and in the lists."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.law.rights import Right
from dsar.procedure import respond
from dsar.procedure.identity import protect
from tests import factories
from tests.interfaces.staff.conftest import Press
from tests.interfaces.staff.letterbox import a_message
from tests.procedure.acting import acts, written
from tests.procedure.asking import ask, fresh
from tests.procedure.stopping import stopped

pytestmark = pytest.mark.django_db
LAWYER = {
    "kind": "lawyer",
    "name": "Lauri Lakimies",
    "email": "lauri@law.example",
    "answer_to": "representative",
}
IN_TWO_WEEKS = (timezone.now() + timedelta(days=14)).date().isoformat()
CANARY = "Kanarianlinnunkuja 7"


def page_of(officer: Client, case: Case) -> str:
    return officer.get(f"/staff/case/{case.reference}/").content.decode()


def test_a_lawyer_is_recorded_accepted_and_ended_by_the_buttons(press: Press) -> None:
    case = factories.a_case(state=State.COLLECTING)
    assert press(case, "represent", **LAWYER).status_code == 302
    said = {"reason": "The power of attorney is signed."}
    assert press(case, "mandate_accept", **said).status_code == 302
    assert press(case, "represent_end", reason="Withdrawn.").status_code == 302
    assert case.representatives.get().ended_at


def test_the_page_says_who_acts_and_that_nothing_leaves(officer: Client, press: Press) -> None:
    case = factories.a_case()
    press(case, "represent", **LAWYER)
    page = page_of(officer, case)
    assert "Lauri Lakimies" in page
    assert "No accepted mandate" in page
    assert "Lauri Lakimies – maija@example.com" in page


@pytest.mark.parametrize(
    ("kind", "words"),
    [("parent", "share the custody"), ("estate", "does not cover a person who has died")],
)
def test_a_parent_and_an_estate_come_with_a_warning(kind: str, words: str, officer: Client) -> None:
    case = factories.a_case()
    acts(case, kind=kind)
    assert words in page_of(officer, case)


def test_an_estate_has_no_button_to_accept_it(officer: Client, press: Press) -> None:
    case = factories.a_case()
    acts(case, kind="estate")
    assert "Accept the mandate" not in page_of(officer, case)
    assert press(case, "mandate_accept", reason="It is the estate.").status_code == 409


@pytest.mark.parametrize(("act", "said"), [("represent", LAWYER), ("mandate_reject", {})])
def test_a_button_that_does_not_fit_is_refused(act: str, said: Any, press: Press) -> None:
    case = factories.a_case()
    acts(case)
    assert press(case, act, reason="No.", **said).status_code == 409


def test_no_code_is_taken_into_the_reason(press: Press) -> None:
    case = factories.a_case()
    acts(case)
    answer = press(case, "mandate_accept", reason="Hetu 131052-308T on it.")
    assert answer.status_code == 400
    assert "never write down a personal identity code".capitalize() in answer.content.decode()


def test_a_missing_mandate_is_drafted_as_the_ground(officer: Client, press: Press) -> None:
    case = factories.a_case(state=State.VERIFYING)
    acts(case)
    assert press(case, "mandate_reject", reason="Not signed.").status_code == 302
    page = page_of(officer, case)
    assert '<option value="auth-missing" selected' in page
    assert "scope-deceased" not in page


def test_a_mandate_asked_for_is_the_next_thing_to_check(officer: Client) -> None:
    case = factories.a_case()
    acts(case)
    ask(fresh(case), method="mandate")
    page = page_of(officer, case)
    assert "asked for the paper that shows the right to act" in page
    assert "asked to show who they are" not in page
    assert page.count(f"/{case.reference}/mandate_accept/") == 1


def test_an_estate_that_was_asked_has_only_a_mandate_to_reject(officer: Client) -> None:
    case = factories.a_case()
    acts(case, kind="estate")
    ask(fresh(case), method="mandate")
    page = page_of(officer, case)
    assert page.count(f"/{case.reference}/mandate_reject/") == 1
    assert "Accept the mandate" not in page


def test_a_missing_mandate_is_said_to_be_drafted(officer: Client, press: Press) -> None:
    case = factories.a_case(state=State.VERIFYING)
    acts(case)
    press(case, "mandate_reject", reason="Not signed.")
    page = page_of(officer, case)
    assert "The mandate is not accepted. A refusal is drafted below" in page
    assert "did not answer in time" not in page


def test_a_mandate_is_asked_for_while_the_data_is_collected(press: Press) -> None:
    case = factories.a_case(state=State.COLLECTING)
    assert press(case, "ask_mandate").status_code == 400
    acts(case)
    said = {"method": "mandate", "doubt": "Nothing was enclosed.", "reply_by": IN_TWO_WEEKS}
    assert press(case, "ask_mandate", **said | {"method": "in_person"}).status_code == 400
    assert press(case, "ask_mandate", **said).status_code == 302


def test_the_person_can_be_asked_in_another_way(officer: Client, press: Press) -> None:
    case = factories.a_case(state=State.VERIFYING)
    assert "Ask in another way" in page_of(officer, case)
    said = {"method": "in_person", "doubt": "No number.", "why_more": "No order."}
    assert press(case, "ask_again", **said, reply_by=IN_TWO_WEEKS).status_code == 302
    assert case.proof_requests.filter(lapsed_at__isnull=True).get().method == "in_person"


def test_nothing_was_asked_once_the_mandate_is_accepted(officer: Client, press: Press) -> None:
    case = factories.a_case()
    acts(case)
    ask(fresh(case), method="mandate")
    press(case, "mandate_accept", reason="It is signed.")
    assert "Record who is asking, or ask." in page_of(officer, case)


def test_consent_is_taken_back_beside_a_refusal(officer: Client, press: Press) -> None:
    case = factories.a_case(Right.ACCESS, Right.CONSENT_WITHDRAWAL, state=State.VERIFYING)
    press(case, "reject", method="known_fact", reason="Wrong number.")
    stopped(fresh(case))
    access, consent = (item.pk for item in case.items.all())
    said = {f"outcome-{access}": "refused", f"ground-{access}": "ident-not-est"}
    said |= {f"facts-{access}": "We asked.", f"outcome-{consent}": "fulfilled"}
    assert press(case, "decide", **said).status_code == 302


def hidden(press: Press, **changes: Any) -> Case:
    case = factories.a_case(address=f"{CANARY}\n00100 HELSINKI", **changes)
    assert press(case, "protect", sure="on").status_code == 302
    return case


def test_the_address_is_protected_only_when_it_is_meant(press: Press) -> None:
    case = factories.a_case(address=CANARY)
    assert press(case, "protect").status_code == 400
    assert Case.objects.get(pk=case.pk).data_subject.address == CANARY


@pytest.mark.parametrize("path", ["/staff/", "/staff/cases/"])
def test_a_list_shows_initials_and_a_tag(path: str, officer: Client, press: Press) -> None:
    hidden(press)
    page = officer.get(path).content.decode()
    assert "M. M." in page
    assert "protected</span>" in page
    assert "Meikäläinen" not in page


def test_no_form_asks_for_a_postal_address_any_more(officer: Client, press: Press) -> None:
    case = hidden(press)
    page = page_of(officer, case)
    assert 'name="address"' not in page
    assert "Protected address" in page
    assert press(case, "represent", **LAWYER, address=CANARY).status_code == 302
    assert not case.representatives.get().address


def test_an_answer_without_mail_is_handed_over_not_posted(officer: Client, press: Press) -> None:
    case = written(hidden(press, state=State.DECIDED, email=""), at=timezone.now())
    press(case, "send")
    page = page_of(officer, case)
    assert "Hand over the answer" in page
    assert "Post by" not in page
    on = timezone.localdate()
    assert press(case, "posted", posted_on=on).status_code == 400
    said = {"to": "Maija", "seen_how": "Driving licence, name and picture."}
    assert press(case, "handed_over", handed_on=on, **said).status_code == 302
    assert Case.objects.get(pk=case.pk).state == State.ANSWERED


def test_the_list_says_hand_over_too(officer: Client, press: Press) -> None:
    case = written(hidden(press, state=State.DECIDED, email=""), at=timezone.now())
    press(case, "send")
    page = officer.get("/staff/cases/").content.decode()
    assert "Hand over the answer" in page
    assert "Post the answer" not in page


def test_it_can_be_taken_back_by_a_button(press: Press) -> None:
    case = hidden(press)
    assert press(case, "unprotect", reason="The wrong case.").status_code == 302
    assert Case.objects.get(pk=case.pk).data_subject.protected_at is None


def test_the_mail_desk_suggests_a_case_without_naming_who_hides(
    officer: Client, press: Press
) -> None:
    hidden(press)
    mail = a_message(From="Maija <maija@example.com>")
    page = officer.get(f"/staff/mail/{mail.pk}/").content.decode()
    assert "protected ·" in page
    assert "Meikäläinen" not in page


def test_a_question_to_who_hides_is_handed_over_not_posted(officer: Client, press: Press) -> None:
    case = hidden(press, email="")
    ask(fresh(case), at=timezone.now())
    page = page_of(officer, case)
    assert "Hand over the question" in page
    assert "post it and mark it so" not in page
    assert press(case, "question_posted").status_code == 409
    assert press(case, "question_handed_over").status_code == 302


def test_a_notice_of_more_time_is_handed_over_too(officer: Client, press: Press) -> None:
    case = factories.a_case(address=CANARY, email="", at=timezone.now())
    press(case, "protect", sure="on")
    assert press(case, "extend", reason="volume", facts="Paljon.").status_code == 302
    page = page_of(officer, case)
    assert "hand it over today" in page
    assert press(case, "extension_handed_over").status_code == 302


def test_only_the_letters_that_will_leave_are_offered_to_be_read(officer: Client) -> None:
    case = factories.a_case(state=State.DECIDED, address="Kotikatu 1\n20100 TURKU", email="")
    (first,) = respond.answer_letters_of(case)
    protect.protect(fresh(case), at=timezone.now(), by=factories.a_user())
    written(case, at=timezone.now())
    offered, files = page_of(officer, case).split("<h2>Files</h2>")
    assert f"/letter/{first.pk}/" not in offered.split('class="letters"')[1].split("</ul>")[0]
    assert "It never left the house." in files
