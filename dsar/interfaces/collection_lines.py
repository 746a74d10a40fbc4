"""What was done in one category of a system: erased, made anonymous, kept or corrected.

Each form is one line of the answer; the last day of keeping is the step's to count.
"""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar, Final

from django import forms
from django.core.validators import MaxLengthValidator
from django.forms.utils import ErrorDict
from django.utils.text import capfirst
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from dsar.capabilities.fulfilment.models import CategoryAnswer
from dsar.interfaces.offers import offer
from dsar.law.explain import long_date
from dsar.law.grounds import GROUNDS, PLACEHOLDER, Ground
from dsar.law.retention import Rule
from dsar.law.rights import Right
from dsar.organisation.datamap.models import DataCategory
from dsar.procedure.collection import keeping
from dsar.procedure.collection.collect import CannotCollect

Did = CategoryAnswer.Did
NONE: Final = "none"
# How long something is kept: counted from a day, to a day, or in words.
TIMES: Final = ("event_on", "until", "until_words")
LONGEST: Final = 2000
LONGEST_GROUND: Final = 110
DAYS: Final = ("%d.%m.%Y", "%Y-%m-%d")
TOO_LONG = _("Shorten this to %(limit_value)d characters. It has %(show_value)d now")
NEEDED = _("Choose what was done here")
# How the letter goes on, in the person's language, with what is to be written.
GOES_ON: Final = {
    "fi": "Säilytämme ne [koneen takuun päättymiseen] saakka.",
    "sv": "Vi bevarar dem till [slutet av maskinens garanti].",
    "en": "We keep them until [the end of the machine's warranty].",
}
UNTIL_WORDS = _("The letter says: “%(example)s” Write only what is in the brackets here.")
BAD_DAY = _("Write the day like 31.12.2026")


def words(label: Any, *, rows: int = 2, longest: int = LONGEST, **more: Any) -> forms.CharField:
    """A field for some words; its limit is said, never enforced by cutting in the browser."""
    kind: Any = forms.Textarea if rows else forms.TextInput
    widget = kind(attrs={"rows": rows, "cols": False} if rows else {})
    limit = [MaxLengthValidator(longest, TOO_LONG)]
    return forms.CharField(label=label, required=False, widget=widget, validators=limit, **more)


def a_day(label: Any) -> forms.DateField:
    """A field for a day, as people write it here; it may be left empty."""
    return forms.DateField(
        label=label,
        required=False,
        input_formats=DAYS,
        widget=forms.DateInput(format=DAYS[0], attrs={"inputmode": "numeric"}),
        error_messages={"invalid": BAD_DAY},
    )


def ground_choices(right: Right, category: DataCategory, on: date) -> list[tuple[str, Any]]:
    """The grounds on which a system may keep data, as the letter will begin them."""
    fitting = keeping.grounds_of_a_system(right, category, on).values()
    return [("", _("Choose a reason")), *((one.code, ground_label(one)) for one in fitting)]


def ground_label(ground: Ground) -> str:
    """The beginning of what the letter will say, with its gaps shown."""
    text = PLACEHOLDER.sub("…", ground.words[get_language() or "fi"])
    if len(text) > LONGEST_GROUND:
        text = text[:LONGEST_GROUND].rsplit(" ", 1)[0] + " …"
    return text


