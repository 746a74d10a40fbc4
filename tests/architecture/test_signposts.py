"""Whoever follows the README or the page of rules arrives at a file that is there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
NAMED = re.compile(r"`([\w./]+/\w+\.(?:py|toml|yaml|md))`")


@pytest.mark.parametrize("page", ["README.md", "docs/rules.md"])
def test_every_file_that_is_named_is_there(page: str) -> None:
    named = NAMED.findall((ROOT / page).read_text(encoding="utf-8"))
    assert len(named) > 5
    below = (ROOT, ROOT / "dsar", ROOT / "dsar/procedure", ROOT / "dsar/capabilities/mail")
    assert [path for path in named if not any((folder / path).is_file() for folder in below)] == []
