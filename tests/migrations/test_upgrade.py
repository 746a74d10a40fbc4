"""An installation of the release before takes its open work along into this one."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator

import psycopg
import pytest

from tests.faults.installation import Installation, Mould

PLAY = "from tests.migrations import before; before.live()"
OPEN = "state IN ('received', 'verifying', 'collecting', 'reviewing', 'decided', 'contested')"
ASKED = "(SELECT case_id FROM dsar_outgoingmail WHERE addressee = '{}@example.com')"


def manage(site: Installation, *arguments: str) -> str:
    done = site.manage(*arguments)
    assert done.returncode == 0, done.stdout[-1500:] + done.stderr[-1500:]
    return done.stdout


def told(site: Installation, kind: str) -> int:
    return site.count("dsar_event", f"kind = '{kind}'")


def at_once(site: Installation) -> None:
    manage(site, "migrate", "-v0")


def after_a_kill(site: Installation) -> None:
    """Everything was done once, but nobody was left to note it."""
    manage(site, "migrate", "dsar", "0007", "-v0")
    site.query("DELETE FROM django_migrations WHERE app = 'dsar' AND name LIKE '0007%'")
    at_once(site)


@pytest.fixture(scope="module")
def old_house(mould: Mould, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mould]:
    with mould.cast(tmp_path_factory.mktemp("old")) as site:
        manage(site, "shell", "-v0", "-c", PLAY)
        yield Mould(site)


@pytest.fixture(scope="module", params=[at_once, after_a_kill])
def upgraded(
    request: pytest.FixtureRequest, old_house: Mould, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Installation]:
    folder = tmp_path_factory.mktemp("upgraded") / "var"
    with old_house.cast(shutil.copytree(old_house.site.var, folder)) as site:
        with pytest.raises((sqlite3.Error, psycopg.Error)):
            site.query("SELECT next_watch_on FROM dsar_case")
        request.param(site)
        yield site


def test_every_open_case_is_watched_and_aims_at_a_day(upgraded: Installation) -> None:
    assert upgraded.count("dsar_case", OPEN) == 7
    assert upgraded.count("dsar_case", f"{OPEN} AND next_watch_on IS NULL") == 0
    assert upgraded.count("dsar_case", f"{OPEN} AND target_on IS NULL") == 0


def test_open_tasks_wait_to_be_chased_since_the_day_they_were_made(upgraded: Installation) -> None:
    waiting = "made_on IS NOT NULL AND next_chase_on = made_on"
    tasks = upgraded.count("dsar_collectiontask", "result = ''")
    assert tasks > 0
    assert upgraded.count("dsar_collectiontask", f"result = '' AND {waiting}") == tasks


def test_what_was_asked_knows_its_mail_and_when_to_ask_again(upgraded: Installation) -> None:
    sent = "sent_at IS NOT NULL AND mail_id IS NOT NULL AND remind_on < reply_by"
    assert upgraded.count("dsar_proofrequest", sent) == 2
    unsent = f"sent_at IS NULL AND mail_id IS NOT NULL AND case_id IN {ASKED.format('unsent')}"
    assert upgraded.count("dsar_proofrequest", unsent) == 1


def test_the_first_sweep_chases_and_reminds_before_it_gives_anybody_up(
    upgraded: Installation,
) -> None:
    manage(upgraded, "sweep")
    assert told(upgraded, "task.chased") == 1
    assert told(upgraded, "deadline.reminded") > 0
    assert told(upgraded, "question.reminded") == 2
    assert told(upgraded, "identity.not_established") == 0
    assert told(upgraded, "question.sent") == 1


def test_a_date_cannot_move_without_its_record(upgraded: Installation) -> None:
    with pytest.raises((sqlite3.Error, psycopg.Error), match="a due date moves only with"):
        upgraded.query("UPDATE dsar_case SET due_on = '2099-01-01'")


def test_everything_agrees(upgraded: Installation) -> None:
    assert "nothing wrong" in manage(upgraded, "fsck")
