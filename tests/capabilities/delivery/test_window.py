"""What shows in the window of an envelope is whole, or it is said what is missing."""

import pytest

from dsar.capabilities.delivery.window import Fault, faults, mark_of

NAME = "Maija Meikäläinen"


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([NAME, "Kotikatu 1", "00100 HELSINKI"], []),
        ([NAME, "c/o Virtanen", "PL 12", "20100 TURKU"], []),
        ([NAME, "Kotikatu 1", "FI-00100 HELSINKI", "FINLAND"], []),
        ([NAME, "Storgatan 1", "123 45 STOCKHOLM", "SVERIGE"], []),
        ([NAME, "1 High Street", "SW1A 1AA LONDON", "GREAT BRITAIN"], []),
        ([NAME, "Kotikatu 1", "00100 Helsinki"], []),
        ([NAME, "Kotikatu 1"], [Fault.NO_PLACE]),
        ([NAME], [Fault.NO_PLACE, Fault.NO_STREET]),
        ([], [Fault.NO_PLACE, Fault.NO_STREET]),
        ([NAME, "00100 HELSINKI"], [Fault.NO_STREET]),
        ([NAME, "Storgatan 1", "123 45 STOCKHOLM"], [Fault.NO_COUNTRY]),
        ([NAME, "maija@example.com"], [Fault.E_MAIL, Fault.NO_PLACE]),
        ([NAME, "a", "b", "c", "d", "e", "00100 HELSINKI"], [Fault.TOO_MANY]),
        (["00100 HELSINKI"], [Fault.NO_PLACE, Fault.NO_STREET]),
    ],
)
def test_a_window_is_whole_or_says_what_is_missing(rows: list[str], found: list[Fault]) -> None:
    assert faults(rows) == found


def test_a_mark_is_of_just_these_rows() -> None:
    marks = {mark_of([NAME, "Katu 1"]), mark_of([NAME, "Katu 2"]), mark_of([f"{NAME} Katu 1"])}
    assert len(marks) == 3
