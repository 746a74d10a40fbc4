"""A code to the address on file: who types it reads that mailbox and has the case's own link."""

import logging
from datetime import timedelta

import pytest
from django.apps import apps
from django.core import serializers
from django.core.mail.backends.locmem import EmailBackend

from dsar.capabilities.identity.models import OneTimeCode, ProofRequest
from dsar.capabilities.mail.models import OutgoingMail
from dsar.cases.moves import ChangedMeanwhile
from dsar.cases.states import State
from dsar.eventlog.models import Event
from dsar.law.rights import Right
from dsar.procedure import code, handle, silence
from dsar.procedure.code import NotAsked, Result, TooManyCodes
from dsar.procedure.identity import identify
from dsar.procedure.identity.ask import CannotIdentify
from tests.factories import NOW, a_case, a_user
from tests.procedure.asking import ask, days, fresh, leaves
from tests.procedure.coding import ON_FILE, another, asked_for_a_code, code_in, posts

pytestmark = pytest.mark.django_db
MINUTE = timedelta(minutes=1)


def sent(mailoutbox, case=None, *, at=NOW):
    """A case whose code has left, and the digits."""
    case = case or asked_for_a_code()
    code.send(case, at=at)
    posts(at=at)
    return case, code_in(mailoutbox)


def events(case):
    kinds = Event.objects.filter(stream=case.reference, kind__startswith="code.")
    return list(kinds.order_by("seq").values_list("kind", flat=True))


def accept(case, *, at=NOW):
    told = {"method": "file_contact", "reason": "The code was typed.", "by": a_user()}
    return identify.accept(fresh(case), **told, at=at)


def test_a_typed_code_is_accepted_once_and_remembered(mailoutbox):
    case, digits = sent(mailoutbox)
    assert not code.has_typed(case)
    assert code.enter(case, digits, at=NOW + MINUTE).result is Result.ACCEPTED
    assert code.accepted_at(case) == NOW + MINUTE
    assert code.has_typed(case)
    assert events(case) == ["code.sent", "code.accepted"]
    assert code.enter(case, digits, at=NOW + 2 * MINUTE).result is Result.ACCEPTED
    assert events(case) == ["code.sent", "code.accepted"]


def test_the_code_goes_to_the_address_on_file_and_names_no_other(mailoutbox):
    case, _ = sent(mailoutbox)
    [mail] = [mail for mail in mailoutbox if mail.to == [ON_FILE]]
    said = mail.body + str(mail.alternatives) + mail.subject
    assert case.data_subject.email not in said
    assert case.data_subject.name not in said
    assert "/status/" not in said


def test_a_wrong_code_says_how_many_tries_are_left(mailoutbox):
    case, digits = sent(mailoutbox)
    answers = [code.enter(case, another(digits), at=NOW) for _ in range(6)]
    assert [answer.tries_left for answer in answers] == [4, 3, 2, 1, 0, 0]
    assert [answer.result for answer in answers] == [Result.WRONG] * 4 + [Result.SPENT] * 2
    assert code.enter(case, digits, at=NOW).result is Result.SPENT
    assert events(case).count("code.refused") == 5


@pytest.mark.parametrize(
    ("seconds", "result"), [(899, Result.ACCEPTED), (900, Result.EXPIRED), (901, Result.EXPIRED)]
)
def test_a_code_ends_on_the_second(mailoutbox, seconds, result):
    case, digits = sent(mailoutbox)
    at = NOW + timedelta(seconds=seconds)
    assert code.enter(case, digits, at=at).result is result
    assert (code.accepted_at(case) is not None) is (result is Result.ACCEPTED)


def test_who_guesses_does_not_hear_when_the_mail_left(mailoutbox):
    case, digits = sent(mailoutbox)
    assert code.enter(case, another(digits), at=NOW + 16 * MINUTE).result is Result.WRONG


def test_the_time_counts_from_when_the_mail_left(mailoutbox):
    case = asked_for_a_code()
    code.send(case, at=NOW)
    posts(at=NOW + 60 * MINUTE)
    answer = code.enter(case, code_in(mailoutbox), at=NOW + 74 * MINUTE)
    assert answer.result is Result.ACCEPTED


