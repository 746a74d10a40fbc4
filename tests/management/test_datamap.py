"""`manage.py datamap`: out and in again, or every error and exit code 1."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from dsar.organisation.datamap import exchange
from dsar.organisation.datamap.models import MapVersion, System
from tests import factories
from tests.factories import words

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def company() -> None:
    factories.a_company()


def told(*given: str) -> str:
    out = StringIO()
    call_command("datamap", *given, stdout=out)
    return out.getvalue()


def test_the_map_is_written_to_standard_output() -> None:
    assert json.loads(told("export")) == exchange.as_content()


@pytest.mark.parametrize("form", ["csv", "json"])
def test_what_was_written_is_taken_in_and_changes_nothing(form: str, tmp_path: Path) -> None:
    path, before = tmp_path / f"map.{form}", exchange.as_content()
    told("export", "--format", form, "--output", str(path))
    assert "0 added, 0 changed" in told("import", str(path))
    assert exchange.as_content() == before


def test_a_dry_run_tells_and_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "map.json"
    path.write_text(json.dumps({"systems": [{"key": "new", "name": words("New")}]}))
    assert "+ system new" in told("import", str(path), "--dry-run")
    assert not System.objects.filter(key="new").exists()
    assert not MapVersion.objects.exists()


def test_an_import_says_what_changed_and_the_version(tmp_path: Path) -> None:
    path = tmp_path / "map.json"
    path.write_text(json.dumps({"systems": [{"key": "crm", "position": 7}]}))
    said = told("import", str(path))
    assert "~ system crm: position" in said
    assert "The data map is version 1." in said


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("map.txt", b"", "ends in .csv or .json"),
        ("map.json", b"\xff", "not written in UTF-8"),
        ("map.json", b'{"systems": [{"key": "new"}]}', "System new, name: This is missing."),
        ("map.csv", b"system,colour\ncrm,red\n", "Colour: Nothing is called so"),
    ],
)
def test_errors_are_listed_and_nothing_is_taken_in(
    name: str, content: bytes, sentence: str, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(CommandError, match=sentence):
        told("import", str(path))


def test_a_file_that_is_not_there_is_told_so(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="cannot be read"):
        told("import", str(tmp_path / "map.csv"))
