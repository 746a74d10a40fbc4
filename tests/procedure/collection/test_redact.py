"""Other people's data is marked with a ground while the case is open for it (Art. 15(4))."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from dsar.capabilities.fulfilment.models import Redaction, TaskFile
from dsar.cases.models import Case
from dsar.cases.moves import ChangedMeanwhile
from dsar.cases.states import State
from dsar.eventlog.models import Event
from dsar.law import grounds
from dsar.law.rights import Right
from dsar.procedure import handle
from dsar.procedure.collection import redact
from dsar.procedure.collection.incoming import CannotHandIn, Upload
from dsar.procedure.collection.redact import CannotRedact, left_out, unlooked
from tests.capabilities.fulfilment.handed import TABLE, an_entry, leaves, marked
from tests.capabilities.fulfilment.pdfs import a_pdf
from tests.factories import NOW, a_case, a_user

pytestmark = pytest.mark.django_db
TEXT = "Soitti Liisa. Sitten soitti Pekka."
WHY = {"ground": "third-party", "facts": "Toisen asiakkaan nimi."}
LATER = NOW + timedelta(days=1)


def leave_out(entry: TaskFile, what: str, *place: int, **more: Any) -> Redaction:
    return redact.redact(entry, what, place, **WHY | {"at": LATER, "by": a_user()} | more)


def kinds_of(case: Case) -> list[str]:
    events = Event.objects.filter(stream=case.reference, kind__startswith="redaction")
    return list(events.values_list("kind", flat=True))


def in_state(state: State) -> TaskFile:
    entry = an_entry(TEXT)
    Case.objects.filter(pk=entry.task.case.pk).update(state=state)
    return TaskFile.objects.get(pk=entry.pk)


def test_a_part_is_left_out_with_its_ground_and_one_event() -> None:
    entry = an_entry(TEXT)
    row = leave_out(entry, "span", 7, 12)
    assert leaves(entry).decode() == "Soitti [poistettu]. Sitten soitti Pekka."
    event = Event.objects.get(kind="redaction.made")
    assert event.facts == {
        "redaction": row.pk,
        "file": entry.file_id,
        "what": "span",
        "ground": "third-party",
    }
    assert "Liisa" not in str(event.facts)


def test_the_same_mark_twice_is_one() -> None:
    entry = an_entry(TEXT)
    assert leave_out(entry, "span", 7, 12) == leave_out(entry, "span", 7, 12)
    assert kinds_of(entry.task.case) == ["redaction.made"]


def test_the_same_place_takes_no_second_ground() -> None:
    entry = an_entry(TEXT)
    leave_out(entry, "span", 7, 12)
    with pytest.raises(CannotRedact, match="undo that first"):
        leave_out(entry, "span", 7, 12, ground="trade-secret")


def test_several_parts_are_left_out_at_once_and_only_the_new_ones_added() -> None:
    entry = an_entry(TABLE)
    leave_out(entry, "cell", 0, 1)
    marks = [("cell", [0, 1]), ("cell", [2, 1]), ("row", [1]), ("row", [1])]
    rows = redact.redact_all(entry, marks, **WHY, at=LATER, by=a_user())
    assert [(row.what, row.at) for row in rows] == [
        *(("cell", [0, 1]), ("cell", [2, 1])),
        ("row", [1]),
    ]
    assert Redaction.objects.count() == 3


def test_undoing_gives_the_whole_back_once() -> None:
    entry = an_entry(TEXT)
    row = leave_out(entry, "span", 7, 12)
    for _ in range(2):
        redact.undo(row, at=LATER, by=a_user())
    assert leaves(entry).decode() == TEXT
    assert kinds_of(entry.task.case) == ["redaction.made", "redaction.undone"]


@pytest.mark.parametrize("state", sorted(set(State) - {State.COLLECTING, State.REVIEWING}))
def test_a_file_is_redacted_only_before_the_decision(state: State) -> None:
    entry = in_state(state)
    with pytest.raises(CannotRedact, match="before the case is decided"):
        leave_out(entry, "whole")
    with pytest.raises(CannotRedact, match="before the case is decided"):
        redact.undo(marked(entry, "whole"), at=LATER, by=a_user())


def test_a_file_is_redacted_in_review() -> None:
    assert leave_out(in_state(State.REVIEWING), "whole").pk


def test_a_stale_page_marks_nothing() -> None:
    entry = an_entry(TEXT)
    Case.objects.update(version=99)
    with pytest.raises(ChangedMeanwhile):
        leave_out(entry, "whole")
    assert not Redaction.objects.exists()


@pytest.mark.parametrize(
    ("ground", "facts", "why"),
    [
        ("", "Nimi.", "choose a ground"),
        ("no-such", "Nimi.", "choose a ground"),
        ("ident-not-est", "Nimi.", "choose a ground"),
        ("excess-repeat", "Nimi.", "a second officer"),
        ("er-claims", "Nimi.", "choose a ground"),
        ("third-party", " \u200b", "write the facts"),
        ("third-party", "Hänen tunnuksensa on 131052-308T.", "personal identity code"),
        ("third-party", "a" * 1001, "fewer words"),
    ],
)
def test_a_mark_needs_a_fitting_ground_and_facts(ground: str, facts: str, why: str) -> None:
    with pytest.raises(CannotRedact, match=why):
        leave_out(an_entry(TEXT), "whole", ground=ground, facts=facts)


def test_another_right_has_other_grounds() -> None:
    open_to = {right: redact.open_grounds(_item(right), NOW.date()) for right in _COPIES}
    codes = {right: [ground.code for ground in open_to[right]] for right in open_to}
    assert codes[Right.ACCESS] == [
        *("scope-not-personal", "third-party", "trade-secret"),
        *("fi34-crime", "fi34-harm"),
    ]
    assert codes[Right.PORTABILITY] == ["scope-not-personal", "third-party", "trade-secret"]
    assert codes[Right.ERASURE] == ["scope-not-personal"]


_COPIES = (Right.ACCESS, Right.PORTABILITY, Right.ERASURE)


def _item(right: Right) -> Any:
    return a_case(right).items.get()


def test_what_was_taken_out_is_not_redacted() -> None:
    entry = an_entry(TEXT)
    entry.removed_at = NOW
    with pytest.raises(CannotRedact, match="taken out"):
        leave_out(entry, "whole")


def test_nothing_chosen_and_no_such_place_are_refused() -> None:
    entry = an_entry(TEXT)
    with pytest.raises(CannotRedact, match="choose what is left out"):
        redact.redact_all(entry, [], **WHY, at=LATER, by=a_user())
    with pytest.raises(CannotRedact, match="no such place"):
        leave_out(entry, "span", 7, 1000)


def test_the_letter_is_told_each_ground_once_with_its_facts() -> None:
    entry = an_entry(TEXT)
    leave_out(entry, "span", 7, 12)
    leave_out(entry, "span", 28, 33)
    leave_out(entry, "span", 0, 3, facts="Hinta toiselle")
    leave_out(entry, "span", 3, 4, ground="trade-secret", facts="Kate.")
    redact.undo(leave_out(entry, "span", 4, 5, facts="Erehdys"), at=LATER, by=a_user())
    assert left_out(entry.task.item) == [
        {"ground": "third-party", "facts": "Toisen asiakkaan nimi; Hinta toiselle"},
        {"ground": "trade-secret", "facts": "Kate"},
    ]


def test_facts_that_would_defeat_their_ground_stay_in_the_house() -> None:
    entry = an_entry(TEXT)
    leave_out(entry, "whole", ground="fi34-crime", facts="Rikosilmoitus on tehty.")
    assert left_out(entry.task.item) == [{"ground": "fi34-crime", "facts": ""}]


def test_parts_of_a_file_that_does_not_leave_are_told_no_more() -> None:
    entry = an_entry(TEXT)
    leave_out(entry, "span", 7, 12)
    leave_out(entry, "whole", ground="trade-secret", facts="Hinnoittelu.")
    assert [told["ground"] for told in left_out(entry.task.item)] == ["trade-secret"]
    TaskFile.objects.update(removed_at=NOW)
    assert left_out(entry.task.item) == []


def test_a_file_that_nobody_opened_is_told() -> None:
    entry = an_entry(TEXT)
    other = an_entry(TEXT, case=entry.task.case)
    assert unlooked(entry.task.item) == [entry, other]
    handle.looked_at(entry.task.case, screen=redact.looked(entry), at=LATER, by=a_user())
    assert unlooked(entry.task.item) == [other]


def test_a_ground_for_a_second_officer_is_refused_here(monkeypatch: pytest.MonkeyPatch) -> None:
    strict = replace(grounds.GROUNDS["third-party"], needs_second_officer=True)
    monkeypatch.setitem(grounds.GROUNDS, "third-party", strict)
    with pytest.raises(CannotRedact, match="second officer"):
        leave_out(an_entry(TEXT), "whole")


# Another file in the place of the one that was handed in.


def replaced(entry: TaskFile, content: bytes = b"Ilman muita nimia.\n", **more: Any) -> Redaction:
    upload = Upload("C:\\kansio\\siistitty.txt", "text/html", content)
    return leave_out(entry, "replaced", replacement=upload, **more)


def test_a_replacement_leaves_and_the_original_is_kept() -> None:
    entry = an_entry(a_pdf(1))
    before = entry.file_id
    row = replaced(entry)
    assert leaves(entry) == b"Ilman muita nimia.\n"
    assert row.replacement is not None
    assert row.replacement.reference == entry.task.case.reference
    told = (row.replacement.original_name, row.replacement.media_type)
    assert told == ("siistitty.txt", "text/plain")
    entry.refresh_from_db()
    assert entry.file_id == before


def test_one_replacement_stands_at_a_time() -> None:
    entry = an_entry(TEXT)
    row = replaced(entry)
    with pytest.raises(CannotRedact, match="undo that first"):
        replaced(entry)
    redact.undo(row, at=LATER, by=a_user())
    assert replaced(entry, b"Toinen.\n").pk != row.pk
    assert leaves(entry) == b"Toinen.\n"


def test_a_replacement_is_looked_at_as_every_upload_is() -> None:
    entry = an_entry(TEXT)
    with pytest.raises(CannotHandIn):
        replaced(entry, b"<html><script>alert(1)</script></html>")
    with pytest.raises(CannotRedact, match="choose the file"):
        leave_out(entry, "replaced")
    assert not Redaction.objects.exists()


def test_a_table_is_replaced_by_a_table_which_programs_can_read() -> None:
    entry = an_entry(TABLE)
    with pytest.raises(CannotRedact, match="in the place of a table"):
        replaced(entry)
    upload = Upload("a.csv", "text/csv", b"Kuka,Mit\xc3\xa4\nLiisa,osti\n")
    leave_out(entry, "replaced", replacement=upload)
    assert json.loads(leaves(entry)) == {"columns": ["Kuka", "Mitä"], "rows": [["Liisa", "osti"]]}


@pytest.mark.parametrize("what", ["replaced", "whole"])
def test_a_file_taken_out_by_a_colleague_meanwhile_is_not_marked(what: str) -> None:
    entry = an_entry(TEXT)
    TaskFile.objects.filter(pk=entry.pk).update(removed_at=NOW)
    with pytest.raises(CannotRedact, match="taken out"):
        replaced(entry) if what == "replaced" else leave_out(entry, what)
    assert not Redaction.objects.exists()
