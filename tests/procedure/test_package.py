"""The package of an answer: all that was handed in, as one file with a list of its contents."""

from __future__ import annotations

import csv
import hashlib
import json
from io import StringIO

import pytest

from tests.factories import NOW
from tests.procedure.packing import a_collected_case, a_table, built, hand_in, opened

pytestmark = pytest.mark.django_db


def test_a_package_holds_every_file_and_lists_its_digest() -> None:
    case = a_collected_case()
    hand_in(case, "../../Kuitti ä.pdf", b"%PDF-1.7")
    a_table(case)
    archive = opened(built(case))
    assert archive.testzip() is None
    listed = json.loads(archive.read("contents.json"))["files"]
    digests = {row["path"]: row["sha256"] for row in listed}
    others = set(archive.namelist()) - {"contents.csv", "contents.json"}
    assert digests == {path: hashlib.sha256(archive.read(path)).hexdigest() for path in others}
