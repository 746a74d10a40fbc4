"""Copies of identity documents in mail: hinted at, destroyed by hand, gone with a plain word."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from dsar.capabilities.mail.models import InboundMail, OutgoingMail
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.eventlog.models import Event
from dsar.organisation.accounts.roles import Role
from dsar.procedure import triage
from tests import factories
from tests.factories import NOW, a_case, a_user
from tests.interfaces.staff.letterbox import a_message, a_message_with

pytestmark = pytest.mark.django_db
HINT = "Perhaps a copy of an identity document"
DOCUMENTS = (
    *("passport.jpg", "Passi.pdf", "PASSI_2.png", "passin kopio.pdf", "pass.jpg", "ajokortti.heic"),
    *("henkilökortti.jpg", "henkilo\u0308kortti.jpg", "körkort.png", "id-kort.pdf", "ID card.png"),
)
OTHERS = ("compass.pdf", "passage.docx", "lasku.pdf", "password.txt", "bypass.txt", "lido-kort.pdf")


@pytest.fixture(autouse=True)
def company() -> None:
    factories.a_company()


def a_scan(name: str = "passi.jpg") -> InboundMail:
    return a_message_with(name, b"\xff\xd8a picture", "image/jpeg")


def read(client: Client, mail: InboundMail) -> str:
    return client.get(f"/staff/mail/{mail.pk}/?show=all").content.decode()


def destroy(client: Client, mail: InboundMail, **said: str) -> tuple[int, str]:
    answer = client.post(
        f"/staff/mail/{mail.pk}/destroy/?show=all", {"is_sure": "on"} | said, follow=True
    )
    return answer.status_code, answer.content.decode()


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_file_named_like_a_document_is_hinted_at(name: str, officer: Client) -> None:
    assert HINT in read(officer, a_scan(name))


@pytest.mark.parametrize("name", OTHERS)
def test_other_files_raise_no_hint(name: str, officer: Client) -> None:
    assert HINT not in read(officer, a_message_with(name, b"x", "application/octet-stream"))


def an_answer_with_a_picture(state: State) -> InboundMail:
    case: Case = a_case(state=state)
    mail = a_scan("IMG_2041.jpg")
    triage.attach(mail, case, at=NOW, by=a_user())
    return mail


def test_a_picture_is_hinted_at_only_while_we_ask_who_it_is(officer: Client) -> None:
    assert HINT in read(officer, an_answer_with_a_picture(State.VERIFYING))


def test_a_picture_in_another_case_raises_no_hint(officer: Client) -> None:
    assert HINT not in read(officer, an_answer_with_a_picture(State.COLLECTING))


def test_an_identity_code_in_the_text_is_hinted_at(officer: Client) -> None:
    assert "personal identity code." in read(officer, a_message("Tunnukseni on 131052-308T."))
    assert "personal identity code." not in read(officer, a_message("Tilaus 131052-309T."))


def test_without_the_tick_nothing_is_destroyed(officer: Client) -> None:
    mail = a_scan()
    status, page = destroy(officer, mail, is_sure="")
    assert status == 400
    assert "Tick this when you have looked." in page
    assert InboundMail.objects.select_related("file").get().file.wiped_at is None


def test_the_page_says_what_was_destroyed_and_by_whom(officer: Client) -> None:
    mail = a_scan()
    status, page = destroy(officer, mail)
    assert status == 200
    for words in ("The copy was destroyed.", "Destroyed as proof of identity", mail.sha256):
        assert words in page
    assert "cannot be undone" not in page
    assert HINT not in page
    assert factories.a_user().actor.code not in page


@pytest.mark.parametrize("screen", ["page/", "original/", "file/1/"])
def test_what_was_destroyed_is_gone_with_a_plain_word(screen: str, officer: Client) -> None:
    mail = a_scan()
    destroy(officer, mail)
    answer = officer.get(f"/staff/mail/{mail.pk}/{screen}")
    assert answer.status_code == 410
    assert "This file was destroyed" in answer.content.decode()
    assert not Event.objects.filter(kind="mail.downloaded").exists()


def test_pressing_twice_says_that_it_is_done(officer: Client) -> None:
    mail = a_scan()
    destroy(officer, mail)
    status, page = destroy(officer, mail)
    assert status == 409
    assert "The copy was destroyed already." in page


def test_words_that_hold_a_code_go_too(officer: Client) -> None:
    mail = a_message("Tunnukseni on 131052-308T.", Subject="131052-308T")
    page = destroy(officer, mail, with_words="on")[1]
    assert "131052-308T" not in page
    assert "There is no text any more." in page


def test_a_message_still_waits_to_be_sorted(officer: Client) -> None:
    mail = a_scan()
    assert "Put into a case" in destroy(officer, mail)[1]
    assert InboundMail.objects.get().waits


def test_the_case_tells_that_a_message_was_destroyed(officer: Client) -> None:
    mail = an_answer_with_a_picture(State.VERIFYING)
    destroy(officer, mail)
    page = officer.get(f"/staff/case/{mail.case.reference}/").content.decode()
    assert "A copy of an identity document in a message was destroyed" in page
    assert "Destroyed as proof of identity" in page


def test_the_person_is_told_in_the_language_of_the_case(officer: Client) -> None:
    destroy(officer, an_answer_with_a_picture(State.VERIFYING))
    sent = OutgoingMail.objects.get(kind="do_not_mail_proof")
    assert "Älä lähetä henkilöllisyystodistusta sähköpostilla" in sent.subject_line


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.ADMINISTRATOR])
def test_only_case_roles_destroy(role: Role, sign_in: Callable[..., Client]) -> None:
    mail = a_scan()
    assert destroy(sign_in(role), mail)[0] == 403
    assert InboundMail.objects.select_related("file").get().file.wiped_at is None
