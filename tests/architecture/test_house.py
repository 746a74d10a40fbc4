"""The house keeps its shape: short files, small functions, folders that say what they hold."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
FILE_LIMIT = 300
FUNCTION_LIMIT = 60
NOTE_LIMIT = 5
NAMELESS = {"utils", "util", "core", "common", "helpers", "helper", "lib", "misc", "services"}
# Written by Django itself.
GENERATED = ROOT / "dsar" / "migrations"


def sources() -> list[Path]:
    found = [*(ROOT / "dsar").rglob("*.py"), *(ROOT / "config").rglob("*.py")]
    return sorted(path for path in found if GENERATED not in path.parents)


def folders() -> list[Path]:
    found = {path.parent for path in sources()}
    return sorted(
        found | {parent for path in found for parent in path.parents if ROOT in parent.parents}
    )


def note(folder: Path) -> list[str]:
    entrance = folder / "__init__.py"
    text = entrance.read_text(encoding="utf-8") if entrance.exists() else ""
    return (ast.get_docstring(ast.parse(text)) or "").splitlines()


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def test_files_are_short() -> None:
    files = [*sources(), *(ROOT / "tests").rglob("*.py")]
    lengths = {named(path): len(path.read_text(encoding="utf-8").splitlines()) for path in files}
    assert {name: length for name, length in lengths.items() if length > FILE_LIMIT} == {}


def test_functions_are_small() -> None:
    guilty = {
        f"{named(path)}:{node.name}"
        for path in sources()
        for node in functions(ast.parse(path.read_text(encoding="utf-8")))
        if (node.end_lineno or 0) - node.lineno >= FUNCTION_LIMIT
    }
    assert guilty == set()


def test_nothing_is_left_to_do() -> None:
    pattern = re.compile(r"\b(TODO|FIXME|XXX)\b")
    assert [named(path) for path in sources() if pattern.search(path.read_text("utf-8"))] == []


def test_every_folder_says_what_it_holds() -> None:
    silent = [named(folder) for folder in folders() if not 1 <= len(note(folder)) <= NOTE_LIMIT]
    assert silent == []


def test_no_folder_or_file_is_named_after_nothing() -> None:
    names = {path.stem for path in sources()} | {folder.name for folder in folders()}
    assert names & NAMELESS == set()


def test_no_code_runs_on_django_signals() -> None:
    pattern = re.compile(r"django\.(db\.models\.|core\.|dispatch)\w*signals?|import receiver")
    guilty = [named(path) for path in sources() if pattern.search(path.read_text(encoding="utf-8"))]
    assert guilty == []


def test_every_test_folder_is_a_package() -> None:
    parents = {path.parent for path in (ROOT / "tests").rglob("test_*.py")}
    assert [named(folder) for folder in parents if not (folder / "__init__.py").exists()] == []


def test_requirements_name_no_registry() -> None:
    lists = [ROOT / "requirements.txt", ROOT / "tests" / "requirements.txt"]
    assert not any("://" in path.read_text(encoding="utf-8") for path in lists)
