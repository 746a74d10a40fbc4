"""How much proof this company asks for, within what the law leaves open (Art. 12(6))."""

from __future__ import annotations

from typing import Any, ClassVar, TypeGuard

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from dsar.law.identity import LEVELS, STRONGEST, Method
from dsar.law.rights import RIGHTS, Right

FIRST = 1


def is_level(value: Any) -> TypeGuard[int]:
    """Whether a value is one of the levels; true and false are none."""
    return type(value) is int and 1 <= value <= STRONGEST


def known_levels(value: Any) -> None:
    """Refuse a level for what is no right, or one lighter than the rulebook's (Art. 32)."""
    if not isinstance(value, dict):
        raise ValidationError(_("Give a level from 1 to 3 for each right."))
    for right, level in value.items():
        if right not in set(Right) or RIGHTS[Right(right)].identity_level == 0:
            raise ValidationError(
                _("No proof may be asked for here: %(right)s."), params={"right": right}
            )
        if not is_level(level):
            raise ValidationError(_("Give a level from 1 to 3 for each right."))
        if level < RIGHTS[Right(right)].identity_level:
            raise ValidationError(
                _("The level of a right may be raised, never lowered: %(right)s."),
                params={"right": right},
            )


class IdentityPolicy(models.Model):
    """One per installation; without a row the defaults of the rulebook hold."""

    class SecondOfficer(models.TextChoices):
        """When a second officer must confirm who is asking before anything leaves."""

        NEVER = "never", _("never")
        DOCUMENTS = "documents", _("when a document was the proof")
        ALWAYS = "always", _("always")

    id = models.PositiveSmallIntegerField(primary_key=True, default=FIRST, editable=False)
    levels = models.JSONField(default=dict, blank=True, validators=[known_levels])
    second_officer = models.CharField(
        max_length=10, choices=SecondOfficer.choices, default=SecondOfficer.DOCUMENTS
    )
    check_days = models.PositiveSmallIntegerField(default=365)
    proof_days = models.PositiveSmallIntegerField(default=7)

    class Meta:
        verbose_name_plural = "identity policy"
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=Q(id=FIRST), name="identity_policy_only_one"),
            models.CheckConstraint(
                condition=Q(proof_days__gte=1, proof_days__lte=30),
                name="identity_proof_gone_in_a_month",
            ),
            models.CheckConstraint(
                condition=Q(check_days__gte=1), name="identity_check_holds_a_day"
            ),
        ]

    def __str__(self) -> str:
        return "identity policy"

    @classmethod
    def current(cls) -> IdentityPolicy:
        """The settings of this installation, or the defaults."""
        return cls.objects.filter(pk=FIRST).first() or cls()

    def level_for(self, right: Right) -> int:
        """The level that a right asks for here: never below the rulebook's, nor any without one."""
        default = RIGHTS[right].identity_level
        written = self.levels.get(right) if isinstance(self.levels, dict) else None
        return max(default, written) if default and is_level(written) else default

    def needs_second(self, method: Method) -> bool:
        """Whether another officer must confirm a check made in this way."""
        if self.second_officer == self.SecondOfficer.DOCUMENTS:
            return LEVELS[method] == STRONGEST and method is not Method.STRONG_EID
        return self.second_officer == self.SecondOfficer.ALWAYS
