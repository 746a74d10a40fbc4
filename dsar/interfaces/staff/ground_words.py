"""The refusal grounds as staff choose them when they decide."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from dsar.interfaces.collection_lines import ground_label
from dsar.law.grounds import GROUNDS, grounds_for
from dsar.law.rights import Right


def ground_choices(right: Right, on: date) -> list[tuple[str, str]]:
    """The grounds that one officer may state alone; the others need a second signature."""
    open_to_one = (g for g in grounds_for(right, on) if not g.needs_second_officer)
    return [(ground.code, ground_label(ground)) for ground in open_to_one]


class GroundSelect(forms.Select):
    """Marks each ground with the details it needs, so that the page shows just those."""

    def create_option(self, name: str, value: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        option = super().create_option(name, value, *args, **kwargs)
        ground = GROUNDS.get(str(value))
        if ground:
            option["attrs"]["class"] = " ".join(f"needs-{need}" for need in ground.needs)
        return option
