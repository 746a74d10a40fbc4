"""What leaves by mail: two forms of the same words, and never too many to one address."""

from datetime import timedelta

import pytest

from dsar.capabilities.mail import outbox
from dsar.capabilities.mail.html_body import page_of
from dsar.capabilities.mail.models import OutgoingMail
from dsar.eventlog.actors import PERSON
from dsar.eventlog.models import Event
from dsar.oversight.consistency import checks
from dsar.procedure import dispatch, receive
from tests.factories import NOW, a_company, a_submission

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def company():
    return a_company()


def asks(*rights, hours=0, **changes):
    at = NOW + timedelta(hours=hours)
    return receive.receive(a_submission(*rights, **changes), at=at, by=PERSON).case


def the_sent_mail(mailoutbox):
    case = asks()
    while dispatch.render_next(at=NOW) or dispatch.send_next(at=NOW):
        continue
    assert case.outgoing_mails.get().done_at == NOW
    return mailoutbox[0]


def test_a_mail_has_the_same_words_as_plain_text_and_as_a_page(mailoutbox):
    message = the_sent_mail(mailoutbox)
    page, kind = message.alternatives[0]
    assert kind == "text/html"
    for line in message.body.strip().splitlines():
        assert all(word in page for word in line.removeprefix("- ").split(" ")), line


def test_a_page_fetches_nothing_and_escapes_everything():
    page = page_of("Hi <b>you</b>\n\n- one\n- two\n\nhttps://x.example/a?b=1&c", language="en")
    assert "<p>Hi &lt;b&gt;you&lt;/b&gt;</p><ul><li>one</li><li>two</li></ul>" in page
    assert '<a href="https://x.example/a?b=1&amp;c">https://x.example/a?b=1&amp;c</a>' in page
    assert not {"src=", "url(", "<script", "<img"} & set(page.split())


def test_what_we_send_says_that_a_machine_wrote_it(mailoutbox):
    headers = the_sent_mail(mailoutbox).extra_headers
    assert headers["Auto-Submitted"] == "auto-generated"
    assert headers["X-Auto-Response-Suppress"] == "All"


def test_answers_go_to_the_cases_own_address_where_there_is_one(mailoutbox, settings):
    settings.REPLY_ADDRESS = "info+{token}@minikone.example"
    [address] = the_sent_mail(mailoutbox).reply_to
    assert address.startswith("info+")
    assert address.endswith("@minikone.example")


def test_an_address_gets_three_automatic_mails_a_day_and_every_case_is_kept():
    cases = [asks() for _ in range(10)]
    assert OutgoingMail.objects.count() == outbox.MOST_A_DAY
    assert Event.objects.filter(kind="mail.withheld").count() == 7
    assert cases[-1].letters.count() == 1


def test_the_limit_knows_no_capitals_and_ends_after_a_day():
    for address in ("a@b.example", "A@b.example", "a@B.example"):
        asks(email=address)
    assert not asks(email="a@b.EXAMPLE").outgoing_mails.exists()
    assert asks(email="a@b.example", hours=25).outgoing_mails.exists()


def test_a_withheld_first_mail_is_no_fault_of_the_system():
    for _ in range(4):
        asks()
    assert list(checks.first_mails(NOW)) == []
