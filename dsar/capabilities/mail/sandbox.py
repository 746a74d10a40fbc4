"""Parses mail in a child process of its own, so hostile bytes cost seconds and never a worker."""

import json
from collections.abc import Callable
from typing import Any

from dsar.capabilities.mail.mime import MAX_BYTES, Unreadable, files_of, page_of, parse
from dsar.work.child import Child, ChildDied, TookTooLong, serve

MEMORY = 2**30

Answer = tuple[dict[str, Any], bytes]

_child = Child("dsar.capabilities.mail.sandbox")


def parse_safely(raw: bytes, *, seconds: float = 10) -> dict[str, Any]:
    """The facts of a message, or Unreadable with the reason, within the time given."""
    return _asked_of_child(b"p", raw, seconds)[0]


def files_safely(raw: bytes, *, seconds: float = 10) -> list[bytes]:
    """The bytes of each attachment, in the order in which the facts list them."""
    facts, data = _asked_of_child(b"f", raw, seconds)
    ends = facts["ends"]
    return [data[start:end] for start, end in zip([0, *ends], ends, strict=False)]


def page_safely(raw: bytes, *, seconds: float = 10) -> str:
    """The message's HTML with everything taken out that could act or fetch; empty without any."""
    return _asked_of_child(b"h", raw, seconds)[1].decode()


def _asked_of_child(task: bytes, raw: bytes, seconds: float) -> Answer:
    if len(raw) > MAX_BYTES:
        raise Unreadable("too_large")
    try:
        told, data = _child.ask([task, raw], seconds=seconds)
    except ChildDied:
        raise Unreadable("crashed") from None
    except TookTooLong:
        raise Unreadable("timeout") from None
    facts = json.loads(told)
    if "unreadable" in facts:
        raise Unreadable(facts["unreadable"])
    return facts, data


def _done(parts: list[bytes]) -> list[bytes]:
    task, raw = parts
    try:
        facts, data = TASKS[task](raw)
    except Unreadable as error:
        facts, data = {"unreadable": error.reason}, b""
    except Exception:  # noqa: BLE001 -- the child must live on for the next message
        facts, data = {"unreadable": "parser_failed"}, b""
    return [json.dumps(facts).encode("ascii"), data]


def _files(raw: bytes) -> Answer:
    data, ends = bytearray(), []
    for content in files_of(raw):
        data += content
        ends.append(len(data))
    return {"ends": ends}, bytes(data)


TASKS: dict[bytes, Callable[[bytes], Answer]] = {
    b"p": lambda raw: (parse(raw), b""),
    b"f": _files,
    b"h": lambda raw: ({}, page_of(raw).encode("utf-8", "replace")),
}


if __name__ == "__main__":
    serve(_done, memory=MEMORY)
