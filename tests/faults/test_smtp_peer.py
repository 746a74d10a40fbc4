"""P17-P19, T9: whatever the outgoing mail server does, no mail is lost and none holds others up."""

import json
import time
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parsedate_to_datetime

import pytest

from dsar.capabilities.mail import relay
from dsar.capabilities.mail.mime.body import from_html
from dsar.capabilities.mail.models import OutgoingMail
from dsar.eventlog.actors import PERSON
from dsar.eventlog.models import Event
from dsar.procedure import dispatch, receive
from tests.factories import NOW, a_company, a_submission
from tests.faults.smtp_peer import STEPS, Peer, running_peer

pytestmark = pytest.mark.django_db
FIRST, SECOND = "first@example.com", "second@example.com"
LATER = NOW + timedelta(days=2)


@pytest.fixture
def peers(settings, monkeypatch) -> Iterator:
    """Lets a test start its mail server, to which our mail then goes."""
    a_company()
    settings.EMAIL_BACKEND, settings.EMAIL_HOST = relay.SMTP, "127.0.0.1"
    settings.EMAIL_TIMEOUT = 0.25
    with ExitStack() as stack:

        def start(**given) -> Peer:
            peer = stack.enter_context(running_peer(Peer(**given)))
            settings.EMAIL_PORT = peer.port
            return peer

        yield start


def owed(*addresses: str, has_letter: bool = False, **changes) -> list[OutgoingMail]:
    """Acknowledgements, with their letters only where these matter, for drawing takes time."""
    for address in addresses:
        receive.receive(a_submission(email=address, **changes), at=NOW, by=PERSON)
    while has_letter and dispatch.render_next(at=NOW):
        continue
    OutgoingMail.objects.update(due_at=NOW)
    return list(OutgoingMail.objects.all())


def send_all(at=NOW) -> None:
    while dispatch.send_next(at=at):
        continue


def parsed(raw: bytes) -> EmailMessage:
    message = message_from_bytes(raw, policy=policy.default)
    assert isinstance(message, EmailMessage)
    assert not [part.defects for part in message.walk() if part.defects]
    return message


def ids(peer: Peer) -> list[str]:
    return sorted(parsed(raw)["Message-ID"] for raw in peer.taken)


@pytest.mark.parametrize("step", STEPS)
def test_a_connection_cut_at_any_step_costs_a_second_try_at_most(peers, step):
    peer = peers(sick=step)
    rows = owed(FIRST, SECOND)
    send_all()
    sent_at_once = {row.addressee for row in OutgoingMail.objects.filter(done_at=NOW)}
    assert sent_at_once == ({FIRST, SECOND} if step == "QUIT" else {SECOND})
    send_all(LATER)
    wanted = sorted(row.message_id for row in rows)
    # Cut after the last dot the server may have it: the same message comes again, counted.
    assert ids(peer) == (sorted([*wanted, rows[0].message_id]) if step == "body" else wanted)
    tries = OutgoingMail.objects.get(addressee=FIRST).attempts
    assert (tries, Event.objects.filter(kind="mail.sent").count()) == (1 + (step != "QUIT"), 2)


@pytest.mark.parametrize("way", ["hang", "drip"])
@pytest.mark.parametrize("step", STEPS)
def test_a_tarpit_holds_nobody_up(peers, step, way):
    peer = peers(sick=step, way=way)
    owed(FIRST, SECOND)
    began = time.monotonic()
    send_all()
    assert time.monotonic() - began < 2
    assert SECOND in {row.addressee for row in OutgoingMail.objects.filter(done_at=NOW)}
    send_all(LATER)
    assert not OutgoingMail.objects.filter(done_at=None).exists()
    assert len(peer.taken) == (3 if step == "body" else 2)


