"""Check an archive package offline: files, events, seals, letters. Exit 0: intact; 1: a list.

python verify.py PACKAGE.zip     or, in the unpacked folder:     python verify.py
Needs Python 3.8 or later and nothing else. It writes nothing and uses no network.
"""

from __future__ import annotations

import hashlib
import json
import re
import struct
import sys
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any

from dsar.eventlog.chain import FIELDS, first_break
from dsar.oversight.archive.agreement import CaseFolder, case_problems, seal_problems
from dsar.oversight.archive.held_agreement import map_problems, version_problems

UNREADABLE = (
    *(OSError, zipfile.BadZipFile, zlib.error, struct.error, EOFError),
    *(RuntimeError, NotImplementedError, OverflowError),
)
MISSHAPEN = (ValueError, TypeError, LookupError, AttributeError, RecursionError)
LINE = re.compile(r"[0-9a-f]{64}  [!-~]+\n")
DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
TAG_FILES = {"bagit.txt", "bag-info.txt", "manifest-sha256.txt", "verify.py"}
TAG_FILES |= {f"READ-ME.{language}.txt" for language in ("fi", "sv", "en")}


class Package:
    """The files of a package by path, each with its opener, and what is wrong with their frame."""

    def __init__(self) -> None:
        self.files: dict[str, Callable[[], Any]] = {}
        self.digests: dict[str, str] = {}
        self.sizes: dict[str, int] = {}
        self.problems: list[str] = []
        self.counts: Counter[str] = Counter()

    def wrong(self, sentence: str) -> None:
        if sentence not in self.problems:
            self.problems.append(sentence)

    def text(self, path: str) -> str:
        with self.files[path]() as source:
            return source.read().decode("utf-8")

    def json(self, path: str) -> Any:
        """The parsed content; None, and a problem, when it is missing or misshapen."""
        try:
            text = self.text(path)
            value = json.loads(text, object_pairs_hook=_once, parse_constant=_never)
        except KeyError:
            self.wrong(f"{path}: missing")
            return None
        except UNREADABLE + MISSHAPEN:
            value = None
        if not isinstance(value, (dict, list)):
            self.wrong(f"{path}: cannot be read as JSON")
            return None
        return value


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len(dict(pairs)) != len(pairs):
        raise ValueError("a key stands twice")
    return dict(pairs)


def _never(constant: str) -> None:
    raise ValueError(constant)


# Opening: a ZIP or a folder


def open_zip(path: Path) -> Package:
    package = Package()
    source = zipfile.ZipFile(str(path))
    names = [info.filename for info in source.infolist()]
    for name, times in Counter(names).items():
        if times > 1:
            package.wrong(f"{name}: stands {times} times in the ZIP")
    tops = {name.partition("/")[0] for name in names}
    top = tops.pop() if len(tops) == 1 else ""
    for info in source.infolist():
        inner = info.filename[len(top) + 1 :] if top else info.filename
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            package.wrong(f"{inner}: packed in a way that cannot be checked")
        elif inner and not info.filename.endswith("/"):
            package.files[inner] = partial(source.open, info)
        elif info.file_size:
            package.wrong(f"{info.filename}: a folder with content")
    return package


def open_folder(path: Path) -> Package:
    package = Package()
    inside = [entry for entry in path.iterdir() if entry.is_dir()]
    if not (path / "bagit.txt").exists() and len(inside) == 1:
        path = inside[0]
    for entry in sorted(path.rglob("*")):
        inner = entry.relative_to(path).as_posix()
        if entry.is_symlink() or not (entry.is_file() or entry.is_dir()):
            package.wrong(f"{inner}: not an ordinary file")
        elif entry.is_file():
            package.files[inner] = partial(open, entry, "rb")
    return package


# The bag: every file is listed, and is what its digest says


def check_bag(package: Package) -> None:
    for path in sorted(package.files):
        _measure(package, path)
    payload = {path for path in package.files if path.startswith("data/")}
    tags = set(package.files) - payload
    for path in sorted(TAG_FILES - tags):
        package.wrong(f"{path}: missing")
    _check_manifest(package, "manifest-sha256.txt", payload)
    _check_manifest(package, "tagmanifest-sha256.txt", tags - {"tagmanifest-sha256.txt"})
    declared = package.digests.get("bagit.txt")
    if declared and declared != hashlib.sha256(DECLARATION).hexdigest():
        package.wrong("bagit.txt: does not declare a BagIt 1.0 bag")
    oxum = f"{sum(package.sizes.get(path, 0) for path in payload)}.{len(payload)}"
    if _info(package).get("Payload-Oxum") != oxum:
        package.wrong(f"bag-info.txt: Payload-Oxum is not {oxum}")


def _measure(package: Package, path: str) -> None:
    digest, size = hashlib.sha256(), 0
    try:
        with package.files[path]() as source:
            for chunk in iter(lambda: source.read(1 << 20), b""):
                digest.update(chunk)
                size += len(chunk)
    except UNREADABLE + MISSHAPEN as error:
        package.wrong(f"{path}: damaged ({type(error).__name__})")
        return
    package.digests[path], package.sizes[path] = digest.hexdigest(), size


