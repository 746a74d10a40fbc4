"""Looking for bytes that must be nowhere: in files, the database, logs, mails and exports."""

from __future__ import annotations

import base64
import zipfile
from pathlib import Path

from tests.faults.installation import Installation

TEXTS = """
SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public'
AND data_type IN ('text', 'bytea', 'character varying', 'jsonb', 'json')
"""


def forms_of(secret: bytes) -> list[bytes]:
    """The secret as it is, in the middle of base64 wherever it began, and in hexadecimal."""
    coded = [base64.b64encode(bytes(skip) + secret)[4:-4] for skip in range(3)]
    return [secret, secret.hex().encode(), *coded]


def places_of(house: Installation, secrets: list[bytes], bag: Path) -> list[str]:
    """Where any of these bytes is found: files, the database, logs, mails, the archive export."""
    files = [path for path in house.var.rglob("*") if path.is_file()]
    found = [str(path) for path in files if any(one in path.read_bytes() for one in secrets)]
    with zipfile.ZipFile(bag) as archive:
        for name in archive.namelist():
            found += [name for one in secrets if one in archive.read(name)]
    for table, column in house.query(TEXTS) if house.database_url else []:
        rows = house.query(f'SELECT "{column}"::text FROM "{table}"')  # noqa: S608
        text = "\n".join(str(row[0]) for row in rows).encode()
        found += [f"{table}.{column}" for one in secrets if one in text]
    return found


def exported(house: Installation, folder: Path) -> Path:
    bag = folder / f"{len(list(folder.iterdir()))}.zip"
    done = house.manage("export_archive", "--output", str(bag))
    assert done.returncode == 0, done.stderr
    return bag
