"""Why a file or a table is not taken in: what is wrong with it and what to do, in plain words."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext_noop

# Marked here so that translators find them; what is below the doors speaks English only.
SENTENCES: Final[dict[str, str]] = {
    "no_heading": gettext_noop("the table is empty: its first line must name the columns"),
    "unnamed_column": gettext_noop("column %(column)d has no name: name every column"),
    "column_twice": gettext_noop("two columns have the name of column %(column)d: rename one"),
    "ragged": gettext_noop(
        "line %(line)d has %(found)d cells where the heading names %(columns)d: "
        "give every line as many cells as there are columns"
    ),
    "quotes": gettext_noop(
        "a quotation mark on or before line %(line)d has no partner, or a cell there is too long"
    ),
    "long_cell": gettext_noop(
        "a cell of line %(line)d is longer than %(most)d characters: hand it in as a file"
    ),
    "many_rows": gettext_noop("the table has more than %(most)d rows: hand it in in parts"),
    "many_columns": gettext_noop("the table has more than %(most)d columns: hand it in in parts"),
    "long_table": gettext_noop("the table is too long to be read here: hand it in in parts"),
    "bad_character": gettext_noop("line %(line)d holds a character that is no text: take it out"),
    "not_json": gettext_noop("this is not JSON: something is wrong on line %(line)d"),
    "json_shape": gettext_noop("the JSON must be an object, or a list of objects"),
    "json_deep": gettext_noop("the JSON is nested more than %(most)d deep: make it flatter"),
    "json_twice": gettext_noop("an object of the JSON names the same field twice: rename one"),
    "json_number": gettext_noop("the JSON holds a number that JSON does not know, such as NaN"),
    "empty": gettext_noop("the file is empty: choose the right one"),
    "large": gettext_noop("the file is larger than %(most)d MB: hand it in in parts"),
    "kind": gettext_noop(
        "files of this kind are not taken here: hand it in as a PDF, picture, text, CSV, JSON, "
        "XML, Word, Excel or OpenDocument file, e-mail (.eml), sound or film"
    ),
    "archive": gettext_noop(
        "an archive is not taken here: unpack it, and hand in the files that are inside"
    ),
    "active": gettext_noop(
        "web pages, drawings in SVG and programs are not taken here: hand it in as a PDF or text"
    ),
    "two_endings": gettext_noop(
        "the name has two endings, one of them of a program or web page: rename the file"
    ),
    "macros": gettext_noop(
        "a document with macros or programs inside is not taken here: save it without them, "
        "or as a PDF"
    ),
    "not_as_named": gettext_noop(
        "the content is not what the name says, %(kind)s: save it anew in that form"
    ),
    "two_in_one": gettext_noop(
        "something else is hidden inside the file: save it anew with the program that made it"
    ),
    "locked": gettext_noop(
        "the document is locked with a password, or of an old form: save it without one, "
        "in the form of today"
    ),
    "damaged": gettext_noop("the document cannot be opened: save it anew, or as a PDF"),
    "swollen": gettext_noop(
        "unpacked, the document would be larger than is taken here: hand it in in parts, "
        "or as a PDF"
    ),
    "encoding": gettext_noop("the text is not saved as UTF-8: save it so and hand it in again"),
    "entities": gettext_noop(
        "the XML declares a document type or a style of its own: save it without them"
    ),
    "logo_kind": gettext_noop("a logo is a PNG, JPEG or SVG file: save it as one of these"),
    "logo_large": gettext_noop("the logo is larger than %(most)d MB: save it smaller"),
    "logo_pixels": gettext_noop(
        "the logo is more than %(most)d pixels wide or high: save it smaller"
    ),
    "logo_colours": gettext_noop("the logo has the colours of a printing press: save it as RGB"),
    "logo_damaged": gettext_noop("the logo cannot be opened: save it anew"),
    "logo_rich": gettext_noop("the drawing has too many parts: save it simpler, or as a PNG"),
    "logo_letters": gettext_noop(
        "the drawing holds letters that need a font: turn them into outlines, or save it as a PNG"
    ),
    "logo_active": gettext_noop(
        "the drawing holds a program, a link or a picture from elsewhere: save it as plain shapes, "
        "or as a PNG"
    ),
    "infected": gettext_noop(
        "the virus scanner found malware in the file, so it was not kept: tell your IT support"
    ),
}


class Refused(ValueError):
    """A file or table that is not taken in; a door translates `sentence` and fills in `told`."""

    def __init__(self, code: str, **told: int | str) -> None:
        self.code, self.told = code, told
        self.sentence = SENTENCES[code]
        super().__init__(self.sentence % told)
