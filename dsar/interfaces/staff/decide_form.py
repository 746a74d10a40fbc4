"""The decision: an outcome for each open part of the request, with the ground of a refusal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from typing import Any, Final

from django import forms
from django.db.models import Prefetch
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from dsar.capabilities.fulfilment.models import CollectionTask, TaskFile
from dsar.cases.contests import Contest
from dsar.cases.disclosure import accepted_check
from dsar.cases.models import Case, CaseItem
from dsar.interfaces.staff import decide_warnings, grounds_form, words
from dsar.interfaces.staff.forms import ActForm, lines
from dsar.interfaces.staff.ground_words import About, about, closed
from dsar.interfaces.staff.grounds_form import given
from dsar.interfaces.staff.statement_told import progress
from dsar.law.grounds import GROUNDS, is_blank
from dsar.law.grounds import words as told_as
from dsar.law.outcomes import NEEDS_GROUND, Outcome
from dsar.law.rights import RIGHTS, Right
from dsar.procedure import decide, drafted, second_look
from dsar.procedure.collection import withheld
from dsar.procedure.collection.withheld import Withheld
from dsar.procedure.decide import Given, Ruling
from dsar.procedure.preconditions import answered_before, days_on_record
from dsar.procedure.standing import open_outcomes

NEVER: Final = _("An objection to direct marketing can never be refused (Art. 21(3)).")
TAKEN_BACK: Final = _("Write how and when the person took this part back.")


@dataclass(frozen=True)
class Part:
    """What the page shows for one open part of the request."""

    item: CaseItem
    kind: Any
    is_known: bool
    tasks: list[tuple[str, Any, CollectionTask]]
    outcome: forms.BoundField
    rows: list[grounds_form.Row]
    categories: str
    offered: list[str]
    about: list[About]
    closed: list[tuple[str, str]]
    earlier: Case | None
    statement: dict[str, Any]
    stated: list[tuple[str, str]]


class DecideForm(ActForm):
    """Typed text stays when a step says no; the fields of a part end in its key."""

    internal_note = lines(
        _("Note for colleagues"), rows=2, required=False, help_text=_("Only for colleagues.")
    )

    def prepare(self) -> None:
        for item in self.items:
            self._ask(item)
            if self.known[item.pk]:
                self._withhold(item)
            else:
                self._draft(item)
        if self.contest:
            self.fields["reconsidered"] = lines(
                _("What was looked at again?"),
                help_text=_(
                    "The letter about the contest says it, so write in the person's language."
                ),
            )
        if self.unseen:
            self.fields["vouched"] = forms.BooleanField(
                label=_("Nobody else's data is in the files that I have not opened"),
                required=False,
            )

    @cached_property
    def contest(self) -> Contest | None:
        return second_look.under_review(self.case)

    @property
    def objection(self) -> Contest | None:
        """What the person disagrees with, where they said it in words or by a file."""
        row = self.contest
        return row if row and (row.text or row.file_id) else None

    @cached_property
    def unseen(self) -> int:
        """How many files would leave though nobody opened them."""
        return sum(len(decide.unseen(item)) for item in self.items if self.known[item.pk])

    @cached_property
    def items(self) -> list[CaseItem]:
        return [item for item in self.case.items.all() if item.outcome == Outcome.PENDING]

    @cached_property
    def at(self) -> datetime:
        return timezone.now()

    @cached_property
    def known(self) -> dict[int, bool]:
        return {item.pk: accepted_check(item, at=self.at) is not None for item in self.items}

    def _ask(self, item: CaseItem) -> None:
        key, fields = item.pk, self.fields
        fields[f"outcome-{key}"] = forms.ChoiceField(
            label=_("Outcome"), choices=self._outcomes(item), widget=forms.RadioSelect
        )
        grounds_form.ask(self, item, at=self.at)
        if self.known[key]:
            grounds_form.fill_days(self, item, days_on_record(item, at=self.at))

    @cached_property
    def earlier(self) -> dict[int, Case | None]:
        """The case that a part may repeat: the same person asked the same and got an answer."""
        return {item.pk: answered_before(item) for item in self.items if self.known[item.pk]}

    def _withhold(self, item: CaseItem) -> None:
        """What was left out or kept makes it partial; what still lacks a detail is typed here."""
        rows = self.withheld[item.pk]
        is_open = Outcome.PARTLY_FULFILLED in open_outcomes(item, at=self.at)
        if rows and is_open:
            self.fields[f"outcome-{item.pk}"].initial = Outcome.PARTLY_FULFILLED.value
        for row in (row for row in rows if not _is_whole(row)):
            told = {"ground": row.code, "facts": row.facts} | row.details
            for name, value in told.items():
                self.fields[f"{name}-{item.pk}"].initial = value
            return

    @cached_property
    def withheld(self) -> dict[int, list[Withheld]]:
        return {item.pk: withheld.of(item) for item in self.items if self.known[item.pk]}

    def _stated(self, item: CaseItem, outcome: str) -> list[Withheld]:
        """The grounds that the decision states by itself: they follow from what the systems said.

        Who is refused everything is refused nothing because of a part of a file.
        """
        whole = [row for row in self.withheld.get(item.pk, []) if _is_whole(row)]
        if outcome == Outcome.PARTLY_FULFILLED:
            return whole
        left_out = withheld.left_out(item) if outcome == Outcome.REFUSED else set()
        return [row for row in whole if outcome == Outcome.REFUSED and row.code not in left_out]

    def _draft(self, item: CaseItem) -> None:
        """What follows while nobody is known; a colleague still reads and decides it."""
        if not item.needs_identity:
            self.fields[f"outcome-{item.pk}"].initial = Outcome.FULFILLED.value
            return
        for name, value in self._drafted.items():
            self.fields[f"{name}-{item.pk}"].initial = value

    @cached_property
    def _drafted(self) -> dict[str, str]:
        """The refusal that an estate, a missing mandate or silence leads to."""
        found = drafted.refusal(self.case, at=self.at)
        return found | {"outcome": Outcome.REFUSED.value} if found else {}

    def _outcomes(self, item: CaseItem) -> list[tuple[str, Any]]:
        allowed = open_outcomes(item, at=self.at)
        return [(one.value, words.DECIDED[one]) for one in Outcome if one in allowed]

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        for item in self.case.items.all():
            # No field asks for it, so who sends it learns the rule (Art. 21(3)).
            if not RIGHTS[Right(item.right)].may_be_refused and f"outcome-{item.pk}" in self.data:
                self.add_error(None, NEVER)
        for item in self.items:
            outcome = said.get(f"outcome-{item.pk}")
            if outcome in NEEDS_GROUND:
                follows = bool(self._stated(item, outcome))
                grounds_form.check(self, item, said, follows=follows)
            elif outcome == Outcome.WITHDRAWN and is_blank(said.get("internal_note", "")):
                self.add_error("internal_note", TAKEN_BACK)
        return said

    def rulings(self) -> list[Ruling]:
        """The outcomes in the words of the step."""
        return [self._ruling(item) for item in self.items]

    def _ruling(self, item: CaseItem) -> Ruling:
        said, key = self.cleaned_data, item.pk
        outcome = Outcome(said[f"outcome-{key}"])
        note = said["internal_note"]
        if outcome not in NEEDS_GROUND:
            return Ruling(item, outcome, (), note, self._vouches)
        stated = {row.code: Given(*row) for row in self._stated(item, outcome)}
        written = {one.code: _with(one, stated.pop(one.code, None)) for one in given(item, said)}
        stated = written | stated
        return Ruling(item, outcome, tuple(stated.values()), note, self._vouches)

    @property
    def looked_again(self) -> str:
        """What the letter about a contest tells of the second look; empty without a contest."""
        return str(self.cleaned_data.get("reconsidered", ""))

    @property
    def _vouches(self) -> bool:
        return bool(self.cleaned_data.get("vouched"))

    def parts(self) -> Iterator[Part]:
        """Each open part with what the systems found and its fields."""
        live = TaskFile.objects.filter(removed_at__isnull=True).select_related("file")
        tasks = self.case.tasks.select_related("system").prefetch_related(Prefetch("files", live))
        for item in self.items:
            key = item.pk
            yield Part(
                item=item,
                kind=words.KINDS[item.right],
                is_known=self.known[key],
                tasks=[_said_by(task) for task in tasks if task.item_id == key],
                outcome=self[f"outcome-{key}"],
                rows=grounds_form.rows(self, item),
                categories=grounds_form.categories_of(item),
                offered=grounds_form.categories(item) if self.known[key] else [],
                about=about(item, at=self.at, on=self.today),
                closed=list(closed(item, at=self.at, on=self.today)),
                earlier=self.earlier.get(key),
                statement=self._statement(item),
                stated=[
                    (row.code.upper(), _in_letter(row, self.case.language))
                    for row in self._stated(item, Outcome.PARTLY_FULFILLED)
                ],
            )

    def warnings(self) -> list[str]:
        """What an officer should know before anything is chosen (Art. 12(3)-(4))."""
        told = decide_warnings.warnings(self.case, on=self.today, is_partial=self._leaves_out)
        is_own = second_look.is_own_work(self.case, by=self.by)
        return [*told, *([str(decide_warnings.OWN_WORK)] if is_own else [])]

    @property
    def _leaves_out(self) -> bool:
        return any(withheld.left_out(item) for item in self.items if self.known[item.pk])

    def _statement(self, item: CaseItem) -> dict[str, Any]:
        return progress(item) if item.right == Right.ACCESS and self.known[item.pk] else {}


def _said_by(task: CollectionTask) -> tuple[str, Any, CollectionTask]:
    system = task.system.called(words.language())
    return system, words.RESULTS.get(task.result, "–"), task


def _is_whole(row: Withheld) -> bool:
    """Whether nothing has to be typed before a decision can state it."""
    ground = GROUNDS[row.code]
    has_facts = not ground.facts_required or not is_blank(row.facts)
    return has_facts and all(not is_blank(row.details.get(need, "")) for need in ground.needs)


def _in_letter(row: Withheld, language: str) -> str:
    return told_as(row.code, language, facts=row.facts, details=row.details)


def _with(written: Given, stated: Given | None) -> Given:
    """An officer's own words on a ground, and what the systems said of it beside them."""
    if stated is None or stated.facts in written.facts:
        return written
    return replace(written, facts=f"{written.facts} {stated.facts}".strip())
