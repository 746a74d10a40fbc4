"""The export for an auditor: choosing cases, writing the package whole or not at all, noting it."""

from __future__ import annotations

import fcntl
import hashlib
import os
import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import IO, Any
from zoneinfo import ZoneInfo

from dsar.cases.models import Case
from dsar.eventlog.actors import Actor
from dsar.eventlog.append import INSTALLATION, append
from dsar.files import crypt, store
from dsar.organisation.controller.models import Controller
from dsar.oversight.archive import payload
from dsar.oversight.archive.bag import Bag, as_lines
from dsar.work.failpoints import fail


class CannotExport(ValueError):
    """The package cannot be made; the message says why."""


@dataclass(frozen=True)
class Choice:
    """Which cases: these, closed in this period, or a sample of them; empty means all."""

    references: tuple[str, ...] = ()
    closed_from: date | None = None
    closed_to: date | None = None
    sample: int | None = None
    seed: str = ""

    @property
    def is_everything(self) -> bool:
        return self == Choice()


@dataclass(frozen=True)
class Exported:
    """What a finished package holds."""

    cases: int
    files: int
    size: int
    sha256: str


def choose(choice: Choice) -> list[str]:
    """The references of the chosen cases in order (Art. 5(2)); raises CannotExport."""
    cases = Case.objects.all()
    if choice.references:
        cases = cases.filter(reference__in=choice.references)
        known = set(cases.values_list("reference", flat=True))
        if missing := sorted(set(choice.references) - known):
            raise CannotExport(f"There is no case {', '.join(missing)}.")
    zone = ZoneInfo(Controller.current().time_zone)
    if choice.closed_from:
        cases = cases.filter(closed_at__gte=datetime.combine(choice.closed_from, time(), zone))
    if choice.closed_to:
        after = choice.closed_to + timedelta(days=1)
        cases = cases.filter(closed_at__lt=datetime.combine(after, time(), zone))
    references = sorted(cases.values_list("reference", flat=True))
    if choice.sample is None:
        return references
    # The same seed draws the same cases, so that an auditor can repeat the draw.
    draw = random.Random(choice.seed)  # noqa: S311 -- a draw to repeat, not a secret
    return sorted(draw.sample(references, min(choice.sample, len(references))))


def export(target: Path, choice: Choice, *, is_masked: bool, at: datetime, by: Actor) -> Exported:
    """Write a package and note it (Art. 5(2)); whatever stops it leaves no file under that name.

    Raises CannotExport for an unknown case, a file that cannot be read or a place not writable.
    """
    references = choose(choice)
    try:
        with _beside(target) as part:
            bag = Bag(part)
            _fill(bag, references, is_masked=is_masked)
            bag.close(info=_info(len(references), is_masked=is_masked), on=_today(at))
            digest = _finish(part)
            done = Exported(len(references), bag.files, part.seek(0, os.SEEK_END), digest)
            _note(choice, references, done, is_masked=is_masked, at=at, by=by)
    except OSError as error:
        raise CannotExport(f"{target} cannot be written: {error.strerror}.") from error
    except (store.Gone, crypt.Unreadable) as error:
        raise CannotExport(f"The export stopped, because {error}; run fsck.") from error
    except payload.KeepsChanging as error:
        raise CannotExport(f"{error}.") from error
    return done


def _fill(bag: Bag, references: list[str], *, is_masked: bool) -> None:
    # The seals come first: what they hold is then surely in the streams read after them.
    seals, last_seal = payload.shared_seals()
    for reference in references:
        for entry in payload.case_entries(reference, is_masked=is_masked):
            path = f"{reference}/{entry.path}"
            bag.add(path, entry.chunks(), is_compressed=entry.is_compressed)
    events, last_event = payload.installation_events()
    # What ends where, so that nothing can be cut off unnoticed.
    ends = {"cases": references, "installation": last_event, "seals": last_seal}
    heads = payload.as_entry("heads.json", ends)
    bag.add(heads.path, heads.chunks())
    bag.add("installation-events.json", as_lines(events))
    bag.add("map-versions.json", as_lines(payload.map_versions()))
    bag.add("seals.json", as_lines(seals))


def _info(cases: int, *, is_masked: bool) -> dict[str, str]:
    controller = Controller.current()
    info = {
        "Source-Organization": controller.name,
        "Contact-Email": controller.email or "-",
        "External-Description": "Cases of data subject requests under the GDPR",
        "Masked": "yes" if is_masked else "no",
        "Cases": str(cases),
    }
    return {key: " ".join(value.split()) for key, value in info.items()}


def _today(at: datetime) -> date:
    return Controller.current().day_of(at)


def _note(
    choice: Choice,
    references: list[str],
    done: Exported,
    *,
    is_masked: bool,
    at: datetime,
    by: Actor,
) -> None:
    facts: dict[str, Any] = {"cases": done.cases, "masked": is_masked, "sha256": done.sha256}
    facts["references"] = "all" if choice.is_everything else references
    append(INSTALLATION, "archive.exported", at=at, by=by, facts=facts)
    fail("export_noted")


@contextmanager
def _beside(target: Path) -> Iterator[IO[bytes]]:
    """A private file that takes the target's name once all is done, and else is gone again."""
    path = target.with_name(f".{target.name}.part")
    with os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT, 0o600), "w+b") as part:
        try:
            fcntl.flock(part, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise CannotExport(f"Another export is writing {target}.") from error
        part.truncate()
        try:
            yield part
            path.replace(target)
        finally:
            path.unlink(missing_ok=True)
    _sync_folder(target.parent)


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _finish(part: IO[bytes]) -> str:
    part.flush()
    os.fsync(part.fileno())
    part.seek(0)
    return hashlib.file_digest(part, "sha256").hexdigest()  # type: ignore[arg-type]
