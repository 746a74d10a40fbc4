"""What a virus scanner says of a stranger's file, and that a sick scanner stops no mail (35)."""

import io
import socket
import threading
import time
import zipfile
from collections.abc import Callable, Iterator
from email.message import EmailMessage

import pytest

from dsar.capabilities.mail import custody
from dsar.capabilities.mail.models import InboundMail, MailAttachment
from dsar.files import scanner
from dsar.procedure import post_room
from tests.factories import NOW, a_company
from tests.faults.clamd import VIRUS, Clamd, running_clamd
from tests.faults.installation import free_port

Sick = Callable[[Callable[[socket.socket], object]], str]


@pytest.fixture(scope="module")
def clamd() -> Iterator[Clamd]:
    with running_clamd() as daemon:
        yield daemon


@pytest.fixture
def sick(settings, monkeypatch) -> Iterator[Sick]:
    """A daemon that treats each connection as the test wishes; nobody waits for it long."""
    server = socket.create_server(("127.0.0.1", 0))
    monkeypatch.setattr(scanner, "TIMEOUT", 0.4)

    def serve(act):
        while True:
            try:
                link, _ = server.accept()
            except OSError:
                return
            links.append(link)
            try:
                act(link)
            except OSError:
                continue

    def start(act):
        threading.Thread(target=serve, args=(act,), daemon=True).start()
        settings.CLAMD_URL = f"tcp://127.0.0.1:{server.getsockname()[1]}"

    links: list[socket.socket] = []
    yield start
    for connection in (server, *links):
        connection.close()


def answering(words: bytes):
    return lambda link: (link.recv(2**17), link.sendall(words), link.close())


def a_letter_with(*files: bytes) -> bytes:
    message = EmailMessage()
    message["From"], message["Subject"] = "Liisa Laakso <liisa@example.com>", "Pyyntö"
    message.set_content("Poistakaa tietoni.")
    for number, content in enumerate(files):
        message.add_attachment(content, "application", "pdf", filename=f"{number}.pdf")
    return message.as_bytes()


def received(*files: bytes) -> InboundMail:
    a_company()
    row, _ = custody.take(a_letter_with(*files), mailbox="general", at=NOW)
    return post_room.read_one(row, at=NOW)


def scans() -> list[str]:
    return [file.scan for file in MailAttachment.objects.all()]


@pytest.mark.django_db
def test_an_infected_file_is_marked_and_the_letter_is_a_case_all_the_same(clamd, settings):
    settings.CLAMD_URL = clamd.url
    assert received(b"%PDF-1.7 a clean one", VIRUS).outcome == "opened"
    assert scans() == ["clean", "infected"]


@pytest.mark.django_db
def test_a_virus_inside_an_archive_is_found_over_the_network(clamd, settings):
    settings.CLAMD_URL = clamd.tcp_url
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("deep/inside.com", VIRUS)
    received(packed.getvalue())
    assert scans() == ["infected"]


@pytest.mark.django_db
def test_without_a_scanner_files_say_that_none_looked():
    received(VIRUS)
    assert scans() == ["absent"]


def test_a_file_of_twenty_megabytes_is_scanned(clamd, settings):
    settings.CLAMD_URL = clamd.url
    assert scanner.scan(bytes(20 * 2**20)) == "clean"
    assert scanner.scan(b"") == "clean"


def test_a_file_that_the_scanner_finds_too_large_is_not_clean(settings):
    with running_clamd(most=1) as small:
        settings.CLAMD_URL = small.url
        assert scanner.scan(bytes(8 * 2**20)) == "failed"
        assert scanner.scan(b"a small one") == "clean"


def test_a_scanner_that_is_not_there_has_not_looked(settings, tmp_path):
    for url in (f"tcp://127.0.0.1:{free_port()}", f"unix://{tmp_path}/none", "tcp://h:99999"):
        settings.CLAMD_URL = url
        assert scanner.scan(b"a file") == "failed"


@pytest.mark.parametrize(
    "words",
    [
        *(b"", b"\0", b"stream: OK", b"stream: OK ERROR\0", b"stream: NOT OK\0", b"220 mx OK\0"),
        *(b"INSTREAM size limit exceeded. ERROR\0", b"UNKNOWN COMMAND\0", b"\xff\xfe" * 4000),
    ],
)
def test_only_one_answer_means_clean(sick, words):
    sick(answering(words))
    assert scanner.scan(b"a file") == "failed"


@pytest.mark.parametrize("drips", [False, True], ids=["silent", "dripping"])
def test_a_scanner_that_hangs_is_not_waited_for(sick, drips):
    over = threading.Event()

    def hang(link):
        while drips and not over.wait(0.1):
            link.sendall(b"s")

    sick(hang)
    began = time.monotonic()
    assert scanner.scan(bytes(9 if drips else 2**23), seconds=0.4) == "failed"
    assert time.monotonic() - began < 2
    over.set()


@pytest.mark.django_db
def test_many_files_and_a_hanging_scanner_still_leave_the_letter_in_its_place(sick, monkeypatch):
    monkeypatch.setattr(scanner, "PATIENCE", 1.0)
    sick(lambda _link: None)
    began = time.monotonic()
    assert received(*[b"%PDF-1.7"] * 30).outcome == "opened"
    assert scans() == ["failed"] * 30
    assert time.monotonic() - began < 5
