"""The chain itself, in plain Python: every break in every place is named."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from dsar.eventlog.chain import FIELDS, GENESIS, digest_of, first_break

LENGTH = 6
PLACES = st.integers(0, LENGTH - 1)


def a_chain() -> list[dict[str, Any]]:
    events: list[dict[str, Any]] = []
    for seq in range(1, LENGTH + 1):
        body = dict.fromkeys(FIELDS, "x") | {"stream": "S", "seq": seq, "facts": {"n": seq}}
        prev = events[-1]["digest"] if events else GENESIS
        events.append(body | {"prev": prev, "digest": digest_of(prev, body)})
    return events


def test_an_untouched_chain_is_intact() -> None:
    assert first_break(a_chain()) is None
    assert first_break([]) is None


@given(PLACES, st.sampled_from(["kind", "at", "actor", "facts", "prev", "digest"]))
def test_any_changed_field_is_named(place: int, field: str) -> None:
    events = a_chain()
    events[place][field] = "y"
    assert str(first_break(events)).startswith(f"event S #{place + 1} ")


@given(st.integers(0, LENGTH - 2))
def test_any_missing_event_is_named(place: int) -> None:
    events = a_chain()
    del events[place]
    assert first_break(events) == f"event S #{place + 1} is missing"


@given(PLACES)
def test_any_repeated_event_is_named(place: int) -> None:
    events = a_chain()
    events.insert(place, events[place])
    says = f"event S #{place + 1} stands where #{place + 2} belongs"
    assert first_break(events) == says


@given(PLACES, PLACES)
def test_any_two_exchanged_events_are_named(one: int, other: int) -> None:
    events = a_chain()
    events[one], events[other] = events[other], events[one]
    assert (first_break(events) is None) == (one == other)


def test_a_digest_does_not_depend_on_the_order_of_keys() -> None:
    body = a_chain()[0]
    told = {field: body[field] for field in FIELDS}
    assert digest_of(GENESIS, told) == digest_of(GENESIS, dict(reversed(told.items())))
