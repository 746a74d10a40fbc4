"""The overview of a package: readable by people, however much it holds, in three languages."""

from __future__ import annotations

import pytest

from dsar.capabilities.delivery.packages import Package
from dsar.law.explain import size
from dsar.procedure.package import package_overview
from dsar.procedure.package.package_contents import Listed
from dsar.procedure.package.package_overview import pages, shown
from dsar.procedure.package.package_words import READ, WORDS, number

LANGUAGES = ("fi", "sv", "en")
COMPANY = {"name": "Minikone Oy", "email": "privacy@minikone.example", "phone": ""}
PART = ["purposes", "To sell <b>machines</b>"]


def a_package(language: str = "en") -> Package:
    system = {"folder": "crm", "name": "CRM", "summary": "Two\u202e orders"}
    system["categories"] = [{"name": "Orders", "parts": [PART]}]  # type: ignore[assignment]
    told = {"reference": "TP-26-AAAAA", "date": "2026-03-03", "controller": COMPANY}
    told |= {"searched": ["CRM", "Shop"], "systems": [system]}
    told["controller"] = COMPANY | {"business_id": ""}
    return Package(language=language, overview=told)


def files(count: int) -> list[Listed]:
    return [Listed(f"files/crm/{n:03}-a.pdf", size=1_000_000) for n in range(1, count + 1)]


def overview(package: Package, lines: list[Listed], rows: int = 0, columns: int = 2) -> str:
    names = [f"column {n}" for n in range(columns)]
    line = Listed("data/crm/orders.csv", category="Orders")
    table = shown(line, names, [["x" * 400] * columns for _ in range(rows)])
    return dict(pages(package, lines, [table]))["overview.html"].decode()


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_its_overview_and_a_text_to_read_first(language: str) -> None:
    made = dict(pages(a_package(language), files(2), []))
    assert list(made) == [READ[language], "overview.html", "overview.pdf"]
    assert made["overview.pdf"].startswith(b"%PDF-")
    assert str(WORDS[language]["open"]) in made["overview.html"].decode()
    assert "TP-26-AAAAA" in made[READ[language]].decode()


def test_every_language_has_the_same_words() -> None:
    assert {frozenset(WORDS[language]) for language in LANGUAGES} == {frozenset(WORDS["fi"])}


def test_what_people_wrote_is_shown_and_never_run() -> None:
    html = overview(a_package(), [])
    assert "&lt;b&gt;machines&lt;/b&gt;" in html
    assert "Two orders" in html
    assert "<script" not in html


def test_long_tables_and_texts_are_cut_and_say_so() -> None:
    html = overview(a_package(), [], rows=260, columns=41)
    assert "The first 200 of 260 rows" in html
    assert "The first 40 of 41 columns" in html
    assert "x" * 301 not in html
    assert "Long texts are cut here" in html


def test_thousands_of_files_are_told_in_a_sentence() -> None:
    html = overview(a_package(), files(2000))
    assert "2,000 files in the folder files/crm, 2.0 GB together." in html
    assert "001-a.pdf" not in html


def test_on_paper_much_data_becomes_a_summary(monkeypatch: pytest.MonkeyPatch) -> None:
    printed: list[str] = []

    def kept(html: str, **facts: object) -> bytes:
        printed.append(html)
        return b"%PDF-"

    monkeypatch.setattr(package_overview.render, "render", kept)
    overview(a_package(), files(150), rows=260, columns=9)
    monkeypatch.setattr(package_overview, "MOST_TAGS", 500)
    overview(a_package(), files(150), rows=260, columns=9)
    assert "The first 6 of 9 columns" in printed[0]
    assert "This is a summary" in printed[1]
    assert printed[1].count("<") < 500 < printed[0].count("<")


@pytest.mark.parametrize(
    ("count", "words"), [(0, "1 kB"), (250_000, "250 kB"), (1_500_000, "1.5 MB"), (10**9, "1.0 GB")]
)
def test_a_size_is_told_in_a_known_unit(count: int, words: str) -> None:
    assert size(count, "en") == words
    assert size(count, "fi") == words.replace(".", ",")


def test_thousands_are_parted_as_the_language_does() -> None:
    assert (number(2000, "en"), number(2000, "fi")) == ("2,000", "2\u00a0000")
