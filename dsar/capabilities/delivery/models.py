"""Secret links, and the record of each answer that left the house."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
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
    """One answer on its way: by portal and mail, by post, or kept for the person to collect.

    `code_way` is how the person gets the code that opens it; empty, where the check of who is
    asking suggests one. One that left and was cancelled was taken back before anybody opened it.
    """

    class Channel(models.TextChoices):
        PORTAL = "portal"
        POST = "post"
        COLLECT = "collect"

    class CodeWay(models.TextChoices):
        """By a mail of its own, to the address on file, or said on the phone or at a branch."""

        MAIL = "mail"
        FILE = "file"
        SPOKEN = "spoken"

    case = models.ForeignKey("dsar.Case", on_delete=models.PROTECT, related_name="dispatches")
    channel = models.CharField(max_length=10, choices=Channel.choices)
    code_way = models.CharField(max_length=10, choices=CodeWay.choices, blank=True)
    mail = models.ForeignKey(
        "dsar.OutgoingMail", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    queued_at = models.DateTimeField()
    dispatched_at = models.DateTimeField(null=True, blank=True)
    cancelled_at = models.DateTimeField(null=True, blank=True)
    expires_at = models.DateTimeField()
    reminded_at = models.DateTimeField(null=True, blank=True)
    sent_anew_at = models.DateTimeField(null=True, blank=True)
    posted_on = models.DateField(null=True, blank=True)
    left_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    handed_to = models.CharField(max_length=200, blank=True)
    seen_how = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["case"],
                condition=Q(dispatched_at__isnull=True, cancelled_at__isnull=True),
                name="dispatch_one_open",
            ),
            models.CheckConstraint(
                condition=Q(posted_on__isnull=True)
                | Q(dispatched_at__isnull=False, left_by__isnull=False),
                name="dispatch_left_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(handed_to="", seen_how="")
                | Q(posted_on__isnull=True, left_by__isnull=False)
                & ~Q(handed_to="")
                & ~Q(seen_how=""),
                name="dispatch_handed_to_who_was_seen",
            ),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(
                fields=["expires_at"],
                condition=Q(cancelled_at__isnull=True, reminded_at__isnull=True),
                name="dispatch_to_remind",
            )
        ]

    def __str__(self) -> str:
        return f"dispatch {self.pk}"

    @property
    def has_failed(self) -> bool:
        return bool(self.mail and self.mail.failed_at)


class DeliveryChoice(models.Model):
    """How the answer is to leave, as the person wished or an officer settled; the last one counts.

    Nobody is named where the person chose.
    """

    case = models.ForeignKey("dsar.Case", on_delete=models.PROTECT, related_name="delivery_choices")
    channel = models.CharField(max_length=10, choices=Dispatch.Channel.choices)
    code_way = models.CharField(max_length=10, choices=Dispatch.CodeWay.choices, blank=True)
    chosen_at = models.DateTimeField()
    chosen_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering: ClassVar[list[str]] = ["pk"]

    def __str__(self) -> str:
        return f"delivery choice {self.pk}"


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


class Download(models.Model):
    """A file of an answer that was opened, and when; the code is the one that let the person in.

    `told_at` is when a mail told the person of it; several in one hour are told together.
    """

    entry = models.ForeignKey(AnswerFile, on_delete=models.PROTECT, related_name="downloads")
    code = models.ForeignKey(
        "dsar.OneTimeCode", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    opened_at = models.DateTimeField()
    told_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["pk"]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(
                fields=["opened_at"], condition=Q(told_at__isnull=True), name="download_to_tell"
            )
        ]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=Q(told_at__isnull=True) | Q(told_at__gte=models.F("opened_at")),
                name="download_told_afterwards",
            )
        ]

    def __str__(self) -> str:
        return f"download {self.pk}"
