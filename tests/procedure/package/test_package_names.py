"""A name inside a package is safe on every machine, whatever the file was called."""

from __future__ import annotations

import re
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsar.procedure.package.package_names import (
    LONGEST,
    is_machine_readable,
    name_in_form,
    paths,
    safe_name,
)

SAFE = re.compile(r"[A-Za-z0-9_()-][A-Za-z0-9._()-]*")


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("receipt.pdf", "receipt.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\x\\y.pdf", "y.pdf"),
        ("määrä 2.CSV", "maara_2.CSV"),
        ("a\r\nX: y.pdf", "a_X_y.pdf"),
        ("evil\u202egnp.exe", "evilgnp.exe"),
        ("con", "_con"),
        ("LPT1.txt", "_LPT1.txt"),
        ("李.pdf", "file.pdf"),
        ("", "file"),
        ("...", "file"),
        ("\u202e\u200b", "file"),
        (".htaccess", "file.htaccess"),
    ],
)
def test_a_name_is_made_safe(name: str, safe: str) -> None:
    assert safe_name(name) == safe


@given(st.text(max_size=300))
def test_whatever_it_was_the_name_is_short_and_plain(name: str) -> None:
    safe = safe_name(name)
    assert SAFE.fullmatch(safe)
    assert len(f"9999-{safe}") <= LONGEST
    assert not safe.endswith(".")


def entry(shape: str = "file", *, system: str = "crm", key: str = "") -> Any:
    category = SimpleNamespace(key=key) if key else None
    task = SimpleNamespace(system=SimpleNamespace(key=system))
    return SimpleNamespace(shape=shape, task=task, category=category)


def test_no_two_paths_differ_by_their_capitals_alone() -> None:
    given_names = [(entry(), "A.pdf"), (entry(), "a.PDF"), (entry(system="Crm"), "a.pdf")]
    tables = [(entry("table", key="orders"), "x"), (entry("table", key="orders"), "y")]
    made = [path for _, path in paths([*given_names, *tables])]
    assert made[0] == "files/crm/001-A.pdf"
    assert made[3:] == ["data/crm/orders.csv", "data/crm/orders-2.csv"]
    assert len({path.lower() for path in made}) == len(made)


@pytest.mark.parametrize(
    ("name", "path"), [("orders 1.csv", "data/crm/orders_1.csv"), ("..", "data/crm/table.csv")]
)
def test_a_table_without_a_category_keeps_its_own_name(name: str, path: str) -> None:
    assert [made for _, made in paths([(entry("table"), name)])] == [path]


@pytest.mark.parametrize(
    ("shape", "name", "is_so"),
    [
        ("table", "orders", True),
        ("file", "orders.XML", True),
        ("file", "orders.json", True),
        ("text", "orders.txt", False),
        ("text", "orders.CSV.txt", True),
        ("file", "orders.pdf", False),
        ("file", "csv", False),
    ],
)
def test_portability_knows_what_a_program_reads(shape: str, name: str, is_so: bool) -> None:
    assert is_machine_readable(entry(shape), name) is is_so


@pytest.mark.parametrize(
    ("original", "path", "name"),
    [
        ("orders.json", "data/crm/crm.csv", "orders.csv"),
        ("orders.json", "data/crm/crm.json", "orders.json"),
        ("orders 2025.1.json", "data/crm/crm-2.csv", "orders 2025.1.csv"),
    ],
)
def test_a_table_is_called_by_the_form_it_leaves_in(original: str, path: str, name: str) -> None:
    assert name_in_form(original, path) == name
