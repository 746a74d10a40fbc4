"""The page of the code: the link and the code together, of this case, in this session."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from dsar.capabilities.delivery.models import AnswerFile, Dispatch, Purpose
from dsar.capabilities.identity import codes
from dsar.capabilities.letters.compose import compose
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.eventlog.models import Event
from dsar.procedure import answer_period, dispatch, download_code, recall
from tests.factories import a_case, a_user
from tests.interfaces.portal.door import a_link, let_in, text_of, type_code
from tests.procedure.asking import fresh

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def plain_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    """A press that sets letters as plain words: how they look is tried elsewhere."""
    monkeypatch.setattr(dispatch, "pdf_for", lambda content, **_: compose(content).encode())


@pytest.fixture
def now() -> datetime:
    return timezone.now()


@pytest.fixture
def case(now: datetime) -> Case:
    return a_case(state=State.ANSWERED, at=now - timedelta(days=4))


def visitor(case: Case, now: datetime) -> Client:
    client = Client()
    client.post(a_link(case, now, Purpose.ANSWER))
    return client


def door(case: Case, language: str = "en") -> str:
    return f"/{language}/case/{case.reference}/open/"


def taken(client: Client, case: Case) -> int:
    entry = AnswerFile.objects.filter(dispatch__case=case).first()
    assert entry
    return client.post(f"/en/case/{case.reference}/file/{entry.pk}/").status_code


def test_the_link_alone_opens_nothing_and_names_no_file(case: Case, now: datetime) -> None:
    client = visitor(case, now)
    page = text_of(client.get(f"/en/case/{case.reference}/"))
    assert "Type the code and download the answer" in page
    assert "/file/" not in page
    assert "Your data in one package" not in page
    assert taken(client, case) == 302
    assert not Event.objects.filter(kind="answer.downloaded").exists()


def test_link_and_code_open_it(case: Case, now: datetime) -> None:
    client = visitor(case, now)
    assert let_in(client, case).status_code == 302
    assert taken(client, case) == 200


def test_the_code_alone_opens_nothing(case: Case, now: datetime) -> None:
    download_code.send(case, at=now)
    client = Client()
    assert type_code(client, case).status_code == 404
    status = Client()
    status.post(a_link(case, now))
    assert type_code(status, case).status_code == 404
    assert taken(status, case) == 404


def test_a_code_typed_in_one_session_opens_no_other(case: Case, now: datetime) -> None:
    mine, other = visitor(case, now), visitor(case, now)
    let_in(mine, case)
    assert (taken(mine, case), taken(other, case)) == (200, 302)


def test_the_cookies_of_another_case_open_nothing(case: Case, now: datetime) -> None:
    evil = a_case(state=State.ANSWERED, at=now - timedelta(days=4), email="evil@example.net")
    client = visitor(evil, now)
    let_in(client, evil)
    assert taken(client, evil) == 200
    client.post(a_link(case, now, Purpose.ANSWER))
    assert taken(client, case) == 302
    session = client.session
    session["proved_by"] = {case.reference: session["proved_by"][evil.reference]}
    session.save()
    assert taken(client, case) == 302


def test_a_code_of_another_case_is_refused(case: Case, now: datetime) -> None:
    evil = a_case(state=State.ANSWERED, at=now - timedelta(days=4), email="evil@example.net")
    stolen = codes.digits(download_code.send(evil, at=now).nonce)
    client = visitor(case, now)
    client.post(door(case))
    assert client.post(door(case), {"code": stolen}).status_code == 400
    assert taken(client, case) == 302


def test_guesses_are_counted_across_sessions(case: Case, now: datetime) -> None:
    visitor(case, now).post(door(case))
    row = case.codes.get(purpose="download")
    wrong = f"{(int(codes.digits(row.nonce)) + 1) % 10**8:08d}"
    for _ in range(5):
        visitor(case, now).post(door(case), {"code": wrong})
    client = visitor(case, now)
    assert "typed wrong five times" in text_of(type_code(client, case))
    assert taken(client, case) == 302


def test_after_half_an_hour_the_code_is_asked_again(case: Case, now: datetime) -> None:
    client = visitor(case, now)
    let_in(client, case)
    case.codes.filter(purpose="download").update(used_at=now - timedelta(minutes=31))
    assert taken(client, case) == 302


def test_an_old_session_loses_its_way_with_a_new_link(case: Case, now: datetime) -> None:
    client = visitor(case, now)
    let_in(client, case)
    answer_period.send_anew(fresh(case), at=now, by=a_user())
    assert taken(client, case) == 404
    client.post(a_link(case, now, Purpose.ANSWER))
    assert taken(client, case) == 302


def test_a_recall_ends_every_session(case: Case, now: datetime) -> None:
    client = visitor(case, now)
    recall.recall(fresh(case), reason="Väärä liite.", at=now, by=a_user())
    assert taken(client, case) == 404
    assert client.get(f"/en/case/{case.reference}/").status_code == 404


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_a_code_that_is_said_has_a_page_without_a_button(
    case: Case, now: datetime, language: str
) -> None:
    Dispatch.objects.filter(case=case).update(code_way="spoken")
    client = visitor(case, now)
    page = text_of(client.get(door(case, language)))
    assert page.count("<button") == 1
    assert client.post(door(case, language)).status_code == 409
    by, given = a_user(username="anna"), {"how": "branch", "found_in": None}
    said = download_code.give(fresh(case), **given, at=now, by=by)
    assert client.post(door(case, language), {"code": said}).status_code == 302
    assert taken(client, case) == 200


def test_an_expired_link_mails_a_new_one_and_says_the_same_to_all(
    case: Case, now: datetime
) -> None:
    link = a_link(case, now, Purpose.ANSWER)
    case.links.filter(purpose="answer").update(expires_at=now)
    Dispatch.objects.filter(case=case).update(expires_at=now)
    client, stranger = Client(), Client()
    unknown = "/en/answer/" + "x" * 43 + "/"
    assert text_of(client.get(link)) == text_of(stranger.get(unknown))
    said = [
        text_of(one.post(path, {"again": "1"}))
        for one, path in ((client, link), (stranger, unknown))
    ]
    assert said[0] == said[1]
    mails = case.outgoing_mails.filter(kind="answer_ready")
    assert mails.count() == 2
    assert case.dispatches.get().expires_at > now + timedelta(days=29)
    client.post(link, {"again": "1"})
    assert mails.count() == 2


def test_the_link_of_an_answer_that_was_taken_back_says_so(case: Case, now: datetime) -> None:
    link, client = a_link(case, now, Purpose.ANSWER), Client()
    recall.recall(fresh(case), reason="A file was wrong.", at=now, by=a_user(username="anna"))
    answer = client.get(link)
    assert answer.status_code == 410
    assert "A new message with a new link comes" in text_of(answer)
    assert "Send me a new link" not in text_of(answer)
    assert text_of(client.post(link)) == text_of(answer)


def test_a_link_that_was_never_good_tells_nothing_of_what_was_taken_back(
    case: Case, now: datetime
) -> None:
    unknown = "/en/answer/" + "x" * 43 + "/"
    before = text_of(Client().get(unknown))
    recall.recall(fresh(case), reason="A file was wrong.", at=now, by=a_user(username="anna"))
    assert text_of(Client().get(unknown)) == before


def test_a_link_that_was_closed_for_another_reason_is_just_not_valid(
    case: Case, now: datetime
) -> None:
    link = a_link(case, now, Purpose.ANSWER)
    case.links.filter(purpose="answer").update(revoked_at=now - timedelta(days=1))
    recall.recall(fresh(case), reason="A file was wrong.", at=now, by=a_user(username="anna"))
    assert Client().get(link).status_code == 404


def test_looking_at_an_expired_link_mails_nothing(case: Case, now: datetime) -> None:
    link = a_link(case, now, Purpose.ANSWER)
    case.links.filter(purpose="answer").update(expires_at=now)
    client = Client()
    for _ in range(5):
        client.get(link)
    client.post(link)
    assert case.outgoing_mails.filter(kind="answer_ready").count() == 1


def test_the_page_of_the_case_renews_a_period_that_is_over(case: Case, now: datetime) -> None:
    Dispatch.objects.filter(case=case).update(expires_at=now)
    client = Client()
    client.post(a_link(case, now))
    page = text_of(client.get(f"/en/case/{case.reference}/"))
    assert "/renew/" in page
    assert client.get(f"/en/case/{case.reference}/renew/").status_code == 302
    assert client.post(f"/en/case/{case.reference}/renew/").status_code == 200
    assert case.outgoing_mails.filter(kind="answer_ready").count() == 2
