"""The whole of `make run` under fire: web, worker and beat killed while requests come in."""

import os
import signal
from pathlib import Path

from tests.faults.conftest import PostOffice
from tests.faults.installation import Installation, Visitor, until

PERSON = {"name": "Maija Meikäläinen", "email": "maija@example.com"}
VICTIMS = {"web": "gunicorn", "worker": "worker", "beat": "beat"}


def children(parent: int, word: str) -> list[int]:
    """The supervisor's own children whose command line has this word."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            status = (folder / "stat").read_text().rpartition(")")[2].split()
            command = (folder / "cmdline").read_bytes().decode().split("\0")
        except OSError:
            continue
        if int(status[1]) == parent and status[0] != "Z" and word in command:
            found.append(int(folder.name))
    return found


def test_killing_each_process_in_turn_loses_and_doubles_nothing(
    site: Installation, post_office: tuple[PostOffice, str]
) -> None:
    site.settings["EMAIL_URL"] = post_office[1]
    up = site.start("manage.py", "up", "--no-demo")
    until(site.answers, what="the start")
    accepted = []
    for word in VICTIMS.values():
        victims = until(lambda word=word: children(up.pid, word), what=f"a {word}")
        visitor = until(lambda: _visitor(site), what="a form")
        form = visitor.form()
        for victim in victims:
            os.kill(victim, signal.SIGKILL)
        accepted.append(until(lambda v=visitor, f=form: v.send(f, **PERSON), what="an answer"))
    until(lambda: site.count("dsar_outgoingmail", "done_at IS NOT NULL") == len(VICTIMS))
    assert sorted(accepted) == sorted(
        row[0] for row in site.query("SELECT reference FROM dsar_case")
    )
    checked = site.manage("fsck")
    assert checked.returncode == 0, checked.stdout


def _visitor(site: Installation) -> Visitor | None:
    return Visitor(site) if site.answers() else None
