"""Every letter is a file that keeps: PDF/A-3 and PDF/UA by its own word, sound, and closed."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from tests.capabilities.letters.samples import CONTROLLER, EVERY, KINDS, content, sample

DECIDING = frozenset(
    {"access_answer", "nothing_held", "rectification_confirmation", "erasure_confirmation"}
    | {"partial_refusal", "refusal", "refusal_identity", "contest_outcome"}
)
ACTING = (
    "/JavaScript",
    "/JS",
    "/Launch",
    "/AA",
    "/OpenAction",
    "/RichMedia",
    "/GoToR",
    "/SubmitForm",
)

Needs = Callable[[str], str]


def enclosed(pdf: bytes) -> dict[str, Any]:
    with pikepdf.open(BytesIO(pdf)) as opened:
        return {
            name: json.loads(file.get_file().read_bytes())
            for name, file in opened.attachments.items()
        }


def looked_at(program: str, pdf: bytes, folder: Path, *options: str) -> str:
    path = folder / "letter.pdf"
    path.write_bytes(pdf)
    done = subprocess.run([program, *options, path], capture_output=True, text=True, check=True)
    assert not done.stderr
    return done.stdout


@pytest.mark.parametrize(("kind", "language"), EVERY)
def test_a_letter_says_that_it_is_pdf_a_and_pdf_ua(kind: str, language: str) -> None:
    with pikepdf.open(BytesIO(sample(kind, language))) as pdf, pdf.open_metadata() as xmp:
        assert xmp.pdfa_status == "3B"
        assert xmp["{http://www.aiim.org/pdfua/ns/id/}part"] == "1"
        assert b"pdfaExtension:schemas" in pdf.Root.Metadata.read_bytes()
        assert [str(intent.S) for intent in pdf.Root.OutputIntents] == ["/GTS_PDFA1"]
        assert not pdf.is_encrypted
        assert len(pdf.trailer.ID) == 2


@pytest.mark.parametrize(("kind", "language"), EVERY)
def test_nothing_in_a_letter_acts(kind: str, language: str) -> None:
    with pikepdf.open(BytesIO(sample(kind, language))) as pdf:
        parts = [part for part in pdf.objects if isinstance(part, pikepdf.Dictionary)]
        assert not any(key in part for part in parts for key in ACTING)
        assert "/AcroForm" not in pdf.Root


@pytest.mark.parametrize(("kind", "language"), EVERY)
def test_a_letter_encloses_one_file_about_itself_listed_once(kind: str, language: str) -> None:
    name = "decision.json" if kind in DECIDING else "letter.json"
    with pikepdf.open(BytesIO(sample(kind, language))) as pdf:
        assert [str(file.UF) for file in pdf.Root.AF] == [name]
        assert str(pdf.Root.AF[0].AFRelationship) == "/Data"
        assert list(pdf.attachments) == [name]
    told = enclosed(sample(kind, language))[name]
    assert (told["kind"], told["language"]) == (kind, language)
    assert told["letter"] == "TP-26-7K3QX/1"
    assert ("outcome" in told) == (kind in DECIDING)


@pytest.mark.parametrize("kind", KINDS)
def test_the_enclosed_file_tells_nothing_of_the_person_or_the_data(kind: str) -> None:
    letter = content(kind, "fi")
    told = json.dumps(enclosed(sample(kind, "fi")), ensure_ascii=False)
    for line in letter["addressee"]:
        assert line not in told
    known = {CONTROLLER["name"], *(ground["basis"] for ground in letter.get("grounds", []))}
    for words in _sentences(letter):
        assert words in known or words not in told


def _sentences(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [words for inner in value.values() for words in _sentences(inner)]
    if isinstance(value, list | tuple):
        return [words for inner in value for words in _sentences(inner)]
    return [value] if isinstance(value, str) and " " in value else []


def test_the_enclosed_decision_names_its_grounds_by_code_and_article() -> None:
    told = enclosed(sample("access_answer", "fi"))["decision.json"]
    assert told["outcome"] == "partly_fulfilled"
    assert told["grounds"] == [{"code": "third-party", "basis": "15(4)"}]
    assert told["controller"] == "Esimerkkikone Oy"


@pytest.mark.parametrize(("kind", "language"), EVERY)
def test_qpdf_finds_nothing_wrong(kind: str, language: str, needs: Needs, tmp_path: Path) -> None:
    said = looked_at(needs("qpdf"), sample(kind, language), tmp_path, "--check")
    assert "No syntax or stream encoding errors found" in said


@pytest.mark.parametrize(("kind", "language"), EVERY)
def test_poppler_sees_a_title_tags_and_embedded_fonts(
    kind: str, language: str, needs: Needs, tmp_path: Path
) -> None:
    told = looked_at(needs("pdfinfo"), sample(kind, language), tmp_path)
    facts = dict(line.split(":", 1) for line in told.splitlines() if ":" in line)
    assert facts["Title"].strip()
    assert facts["Tagged"].strip() == "yes"
    assert facts["JavaScript"].strip() == facts["Encrypted"].strip() == "no"
    rows = looked_at(needs("pdffonts"), sample(kind, language), tmp_path).splitlines()[2:]
    assert rows
    assert all(row.split()[-5:-2] == ["yes", "yes", "yes"] for row in rows)