def test_a_code_of_one_case_never_opens_another(mailoutbox):
    first, theirs = sent(mailoutbox)
    second, ours = sent(mailoutbox, asked_for_a_code(a_case(email="olli@example.com")))
    assert code.enter(second, theirs, at=NOW).result is Result.WRONG
    assert code.enter(first, ours, at=NOW).result is Result.WRONG
    assert code.enter(second, ours, at=NOW).result is Result.ACCEPTED


def test_only_the_newest_code_works(mailoutbox):
    case, old = sent(mailoutbox)
    _, new = sent(mailoutbox, case, at=NOW + MINUTE)
    assert code.enter(case, old, at=NOW + MINUTE).result is Result.WRONG
    assert code.enter(case, new, at=NOW + MINUTE).result is Result.ACCEPTED


def test_a_button_pressed_twice_is_one_wish():
    case = asked_for_a_code()
    assert code.send(case, at=NOW) == code.send(case, at=NOW + timedelta(seconds=29))
    assert OutgoingMail.objects.filter(kind="code").count() == 1


def test_a_code_whose_mail_was_late_leaves_only_when_it_is_the_newest(mailoutbox):
    case = asked_for_a_code()
    code.send(case, at=NOW)
    newest = code.send(case, at=NOW + 5 * MINUTE)
    posts(at=NOW + 20 * MINUTE)
    assert len([mail for mail in mailoutbox if mail.to == [ON_FILE]]) == 1
    assert code.enter(case, code_in(mailoutbox), at=NOW + 21 * MINUTE).result is Result.ACCEPTED
    assert OneTimeCode.objects.get(used_at__isnull=False) == newest


def test_a_case_gets_five_codes_an_hour_and_ten_a_day(mailoutbox):
    case = asked_for_a_code()
    for number in range(5):
        sent(mailoutbox, case, at=NOW + number * MINUTE)
    with pytest.raises(TooManyCodes) as error:
        code.send(case, at=NOW + 30 * MINUTE)
    assert error.value.until == NOW + 60 * MINUTE
    for number in range(5):
        sent(mailoutbox, case, at=NOW + (120 + number) * MINUTE)
    with pytest.raises(TooManyCodes) as error:
        code.send(case, at=NOW + 600 * MINUTE)
    assert error.value.until == NOW + days(1)


@pytest.mark.parametrize("state", [State.RECEIVED, State.VERIFYING, State.COLLECTING])
def test_nobody_gets_a_code_who_was_not_asked_for_one(state):
    case = a_case(state=state)
    with pytest.raises(NotAsked):
        code.send(case, at=NOW)
    assert code.enter(case, "12345678", at=NOW).result is Result.NONE


def test_nothing_was_sent_and_something_is_typed():
    case = asked_for_a_code()
    assert code.enter(case, "12345678", at=NOW).result is Result.NONE
    assert events(case) == []


def test_the_way_is_not_accepted_before_the_code_was_typed(mailoutbox):
    case, digits = sent(mailoutbox)
    with pytest.raises(CannotIdentify, match="typed the code"):
        accept(case)
    code.enter(case, digits, at=NOW)
    assert accept(case).accepted
    assert fresh(case).state == State.COLLECTING
    assert code.accepted_at(case) == NOW


def test_a_code_counts_for_its_own_question_only(mailoutbox):
    case, digits = sent(mailoutbox)
    code.enter(case, digits, at=NOW)
    ProofRequest.objects.update(lapsed_at=NOW)
    told = {"method": "known_fact", "doubt": "d", "asked_by": a_user(), "reply_by": NOW.date()}
    ProofRequest.objects.create(case=case, asked_at=NOW + MINUTE, remind_on=None, **told)
    with pytest.raises(CannotIdentify, match="typed the code"):
        accept(case)


