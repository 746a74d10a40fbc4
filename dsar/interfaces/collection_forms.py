"""The forms in which a system's answer is written, the same at the owners' door and for staff.

They know the task, its categories and the law; what becomes of the answer is the procedure's.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, ClassVar, Final

from django import forms
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from dsar.capabilities.fulfilment.models import CategoryAnswer, CollectionTask, Result
from dsar.interfaces.collection_lines import (
    CategoryForm,
    CorrectedForm,
    ErasedForm,
    words,
)
from dsar.interfaces.offers import offer
from dsar.law.rights import Right
from dsar.organisation.datamap.models import DataCategory

LONGEST: Final = 5000
# What a colleague says of the whole system; what was done there is said of each category.
FOUND, NOTHING, CANNOT = (
    Result.FOUND.value,
    Result.NOTHING_FOUND.value,
    Result.CANNOT.value,
)
NEEDED = _("Choose what fits")
IN_LANGUAGE: Final = {
    "fi": _("Write this in Finnish, the person's language."),
    "sv": _("Write this in Swedish, the person's language."),
    "en": _("Write this in English, the person's language."),
}


class AnswerForm(forms.Form):
    """What one system holds or did; `parts` are its categories where each is told of by itself."""

    use_required_attribute = False
    part_form: ClassVar[type[CategoryForm] | None] = None
    needs_words: ClassVar[bool] = False
    choices: ClassVar[tuple[tuple[str, Any], ...]] = (
        (FOUND, _("I found data about the person")),
        (NOTHING, _("I found nothing about the person")),
        (CANNOT, _("I cannot answer this")),
    )

    result = forms.ChoiceField(
        label=_("What did you find?"),
        widget=forms.RadioSelect,
        error_messages={"required": NEEDED, "invalid_choice": NEEDED},
    )
    summary = words(_("In words for the letter"), rows=4, longest=LONGEST)

    def __init__(self, data: Any = None, *, task: CollectionTask, today: date) -> None:
        self.task, self.today = task, today
        self.categories = categories_of(task)
        # Several tasks may stand on one page.
        super().__init__(data, label_suffix="", auto_id=f"task{task.pk}_%s")
        offer(self, "result", self.choices)
        self.fields["summary"].help_text = IN_LANGUAGE[task.case.language]
        self.parts = list(self._parts(data))
        self.initial = {"result": self._said(), "summary": task.summary}

    @property
    def has_faults(self) -> bool:
        """Whether anything has to be put right, here or in a category."""
        return bool(self.errors) or (self.is_bound and any(part.errors for part in self.parts))

    def is_valid(self) -> bool:
        """The form and, where something was found, each of its categories."""
        is_whole = super().is_valid()
        if self.cleaned_data.get("result") != FOUND:
            for part in self.parts:
                part.let_be()
            return is_whole
        fitting = [part.is_valid() for part in self.parts]
        if not all(fitting):
            return False
        if self.parts and all(part.is_empty for part in self.parts):
            nothing = gettext("You chose nothing for any category. Then say above: found nothing")
            self.add_error("result", nothing)
            return False
        return is_whole

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or {}
        result, summary = said.get("result"), said.get("summary", "")
        if "summary" in self.errors or summary:
            return said
        if result == CANNOT:
            self.add_error("summary", gettext("Say why you cannot answer, and who might"))
        elif result not in (None, NOTHING) and self.needs_words:
            self.add_error("summary", gettext("Describe it shortly. The letter tells it on"))
        return said

    def given(self) -> dict[str, Any]:
        """The answer as the step takes it: `result`, `summary`, and `lines` as dicts of fields."""
        said = self.cleaned_data
        lines = self.lines() if said["result"] == FOUND else []
        # The step weighs what was done; here any of it tells that something was.
        result = lines[0]["did"] if lines else said["result"]
        return {"result": result, "summary": said["summary"], "lines": lines}

    def lines(self) -> list[dict[str, Any]]:
        """What was found or done, a category each."""
        return [part.line() for part in self.parts if not part.is_empty]

    def _parts(self, data: Any) -> Iterator[CategoryForm]:
        if self.part_form is None:
            return
        before = {line.category_id: line for line in self.task.lines.all()}
        for one in self.categories:
            yield self.part_form(
                data,
                category=one,
                before=before.get(one.pk),
                language=self.task.case.language,
                today=self.today,
                auto_id=self.auto_id,
            )

    def _said(self) -> str:
        """What was said of the whole system before."""
        known = {value for value, _name in self.choices}
        is_done = bool(self.task.result) and self.task.result not in known
        return FOUND if is_done else self.task.result


class FoundForm(AnswerForm):
    """Which categories hold data of the person; the data come as files (Art. 15, 20)."""

    categories_found = forms.MultipleChoiceField(
        label=_("Where did you find data?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": NEEDED},
    )
    field_order = ["result", "categories_found", "summary"]

    def __init__(self, data: Any = None, *, task: CollectionTask, today: date) -> None:
        super().__init__(data, task=task, today=today)
        tongue = get_language() or "fi"
        named = [(str(one.pk), one.called(tongue)) for one in self.categories]
        offer(self, "categories_found", named)
        self.initial["categories_found"] = [str(line.category_id) for line in task.lines.all()]
        if len(named) <= 1:
            del self.fields["categories_found"]

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        is_asked = "categories_found" in self.fields and "categories_found" not in self.errors
        if said.get("result") == FOUND and is_asked and not said.get("categories_found"):
            self.add_error("categories_found", gettext("Choose where you found data"))
        return said

    def lines(self) -> list[dict[str, Any]]:
        keys = self.cleaned_data.get("categories_found")
        found = [one for one in self.categories if keys is None or str(one.pk) in keys]
        return [{"category": one, "did": CategoryAnswer.Did.FOUND.value} for one in found]


class ErasureForm(AnswerForm):
    """What became of each category (Art. 17)."""

    part_form = ErasedForm


class RectificationForm(AnswerForm):
    """What each category said and says now (Art. 16)."""

    part_form = CorrectedForm


class SuppressionForm(AnswerForm):
    """Whether a system that sends marketing leaves the person alone from now on (Art. 21(3))."""

    choices = (
        (Result.SUPPRESSED.value, _("Marketing to the person is stopped here")),
        (NOTHING, _("I found nothing about the person")),
        (CANNOT, _("I cannot answer this")),
    )


class OtherForm(AnswerForm):
    """What was done where a right asks for neither a copy nor a change of each category."""

    needs_words = True
    choices = (
        (FOUND, _("Done as asked")),
        (Result.KEPT.value, _("Not done, for the reason below")),
        (NOTHING, _("I found nothing about the person")),
        (CANNOT, _("I cannot answer this")),
    )


FORMS: Final[dict[Right, type[AnswerForm]]] = {
    Right.ACCESS: FoundForm,
    Right.PORTABILITY: FoundForm,
    Right.ERASURE: ErasureForm,
    Right.RECTIFICATION: RectificationForm,
    Right.MARKETING_OBJECTION: SuppressionForm,
}


def form_for(task: CollectionTask, data: Any = None, *, today: date) -> AnswerForm:
    """The form that fits what the task asks, filled with what was answered before."""
    return FORMS.get(Right(task.item.right), OtherForm)(data, task=task, today=today)


def categories_of(task: CollectionTask) -> list[DataCategory]:
    """What the data map says is in the task's system, and what an earlier answer told of."""
    rows = DataCategory.objects.filter(system=task.system_id).select_related("system")
    told = [line.category_id for line in task.lines.all()]
    return [one for one in rows.order_by("pk") if one.is_active or one.pk in told]
