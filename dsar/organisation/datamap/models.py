"""The data map: where personal data is, why, from whom, to whom and for how long."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models

from dsar.organisation.words import WordsField


class OnErasure(models.TextChoices):
    """What erasure does to a category; `keep` names the ground that will be stated."""

    ERASE = "erase"
    ANONYMISE = "anonymise"
    KEEP = "keep"


class System(models.Model):
    """A place where personal data is kept, with the colleague who answers for it."""

    key = models.SlugField(max_length=40, unique=True)
    name = WordsField()
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    sends_marketing = models.BooleanField(default=False)
    is_active = models.BooleanField(default=True)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "key"]

    def __str__(self) -> str:
        return self.key


class Recipient(models.Model):
    """Someone the data is disclosed to (Art. 4(9)), by name."""

    name = WordsField()

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return str(self.name.get("en", ""))


class DataCategory(models.Model):
    """One kind of data in one system, with all that Art. 15(1) makes us tell about it."""

    system = models.ForeignKey(System, on_delete=models.CASCADE, related_name="categories")
    key = models.SlugField(max_length=40)
    name = WordsField()
    data = WordsField()
    purposes = WordsField()
    legal_basis = WordsField()
    source = WordsField()
    retention = WordsField()
    transfers = WordsField()
    automated_decisions = WordsField()
    recipients = models.ManyToManyField(Recipient, blank=True)
    on_erasure = models.CharField(max_length=10, choices=OnErasure.choices, default=OnErasure.ERASE)
    keep_ground = models.CharField(max_length=40, blank=True)

    class Meta:
        ordering = ["system__position", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["system", "key"], name="category_once_per_system")
        ]

    def __str__(self) -> str:
        return f"{self.system.key}: {self.key}"

    def in_words(self, language: str) -> dict[str, Any]:
        """Art. 15(1)(a)-(h) and 15(2) for this category, in one language."""
        told = ("name", "data", "purposes", "legal_basis", "source", "retention", "transfers")
        words = {field: getattr(self, field)[language] for field in (*told, "automated_decisions")}
        recipients = [recipient.name[language] for recipient in self.recipients.all()]
        return words | {"system": self.system.name[language], "recipients": recipients}
