"""The data map: where personal data is, why, from whom, to whom and for how long."""

from __future__ import annotations

from typing import Any, ClassVar

from django.conf import settings
from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import Q

from dsar.law.grounds import is_blank
from dsar.law.retention import MOST_YEARS, Rule
from dsar.organisation.words import LANGUAGES, PartField, WordsField


def said(words: Any, language: str) -> str:
    """What a text says in one language; nothing where that language is missing or blank."""
    text = words.get(language) if isinstance(words, dict) else None
    return text if isinstance(text, str) and not is_blank(text) else ""


class OnErasure(models.TextChoices):
    """What erasure does to a category; `keep` names the ground that will be stated."""

    ERASE = "erase"
    ANONYMISE = "anonymise"
    KEEP = "keep"


class Basis(models.TextChoices):
    """The legal basis of a category, Art. 6(1)(a)-(f); portability and objection ask for it."""

    CONSENT = "consent"
    CONTRACT = "contract"
    LEGAL_OBLIGATION = "legal_obligation"
    VITAL_INTERESTS = "vital_interests"
    PUBLIC_TASK = "public_task"
    LEGITIMATE_INTERESTS = "legitimate_interests"


class System(models.Model):
    """A place where personal data is kept, with the colleague who answers for it.

    `review_due_on` is the day on which the owner is asked whether the map still tells the truth.
    """

    key = models.SlugField(max_length=40, unique=True)
    name = WordsField()
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    deputy = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    sends_marketing = models.BooleanField(default=False)
    is_active = models.BooleanField(default=True)
    position = models.PositiveSmallIntegerField(default=0)
    reviewed_on = models.DateField(null=True, blank=True, editable=False)
    reviewed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    review_due_on = models.DateField(null=True, blank=True, editable=False)

    class Meta:
        ordering: ClassVar[list[str]] = ["position", "key"]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["review_due_on"], name="system_review_due")
        ]

    def __str__(self) -> str:
        return self.key

    def called(self, language: str) -> str:
        """Its name in one language; its key stands in where the name is missing."""
        return said(self.name, language) or self.key


class Recipient(models.Model):
    """Someone the data is disclosed to (Art. 4(9)), by name; `contact` is where to tell them."""

    name = WordsField()
    contact = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["pk"]

    def __str__(self) -> str:
        return self.called("en")

    def called(self, language: str) -> str:
        """Its name in one language; that in another, or its number, where it has none."""
        names = (said(self.name, tongue) for tongue in (language, *LANGUAGES))
        return next((name for name in names if name), f"#{self.pk}")


class DataCategory(models.Model):
    """One kind of data in one system, with all that Art. 15(1) makes us tell about it.

    A part may be empty; `none` lists the parts that a person marked as having nothing to tell.
    `fields` are the names of its single data, `bases` the codes behind the words of `legal_basis`.
    """

    system = models.ForeignKey(System, on_delete=models.CASCADE, related_name="categories")
    key = models.SlugField(max_length=40)
    name = WordsField()
    data = PartField()
    purposes = PartField()
    legal_basis = PartField()
    source = PartField()
    retention = PartField()
    transfers = PartField()
    automated_decisions = PartField()
    recipients = models.ManyToManyField(Recipient, blank=True)
    none = models.JSONField(default=list, blank=True)
    fields = models.JSONField(default=list, blank=True)
    bases = models.JSONField(default=list, blank=True)
    retention_rule = models.CharField(
        max_length=24, choices=[(rule.value, rule.value) for rule in Rule], default=Rule.WORDS.value
    )
    retention_years = models.PositiveSmallIntegerField(
        default=0, validators=[MaxValueValidator(MOST_YEARS)]
    )
    on_erasure = models.CharField(max_length=10, choices=OnErasure.choices, default=OnErasure.ERASE)
    keep_ground = models.CharField(max_length=40, blank=True)
    is_active = models.BooleanField(default=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["system__position", "pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["system", "key"], name="category_once_per_system"),
            models.CheckConstraint(
                condition=Q(retention_rule__in=[rule.value for rule in Rule]),
                name="category_rule_known",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.system.key}: {self.key}"

    def called(self, language: str) -> str:
        """Its name in one language; its key stands in where the name is missing."""
        return said(self.name, language) or self.key

    def in_words(self, language: str) -> dict[str, Any]:
        """Art. 15(1)(a)-(h) and 15(2) for this category, in one language."""
        told = ("data", "purposes", "legal_basis", "source", "retention", "transfers")
        words = {
            field: said(getattr(self, field), language) for field in (*told, "automated_decisions")
        }
        names = (said(recipient.name, language) for recipient in self.recipients.all())
        named = {"system": self.system.called(language), "name": self.called(language)}
        return words | named | {"recipients": [name for name in names if name]}


class MapVersion(models.Model):
    """The whole map as it was: an answer shows it so, years later (Art. 5(2), 30)."""

    number = models.PositiveIntegerField(unique=True)
    digest = models.CharField(max_length=64)
    content = models.JSONField()
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering: ClassVar[list[str]] = ["-number"]

    def __str__(self) -> str:
        return f"data map {self.number}"