class CategoryForm(forms.Form):
    """One category of a system; `before` is what was said of it already."""

    use_required_attribute = False
    right: ClassVar[Right]
    done: ClassVar[tuple[tuple[str, Any], ...]]
    told: ClassVar[tuple[str, ...]]

    did = forms.ChoiceField(
        label=_("What was done here?"),
        widget=forms.RadioSelect,
        error_messages={"required": NEEDED, "invalid_choice": NEEDED},
    )
    which = words(_("Which data, in words for the letter"))
    ground = forms.ChoiceField(
        label=_("Why it stays"),
        required=False,
        error_messages={"invalid_choice": _("Choose a reason from the list")},
    )
    why = words(_("The facts behind this reason, in words for the letter"))

    def __init__(
        self,
        data: Any = None,
        *,
        category: DataCategory,
        before: CategoryAnswer | None,
        language: str,
        today: date,
        auto_id: str | bool,
    ) -> None:
        self.category, self.today = category, today
        key = f"category{category.pk}"
        super().__init__(data, prefix=key, label_suffix="", auto_id=auto_id)
        offer(self, "did", self.done)
        choices = ground_choices(self.right, category, today)
        offer(self, "ground", choices)
        named = category.data.get(language) or category.called(language)
        self.initial = {"which": named, "ground": self._usual_ground()}
        if before is not None and before.did in dict(self.done):
            told = {name: getattr(before, name) for name in ("did", *self.told)}
            self.initial = told | {"which": before.data}
        elif before is not None:
            self.initial["did"] = NONE

    @property
    def name(self) -> str:
        """The category as the reader's language calls it."""
        return str(self.category.name.get(get_language() or "", "") or self.category.key)

    @property
    def is_kept(self) -> bool:
        """Whether the part that is asked of kept data has to be seen at once."""
        told = self["did"].value() == Did.KEPT
        return told or any(name in self.errors for name in ("ground", "why"))

    @property
    def is_empty(self) -> bool:
        """Whether nothing of the person was in this category."""
        return bool(self.cleaned_data["did"] == NONE)

    def let_be(self) -> None:
        """Find no fault with what is not asked, as nothing was found in the whole system."""
        self._errors, self.cleaned_data = ErrorDict(), {}

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or {}
        if said.get("did") and said["did"] != NONE:
            self._need(said, "which", _("Say which data this is about"))
        if said.get("did") == Did.KEPT:
            self._need(said, "ground", _("Choose why the data stay"))
            ground = GROUNDS.get(said.get("ground", ""))
            if ground is None or ground.facts_required:
                self._need(said, "why", _("Say in a sentence what this reason rests on"))
        return said

    def line(self) -> dict[str, Any]:
        """The fields of a line, with only what belongs to what was done."""
        said = self.cleaned_data
        kept = ("ground", "why", *TIMES)
        mine = {Did.KEPT: kept, Did.CORRECTED: ("old", "new")}.get(said["did"], ())
        given = {name: said[name] for name in mine if said.get(name)}
        whole = {"category": self.category, "did": said["did"], "data": said["which"]}
        return whole | given

    def _need(self, said: dict[str, Any], name: str, told: Any) -> None:
        if not said.get(name) and name not in self.errors:
            self.add_error(name, told)

    def _usual_ground(self) -> str:
        return ""


class ErasedForm(CategoryForm):
    """What became of a category that was to be erased (Art. 17(3), 5(1)(e))."""

    right = Right.ERASURE
    told = ("ground", "why", *TIMES)
    done = (
        (NONE, _("Nothing about the person was here")),
        (Did.ERASED.value, _("Erased")),
        (Did.ANONYMISED.value, _("Made anonymous: nobody can be recognised any more")),
        (Did.KEPT.value, _("Kept, because the law or a claim asks for it")),
    )
    event_on = a_day(_("The day that the time of keeping is counted from"))
    until = a_day(_("Until when it is kept (like 31.12.2026)"))
    until_words = words(
        _("Until when it is kept, if no day can be told"), rows=0, longest=keeping.LONGEST_UNTIL
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.rule = Rule(self.category.retention_rule)
        self.last_on: date | None = None
        told = _("Such as the day of the invoice, like 31.12.2026. We count the last day.")
        self.fields["event_on"].help_text = told
        example = GOES_ON[kwargs["language"]]
        self.fields["until_words"].help_text = UNTIL_WORDS % {"example": example}
        for name in ("event_on",) if self.rule is Rule.WORDS else ("until", "until_words"):
            del self.fields[name]

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        if said.get("did") != Did.KEPT or self.errors.keys() & set(TIMES):
            return said
        days = {name: said.get(name) for name in ("event_on", "until")}
        ground, told = said.get("ground", ""), said.get("until_words", "")
        try:
            self.last_on, _words = keeping.until_when(
                self.category, ground, **days, words=told, on=self.today
            )
        except CannotCollect as error:
            asks_day = said.get("until") or ground == keeping.ACCOUNTING
            name = "until" if asks_day else "until_words"
            name = "event_on" if "event_on" in self.fields else name
            self.add_error(name, capfirst(gettext(error.sentence)))
        return said

    @property
    def is_kept(self) -> bool:
        return super().is_kept or any(name in self.errors for name in TIMES)

    @property
    def until_told(self) -> str:
        """The last day of keeping with its weekday, for who just gave the first one."""
        return long_date(self.last_on, get_language() or "fi") if self.last_on else ""

    def _usual_ground(self) -> str:
        return str(self.category.keep_ground)


class CorrectedForm(CategoryForm):
    """What a category said before and says now, or why it stays as it is (Art. 16)."""

    right = Right.RECTIFICATION
    told = ("old", "new", "ground", "why")
    done = (
        (NONE, _("Nothing to correct here")),
        (Did.CORRECTED.value, _("Corrected or completed")),
        (Did.KEPT.value, _("Left as it is, with a reason")),
    )
    old = words(_("Before"), help_text=_("Leave this empty if something was missing."))
    new = words(_("Now"))

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        if said.get("did") == Did.CORRECTED:
            self._need(said, "new", _("Write what it says now"))
        return said
