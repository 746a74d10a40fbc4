"""The refusal grounds as staff choose them when they decide, and why others are not open."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from dsar.cases.disclosure import accepted_check
from dsar.cases.models import CaseItem
from dsar.interfaces.collection_lines import ground_label
from dsar.interfaces.staff.reasons import in_sentence
from dsar.interfaces.staff.words import language
from dsar.law.citations import cite
from dsar.law.grounds import GROUNDS, grounds_for
from dsar.law.rights import Right
from dsar.law.would_change import would_change
from dsar.procedure.preconditions import missing, open_grounds

NOT_THIS_RIGHT: Final = _("This ground is not one for refusing what is asked here (Art. 12(4)).")
UNKNOWN_PERSON: Final = _(
    "Identity is not established. The only outcome is a refusal on that ground, and nothing may be "
    "said about the data."
)
ESTABLISHED: Final = _("Identity was established, so it cannot be the ground of a refusal.")


def ground_choices(item: CaseItem, *, at: datetime, on: date) -> list[tuple[str, str]]:
    """The grounds that are open now, each with its articles."""
    allowed = open_grounds(item, at=at, on=on)
    rows = (ground for ground in grounds_for(Right(item.right), on) if ground.code in allowed)
    return [
        (ground.code, f"{ground_label(ground)} ({cite(ground.basis, language())})")
        for ground in rows
    ]


@dataclass(frozen=True)
class About:
    """What an officer should know of a ground before it is chosen."""

    code: str
    basis: str
    would_change: str
    needs_second: bool


def about(item: CaseItem, *, at: datetime, on: date) -> list[About]:
    """The open grounds with their articles and what could change the answer."""
    allowed = open_grounds(item, at=at, on=on)
    return [
        About(
            ground.code.upper(),
            cite(ground.basis_for(Right(item.right)), language()),
            " ".join(would_change([ground.code], language())),
            ground.needs_second_officer,
        )
        for ground in grounds_for(Right(item.right), on)
        if ground.code in allowed
    ]


def closed(item: CaseItem, *, at: datetime, on: date) -> Iterator[tuple[str, str]]:
    """The grounds of this right that something on record is missing for, and what.

    While nobody is known, not a word on what else is on record.
    """
    if accepted_check(item, at=at) is None:
        return
    for ground in grounds_for(Right(item.right), on):
        if rule := missing(item, ground.code, at=at):
            yield ground.code.upper(), in_sentence(rule)


def why_not(item: CaseItem, code: str, *, at: datetime, on: date) -> str:
    """Why a ground cannot be chosen here, as a sentence."""
    ground = GROUNDS.get(code)
    if ground is None or ground not in grounds_for(Right(item.right), on):
        return str(NOT_THIS_RIGHT)
    known = accepted_check(item, at=at) is not None
    if rule := missing(item, code, at=at):
        return in_sentence(rule)
    return str(ESTABLISHED if known else UNKNOWN_PERSON)


class GroundSelect(forms.Select):
    """Marks each ground with the details it needs, so that the page shows just those."""

    def create_option(self, name: str, value: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        option = super().create_option(name, value, *args, **kwargs)
        ground = GROUNDS.get(str(value))
        if ground:
            option["attrs"]["class"] = " ".join(f"needs-{need}" for need in ground.needs)
        return option


class GroundField(forms.ChoiceField):
    """A choice whose no says which rule closes the ground."""

    widget = GroundSelect

    def __init__(self, *, item: CaseItem, at: datetime, on: date, **more: Any) -> None:
        super().__init__(**more)
        self.item, self.at, self.on = item, at, on

    def validate(self, value: Any) -> None:
        if value and not self.valid_value(value):
            raise forms.ValidationError(why_not(self.item, value, at=self.at, on=self.on))
