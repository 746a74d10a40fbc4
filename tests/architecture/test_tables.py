"""CSV is written and read in one place, where no cell becomes a formula (T25)."""

import ast
from pathlib import Path

from django.conf import settings

HOUSE = Path(settings.BASE_DIR) / "dsar"


def imported(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    plain = {
        name.name for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names
    }
    return plain | {str(node.module) for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}


def test_one_module_writes_and_reads_csv() -> None:
    using = {
        str(path.relative_to(HOUSE)) for path in HOUSE.rglob("*.py") if "csv" in imported(path)
    }
    assert using == {"files/tables.py"}
