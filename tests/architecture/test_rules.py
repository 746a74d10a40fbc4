"""Rules of the house that a reader would otherwise have to remember."""

import ast
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.db import connection

from dsar.capabilities.letters.models import Letter
from dsar.cases.states import MOVES
from dsar.eventlog.kinds import KINDS
from dsar.interfaces.staff.sentences import SENTENCES
from dsar.law.letters import LetterKind
from dsar.law.rights import Right
from dsar.oversight.consistency.proof_checks import GUARDS

ROOT = Path(settings.BASE_DIR)
DOORS = [*(ROOT / "dsar/interfaces").rglob("*.py"), ROOT / "dsar/tasks.py"]
WRITES = {
    "save",
    "create",
    "bulk_create",
    "get_or_create",
    "update_or_create",
    "bulk_update",
    "delete",
}
PERSONAL = {"name", "email", "phone", "address", "text", "subject_line", "body", "facts_text"}


def calls(path: Path) -> list[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = (node.func for node in ast.walk(tree) if isinstance(node, ast.Call))
    return [f"{ast.unparse(f)}" for f in found if isinstance(f, ast.Attribute)]


@pytest.mark.parametrize("path", DOORS, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_door_writes_no_row_itself(path: Path) -> None:
    written = [call for call in calls(path) if call.rpartition(".")[2] in WRITES]
    assert not [call for call in written if "session" not in call]
    assert not [call for call in calls(path) if "objects" in call and call.endswith(".update")]


@pytest.mark.parametrize("path", sorted((ROOT / "dsar/procedure").rglob("*.py")), ids=str)
def test_staff_are_told_every_no_in_their_language(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    raised = (node.exc for node in ast.walk(tree) if isinstance(node, ast.Raise))
    said = [
        call.args[0].value
        for call in raised
        if isinstance(call, ast.Call)
        and ast.unparse(call.func).startswith(("Cannot", "ReasonMissing", "NothingFailed"))
        and call.args
        and isinstance(call.args[0], ast.Constant)
    ]
    assert set(said) <= set(SENTENCES)


def test_no_event_may_carry_what_people_typed() -> None:
    assert not [(kind, facts & PERSONAL) for kind, facts in KINDS.items() if facts & PERSONAL]


def test_every_move_says_where_from_and_where_to() -> None:
    assert all({"from", "to"} <= KINDS[row.event] for row in MOVES)


@pytest.mark.parametrize("kind", sorted(LetterKind))
@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_every_letter_is_written_in_every_language(kind: LetterKind, language: str) -> None:
    assert (ROOT / "templates/letters" / kind / f"{language}.html").is_file()


def test_every_mail_is_written_in_every_language() -> None:
    folders = sorted((ROOT / "templates/mail").iterdir())
    assert folders
    missing = [
        f"{folder.name}/{language}"
        for folder in folders
        for language in ("fi", "sv", "en")
        if not (folder / f"{language}.txt").is_file()
    ]
    assert not missing


def test_nothing_of_django_runs_on_signals_of_ours() -> None:
    sources = (path.read_text(encoding="utf-8") for path in (ROOT / "dsar").rglob("*.py"))
    assert not any("django.dispatch" in text or "post_save" in text for text in sources)


@pytest.mark.django_db
def test_the_guards_stand_after_all_migrations() -> None:
    query = {
        "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
        "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal",
    }[connection.vendor]
    with connection.cursor() as cursor:
        cursor.execute(query)
        found = {row[0] for row in cursor.fetchall()}
    tables = ("dsar_event", "dsar_seal")
    assert {f"{table}_no_{what}" for table in tables for what in ("update", "delete")} <= found
    assert any(name.startswith("dsar_caseitem_refusal") for name in found)
    assert {"dsar_extension_check", "dsar_recomputation_check", "dsar_case_due_recorded"} <= found
    assert set(GUARDS) <= found


def test_every_right_has_a_code_that_fits_its_column() -> None:
    column = apps.get_model("dsar", "CaseItem")._meta.get_field("right")
    assert max(len(right) for right in Right) <= column.max_length
    assert max(len(kind) for kind in LetterKind) <= Letter._meta.get_field("kind").max_length
