"""A submission becomes exactly one case, with its clock, its acknowledgement and its event."""

from datetime import UTC, date, datetime

import pytest

from dsar.capabilities.mail.models import OutgoingMail
from dsar.cases.models import Case
from dsar.eventlog.actors import PERSON
from dsar.eventlog.models import Event
from dsar.law.rights import Right
from dsar.procedure import correspondence
from dsar.procedure.receive import KeyReused, NothingAsked, receive
from tests.factories import NOW, a_company, a_submission

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def company():
    return a_company()


def received(*rights, key=None, at=NOW, **changes):
    return receive(a_submission(*rights, **changes), at=at, by=PERSON, idempotency_key=key)


def test_the_due_date_is_one_month_from_receipt():
    assert received().case.due_on == date(2026, 4, 2)


def test_the_day_of_receipt_is_the_controllers_civil_day():
    late_evening_utc = datetime(2026, 1, 31, 23, 30, tzinfo=UTC)
    case = received(at=late_evening_utc).case
    assert (case.received_on, case.due_on) == (date(2026, 2, 1), date(2026, 3, 2))


def test_a_letter_counts_from_the_day_it_arrived():
    assert received(received_on=date(2026, 2, 27)).case.due_on == date(2026, 3, 27)


def test_the_same_key_opens_one_case():
    first, second = received(key="k"), received(key="k")
    assert (second.case, second.is_repeated) == (first.case, True)
    assert Case.objects.count() == 1


def test_the_same_key_with_other_content_is_refused():
    first = received(key="k").case
    with pytest.raises(KeyReused, match=first.reference):
        received(key="k", name="Somebody Else")


def test_nothing_asked_opens_nothing():
    with pytest.raises(NothingAsked):
        receive(a_submission(rights=()), at=NOW, by=PERSON)
    assert not Case.objects.exists()


def test_several_rights_share_one_case_and_clock():
    case = received(Right.ACCESS, Right.ERASURE).case
    assert sorted(item.right for item in case.items.all()) == ["access", "erasure"]


def test_the_acknowledgement_waits_for_its_letter():
    case = received().case
    mail = OutgoingMail.objects.get(case=case)
    assert (mail.kind, mail.due_at, case.letters.get().kind) == (
        "acknowledgement",
        None,
        "acknowledgement",
    )


def test_an_automatic_mail_repeats_nothing_the_person_typed():
    case = received(name="WIN http://evil.example", text="http://evil.example").case
    mail = OutgoingMail.objects.get(case=case)
    assert "evil" not in mail.subject_line + mail.body + str(case.letters.get().content)


def test_a_stored_mail_holds_no_secret_link():
    case = received().case
    assert "[[link:" in OutgoingMail.objects.get(case=case).body


def test_a_person_without_an_address_still_gets_a_case():
    case = received(email="", address="Kotikatu 1\n00100 HELSINKI").case
    assert not OutgoingMail.objects.exists()
    assert case.letters.count() == 1


def test_the_event_of_receipt_names_nobody():
    case = received(text="my secret words").case
    facts = str(Event.objects.get(stream=case.reference, kind="case.received").facts)
    assert "Maija" not in facts
    assert "secret" not in facts


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_steps_of_the_due_date_are_told_in_the_persons_language(language):
    case = received(language=language).case
    assert correspondence.steps_in_words(case)[-1].endswith(".")
