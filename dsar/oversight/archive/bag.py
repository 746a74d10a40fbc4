"""A BagIt 1.0 bag, written as a ZIP piece by piece (RFC 8493)."""

from __future__ import annotations

import hashlib
import tempfile
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import IO, Any

from dsar.cases.models import Case
from dsar.oversight.archive import payload
from dsar.work.failpoints import fail

HERE = Path(__file__).parent
CHAIN = HERE.parent.parent / "eventlog" / "chain.py"
TOP = "dsar-archive"
DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
# A fixed moment, so that the same content makes the same package.
DATED = (2018, 5, 25, 0, 0, 0)
LANGUAGES = ("fi", "sv", "en")
FUTURE = "from __future__ import annotations\n"


def bundle_facts(case: Case) -> dict[str, Any]:
    """How many files a case's bundle holds, and its digest (Art. 5(2))."""
    return payload.bundle_of(case)


def verifier_source() -> str:
    """The verifier as one file: its modules joined where it would import them."""
    modules = ("time_agreement", "held_agreement", "contest_agreement", "agreement")
    parts = [CHAIN, *(HERE / f"{name}.py" for name in modules)]
    joined = "\n\n".join(_body(part.read_text("utf-8")) for part in parts)
    head, _, tail = (HERE / "verifier.py").read_text("utf-8").partition("\nfrom dsar.")
    rest = "\n".join(line for line in tail.split("\n")[1:] if not line.startswith("from dsar."))
    return f"{head}\n{joined}\n{rest}"


def _body(source: str) -> str:
    """A module without its docstring and without the imports that joining makes needless."""
    lines = source.partition(FUTURE)[2].strip().split("\n")
    return "\n".join(line for line in lines if not line.startswith("from dsar."))


class Bag:
    """Payload files first, in the order of their paths; close() adds the tags and manifests."""

    def __init__(self, target: IO[bytes]) -> None:
        self._zip = zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED)
        self._manifest = tempfile.SpooledTemporaryFile(max_size=1 << 20)  # noqa: SIM115
        self._last = ""
        self._tags: dict[str, str] = {}
        self.files = self.size = 0

    def add(self, path: str, chunks: Iterable[bytes], *, is_compressed: bool = False) -> None:
        """Write one payload file; the paths must come in order, so that nothing need be sorted."""
        path = f"data/{path}"
        if path <= self._last:
            raise ValueError(f"{path} comes after {self._last}")
        self._last = path
        digest, size = self._write(path, chunks, is_compressed=is_compressed)
        self._manifest.write(f"{digest}  {path}\n".encode())
        self.files += 1
        self.size += size
        fail("export_entry")

    def close(self, *, info: dict[str, str], on: date) -> None:
        told = info | {"Bagging-Date": on.isoformat(), "Payload-Oxum": f"{self.size}.{self.files}"}
        self._tag("bag-info.txt", ["".join(f"{key}: {told[key]}\n" for key in sorted(told))])
        self._tag("bagit.txt", [DECLARATION])
        for language in LANGUAGES:
            name = f"READ-ME.{language}.txt"
            self._tag(name, [(HERE / "texts" / name).read_text("utf-8")])
        self._tag("verify.py", [verifier_source()])
        self._manifest.seek(0)
        self._tags["manifest-sha256.txt"], _ = self._write("manifest-sha256.txt", self._manifest)
        lines = [f"{digest}  {name}\n" for name, digest in sorted(self._tags.items())]
        self._write("tagmanifest-sha256.txt", ["".join(lines).encode()])
        self._zip.close()
        self._manifest.close()

    def _tag(self, name: str, texts: list[str]) -> None:
        self._tags[name], _ = self._write(name, (text.encode() for text in texts))

    def _write(
        self, path: str, chunks: Iterable[bytes], *, is_compressed: bool = False
    ) -> tuple[str, int]:
        entry = zipfile.ZipInfo(f"{TOP}/{path}", DATED)
        entry.compress_type = zipfile.ZIP_STORED if is_compressed else zipfile.ZIP_DEFLATED
        entry.external_attr = 0o100644 << 16
        digest, size = hashlib.sha256(), 0
        with self._zip.open(entry, "w", force_zip64=True) as target:
            for chunk in chunks:
                digest.update(chunk)
                size += len(chunk)
                target.write(chunk)
        return digest.hexdigest(), size


def as_lines(rows: Iterable[dict[str, Any]]) -> Iterator[bytes]:
    """A JSON list with one value a line, written without holding it whole."""
    opening = b"["
    for row in rows:
        yield opening + b"\n" + payload.compact(row)
        opening = b","
    yield b"[]\n" if opening == b"[" else b"\n]\n"
