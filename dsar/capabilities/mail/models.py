"""Every message that came in, as it came, and every message that goes out."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from dsar.work.lease import WorkQuerySet, WorkRow


class Mailbox(models.TextChoices):
    """A dedicated box holds requests only; a general one holds everything else too."""

    GENERAL = "general"
    DEDICATED = "dedicated"


class MailOutcome(models.TextChoices):
    """What became of a message; nothing is ever dropped."""

    OPENED = "opened"
    THREADED = "threaded"
    TRIAGE = "triage"
    AUTOMATIC = "automatic"
    QUARANTINED = "quarantined"


class InboundMail(WorkRow):
    """A raw message in custody; it was stored before anything tried to read it."""

    sha256 = models.CharField(max_length=64, unique=True)
    file = models.OneToOneField("dsar.StoredFile", on_delete=models.PROTECT, related_name="+")
    mailbox = models.CharField(max_length=10, choices=Mailbox.choices)
    received_at = models.DateTimeField()
    outcome = models.CharField(max_length=12, blank=True, choices=MailOutcome.choices)
    reason = models.CharField(max_length=200, blank=True)
    case = models.ForeignKey(
        "dsar.Case", null=True, blank=True, on_delete=models.PROTECT, related_name="inbound_mails"
    )
    sender_name = models.CharField(max_length=200, blank=True)
    sender_address = models.CharField(max_length=254, blank=True)
    subject_line = models.CharField(max_length=400, blank=True)
    text = models.TextField(blank=True)
    recognised = models.JSONField(default=dict, blank=True)

    objects: ClassVar[Any] = WorkQuerySet.as_manager()

    class Meta(WorkRow.Meta):
        ordering: ClassVar[list[str]] = ["pk"]

    def __str__(self) -> str:
        return f"inbound mail {self.pk}"


class OutgoingMail(WorkRow):
    """One message to one addressee; links stand in the body as [[link:id]] until it leaves."""

    case = models.ForeignKey(
        "dsar.Case", null=True, blank=True, on_delete=models.PROTECT, related_name="outgoing_mails"
    )
    kind = models.CharField(max_length=30)
    language = models.CharField(max_length=2)
    addressee = models.EmailField(max_length=254)
    subject_line = models.CharField(max_length=200)
    body = models.TextField()
    attachment = models.ForeignKey(
        "dsar.StoredFile", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    attachment_name = models.CharField(max_length=100, blank=True)
    message_id = models.CharField(max_length=120, unique=True)
    dedupe_key = models.CharField(max_length=100, unique=True)
    queued_at = models.DateTimeField()

    objects: ClassVar[Any] = WorkQuerySet.as_manager()

    class Meta(WorkRow.Meta):
        ordering: ClassVar[list[str]] = ["pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=~Q(addressee=""), name="mail_has_addressee")
        ]

    def __str__(self) -> str:
        return f"outgoing mail {self.pk}"
