"""The next step tells each officer what is theirs: nobody judges or signs their own work."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.eventlog.actors import PERSON
from dsar.organisation.accounts.models import User
from dsar.organisation.accounts.roles import Role
from dsar.procedure import contest
from tests.capabilities.identity.pictures import a_jpeg
from tests.factories import a_case, a_user
from tests.interfaces.staff.conftest import said_of
from tests.interfaces.staff.test_compose import begun
from tests.interfaces.staff.test_notices import a_now_case, unfounded
from tests.procedure.asking import fresh

pytestmark = pytest.mark.django_db
Enter = Callable[..., Client]
FIELD = "What was looked at again?"


def recent(state: State = State.CONTESTED) -> Case:
    return a_case(state=state, at=timezone.now() - timedelta(days=9))


def decider() -> User:
    return a_user(username="anna")


def reviewer() -> User:
    return a_user(Role.REVIEWER, "riitta")


def next_of(client: Client, case: Case) -> str:
    page = client.get(f"/staff/case/{case.reference}/").content.decode()
    return page.partition('<section class="next"')[2].partition('<section class="log"')[0]


def test_who_decided_first_is_told_at_once_that_another_looks_again(sign_in: Enter) -> None:
    case = recent()
    shown = next_of(sign_in(user=decider()), case)
    assert "another officer looks again" in shown
    assert "/look_again/" not in shown
    assert "/look_again/" in next_of(sign_in(user=reviewer()), case)


def test_who_decided_first_gets_no_form_to_decide_anew(sign_in: Enter) -> None:
    case, riitta = recent(), reviewer()
    contest.review_again(case, at=timezone.now(), by=riitta)
    shown = next_of(sign_in(user=decider()), case)
    assert "another officer looks again" in shown
    assert "/decide/" not in shown
    assert FIELD in next_of(sign_in(user=riitta), case)


def test_who_is_alone_is_reminded_that_the_first_decision_was_theirs(sign_in: Enter) -> None:
    case = recent()
    User.objects.exclude(username="anna").update(is_active=False)
    contest.review_again(case, at=timezone.now(), by=decider())
    assert "Nobody else here can look again" in next_of(sign_in(user=decider()), case)


def test_what_the_person_disagrees_with_stands_beside_what_was_looked_at(sign_in: Enter) -> None:
    case, riitta = recent(State.ANSWERED), reviewer()
    said = {"text": "The calls of May are missing.", "upload": a_jpeg()}
    row = contest.contest(case, **said, at=timezone.now(), by=PERSON)
    contest.review_again(case, at=timezone.now(), by=riitta)
    form, _field, _rest = next_of(sign_in(user=riitta), case).partition(FIELD)
    assert "The calls of May are missing." in form
    assert f"/contest/{row.pk}/" in form


def test_who_asked_for_a_signature_reads_that_the_letter_waits(sign_in: Enter) -> None:
    case = a_case(state=State.REVIEWING)
    anna = sign_in(user=a_user(username="anna"))
    address = begun(anna, case, ground="unfounded", legal_note="Juristi: näin on.")
    said_of(anna, address, "propose")
    mine = next_of(anna, case)
    assert "Waits for the second signature" in mine
    assert "Sign the decision" not in mine
    assert ">Read the letter</a>" in mine
    assert "Read the letter and sign" in next_of(sign_in(user=reviewer()), case)


def test_who_asked_for_a_signature_of_a_fee_reads_that_it_waits(sign_in: Enter) -> None:
    case, anna = a_now_case(), sign_in(user=a_user(username="anna"))
    address = f"/staff/case/{case.reference}/fee/"
    letter = anna.post(address, unfounded(fresh(case))).headers["Location"]
    said_of(anna, letter, "propose")
    mine = next_of(anna, case)
    assert "Your letter waits for a second signature." in mine
    assert ">Read the letter</a>" in mine
    assert "Read the letter and sign" in next_of(sign_in(user=reviewer()), case)
