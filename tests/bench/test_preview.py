"""Figures, never verdicts: how long an officer waits for the PDF of a letter; the goal is 2 s."""

import platform
import statistics
import time
from collections.abc import Callable, Iterable
from typing import Any

from dsar.capabilities.letters import render
from tests.capabilities.letters.samples import EVERY, content

LONGEST = ("access_answer", "fi")
COLD_ROUNDS, WARM_ROUNDS = 20, 2


def waits(what: str, letters: Iterable[dict[str, Any]], before: Callable[[], None]) -> None:
    """Print the median and the 95th percentile of the time from asking to the last byte."""
    took = []
    for letter in letters:
        before()
        start = time.perf_counter()
        pdf = render.pdf_for(letter)
        took.append(time.perf_counter() - start)
        assert pdf.startswith(b"%PDF")
    median, late = statistics.median(took), statistics.quantiles(took, n=20)[-1]
    told = f"median {median:.2f} s, p95 {late:.2f} s of {len(took)}, Python"
    print(f"\n{what:<36} {told} {platform.python_version()}", end="")  # noqa: T201


def test_a_preview_from_a_cold_process() -> None:
    letters = [content(*LONGEST)] * COLD_ROUNDS
    waits("preview, press not yet started", letters, render._child.stop)


def test_a_preview_from_a_warm_process() -> None:
    render.warm()
    render.pdf_for(content(*LONGEST))
    letters = [content(kind, language) for kind, language in EVERY] * WARM_ROUNDS
    waits("preview, every letter, press warm", letters, lambda: None)


def test_a_preview_of_the_longest_letter_from_a_warm_process() -> None:
    render.warm()
    render.pdf_for(content(*LONGEST))
    letters = [content(*LONGEST)] * COLD_ROUNDS
    waits("preview, longest letter, press warm", letters, lambda: None)