def _check_manifest(package: Package, name: str, found: set[str]) -> None:
    try:
        lines = package.text(name).splitlines(keepends=True)
    except UNREADABLE + MISSHAPEN:
        package.wrong(f"{name}: missing or damaged")
        return
    listed: dict[str, str] = {}
    for number, line in enumerate(lines, 1):
        if not LINE.fullmatch(line):
            package.wrong(f"{name}: line {number} is not in the form it was written in")
            continue
        listed[line[66:-1]] = line[:64]
    if list(listed) != sorted(listed) or len(listed) != len(lines):
        package.wrong(f"{name}: lines are out of order or stand twice")
    _compare(package, name, listed, found)


def _compare(package: Package, name: str, listed: dict[str, str], found: set[str]) -> None:
    for path in sorted(found - set(listed)):
        package.wrong(f"{path}: not listed in {name}")
    for path, digest in listed.items():
        if path not in found:
            package.wrong(f"{path}: listed in {name}, but missing")
        elif package.digests.get(path, digest) != digest:
            package.wrong(f"{path}: its content is not what {name} says")


def _info(package: Package) -> dict[str, str]:
    try:
        lines = package.text("bag-info.txt").splitlines()
    except UNREADABLE + MISSHAPEN:
        return {}
    return dict(line.split(": ", 1) for line in lines if ": " in line)


# The record: events, seals, letters and messages agree


def check_record(package: Package) -> None:
    streams = {"installation": _events(package, "data/installation-events.json", "installation")}
    payload = [path.split("/", 2) for path in package.files if path.startswith("data/")]
    maps = _maps(package, streams["installation"])
    for reference in sorted({parts[1] for parts in payload if len(parts) > 2}):
        streams[reference] = _events(package, f"data/{reference}/events.json", reference)
        _check_case(package, reference, streams, maps)
    seals, heads = package.json("data/seals.json"), package.json("data/heads.json")
    if seals is None or heads is None:
        return
    try:
        for sentence in seal_problems(seals, streams, heads):
            package.wrong(sentence)
    except MISSHAPEN as error:
        package.wrong(f"data/seals.json or heads.json: not in the expected form ({error!r})")


def _maps(package: Package, events: list[dict[str, Any]]) -> dict[int, dict[str, Any]]:
    """The versions of the data map by number; older packages hold none."""
    path = "data/map-versions.json"
    versions: Any = package.json(path) if path in package.files else []
    try:
        for sentence in version_problems(versions or [], events):
            package.wrong(f"{path}: {sentence}")
        return {version["number"]: version for version in versions or []}
    except MISSHAPEN as error:
        package.wrong(f"{path}: not in the expected form ({error!r})")
        return {}


def _check_case(
    package: Package, reference: str, streams: dict[str, Any], maps: dict[int, dict[str, Any]]
) -> None:
    top = f"data/{reference}/"
    files = {
        path[len(top) :]: package.digests.get(path, "")
        for path in package.files
        if path.startswith(top)
    }
    package.counts["cases"] += 1
    package.counts["letters"] += sum(path.startswith("letters/") for path in files)
    case = package.json(top + "case.json")
    if case is None:
        return
    masked = _info(package).get("Masked") == "yes"
    try:
        folder = CaseFolder(reference, case, streams[reference], files, masked=masked)
        for sentence in case_problems(folder, streams["installation"]):
            package.wrong(sentence)
        for sentence in map_problems(folder.record, maps):
            package.wrong(f"{top}case.json: {sentence}")
    except MISSHAPEN as error:
        package.wrong(f"{top}case.json: not in the expected form ({error!r})")


def _events(package: Package, path: str, stream: str) -> list[dict[str, Any]]:
    events: list[dict[str, Any]] = package.json(path) or []
    shape = {*FIELDS, "prev", "digest"}
    try:
        for event in events:
            if set(event) != shape or not isinstance(event["facts"], dict):
                raise ValueError("strange keys")
            if event["stream"] != stream:
                name = f"event {event['stream']} #{event['seq']}"
                package.wrong(f"{path}: {name} belongs to another stream")
        broken = first_break(events)
    except MISSHAPEN:
        package.wrong(f"{path}: holds something that is no event")
        return []
    if broken:
        package.wrong(f"{path}: {broken}")
    package.counts["events"] += len(events)
    return events


# The answer


def problems_of(path: Path) -> tuple[list[str], Counter[str]]:
    """Everything that is wrong with a package, and how much was counted in it."""
    try:
        package = open_folder(path) if path.is_dir() else open_zip(path)
    except UNREADABLE + MISSHAPEN as error:
        return [f"{path.name}: cannot be opened ({error})"], Counter()
    check_bag(package)
    check_record(package)
    return package.problems, package.counts


def main(arguments: list[str]) -> int:
    if arguments[:1] in (["-h"], ["--help"]):
        _say((__doc__ or "").strip().splitlines())
        return 0
    path = Path(arguments[0]) if arguments else Path(__file__).resolve().parent
    problems, counts = problems_of(path)
    if problems:
        _say([*problems, f"NOT INTACT: {len(problems)} faults in {path.name}"])
        return 1
    shape = "{events} events in {cases} cases, {letters} letters: intact"
    _say([shape.format(**{name: counts[name] for name in ("events", "cases", "letters")})])
    return 0


def _say(sentences: Iterable[str]) -> None:
    # A hostile file name must neither end a line nor break the console.
    for sentence in sentences:
        sys.stdout.write(sentence.encode("unicode_escape").decode("ascii") + "\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
