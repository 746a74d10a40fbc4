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
}


class Refused(ValueError):
    """A file or table that is not taken in; a door translates `sentence` and fills in `facts`."""

    def __init__(self, code: str, **facts: int | str) -> None:
        self.code, self.facts = code, facts
        self.sentence = SENTENCES[code]
        super().__init__(self.sentence % facts)
