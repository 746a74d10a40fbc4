"""Roles in plain words, and the permissions each one has."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Role(StrEnum):
    OFFICER = "officer"
    REVIEWER = "reviewer"
    SYSTEM_OWNER = "system_owner"
    AUDITOR = "auditor"
    ADMINISTRATOR = "administrator"


class Permission(StrEnum):
    VIEW_CASES = "view_cases"
    HANDLE_CASES = "handle_cases"
    DECIDE = "decide"
    VIEW_ARCHIVE = "view_archive"
    EXPORT_ARCHIVE = "export_archive"
    ADMINISTER = "administer"


@dataclass(frozen=True)
class RoleRule:
    title: str | Promise
    description: str | Promise
    permissions: frozenset[Permission]


def _may(*permissions: Permission) -> frozenset[Permission]:
    return frozenset(permissions)


P = Permission
ROLES: Final[dict[Role, RoleRule]] = {
    Role.OFFICER: RoleRule(
        _("Privacy officer"),
        _("Handles cases from receipt to answer."),
        _may(P.VIEW_CASES, P.HANDLE_CASES, P.DECIDE, P.VIEW_ARCHIVE, P.EXPORT_ARCHIVE),
    ),
    Role.REVIEWER: RoleRule(
        _("Reviewer"),
        _("Gives the second signature and looks again at contested answers."),
        _may(P.VIEW_CASES, P.HANDLE_CASES, P.DECIDE, P.VIEW_ARCHIVE),
    ),
    Role.SYSTEM_OWNER: RoleRule(
        _("System owner"),
        _("Answers what one system holds; sees only that task."),
        _may(),
    ),
    Role.AUDITOR: RoleRule(
        _("Auditor"),
        _("Reads the archive and exports it; changes nothing."),
        _may(P.VIEW_ARCHIVE, P.EXPORT_ARCHIVE),
    ),
    Role.ADMINISTRATOR: RoleRule(
        _("Administrator"),
        _("Keeps users, the company's details and the data map."),
        _may(P.ADMINISTER),
    ),
}

HANDLING: Final = tuple(
    role.value for role, rule in ROLES.items() if Permission.HANDLE_CASES in rule.permissions
)


def title(role: str) -> str:
    return str(ROLES[Role(role)].title)
