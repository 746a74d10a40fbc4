"""The question and its reminder say alike where to show who is asking, and how long we keep it."""

import pytest

from dsar.capabilities.letters.compose import compose
from dsar.law.identity import MANDATE
from dsar.organisation.controller.identity_policy import IdentityPolicy
from dsar.organisation.datamap.models import System
from dsar.procedure import questions
from tests.factories import NOW, a_case
from tests.procedure.acting import acts
from tests.procedure.asking import ask, days, leaves

pytestmark = pytest.mark.django_db
BY_REPLY = "Reply to this message, or open"


@pytest.mark.parametrize(("method", "is_code"), [("file_contact", True), ("known_fact", False)])
def test_a_code_is_typed_on_the_page_and_never_sent_by_mail(method, is_code):
    case, crm = a_case(language="en"), System.objects.get(key="crm")
    ask(case, method=method, contact="old@example.com", found_in=crm)
    said = case.outgoing_mails.last().body
    assert (BY_REPLY in said) is not is_code
    assert ("Never send us the code by e-mail" in said) is is_code


def test_letter_and_mail_say_how_long_this_company_keeps_a_document():
    IdentityPolicy.objects.create(proof_days=1)
    case = a_case(language="en")
    ask(case, method="masked_document")
    letter = compose(case.letters.last().content | {"number": "1"})
    for said in (letter, case.outgoing_mails.last().body):
        assert "at the latest 1 day after it came" in said


def test_a_reminder_of_a_document_asks_for_no_reply_by_mail():
    case = a_case(language="en")
    ask(case, method="masked_document")
    leaves()
    questions.remind_next(at=NOW + days(9))
    said = case.outgoing_mails.get(kind="identity_reminder").body
    assert "Send the document only on the page of your request:" in said
    assert BY_REPLY not in said


def test_a_mandate_is_kept_and_the_data_are_those_of_somebody_else():
    case = a_case(language="en")
    acts(case)
    ask(case, method=MANDATE)
    letter = compose(case.letters.last().content | {"number": "1"})
    assert "If we accept the document, we keep it with your request." in letter
    assert "checked who you are" not in letter
    assert "your data" not in case.outgoing_mails.last().body


NO_REPLY = {"fi": "ei tarvitse vastata", "sv": "behöver inte svara", "en": "do not have to reply"}
DUTY = ("Vastaa viimeistään", "Svara senast", "Reply by", "Toivomme vastaustasi")
DUTY += ("Vi hoppas på svar", "Please answer by", "Reply to this message, or")
PAUSE = ("voi pysähtyä", "voi siirtyä", "kan stå stilla", "kan flyttas", "can stand still")


@pytest.mark.parametrize("language", NO_REPLY)
def test_who_is_called_need_not_reply_and_is_promised_no_pause(language):
    case = a_case(language=language)
    ask(case, method="call_back")
    mail = case.outgoing_mails.get(kind="identity_request").body
    letter = compose(case.letters.get(kind="identity_request").content)
    for said in (mail, letter):
        assert NO_REPLY[language] in said
        assert not [words for words in (*DUTY, *PAUSE, "can move only") if words in said]
