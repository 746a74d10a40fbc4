"""Attacks by way of the pages of a case: its address, its code and its documents."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.test import Client

from dsar.capabilities.delivery import links
from dsar.capabilities.delivery.models import SecretLink
from dsar.capabilities.letters.compose import compose
from dsar.capabilities.mail.models import OutgoingMail
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.procedure import dispatch, respond
from dsar.procedure.identity import change_contact
from tests.capabilities.identity.pictures import a_jpeg
from tests.factories import NOW, a_case, a_user
from tests.firewall import leaks
from tests.interfaces.portal.door import a_link, send
from tests.procedure.asking import ask
from tests.procedure.coding import asked_for_a_code

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(days=3)
VICTIM, EVIL = "maija@example.com", "evil@example.net"


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dispatch, "pdf_for", lambda content, **_: compose(content).encode())
    monkeypatch.setattr("django.utils.timezone.now", lambda: LATER)


def pressed(link: SecretLink, answer: str) -> Any:
    path = "/" + links.url(link, "en").split("/", 3)[3]
    return Client().post(path, {"answer": answer})


def goes_to(case: Case) -> str:
    return str(Case.objects.get(pk=case.pk).data_subject.email)


def test_an_attacker_changes_the_contact_and_gets_nothing() -> None:
    """Who talks an officer into it holds the new mailbox alone, and the old one says no."""
    case = a_case(state=State.DECIDED)
    change = change_contact.ask(case, email=EVIL, at=LATER, by=a_user(username="anna"))
    pressed(change.new_link, "yes")
    assert goes_to(case) == VICTIM
    pressed(change.old_link, "no")
    pressed(change.old_link, "yes")
    pressed(change.new_link, "yes")
    assert goes_to(case) == VICTIM
    case.refresh_from_db()
    respond.send(case, at=LATER, by=a_user(username="anna"))
    ready = OutgoingMail.objects.filter(case=case, kind="answer_ready")
    assert list(ready.values_list("addressee", flat=True)) == [VICTIM]


@pytest.mark.parametrize("who", ["anonymous", "form"])
def test_an_attacker_without_the_mailed_link_cannot_ask_for_another_address(who: str) -> None:
    case = a_case(state=State.COLLECTING)
    client = leaks.visitors(case, at=LATER)[who]
    said = client.post(f"/en/case/{case.reference}/contact/", {"email": EVIL})
    assert (said.status_code, case.contact_changes.count()) == (404, 0)
    assert not OutgoingMail.objects.filter(addressee=EVIL).exists()


def _for_a_document(case: Case) -> None:
    ask(case, at=LATER, reply_by=(LATER + timedelta(days=14)).date(), method="masked_document")


PAGES: dict[str, tuple[Callable[[Case], Any], list[dict[str, Any]]]] = {
    "contact": (lambda case: None, [{"email": "x"}, {"email": EVIL}]),
    "code": (
        lambda case: asked_for_a_code(case, at=LATER),
        [{}, {"code": "00000000"}, {"code": "x"}],
    ),
    "proof": (_for_a_document, [{}, {"end": "1"}, {"end": "1", "file": b"text"}]),
}


@pytest.mark.parametrize("name", PAGES)
def test_the_page_is_the_same_for_the_known_and_the_unknown(name: str) -> None:
    """Whether we hold anything about the person shows in no byte of it."""
    prepare, tries = PAGES[name]
    seen = []
    for is_planted in (True, False):
        mark = transaction.savepoint()
        case, client = a_case(), Client()
        if is_planted:
            leaks.plant(case, at=NOW, by=a_user(username="anna"))
        prepare(case)
        client.post(a_link(case, LATER))
        seen.append(shown(client, f"/en/case/{case.reference}/{name}/", tries))
        transaction.savepoint_rollback(mark)
    assert seen[0] == seen[1]
    assert {status for status, _ in seen[0]} & {200, 302}


def shown(client: Client, path: str, tries: list[dict[str, Any]]) -> list[tuple[int, bytes]]:
    given = [*tries, {"end": "1", "file": a_jpeg()}]
    answers: list[Any] = [client.get(path)]
    for said in given:
        files = {"file": SimpleUploadedFile("a", said["file"])} if "file" in said else {}
        answers += [client.post(path, said | files), client.get(path)]
    return [(answer.status_code, leaks.alike(leaks.body(answer))) for answer in answers]


def test_the_form_answers_the_known_and_the_unknown_alike() -> None:
    leaks.plant(a_case(state=State.COLLECTING), at=NOW, by=a_user(username="anna"))
    seen = []
    for email in (VICTIM, "anne1@example.com"):
        client = Client()
        said: Any = send(client, email=email)
        page = leaks.alike(leaks.body(client.get(said.url)))
        mail = OutgoingMail.objects.filter(addressee=email).latest("pk")
        words = leaks.alike(f"{mail.subject_line}\n{mail.body}".encode())
        seen.append((said.status_code, page.replace(email.encode(), b"*"), words))
    assert seen[0] == seen[1]
