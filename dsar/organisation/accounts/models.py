"""The staff account."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import AbstractUser
from django.db import models

from dsar.eventlog.actors import Actor, staff
from dsar.organisation.accounts.roles import ROLES, Permission, Role

LOOK_UP_TABLES = frozenset({"user", "controller", "system", "datacategory", "recipient"})

DECIDING = [role.value for role, rule in ROLES.items() if Permission.DECIDE in rule.permissions]


class User(AbstractUser):
    """Somebody who works here; what they may do follows from one role, never from flags."""

    role = models.CharField(max_length=20, choices=[(r.value, r.value) for r in Role])

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(role__in=[r.value for r in Role]), name="user_role_known"
            )
        ]

    def may(self, permission: Permission) -> bool:
        return (
            self.is_active and bool(self.role) and permission in ROLES[Role(self.role)].permissions
        )

    @property
    def may_see_cases(self) -> bool:
        return self.may(Permission.VIEW_CASES) or self.may(Permission.VIEW_ARCHIVE)

    def has_peers(self) -> bool:
        """Whether somebody else here may decide too, so that four eyes are possible."""
        others = User.objects.filter(is_active=True, role__in=DECIDING).exclude(pk=self.pk)
        return others.exists()

    @property
    def actor(self) -> Actor:
        return staff(self.pk)

    @property
    def initials(self) -> str:
        names = self.get_full_name().split() or [self.username]
        return "".join(name[0].upper() for name in names[:2])

    def has_perm(self, perm: str, obj: Any = None) -> bool:
        """Stock admin pages ask this: administrators keep the look-up tables, nobody else does."""
        table = perm.rpartition("_")[2]
        return self.may(Permission.ADMINISTER) and table in LOOK_UP_TABLES

    def has_module_perms(self, app_label: str) -> bool:
        return self.may(Permission.ADMINISTER)
