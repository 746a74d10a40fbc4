"""Sample cases in every state, in three languages, spread over the past months."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from django.conf import settings

from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.cases.time_limits import Extension
from dsar.eventlog.actors import PERSON
from dsar.law.extensions import ExtensionReason
from dsar.law.rights import Right
from dsar.management.demo import asking, company, walk
from dsar.organisation.accounts.models import User
from dsar.organisation.controller.models import Controller
from dsar.procedure import close, extend, inquire, receive
from dsar.procedure.receive import Submission
from dsar.procedure.stop_marketing import Blocked

A, R, E = Right.ACCESS, Right.RECTIFICATION, Right.ERASURE

SAMPLES: Final = (
    ("Maija Meikäläinen", "fi", (A,), State.RECEIVED, 1),
    ("Erik Lindqvist", "sv", (E,), State.RECEIVED, 24),
    ("Kaarina Ojala", "fi", (R,), State.RECEIVED, 35),
    ("Petra Nyman", "sv", (A,), State.VERIFYING, 6),
    ("John Smith", "en", (A, E), State.COLLECTING, 12),
    ("Timo Salonen", "fi", (E,), State.REVIEWING, 20),
    ("Anneli Heikkinen", "fi", (A,), State.DECIDED, 9),
    ("Sofia Holm", "sv", (R,), State.ANSWERED, 5),
    ("Olga Petrova", "en", (A,), State.CONTESTED, 18),
    ("Veikko Laine", "fi", (A, E), State.CLOSED, 30),
    ("Gunilla Ek", "sv", (A,), State.WITHDRAWN, 8),
    ("Pentti Aalto", "fi", (R,), State.DISMISSED, 4),
    ("Ritva Kallio", "fi", (E,), State.ARCHIVED, 120),
)


def load(*, now: datetime, more: int) -> int:
    """Walk every sample that is not there yet; returns how many cases are new."""
    before = Case.objects.count()
    officer = User.objects.get(username="anna")
    reviewer = User.objects.get(username="riitta")
    for number, (name, language, rights, state, days) in enumerate(SAMPLES, start=1):
        key = f"demo:{number}"
        if not Case.objects.filter(idempotency_key=key).exists():
            asked = _asked(name, language, rights)
            at = now - timedelta(days=days)
            given = walk.start(asked, key=key, officer=officer, reviewer=reviewer, at=at)
            walk.to(state, given)
            if state is State.COLLECTING:
                walk.gather_some(given)
    asking.load(officer=officer, reviewer=reviewer, now=now)
    _merge_two(officer, now=now)
    _extend_one(officer, now=now)
    _ask_like_the_authority(officer, now=now)
    _stop_marketing(now=now)
    for submission, key in _plain(more):
        receive.receive(submission, at=now, by=PERSON, idempotency_key=key)
    _write_logins()
    return Case.objects.count() - before


def _asked(name: str, language: str, rights: tuple[Right, ...]) -> Submission:
    address = name.lower().replace(" ", ".").replace("ä", "a") + "@example.com"
    return Submission(rights=rights, language=language, name=name, email=address)


def _merge_two(officer: User, *, now: datetime) -> None:
    if Case.objects.filter(idempotency_key="demo:again").exists():
        return
    asked = _asked("John Smith", "en", (A,))
    again = receive.receive(asked, at=now, by=PERSON, idempotency_key="demo:again").case
    into = Case.objects.get(idempotency_key="demo:5")
    if into.state == State.COLLECTING:
        close.merge(again, into=into, at=now, by=officer)


def _extend_one(officer: User, *, now: datetime) -> None:
    case = Case.objects.get(idempotency_key="demo:6")
    if case.state == State.REVIEWING and not Extension.objects.filter(case=case).exists():
        facts = "Tietosi ovat viidessä järjestelmässä, ja arkistoitu posti käydään läpi käsin."
        reason = ExtensionReason.SPREAD.value
        extend.extend(case, reason=reason, facts=facts, at=now, by=officer)


def _ask_like_the_authority(officer: User, *, now: datetime) -> None:
    case = Case.objects.get(idempotency_key="demo:9")
    if not case.inquiries.exists():
        today = Controller.current().day_of(now)
        inquire.record(
            case,
            authority_reference="TSV/1234/2026",
            text="Selvitys siitä, miten pyyntöön on vastattu.",
            received_on=today - timedelta(days=2),
            answer_by=today + timedelta(days=12),
            at=now,
            by=officer,
        )


def _stop_marketing(*, now: datetime) -> None:
    address = "kalle.kielto@example.com"
    asked = Submission(
        rights=(Right.MARKETING_OBJECTION,),
        language="fi",
        email=address,
        blocked=(Blocked("email", address),),
    )
    at = now - timedelta(days=2)
    receive.receive(asked, at=at, by=PERSON, idempotency_key="demo:marketing")


def _plain(count: int) -> Iterator[tuple[Submission, str]]:
    for number in range(1, count + 1):
        yield _asked(f"Testi Henkilö {number}", "fi", (A,)), f"demo:plain:{number}"


def _write_logins() -> None:
    lines = [f"  {name:10} {role}" for name, role in company.LOGINS]
    text = "\n".join([*lines, f"  password   {company.DEMO_PASSWORD}"])
    Path(settings.VAR_DIR, "demo-logins.txt").write_text(text + "\n", encoding="utf-8")
