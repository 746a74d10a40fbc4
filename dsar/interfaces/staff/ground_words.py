"""The refusal grounds as staff choose them: the words of the letter, with its gaps shown."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from dsar.interfaces.staff.words import language
from dsar.law.grounds import GROUNDS, PLACEHOLDER, Ground, grounds_for
from dsar.law.rights import Right

LONGEST = 110


def label(ground: Ground) -> str:
    """The beginning of what the letter will say."""
    text = PLACEHOLDER.sub("…", ground.words[language()])
    if len(text) > LONGEST:
        text = text[:LONGEST].rsplit(" ", 1)[0] + " …"
    return text


def ground_choices(right: Right, on: date) -> list[tuple[str, str]]:
    """The grounds that one officer may state alone; the others need a second signature."""
    open_to_one = (g for g in grounds_for(right, on) if not g.needs_second_officer)
    return [(ground.code, label(ground)) for ground in open_to_one]


class GroundSelect(forms.Select):
    """Marks each ground with the details it needs, so that the page shows just those."""

    def create_option(self, name: str, value: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        option = super().create_option(name, value, *args, **kwargs)
        ground = GROUNDS.get(str(value))
        if ground:
            option["attrs"]["class"] = " ".join(f"needs-{need}" for need in ground.needs)
        return option
