"""P2: a worker killed around the mail server repeats a mail at worst, with the same Message-ID."""

import pytest

from tests.faults.conftest import PostOffice
from tests.faults.installation import Installation

TEN_CASES = """
from django.utils import timezone
from dsar.eventlog.actors import PERSON
from dsar.law.rights import Right
from dsar.procedure.receive import Submission, receive
for number in range(10):
    submission = Submission(
        rights=(Right.ACCESS,), language="fi", name="M", email=f"m{number}@example.com"
    )
    receive(submission, at=timezone.now(), by=PERSON)
"""
LEASES_RUN_OUT = "UPDATE dsar_outgoingmail SET lease_until = NULL WHERE done_at IS NULL"
LETTERS_LET_GO = "UPDATE dsar_letter SET lease_until = NULL WHERE done_at IS NULL"


@pytest.mark.parametrize("failpoint", ["after_claim", "after_send", "before_mark"])
def test_a_worker_killed_while_sending_loses_nothing(
    site: Installation, post_office: tuple[PostOffice, str], failpoint: str
) -> None:
    office, url = post_office
    site.settings["EMAIL_URL"] = url
    made = site.manage("shell", "-c", TEN_CASES)
    assert made.returncode == 0, made.stderr
    site.manage("sweep", "render_letters")
    for nth in ("1", "2", "3"):
        killed = site.manage("sweep", "send_mail", DSAR_FAIL=f"{failpoint}:{nth}")
        assert killed.returncode == -9
        site.query(LEASES_RUN_OUT)
    assert site.manage("sweep", "send_mail").returncode == 0
    wanted = {
        f"Message-ID: {row[0]}" for row in site.query("SELECT message_id FROM dsar_outgoingmail")
    }
    assert set(office.received) == wanted
    assert len(office.received) <= len(wanted) + 3
    assert site.count("dsar_event", "kind = 'mail.sent'") == 10


@pytest.mark.parametrize("failpoint", ["render_claimed", "after_file", "before_freeze"])
def test_a_worker_killed_while_rendering_freezes_each_letter_once(
    site: Installation, failpoint: str
) -> None:
    made = site.manage("shell", "-c", TEN_CASES)
    assert made.returncode == 0, made.stderr
    assert site.manage("sweep", "render_letters", DSAR_FAIL=f"{failpoint}:2").returncode == -9
    site.query(LETTERS_LET_GO)
    assert site.manage("sweep", "render_letters").returncode == 0
    assert site.count("dsar_letter", "file_id IS NOT NULL") == 10
    assert site.count("dsar_event", "kind = 'letter.frozen'") == 10
    checked = site.manage("fsck")
    assert checked.returncode == 0, checked.stdout
