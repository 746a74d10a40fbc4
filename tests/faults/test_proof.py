"""T20: a process killed between the record that a document is destroyed and its bytes."""

from __future__ import annotations

from pathlib import Path

from tests.faults.installation import Installation

SEND = """
from datetime import timedelta
from django.utils import timezone
from dsar.eventlog.actors import PERSON
from dsar.law.rights import Right
from dsar.organisation.accounts.models import User
from dsar.procedure import identify, proof, receive
from dsar.procedure.receive import Submission
from tests.capabilities.identity.pictures import a_jpeg
at = timezone.now()
told = {"language": "fi", "name": "Maija Malli", "email": "maija@example.com"}
asked = Submission(rights=(Right.ACCESS,), **told)
case = receive.receive(asked, at=at, by=PERSON, idempotency_key="k" * 20).case
anna = User.objects.create_user("anna", "anna@minikone.example", role="officer")
reply_by = (at + timedelta(days=14)).date()
doubt = {"method": "masked_document", "doubt": "Two people share the name.",
         "why_more": "They share the address too."}
identify.ask_for_proof(case, **doubt, reply_by=reply_by, at=at, by=anna)
proof.send(case, [a_jpeg()], at=at)
"""
DESTROY = """
from datetime import timedelta
from django.utils import timezone
from dsar.procedure import proof
proof.destroy_next(at=timezone.now() + timedelta(days=7))
"""


def bytes_left(site: Installation) -> list[Path]:
    return [path for path in (site.var / "proofs").rglob("*") if path.is_file()]


def test_a_kill_between_the_record_and_the_bytes_leaves_no_bytes(site: Installation) -> None:
    sent = site.manage("shell", "-c", SEND)
    assert sent.returncode == 0, sent.stderr
    assert len(bytes_left(site)) == 1
    killed = site.manage("shell", "-c", DESTROY, DSAR_FAIL="after_wipe")
    assert killed.returncode == -9
    assert site.count("dsar_prooffile", "destroyed_at IS NOT NULL") == 1
    # Without its key the rest is noise; the next sweep removes that too.
    assert site.count("dsar_storedfile", "room = 'proofs' AND wrapped_key <> ''") == 0
    assert len(bytes_left(site)) == 1
    assert site.manage("sweep", "sweep_orphans").returncode == 0
    assert bytes_left(site) == []
