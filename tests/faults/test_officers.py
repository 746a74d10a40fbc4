"""P21, P22: of many at once one wins, the others are told, and no database is locked."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from dsar.cases.models import Case
from dsar.cases.moves import ChangedMeanwhile
from dsar.eventlog.actors import SYSTEM
from dsar.eventlog.append import append
from dsar.eventlog.chain import first_break
from dsar.eventlog.models import Event
from dsar.procedure import close
from dsar.procedure.identity import identify
from tests.factories import NOW, a_case, a_user

pytestmark = pytest.mark.django_db(transaction=True)


def together(acts: list[Callable[[], object]]) -> list[object]:
    """Run all acts at once, each on a connection of its own; an exception is a result."""

    def run(act: Callable[[], object]) -> object:
        try:
            return act()
        except Exception as error:  # noqa: BLE001 -- the losers' errors are what is looked at
            return error
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as crowd:
        return list(crowd.map(run, acts))


def test_of_sixteen_officers_one_wins_and_the_others_are_told() -> None:
    case, officer = a_case(), a_user()
    copies = [Case.objects.get(pk=case.pk) for _ in range(16)]

    def accept(copy: Case) -> object:
        return identify.accept(copy, method="known_fact", reason="r", at=NOW, by=officer)

    def withdraw(copy: Case) -> object:
        return close.withdraw(copy, at=NOW)

    acts = [lambda c=c, n=n: accept(c) if n % 2 else withdraw(c) for n, c in enumerate(copies)]
    lost = [result for result in together(acts) if isinstance(result, Exception)]
    assert [type(error) for error in lost] == [ChangedMeanwhile] * 15
    moves = Event.objects.filter(stream=case.reference, facts__has_key="from")
    assert moves.count() == 1


def test_many_writers_keep_one_gapless_chain() -> None:
    def write() -> object:
        return [
            append("busy", "note.added", at=NOW, by=SYSTEM, facts={"note": n}) for n in range(25)
        ]

    assert not [r for r in together([write] * 8) if isinstance(r, Exception)]
    events = [event.as_dict() for event in Event.objects.filter(stream="busy").order_by("seq")]
    assert (len(events), first_break(events)) == (200, None)
