"""JSON as strangers send it: small, shallow, and text that both databases can keep."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final, NoReturn

from rest_framework.exceptions import ParseError
from rest_framework.parsers import JSONParser

MOST_BYTES: Final = 100_000
MOST_LEVELS: Final = 20


class StrictJSONParser(JSONParser):
    """Takes one JSON object; whatever else is sent is refused with a sentence, never a crash."""

    def parse(self, stream: Any, media_type: Any = None, parser_context: Any = None) -> Any:
        sent = stream.read(MOST_BYTES + 1)
        if len(sent) > MOST_BYTES:
            raise ParseError("the body is too large")
        try:
            body = json.loads(sent.decode("utf-8"), parse_constant=_refuse_constant)
        except UnicodeDecodeError as error:
            raise ParseError("the body is not text in UTF-8") from error
        except RecursionError as error:
            raise ParseError("the body is nested too deeply") from error
        except ValueError as error:
            raise ParseError("the body is not JSON") from error
        if not isinstance(body, dict):
            raise ParseError("send one JSON object")
        for text in _texts(body, MOST_LEVELS):
            if "\0" in text or any("\ud800" <= character <= "\udfff" for character in text):
                raise ParseError("the body holds characters that are no text")
        return body


def _texts(value: Any, levels: int) -> Iterator[str]:
    """Every text in a body, keys too; raises ParseError below the last level."""
    if not levels:
        raise ParseError("the body is nested too deeply")
    if isinstance(value, str):
        yield value
    inner = [*value, *value.values()] if isinstance(value, dict) else value
    if isinstance(inner, list):
        for entry in inner:
            yield from _texts(entry, levels - 1)


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON")
