"""Codes of the record have words wherever somebody reads them."""

from __future__ import annotations

from django.utils import translation

from dsar.eventlog.kinds import KINDS
from dsar.interfaces.staff.event_words import EVENTS
from dsar.interfaces.staff.ground_labels import LABELS, labelled
from dsar.law.grounds import GROUNDS


def test_every_kind_of_event_has_words() -> None:
    assert EVENTS.keys() == KINDS.keys()


def test_every_ground_has_a_short_label() -> None:
    assert LABELS.keys() == GROUNDS.keys()


def test_a_ground_stands_beside_its_code() -> None:
    with translation.override("en"):
        assert labelled("er-claims") == "ER-CLAIMS – Needed for legal claims"
