"""The grounds of one part of a decision: up to three, each with its facts and details."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from dsar.cases.models import CaseItem
from dsar.interfaces.staff.forms import ActForm, day, lines
from dsar.interfaces.staff.ground_words import GroundField, ground_choices
from dsar.interfaces.staff.words import language
from dsar.law.explain import short_date
from dsar.law.grounds import GROUNDS, is_blank
from dsar.organisation.datamap.models import DataCategory
from dsar.procedure.collection.keeping import day_in
from dsar.procedure.decide import Given

MOST: Final = 3
# Shorter facts seldom tell a person why; said beside the field, for the law asks no number.
ENOUGH: Final = 80
DETAILS: dict[str, Any] = {
    "data": _("Which data"),
    "until": _("Until (a day such as 31.12.2032, or words)"),
    "who": _("Who"),
    "law": _("Which law or duty"),
    "basis": _("Legal basis"),
    "date": _("Date"),
    "legal_note": _("What legal counsel said"),
}
FACTS_HELP: Final = _(
    "They go into the letter word for word, so write in the person's language. Write at least a "
    "full sentence or two, about 80 characters."
)
NO_GROUND: Final = _("Choose the ground of the refusal.")
NO_FACTS: Final = _("Write the facts of this case.")
NO_DETAIL: Final = _("Fill this in; the letter needs it.")
TWICE: Final = _("This ground is stated already. Write its facts together.")


@dataclass(frozen=True)
class Row:
    """The fields of one ground on the page."""

    number: int
    ground: forms.BoundField
    facts: forms.BoundField
    details: list[tuple[str, forms.BoundField]]

    @property
    def is_used(self) -> bool:
        """Whether something stands here already, so that it is not folded away."""
        return bool(self.ground.value() or self.ground.errors)

    @property
    def is_short(self) -> bool:
        """Whether the facts may be too short to tell the person why."""
        said = str(self.facts.value() or "").strip()
        return 0 < len(said) < ENOUGH


def field_name(name: str, item: CaseItem, number: int) -> str:
    """The first ground has the plain names; those beside it end in their number."""
    return f"{name}-{item.pk}" if number == 1 else f"{name}-{item.pk}-{number}"


def ask(form: ActForm, item: CaseItem, *, at: datetime) -> None:
    """Give a part the fields of its grounds."""
    choices = ground_choices(item, at=at, on=form.today)
    for number in range(1, MOST + 1):
        form.fields[field_name("ground", item, number)] = GroundField(
            item=item,
            at=at,
            on=form.today,
            label=_("Ground"),
            choices=[("", "—"), *choices],
            required=False,
        )
        facts = lines(_("Facts of this case"), required=False, help_text=FACTS_HELP)
        form.fields[field_name("facts", item, number)] = facts
        for name, label in DETAILS.items():
            form.fields[field_name(name, item, number)] = _detail(name, label, item)


def _detail(name: str, label: Any, item: CaseItem) -> Any:
    if name == "date":
        return day(label, required=False)
    if name == "legal_note":
        return lines(label, required=False, help_text=_("It stays in the house."))
    listed = {"list": categories_of(item)} if name == "data" else {}
    widget = forms.TextInput(attrs=listed)
    return forms.CharField(label=label, required=False, max_length=500, widget=widget)


def fill_days(form: ActForm, item: CaseItem, days: Mapping[str, date]) -> None:
    """Say beside the field which day each ground tells; one alone stands there already."""
    told = "; ".join(f"{code.upper()}: {short_date(on, language())}" for code, on in days.items())
    for number in range(1, MOST + 1):
        field = form.fields[field_name("date", item, number)]
        field.help_text = told
        field.initial = next(iter(days.values())) if len(set(days.values())) == 1 else None


def categories_of(item: CaseItem) -> str:
    """The name of the list that offers the kinds of data of a part."""
    return f"categories-{item.pk}"


def categories(item: CaseItem) -> list[str]:
    """The kinds of data that the asked systems hold, in the person's language."""
    asked = item.tasks.values("system")
    rows = DataCategory.objects.filter(system__in=asked, is_active=True)
    called = [row.called(item.case.language) for row in rows.order_by("system__position", "pk")]
    return list(dict.fromkeys(called))


def rows(form: ActForm, item: CaseItem) -> list[Row]:
    return [
        Row(
            number,
            form[field_name("ground", item, number)],
            form[field_name("facts", item, number)],
            [(name, form[field_name(name, item, number)]) for name in DETAILS],
        )
        for number in range(1, MOST + 1)
    ]


def check(form: ActForm, item: CaseItem, said: Mapping[str, Any], *, follows: bool) -> None:
    """Say at each field what is missing; `follows` where the decision states a ground by itself."""
    used = [number for number in range(1, MOST + 1) if _is_said(item, said, number)]
    if not used and not follows:
        used = [1]
    stated: set[str] = set()
    for number in used:
        code = said.get(field_name("ground", item, number), "")
        if code and code in stated:
            form.add_error(field_name("ground", item, number), TWICE)
        stated.add(code)
        _check_row(form, item, said, number)


def _is_said(item: CaseItem, said: Mapping[str, Any], number: int) -> bool:
    code = said.get(field_name("ground", item, number), "")
    return bool(code) or not is_blank(said.get(field_name("facts", item, number), ""))


def _check_row(form: ActForm, item: CaseItem, said: Mapping[str, Any], number: int) -> None:
    name = field_name("ground", item, number)
    ground = GROUNDS.get(said.get(name, ""))
    if ground is None and name not in form.errors:
        form.add_error(name, NO_GROUND)
    facts = field_name("facts", item, number)
    if (ground is None or ground.facts_required) and is_blank(said.get(facts, "")):
        form.add_error(facts, NO_FACTS)
    for need in ground.needs if ground else ():
        name = field_name(need, item, number)
        if is_blank(str(said.get(name) or "")) and name not in form.errors:
            form.add_error(name, NO_DETAIL)


def given(item: CaseItem, said: Mapping[str, Any]) -> Iterator[Given]:
    """The grounds as they were written."""
    for number in range(1, MOST + 1):
        code = said.get(field_name("ground", item, number), "")
        if code:
            needs = GROUNDS[code].needs
            told = {need: _plain(need, said[field_name(need, item, number)]) for need in needs}
            yield Given(code, said[field_name("facts", item, number)], told)


def _plain(need: str, value: Any) -> str:
    """A day as the rulebook keeps it where the words are one, else the words themselves."""
    on = value if isinstance(value, date) else day_in(value) if need == "until" else None
    return on.isoformat() if on else str(value).strip()