def test_answers_that_are_each_just_in_time_do_not_outlast_the_lease(peers, monkeypatch):
    monkeypatch.setattr(relay, "LONGEST", 0.3)
    peers(sick="EHLO", way="hang")
    owed(FIRST)
    began = time.monotonic()
    send_all()
    assert time.monotonic() - began < 0.5


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (b"550 5.1.1 no such person", "SMTPRecipientsRefused 550 5.1.1"),
        (b"553 5.1.3 bad address", "SMTPRecipientsRefused 553 5.1.3"),
    ],
)
def test_an_address_that_does_not_exist_fails_at_once_and_alone(peers, answer, error):
    peer = peers(refusals={FIRST: answer})
    owed(FIRST, SECOND)
    send_all()
    row = OutgoingMail.objects.get(addressee=FIRST)
    assert (row.failed_at, row.last_error, len(peer.taken)) == (NOW, error, 1)
    event = Event.objects.get(kind="mail.failed")
    assert (event.stream, event.facts["error"]) == (row.case.reference, error)


@pytest.mark.parametrize("answer", [b"450 4.2.1 later", b"550 relay not permitted", b"421 busy"])
def test_any_other_refusal_is_tried_again_and_others_go_on(peers, answer):
    peer = peers(refusals={FIRST: answer})
    owed(FIRST, SECOND)
    send_all()
    row = OutgoingMail.objects.get(addressee=FIRST)
    assert (row.failed_at, row.done_at, len(peer.taken)) == (None, None, 1)
    assert row.last_error.startswith(f"SMTPRecipientsRefused {answer[:3].decode()}")
    peer.refusals.clear()
    send_all(LATER)
    assert len(peer.taken) == 2


@pytest.mark.parametrize(
    ("step", "way"),
    [
        *(("connect", "554 5.7.1 go away"), ("MAIL", "nonsense"), ("MAIL", "552 5.2.2 full")),
        *(("DATA", "451 4.3.0 later"), ("body", "554 5.7.1 spam"), ("body", "250-" + "x" * 9000)),
    ],
)
def test_a_server_that_says_no_at_any_step_is_asked_again(peers, step, way):
    peer = peers(sick=step, way=way, connections=2)
    owed(FIRST)
    send_all()
    assert OutgoingMail.objects.get().done_at is None
    assert OutgoingMail.objects.get().last_error.startswith("SMTP")
    peer.connections = 0
    send_all(LATER)
    assert OutgoingMail.objects.get().done_at == LATER


@pytest.mark.parametrize("address", ["alice", "a@b@c.example", "a@b.example\r\nBcc: v@x.example"])
def test_an_address_that_became_invalid_fails_where_staff_see_it(peers, address):
    peer = peers()
    owed(FIRST, SECOND)
    OutgoingMail.objects.filter(addressee=FIRST).update(addressee=address)
    send_all()
    assert OutgoingMail.objects.get(addressee=address).failed_at == NOW
    assert len(peer.taken) == 1


def test_what_leaves_is_well_formed_and_says_the_same_in_both_forms(peers):
    peer = peers()
    [row] = owed(FIRST, has_letter=True)
    send_all()
    message = parsed(peer.taken[0])
    assert (message["Message-ID"], message["To"]) == (row.message_id, FIRST)
    assert message["Reply-To"] is None
    assert parsedate_to_datetime(message["Date"]).year > 2000
    plain, page = message.get_body(("plain",)), message.get_body(("html",))
    assert plain is not None
    assert page is not None
    words = plain.get_content().replace("\n- ", "\n").split()
    assert from_html(page.get_content()).split() == words
    [letter] = message.iter_attachments()
    assert (letter.get_content_type(), letter.get_content()[:5]) == ("application/pdf", b"%PDF-")
    assert max(map(len, peer.taken[0].splitlines())) < 998


def test_an_answer_address_goes_along_where_there_is_one(peers, settings):
    settings.REPLY_ADDRESS = "info+{token}@minikone.example"
    peer = peers()
    owed(FIRST)
    send_all()
    assert parsed(peer.taken[0])["Reply-To"].startswith("info+")


def test_a_strangers_words_never_leave_by_automatic_mail(peers):
    peer = peers()
    name, text = "PRIZEWINNER http://evil.example", "Look at http://evil.example"
    [row] = owed(FIRST, has_letter=True, name=name, text=text)
    send_all()
    said = [part.get_payload(decode=True) or b"" for part in parsed(peer.taken[0]).walk()]
    letter = json.dumps(row.case.letters.get().content).encode()
    for words in (peer.taken[0], *said, letter):
        assert b"evil" not in words
        assert b"PRIZEWINNER" not in words
