"""The look-up tables that administrators keep; no case, event, letter, mail or file is among them."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import AdminUserCreationForm
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from dsar.interfaces.staff.words import language
from dsar.interfaces.staff.words_field import WordsFormField
from dsar.organisation.accounts.models import User
from dsar.organisation.accounts.roles import ROLES, title
from dsar.organisation.controller.models import FIRST, Controller
from dsar.organisation.datamap.models import DataCategory, Recipient, System
from dsar.organisation.words import WordsField


class Table(admin.ModelAdmin):
    """A look-up table: filters only by what its list offers, texts in three languages."""

    formfield_overrides = {WordsField: {"form_class": WordsFormField}}
    actions = None

    def lookup_allowed(self, lookup: str, value: Any, request: HttpRequest | None = None) -> bool:
        return lookup.removesuffix("__exact") in self.list_filter


@admin.register(User)
class Users(UserAdmin):
    """Colleagues: what they may do follows from the role; who leaves is switched off."""

    add_form = AdminUserCreationForm
    list_display = ("username", "full_name", "role_title", "is_active")
    list_filter = ("role", "is_active")
    search_fields = ()
    ordering = ("username",)
    filter_horizontal = ()
    readonly_fields = ("last_login",)
    actions = None
    fieldsets = (
        (None, {"fields": ("username", "password", "role", "is_active")}),
        (_("Person"), {"fields": ("first_name", "last_name", "email", "last_login")}),
    )
    add_fieldsets = (
        (
            None,
            {"fields": ("username", "role", "first_name", "last_name", "password1", "password2")},
        ),
    )

    def lookup_allowed(self, lookup: str, value: Any, request: HttpRequest | None = None) -> bool:
        return lookup.removesuffix("__exact") in self.list_filter

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def formfield_for_choice_field(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        if db_field.name == "role":
            kwargs["choices"] = [(role.value, rule.title) for role, rule in ROLES.items()]
        return super().formfield_for_choice_field(db_field, request, **kwargs)

    @admin.display(description=_("Name"))
    def full_name(self, user: User) -> str:
        return user.get_full_name()

    @admin.display(description=_("Role"))
    def role_title(self, user: User) -> str:
        return title(user.role) if user.role else ""


@admin.register(Controller)
class Controllers(Table):
    """The one company this installation answers for."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return (
            super().has_add_permission(request) and not Controller.objects.filter(pk=FIRST).exists()
        )

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(System)
class Systems(Table):
    """Where personal data is kept; a system that is gone is switched off, its answers stay."""

    list_display = ("in_words", "key", "owner", "sends_marketing", "is_active", "position")
    list_filter = ("is_active",)
    list_select_related = ("owner",)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    @admin.display(description=_("System"))
    def in_words(self, system: System) -> str:
        return str(system.name.get(language(), system.key))


@admin.register(DataCategory)
class DataCategories(Table):
    """What each system holds, and all that a person must be told about it."""

    list_display = ("in_words", "system", "on_erasure")
    list_filter = ("on_erasure",)
    list_select_related = ("system",)
    filter_horizontal = ("recipients",)

    @admin.display(description=_("Data"))
    def in_words(self, category: DataCategory) -> str:
        return str(category.name.get(language(), category.key))


@admin.register(Recipient)
class Recipients(Table):
    """To whom the data goes (Art. 4(9))."""

    list_display = ("in_words",)

    @admin.display(description=_("Recipient"))
    def in_words(self, recipient: Recipient) -> str:
        return str(recipient.name.get(language(), recipient.pk))
