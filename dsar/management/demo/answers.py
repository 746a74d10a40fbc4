"""What the systems of the demo company answer: one customer is in four of its eight systems."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Final

from dsar.capabilities.fulfilment.models import CollectionTask
from dsar.cases.models import Case
from dsar.files.tables import write_csv
from dsar.law.rights import Right
from dsar.organisation.accounts.models import User
from dsar.organisation.datamap.models import DataCategory, OnErasure
from dsar.procedure.collection import hand_in
from dsar.procedure.collection.collection_answer import Answer, Line
from dsar.procedure.collection.hand_in import Upload
from dsar.procedure.package.package import COPIED

WORDS: Final[dict[str, dict[str, str]]] = {
    "found": {
        "fi": "Nimi, osoite ja kaksi tilausta",
        "sv": "Namn, adress och två beställningar",
        "en": "Name, address and two orders",
    },
    "town": {"fi": "Postitoimipaikka", "sv": "Postort", "en": "Town"},
    "phone": {"fi": "Puhelinnumero", "sv": "Telefonnummer", "en": "Phone number"},
    "claim": {
        "fi": "Ostamasi koneen takuu on voimassa, ja vastaamme sen virheistä.",
        "sv": "Garantin för maskinen som du köpte gäller, och vi ansvarar för fel i den.",
        "en": "The warranty of the machine you bought is in force, and we answer for its defects.",
    },
    "warranty": {
        "fi": "koneen takuun päättymiseen",
        "sv": "slutet av maskinens garanti",
        "en": "the end of the machine's warranty",
    },
    "machine": {"fi": "Päältäajettava leikkuri", "sv": "Åkgräsklippare", "en": "Ride-on mower"},
}


def sample(task: CollectionTask) -> Answer:
    """An answer that fits the right: of the categories that hold something, or of none."""
    said = {key: words[task.case.language] for key, words in WORDS.items()}
    held = _held(task)
    if not held:
        return _plain(task, said)
    if task.item.right == Right.ERASURE:
        return Answer("erased", lines=[_gone(task, one, said) for one in held])
    if task.item.right == Right.RECTIFICATION:
        contact = [one for one in held if one.key == "contact"]
        phone = (said["phone"], "040 111 2222", "040 765 4321")
        lines = [Line(one, "corrected", *phone) for one in contact]
        return Answer("corrected", lines=lines) if lines else Answer("nothing_found")
    return Answer("found", _listed(held, task.case), lines=[Line(one, "found") for one in held])


def hand_in_for(task: CollectionTask, *, at: datetime, by: User) -> None:
    """What the owners of the systems hand in for a copy: filled in, pasted and uploaded."""
    if task.item.right in COPIED:
        for category in _held(task):
            HANDED_IN[category.key](task, category, at, by)


def _plain(task: CollectionTask, said: dict[str, str]) -> Answer:
    """What the customer register of the tests' company answers."""
    if task.system.key != "crm":
        return Answer("nothing_found")
    if task.item.right == Right.ACCESS:
        table = Upload("crm.csv", "text/csv", b"name,town\nMaija Meikalainen,Turku\n")
        return Answer("found", said["found"], uploads=[table])
    if task.item.right == Right.ERASURE:
        return Answer("erased", said["found"])
    if task.item.right == Right.RECTIFICATION:
        mine = DataCategory.objects.filter(system=task.system_id, is_active=True)
        lines = [Line(one, "corrected", said["town"], "Turku", "Salo") for one in mine]
        return Answer("corrected", said["found"], lines=lines)
    return Answer("nothing_found")


def _held(task: CollectionTask) -> list[DataCategory]:
    """The categories of the demo map that hold something of every customer who asks."""
    rows = DataCategory.objects.filter(system=task.system_id, is_active=True, key__in=HANDED_IN)
    return list(rows)


def _listed(held: list[DataCategory], case: Case) -> str:
    return ", ".join(one.called(case.language) for one in held)


def _gone(task: CollectionTask, category: DataCategory, said: dict[str, str]) -> Line:
    data = str(category.data[task.case.language])
    if category.on_erasure != OnErasure.KEEP:
        return Line(category, "erased", data)
    if category.keep_ground == "er-accounting":
        return Line(category, "kept", data, ground="er-accounting", event_on=_bought_on(task.case))
    ground, why = category.keep_ground, said["claim"]
    return Line(category, "kept", data, ground=ground, why=why, until_words=said["warranty"])


def _bought_on(case: Case) -> date:
    return case.received_on - timedelta(days=200)


def _filled_in(task: CollectionTask, category: DataCategory, at: datetime, by: User) -> None:
    person = task.case.data_subject
    first, _space, last = person.name.partition(" ")
    known = {"first_name": first, "last_name": last, "email": person.email}
    known |= {"user_name": person.email.partition("@")[0]}
    given = {key: known[key] for key in _keys(category) if key in known}
    hand_in.fill(task, category, given, at=at, by=by)


def _keys(category: DataCategory) -> list[str]:
    return [str(field["key"]) for field in category.fields]


def _orders(task: CollectionTask, category: DataCategory, at: datetime, by: User) -> None:
    day, machine = _bought_on(task.case), WORDS["machine"][task.case.language]
    names = [str(field["name"][task.case.language]) for field in category.fields[:3]]
    rows = [["T-10481", day.isoformat(), machine], ["T-10977", str(day + timedelta(90)), "MK 320"]]
    hand_in.paste(task, "".join(write_csv(names, rows)), "csv", category=category, at=at, by=by)


def _invoice(task: CollectionTask, category: DataCategory, at: datetime, by: User) -> None:
    names = [str(field["name"][task.case.language]) for field in category.fields[:2]]
    table = "".join(write_csv(names, [["L-20481", _bought_on(task.case).isoformat()]]))
    upload = Upload("laskut.csv", "text/csv", table.encode())
    hand_in.hand_in(task, upload, category=category, at=at, by=by)


HANDED_IN: Final[dict[str, Callable[[CollectionTask, DataCategory, datetime, User], None]]] = {
    "contact": _filled_in,
    "account": _filled_in,
    "account_orders": _orders,
    "billing": _invoice,
    "marketing": _filled_in,
}
