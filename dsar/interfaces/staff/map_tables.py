"""The tables of the data map, as administrators keep them; each save makes a version."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db.models import ManyToManyField, Q
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from dsar.interfaces.staff import datamap_words
from dsar.interfaces.staff.screens import staff_of, today
from dsar.interfaces.staff.tables import Table
from dsar.interfaces.staff.words import language
from dsar.law.retention import Rule
from dsar.organisation.accounts.models import User
from dsar.organisation.datamap import editing, values, versions
from dsar.organisation.datamap.checking import at_odds
from dsar.organisation.datamap.lines import NotALine, fields_as_lines, fields_from_lines
from dsar.organisation.datamap.models import DataCategory, Recipient, System


class MapTable(Table):
    """A part of the map: whatever is saved here is a version of the map."""

    labels = datamap_words.LABELS
    hints = datamap_words.HINTS

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        # Files, answers and the record name a row by its key.
        return ("key",) if obj and hasattr(obj, "key") else ()

    def get_form(self, request: Any, obj: Any = None, change: Any = False, **kwargs: Any) -> Any:  # noqa: FBT002
        # A field that is only shown takes its label from here.
        return super().get_form(request, obj, change, labels=self.labels, **kwargs)

    def save_related(self, request: Any, form: Any, formsets: Any, change: Any) -> None:
        super().save_related(request, form, formsets, change)
        versions.current(at=timezone.now(), by=staff_of(request), why="edited")

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        super().delete_model(request, obj)
        versions.current(at=timezone.now(), by=staff_of(request), why="edited")


class SystemForm(forms.ModelForm):
    """A system; who left is offered no more."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for role in ("owner", "deputy"):
            named = Q(pk=getattr(self.instance, f"{role}_id"))
            people: Any = self.fields[role]
            people.queryset = User.objects.filter(Q(is_active=True) | named).order_by("username")
            people.label_from_instance = lambda user: user.get_full_name() or user.username
            people.widget.can_add_related = people.widget.can_change_related = False
            people.widget.can_view_related = False

    def clean(self) -> Any:
        said = super().clean()
        owner, deputy = self.cleaned_data.get("owner"), self.cleaned_data.get("deputy")
        if owner and owner == deputy:
            self.add_error("deputy", gettext("Choose somebody else than the owner."))
        return said


@admin.register(System)
class Systems(MapTable):
    """Where personal data is kept; a system that is gone is switched off, its answers stay."""

    heading = _("Systems")
    form = SystemForm
    list_display = ("in_words", "key", "owner", "sends_marketing", "is_active", "position")
    list_filter = ("is_active",)
    list_select_related = ("owner",)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def save_model(self, request: Any, obj: Any, form: Any, change: Any) -> None:
        if not change:
            obj.review_due_on = editing.next_review(today())
        super().save_model(request, obj, form, change)

    @admin.display(description=_("System"))
    def in_words(self, system: System) -> str:
        return system.called(language())


