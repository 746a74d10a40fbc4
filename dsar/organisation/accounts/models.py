"""The staff account."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db import models

from dsar.eventlog.actors import Actor, staff
from dsar.organisation.accounts.roles import ROLES, Permission, Role

LOOK_UP_TABLES = frozenset(
    {"user", "controller", "identitypolicy", "nonworkingday", "system", "datacategory", "recipient"}
)

DECIDING = [role.value for role, rule in ROLES.items() if Permission.DECIDE in rule.permissions]


class User(AbstractUser):
    """Somebody who works here; what they may do follows from one role, never from flags."""

    role = models.CharField(max_length=20, choices=[(r.value, r.value) for r in Role])
    language = models.CharField(max_length=2, choices=settings.LANGUAGES, default="fi")
    wants_digest = models.BooleanField(default=True)
    deputy = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    away_from = models.DateField(null=True, blank=True)
    away_until = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(role__in=[r.value for r in Role]), name="user_role_known"
            ),
            models.CheckConstraint(
                condition=models.Q(away_until__gte=models.F("away_from"))
                | models.Q(away_from__isnull=True, away_until__isnull=True),
                name="user_away_from_until",
            ),
        ]

    def may(self, permission: Permission) -> bool:
        return (
            self.is_active and bool(self.role) and permission in ROLES[Role(self.role)].permissions
        )

    @property
    def may_see_cases(self) -> bool:
        return self.may(Permission.VIEW_CASES) or self.may(Permission.VIEW_ARCHIVE)

    def is_away(self, on: date) -> bool:
        """Whether this colleague is on holiday on a day."""
        return bool(self.away_from and self.away_until and self.away_from <= on <= self.away_until)

    def stand_in(self, on: date) -> User:
        """Who works for this colleague on a day: the nearest deputy who is here, else oneself."""
        seen, one = {self.pk}, self
        while not one.is_active or one.is_away(on):
            if one.deputy is None or one.deputy.pk in seen:
                return self
            one = one.deputy
            seen.add(one.pk)
        return one

    def has_peers(self) -> bool:
        """Whether somebody else here may decide too, so that four eyes are possible."""
        return self.peers().exists()

    def peers(self) -> models.QuerySet[User]:
        """The others here who may decide, too."""
        return User.objects.filter(is_active=True, role__in=DECIDING).exclude(pk=self.pk)

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


class CalendarFeed(models.Model):
    """A secret address of a colleague's calendar; only the digest of its token is kept."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="calendar_feeds")
    token_digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user"],
                condition=models.Q(revoked_at__isnull=True),
                name="calendar_one_live",
            )
        ]

    def __str__(self) -> str:
        return f"calendar feed {self.pk}"
