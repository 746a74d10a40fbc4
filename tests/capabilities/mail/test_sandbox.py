"""The parsing child: limits hold, a crash costs one message, nothing is left running."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from dsar.capabilities.mail import sandbox
from dsar.capabilities.mail.mime import Unreadable
from dsar.capabilities.mail.sandbox import files_safely, page_safely, parse_safely

ROOT = Path(__file__).resolve().parents[3]
GOOD = b"From: a@b.fi\r\nSubject: hi\r\n\r\nPoistakaa tietoni"
SLOW = b"From: a@b.fi\r\nContent-Type: text/html\r\n\r\n" + b"<a <" * 2_000_000


def reason_of(raw: bytes, seconds: float = 10) -> str:
    with pytest.raises(Unreadable) as caught:
        parse_safely(raw, seconds=seconds)
    return caught.value.reason


def test_good_mail_is_parsed_by_one_lasting_child() -> None:
    assert parse_safely(GOOD)["text"] == "Poistakaa tietoni"
    first = sandbox._child.started().pid
    parse_safely(GOOD)
    assert sandbox._child.started().pid == first


def test_mail_too_slow_to_parse_times_out_and_the_next_is_parsed() -> None:
    assert reason_of(SLOW, seconds=0.3) == "timeout"
    assert parse_safely(GOOD)["subject"] == "hi"


def test_attached_bytes_cross_the_pipe_in_their_order() -> None:
    part = b"\r\n--x\r\nContent-Disposition: attachment\r\n\r\n"
    raw = b"From: a@b.fi\r\nContent-Type: multipart/mixed; boundary=x\r\n"
    assert files_safely(raw + part + b"one" + part + b"" + part + b"three\r\n--x--") == [
        *(b"one", b"", b"three")
    ]


def test_page_comes_without_anything_that_acts_or_fetches() -> None:
    html = b"<p onclick=x()>Hei <a href='https://x.fi'>siell\xc3\xa4</a><img src='//x.fi/1.gif'>"
    raw = b"From: a@b.fi\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + html
    assert page_safely(raw + b"<script>alert(1)</script><style>p{}</style>") == "<p>Hei siellä</p>"


def test_reason_crosses_the_pipe() -> None:
    assert reason_of(b"Subject: x\r\n\r\n") == "no_sender"


def test_too_large_mail_never_reaches_the_child() -> None:
    assert reason_of(b"x" * (sandbox.MAX_BYTES + 1)) == "too_large"


def test_child_killed_between_messages_is_replaced() -> None:
    parse_safely(GOOD)
    sandbox._child.started().kill()
    assert parse_safely(GOOD)["subject"] == "hi"


def test_child_that_always_dies_is_a_crash(monkeypatch: pytest.MonkeyPatch) -> None:
    sandbox._child.stop()
    monkeypatch.setattr(sandbox._child, "command", [sys.executable, "-c", ""])
    assert reason_of(GOOD) == "crashed"


def test_threads_share_the_child() -> None:
    found: list[str] = []
    bodies = [str(n).encode() * 100_000 for n in range(8)]
    asked = [
        threading.Thread(target=lambda b=b: found.append(parse_safely(GOOD + b)["text"]))
        for b in bodies
    ]
    for thread in asked:
        thread.start()
    for thread in asked:
        thread.join()
    assert sorted(t[-1] for t in found) == list("01234567")


def test_forked_process_starts_its_own_child() -> None:
    program = (
        "import os, sys\n"
        "from dsar.capabilities.mail import sandbox\n"
        f"good = {GOOD!r}\n"
        "sandbox.parse_safely(good); mine = sandbox._child.process.pid\n"
        "pid = os.fork()\n"
        "facts = sandbox.parse_safely(good)\n"
        "if pid == 0: os._exit(sandbox._child.process.pid == mine)\n"
        "own = os.waitpid(pid, 0)[1] == 0 and sandbox._child.process.pid == mine\n"
        "print(own, mine)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    own, child = done.stdout.split()
    assert own == "True"
    with pytest.raises(ProcessLookupError):
        os.kill(int(child), 0)
