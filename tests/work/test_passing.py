"""One row that cannot be done starves no other, and the run that met it is seen to fail."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from dsar import tasks
from dsar.capabilities.mail.models import OutgoingMail
from dsar.capabilities.reminders.models import Digest, Reminder
from dsar.cases.models import Case
from dsar.cases.moves import ChangedMeanwhile
from dsar.cases.states import State
from dsar.organisation.accounts.models import User
from dsar.procedure import close, digest, dispatch, respond, stop_marketing, tell, watch
from dsar.procedure.collection import chase
from dsar.work.sweeps import Sweep
from tests.factories import NOW, a_case, a_user

pytestmark = pytest.mark.django_db
# A Wednesday morning, days after the last day of every case here.
LATE = datetime(2026, 4, 8, 7, tzinfo=UTC)
YEAR = timedelta(days=365)


class Broken(Exception):
    """What only the test can raise."""


def runs(monkeypatch: pytest.MonkeyPatch, name: str, at: datetime = LATE) -> int:
    monkeypatch.setattr(tasks, "_now", lambda: at)
    return int(tasks.SWEEPS[name]())


def break_at(monkeypatch: pytest.MonkeyPatch, module: Any, name: str, wanted: object) -> None:
    """Make one function raise for one thing, as a bug would; for all others it works."""
    real: Callable[..., object] = getattr(module, name)

    def breaks(first: object, *rest: Any, **given: Any) -> object:
        if first == wanted:
            raise Broken("Maija Meikäläinen")
        return real(first, *rest, **given)

    monkeypatch.setattr(module, name, breaks)


def fails_for_one(monkeypatch: pytest.MonkeyPatch, name: str, at: datetime = LATE) -> None:
    with pytest.raises(Broken):
        runs(monkeypatch, name, at)
    assert Sweep.objects.get(pk=name).last_error == "Broken"


def states() -> list[str]:
    return list(Case.objects.order_by("pk").values_list("state", flat=True))


def test_a_case_that_cannot_be_explained_starves_nobody(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    broken, *others = (a_case() for _ in range(3))
    others[0].suspensions.create(cause="identity", asked_on=others[0].received_on)
    steps = Case.objects.get(pk=broken.pk).due_steps
    Case.objects.filter(pk=broken.pk).update(due_steps=[{**steps[0], "code": "unknown"}])
    with pytest.raises(ValueError, match="unknown"):
        runs(monkeypatch, "watch_deadlines")
    told = set(Reminder.objects.values_list("case", "kind"))
    assert told == {(other.pk, "deadline") for other in others} | {(others[0].pk, "silence")}
    assert Sweep.objects.get().failing_since == LATE
    assert caplog.messages == [f"Case {broken.pk} passed over: ValueError"]

    Case.objects.filter(pk=broken.pk).update(due_steps=steps)
    assert runs(monkeypatch, "watch_deadlines") == 1
    assert Sweep.objects.get().failing_since is None


def test_a_step_that_breaks_as_a_whole_stops_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    a_case()
    monkeypatch.setattr(watch, "_silent", lambda *_: 1 / 0)
    monkeypatch.setattr(stop_marketing, "finish_next", lambda at: 1 / 0)
    for name in ("watch_deadlines", "close_cases"):
        with pytest.raises(ZeroDivisionError):
            runs(monkeypatch, name)
    assert Reminder.objects.exists()


def test_a_case_that_cannot_be_closed_starves_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    broken, _, _ = (a_case(state=State.ANSWERED) for _ in range(3))
    break_at(monkeypatch, close, "close", broken)
    fails_for_one(monkeypatch, "close_cases", NOW + YEAR)
    assert states() == ["answered", "closed", "closed"]


def test_a_case_that_cannot_be_archived_starves_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    broken, _, _ = (a_case(state=State.CLOSED) for _ in range(3))
    break_at(monkeypatch, tasks, "bundle_facts", broken)
    fails_for_one(monkeypatch, "archive_cases", NOW + YEAR)
    assert states() == ["closed", "archived", "archived"]


def test_an_answer_that_cannot_be_marked_starves_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    cases = [a_case(state=State.DECIDED) for _ in range(3)]
    for case in cases:
        respond.send(case, at=NOW, by=a_user())
    while dispatch.send_next(at=NOW):
        continue
    break_at(monkeypatch, respond, "claim", cases[0])
    fails_for_one(monkeypatch, "answer_cases")
    assert states() == ["decided", "answered", "answered"]


def test_a_case_that_cannot_be_chased_starves_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    cases = [a_case(state=State.COLLECTING) for _ in range(3)]
    break_at(monkeypatch, chase, "append", cases[0].reference)
    fails_for_one(monkeypatch, "chase_systems")
    assert set(Reminder.objects.values_list("case", flat=True)) == {c.pk for c in cases[1:]}


def test_a_colleague_who_cannot_be_told_starves_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    a_case()
    runs(monkeypatch, "watch_deadlines")
    anna = User.objects.get(username="anna")
    real = tell._context

    def told(lines: Any, user: Any, *rest: Any, at: Any) -> Any:
        return 1 / (user != anna) and real(lines, user, *rest, at=at)

    monkeypatch.setattr(tell, "_context", told)
    with pytest.raises(ZeroDivisionError):
        runs(monkeypatch, "tell_colleagues")
    assert set(Reminder.objects.filter(mail=None).values_list("user__username", flat=True)) == {
        "anna"
    }


def test_a_digest_that_cannot_be_made_starves_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    a_case()
    break_at(monkeypatch, digest, "_make", User.objects.get(username="anna"))
    fails_for_one(monkeypatch, "send_digests")
    assert Digest.objects.get().user.username == "riitta"
    assert OutgoingMail.objects.filter(kind="digest").count() == 1


def test_a_case_that_another_took_does_not_end_the_sweep(monkeypatch: pytest.MonkeyPatch) -> None:
    taken, _, _ = (a_case(state=State.ANSWERED) for _ in range(3))
    real = close.close

    def close_unless_taken(case: Case, *, at: datetime) -> None:
        if case == taken:
            raise ChangedMeanwhile(case.reference)
        real(case, at=at)

    monkeypatch.setattr(close, "close", close_unless_taken)
    assert close.close_next(at=NOW + YEAR) == taken
    assert runs(monkeypatch, "close_cases", NOW + YEAR) == 3
    assert states() == ["answered", "closed", "closed"]
