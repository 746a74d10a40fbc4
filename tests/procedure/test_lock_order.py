"""Whatever takes a case, its stream and its dispatches, mails or letters takes them in one order.

Two steps that lock the same rows in two orders would wait for each other for ever.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from typing import Final

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from dsar.capabilities.letters.models import Letter
from dsar.capabilities.mail.models import OutgoingMail
from dsar.cases.moves import ChangedMeanwhile
from dsar.cases.states import CannotMove, State
from dsar.procedure import close, dispatch, replies, respond
from dsar.procedure.identity import mandate_ends, protect, represent
from tests.factories import NOW, a_case, a_user
from tests.procedure.acting import WHY, acts, allowed, ended, written
from tests.procedure.asking import PAPER, fresh
from tests.procedure.contacts import LATER, NEW, asked, say_yes
from tests.procedure.posting import posted

Act = Callable[[], object]
LEAVES: Final = ("dsar_dispatch", "dsar_letter", "dsar_outgoingmail")
RANKS: Final = {"dsar_case": 0, "dsar_stream": 1} | dict.fromkeys(LEAVES, 2)


def locks(act: Act) -> list[str]:
    """The tables whose standing rows were locked after the lease, each at its first time.

    To take a lease, or to give up on a row, is a transaction of its own.
    """
    with CaptureQueriesContext(connection) as seen:
        act()
    told = [entry["sql"] for entry in seen if entry["sql"].startswith("UPDATE")]
    kept = [sql for sql in told if '"lease_until" = \'' not in sql and "gave up" not in sql]
    names = [sql.split('"')[1] for sql in kept]
    return [name for name in dict.fromkeys(names) if name in RANKS]


def _answered() -> Act:
    case = a_case(state=State.DECIDED)
    respond.send(case, at=NOW, by=a_user())
    OutgoingMail.objects.filter(kind="answer_ready").update(done_at=NOW)
    return partial(respond.answered_next, at=NOW)


def _posted() -> Act:
    case = a_case(state=State.DECIDED, **PAPER)
    respond.send(case, at=NOW, by=a_user())
    return partial(posted, fresh(case), at=NOW, by=a_user())


def _withdrawn() -> Act:
    case = a_case(state=State.DECIDED)
    respond.send(case, at=NOW, by=a_user())
    return partial(close.withdraw, fresh(case), at=NOW)


def _recorded() -> Act:
    case = a_case(state=State.DECIDED)
    respond.send(case, at=NOW, by=a_user())
    return partial(acts, fresh(case))


def _accepted() -> Act:
    case = a_case()
    acts(case)
    return partial(represent.accept, fresh(case), reason=WHY, at=NOW, by=a_user())


def _ended() -> Act:
    case = a_case(state=State.DECIDED)
    allowed(case)
    respond.send(written(case), at=NOW, by=a_user())
    return partial(ended, case)


def _ran_out() -> Act:
    case = a_case(state=State.DECIDED)
    allowed(case, valid_until=NOW.date())
    respond.send(written(case), at=NOW, by=a_user())
    return partial(mandate_ends.run_out_next, at=LATER)


def _protected() -> Act:
    case = a_case(state=State.DECIDED, address="Kotikatu 1\n00100 HELSINKI")
    respond.send(case, at=NOW, by=a_user())
    return partial(protect.protect, fresh(case), at=NOW, by=a_user())


def _changed() -> Act:
    row = asked(a_case(state=State.REVIEWING))
    say_yes(row.old_link)
    return partial(say_yes, row.new_link)


def _frozen() -> Act:
    case = a_case(state=State.COLLECTING)
    letter = Letter.objects.filter(file=None, case=case).earliest("pk")
    return partial(dispatch._freeze, letter, b"%PDF-", at=LATER)


def _sent() -> Act:
    case = a_case(state=State.DECIDED)
    respond.send(case, at=NOW, by=a_user())
    return partial(dispatch.send_next, at=LATER)


def _came_back() -> Act:
    case = a_case()
    OutgoingMail.objects.filter(case=case).update(done_at=NOW)
    mail = OutgoingMail.objects.filter(case=case).latest("pk")
    return partial(replies.note_bounce, mail, code="5.1.1", at=NOW)


def _tried_again() -> Act:
    case = a_case()
    OutgoingMail.objects.filter(case=case).update(failed_at=NOW)
    return partial(dispatch.try_again, fresh(case), at=NOW, by=a_user())


STEPS: Final = [
    *(_answered, _posted, _withdrawn, _recorded, _accepted, _ended, _ran_out),
    *(_protected, _changed, _frozen, _sent, _came_back, _tried_again),
]


@pytest.mark.django_db
@pytest.mark.parametrize("ready", STEPS)
def test_the_case_comes_first_then_its_stream_then_what_leaves(ready: Callable[[], Act]) -> None:
    order = locks(ready())
    ranks = [RANKS[name] for name in order]
    assert ranks == sorted(ranks), order
    assert {1, 2} <= set(ranks)


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


def at_once(*steps: Act) -> None:
    """Let these steps begin together, each with its own connection."""

    def run(act: Act) -> object:
        try:
            return act()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(steps)) as crowd:
        list(crowd.map(run, steps))


@pytest.mark.django_db(transaction=True)
def test_a_change_of_address_and_its_letters_never_wait_for_each_other() -> None:
    case = a_case(state=State.REVIEWING)
    row = asked(case)
    say_yes(row.old_link)
    at_once(partial(say_yes, row.new_link), *[partial(dispatch.render_next, at=LATER)] * 3)
    assert fresh(case).data_subject.email == NEW


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("number", range(3))
def test_an_answer_that_left_and_a_withdrawal_never_wait_for_each_other(number: int) -> None:
    case = a_case(state=State.DECIDED)
    respond.send(case, at=NOW, by=a_user())
    OutgoingMail.objects.filter(kind="answer_ready").update(done_at=NOW)

    def withdrawn() -> None:
        with suppress(ChangedMeanwhile, CannotMove):
            close.withdraw(case, at=NOW)

    at_once(withdrawn, partial(respond.answered_next, at=NOW))
    row, state = case.dispatches.get(), fresh(case).state
    assert (state, bool(row.cancelled_at)) in {(State.ANSWERED, False), (State.WITHDRAWN, True)}
    assert bool(row.dispatched_at) is (state == State.ANSWERED)
