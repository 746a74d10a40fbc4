"""Sending a masked document: by content, never by name; in memory; whole or not at all (25-38)."""

from __future__ import annotations

import re
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadhandler import TemporaryFileUploadHandler
from django.test import Client
from django.utils import timezone

from dsar.capabilities.identity.models import ProofFile, ProofRequest
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.files import store
from dsar.interfaces.portal.guard import MOST
from dsar.organisation.controller.identity_policy import IdentityPolicy
from dsar.procedure.proofs import proof
from dsar.work.limits import Tally
from tests.capabilities.identity.pictures import a_jpeg, a_pdf, a_png
from tests.factories import a_case
from tests.interfaces.portal.door import (
    LANGUAGES,
    a_link,
    post_proof,
    proof_page,
    send,
    text_of,
)
from tests.procedure.asking import ask, days, fresh, leaves

pytestmark = pytest.mark.django_db
LARGEST = 10 * 2**20
BOUNDARY = "----limit"


@pytest.fixture
def now() -> datetime:
    return timezone.now()


@pytest.fixture
def asked(client: Client, now: datetime) -> Case:
    """A case whose person was asked for a masked document and opened the mailed link."""
    case = a_case(at=now)
    ask(case, method="masked_document", at=now, reply_by=(now + days(14)).date())
    leaves(at=now)
    client.post(a_link(case, now))
    return fresh(case)


def raw_post(client: Client, case: Case, body: bytes, **more: Any) -> Any:
    kind = f"multipart/form-data; boundary={BOUNDARY}"
    return client.generic("POST", proof_page(case), body, content_type=kind, **more)


def a_body(content: bytes, *, end: str = "1", name: str = "a.jpg") -> bytes:
    head = f'Content-Disposition: form-data; name="file1"; filename="{name}"\r\n\r\n'
    last = f'Content-Disposition: form-data; name="end"\r\n\r\n{end}\r\n'
    line = f"--{BOUNDARY}\r\n"
    return b"".join(
        [f"{line}{head}".encode(), content, f"\r\n{line}{last}--{BOUNDARY}--\r\n".encode()]
    )


def kept() -> list[bytes]:
    return [store.read(row.file) for row in ProofFile.objects.filter(destroyed_at__isnull=True)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_status_page_leads_to_the_upload(client: Client, asked: Case, language: str) -> None:
    status = client.get(f"/{language}/case/{asked.reference}/")
    assert proof_page(asked, language) in text_of(status)
    answer = client.get(proof_page(asked, language))
    assert answer.status_code == 200
    assert "masked_card.svg" in text_of(answer)


def test_a_document_is_taken_and_the_page_says_so(client: Client, asked: Case) -> None:
    answer = post_proof(client, asked, a_jpeg(), a_pdf())
    assert (answer.status_code, answer["Location"]) == (302, proof_page(asked))
    assert "We got 2 files." in text_of(client.get(proof_page(asked)))
    status = text_of(client.get(f"/en/case/{asked.reference}/"))
    assert "We got 2 files." in status
    assert status.count("You sent us a document") == 1


def test_after_sending_the_page_says_that_all_is_done(client: Client, asked: Case) -> None:
    post_proof(client, asked, a_jpeg())
    page = text_of(client.get(proof_page(asked)))
    assert "<h1>We have your document</h1>" in page
    assert page.index("You need not do anything more.") < page.index("<details>")
    wrong = text_of(post_proof(client, asked))
    assert "<h1>Send a picture of your document</h1>" in wrong
    assert "<details>" not in wrong


def test_what_was_replaced_is_told_as_such(client: Client, asked: Case) -> None:
    post_proof(client, asked, a_jpeg())
    post_proof(client, asked, a_png())
    page = text_of(client.get(f"/en/case/{asked.reference}/"))
    assert "We destroyed the document that you replaced" in page
    assert "We destroyed the document<" not in page


def test_after_an_error_the_files_must_be_chosen_again(client: Client, asked: Case) -> None:
    page = text_of(post_proof(client, asked, b"GIF89a"))
    assert "Your browser does not keep the files. Choose them again." in page


def test_the_same_file_twice_is_kept_once_and_said_so(client: Client, asked: Case) -> None:
    answer = post_proof(client, asked, a_jpeg(), a_jpeg())
    said = text_of(client.get(answer["Location"]))
    assert "We got 1 file." in said
    assert "the same file before" in said


REFUSED = {
    "empty": (b"", 400, "The file is empty"),
    "html": (b"<html><script>x</script>", 400, "Send a PDF, JPG or PNG file"),
    "svg": (b"<svg onload='x()'/>", 400, "Send a PDF, JPG or PNG file"),
    "exe": (b"MZ\x90\0", 400, "Send a PDF, JPG or PNG file"),
    "heic": (b"\0\0\0\x24ftypheic\0\0", 400, "Take a screenshot of the picture"),
    "zip": (b"PK\3\4", 400, "Send a PDF, JPG or PNG file"),
    "cut": (a_png()[:90], 400, "We cannot open this file"),
    "locked": (a_pdf(password="secret"), 400, "Send it without the password"),
    "large": (bytes(LARGEST + 1), 413, "larger than 10 MB"),
}


@pytest.mark.parametrize("kind", REFUSED)
@pytest.mark.parametrize("name", ["photo.jpg", "Card.PDF", "x.html.png", "y.svg."])
def test_what_is_no_picture_is_refused_whatever_its_name(
    client: Client, asked: Case, kind: str, name: str
) -> None:
    content, status, sentence = REFUSED[kind]
    answer = post_proof(client, asked, content, name=name)
    assert answer.status_code == status
    assert sentence in text_of(answer)
    assert not ProofFile.objects.exists()


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "C:\\x", "a\\r\\nX: y", "n" * 800, "CON", "\U0001f984.jpg"]
)
def test_a_name_never_matters(client: Client, asked: Case, name: str) -> None:
    answer = raw_post(client, asked, a_body(a_jpeg(), name=name))
    assert answer.status_code == 302
    assert ProofFile.objects.get().file.original_name == ""


