"""Typed readers of the environment: each returns a checked value or stops with one sentence."""

import base64
import os
import re
import secrets
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import environ

from config import mailbox_url

YES = {"1", "true", "yes", "on"}
NO = {"0", "false", "no", "off", ""}


def stop(sentence: str) -> SystemExit:
    return SystemExit(f"Settings: {sentence}")


def text(name: str, default: str = "") -> str:
    """The variable, or the content of the file that NAME_FILE points to."""
    if path := os.environ.get(f"{name}_FILE"):
        try:
            return Path(path).read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError):
            raise stop(f"{name}_FILE is {path}, which cannot be read.") from None
    return os.environ.get(name, "").strip() or default


def flag(name: str, *, default: bool = False) -> bool:
    word = text(name, "yes" if default else "no").lower()
    if word not in YES | NO:
        raise stop(f"{name} is {word!r}; write yes or no.")
    return word in YES


def number(name: str, default: int, *, low: int, high: int) -> int:
    word = text(name, str(default))
    if not word.isascii() or not word.isdigit() or not low <= int(word) <= high:
        raise stop(f"{name} is {word!r}; write a whole number from {low} to {high}.")
    return int(word)


def words(name: str) -> list[str]:
    return [word.strip() for word in text(name).split(",") if word.strip()]


def folder(path: Path) -> Path:
    """Make the folder, readable by its owner alone, if it is not there yet."""
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        raise stop(f"the folder {path} cannot be made; set VAR_DIR to a writable one.") from None
    if not os.access(path, os.W_OK | os.X_OK):
        raise stop(f"the folder {path} is not writable; set VAR_DIR to a writable one.")
    return path


def secret(name: str, keep_in: Path, *, size: int) -> str:
    """The secret from the environment, else one made once and kept in a file."""
    if given := text(name):
        return given
    path = folder(keep_in) / name.lower()
    if not path.exists():
        create_secret(path, size)
    try:
        kept = path.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        raise stop(f"the key file {path} cannot be read.") from None
    if not kept:
        raise stop(f"the key file {path} is empty; restore it from your backup.")
    return kept


def create_secret(path: Path, size: int) -> None:
    """Write a new random key; of two processes racing, the first one's key stands."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(base64.urlsafe_b64encode(secrets.token_bytes(size)) + b"\n")
        file.flush()
        os.fsync(file.fileno())
    try:
        # A hard link appears whole or not at all, and never replaces a key that is there.
        path.hardlink_to(draft)
    except FileExistsError:
        pass
    finally:
        draft.unlink()


def site_url(default: str) -> str:
    url = text("SITE_URL", default).rstrip("/")
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.path or parts.query:
        raise stop(f"SITE_URL is {url!r}; write it like https://privacy.example.com.")
    return url


def web_address(name: str) -> str:
    url = text(name)
    parts = urlsplit(url)
    if url and (parts.scheme not in {"http", "https"} or not parts.hostname):
        raise stop(f"{name} is {url!r}; write it like https://timestamps.example.com/tsa.")
    return url


def reply_address(name: str) -> str:
    """An address with one {token} before its @, or nothing."""
    address = text(name)
    is_plain = re.fullmatch(r"[\w.+-]*\{token\}[\w.+-]*@[\w-]+(?:\.[\w-]+)+", address)
    if address and not is_plain:
        raise stop(f"{name} is {address!r}; write it like info+{{token}}@example.com.")
    return address


def scanner(name: str) -> str:
    url = text(name)
    parts = urlsplit(url)
    if url and not (
        (parts.scheme == "unix" and parts.path) or (parts.scheme == "tcp" and parts.netloc)
    ):
        raise stop(f"{name} is {url!r}; write unix:///path/of/socket or tcp://host:3310.")
    return url


def database(default: str) -> dict[str, Any]:
    config = _parsed("DATABASE_URL", default, environ.Env.db_url_config)
    engine = config.get("ENGINE", "")
    if engine not in {"django.db.backends.sqlite3", "django.db.backends.postgresql"}:
        raise stop("DATABASE_URL must begin with postgres:// or sqlite:///.")
    return config


def email(default: str) -> dict[str, Any]:
    return _parsed("EMAIL_URL", default, environ.Env.email_url_config)


def mailboxes(name: str) -> list[dict[str, Any]]:
    try:
        return mailbox_url.mailboxes(text(name))
    except mailbox_url.NotAMailbox as wrong:
        raise stop(f"{name}: {wrong}.") from None


def _parsed(name: str, default: str, parse: Any) -> dict[str, Any]:
    try:
        return dict(parse(text(name, default)))
    except Exception:  # noqa: BLE001 -- the parser's own errors may quote the password
        raise stop(f"{name} is not an address this program understands.") from None
