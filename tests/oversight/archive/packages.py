"""Packages to check: one made by the real export, and the ways to change it."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from dsar.capabilities.mail import custody
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.eventlog import seals
from dsar.eventlog.chain import FIELDS, digest_of
from dsar.law.outcomes import Outcome
from dsar.law.rights import Right
from dsar.management.demo import walk
from dsar.organisation.controller.models import NonWorkingDay
from dsar.oversight.archive.verifier import problems_of
from dsar.procedure import dispatch, inquire, post_room, recount, watch
from dsar.procedure.extend import extend
from dsar.procedure.identity import identify
from tests.factories import NOW, a_case, a_user, a_walk
from tests.procedure.asking import asked_in_time, days

TOP = "dsar-archive/"
MAIL = (
    b"From: Maija <maija@example.com>\r\nTo: privacy@minikone.example\r\n"
    b"Subject: Access request\r\nMessage-ID: <1@example.com>\r\n\r\n"
    b"Please send me a copy of all personal data you hold about me under Article 15 GDPR.\r\n"
)
ORDINARY = (
    b"From: Matti <matti@example.com>\r\nTo: privacy@minikone.example\r\n"
    b"Subject: Opening hours\r\nMessage-ID: <2@example.com>\r\n\r\nAre you open on Saturday?\r\n"
)
KNOWN = {"method": "known_fact", "reason": "Gave the number of an order."}
Files = dict[str, bytes]


def a_refused_case() -> Case:
    road = a_walk(Right.ERASURE)
    for stage in (walk.establish, walk.find_nothing, walk.review):
        stage(road)
    walk.refuse(road, "scope-not-personal", "There is an open order.")
    return road.case


def a_moved_case() -> Case:
    """A case whose time stood still, was extended and counted anew, and that is asked about."""
    case, officer = asked_in_time(), a_user(username="anna")
    identify.accept(case, **KNOWN, at=NOW + days(9), by=officer)
    extend(case, reason="volume", facts="Yhdeksän vuotta.", at=NOW + days(10), by=officer)
    NonWorkingDay.objects.create(on=case.due_on, name="Local day")
    recount.recount(case, at=NOW + days(11), by=officer)
    asked = {"authority_reference": "TSV/7/2026", "text": "Miksi niin myöhään?", "by": officer}
    asked |= {"received_on": (NOW + days(12)).date(), "answer_by": (NOW + days(30)).date()}
    inquiry = inquire.record(case, **asked, at=NOW + days(12))
    inquire.answered(inquiry, at=NOW + days(13), by=officer, on=(NOW + days(13)).date())
    while watch.watch_next(at=NOW + days(60)):
        continue
    return case


def some_cases() -> None:
    """Cases in several states, a received mail among them, with a seal in their midst."""
    a_case(Right.ACCESS, state=State.ARCHIVED)
    a_case(Right.ACCESS, Right.MARKETING_OBJECTION, state=State.COLLECTING)
    a_refused_case()
    a_moved_case()
    seals.seal(at=NOW)
    mail, _ = custody.take(MAIL, mailbox="dedicated", at=NOW)
    post_room.read_one(mail, at=NOW)
    ordinary, _ = custody.take(ORDINARY, mailbox="general", at=NOW)
    post_room.read_one(ordinary, at=NOW)
    a_case(state=State.WITHDRAWN)
    while dispatch.render_next(at=NOW):
        continue
    seals.seal(at=NOW)
    assert not Case.objects.filter(items__outcome=Outcome.NOTHING_HELD).exists()


def unpacked(package: Path) -> Files:
    with zipfile.ZipFile(package) as source:
        return {name.removeprefix(TOP): source.read(name) for name in source.namelist()}


def packed(files: Files, target: Path) -> Path:
    with zipfile.ZipFile(target, "w") as package:
        for path, content in files.items():
            package.writestr(TOP + path, content)
    return target


def found(files: Files, folder: Path) -> list[str]:
    return problems_of(packed(files, folder / "changed.zip"))[0]


def relisted(files: Files) -> Files:
    """The same files with manifests rewritten to match, as a forger would."""
    kept = {path: body for path, body in files.items() if "manifest-sha256" not in path}
    payload = {path: body for path, body in kept.items() if path.startswith("data/")}
    size = sum(map(len, payload.values()))
    lines = kept["bag-info.txt"].decode().splitlines()
    lines = [line for line in lines if not line.startswith("Payload-Oxum")]
    lines.append(f"Payload-Oxum: {size}.{len(payload)}")
    kept["bag-info.txt"] = ("\n".join(sorted(lines)) + "\n").encode()
    kept["manifest-sha256.txt"] = _manifest(payload)
    tags = {path: body for path, body in kept.items() if not path.startswith("data/")}
    return kept | {"tagmanifest-sha256.txt": _manifest(tags)}


def _manifest(files: Files) -> bytes:
    lines = (f"{hashlib.sha256(files[path]).hexdigest()}  {path}\n" for path in sorted(files))
    return "".join(lines).encode()


def edited(files: Files, path: str, change: Callable[[Any], Any]) -> Files:
    """One JSON file changed, and the manifests rewritten to match."""
    value = json.loads(files[path])
    value = change(value) or value
    return relisted(files | {path: json.dumps(value, ensure_ascii=False).encode()})


def rehashed(events: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """A chain that fits itself, whatever its events say."""
    prev = "0" * 64
    for seq, event in enumerate(events, 1):
        event.update(seq=seq, prev=prev)
        prev = event["digest"] = digest_of(prev, {field: event[field] for field in FIELDS})
    return events


def as_bytes(package: Path) -> io.BytesIO:
    return io.BytesIO(package.read_bytes())
