"""Every sentence of the interface stands in Finnish and Swedish, and compiled as written."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import polib
import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
LOCALE = ROOT / "dsar" / "locale"
LANGUAGES = ["fi", "sv"]
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|{\w*}")

Key = tuple[str | None, str]


def catalogue(language: str) -> polib.POFile:
    return polib.pofile(str(LOCALE / language / "LC_MESSAGES" / "django.po"))


def key(entry: polib.POEntry) -> Key:
    return entry.msgctxt, entry.msgid


def words(entry: polib.POEntry) -> list[str]:
    """The translation, or each plural form of it."""
    return list(entry.msgstr_plural.values()) or [entry.msgstr]


@pytest.fixture(scope="module")
def in_the_source(tmp_path_factory: pytest.TempPathFactory) -> set[Key]:
    """What makemessages finds, in a copy so that the committed catalogues are left alone."""
    if shutil.which("xgettext") is None:
        pytest.skip("needs xgettext")
    copy = tmp_path_factory.mktemp("source")
    for folder in ("dsar", "templates"):
        shutil.copytree(ROOT / folder, copy / folder, ignore=shutil.ignore_patterns("locale"))
    (copy / "locale" / "fi").mkdir(parents=True)
    command = [sys.executable, "-m", "django", "makemessages", "--locale", "fi", "--keep-pot"]
    environment = {"PATH": "/usr/local/bin:/usr/bin:/bin"}
    subprocess.run(command, cwd=copy, env=environment, check=True, capture_output=True)
    return {key(entry) for entry in polib.pofile(str(copy / "locale" / "django.pot"))}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_is_translated(language: str, in_the_source: set[Key]) -> None:
    entries = [entry for entry in catalogue(language) if not (entry.obsolete or entry.fuzzy)]
    assert in_the_source - {key(entry) for entry in entries if all(words(entry))} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_translation_outlived_its_sentence(language: str, in_the_source: set[Key]) -> None:
    assert {key(entry) for entry in catalogue(language)} - in_the_source == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_translation_keeps_every_placeholder(language: str) -> None:
    def differs(entry: polib.POEntry) -> bool:
        asked = [set(PLACEHOLDER.findall(text)) for text in (entry.msgid, entry.msgid_plural)]
        return any(set(PLACEHOLDER.findall(text)) not in asked for text in words(entry) if text)

    assert [entry.msgid for entry in catalogue(language) if differs(entry)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_compiled_catalogue_is_the_written_one(language: str) -> None:
    def pairs(entries: Iterator[polib.POEntry]) -> dict[Key, list[str]]:
        return {key(entry): words(entry) for entry in entries}

    compiled = polib.mofile(str(LOCALE / language / "LC_MESSAGES" / "django.mo"))
    assert pairs(iter(compiled)) == pairs(iter(catalogue(language).translated_entries()))
