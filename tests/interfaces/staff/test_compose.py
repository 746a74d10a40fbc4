"""The page on which a letter is read, completed and signed before it leaves."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from dsar.capabilities.letters import render
from dsar.capabilities.letters.drafts import Draft
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.eventlog.models import Event
from dsar.organisation.accounts.models import User
from dsar.organisation.accounts.roles import Role
from tests import factories
from tests.interfaces.staff.conftest import said_of

pytestmark = pytest.mark.django_db
Enter = Callable[..., Client]


@pytest.fixture
def case() -> Case:
    return factories.a_case(state=State.REVIEWING)


def refusing(case: Case, ground: str = "scope-not-personal", **more: str) -> dict[str, Any]:
    key = case.items.get().pk
    said = {"outcome": "refused", "ground": ground, "facts": "Paperit kertovat toisesta."} | more
    case.refresh_from_db()
    return {"version": case.version} | {f"{name}-{key}": value for name, value in said.items()}


def begun(client: Client, case: Case, **more: str) -> str:
    answer = client.post(f"/staff/case/{case.reference}/decide/", refusing(case, **more))
    assert answer.status_code == 302, answer.content.decode()
    return str(answer.headers["Location"])


def an_officer(sign_in: Enter, name: str) -> Client:
    return sign_in(user=factories.a_user(username=name))


def test_deciding_shows_the_letter_and_decides_nothing(sign_in: Enter, case: Case) -> None:
    client = an_officer(sign_in, "anna")
    shown = client.get(begun(client, case)).content.decode()
    assert "Paperit kertovat toisesta" in shown
    assert Case.objects.get().state == State.REVIEWING


def test_the_preview_is_the_real_pdf_that_only_our_page_may_frame(
    sign_in: Enter, case: Case
) -> None:
    client = an_officer(sign_in, "anna")
    pdf = client.get(f"{begun(client, case)}0.pdf")
    assert pdf.content.startswith(b"%PDF-")
    assert pdf.headers["X-Frame-Options"] == "SAMEORIGIN"
    assert pdf.headers["Content-Security-Policy"] == "frame-ancestors 'self'"


def test_a_letter_that_cannot_be_drawn_says_so_in_its_frame(
    sign_in: Enter, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = an_officer(sign_in, "anna")
    address = begun(client, case)
    monkeypatch.setattr(render, "MAX_CHARACTERS", 10)
    answer = client.get(f"{address}0.pdf")
    assert (answer.status_code, answer.headers["X-Frame-Options"]) == (422, "SAMEORIGIN")
    assert "too long to be printed" in answer.content.decode()


def test_looking_at_a_letter_is_noted(sign_in: Enter, case: Case) -> None:
    client = an_officer(sign_in, "anna")
    client.get(begun(client, case))
    assert Event.objects.filter(kind="case.viewed", facts__screen="draft").exists()


def test_own_words_are_marked_as_what_changed(sign_in: Enter, case: Case) -> None:
    client = an_officer(sign_in, "anna")
    address = begun(client, case)
    client.post(address, {"do": "look", "after-0-refusal-why": "Kysy lisää."})
    page = client.get(address).content.decode()
    assert '<ins class="said" lang="fi">Kysy lisää.</ins>' in page


def test_words_that_may_not_stand_are_kept_on_the_page(sign_in: Enter, case: Case) -> None:
    client = an_officer(sign_in, "anna")
    typed = {"do": "look", "after-0-refusal-why": "Tunnus 131052-308T."}
    answer = client.post(begun(client, case), typed)
    assert answer.status_code == 400
    assert "Tunnus 131052-308T." in answer.content.decode()


def test_the_decision_is_filled_in_again_on_the_way_back(sign_in: Enter, case: Case) -> None:
    client = an_officer(sign_in, "anna")
    begun(client, case)
    page = client.get(f"/staff/case/{case.reference}/").content.decode()
    assert "Paperit kertovat toisesta." in page


def test_a_draft_that_is_not_sent_goes(sign_in: Enter, case: Case) -> None:
    client = an_officer(sign_in, "anna")
    client.post(begun(client, case), {"do": "drop"})
    assert not Draft.objects.exists()


def test_a_letter_of_a_case_that_changed_is_read_again_first(sign_in: Enter, case: Case) -> None:
    client = an_officer(sign_in, "anna")
    address = begun(client, case)
    an_officer(sign_in, "mika").post(
        f"/staff/case/{case.reference}/take/", {"version": case.version}
    )
    assert said_of(client, address, "send").status_code == 409
    client.post(address, {"do": "look"})
    assert said_of(client, address, "send").status_code == 302


def test_what_another_must_sign_is_asked_for_and_signed(sign_in: Enter, case: Case) -> None:
    anna, mika = an_officer(sign_in, "anna"), an_officer(sign_in, "mika")
    address = begun(anna, case, ground="unfounded", legal_note="Juristi: näin on.")
    assert said_of(anna, address, "send").status_code == 400
    assert said_of(anna, address, "propose").status_code == 302
    assert case.reference in mika.get("/staff/").content.decode()
    page = mika.get(address).content.decode()
    assert "Sign and send" in page
    assert "Paperit kertovat toisesta" in page
    assert said_of(mika, address, "send").status_code == 302
    made = Event.objects.get(kind="decision.made")
    users = {row.username: row for row in User.objects.filter(username__in=["anna", "mika"])}
    assert made.actor == f"staff:{users['anna'].pk}"
    assert made.facts["second"] == users["mika"].pk


def test_what_a_colleague_proposed_is_signed_or_given_back_and_never_written_over(
    sign_in: Enter, case: Case
) -> None:
    anna, mika = an_officer(sign_in, "anna"), an_officer(sign_in, "mika")
    address = begun(anna, case, ground="unfounded", legal_note="Juristi: näin on.")
    said_of(anna, address, "propose")
    page, decide = f"/staff/case/{case.reference}/", f"{case.reference}/decide/"
    assert decide in anna.get(page).content.decode()
    assert decide not in mika.get(page).content.decode()
    answer = mika.post(f"{page}decide/", refusing(case))
    assert "sign it or give it back" in answer.content.decode()
    assert mika.post(address, {"do": "look"}).status_code == 400
    assert Draft.objects.get().made_by.username == "anna"


def test_nobody_signs_second_what_was_not_proposed(sign_in: Enter, case: Case) -> None:
    anna, mika = an_officer(sign_in, "anna"), an_officer(sign_in, "mika")
    address = begun(anna, case, ground="unfounded", legal_note="Juristi: näin on.")
    assert said_of(mika, address, "send").status_code == 400
    assert Case.objects.get().state == State.REVIEWING


def test_what_was_written_anew_is_not_signed_from_an_old_page(sign_in: Enter, case: Case) -> None:
    client = an_officer(sign_in, "anna")
    address = begun(client, case)
    seen = re.search(r'name="seen" value="(\w+)"', client.get(address).content.decode())
    assert seen
    client.post(address, {"do": "look", "after-0-refusal-why": "Kysy lisää."})
    assert client.post(address, {"do": "send", "seen": seen[1]}).status_code == 409


def test_words_that_the_preview_does_not_show_do_not_get_lost(sign_in: Enter, case: Case) -> None:
    client = an_officer(sign_in, "anna")
    typed = {"after-0-refusal-why": "Kysy lisää."}
    answer = said_of(client, begun(client, case), "send", **typed)
    assert answer.status_code == 409
    assert "Kysy lisää." in answer.content.decode()


def test_who_signs_second_may_give_it_back_with_a_note(sign_in: Enter, case: Case) -> None:
    anna, mika = an_officer(sign_in, "anna"), an_officer(sign_in, "mika")
    address = begun(anna, case, ground="unfounded", legal_note="Juristi: näin on.")
    said_of(anna, address, "propose")
    assert said_of(mika, address, "give_back", note="Liian ankara.").status_code == 302
    assert "Liian ankara." in anna.get(f"/staff/case/{case.reference}/").content.decode()


def test_who_is_alone_signs_with_a_reason(sign_in: Enter, case: Case) -> None:
    anna = an_officer(sign_in, "anna")
    User.objects.exclude(username="anna").update(is_active=False)
    address = begun(anna, case, ground="unfounded", legal_note="Juristi: näin on.")
    assert said_of(anna, address, "send", alone_reason=" ").status_code == 400
    why = "Kukaan muu ei ole töissä."
    assert said_of(anna, address, "send", alone_reason=why).status_code == 302


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.ADMINISTRATOR])
def test_who_may_not_see_cases_sees_no_letter(sign_in: Enter, case: Case, role: Role) -> None:
    address = begun(an_officer(sign_in, "anna"), case)
    stranger = sign_in(role)
    assert stranger.get(address).status_code == 403
    assert stranger.get(f"{address}0.pdf").status_code == 403
    assert stranger.post(address, {"do": "send"}).status_code == 403


def test_after_signing_there_is_a_minute_to_undo(sign_in: Enter, case: Case) -> None:
    client = an_officer(sign_in, "anna")
    said_of(client, begun(client, case), "send")
    case.refresh_from_db()
    page = client.get(f"/staff/case/{case.reference}/").content.decode()
    assert "you can take the decision back" in page
    client.post(f"/staff/case/{case.reference}/undo/", {"version": case.version})
    assert Case.objects.get().state == State.REVIEWING


def test_a_letter_that_was_undone_is_not_being_written_any_more(sign_in: Enter, case: Case) -> None:
    client, address = an_officer(sign_in, "anna"), f"/staff/case/{case.reference}/"
    said_of(client, begun(client, case), "send")
    case.refresh_from_db()
    client.post(f"{address}undo/", {"version": case.version})
    page = client.get(address).content.decode().lower()
    assert page.count("taken back before it left") == 2
    assert "being written" not in page.partition('class="timeline"')[0]
