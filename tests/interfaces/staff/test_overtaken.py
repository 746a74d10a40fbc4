"""A check that waited too long for its second officer is taken back, and the person asked anew."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from html import unescape
from typing import Any

import pytest
import time_machine
from django.test import Client

from dsar.cases.models import Case
from dsar.interfaces.staff.next_step import offered
from dsar.organisation.controller.identity_policy import IdentityPolicy
from dsar.procedure.identity import identify, reassess
from dsar.procedure.proofs import proof
from tests.capabilities.identity.pictures import a_jpeg
from tests.factories import NOW, a_case, a_user
from tests.interfaces.portal.door import opened
from tests.procedure.asking import ask, days, fresh, leaves

pytestmark = pytest.mark.django_db
Made = Callable[[], tuple[Case, datetime]]


def known(case: Case, **said: Any) -> Case:
    IdentityPolicy.objects.get_or_create(defaults={"second_officer": "always"})
    given = {"method": "known_fact", "reason": "The same name.", "at": NOW} | said
    identify.accept(fresh(case), **given, by=a_user(username="anna"))
    return fresh(case)


def asked(**said: Any) -> Case:
    case = a_case()
    ask(case, **said)
    leaves()
    return case


def destroyed() -> tuple[Case, datetime]:
    case = asked(method="masked_document")
    proof.send(fresh(case), [a_jpeg()], at=NOW)
    for row in proof.standing(case):
        proof.take(row, at=NOW, by=a_user(username="anna"))
        proof.look(row, at=NOW, by=a_user(username="anna"))
    known(case, method="masked_document")
    later = NOW + days(31)
    while proof.destroy_next(at=later):
        continue
    return fresh(case), later


def raised() -> tuple[Case, datetime]:
    case = known(asked())
    risk: Any = {"level": 3, "reason": "A famous person.", "at": NOW}
    reassess.raise_level(case, **risk, by=a_user())
    return fresh(case), NOW


def stricter() -> tuple[Case, datetime]:
    case = known(asked())
    IdentityPolicy.objects.update(levels={"access": 3})
    return fresh(case), NOW


def too_old() -> tuple[Case, datetime]:
    case = known(asked(), method="masked_document", on_paper=True)
    return case, NOW + timedelta(days=400)


OVERTAKEN = {
    "The document is gone: take the check back": destroyed,
    "This check is too light by now: take it back": raised,
    "This check is too light by now": stricter,
    "This check is too old by now: take it back": too_old,
}


@pytest.mark.parametrize(("why", "made"), OVERTAKEN.items(), ids=lambda made: str(made)[:30])
def test_what_nobody_can_confirm_is_taken_back_and_asked_anew(
    sign_in: Callable[..., Client], why: str, made: Made
) -> None:
    with time_machine.travel(NOW, tick=False) as clock:
        case, at = made()
        clock.move_to(at)
        client, address = sign_in(), f"/staff/case/{case.reference}/"
        page = unescape(client.get(address).content.decode())
        assert why in page
        assert {"revoke", "reject"} <= offered(case)
        assert not {"confirm", "accept", "ask_again"} & offered(case)
        said = {"check": case.identity_checks.get().pk, "reason": "Too late."}
        client.post(f"{address}revoke/", said | {"version": case.version})
        assert {"accept", "ask_again"} <= offered(fresh(case))


@pytest.mark.parametrize("made", OVERTAKEN.values(), ids=lambda made: made.__name__)
def test_the_person_is_not_told_that_a_colleague_checks_it_too(client: Client, made: Made) -> None:
    with time_machine.travel(NOW, tick=False) as clock:
        case, at = made()
        clock.move_to(at)
        page = opened(client, case, at)
        assert "A colleague checks it too." not in page
        assert "What we need from you" not in page
        assert "We make sure that the request comes from you." in page
        check = case.identity_checks.get()
        check.case = fresh(case)
        reassess.revoke(check, reason="Too late.", at=at, by=a_user())
        assert "We make sure that the request comes from you." in opened(client, case, at)