class CategoryForm(forms.ModelForm):
    """What one kind of data is, in fields that people can fill in."""

    bases = forms.MultipleChoiceField(
        label=datamap_words.LABELS["bases"],
        choices=[*datamap_words.BASES.items()],
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=datamap_words.HINTS["bases"],
    )
    none = forms.MultipleChoiceField(
        label=datamap_words.LABELS["none"],
        choices=datamap_words.none_choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=datamap_words.HINTS["none"],
    )
    retention_rule = forms.ChoiceField(
        label=datamap_words.LABELS["retention_rule"], widget=forms.RadioSelect
    )
    keep_ground = forms.ChoiceField(
        label=datamap_words.LABELS["keep_ground"],
        choices=datamap_words.ground_choices,
        required=False,
        help_text=datamap_words.HINTS["keep_ground"],
    )
    single_data = forms.CharField(
        label=datamap_words.LABELS["fields"],
        required=False,
        widget=forms.Textarea(attrs={"rows": 6, "spellcheck": "false"}),
        help_text=datamap_words.HINTS["fields"],
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rule: Any = self.fields["retention_rule"]
        rule.choices = datamap_words.rule_choices(self.instance.retention_years)
        self.initial.setdefault("retention_rule", Rule.WORDS.value)
        for name in ("system", "recipients"):
            shown: Any = self.fields[name]
            shown.label_from_instance = lambda row: row.called(language())
        self.initial["single_data"] = fields_as_lines(self.instance.fields)

    def clean_single_data(self) -> str:
        text: str = self.cleaned_data["single_data"]
        try:
            given = fields_from_lines(text)
        except NotALine as error:
            said = gettext(
                "Line %(number)s: write the key and the three names: "
                "key | suomi | svenska | English."
            )
            raise forms.ValidationError(said % {"number": error.number}) from error
        if faults := list(values.fields(given)):
            raise forms.ValidationError(faults)
        self.instance.fields = given
        return text

    def clean(self) -> Any:
        said = super().clean()
        for field, fault in self._faults():
            self.add_error(field if field in self.fields else None, fault)
        return said

    def _faults(self) -> Iterator[tuple[str, str]]:
        told = [*values.CATEGORY, "recipients", "keep_ground"]
        known = {name: self.cleaned_data.get(name) for name in told}
        # A field that was refused for itself is not weighed against the others.
        if not self.errors:
            yield from at_odds(known)


@admin.register(DataCategory)
class DataCategories(MapTable):
    """What each system holds, and all that a person must be told about it."""

    heading = _("Data in the systems")
    form = CategoryForm
    list_display = ("in_words", "system", "on_erasure", "is_active")
    list_filter = ("on_erasure", "is_active")
    list_select_related = ("system",)
    formfield_overrides = Table.formfield_overrides | {
        ManyToManyField: {"widget": forms.CheckboxSelectMultiple}
    }
    fieldsets = (
        (None, {"fields": ("system", "key", "name", "is_active")}),
        (
            _("What the letters tell"),
            {
                "fields": (
                    *("data", "purposes", "legal_basis", "bases", "source", "recipients"),
                    *("transfers", "automated_decisions", "none"),
                )
            },
        ),
        (_("How long it is kept"), {"fields": ("retention", "retention_rule", "retention_years")}),
        (_("When the person asks for erasure"), {"fields": ("on_erasure", "keep_ground")}),
        (_("What its owner fills in"), {"fields": ("single_data",)}),
    )

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def formfield_for_choice_field(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        if db_field.name == "on_erasure":
            kwargs["choices"] = [*datamap_words.ON_ERASURE.items()]
        return super().formfield_for_choice_field(db_field, request, **kwargs)

    def save_model(self, request: Any, obj: Any, form: Any, change: Any) -> None:
        super().save_model(request, obj, form, change)
        if {"retention_rule", "retention_years"} & set(form.changed_data):
            rule = Rule(obj.retention_rule)
            messages.info(request, datamap_words.rule_words(rule, obj.retention_years))

    @admin.display(description=_("Data"))
    def in_words(self, category: DataCategory) -> str:
        return category.called(language())


class RecipientForm(forms.ModelForm):
    """A recipient; files know it by its English name, which is there once."""

    def clean_name(self) -> dict[str, str]:
        given: dict[str, str] = self.cleaned_data["name"]
        others = Recipient.objects.exclude(pk=self.instance.pk)
        if others.filter(name__en=given["en"]).exists():
            raise forms.ValidationError(gettext("Another recipient has this English name."))
        return given


@admin.register(Recipient)
class Recipients(MapTable):
    """To whom the data goes (Art. 4(9))."""

    heading = _("Recipients of data")
    form = RecipientForm
    list_display = ("in_words", "contact")

    @admin.display(description=_("Recipient"))
    def in_words(self, recipient: Recipient) -> str:
        return recipient.called(language())
