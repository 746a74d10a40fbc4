"""Secret links, and the record of each answer that left the house."""

from __future__ import annotations

from django.db import models
from django.db.models import Q


class Purpose(models.TextChoices):
    """What a link opens; a link for one thing never opens another."""

    STATUS = "status"
    ANSWER = "answer"
    REPLY = "reply"
    LEAVING = "leaving"
    JOINING = "joining"


class SecretLink(models.Model):
    """Only the digest of the token is kept; the token is derived again when a mail needs it."""

    case = models.ForeignKey("dsar.Case", on_delete=models.PROTECT, related_name="links")
    purpose = models.CharField(max_length=10, choices=Purpose.choices)
    nonce = models.CharField(max_length=64)
    token_digest = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["expires_at"], name="link_expires")]

    def __str__(self) -> str:
        return f"link {self.pk}"


class Dispatch(models.Model):
    """One answer on its way: by portal and mail, or by post."""

    class Channel(models.TextChoices):
        PORTAL = "portal"
        POST = "post"

    case = models.ForeignKey("dsar.Case", on_delete=models.PROTECT, related_name="dispatches")
    channel = models.CharField(max_length=10, choices=Channel.choices)
    mail = models.ForeignKey(
        "dsar.OutgoingMail", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    queued_at = models.DateTimeField()
    dispatched_at = models.DateTimeField(null=True, blank=True)
    cancelled_at = models.DateTimeField(null=True, blank=True)
    expires_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["case"],
                condition=Q(dispatched_at__isnull=True, cancelled_at__isnull=True),
                name="dispatch_one_open",
            )
        ]

    def __str__(self) -> str:
        return f"dispatch {self.pk}"

    @property
    def has_failed(self) -> bool:
        return bool(self.mail and self.mail.failed_at)


class AnswerFile(models.Model):
    """A file of an answer; one that tells about the person names the check that allows it."""

    dispatch = models.ForeignKey(Dispatch, on_delete=models.PROTECT, related_name="files")
    file = models.ForeignKey("dsar.StoredFile", on_delete=models.PROTECT, related_name="+")
    item = models.ForeignKey(
        "dsar.CaseItem", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    discloses = models.BooleanField(default=True)
    identity_check = models.ForeignKey(
        "dsar.IdentityCheck", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    title = models.CharField(max_length=255)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(discloses=False) | Q(identity_check__isnull=False, item__isnull=False),
                name="answer_file_needs_identity",
            )
        ]

    def __str__(self) -> str:
        return f"answer file {self.pk}"
