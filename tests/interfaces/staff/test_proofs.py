"""A proof of identity is opened on purpose, by one officer, and leaves no copy (T15, T20)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from dsar.capabilities.identity.models import ProofFile
from dsar.cases.models import Case
from dsar.eventlog.models import Event
from dsar.files import store
from dsar.interfaces.staff import proofs
from dsar.organisation.accounts.models import User
from dsar.organisation.accounts.roles import Role
from dsar.procedure.identity import identify
from dsar.procedure.proofs import proof
from tests.capabilities.identity.pictures import a_jpeg, a_pdf
from tests.factories import NOW, a_case, a_user
from tests.procedure.asking import ask, fresh, leaves

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(hours=3)


@pytest.fixture
def client() -> Client:
    """It reads English, whatever is translated."""
    return Client(headers={"accept-language": "en"})


@pytest.fixture
def row(client: Client) -> ProofFile:
    case = a_case()
    ask(case, method="masked_document")
    leaves()
    proof.send(fresh(case), [a_jpeg()], at=LATER)
    client.force_login(a_user(username="anna"))
    return ProofFile.objects.get()


def at(row: ProofFile, name: str = "proof") -> str:
    return reverse(f"admin:{name}", args=[row.case.reference, row.pk])


def looks(row: ProofFile) -> int:
    return Event.objects.filter(stream=row.case.reference, kind="proof.viewed").count()


def as_user(user: User) -> Client:
    client = Client(headers={"accept-language": "en"})
    client.force_login(user)
    return client


def said(answer: Any) -> str:
    return str(answer.content.decode())


def test_the_case_page_and_today_say_that_a_document_came(client: Client, row: ProofFile) -> None:
    page = said(client.get(reverse("admin:case", args=[row.case.reference])))
    assert at(row) in page
    assert at(row, "proof-content") not in page
    assert row.case.reference in said(client.get(reverse("admin:index"))).split("<table")[0]


def test_a_document_is_opened_by_a_button_and_each_look_is_noted(
    client: Client, row: ProofFile
) -> None:
    assert at(row, "proof-content") not in said(client.get(at(row)))
    assert client.get(at(row, "proof-content")).status_code == 403
    assert client.post(at(row), {"act": "open"}).status_code == 302
    assert at(row, "proof-content") in said(client.get(at(row)))
    assert looks(row) == 0
    assert client.get(at(row, "proof-content")).content == store.read(row.file)
    assert looks(row) == 1


def test_a_picture_is_shown_behind_glass_and_kept_nowhere(client: Client, row: ProofFile) -> None:
    client.post(at(row), {"act": "open"})
    headers = client.get(at(row, "proof-content")).headers
    assert headers["Content-Type"] == "image/jpeg"
    assert headers["Content-Disposition"].startswith("inline")
    assert headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "no-store" in headers["Cache-Control"]


def test_a_pdf_is_saved_and_its_copy_to_be_deleted(client: Client, row: ProofFile) -> None:
    proof.send(fresh(row.case), [a_pdf()], at=LATER)
    pdf = proof.standing(row.case).get()
    client.post(at(pdf), {"act": "open"})
    assert "<img" not in said(client.get(at(pdf))).split("<main")[-1]
    headers = client.get(at(pdf, "proof-content")).headers
    assert headers["Content-Disposition"].startswith("attachment")


def test_another_officer_is_told_who_checks_and_can_take_over(
    client: Client, row: ProofFile
) -> None:
    client.post(at(row), {"act": "open"})
    other = a_user()
    theirs = as_user(other)
    theirs.post(at(row), {"act": "open"})
    assert theirs.get(at(row, "proof-content")).status_code == 403
    assert "anna" in said(theirs.get(at(row)))
    theirs.post(at(row), {"act": "take_over"})
    assert theirs.get(at(row, "proof-content")).status_code == 200
    assert client.get(at(row, "proof-content")).status_code == 403


def test_the_second_officer_may_look_too(client: Client, row: ProofFile) -> None:
    client.post(at(row), {"act": "open"})
    client.get(at(row, "proof-content"))
    given = {"method": "masked_document", "reason": "The name matches.", "at": LATER}
    identify.accept(fresh(row.case), **given, by=a_user(username="anna"))
    assert as_user(a_user()).get(at(row, "proof-content")).status_code == 200


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.ADMINISTRATOR, Role.SYSTEM_OWNER])
def test_no_other_role_sees_a_document(row: ProofFile, role: Role) -> None:
    theirs = as_user(a_user(role))
    for name in ("proof", "proof-content"):
        assert theirs.get(at(row, name)).status_code in {302, 403, 404}
    assert theirs.post(at(row), {"act": "open"}).status_code in {302, 403, 404}
    row.refresh_from_db()
    assert (row.checker, looks(row)) == (None, 0)


def test_a_document_of_another_case_is_not_found(client: Client, row: ProofFile) -> None:
    other: Case = a_case(email="other@example.com")
    for name in ("proof", "proof-content"):
        address = reverse(f"admin:{name}", args=[other.reference, row.pk])
        assert client.get(address).status_code == 404


def test_what_was_destroyed_is_gone_and_says_when_and_why(client: Client, row: ProofFile) -> None:
    client.post(at(row), {"act": "open"})
    given = {"method": "masked_document", "reason": "Another name.", "at": LATER}
    identify.reject(fresh(row.case), **given, by=a_user(username="anna"))
    answer = client.get(at(row))
    assert answer.status_code == 404
    assert "2 Mar 2026" in said(answer)
    assert client.get(at(row, "proof-content")).status_code == 404
    assert client.post(at(row), {"act": "take_over"}).status_code == 302


@pytest.mark.parametrize(
    "said_why", [{"act": "keep"}, {"act": "destroy"}, {"act": "destroy", "why": "x"}]
)
def test_an_unknown_button_does_nothing(
    client: Client, row: ProofFile, said_why: dict[str, str]
) -> None:
    client.post(at(row), {"act": "open"})
    assert client.post(at(row), said_why).status_code == 400
    assert proof.standing(row.case).exists()


@pytest.mark.parametrize(
    ("why", "words"), [("unmasked", "more than we need"), ("wrong", "not the document")]
)
def test_its_checker_destroys_a_document_at_once(
    client: Client, row: ProofFile, why: str, words: str
) -> None:
    assert "destroy it" not in said(client.get(at(row)))
    client.post(at(row), {"act": "open"})
    assert "destroy it" in said(client.get(at(row)))
    answer = client.post(at(row), {"act": "destroy", "why": why}, follow=True)
    assert "was destroyed" in said(answer)
    assert words in said(answer)
    assert client.get(at(row, "proof-content")).status_code == 404
    assert client.post(at(row), {"act": "destroy", "why": why}).status_code == 302


def test_the_next_step_says_that_a_document_went_unrecorded(client: Client, row: ProofFile) -> None:
    client.post(at(row), {"act": "open"})
    page = said(client.post(at(row), {"act": "destroy", "why": "wrong"}, follow=True))
    assert "destroyed before anybody recorded what it shows" in page
    assert "Ask in another way" in page


def test_today_warns_of_a_document_that_nobody_has_recorded(
    client: Client, row: ProofFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    client.post(at(row), {"act": "open"})
    last = row.destroy_on
    for days, is_warned in [(4, False), (3, True), (0, True)]:
        monkeypatch.setattr(proofs, "today", lambda n=days: last - timedelta(days=n))
        page = said(client.get(reverse("admin:index")))
        assert ("it is destroyed on" in page) is is_warned


def test_nobody_else_destroys_a_document(client: Client, row: ProofFile) -> None:
    client.post(at(row), {"act": "open"})
    given = {"act": "destroy", "why": "wrong"}
    assert as_user(a_user()).post(at(row), given).status_code == 302
    for role in (Role.AUDITOR, Role.ADMINISTRATOR, Role.SYSTEM_OWNER):
        as_user(a_user(role, role.value)).post(at(row), given)
    assert proof.standing(row.case).exists()


def test_a_pdf_warns_of_text_under_black_boxes(client: Client, row: ProofFile) -> None:
    client.post(at(row), {"act": "open"})
    assert "black box" not in said(client.get(at(row)))
    proof.send(fresh(row.case), [a_pdf()], at=LATER)
    pdf = proof.standing(row.case).get()
    client.post(at(pdf), {"act": "open"})
    assert "black box" in said(client.get(at(pdf)))
