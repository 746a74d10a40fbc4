"""Nobody is called silent before all that came by then was read."""

import pytest

from dsar.capabilities.mail import custody
from dsar.capabilities.mail.models import MailSource
from dsar.procedure import identify, post_room
from tests.factories import NOW, a_case
from tests.procedure.asking import a_mailbox, ask, days, leaves, reminded

pytestmark = pytest.mark.django_db


def silent_until_the_last_day():
    case = a_case()
    row = ask(case)
    leaves()
    reminded(case, at=NOW + days(9))
    return row


def test_a_message_from_after_the_last_day_holds_back_no_lapse():
    row = silent_until_the_last_day()
    custody.take(b"Subject: x\r\n\r\ny", mailbox="general", at=NOW + days(15))
    assert identify.lapse_next(at=NOW + days(15.01)) == row


@pytest.mark.parametrize(
    "state",
    [
        {"checked_at": NOW + days(14)},
        {"failing_since": NOW + days(15)},
        {"checked_at": None},
        {"due_at": NOW + days(15)},
    ],
    ids=["read too early", "failing", "never read", "more to read"],
)
def test_nobody_lapses_before_every_mailbox_was_read_beyond_the_last_day(settings, state):
    row = silent_until_the_last_day()
    a_mailbox(settings, at=NOW + days(15))
    MailSource.objects.update(**state)
    assert identify.lapse_next(at=NOW + days(15)) is None
    whole = {"checked_at": NOW + days(15), "due_at": NOW + days(16), "failing_since": None}
    MailSource.objects.update(**whole)
    assert identify.lapse_next(at=NOW + days(15)) == row


def test_nobody_lapses_while_a_mailbox_is_new(settings):
    silent_until_the_last_day()
    a_mailbox(settings, at=NOW + days(15))
    MailSource.objects.all().delete()
    assert identify.lapse_next(at=NOW + days(15)) is None


def test_nobody_lapses_while_messages_wait_to_be_read():
    case = a_case()
    row = ask(case)
    leaves()
    reminded(case, at=NOW + days(9))
    custody.take(b"Subject: x\r\n\r\ny", mailbox="general", at=NOW + days(14))
    assert identify.lapse_next(at=NOW + days(15)) is None
    while post_room.read_next(at=NOW + days(15)):
        continue
    assert identify.lapse_next(at=NOW + days(15)) == row
