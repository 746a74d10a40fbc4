"""`manage.py receive_mail` takes files of any kind, and no byte of any of them stops it."""

from __future__ import annotations

import io
import json
import os
import socket
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from hypothesis import given
from hypothesis import strategies as st

from dsar.capabilities.mail import custody
from dsar.capabilities.mail.mailboxes import files
from dsar.capabilities.mail.models import InboundMail
from dsar.files.store import read
from tests.factories import NOW, a_company

pytestmark = pytest.mark.django_db

ASK = (
    b"From: liisa@example.com\nSubject: Tiedot\n\nHaluan tiet\xc3\xa4\xc3\xa4, mit\xc3\xa4 tietoja."
)
KEYS = {"path", "sha256", "outcome", "case", "rights", "language", "reason"}


@pytest.fixture(autouse=True)
def company() -> None:
    a_company()


def received(*paths: object, refused: int = 0) -> list[dict[str, Any]]:
    out, err = io.StringIO(), io.StringIO()
    try:
        call_command("receive_mail", *map(str, paths), stdout=out, stderr=err)
    except CommandError:
        assert len(err.getvalue().splitlines()) == refused > 0
    lines: list[dict[str, Any]] = [json.loads(line) for line in out.getvalue().splitlines()]
    assert all(set(line) == KEYS for line in lines)
    return lines


def an_mbox(
    count: int, separator: bytes = b"From liisa@example.com Thu Aug 22 12:36:23 2002\n"
) -> bytes:
    return b"".join(
        separator + f"From: m{n}@example.com\nSubject: {n}\n\nHei {n}\nFrom now on\n\n".encode()
        for n in range(count)
    )


def test_an_mbox_is_several_messages_with_numbers(tmp_path: Path) -> None:
    (tmp_path / "box").write_bytes(an_mbox(3))
    lines = received(tmp_path / "box")
    assert [line["path"] for line in lines] == [f"{tmp_path}/box:{n}" for n in (1, 2, 3)]
    raw = read(InboundMail.objects.earliest("pk").file)
    assert raw == b"From: m0@example.com\nSubject: 0\n\nHei 0\nFrom now on\n"


@pytest.mark.parametrize(
    "separator",
    [
        b"From a at b.example  Wed Jan  5 20:35:14 2005\r\n",
        b"From - Tue, 01 Jan 2019 10:00:00 +0000\n",
        b"From MAILER-DAEMON Fri Jul  8 12:08:34 2011\n",
        b"From x@example.com 2024-05-06 10:11:12\n",
    ],
)
def test_separators_of_many_programs_are_known(tmp_path: Path, separator: bytes) -> None:
    (tmp_path / "box").write_bytes(an_mbox(2, separator))
    assert len(received(tmp_path / "box")) == 2


def test_one_message_with_a_line_of_an_mbox_stays_one_and_whole(tmp_path: Path) -> None:
    raw = (
        b"From x Thu Aug 22 12:36:23 2002\n" + ASK + b"\n\nFrom 12:30 on 2002 we wait\nand so on\n"
    )
    (tmp_path / "one").write_bytes(raw)
    (line,) = received(tmp_path / "one")
    assert line["path"] == f"{tmp_path}/one"
    assert read(InboundMail.objects.get().file) == raw


def test_a_folder_is_read_by_name_and_links_stay_inside(tmp_path: Path) -> None:
    outside, folder = tmp_path / "outside", tmp_path / "in"
    (folder / "sub").mkdir(parents=True)
    outside.write_bytes(ASK + b"outside")
    for name in ("b", "a", "sub/c"):
        (folder / name).write_bytes(ASK + name.encode())
    (folder / "leads-out").symlink_to(outside)
    (folder / "leads-in").symlink_to(folder / "a")
    (folder / "loop").symlink_to(folder)
    found = [line["path"].removeprefix(f"{folder}/") for line in received(folder)]
    assert found == ["a", "b", "leads-in", "sub/c"]


def test_pipes_and_sockets_in_a_folder_are_passed_by(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with tempfile.TemporaryDirectory(prefix="s") as short, socket.socket(socket.AF_UNIX) as link:
        link.bind(f"{short}/s")
        assert received(tmp_path, short) == []


def test_a_file_that_cannot_be_read_is_named_and_the_others_are_taken(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "nowhere")
    (tmp_path / "b").write_bytes(ASK)
    with pytest.raises(CommandError, match="1 could not be received"):
        call_command("receive_mail", str(tmp_path), stdout=io.StringIO(), stderr=io.StringIO())
    assert InboundMail.objects.count() == 1


def test_a_message_taken_before_a_crash_is_read_now(tmp_path: Path) -> None:
    row, _ = custody.take(ASK, mailbox="general", at=NOW)
    (tmp_path / "a").write_bytes(ASK)
    assert received(tmp_path)[0]["outcome"] != "duplicate"
    assert received(tmp_path)[0]["outcome"] == "duplicate"
    row.refresh_from_db()
    assert row.done_at


def test_standard_input_may_be_an_mbox(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(an_mbox(2))))
    assert [line["path"] for line in received("-")] == ["-:1", "-:2"]


def test_a_huge_file_passes_in_pieces_and_stays_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "LARGEST", 1000)
    (tmp_path / "a").write_bytes(ASK + b"x" * 5000)
    assert received(tmp_path)[0]["sha256"]
    assert InboundMail.objects.get().file.size == len(ASK) + 5000
    assert received(tmp_path)[0]["outcome"] == "duplicate"


def test_a_name_of_any_bytes_is_printed(tmp_path: Path) -> None:
    os.close(os.open(os.fsencode(tmp_path) + b"/\xff\n", os.O_CREAT | os.O_WRONLY))
    assert received(tmp_path)[0]["path"].endswith("/\ufffd\n")


@pytest.fixture(scope="module")
def scratch() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder) / "any"


LINES = st.sampled_from(
    [b"From x Thu Aug 22 12:36:23 2002\n", b"\n", b"\r\n", b"To: x\n", b"From "]
)


@given(st.lists(LINES | st.binary(max_size=20), max_size=20).map(b"".join))
def test_any_bytes_are_taken_apart_without_loss(scratch: Path, content: bytes) -> None:
    scratch.write_bytes(content)
    with scratch.open("rb") as file:
        found = [b"".join(extent.read(file)) for extent in files.messages(file)]
    assert len(found) == 1 or all(piece in content for piece in found)
    assert len(found) > 1 or found == [content]
