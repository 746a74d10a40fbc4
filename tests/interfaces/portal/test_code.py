"""The code on the page of the case: sent by a button, typed without script, never hinted at."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from dsar.capabilities.identity.models import OneTimeCode, ProofRequest
from dsar.capabilities.mail.models import OutgoingMail
from dsar.eventlog.actors import SYSTEM
from dsar.eventlog.append import append
from dsar.interfaces.staff.next_step import next_step
from dsar.organisation.controller.models import Controller
from dsar.procedure import code
from tests.factories import a_case
from tests.interfaces.portal.door import LANGUAGES, a_link, send, text_of
from tests.procedure.asking import fresh
from tests.procedure.coding import ON_FILE, another, asked_for_a_code, code_in, posts

pytestmark = pytest.mark.django_db


def without_tokens(answer):
    return re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", text_of(answer))


@pytest.fixture
def now():
    return timezone.now()


@pytest.fixture
def case(now):
    return asked_for_a_code(a_case(at=now - timedelta(days=1)), at=now)


@pytest.fixture
def place(client, case, now):
    """The page, open to somebody who came by the link of the case."""
    client.post(a_link(case, now))
    return f"/en/case/{case.reference}/code/"


@pytest.fixture
def digits(client, place, mailoutbox):
    client.post(place)
    posts(at=timezone.now())
    return code_in(mailoutbox)


def test_the_page_of_the_case_leads_to_the_code(client, case, place):
    assert place in text_of(client.get(f"/en/case/{case.reference}/"))


def test_who_only_sent_the_form_finds_no_way_to_the_code(client, now):
    send(client)
    case = asked_for_a_code(ProofRequest._meta.get_field("case").related_model.objects.get())
    assert "/code/" not in text_of(client.get(f"/en/case/{case.reference}/"))
    assert client.get(f"/en/case/{case.reference}/code/").status_code == 404


def test_looking_sends_nothing_and_the_button_sends_one(client, case, place):
    assert client.get(place).status_code == 200
    assert not OneTimeCode.objects.exists()
    assert client.post(place).status_code == 302
    assert client.post(place).status_code == 302
    assert case.outgoing_mails.filter(kind="code").count() == 1


def test_a_typed_code_leads_back_and_tells_both_sides(client, case, place, digits):
    spaced = f" {digits[:4]} {digits[4:]} "
    answer = client.post(place, {"code": spaced}, follow=True)
    assert answer.redirect_chain == [(f"/en/case/{case.reference}/", 302)]
    assert "You typed the code. We check it next." in text_of(answer)
    assert "What we need from you" not in text_of(answer)
    assert "has typed the code" in str(next_step(fresh(case)).why)
    assert client.get(place).status_code == 302


def test_a_wrong_code_says_how_many_tries_are_left(client, place, digits):
    said = [text_of(client.post(place, {"code": another(digits)})) for _ in range(6)]
    for left, page in zip(("4 tries", "3 tries", "2 tries", "1 try"), said, strict=False):
        assert f"You have {left} left" in page
    assert all("typed wrong five times" in page for page in said[4:])
    assert "typed wrong five times" in text_of(client.post(place, {"code": digits}))


@pytest.mark.parametrize("typed", ["", "   ", "1234567", "12 34 56 7x"])
def test_what_cannot_be_a_code_costs_no_try(client, place, digits, typed):
    answer = client.post(place, {"code": typed})
    assert answer.status_code == 400
    assert "Write the eight digits of the code" in text_of(answer)
    assert OneTimeCode.objects.get().tries == 0


def test_an_old_code_says_so_and_offers_a_new_one(client, place, digits, now):
    OneTimeCode.objects.update(expires_at=now)
    page = text_of(client.post(place, {"code": digits}))
    assert "This code is too old. Ask for a new code." in page
    assert "Ask for a new code</button>" in page


def test_nothing_was_sent_and_something_is_typed(client, place):
    page = text_of(client.post(place, {"code": "12345678"}))
    assert "There is no code yet" in page
    assert "Send me the code" in page


def test_too_many_codes_say_when_to_come_back(client, place, case, now):
    Controller.objects.update(phone="010 123")
    for number in range(5, 0, -1):
        code.send(fresh(case), at=now - timedelta(minutes=number))
    answer = client.post(place)
    assert answer.status_code == 429
    assert 3200 < int(answer.headers["Retry-After"]) <= 3300
    assert "Try again at" in text_of(answer)
    assert "or call 010 123" in text_of(answer)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_never_tells_of_the_address_or_its_mail(client, case, place, now, language):
    place, pages = place.replace("/en/", f"/{language}/"), []
    client.post(place)
    for state in ({}, {"done_at": now}, {"failed_at": now, "bounced_at": now}):
        OutgoingMail.objects.filter(kind="code").update(**state)
        pages.append(without_tokens(client.get(place)))
    assert len(set(pages)) == 1
    shown = text_of(client.get(place)) + text_of(client.get(f"/en/case/{case.reference}/"))
    assert not [part for part in (ON_FILE, "on.file", "example.org") if part in shown]


def test_a_code_that_did_not_arrive_is_not_told_to_whoever_asks(client, case, place, digits, now):
    page = f"/en/case/{case.reference}/"
    before = without_tokens(client.get(page))
    mail = OutgoingMail.objects.get(kind="code")
    append(case.reference, "mail.failed", at=now, by=SYSTEM, facts={"mail_kind": mail.kind})
    assert without_tokens(client.get(page)) == before


def test_nobody_finds_the_page_who_was_not_asked(client, now):
    case = a_case()
    client.post(a_link(case, now))
    assert client.get(f"/en/case/{case.reference}/code/").status_code == 409


def test_the_page_of_the_case_asks_for_no_code_by_e_mail(client, case, place):
    page = text_of(client.get(f"/en/case/{case.reference}/"))
    assert "Please do this by" in page
    assert "Reply to our e-mail by" not in page