def test_a_third_file_is_one_too_many(client: Client, asked: Case) -> None:
    assert post_proof(client, asked, a_jpeg(), a_png(), a_pdf()).status_code == 400
    assert not ProofFile.objects.exists()


def test_nothing_chosen_is_a_sentence(client: Client, asked: Case) -> None:
    answer = post_proof(client, asked)
    assert (answer.status_code, "Choose the file" in text_of(answer)) == (400, True)


@pytest.mark.parametrize("share", [0.3, 0.5, 0.9])
def test_an_upload_that_broke_off_saves_nothing(client: Client, asked: Case, share: float) -> None:
    body = a_body(a_jpeg() * 3)
    answer = raw_post(client, asked, body[: int(len(body) * share)])
    assert answer.status_code == 400
    assert "Nothing was saved" in text_of(answer)
    assert not ProofFile.objects.exists()


def test_a_length_that_lies_is_seen_through(client: Client, asked: Case) -> None:
    body = a_body(a_jpeg())
    told_less = raw_post(client, asked, body, CONTENT_LENGTH=str(len(body) // 2))
    assert told_less.status_code == 400
    assert not ProofFile.objects.exists()


def test_a_body_beyond_all_measure_is_never_parsed(
    client: Client, asked: Case, monkeypatch: Any
) -> None:
    monkeypatch.setattr("django.http.multipartparser.MultiPartParser.parse", None)
    answer = raw_post(client, asked, a_body(bytes(2 * LARGEST + 2**17)))
    assert (answer.status_code, "larger than 10 MB" in text_of(answer)) == (413, True)


def test_no_byte_touches_a_temporary_file(
    client: Client, asked: Case, settings: Any, monkeypatch: Any
) -> None:
    def never(*args: Any, **kwargs: Any) -> None:
        raise AssertionError("a temporary file was asked for")

    monkeypatch.setattr(TemporaryFileUploadHandler, "new_file", never)
    assert post_proof(client, asked, a_jpeg() + bytes(4 * 2**20)).status_code == 302
    assert list(Path(settings.FILE_UPLOAD_TEMP_DIR).iterdir()) == []


def test_a_forged_post_of_another_site_is_refused(asked: Case, now: datetime) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.post(a_link(asked, now))
    assert post_proof(strict, asked, a_jpeg()).status_code == 403
    token = strict.get(proof_page(asked)).cookies["csrftoken"].value
    assert post_proof(strict, asked, a_jpeg(), csrfmiddlewaretoken=token).status_code == 302


def test_what_another_site_forges_uses_up_no_try(asked: Case, now: datetime) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.post(a_link(asked, now))
    assert {post_proof(strict, asked, a_jpeg()).status_code for _ in range(12)} == {403}
    token = strict.get(proof_page(asked)).cookies["csrftoken"].value
    assert post_proof(strict, asked, a_jpeg(), csrfmiddlewaretoken=token).status_code == 302


def test_who_has_no_page_open_finds_none_however_often(asked: Case) -> None:
    answers = [post_proof(Client(), asked, a_jpeg()).status_code for _ in range(MOST + 1)]
    assert answers == [404] * MOST + [429]
    assert Tally.objects.count() == 1


def test_the_form_alone_opens_no_upload(client: Client) -> None:
    send(client)
    case = Case.objects.get()
    assert client.get(proof_page(case)).status_code == 404
    assert post_proof(client, case, a_jpeg()).status_code == 404


def test_when_nothing_is_asked_the_page_leads_back(client: Client, asked: Case) -> None:
    ProofRequest.objects.update(lapsed_at=timezone.now())
    assert client.get(proof_page(asked)).status_code == 302
    assert post_proof(client, asked, a_jpeg()).status_code == 409
    assert not ProofFile.objects.exists()


def test_the_eleventh_upload_of_an_hour_has_to_wait(client: Client, asked: Case) -> None:
    statuses = [post_proof(client, asked).status_code for _ in range(11)]
    assert statuses == [400] * 10 + [429]
    assert int(post_proof(client, asked)["Retry-After"]) <= 3600


def test_a_body_that_nobody_wants_is_read_to_its_end(client: Client, asked: Case) -> None:
    """Or a browser that came too late would show a lost connection instead of our page."""
    read = BytesIO(a_body(a_jpeg() * 30))
    length = len(read.getvalue())
    answer = raw_post(Client(), asked, b"", **{"wsgi.input": read, "CONTENT_LENGTH": length})
    assert (answer.status_code, read.tell()) == (404, length)


def test_whoever_guesses_too_much_is_not_read(asked: Case) -> None:
    Client().get(proof_page(asked))
    Tally.objects.update(count=MOST + 1)
    read = BytesIO(a_body(a_jpeg()))
    length = len(read.getvalue())
    answer = raw_post(Client(), asked, b"", **{"wsgi.input": read, "CONTENT_LENGTH": length})
    assert (answer.status_code, read.tell()) == (429, 0)


@pytest.mark.parametrize(("language", "pattern"), [("fi", r"\d\d\.\d\d"), ("en", r"\d\d:\d\d")])
def test_the_time_to_wait_for_is_written_as_everywhere(
    client: Client, asked: Case, language: str, pattern: str
) -> None:
    for _ in range(11):
        answer = client.post(proof_page(asked, language), {"end": "1"})
    problem = text_of(answer).split('id="file1_error"')[1].split("</p>")[0]
    assert re.search(pattern, problem)


@pytest.mark.parametrize("days", [3, 1])
def test_the_page_says_who_sees_it_how_to_cover_it_and_for_how_long(
    client: Client, asked: Case, days: int
) -> None:
    IdentityPolicy.objects.create(proof_days=days)
    told = text_of(client.get(proof_page(asked)))
    assert "Only those who check it see the picture." in told
    assert "Under black boxes in a PDF the text may still be there." in told
    assert f"after {days} day" in told


def test_a_mandate_is_said_to_be_kept(client: Client, asked: Case) -> None:
    ProofRequest.objects.update(method="mandate")
    told = text_of(client.get(proof_page(asked)))
    assert "If we accept the document, we keep it with your request." in told
    assert "We destroy it" not in told


def test_a_look_takes_nothing(client: Client, asked: Case) -> None:
    version = asked.version
    client.get(proof_page(asked))
    assert (fresh(asked).version, fresh(asked).state) == (version, State.VERIFYING)
    assert proof.standing(asked).count() == len(kept()) == 0
