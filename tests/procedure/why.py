"""Refusals that no door lets through, and the words with which each says why."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from typing import Any

from django.db import connection, transaction

from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.law.outcomes import Outcome
from dsar.law.rights import Right
from dsar.organisation.accounts.models import User
from dsar.procedure import fee
from dsar.procedure.collection import redact
from dsar.procedure.decide import Given, Ruling
from dsar.procedure.fee import Fee
from dsar.procedure.identity import identify, represent
from tests.factories import NOW, a_case, a_user
from tests.procedure.acting import acts
from tests.procedure.asking import ask, fresh

FACTS = "Tiedot ovat toisen yhtiön, ja kerroimme sinulle sen nimen puhelimessa maanantaina."
COUNSEL = {"legal_note": "Lakimies on samaa mieltä."}
UNFOUNDED = Given("unfounded", FACTS, COUNSEL)
WHO = {"who": "Maija Meikäläinen"}


def in_review(*rights: Right) -> Case:
    return a_case(*rights, state=State.REVIEWING)


def with_nothing_found(right: Right = Right.RECTIFICATION) -> Case:
    case = a_case(right, state=State.REVIEWING)
    case.tasks.update(result="nothing_found")
    return case


def with_no_objection() -> Case:
    return a_case(Right.ERASURE, state=State.REVIEWING)


def with_marketing() -> Case:
    return in_review(Right.ACCESS, Right.MARKETING_OBJECTION)


def never_asked() -> Case:
    """Nobody is known, for a mandate did not come; who asks was never asked."""
    case = a_case()
    acts(case)
    ask(case, method="mandate")
    represent.reject(case, reason="Nothing came.", at=NOW, by=a_user())
    return case


def asked_in_vain(*rights: Right) -> Case:
    case = a_case(*rights, state=State.VERIFYING)
    identify.reject(case, method="known_fact", reason="Wrong.", at=NOW, by=a_user())
    return case


def asked_again() -> Case:
    """The same person asked the same half a year before, and was answered."""
    a_case(state=State.ANSWERED, at=NOW - timedelta(days=180))
    return in_review()


def with_a_fee_refused(*, again: bool = False) -> Case:
    """A fee for further copies was told, and the person did not accept it."""
    case, anna = asked_again() if again else in_review(), a_user(username="anna")
    copies = Fee("further_copies", Decimal("24.50"), "Paperi 12,50 €, posti 12 €.")
    fee.announce(case, copies, reply_by=date(2026, 3, 16), at=NOW, by=anna)
    case = fresh(case)
    fee.refuse(case, at=NOW, by=anna)
    return fresh(case)


def with_a_file_left_out() -> Case:
    case = in_review()
    entry = case.tasks.filter(files__isnull=False).first().files.first()
    entry.task.case = case
    redact.redact(entry, "whole", ground="third-party", facts="Muut.", at=NOW, by=a_user())
    return fresh(case)


@dataclass(frozen=True)
class Fault:
    """A case, what is said of its first item, and what each door answers."""

    made: Callable[[], Case]
    grounds: tuple[Given, ...]
    words: str
    in_form: str = ""
    outcome: Outcome = Outcome.REFUSED
    more: dict[str, Any] = field(default_factory=dict)


ERASED = Given("er-legal", FACTS, {"data": "x", "until": "y", "law": "z"})
FINE = Given("fi34-harm", FACTS)
FAULTS = {
    "no ground": Fault(in_review, (), "a refusal needs a ground", "Choose the ground"),
    "no ground for a part": Fault(
        in_review,
        (),
        "a refusal needs a ground",
        "Choose the ground",
        outcome=Outcome.PARTLY_FULFILLED,
    ),
    "no facts": Fault(
        in_review, (Given("fi34-harm", "\u200b \n"),), "needs the facts", "Write the facts"
    ),
    "no facts beside": Fault(
        in_review,
        (FINE, Given("scope-not-personal", "...")),
        "needs the facts",
        "Write the facts",
    ),
    "another right's": Fault(
        in_review, (ERASED,), r"not (a ground|one) for refusing", "not one for refusing"
    ),
    "another right's beside": Fault(
        in_review, (FINE, ERASED), r"not (a ground|one) for refusing", "not one for refusing"
    ),
    "unknown": Fault(
        in_review, (Given("because", FACTS),), r"no ground|not one for", "not one for refusing"
    ),
    "an answer": Fault(
        in_review, (Given("no-data", FACTS),), r"is an answer|not one for", "not one for refusing"
    ),
    "identity never asked": Fault(
        never_asked, (Given("ident-not-est", FACTS),), "ask for proof first"
    ),
    "no mandate missing": Fault(
        in_review, (Given("auth-missing", FACTS, WHO),), "no mandate is missing here"
    ),
    "no earlier case": Fault(
        in_review,
        (Given("excess-repeat", FACTS, COUNSEL | {"date": "2026-01-07"}),),
        "no earlier request of the same person",
    ),
    "no fee": Fault(
        in_review,
        (Given("fee-not-accepted", FACTS, {"date": "2026-01-07"}),),
        "no fee was announced",
    ),
    "nothing left out": Fault(
        in_review,
        (Given("third-party", FACTS),),
        "nothing is left out of the files",
        outcome=Outcome.PARTLY_FULFILLED,
    ),
    "nothing left out beside": Fault(
        in_review,
        (FINE, Given("trade-secret", FACTS)),
        "nothing is left out of the files",
        outcome=Outcome.PARTLY_FULFILLED,
    ),
    "a part for the whole": Fault(
        with_a_file_left_out, (Given("third-party", FACTS),), "takes out a part only"
    ),
    "a part beside": Fault(
        with_a_file_left_out, (FINE, Given("trade-secret", FACTS)), "takes out a part only"
    ),
    "the first copy": Fault(
        with_a_fee_refused,
        (Given("fee-not-accepted", FACTS, {"date": "2026-03-02"}),),
        "the first copy is free of charge",
    ),
    "data that nobody found": Fault(
        partial(with_nothing_found, Right.ERASURE),
        (Given("er-still-needed", FACTS, {"data": "x"}),),
        "no system holds anything",
    ),
    "data that nobody found beside": Fault(
        partial(with_nothing_found, Right.ERASURE),
        (Given("scope-not-personal", FACTS), Given("er-archive", FACTS)),
        "no system holds anything",
    ),
    "no legal note": Fault(
        in_review, (Given("unfounded", FACTS),), "what legal counsel said", "Fill this in"
    ),
    "no detail": Fault(
        in_review,
        (Given("not-controller", FACTS, {"who": " "}),),
        "needs (a|the) detail",
        "Fill this in",
    ),
    "about data to nobody known": Fault(
        asked_in_vain, (FINE,), "nothing may be said about the data"
    ),
}
ALONE = {
    "no second": Fault(in_review, (UNFOUNDED,), "another officer must sign where"),
    "the same": Fault(
        in_review, (UNFOUNDED,), "is that of another officer", more={"seconded_by": "anna"}
    ),
    "nothing to be right": Fault(
        with_nothing_found,
        (Given("rect-accurate", FACTS, {"data": "the address"}),),
        "no system holds anything",
    ),
    "no objection to keep": Fault(
        with_no_objection,
        (Given("er-suppression", FACTS, {"data": "the address"}),),
        "objected to no marketing",
    ),
    "one who may not": Fault(
        in_review, (UNFOUNDED,), "is that of another officer", more={"seconded_by": "aune"}
    ),
    "not alone": Fault(
        in_review, (UNFOUNDED,), "somebody else can sign", more={"alone_reason": "No time."}
    ),
    "marketing": Fault(with_marketing, (FINE,), "can never be refused"),
}


def item_of(case: Case) -> Any:
    marketing = case.items.filter(right=Right.MARKETING_OBJECTION).first()
    return marketing or case.items.order_by("pk").first()


def ruling_of(case: Case, fault: Fault) -> Ruling:
    return Ruling(item_of(case), fault.outcome, fault.grounds, vouches_for_unseen=True)


def insert(case: Case, ruling: Ruling, *, by: User, **signed: Any) -> None:
    """Ask the database itself for a decision."""
    main, *further = ruling.grounds or (Given(""),)
    row = {
        "item_id": ruling.item.pk,
        '"right"': ruling.item.right,
        "outcome": ruling.outcome.value,
        "ground": main.code,
        "facts": main.facts,
        "details": json.dumps(main.details),
        "further_grounds": json.dumps([given.as_row() for given in further]),
        "internal_note": ruling.internal_note,
        "decided_by_id": by.pk,
        "decided_at": "2026-03-02 09:00:00",
        "alone_reason": signed.get("alone_reason", ""),
        "seconded_by_id": signed["seconded_by"].pk if signed.get("seconded_by") else None,
    }
    names, places = ", ".join(row), ", ".join(["%s"] * len(row))
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO dsar_decision ({names}) VALUES ({places})",  # noqa: S608
            list(row.values()),
        )
