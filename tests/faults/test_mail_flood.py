"""P16, T9: a flood of mail or posts drowns no request, and answers no address more than thrice."""

import json

from tests.faults.installation import Installation

FLOOD = """
import json, time
from pathlib import Path
from django.utils import timezone
from dsar import tasks
from dsar.capabilities.mail import custody
began = time.monotonic()
def take(sender, number, text):
    head = f"From: {sender}\\nMessage-ID: <{number}@x.example>\\nSubject: nr {number}\\n\\n"
    custody.take((head + text).encode(), mailbox="general", at=timezone.now())
for number in range(MOST):
    take("flood@example.com", number, ("Poistakaa tietoni.", "Win a prize today!")[number % 2])
    if number % (MOST // 10) == 0:
        take(f"person{number}@example.com", f"p{number}", "Poistakaa kaikki tietoni.")
taken = time.monotonic()
read = 0
while more := tasks.read_mail():
    read += more
# Not ru_maxrss: a child inherits that from the test runner.
status = Path("/proc/self/status").read_text()
megabytes = int(status.partition("VmHWM:")[2].split()[0]) // 1024
print(json.dumps({"read": read, "megabytes": megabytes, "take": round(taken - began, 2),
                  "reading": round(time.monotonic() - taken, 2)}))
"""
CROWD = """
from concurrent.futures import ThreadPoolExecutor
from django.utils import timezone
from dsar.eventlog.actors import PERSON
from dsar.law.rights import Right
from dsar.procedure.receive import Submission, receive
def post(number):
    submission = Submission(
        rights=(Right.ACCESS,), language="fi", name="WIN", email="Victim@example.com"
    )
    receive(submission, at=timezone.now(), by=PERSON)
with ThreadPoolExecutor(8) as crowd:
    list(crowd.map(post, range(100)))
"""
SIZE = 120


def ran(site: Installation, script: str) -> str:
    done = site.manage("shell", "-c", script)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip().splitlines()[-1]


def test_a_flood_drowns_no_request_and_no_addressee(site: Installation) -> None:
    figures = json.loads(ran(site, FLOOD.replace("MOST", str(SIZE)) + CROWD))
    assert figures["read"] == site.count("dsar_inboundmail", "done_at IS NOT NULL") == SIZE + 10
    assert figures["megabytes"] < 300
    assert site.count("dsar_inboundmail", "outcome = 'triage' AND waits") == SIZE // 2
    assert site.count("dsar_case") == SIZE // 2 + 10 + 100
    sent = dict(site.query("SELECT LOWER(addressee), COUNT(*) FROM dsar_outgoingmail GROUP BY 1"))
    assert (sent.pop("flood@example.com"), sent.pop("victim@example.com")) == (3, 3)
    assert list(sent.values()) == [1] * 10
    assert site.count("dsar_event", "kind = 'mail.withheld'") == SIZE // 2 - 3 + 97
