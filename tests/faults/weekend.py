"""A company that worked until Friday and was left alone since: made once, copied for each test."""

from __future__ import annotations

import contextlib
import json
import shutil
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from tests.faults.clock import Clock
from tests.faults.installation import Installation, Mould, database_of_its_own

BEGINNING = datetime(2026, 2, 9, 6, 0, tzinfo=UTC)
PLAY = "from tests.faults import friday, portrait, world; portrait.tell({})"


def told(site: Installation, play: str) -> Any:
    """What a process of the installation's own has to say after it played a part."""
    done = site.manage("shell", "-v0", "-c", PLAY.format(play), FAKETIME_NO_CACHE="1")
    assert done.returncode == 0, done.stderr[-3000:]
    return json.loads(done.stdout.splitlines()[-1])


@contextlib.contextmanager
def until_friday(mould: Mould, folder: Path) -> Iterator[Installation]:
    with mould.cast(folder) as site:
        site.clock = Clock(folder / "clock")
        site.clock.set(BEGINNING)
        told(site, "friday.live()")
        yield site


@contextlib.contextmanager
def databases_like(friday: Installation, names: Iterable[str]) -> Iterator[dict[str, str]]:
    """So many copies of the database alone, by name."""
    with contextlib.ExitStack() as stack:
        yield {name: stack.enter_context(_database_like(friday, name)) for name in names}


@contextlib.contextmanager
def _database_like(friday: Installation, name: str) -> Iterator[str]:
    if not friday.database_url:
        yield str(shutil.copy(friday.var / "db.sqlite3", friday.var / f"{name}.sqlite3"))
        return
    like = urlsplit(friday.database_url).path.strip("/")
    with database_of_its_own(friday.database_url, like) as url:
        yield urlsplit(url).path.strip("/")


@contextlib.contextmanager
def copied(friday: Installation, folder: Path) -> Iterator[Installation]:
    var = shutil.copytree(friday.var, folder / "copy")
    with Mould(friday).cast(var, clock=Clock(var / "clock")) as site:
        yield site