def test_who_typed_the_code_is_not_silent(mailoutbox):
    case = asked_for_a_code()
    leaves()
    assert silence.unanswered(ProofRequest).exists()
    _, digits = sent(mailoutbox, case, at=NOW + days(3))
    assert silence.unanswered(ProofRequest).exists()
    code.enter(case, digits, at=NOW + days(3))
    assert not silence.unanswered(ProofRequest).exists()


def test_the_time_waits_only_until_the_code_was_typed(mailoutbox):
    case = asked_for_a_code(at=NOW + days(1))
    leaves(at=NOW + days(1))
    _, digits = sent(mailoutbox, fresh(case), at=NOW + days(4))
    code.enter(fresh(case), digits, at=NOW + days(4))
    accept(case, at=NOW + days(9))
    assert case.suspensions.get().ended_on == (NOW + days(4)).date()


def test_a_code_that_nobody_waits_for_does_not_leave(mailoutbox):
    case = asked_for_a_code()
    code.send(case, at=NOW)
    ProofRequest.objects.update(lapsed_at=NOW)
    posts()
    row = OutgoingMail.objects.get(kind="code")
    assert (row.done_at, row.last_error) == (None, "cancelled")
    assert not [mail for mail in mailoutbox if mail.to == [ON_FILE]]
    assert not Event.objects.filter(kind="mail.failed").exists()


def test_a_mark_that_somebody_typed_brings_no_code_and_no_foreign_link(mailoutbox):
    case = asked_for_a_code()
    row = code.send(case, at=NOW)
    foreign = a_case(email="olli@example.com").links.get()
    mine = a_case(email="eva@example.com")
    ask(mine, doubt=f"What are [[code:{row.pk}]] and [[link:{foreign.pk}]]?")
    posts()
    [body] = [m.body for m in mailoutbox if m.to == ["eva@example.com"] and "What are" in m.body]
    assert f"[[code:{row.pk}]] and [[link:{foreign.pk}]]" in body


def test_the_digits_are_in_no_table_and_no_log(mailoutbox, caplog):
    caplog.set_level(logging.DEBUG)
    case, digits = sent(mailoutbox)
    code.enter(case, another(digits), at=NOW)
    code.enter(case, digits, at=NOW)
    tables = [list(model._default_manager.all()) for model in apps.get_models()]
    dump = "".join(serializers.serialize("json", rows) for rows in tables)
    assert OneTimeCode.objects.get().nonce in dump
    assert (digits in dump, another(digits) in dump, digits in caplog.text) == (False,) * 3


def test_a_mail_that_could_not_leave_brings_the_same_code_later(mailoutbox, monkeypatch):
    case = asked_for_a_code()
    code.send(case, at=NOW)
    with monkeypatch.context() as patch:
        patch.setattr(EmailBackend, "send_messages", lambda *_: 0)
        posts()
    posts(at=NOW + 30 * MINUTE)
    assert code.enter(case, code_in(mailoutbox), at=NOW + 40 * MINUTE).result is Result.ACCEPTED


def test_a_typed_code_beats_a_sweep_that_holds_the_case_as_it_was(mailoutbox):
    case, digits = sent(mailoutbox)
    silent = ProofRequest.objects.select_related("case").get(case=case)
    code.enter(case, digits, at=NOW)
    with pytest.raises(ChangedMeanwhile):
        identify._lapse(silent, at=NOW)
    assert fresh(case).state == State.VERIFYING


def test_a_wrong_code_makes_no_open_page_stale(mailoutbox):
    case, digits = sent(mailoutbox)
    code.enter(case, another(digits), at=NOW)
    assert fresh(case).version == case.version


def test_a_confirmed_address_beats_a_sweep_that_holds_the_case_as_it_was():
    case = a_case(Right.RECTIFICATION)
    ask(case, method="confirmed_address")
    silent = ProofRequest.objects.select_related("case").get(case=case)
    handle.confirm_address(fresh(case), link_id=1, at=NOW)
    with pytest.raises(ChangedMeanwhile):
        identify._lapse(silent, at=NOW)
    assert fresh(case).state == State.VERIFYING
