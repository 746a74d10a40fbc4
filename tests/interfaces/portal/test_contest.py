"""Asking us to look again: one contest however often it is sent, and no word is lost."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from dsar.capabilities.delivery.models import Purpose
from dsar.cases.contests import Contest
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.interfaces.portal import grants
from dsar.law.rights import Right
from tests.capabilities.identity.pictures import a_jpeg
from tests.factories import a_case
from tests.interfaces.portal.door import a_link, text_of

pytestmark = pytest.mark.django_db
OUTSIDE = "Other places to turn to"


@pytest.fixture
def now() -> datetime:
    return timezone.now()


def opened(client: Client, now: datetime, *rights: Right, **said: Any) -> Case:
    case = a_case(*rights, **{"state": State.ANSWERED, "at": now - timedelta(days=9)} | said)
    client.post(a_link(case, now, Purpose.ANSWER))
    case.refresh_from_db()
    return case


@pytest.fixture
def answered(client: Client, now: datetime) -> Case:
    return opened(client, now)


def contest(client: Client, case: Case, text: str, **more: Any) -> Any:
    form = {"text": text, "version": case.version, "end": "1", **more}
    return client.post(f"/en/case/{case.reference}/contest/", form)


def a_picture() -> SimpleUploadedFile:
    return SimpleUploadedFile("photo.jpg", a_jpeg(), "image/jpeg")


def test_the_same_words_twice_are_one_contest(client: Client, answered: Case) -> None:
    answers = [contest(client, answered, "You forgot") for _ in range(2)]
    assert [answer.status_code for answer in answers] == [302, 302]
    assert answered.contests.count() == 1


def test_the_same_file_twice_is_one_contest(client: Client, answered: Case) -> None:
    answers = [contest(client, answered, "", file=a_picture()) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [302, 302]
    assert answered.contests.get().file is not None


def test_other_words_sent_later_are_kept_on_the_page(client: Client, answered: Case) -> None:
    contest(client, answered, "You forgot")
    later = contest(client, answered, "You forgot my machine too")
    assert later.status_code == 409
    assert "You forgot my machine too" in text_of(later)
    assert "Nothing was sent" in text_of(later)


@pytest.mark.parametrize(("text", "status"), [("You forgot", 302), ("And the machine", 409)])
def test_a_race_between_two_posts_is_told_and_keeps_the_words(
    client: Client, answered: Case, monkeypatch: pytest.MonkeyPatch, text: str, status: int
) -> None:
    stale = Case.objects.get(pk=answered.pk)
    contest(client, answered, "You forgot")
    monkeypatch.setattr(grants, "opened", lambda *_args, **_more: stale)
    second = contest(client, answered, text)
    assert second.status_code == status
    assert status == 302 or text in text_of(second)
    assert answered.contests.count() == 1


@pytest.mark.parametrize("state", [State.COLLECTING, State.WITHDRAWN])
def test_a_case_that_cannot_be_contested_keeps_the_words(
    client: Client, now: datetime, state: State
) -> None:
    case = opened(client, now, state=state)
    answer = contest(client, case, "You forgot my machine")
    assert answer.status_code == 409
    assert "You forgot my machine" in text_of(answer)


def test_no_reason_need_be_given(client: Client, answered: Case) -> None:
    assert contest(client, answered, "").status_code == 302
    assert answered.contests.get().text == ""


def test_only_the_parts_that_were_ticked_are_contested(client: Client, now: datetime) -> None:
    case = opened(client, now, Right.ACCESS, Right.ERASURE)
    erasure = case.items.get(right=Right.ERASURE)
    contest(client, case, "", parts=[str(erasure.pk)])
    assert [part.item for part in case.contests.get().parts.all()] == [erasure]


def test_where_nothing_is_ticked_the_page_says_so(client: Client, now: datetime) -> None:
    case = opened(client, now, Right.ACCESS, Right.ERASURE)
    answer = contest(client, case, "All of it is wrong")
    assert answer.status_code == 400
    assert "Select what we should look at again" in text_of(answer)
    assert "All of it is wrong" in text_of(answer)


@pytest.mark.parametrize(
    ("content", "status", "told"),
    [
        (b"MZ no picture", 400, "Send a PDF, JPG or PNG file"),
        (bytes(11 * 2**20), 413, "larger than 10 MB"),
    ],
)
def test_a_file_that_is_none_is_refused_and_the_words_are_kept(
    client: Client, answered: Case, content: bytes, status: int, told: str
) -> None:
    file = SimpleUploadedFile("a.exe", content, "application/octet-stream")
    answer = contest(client, answered, "You forgot", file=file)
    assert answer.status_code == status
    assert told in text_of(answer)
    assert "You forgot" in text_of(answer)
    assert not Contest.objects.exists()


def test_an_upload_that_broke_off_contests_nothing(client: Client, answered: Case) -> None:
    answer = contest(client, answered, "You forgot", end="")
    assert answer.status_code == 400
    assert not Contest.objects.exists()


def test_the_page_after_it_names_the_days_and_the_outside(client: Client, answered: Case) -> None:
    contest(client, answered, "You forgot")
    page = text_of(client.get(f"/en/case/{answered.reference}/contested/"))
    assert "We aim to answer by" in page
    assert "We will answer by" in page
    assert OUTSIDE in page


def test_the_outside_is_on_every_page_of_an_answered_case(client: Client, answered: Case) -> None:
    for tail in ("", "contest/"):
        assert OUTSIDE in text_of(client.get(f"/en/case/{answered.reference}/{tail}"))


def test_after_the_window_the_page_says_so_and_names_the_outside(
    client: Client, now: datetime
) -> None:
    case = opened(client, now, at=now - timedelta(days=80))
    page = client.get(f"/en/case/{case.reference}/contest/")
    assert "The time to ask us to look again is over" in text_of(page)
    assert OUTSIDE in text_of(page)
    assert contest(client, case, "Too late").status_code == 409
    assert not Contest.objects.exists()


def test_what_was_taken_back_can_be_taken_up_again(client: Client, now: datetime) -> None:
    case = opened(client, now, state=State.WITHDRAWN)
    path = f"/en/case/{case.reference}/again/"
    assert "counted from today" in text_of(client.get(path))
    assert client.post(path, {"version": case.version}).status_code == 302
    case.refresh_from_db()
    assert case.state == State.RECEIVED


def test_after_thirty_days_it_cannot(client: Client, now: datetime) -> None:
    case = opened(client, now, state=State.WITHDRAWN, at=now - timedelta(days=40))
    assert client.get(f"/en/case/{case.reference}/again/").status_code == 409
