"""What the systems left out or kept becomes the grounds of a decision, each told once."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from dsar.law.outcomes import Outcome
from dsar.procedure.collection import redact, withheld
from dsar.procedure.collection.collection_answer import Line
from dsar.procedure.decide import CannotDecide, Given
from dsar.procedure.preconditions import missing
from tests.factories import NOW, a_case, a_company, a_user
from tests.procedure.found import a_category, an_erasure, decided

pytestmark = pytest.mark.django_db


def kept(key: str, **more: Any) -> Line:
    said = {"ground": "er-claims", "why": "a claim is open", "until_words": "2030"} | more
    return Line(a_category(key), "kept", f"{key} data", **said)


def test_one_system_that_erased_and_kept_did_both() -> None:
    a_company()
    way = an_erasure(Line(a_category("leads"), "erased", "leads"), kept("orders"))
    assert withheld.results_of(way.case.items.get()) >= {"erased", "kept", "nothing_found"}
    with pytest.raises(CannotDecide, match="only in part"):
        decided(way, Outcome.FULFILLED)
    with pytest.raises(CannotDecide, match="already changed"):
        decided(
            way,
            Outcome.REFUSED,
            Given("er-claims", "a claim is open", {"data": "d", "until": "2030"}),
        )


def test_what_rests_on_one_ground_is_one_ground() -> None:
    a_company()
    way = an_erasure(kept("orders"), kept("calls"), kept("bills", why="the invoice is disputed"))
    (row,) = withheld.of(way.case.items.get())
    names = "orders name (fi), calls name (fi), bills name (fi)"
    assert row.details == {"data": names, "until": "2030"}
    assert row.facts == "a claim is open. the invoice is disputed"


def test_many_names_and_days_stand_in_the_table_alone() -> None:
    a_company()
    lines = [kept(f"part{number}", until_words=str(2030 + number)) for number in range(40)]
    (row,) = withheld.of(an_erasure(*lines).case.items.get())
    assert row.details["data"] == "taulukon rivit ER-CLAIMS"
    assert row.details["until"] == "taulukossa mainittuun päivään"


def test_a_day_is_told_as_a_day() -> None:
    a_company()
    way = an_erasure(kept("orders", until=date(2030, 5, 4), until_words=""))
    assert withheld.of(way.case.items.get())[0].details["until"] == "2030-05-04"


def test_what_was_left_out_of_a_file_must_be_told() -> None:
    case = a_case(state="reviewing")
    entry = case.tasks.get(result="found").files.get()
    entry.task.case = case
    said = {"ground": "trade-secret", "facts": "Hinnoittelun perusteet", "at": NOW, "by": a_user()}
    redact.redact(entry, "whole", **said)
    assert withheld.left_out(case.items.get()) == {"trade-secret"}


def test_an_objection_that_a_system_keeps_is_a_ground() -> None:
    a_company()
    bans = a_category("bans")
    bans.keep_ground = "er-suppression"
    bans.save()
    held = Line(bans, "kept", "an address", ground="er-suppression", until_words="the ban lasts")
    way = an_erasure(held, Line(a_category("leads"), "erased", "leads"))
    item = way.case.items.get()
    assert missing(item, "er-suppression", at=way.now) is None
