"""A code stands before the answer: of this case, for this use, by the way that fits the check."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from dsar.capabilities.delivery.models import AnswerFile, Dispatch
from dsar.capabilities.identity import codes
from dsar.capabilities.identity.models import NotAsked
from dsar.capabilities.letters.compose import compose
from dsar.capabilities.mail.models import OutgoingMail
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.eventlog.models import Event
from dsar.procedure import code, dispatch, download, download_code
from dsar.procedure.code import Result, TooManyCodes
from dsar.procedure.download_code import CannotGiveCode, CodeMissing, Way
from tests.eventlog.tampering import unguarded
from tests.factories import NOW, a_case, a_user, found_otherwise
from tests.procedure.asking import fresh

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(days=3)


@pytest.fixture(autouse=True)
def plain_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    """A press that sets letters as plain words: how they look is tried elsewhere."""
    monkeypatch.setattr(dispatch, "pdf_for", lambda content, **_: compose(content).encode())


@pytest.fixture
def answered() -> Case:
    return a_case(state=State.ANSWERED)


def entry_of(case: Case) -> AnswerFile:
    row = AnswerFile.objects.filter(dispatch__case=case, discloses=True).first()
    assert row
    return row


def minutes(count: float) -> timedelta:
    return timedelta(minutes=count)


def sent(case: Case, *, at: datetime = LATER) -> str:
    return codes.digits(download_code.send(fresh(case), at=at).nonce)


def proved(case: Case, *, at: datetime = LATER) -> int:
    return download_code.enter(case, sent(case, at=at), at=at).code_id


def test_a_file_opens_with_its_code(answered: Case) -> None:
    number = proved(answered)
    assert download.open_file(entry_of(answered), code_id=number, at=LATER)
    assert [row.code_id for row in entry_of(answered).downloads.all()] == [number]


@pytest.mark.parametrize("number", [None, 0, 99_999])
def test_without_a_code_nothing_opens(answered: Case, number: int | None) -> None:
    with pytest.raises(CodeMissing):
        download.open_file(entry_of(answered), code_id=number, at=LATER)
    assert not Event.objects.filter(kind="answer.downloaded").exists()


def test_a_code_that_was_never_typed_opens_nothing(answered: Case) -> None:
    row = download_code.send(answered, at=LATER)
    with pytest.raises(CodeMissing):
        download.open_file(entry_of(answered), code_id=row.pk, at=LATER)


def test_the_code_of_another_case_opens_nothing(answered: Case) -> None:
    number = proved(a_case(state=State.ANSWERED))
    with pytest.raises(CodeMissing):
        download.open_file(entry_of(answered), code_id=number, at=LATER)


def test_a_code_for_identity_is_none_for_a_download(answered: Case) -> None:
    row = code.make(answered, code.IDENTITY, at=LATER)
    typed = codes.digits(row.nonce)
    assert download_code.enter(answered, typed, at=LATER).result is Result.NONE
    download_code.send(fresh(answered), at=LATER)
    assert download_code.enter(answered, typed, at=LATER).result is Result.WRONG
    row.used_at = LATER
    row.save()
    assert download_code.proof(answered, row.pk, at=LATER) is None


def test_a_proof_lasts_half_an_hour(answered: Case) -> None:
    number = proved(answered)
    assert download_code.proof(answered, number, at=LATER + minutes(29))
    assert download_code.proof(answered, number, at=LATER + minutes(30)) is None


def test_a_code_dies_after_five_tries_of_any_session(answered: Case) -> None:
    typed = sent(answered)
    wrong = f"{(int(typed) + 1) % 10**8:08d}"
    results = [download_code.enter(fresh(answered), wrong, at=LATER).result for _ in range(6)]
    assert results == [Result.WRONG] * 4 + [Result.SPENT] * 2
    assert download_code.enter(fresh(answered), typed, at=LATER).result is Result.SPENT


def test_an_old_code_is_too_old(answered: Case) -> None:
    typed, late = sent(answered), LATER + minutes(16)
    assert download_code.enter(answered, typed, at=late).result is Result.EXPIRED


def test_a_code_works_once(answered: Case) -> None:
    typed = sent(answered)
    assert download_code.enter(answered, typed, at=LATER).result is Result.ACCEPTED
    assert download_code.enter(answered, typed, at=LATER).result is Result.NONE


def test_a_case_gets_five_codes_an_hour(answered: Case) -> None:
    for number in range(5):
        download_code.send(answered, at=LATER + minutes(number))
    with pytest.raises(TooManyCodes):
        download_code.send(answered, at=LATER + minutes(6))


def test_the_code_travels_alone(answered: Case) -> None:
    row = download_code.send(answered, at=LATER)
    mail = OutgoingMail.objects.get(kind="download_code")
    assert mail.addressee == "maija@example.com"
    assert "[[link:" not in mail.body
    assert codes.digits(row.nonce) not in mail.body
    assert dispatch.send_next(at=LATER)


def test_a_code_on_its_way_to_who_is_written_to_no_more_is_not_sent(answered: Case) -> None:
    download_code.send(answered, at=LATER)
    mail = OutgoingMail.objects.get(kind="download_code")
    mail.addressee = "evil@example.net"
    number = int(mail.body.split("[[code:")[1].split("]]")[0])
    assert download_code.to_mail(mail, number, at=LATER) is None


def test_nothing_is_mailed_before_an_answer_has_left() -> None:
    with pytest.raises(NotAsked):
        download_code.send(a_case(state=State.DECIDED), at=LATER)


def test_after_the_period_no_code_is_mailed(answered: Case) -> None:
    with pytest.raises(NotAsked):
        download_code.send(answered, at=NOW + timedelta(days=60))


@pytest.mark.parametrize(
    ("method", "level", "phone", "way"),
    [
        ("confirmed_address", 1, "", Way.MAIL),
        ("confirmed_address", 1, "0401234567", Way.MAIL),
        ("known_fact", 2, "", Way.MAIL),
        ("known_fact", 2, "0401234567", Way.SPOKEN),
        ("call_back", 2, "", Way.SPOKEN),
        ("in_person", 2, "", Way.SPOKEN),
    ],
)
def test_the_way_follows_from_the_check(method: str, level: int, phone: str, way: Way) -> None:
    case = a_case(state=State.COLLECTING, phone=phone)
    with unguarded():
        found_otherwise(case, method=method, level=level)
    assert download_code.suggested(fresh(case), at=LATER) == way


def test_where_the_code_is_said_none_is_mailed(answered: Case) -> None:
    Dispatch.objects.filter(case=answered).update(code_way=Way.SPOKEN)
    with pytest.raises(NotAsked):
        download_code.send(answered, at=LATER)


def test_an_officer_says_a_code_and_notes_how(answered: Case) -> None:
    given = {"how": "branch", "found_in": None, "at": LATER, "by": a_user()}
    said = download_code.give(answered, **given)
    assert download_code.enter(answered, said, at=LATER).result is Result.ACCEPTED
    event = Event.objects.get(kind="code.said")
    assert (event.facts["via"], event.facts["purpose"]) == ("branch", "download")
    assert said not in str(event.facts)


@pytest.mark.parametrize("how", ["phone", "mail", ""])
def test_a_code_is_said_only_to_a_number_on_file_or_at_a_branch(answered: Case, how: str) -> None:
    with pytest.raises(CannotGiveCode):
        download_code.give(answered, how=how, found_in=None, at=LATER, by=a_user())
    assert not answered.codes.exists()


def test_a_said_code_ends_the_one_before_it(answered: Case) -> None:
    mailed = sent(answered)
    given = {"how": "branch", "found_in": None, "at": LATER, "by": a_user()}
    said = download_code.give(fresh(answered), **given)
    assert download_code.enter(fresh(answered), mailed, at=LATER).result is Result.WRONG
    assert download_code.enter(fresh(answered), said, at=LATER).result is Result.ACCEPTED


def test_a_revoked_proof_opens_nothing(answered: Case) -> None:
    number = proved(answered)
    download_code.revoke(answered, at=LATER)
    with pytest.raises(CodeMissing):
        download.open_file(entry_of(answered), code_id=number, at=LATER)
