"""The look-up tables that administrators keep; no case, event, letter or mail is among them."""

from __future__ import annotations

from typing import Any, Final

from django.contrib import admin, messages
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import AdminUserCreationForm, UserChangeForm
from django.contrib.auth.models import Group
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from dsar.interfaces.staff import leave_form
from dsar.interfaces.staff.screens import staff_of, today
from dsar.interfaces.staff.words import language
from dsar.interfaces.staff.words_field import PartFormField, WordsFormField
from dsar.law.explain import long_date
from dsar.organisation.accounts import leave
from dsar.organisation.accounts.models import User
from dsar.organisation.accounts.roles import ROLES, title
from dsar.organisation.controller.models import FIRST, Controller, NonWorkingDay
from dsar.organisation.words import PartField, WordsField

# Every installation keeps one role a person, so Django's own groups would only mislead.
admin.site.unregister(Group)

LABELS: Final[dict[str, Any]] = {
    "role": _("Role"),
    "name": _("Name"),
    "business_id": _("Business identity code"),
    "street": _("Street"),
    "postcode": _("Postcode"),
    "town": _("Town"),
    "email": _("E-mail"),
    "phone": _("Telephone"),
    "website": _("Website"),
    "privacy_contact": _("Who answers privacy questions"),
    "country": _("Country, two letters"),
    "time_zone": _("Time zone"),
    "eves_are_holidays": _("Midsummer Eve and Christmas Eve count as holidays"),
    "bounce_days": _("Days to wait for a bounce before a case closes"),
    "contest_days": _("Days before an ended case goes to the archive"),
    "download_days": _("Days that an answer can be downloaded"),
    "undownloaded_days": _("Days without a download before we look at it"),
    "target_working_days": _("Our own aim, working days"),
    "paper_working_days": _("Post on its way, working days"),
    "ask_within_days": _("Time to ask who it is, days"),
    "escalation_email": _("E-mail for late cases"),
    "language": _("Language of mail"),
    "wants_digest": _("Summary of what waits, by mail"),
    "away_from": _("First day of the holiday"),
    "away_until": _("Last day of the holiday"),
    "deputy": _("Deputy"),
    "on": _("Day"),
    "collection_days": _("Time for a system to answer, working days"),
    "recipient_days": _("Time to tell recipients, working days"),
    "map_review_months": _("Months between looks at the data map"),
    "financial_year_ends": _("Month in which the financial year ends"),
}
HINTS: Final[dict[str, Any]] = {
    "eves_are_holidays": _("They are no statutory holidays in Finland."),
    "is_active": _("Take the mark away instead of deleting."),
    "target_working_days": _("Counted from the day of arrival; the law gives a month."),
    "paper_working_days": _("An answer by post leaves so many working days before the last day."),
    "ask_within_days": _("The time stands still only for a question that is sent so soon."),
    "escalation_email": _("Whoever reads it is told, as well as the deputy of the handler."),
    "deputy": _("Gets the reminders while the colleague is away."),
    "financial_year_ends": _("From 1 to 12; the time that bookkeeping is kept follows from it."),
    "on": _("A day here on which no time limit may end, beyond the country's own holidays."),
}
# Beyond these an aim or a wait would outlast the law's own month.
MOST: Final = {
    "target_working_days": 20,
    "paper_working_days": 15,
    "ask_within_days": 20,
    "collection_days": 20,
    "recipient_days": 20,
    "map_review_months": 24,
    "financial_year_ends": 12,
}
LEAST: Final = dict.fromkeys(
    ("collection_days", "recipient_days", "map_review_months", "financial_year_ends"), 1
)
MOVES_DATES: Final = frozenset({"country", "time_zone", "eves_are_holidays", "on"})
CHOICES: Final[dict[str, list[tuple[str, Any]]]] = {
    "role": [(role.value, rule.title) for role, rule in ROLES.items()],
}


