"""Who writes a letter anew and who freezes it take the same locks in the same order."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from dsar.capabilities.letters.models import Letter
from dsar.cases.states import State
from dsar.procedure import dispatch
from tests.factories import a_case
from tests.procedure.contacts import LATER, NEW, asked, fresh, say_yes


def locks(act: Callable[[], object]) -> list[str]:
    """The tables whose standing rows were locked after the lease, each at its first time."""
    with CaptureQueriesContext(
        connection,
    ) as seen:
        act()
    told = [entry["sql"] for entry in seen if entry["sql"].startswith("UPDATE")]
    names = [sql.split('"')[1] for sql in told if '"lease_until" = \'' not in sql]
    return [name for name in dict.fromkeys(names) if name in {"dsar_stream", "dsar_letter"}]


@pytest.mark.django_db
def test_the_stream_comes_before_the_letter() -> None:
    case = a_case(state=State.REVIEWING)
    row = asked(case)
    say_yes(row.old_link)
    order = ["dsar_stream", "dsar_letter"]
    assert locks(partial(say_yes, row.new_link)) == order
    letter = Letter.objects.filter(file=None, case=case).earliest("pk")
    assert locks(partial(dispatch._freeze, letter, b"%PDF-", at=LATER)) == order


@pytest.mark.django_db
def test_a_letter_that_was_overtaken_leaves_no_trace() -> None:
    case = a_case(state=State.REVIEWING)
    letter = Letter.objects.filter(file=None, case=case).earliest("pk")
    letter.content["addressee"] = ["Somebody else"]
    with pytest.raises(dispatch._Overtaken):
        dispatch._freeze(letter, b"%PDF-", at=LATER)
    letter.refresh_from_db()
    assert letter.file is None
    assert not case.letters.filter(file__isnull=False).exists()


@pytest.mark.django_db(transaction=True)
def test_a_change_of_address_and_its_letters_never_wait_for_each_other() -> None:
    case = a_case(state=State.REVIEWING)
    row = asked(case)
    say_yes(row.old_link)

    def run(act: Callable[[], object]) -> object:
        try:
            return act()
        finally:
            connection.close()

    acts = [partial(say_yes, row.new_link), *[partial(dispatch.render_next, at=LATER)] * 3]
    with ThreadPoolExecutor(4) as crowd:
        list(crowd.map(run, acts))
    assert fresh(case).data_subject.email == NEW
