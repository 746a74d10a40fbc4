"""One random walk of a case, by legal and illegal steps alike, with a guard at every step."""

from __future__ import annotations

from datetime import timedelta
from random import Random
from typing import Any, Final

from dsar.capabilities.delivery.models import AnswerFile
from dsar.capabilities.fulfilment.models import CollectionTask
from dsar.capabilities.letters.models import Letter
from dsar.capabilities.mail.models import OutgoingMail
from dsar.cases.disclosure import accepted_check, is_known_who_asks
from dsar.cases.models import Case, Channel
from dsar.cases.moves import ChangedMeanwhile
from dsar.cases.states import State
from dsar.eventlog.actors import PERSON
from dsar.eventlog.models import Event
from dsar.files.store import read
from dsar.interfaces.staff.acts import REFUSALS
from dsar.law.rights import Right
from dsar.procedure import receive, respond
from tests.factories import NOW, a_submission, a_user
from tests.firewall.leaks import SONG
from tests.firewall.steps import STEPS, USUAL
from tests.interfaces.staff.letterbox import a_message

ASKS: Final = "Haluan tietää, mitä tietoja teillä on minusta. Pyydän jäljennöksen tiedoistani."
NO: Final = (*REFUSALS, ChangedMeanwhile, respond.LinkExpired, receive.NothingAsked)


class Walker:
    """A case, its clock, and dice; `leaks` holds everything that got out."""

    def __init__(self, seed: int, channel: str) -> None:
        self.dice, self.now = Random(seed), NOW
        self.anna, self.otso = a_user(username="anna"), a_user(username="otso")
        self.path = [channel]
        self.leaks: list[str] = []
        self.seen: dict[type[Any], int] = {}
        self.case = self.received(channel)
        self.guard()

    def received(self, channel: str) -> Case:
        if channel == Channel.EMAIL:
            row = a_message(ASKS, at=self.now, From="Maija <maija@example.com>", Subject="Tiedot")
            assert row.case is not None
            return row.case
        rights = self.dice.sample(list(Right), self.dice.randint(1, 3))
        by = PERSON if channel == Channel.FORM else self.anna.actor
        paper = channel in (Channel.LETTER, Channel.COUNTER) and self.dice.random() < 0.5
        where = {"email": "", "address": "Kotikatu 1\n00100 HELSINKI"} if paper else {}
        given = a_submission(*rights, channel=channel, **where)
        return receive.receive(given, at=self.now, by=by).case

    def step(self) -> None:
        """Half the time the step that the state asks for, else any at all."""
        self.case.refresh_from_db()
        self.now += timedelta(hours=self.dice.choice([0, 1, 5, 30]))
        usual = USUAL.get(State(self.case.state), ()) if self.dice.random() < 0.6 else ()
        name = self.dice.choice(usual or tuple(STEPS))
        self.path.append(name)
        try:
            STEPS[name](self)
        except NO:
            self.path[-1] += "!"
        self.guard()

    @property
    def officer(self) -> Any:
        return self.dice.choice([self.anna, self.otso])

    @property
    def by(self) -> dict[str, Any]:
        return {"at": self.now, "by": self.officer}

    def guard(self) -> None:
        """What is new since the last step got out, if at all, by an accepted check alone."""
        for row in self.new(CollectionTask):
            if row.item.needs_identity and not accepted_check(row.item, at=self.now):
                self.leaks.append(f"task {row.pk} before it is known who asks")
        for row in self.new(AnswerFile):
            self.guard_answer(row)
        self.guard_words()
        for entry in respond.files_for(self.case, at=self.now):
            if entry.discloses and not accepted_check(entry.item, at=self.now):
                self.leaks.append(f"{entry} is offered")

    def guard_words(self) -> None:
        for row in self.new(Letter):
            known = row.item and accepted_check(row.item, at=self.now)
            if SONG.search(str(row.content).encode()) and not (known or self.is_known(row.case)):
                self.leaks.append(f"letter {row.kind}")
        for row in OutgoingMail.objects.filter(done_at=self.now).exclude(case=None):
            content = read(row.attachment) if row.attachment else b""
            told = SONG.search(f"{row.subject_line} {row.body}".encode() + content)
            if told and not self.is_known(row.case):
                self.leaks.append(f"mail {row.kind} left")

    def new(self, model: Any) -> list[Any]:
        rows = list(model.objects.filter(pk__gt=self.seen.get(model, 0)).order_by("pk"))
        self.seen[model] = rows[-1].pk if rows else self.seen.get(model, 0)
        return rows

    def is_known(self, case: Case) -> bool:
        return is_known_who_asks(case, at=self.now)

    def guard_answer(self, row: AnswerFile) -> None:
        """A check that holds, made and confirmed by persons before the answer was queued."""
        if not row.discloses:
            if SONG.search(read(row.file)):
                self.leaks.append(f"{row} says more than it claims")
            return
        check = accepted_check(row.item, at=self.now)
        if check is None:
            self.leaks.append(f"{row} without a check")
            return
        told = list(Event.objects.filter(stream=row.dispatch.case.reference).order_by("seq"))
        kinds = [
            event.kind if event.facts.get("check") == check.pk else ""
            for event in told
            if event.actor.startswith("staff:") or event.kind == "answer.queued"
        ]
        missing = {"identity.checked"} | ({"identity.confirmed"} if check.needs_second else set())
        if not missing <= set(kinds):
            self.leaks.append(f"{row}: no person recorded {missing - set(kinds)}")