class Table(admin.ModelAdmin):
    """A look-up table: filters only by what its list offers, texts in three languages."""

    formfield_overrides = {
        WordsField: {"form_class": WordsFormField},
        PartField: {"form_class": PartFormField},
    }
    labels = LABELS
    hints = HINTS
    actions = None
    heading: Any = ""

    def lookup_allowed(self, lookup: str, value: Any, request: HttpRequest | None = None) -> bool:
        return lookup.removesuffix("__exact") in self.list_filter

    def formfield_for_dbfield(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        if label := self.labels.get(db_field.name):
            kwargs["label"] = label
        if hint := self.hints.get(db_field.name):
            kwargs["help_text"] = hint
        if db_field.name in MOST:
            kwargs["max_value"] = MOST[db_field.name]
        if db_field.name in LEAST:
            kwargs["min_value"] = LEAST[db_field.name]
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def formfield_for_choice_field(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        if choices := CHOICES.get(db_field.name):
            kwargs["choices"] = choices
        return super().formfield_for_choice_field(db_field, request, **kwargs)

    def changelist_view(self, request: Any, extra_context: Any = None) -> Any:
        return super().changelist_view(request, {"title": self.heading} | (extra_context or {}))

    def changeform_view(
        self,
        request: Any,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: Any = None,
    ) -> Any:
        context = {"title": self.heading} | (extra_context or {})
        return super().changeform_view(request, object_id, form_url, context)


def dates_stay(request: HttpRequest) -> None:
    """Say that a due date once told stays, and where to see which ones would now differ."""
    said = gettext("The due dates of open cases stay as they were counted.")
    more = gettext("See which cases would get another date")
    link = reverse("admin:dates")
    messages.info(request, format_html('{} <a href="{}">{}</a>', said, link, more))


class CountsDates(Table):
    """A table that time limits are counted by; what was counted already stays."""

    def save_model(self, request: Any, obj: Any, form: Any, change: Any) -> None:
        super().save_model(request, obj, form, change)
        if MOVES_DATES & set(form.changed_data):
            dates_stay(request)

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        super().delete_model(request, obj)
        dates_stay(request)


class ColleagueForm(UserChangeForm):
    """A colleague's account; the rules of holidays are those of one's own settings."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        leave_form.offer_deputies(self, self.instance)
        # Accounts are opened from their own list, not from inside another's.
        shown = self.fields["deputy"].widget
        shown.can_add_related = shown.can_change_related = shown.can_view_related = False

    def clean(self) -> Any:
        said = super().clean()
        leave_form.check_days(self)
        return said


@admin.register(User)
class Users(Table, UserAdmin):
    """Colleagues: what they may do follows from the role; who leaves is switched off."""

    heading = _("Users")
    form = ColleagueForm
    add_form = AdminUserCreationForm
    list_display = ("username", "full_name", "role_title", "is_active")
    list_filter = ("is_active",)
    search_fields = ()
    ordering = ("username",)
    filter_horizontal = ()
    readonly_fields = ("last_login",)
    fieldsets = (
        (None, {"fields": ("username", "password", "role", "is_active")}),
        (_("Person"), {"fields": ("first_name", "last_name", "email", "last_login")}),
        (_("Mail"), {"fields": ("language", "wants_digest")}),
        (_("Holiday"), {"fields": ("away_from", "away_until", "deputy")}),
    )
    add_fieldsets = (
        (None, {"fields": ("username", "role", "first_name", "last_name", "email")}),
        (None, {"fields": ("password1", "password2")}),
    )

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: Any) -> None:
        super().save_model(request, obj, form, change)
        if "deputy" in form.changed_data:
            leave.note_deputy(obj, at=timezone.now(), by=staff_of(request))
        for warning in leave_form.warnings(obj, on=today()):
            messages.warning(request, warning)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    @admin.display(description=_("Name"))
    def full_name(self, user: User) -> str:
        return user.get_full_name()

    @admin.display(description=_("Role"))
    def role_title(self, user: User) -> str:
        return title(user.role) if user.role else ""


@admin.register(Controller)
class Controllers(CountsDates):
    """The one company this installation answers for."""

    heading = _("The company")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return (
            super().has_add_permission(request) and not Controller.objects.filter(pk=FIRST).exists()
        )

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(NonWorkingDay)
class NonWorkingDays(CountsDates):
    """Days off here that the country's calendar does not know (Reg. 1182/71 Art. 3(4))."""

    heading = _("Extra non-working days")
    list_display = ("in_words", "called")

    @admin.display(description=_("Day"), ordering="on")
    def in_words(self, row: NonWorkingDay) -> str:
        return long_date(row.on, language())

    @admin.display(description=_("Name"))
    def called(self, row: NonWorkingDay) -> str:
        return row.name
