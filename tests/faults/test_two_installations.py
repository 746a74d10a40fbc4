"""T10: machines that answer each other's mail fall silent, whatever signs their mail carries."""

from __future__ import annotations

import contextlib
import smtplib
import socket
import time
from collections.abc import Iterator
from email import policy
from email.message import EmailMessage
from pathlib import Path

import pytest

from dsar.capabilities.mail import custody
from dsar.capabilities.mail.models import InboundMail, OutgoingMail
from dsar.cases.models import Case
from dsar.eventlog.actors import PERSON
from dsar.procedure import dispatch, post_room, receive
from tests.factories import NOW, a_company, a_submission
from tests.faults.installation import Installation, Mould, free_port, until

SENT = "dsar_outgoingmail"
# So many seconds without any news count as the end of an exchange.
STILL = 1.5
ASKS = "Please erase all the data you hold about me."
WORK = """
import time
from dsar import tasks
while True:
    tasks.read_mail(), tasks.render_letters(), tasks.send_mail()
    time.sleep(0.1)
"""


@contextlib.contextmanager
def installed(
    mould: Mould, folder: Path, address: str, *, port: int, other: int
) -> Iterator[Installation]:
    """An installation at work, whose mail goes straight to the other's door."""
    folder.mkdir()
    settings = {"EMAIL_URL": f"smtp://127.0.0.1:{other}"}
    with mould.cast(folder, port=port, settings=settings) as site:
        site.query(f"UPDATE dsar_controller SET email = '{address}'")  # noqa: S608
        door = f"127.0.0.1:{port}"
        site.start("manage.py", "listen_mail", "--smtp", door, "--mailbox", "dedicated")
        site.start("manage.py", "shell", "-c", WORK)
        yield site


def is_open(port: int) -> bool:
    with contextlib.suppress(OSError):
        socket.create_connection(("127.0.0.1", port), timeout=2).close()
        return True
    return False


def deliver(site: Installation, message: EmailMessage) -> None:
    with smtplib.SMTP("127.0.0.1", site.port, timeout=10) as door:
        door.sendmail("bounces@example.com", "privacy@example.com", message.as_bytes())


def a_letter(sender: str, text: str, subject: str = "A request") -> EmailMessage:
    message = EmailMessage(policy=policy.SMTP)
    message["From"], message["Subject"] = sender, subject
    message.set_content(text)
    return message


def until_quiet(*sites: Installation) -> None:
    """Wait until all is worked off and no message has come for a while."""
    began = changed = time.monotonic()
    seen: tuple[tuple[int, int], ...] = ()
    while time.monotonic() - changed < STILL:
        assert time.monotonic() - began < 60, f"they still write to each other: {seen}"
        time.sleep(0.2)
        now = tuple(state(site) for site in sites)
        if now != seen or any(owed for _, owed in now):
            changed = time.monotonic()
        seen = now


def state(site: Installation) -> tuple[int, int]:
    """How many messages there are, and how many of them are still to be worked off."""
    owed = [site.count(table, "done_at IS NULL") for table in ("dsar_inboundmail", SENT)]
    return site.count("dsar_inboundmail") + site.count(SENT), sum(owed)


def test_two_installations_soon_have_nothing_to_say(mould: Mould, tmp_path: Path) -> None:
    a, b = free_port(), free_port()
    with (
        installed(mould, tmp_path / "a", "privacy@a.example", port=a, other=b) as one,
        installed(mould, tmp_path / "b", "privacy@b.example", port=b, other=a) as two,
    ):
        until(lambda: is_open(a) and is_open(b), what="the doors' opening")
        deliver(one, a_letter("privacy@b.example", ASKS))
        deliver(two, a_letter("privacy@a.example", ASKS))
        until_quiet(one, two)
        for site in (one, two):
            assert (site.count("dsar_case"), site.count(SENT)) == (1, 1)
            assert site.count("dsar_inboundmail", "outcome = 'automatic'") == 1


TICKET = "Your enquiry is registered as number {n}. An agent looks at it within two working days."
COURTESY = "Thank you for your message, ticket #{n}."
ODD = "Blue is a fine colour on a day like this, and {n} is a fine number too."
ITS_OWN, ANOTHER = "liisa@example.com", "t{n}@example.com"


def take(message: EmailMessage) -> None:
    custody.take(message.as_bytes(), mailbox="dedicated", at=NOW)


def work_off() -> bool:
    """Whether a mail left."""
    while post_room.read_next(at=NOW):
        continue
    OutgoingMail.objects.filter(due_at=None).update(due_at=NOW)
    return dispatch.send_next(at=NOW) is not None


@pytest.mark.django_db
@pytest.mark.parametrize("subject", ["Re: {subject}", "Ticket #{n}"])
@pytest.mark.parametrize(
    ("text", "address", "most"),
    [
        *((COURTESY, ITS_OWN, 1), (COURTESY, ANOTHER, 1), (TICKET, ITS_OWN, 1)),
        *((TICKET, ANOTHER, 1), (ODD, ITS_OWN, 3)),
    ],
)
def test_an_autoresponder_without_any_sign_soon_hears_nothing(
    mailoutbox, text, address, subject, most
):
    a_company()
    take(a_letter(ITS_OWN, ASKS))
    for n in range(1, 9):
        if not work_off():
            break
        said = {"n": n, "subject": mailoutbox[-1].subject}
        take(a_letter(address.format(n=n), text.format(**said), subject.format(**said)))
    assert len(mailoutbox) <= most
    assert Case.objects.count() <= most + 1


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["fi", "en"])
def test_our_acknowledgement_stripped_of_its_signs_makes_no_case_elsewhere(mailoutbox, language):
    a_company()
    receive.receive(a_submission(language=language), at=NOW, by=PERSON)
    assert work_off()
    [ours] = mailoutbox
    take(a_letter("privacy@b.example", ours.body, ours.subject))
    assert not work_off()
    assert InboundMail.objects.get().outcome == "automatic"
