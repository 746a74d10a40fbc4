"""Granted cases with many files, made and packed inside an installation of its own.

Runs there: `manage.py shell -c "from tests.faults.packing import load; load(5, 1000)"`.
"""

from __future__ import annotations

import json
import random
import time
from collections.abc import Iterator
from pathlib import Path

from django.utils import timezone

from dsar.capabilities.delivery.packages import Package
from dsar.capabilities.fulfilment.models import TaskFile
from dsar.cases.states import State
from dsar.files import store
from dsar.law.outcomes import Outcome
from dsar.law.rights import Right
from dsar.management.demo import company, walk
from dsar.organisation.accounts.models import User
from dsar.procedure import decide
from dsar.procedure.package import package
from dsar.procedure.receive import Submission

PIECE = 1 << 16


def load(files: int, size: int, email: str = "m@example.com") -> None:
    """A case that was decided just now; its package waits to be built."""
    company.load()
    submission = Submission(rights=(Right.ACCESS,), language="fi", name="M", email=email)
    anna, riitta = (User.objects.get(username=name) for name in ("anna", "riitta"))
    way = walk.start(submission, key=email, officer=anna, reviewer=riitta, at=timezone.now())
    way.keeps_house, way.pace = False, way.pace * 0
    case = walk.to(State.REVIEWING, way)
    task = case.tasks.filter(result="found").first()
    for number in range(files):
        facts = {"media_type": "image/jpeg", "original_name": f"photo {number}.jpg"}
        content = noise(number, size)
        file = store.store(content, reference=case.reference, at=timezone.now(), **facts)
        TaskFile.objects.create(task=task, file=file)
    rulings = [
        decide.Ruling(item, Outcome.FULFILLED, vouches_for_unseen=True) for item in case.items.all()
    ]
    decide.decide(case, rulings, at=timezone.now(), by=anna)


def ask_again() -> None:
    """Another package of the same files, in the place of the one that was built."""
    row, at = Package.objects.get(), timezone.now()
    package.supersede(row.case, at=at)
    package.ask_for(row.item, at=at)


def build(to: Path) -> dict[str, float]:
    """Build what waits, and tell how long it took and how much more memory the process needed."""
    before, began = _peak(), time.monotonic()
    row = package.build_next(at=timezone.now())
    seconds, after = time.monotonic() - began, _peak()
    row = Package.objects.get(pk=row.pk) if row else None
    if row is None or row.file is None:
        raise AssertionError(row and row.last_error)
    with to.open("wb") as target:
        target.writelines(store.chunks_of(row.file))
    figures = {"seconds": seconds, "peak": after, "more": after - before, "size": row.file.size}
    to.with_suffix(".json").write_text(json.dumps(figures))
    return figures


def _peak() -> int:
    """The most memory that this program ever had, in bytes; what forked it does not count."""
    status = Path("/proc/self/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) * 1024


def noise(seed: int, size: int) -> Iterator[bytes]:
    """Bytes that nothing makes shorter, the same for the same seed."""
    source = random.Random(seed)
    for start in range(0, size, PIECE):
        yield source.randbytes(min(PIECE, size - start))
