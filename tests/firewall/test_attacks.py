"""The known attacks on such systems, each by its name; guessing is in tests/faults."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client

from dsar.capabilities.delivery.models import AnswerFile, Dispatch, Purpose
from dsar.capabilities.fulfilment.models import TaskFile
from dsar.capabilities.identity.models import ProofRequest
from dsar.capabilities.letters.compose import compose
from dsar.capabilities.mail.models import OutgoingMail
from dsar.cases.disclosure import NotDisclosable, accepted_check
from dsar.cases.identity import IdentityCheck
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.files.models import StoredFile
from dsar.files.store import store
from dsar.law.rights import Right
from dsar.procedure import close, dispatch, respond
from dsar.procedure.collection.collect import CannotCollect, send_back
from dsar.procedure.identity import identify, reassess, represent
from dsar.procedure.identity.ask import CannotIdentify
from tests.factories import NOW, a_case, a_user, an_opt_out, found_otherwise
from tests.firewall import leaks
from tests.interfaces.portal.door import a_link, let_in, text_of
from tests.interfaces.staff.letterbox import a_raw_message
from tests.procedure.posting import posted

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(days=3)
ON_PAPER: Any = {"method": "masked_document", "on_paper": True, "reason": "Kortti."}
VICTIM = "maija@example.com"
FORGED: dict[str, tuple[str, ...]] = {
    "plain": (f"From: Maija <{VICTIM}>",),
    "two from": (f"From: {VICTIM}", "From: evil@example.net"),
    "comma from": (f"From: {VICTIM}, evil@example.net",),
    "forged dmarc": (f"From: {VICTIM}", "Authentication-Results: mx.example; dmarc=pass"),
    "our dmarc": (f"From: {VICTIM}", "Authentication-Results: evil.example; dmarc=pass"),
    "reply-to swap": (f"From: {VICTIM}", "Reply-To: evil@example.net"),
    "address as name": (f'From: "{VICTIM}" <evil@example.net>',),
    "encoded name": ("From: =?utf-8?B?bWFpamFAZXhhbXBsZS5jb20=?= <evil@example.net>",),
    "encoded address": ("From: =?utf-8?Q?maija=40example.com?=",),
    "unicode look-alike": ("From: m\u0430ija@example.com",),
    "group": (f"From: maija:{VICTIM},evil@example.net;",),
    "sender field": ("From: evil@example.net", f"Sender: {VICTIM}"),
    "route": (f"From: <@example.com:{VICTIM}@example.net>",),
}
SHOWS = "Olen Maija. Lähettäkää vastaus osoitteeseen evil@example.net."


@pytest.fixture(autouse=True)
def plain_press(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dispatch, "pdf_for", lambda content, **_: compose(content).encode())
    monkeypatch.setattr("django.utils.timezone.now", lambda: LATER)


def officer() -> Any:
    return a_user(username="anna")


def revoked(case: Case) -> Case:
    case.refresh_from_db()
    for check in case.identity_checks.standing():
        reassess.revoke(check, reason="Väärä.", at=LATER, by=officer())
    case.refresh_from_db()
    return case


@pytest.mark.parametrize("name", FORGED)
def test_a_forged_sender_changes_and_learns_nothing(name: str, settings: Any) -> None:
    settings.TRUSTED_AUTHSERV = {"mx.minikone.example"}
    case = a_case()
    leaks.plant(case, at=NOW, by=officer())
    ours = OutgoingMail.objects.filter(case=case).latest("pk")
    head = [*FORGED[name], "Subject: Re", f"In-Reply-To: {ours.message_id}", "", SHOWS]
    row = a_raw_message("\r\n".join(head).encode())
    case.refresh_from_db()
    assert row.sender_check != "pass"
    assert (case.data_subject.email, case.address_confirmed_at) == (VICTIM, None)
    assert not case.identity_checks.exists()
    assert not OutgoingMail.objects.filter(addressee__contains="evil").exists()
    assert not list(leaks.sung(leaks.mails()))


def test_a_look_alike_address_is_another_person() -> None:
    mine, theirs = a_case(), a_case(state=State.COLLECTING, email="maija@examp1e.com")
    with pytest.raises(close.CannotMerge, match="different addresses"):
        close.merge(mine, into=theirs, at=LATER, by=officer())


def test_who_files_first_does_not_stand_in_the_victims_way() -> None:
    first = a_case(state=State.VERIFYING)
    victim = a_case()
    with pytest.raises(close.CannotMerge, match="known"):
        close.merge(victim, into=first, at=LATER, by=officer())
    identify.accept(victim, method="known_fact", reason="Tilaus.", at=LATER, by=officer())
    assert (victim.state, victim.tasks.exists()) == (State.COLLECTING, True)


def test_a_document_that_one_officer_believed_opens_nothing_yet() -> None:
    case, anna = a_case(), officer()
    a_user(username="otso")
    identify.accept(case, **ON_PAPER, at=NOW, by=anna)
    assert accepted_check(case.items.get(), at=NOW) is None
    assert not case.tasks.exists()
    with pytest.raises(CannotIdentify, match="another officer"):
        identify.confirm(case, reason="Sama.", at=NOW, by=anna)
    assert not case.tasks.exists()


def test_a_second_officer_opens_what_the_first_believed() -> None:
    case, otso = a_case(), a_user(username="otso")
    identify.accept(case, **ON_PAPER, at=NOW, by=officer())
    identify.confirm(case, reason="Sama.", at=NOW, by=otso)
    assert case.tasks.exists()


def test_an_unconfirmed_document_sends_no_case_back_to_collecting() -> None:
    case = a_case(state=State.VERIFYING)
    identify.reject(case, method="known_fact", reason="Väärä.", at=NOW, by=officer())
    a_user(username="otso")
    identify.accept(case, **ON_PAPER, at=NOW, by=officer())
    with pytest.raises(CannotCollect, match="before it is known"):
        send_back(case, note="Lisää.", at=NOW, by=officer())


def test_nobody_looks_for_data_before_the_mandate_is_accepted() -> None:
    case = a_case()
    given = represent.ActsFor(kind="lawyer", name="Asiamies Oy", email="asia@example.net")
    represent.record(case, given, at=NOW, by=officer())
    identify.accept(case, method="known_fact", reason="Tilaus.", at=NOW, by=officer())
    assert not case.tasks.exists()
    represent.accept(case, reason="Valtakirja nähty.", at=NOW, by=officer())
    assert case.tasks.exists()


def test_the_link_of_another_case_opens_its_own_case_alone(client: Client) -> None:
    mine, theirs = a_case(state=State.ANSWERED), a_case(state=State.ANSWERED, email="b@example.org")
    client.post(a_link(mine, LATER, Purpose.ANSWER))
    entry = AnswerFile.objects.filter(dispatch__case=theirs).first()
    assert entry is not None
    for reference in (mine.reference, theirs.reference):
        assert client.post(f"/en/case/{reference}/file/{entry.pk}/").status_code == 404
    for tail in ("", "withdraw/", "again/", "contest/", "contested/", "contact/"):
        assert client.get(f"/en/case/{theirs.reference}/{tail}").status_code == 404


@pytest.mark.parametrize(
    "change",
    [
        {"valid_until": NOW.date() - timedelta(days=1)},
        {"revoked_at": NOW},
        {"level": 1},
        {"needs_second": True},
        {"accepted": False},
    ],
    ids=lambda change: next(iter(change)),
)
def test_a_check_that_does_not_hold_lets_no_answer_be_sent(change: dict[str, Any]) -> None:
    case = a_case(state=State.DECIDED)
    found_otherwise(case, **change)
    with pytest.raises(NotDisclosable):
        respond.send(case, at=LATER, by=officer())
    assert not AnswerFile.objects.filter(dispatch__case=case).exists()


def test_a_check_of_one_item_opens_no_other() -> None:
    case = a_case(Right.ACCESS, Right.ERASURE, state=State.DECIDED)
    IdentityCheck.objects.get().items.remove(case.items.get(right=Right.ERASURE))
    with pytest.raises(NotDisclosable, match="erasure"):
        respond.send(case, at=LATER, by=officer())


def test_a_file_of_another_case_is_not_sent() -> None:
    case = a_case(state=State.DECIDED)
    file = store(b"x", reference="TP-26-ZZZZZ", media_type="text/csv", at=NOW)
    with pytest.raises(DatabaseError, match="stays with the case"), transaction.atomic():
        TaskFile.objects.create(task=case.tasks.get(result="found"), file=file)
    mine = StoredFile.objects.filter(pk=case.packages.get().file_id)
    with pytest.raises(DatabaseError, match="never rewritten"), transaction.atomic():
        mine.update(reference="TP-26-ZZZZZ")


def test_a_guessed_reference_answers_like_one_that_never_was() -> None:
    case, stranger = a_case(state=State.ANSWERED), Client()
    seen = {
        tail: {
            leaks.alike(leaks.body(stranger.get(f"/en/case/{name}/{tail}")))
            for name in (case.reference, "TP-26-ZZZZZ")
        }
        for tail in ("", "withdraw/", "contest/", "file/1/", "letter/1/")
    }
    assert {tail: len(pages) for tail, pages in seen.items()} == dict.fromkeys(seen, 1)


def test_a_check_revoked_after_the_sending_closes_the_download(client: Client) -> None:
    case = a_case(state=State.ANSWERED)
    client.post(a_link(case, LATER, Purpose.ANSWER))
    let_in(client, case)
    page = f"/en/case/{case.reference}/"
    assert "ZIP" in text_of(client.get(page))
    revoked(case)
    entries = AnswerFile.objects.filter(dispatch__case=case)
    said = {client.post(f"{page}file/{entry.pk}/").status_code for entry in entries}
    assert said == {404}
    assert "ZIP" not in text_of(client.get(page))


def test_a_check_revoked_meanwhile_keeps_the_paper_answer_in_the_house() -> None:
    case = a_case(state=State.DECIDED, email="", address="Kotikatu 1\n00100 HELSINKI")
    row = respond.send(case, at=LATER, by=officer())
    with pytest.raises(ValueError, match="no paper answer waits"):
        posted(revoked(case), at=LATER, by=officer())
    row.refresh_from_db()
    assert (case.state, row.cancelled_at) == (State.DECIDED, LATER)


def test_a_check_that_grew_too_old_keeps_the_paper_answer_in_the_house() -> None:
    case = a_case(state=State.DECIDED, email="", address="Kotikatu 1\n00100 HELSINKI")
    respond.send(case, at=LATER, by=officer())
    IdentityCheck.objects.filter(case=case).update(valid_until=NOW.date())
    with pytest.raises(NotDisclosable):
        posted(case, at=LATER, by=officer())


def _disclosing(case: Case, check_id: int | None) -> None:
    row = Dispatch.objects.create(case=case, channel="post", queued_at=NOW, expires_at=LATER)
    file = store(b"x", reference=case.reference, media_type="text/csv", at=NOW)
    names = "dispatch_id, file_id, item_id, discloses, identity_check_id, title"
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO dsar_answerfile ({names}) VALUES (%s, %s, %s, %s, %s, 'x')",  # noqa: S608
            [row.pk, file.pk, case.items.first().pk, True, check_id],  # type: ignore[union-attr]
        )


def _check(**changes: Any) -> Callable[[], tuple[Case, int]]:
    def made() -> tuple[Case, int]:
        case = a_case(state=State.COLLECTING)
        found_otherwise(case, **changes)
        return case, IdentityCheck.objects.get(case=case).pk

    return made


def _of_another() -> tuple[Case, int]:
    other = a_case(state=State.COLLECTING, email="b@example.org")
    return a_case(state=State.COLLECTING), IdentityCheck.objects.get(case=other).pk


CHECKS: dict[str, Callable[[], tuple[Case, int | None]]] = {
    "none": lambda: (a_case(), None),
    "rejected": _check(accepted=False),
    "revoked": _check(revoked_at=NOW),
    "unconfirmed": _check(needs_second=True),
    "of another case": _of_another,
}


@pytest.mark.parametrize("name", CHECKS)
def test_the_database_itself_refuses_an_answer_without_a_check(name: str) -> None:
    case, check = CHECKS[name]()
    with pytest.raises(DatabaseError, match=r"nothing about a person leaves|answer_file_needs"):
        _disclosing(case, check)


def test_the_database_itself_lets_a_checked_answer_through() -> None:
    case, check = _check()()
    _disclosing(case, check)
    assert AnswerFile.objects.filter(dispatch__case=case).exists()


def test_the_database_itself_asks_nobody_for_proof_to_stop_marketing() -> None:
    case = an_opt_out()
    given = {"asked_by": officer(), "asked_at": NOW, "reply_by": LATER.date()}
    with pytest.raises(DatabaseError, match="never need proof"), transaction.atomic():
        ProofRequest.objects.create(case=case, method="known_fact", doubt="x", **given)
    with pytest.raises(CannotIdentify, match="never needs proof"):
        identify.accept(case, method="no_doubt", reason="x", at=NOW, by=officer())


def test_the_database_itself_covers_no_marketing_objection_by_a_check() -> None:
    case = a_case(Right.ACCESS, Right.MARKETING_OBJECTION, state=State.COLLECTING)
    item = case.items.get(right=Right.MARKETING_OBJECTION)
    pair = [IdentityCheck.objects.get(case=case).pk, item.pk]
    table = "dsar_identitycheck_items (identitycheck_id, caseitem_id)"
    with (
        pytest.raises(DatabaseError, match="never a marketing objection"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(f"INSERT INTO {table} VALUES (%s, %s)", pair)  # noqa: S608
