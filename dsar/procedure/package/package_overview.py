"""The overview of a package: what each system holds, readable without any program but a browser."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime, time
from typing import Any, Final, Protocol

from django.template import Context

from dsar.capabilities.delivery.packages import Package
from dsar.capabilities.fulfilment.models import CollectionTask, Result
from dsar.capabilities.letters import render
from dsar.capabilities.letters.compose import ENGINE, HIDDEN
from dsar.cases.models import CaseItem
from dsar.law import article15
from dsar.law.explain import long_date, size
from dsar.organisation.controller.models import Controller
from dsar.procedure import statement
from dsar.procedure.package import package_names
from dsar.procedure.package.package_words import NOTHING, READ, WORDS, number

LONGEST_CELL: Final = 300
WIDTH: Final = 78


@dataclass(frozen=True)
class Frame:
    """How much an overview shows: rows of a table and of all, its columns, files of a system."""

    rows: int
    all_rows: int
    columns: int
    files: int


HTML: Final = Frame(rows=200, all_rows=4_000, columns=40, files=200)
# On paper; the first that is not too long for the renderer is taken.
PRINTED: Final = (
    Frame(rows=200, all_rows=600, columns=6, files=200),
    Frame(rows=20, all_rows=200, columns=6, files=20),
    Frame(rows=0, all_rows=0, columns=6, files=0),
)
MOST_TAGS: Final = 6_000
MOST_CHARACTERS: Final = 400_000
# Nobody waits before a screen for an overview, and it may be long.
LONGEST: Final = 60


class Line(Protocol):
    """What the list of contents knows of a file."""

    path: str
    original_name: str
    category: str
    size: int
    note: str


@dataclass(frozen=True)
class Shown:
    """The beginning of a table, as far as any overview shows it."""

    path: str
    name: str
    note: str
    columns: Sequence[str]
    rows: Sequence[Sequence[str]]
    total: int
    width: int


def facts_of(item: CaseItem, *, at: datetime) -> dict[str, Any]:
    """What the overview will say, fixed at the decision: the map may be another when it is built.

    The parts are those of the answer itself (Art. 15(1)-(2)).
    """
    case, language = item.case, item.case.language
    controller = Controller.current()
    tasks = list(CollectionTask.objects.filter(item=item).select_related("system"))
    told = statement.draft(item)
    return {
        "reference": case.reference,
        "date": controller.day_of(at).isoformat(),
        "controller": controller.as_printed(),
        "searched": [_searched(task, language) for task in tasks],
        "systems": [
            {
                "folder": package_names.safe_name(task.system.key, "system"),
                "name": task.system.called(language),
                "summary": task.summary,
                "categories": [
                    _category(entry, language)
                    for entry in told
                    if entry["key"].startswith(f"{task.system.key}.")
                ],
            }
            for task in tasks
            if task.result == Result.FOUND
        ],
    }


def _searched(task: CollectionTask, language: str) -> str:
    name = task.system.called(language)
    return f"{name}: {NOTHING[language]}" if task.result == Result.NOTHING_FOUND else name


def _category(entry: dict[str, Any], language: str) -> dict[str, Any]:
    labels = {part.value: article15.NAMES[part][language] for part in statement.WRITTEN}
    # In the order of the labels: a database may keep the parts in another one.
    told = {part: entry["parts"][part] for part in labels if part in entry["parts"]}
    parts = [[labels[part], one["words"]] for part, one in told.items()]
    parts.insert(2, [str(WORDS[language]["legal_basis"]), entry["legal_basis"]])
    return {"name": entry["name"], "parts": parts}


def shown(line: Line, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> Shown:
    """The beginning of a table, each cell cut to what can be read at a glance."""
    return Shown(
        path=line.path,
        name=line.category or line.original_name,
        note=line.note,
        columns=[_cut(name) for name in columns[: HTML.columns]],
        rows=[[_cut(cell) for cell in row[: HTML.columns]] for row in rows[: HTML.rows]],
        total=len(rows),
        width=len(columns),
    )


def pages(
    package: Package, lines: Sequence[Line], tables: Sequence[Shown]
) -> list[tuple[str, bytes]]:
    """The text to read first, and the overview as a web page and as a PDF (Art. 12(1))."""
    told, language = _clean(package.overview), package.language
    files = [line for line in lines if line.path.startswith("files/")]
    html = _page(told, language, files, tables, HTML, is_pdf=False)
    return [
        (READ[language], _read(told, language).encode()),
        ("overview.html", html.encode()),
        ("overview.pdf", _pdf(told, language, files, tables)),
    ]


def _pdf(
    told: dict[str, Any], language: str, files: Sequence[Line], tables: Sequence[Shown]
) -> bytes:
    for frame in PRINTED:
        html = _page(told, language, files, tables, frame, is_pdf=True)
        if html.count("<") <= MOST_TAGS and len(html) <= MOST_CHARACTERS:
            break
    created = datetime.combine(date.fromisoformat(told["date"]), time(12), UTC)
    title = f"{WORDS[language]['title']} {told['reference']}"
    return render.render(html, title=title, language=language, created=created, busy=LONGEST)


def _page(
    told: dict[str, Any],
    language: str,
    files: Sequence[Line],
    tables: Sequence[Shown],
    frame: Frame,
    *,
    is_pdf: bool,
) -> str:
    left = [frame.all_rows]
    systems = [
        system
        | {
            "tables": [
                _table(table, language, frame, left)
                for table in tables
                if table.path.startswith(f"data/{system['folder']}/")
            ],
            "files": _files(system["folder"], files, language, frame),
        }
        for system in told["systems"]
    ]
    words = {name: _filled(text, told, language) for name, text in WORDS[language].items()}
    context = told | {
        "language": language,
        "is_pdf": is_pdf,
        "is_short": is_pdf and frame is not PRINTED[0],
        "words": words,
        "day": long_date(date.fromisoformat(told["date"]), language),
        "systems": systems,
    }
    return str(ENGINE.get_template("packages/overview.html").render(Context(context)))


def _filled(text: str | tuple[str, ...], told: dict[str, Any], language: str) -> Any:
    if not isinstance(text, str) or "{reference}" not in text:
        return text
    day = long_date(date.fromisoformat(told["date"]), language)
    return text.format(reference=told["reference"], day=day)


def _table(table: Shown, language: str, frame: Frame, left: list[int]) -> dict[str, Any]:
    rows = [row[: frame.columns] for row in table.rows[: min(frame.rows, max(left[0], 0))]]
    left[0] -= len(rows)
    counts = {"rows": number(table.total, language), "shown": number(len(rows), language)}
    words = WORDS[language]
    kind = "rows" if len(rows) == table.total else "first_rows" if rows else "no_rows"
    notes = [str(words[kind]).format(**counts)]
    if table.width > frame.columns:
        wide = {"shown": frame.columns, "columns": table.width}
        notes.append(str(words["more_columns"]).format(**wide))
    if any(cell.endswith("…") for row in rows for cell in row):
        notes.append(str(words["cut"]))
    return asdict(table) | {
        "columns": table.columns[: frame.columns],
        "rows": rows,
        "twin": package_names.twin(table.path),
        "notes": " ".join([table.note, *notes]).strip(),
    }


def _files(folder: str, files: Sequence[Line], language: str, frame: Frame) -> dict[str, Any]:
    mine = [line for line in files if line.path.startswith(f"files/{folder}/")]
    total = sum(line.size for line in mine)
    rows = [{"path": line.path, "size": size(line.size, language)} for line in mine]
    many = str(WORDS[language]["many_files"]).format(
        count=number(len(mine), language), folder=f"files/{folder}", size=size(total, language)
    )
    is_few = len(mine) <= frame.files
    return {"count": len(mine), "rows": rows if is_few else [], "many": "" if is_few else many}


def _read(told: dict[str, Any], language: str) -> str:
    words = WORDS[language]
    parts = [str(words["title"]), str(_filled(words["lead"], told, language))]
    for name in ("inside", "open", "check"):
        parts += [str(words[name]), *(f"- {line}" for line in words[f"{name}_words"])]
    return "\n\n".join(textwrap.fill(part, WIDTH) for part in parts) + "\n"


def _cut(text: str) -> str:
    plain = HIDDEN.sub("", text)
    return plain if len(plain) <= LONGEST_CELL else f"{plain[:LONGEST_CELL]}…"


def _clean(value: Any) -> Any:
    """The same without signs that could hide or reorder what a person reads."""
    if isinstance(value, dict):
        return {name: _clean(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_clean(inner) for inner in value]
    return HIDDEN.sub("", value) if isinstance(value, str) else value
