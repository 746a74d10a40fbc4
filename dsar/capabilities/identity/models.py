"""What was asked of the person, and what came of it: codes, documents, another address."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from dsar.cases.time_limits import Question
from dsar.cases.written import written
from dsar.law.identity import Method


class NotAsked(Exception):
    """No open question of the case asks for what the person brings, so nothing is taken."""


class ProofRequest(Question):
    """A question who is asking, with the doubt that justifies it (Art. 12(6)).

    `why_more` says why the lightest way was not enough; `contact` is the address on file that a
    code goes to, and `found_in` the system that holds it.
    """

    case = models.ForeignKey("dsar.Case", on_delete=models.PROTECT, related_name="proof_requests")
    method = models.CharField(max_length=20)
    doubt = models.TextField()
    why_more = models.TextField(blank=True)
    contact = models.EmailField(max_length=254, blank=True)
    found_in = models.ForeignKey(
        "dsar.System", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(method=Method.FILE_CONTACT.value) | ~Q(contact=""),
                name="proof_contact_on_file",
            ),
            models.CheckConstraint(condition=~Q(doubt=""), name="proof_doubt_written"),
            models.UniqueConstraint(
                fields=["case"], condition=Q(lapsed_at__isnull=True), name="proof_one_open"
            ),
        ]

    def __str__(self) -> str:
        return f"proof request {self.pk}"


class OneTimeCode(models.Model):
    """A code of eight digits for one case and one use; the digits are derived when it is mailed.

    `tries` counts the wrong ones and the right one alike, before they are compared.
    """

    class Purpose(models.TextChoices):
        """What a code shows; one for one thing never shows another."""

        IDENTITY = "identity"
        DOWNLOAD = "download"

    case = models.ForeignKey("dsar.Case", on_delete=models.PROTECT, related_name="codes")
    purpose = models.CharField(max_length=10, choices=Purpose.choices)
    proof_request = models.ForeignKey(
        ProofRequest, null=True, blank=True, on_delete=models.PROTECT, related_name="codes"
    )
    nonce = models.CharField(max_length=64)
    digest = models.CharField(max_length=64)
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    tries = models.PositiveSmallIntegerField(default=0)
    used_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=Q(tries__lte=5), name="code_few_tries"),
            models.UniqueConstraint(
                fields=["case", "purpose"],
                condition=Q(used_at__isnull=True, revoked_at__isnull=True),
                name="code_one_live",
            ),
        ]

    def __str__(self) -> str:
        return f"code {self.pk}"


class ProofFile(models.Model):
    """A file that shows who is asking, or a mandate: kept apart, seen by its checker only.

    What shows identity is destroyed when it was checked; the row stays and says so.
    """

    class Kind(models.TextChoices):
        IDENTITY = "identity"
        MANDATE = "mandate"

    case = models.ForeignKey("dsar.Case", on_delete=models.PROTECT, related_name="proof_files")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    file = models.OneToOneField("dsar.StoredFile", on_delete=models.PROTECT, related_name="+")
    scan = models.CharField(max_length=8)
    received_at = models.DateTimeField()
    checker = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    destroy_on = models.DateField(null=True, blank=True)
    destroyed_at = models.DateTimeField(null=True, blank=True)
    destroyed_why = models.CharField(max_length=12, blank=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["pk"]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(
                fields=["destroy_on"],
                condition=Q(destroyed_at__isnull=True, destroy_on__isnull=False),
                name="proof_to_destroy",
            )
        ]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=Q(kind="mandate") | Q(destroy_on__isnull=False),
                name="proof_has_its_last_day",
            )
        ]

    def __str__(self) -> str:
        return f"proof {self.pk}"


class ContactChange(models.Model):
    """Another address for the answers; it counts when both the old and the new one said yes."""

    case = models.ForeignKey("dsar.Case", on_delete=models.PROTECT, related_name="contact_changes")
    email = models.EmailField(max_length=254)
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    old_link = models.OneToOneField(
        "dsar.SecretLink", on_delete=models.PROTECT, related_name="leaves"
    )
    new_link = models.OneToOneField(
        "dsar.SecretLink", on_delete=models.PROTECT, related_name="joins"
    )
    old_confirmed_at = models.DateTimeField(null=True, blank=True)
    new_confirmed_at = models.DateTimeField(null=True, blank=True)
    applied_at = models.DateTimeField(null=True, blank=True)
    cancelled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["case"],
                condition=Q(applied_at__isnull=True, cancelled_at__isnull=True),
                name="contact_change_one_open",
            ),
            models.CheckConstraint(
                condition=Q(applied_at__isnull=True)
                | Q(old_confirmed_at__isnull=False, new_confirmed_at__isnull=False),
                name="contact_change_confirmed_by_both",
            ),
        ]

    def __str__(self) -> str:
        return f"contact change {self.pk}"


class ScopeQuestion(Question):
    """A question what the request is about, when we hold very much (recital 63)."""

    case = models.ForeignKey("dsar.Case", on_delete=models.PROTECT, related_name="scope_questions")
    text = models.TextField()
    answer = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=written("text"), name="scope_question_written"),
            models.UniqueConstraint(
                fields=["case"], condition=Q(lapsed_at__isnull=True), name="scope_one_open"
            ),
        ]

    def __str__(self) -> str:
        return f"scope question {self.pk}"
