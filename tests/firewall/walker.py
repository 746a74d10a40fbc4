"""One random walk of a case, by legal and illegal steps alike, with a guard at every step."""

from __future__ import annotations

from datetime import timedelta
from random import Random
from typing import Any, Final

from dsar.capabilities.delivery.models import AnswerFile
from dsar.capabilities.delivery.packages import Package
from dsar.capabilities.fulfilment.models import CollectionTask
from dsar.capabilities.letters.models import Letter
from dsar.capabilities.mail.models import OutgoingMail
from dsar.cases.disclosure import accepted_check
from dsar.cases.models import Case, CaseItem, Channel
from dsar.cases.moves import ChangedMeanwhile
from dsar.cases.states import State
from dsar.eventlog.actors import PERSON
from dsar.eventlog.models import Event
from dsar.files.store import read
from dsar.interfaces.staff.refusals import REFUSALS
from dsar.law.rights import Right
from dsar.management.demo import walk
from dsar.procedure import download, receive
from tests.factories import NOW, a_submission, a_user
from tests.firewall import oracle, person_steps
from tests.firewall.leaks import SONG, bytes_of
from tests.firewall.steps import BEGINS, LEADS, STEPS, USUAL, WAITING
from tests.interfaces.staff.letterbox import a_message

ASKS: Final = "Haluan tietää, mitä tietoja teillä on minusta. Pyydän jäljennöksen tiedoistani."
NO: Final = (
    *(*REFUSALS, *person_steps.NO, ChangedMeanwhile),
    *(download.LinkExpired, receive.NothingAsked),
)


class Walker:
    """A case, its clock, and dice; `leaks` holds everything that got out unlawfully."""

    def __init__(self, seed: int, channel: str, aim: str = "") -> None:
        self.aim, self.dice, self.now = aim, Random(seed), NOW
        self.anna, self.otso = a_user(username="anna"), a_user(username="otso")
        # Every other walk keeps to the road, or few would come to its end.
        self.sober = self.dice.choice([0.5, 0.9])
        self.path = [channel]
        self.leaks: list[str] = []
        self.disclosed = 0
        self.seen: dict[type[Any], int] = {}
        self.case = self.received(channel)
        self.guard()
        begins = (BEGINS.get(aim),) if aim else (None, None, *BEGINS.values())
        self.led(self.dice.choice(begins))

    def received(self, channel: str) -> Case:
        if channel == Channel.EMAIL:
            row = a_message(ASKS, at=self.now, From="Maija <maija@example.com>", Subject="Tiedot")
            assert row.case is not None
            return row.case
        some = self.dice.sample(list(Right), self.dice.randint(1, 3))
        rights = [Right.ACCESS] if self.aim else some
        by = PERSON if channel == Channel.FORM else self.anna.actor
        is_paper = bool(self.aim) or self.dice.random() < 0.5
        paper = channel in (Channel.LETTER, Channel.COUNTER) and is_paper
        where = {"email": "", "address": "Kotikatu 1\n00100 HELSINKI"} if paper else {}
        given = a_submission(*rights, channel=channel, **where)
        return receive.receive(given, at=self.now, by=by).case

    def led(self, until: State | None) -> None:
        """Along the plain road first, or few walks would come to its end."""
        later = walk.Walk(self.case, self.anna, self.otso, self.now, keeps_house=False)
        for stage in walk.ROADS[until] if until else ():
            try:
                stage(later)
            except NO:
                break
            self.now = later.now
            self.guard()

    def step(self) -> None:
        """Mostly the step that the state or something that waits asks for, else any at all."""
        self.case = Case.objects.select_related("data_subject").get(pk=self.case.pk)
        self.now += timedelta(hours=self.dice.choice([0, 0, 1, 5, 30]))
        name = self.chosen()
        self.path.append(name)
        try:
            STEPS[name](self)
        except NO:
            self.path[-1] += "!"
        self.guard()

    def chosen(self) -> str:
        if self.aim and self.dice.random() < 0.5:
            return self.dice.choice((self.aim, *LEADS.get(self.aim, ())))
        if self.dice.random() >= self.sober:
            return self.dice.choice(tuple(STEPS))
        waiting = [name for name, waits in WAITING.items() if waits(self)]
        if waiting and self.dice.random() < 0.6:
            return self.dice.choice(waiting)
        return self.dice.choice(USUAL.get(State(self.case.state), tuple(STEPS)))

    @property
    def officer(self) -> Any:
        return self.dice.choice([self.anna, self.otso])

    @property
    def by(self) -> dict[str, Any]:
        return {"at": self.now, "by": self.officer}

    def guard(self) -> None:
        """What is new since the last step got out, if at all, by an accepted check alone."""
        self.compare()
        for row in self.new(CollectionTask):
            if row.item.needs_identity and not self.knows(row.item):
                self.leaks.append(f"task {row.pk} before it is known who asks")
        for row in self.new(AnswerFile):
            self.guard_answer(row)
        self.guard_words()
        for entry in download.files_for(self.case, at=self.now):
            if entry.discloses and not self.knows(entry.item):
                self.leaks.append(f"{entry} is offered")

    def guard_words(self) -> None:
        for row in self.new(Letter):
            known = row.item and self.knows(row.item)
            is_told = known or self.is_known(row.case) or was_written(row)
            if SONG.search(str(row.content).encode()) and not is_told:
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
        return oracle.is_known(case, at=self.now)

    def knows(self, item: CaseItem) -> bool:
        return oracle.known(item, at=self.now)

    def compare(self) -> None:
        """The firewall never says yes where the record of events says no."""
        said = oracle.told(self.case)
        for item in self.case.items.select_related("case"):
            opens = accepted_check(item, at=self.now) is not None
            if opens != oracle.known(item, at=self.now, said=said):
                self.leaks.append(f"{item.right}: the firewall says {opens}")

    def guard_answer(self, row: AnswerFile) -> None:
        """A check that holds, made and confirmed by persons before the answer was queued."""
        case, file = row.dispatch.case, row.file_id
        packed = Package.objects.filter(case=case, file=file, superseded_at__isnull=True)
        if not (packed.exists() or case.letters.filter(file=file).exists()):
            self.leaks.append(f"{row} is no letter and no package of its case")
        if not row.discloses:
            if SONG.search(bytes_of(row.file)):
                self.leaks.append(f"{row} says more than it claims")
            return
        check = row.identity_check
        if check is None or not self.knows(row.item):
            self.leaks.append(f"{row} without a check")
            return
        told = list(Event.objects.filter(stream=row.dispatch.case.reference).order_by("seq"))
        kinds = [
            event.kind if event.facts.get("check") == check.pk else ""
            for event in told
            if event.actor.startswith("staff:") or event.kind == "answer.queued"
        ]
        missing = {"identity.checked"} | (
            {"identity.confirmed"} if check.method == oracle.DOCUMENT else set()
        )
        self.disclosed += 1
        if not missing <= set(kinds):
            self.leaks.append(f"{row}: no person recorded {missing - set(kinds)}")


def was_written(row: Letter) -> bool:
    """Whether a letter only addresses anew, in the house, what one before it said already."""
    before = Letter.objects.filter(pk__lt=row.pk, item=row.item, kind=row.kind)
    return row.item is not None and any(
        set(SONG.findall(str(row.content).encode())) <= set(SONG.findall(str(old.content).encode()))
        for old in before
    )
