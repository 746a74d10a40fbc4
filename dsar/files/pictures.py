"""What may be printed as a logo: a plain picture, or a drawing of nothing but shapes.

Nothing in it may reach out, act, or bring letters of its own, which no font of ours could draw.
"""

from __future__ import annotations

import io
import re
import warnings
from typing import IO, Final
from xml.parsers import expat

from PIL import Image

from dsar.files import vetting
from dsar.files.refusals import Refused

MOST_BYTES: Final = 1_000_000
MOST_PIXELS: Final = 3_000
# Archives take no colours for print without the profile of a press.
COLOURS: Final = frozenset({"1", "L", "LA", "P", "RGB", "RGBA"})
PICTURES: Final = frozenset({"png", "jpg", "jpeg"})
JPEG_END: Final = b"\xff\xd9"
DRAWING: Final = "image/svg+xml"
MOST_SHAPES: Final = 3_000
DEEPEST: Final = 40
SHAPES: Final = frozenset(
    {"svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "defs"}
    | {"linearGradient", "radialGradient", "stop", "clipPath", "title", "desc", "metadata"}
    | {"style"}
)
LETTERS: Final = frozenset({"text", "tspan", "textPath", "font", "font-face", "altGlyph"})
# Any address but the place of a gradient in the same drawing.
REACHES: Final = re.compile(r"url\(\s*['\"]?(?!['\"#\s])|\\|expression|javascript:|data:", re.I)


def vet(file: IO[bytes], name: str) -> str:
    """The media type of a logo; raises Refused, with a sentence, for what is none."""
    content = file.read()
    if len(content) > MOST_BYTES:
        raise Refused("logo_large", most=MOST_BYTES // 1_000_000)
    ending = name.lower().rpartition(".")[2]
    if ending == "svg":
        return _drawing(content)
    if ending not in PICTURES:
        raise Refused("logo_kind")
    kind = vetting.vet(io.BytesIO(content), name)
    if kind.media_type == "image/jpeg" and JPEG_END not in content[-64:]:
        raise Refused("logo_damaged")
    _look_at(content)
    return kind.media_type


def _look_at(content: bytes) -> None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(content), formats=["PNG", "JPEG"]) as picture:
                if max(picture.size) > MOST_PIXELS:
                    raise Refused("logo_pixels", most=MOST_PIXELS)
                if picture.mode not in COLOURS:
                    raise Refused("logo_colours")
                picture.load()
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        if isinstance(error, Refused):
            raise
        raise Refused("logo_damaged") from error


def _drawing(content: bytes) -> str:
    reader = _Shapes()
    try:
        reader.read(content)
    except (expat.ExpatError, LookupError, ValueError) as error:
        if isinstance(error, Refused):
            raise
        raise Refused("logo_damaged") from error
    return DRAWING


class _Shapes:
    """Reads a drawing once and refuses the first thing in it that is no plain shape."""

    def __init__(self) -> None:
        self.count, self.open, self.style = 0, list[str](), list[str]()

    def read(self, content: bytes) -> None:
        parser = expat.ParserCreate()
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._words
        parser.buffer_text = True
        # Entities could swell, and a style sheet or a document type is fetched from elsewhere.
        parser.StartDoctypeDeclHandler = self._no
        parser.EntityDeclHandler = self._no
        parser.ProcessingInstructionHandler = self._no
        parser.ParseFile(io.BytesIO(content))
        if not self.count:
            raise Refused("logo_damaged")
        style = "".join(self.style)
        if "@" in style or REACHES.search(style):
            raise Refused("logo_active")

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        prefix, _, plain = tag.rpartition(":")
        self.count += 1
        self.open.append(plain)
        if self.count > MOST_SHAPES or len(self.open) > DEEPEST:
            raise Refused("logo_rich")
        if self.count == 1 and tag != "svg":
            raise Refused("logo_damaged")
        if plain in LETTERS:
            raise Refused("logo_letters")
        is_note = "metadata" in self.open or prefix in ("sodipodi", "inkscape")
        if not is_note and (prefix or plain not in SHAPES):
            raise Refused("logo_active")
        for name, value in attributes.items():
            self._attribute(name.rpartition(":")[2].lower(), value)

    def _attribute(self, name: str, value: str) -> None:
        is_link = name in ("href", "src", "base") and not value.startswith("#")
        if name.startswith("on") or is_link or (name != "id" and REACHES.search(value)):
            raise Refused("logo_active")

    def _end(self, _tag: str) -> None:
        self.open.pop()

    def _words(self, words: str) -> None:
        if self.open and self.open[-1] == "style":
            self.style.append(words)

    def _no(self, *_told: object) -> None:
        raise Refused("logo_active")
