"""A file leaves only for whoever came by the answer's link, and only when identity was shown."""

from datetime import datetime, timedelta
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from django.test import Client
from django.utils import timezone

from dsar.capabilities.delivery.models import AnswerFile, Dispatch, Purpose
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.eventlog.models import Event
from dsar.files import store
from dsar.files.models import StoredFile
from dsar.interfaces.portal.downloads import safe_name
from tests.factories import a_case
from tests.interfaces.portal.door import a_link, let_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def now() -> datetime:
    return timezone.now()


@pytest.fixture
def answered(client: Client, now: datetime) -> Case:
    """An answered access case, open by link and code in the client's session."""
    case = a_case(state=State.ANSWERED, at=now - timedelta(days=10))
    Dispatch.objects.filter(case=case).update(expires_at=now + timedelta(days=30))
    client.post(a_link(case, now, Purpose.ANSWER))
    let_in(client, case)
    return case


def files(case: Case) -> list[str]:
    entries = AnswerFile.objects.filter(dispatch__case=case)
    return [f"/en/case/{case.reference}/file/{entry.pk}/" for entry in entries]


def downloads(case: Case) -> int:
    return Event.objects.filter(stream=case.reference, kind="answer.downloaded").count()


def test_a_file_comes_as_an_attachment_that_no_browser_runs(client: Client, answered: Case) -> None:
    answer: Any = client.post(files(answered)[0])
    assert b"".join(answer.streaming_content).startswith(b"%PDF")
    assert answer.headers["Content-Disposition"].startswith("attachment; filename=")
    assert answer.headers["Content-Security-Policy"] == "sandbox"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in answer.headers["Cache-Control"]
    assert downloads(answered) == 1


def test_the_package_comes_whole_and_says_how_long_it_is(client: Client, answered: Case) -> None:
    page = client.get(f"/en/case/{answered.reference}/").content.decode()
    assert "Download: Your data in one package" in page
    answer: Any = client.post(files(answered)[1], headers={"range": "bytes=10-20"})
    content = b"".join(answer.streaming_content)
    assert (answer.status_code, answer.headers["Accept-Ranges"]) == (200, "none")
    assert answer.headers["Content-Length"] == str(len(content))
    assert f"{answered.reference}-tiedot.zip" in answer.headers["Content-Disposition"]
    assert ZipFile(BytesIO(content)).testzip() is None


def test_every_file_of_the_answer_has_its_button(client: Client, answered: Case) -> None:
    page = client.get(f"/en/case/{answered.reference}/").content.decode()
    assert all(f'action="{url}"' in page for url in files(answered))
    assert client.get(files(answered)[0]).status_code == 302
    assert downloads(answered) == 0


def test_a_stranger_gets_no_file(answered: Case) -> None:
    assert {Client().post(url).status_code for url in files(answered)} == {404}
    assert downloads(answered) == 0


def test_the_link_to_the_status_opens_no_file_and_says_which_does(
    answered: Case, now: datetime
) -> None:
    visitor = Client()
    page = visitor.post(a_link(answered, now), follow=True).content.decode()
    assert "open with the link in our e-mail about the answer" in page
    assert "/file/" not in page
    assert "/contest/" in page
    assert {visitor.post(url).status_code for url in files(answered)} == {404}
    assert downloads(answered) == 0


def test_the_link_to_the_status_takes_nothing_from_the_answers(
    client: Client, answered: Case, now: datetime
) -> None:
    client.post(a_link(answered, now))
    assert client.post(files(answered)[0]).status_code == 200


def test_a_grant_for_one_case_opens_no_file_of_another(client: Client, answered: Case) -> None:
    other = a_case(state=State.ANSWERED)
    stolen = files(other)[0].replace(other.reference, answered.reference)
    assert client.post(stolen).status_code == 404


def test_no_file_leaves_once_the_identity_check_is_revoked(
    client: Client, answered: Case, now: datetime
) -> None:
    answered.identity_checks.update(revoked_at=now)
    assert {client.post(url).status_code for url in files(answered)} == {403}
    assert downloads(answered) == 0


def test_no_file_leaves_after_its_period(client: Client, answered: Case, now: datetime) -> None:
    Dispatch.objects.filter(case=answered).update(expires_at=now)
    assert {client.post(url).status_code for url in files(answered)} == {404}


def test_a_file_whose_bytes_are_gone_says_so(client: Client, answered: Case) -> None:
    entry = AnswerFile.objects.filter(dispatch__case=answered).first()
    assert entry
    store.path_of(entry.file.storage_name).unlink()
    assert client.post(files(answered)[0]).status_code == 404
    assert downloads(answered) == 0


def test_a_number_no_database_holds_is_not_found(client: Client, answered: Case) -> None:
    base = f"/en/case/{answered.reference}"
    for kind in ("file", "letter"):
        assert client.post(f"{base}/{kind}/{10**30}/").status_code == 404


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("crm.csv", "crm.csv"),
        ("../../etc/passwd", "passwd"),
        ("C:\\x\\y.pdf", "y.pdf"),
        ("a\r\nX: y.pdf", "a_X_ y.pdf"),
        ("x" * 300 + ".pdf", "x" * 90 + ".pdf"),
        ("evil\u202egnp.exe", "evil_gnp.exe"),
        ("...", "TP-26-AAAAA"),
        ("", "TP-26-AAAAA"),
    ],
)
def test_a_file_name_is_made_harmless(name: str, shown: str) -> None:
    assert safe_name(StoredFile(reference="TP-26-AAAAA", original_name=name)) == shown
