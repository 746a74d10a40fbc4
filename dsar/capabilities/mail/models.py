"""Every message that came in, as it came, and every message that goes out."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from dsar.files.scanner import Scan
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


class SortedAs(models.TextChoices):
    """What a colleague made of a message that waited for one."""

    NEW_CASE = "new_case"
    ATTACHED = "attached"
    NOT_A_REQUEST = "not_a_request"
    SEEN = "seen"
    CONTEST = "contest"


class InboundMail(WorkRow):
    """A raw message in custody; it was stored before anything tried to read it.

    `outcome` is what the post room did, `sorted_as` what a colleague did; while it `waits`,
    somebody must look at it. `machine` names the kind of program that sent it, if one did;
    `placed_in` remembers the post room's case when a colleague chooses another.
    """

    sha256 = models.CharField(max_length=64, unique=True)
    file = models.OneToOneField("dsar.StoredFile", on_delete=models.PROTECT, related_name="+")
    mailbox = models.CharField(max_length=10, choices=Mailbox.choices)
    source = models.CharField(max_length=100, blank=True)
    received_at = models.DateTimeField()
    outcome = models.CharField(max_length=12, blank=True, choices=MailOutcome.choices)
    reason = models.CharField(max_length=200, blank=True)
    case = models.ForeignKey(
        "dsar.Case", null=True, blank=True, on_delete=models.PROTECT, related_name="inbound_mails"
    )
    placed_in = models.ForeignKey(
        "dsar.Case", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    sender_name = models.CharField(max_length=200, blank=True)
    sender_address = models.CharField(max_length=254, blank=True)
    subject_line = models.CharField(max_length=400, blank=True)
    text = models.TextField(blank=True)
    recognised = models.JSONField(default=dict, blank=True)
    message_id = models.CharField(max_length=500, blank=True)
    answers = models.ForeignKey(
        "dsar.OutgoingMail", null=True, blank=True, on_delete=models.PROTECT, related_name="replies"
    )
    machine = models.CharField(max_length=14, blank=True)
    defects = models.JSONField(default=list, blank=True)
    sender_check = models.CharField(max_length=4, blank=True)
    is_other_sender = models.BooleanField(default=False)
    waits = models.BooleanField(default=False)
    sorted_as = models.CharField(max_length=14, blank=True, choices=SortedAs.choices)
    sorted_at = models.DateTimeField(null=True, blank=True)
    sorted_by = models.ForeignKey(
        "dsar.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    objects: ClassVar[Any] = WorkQuerySet.as_manager()

    class Meta(WorkRow.Meta):
        ordering: ClassVar[list[str]] = ["pk"]
        indexes: ClassVar[list[models.Index]] = [
            *WorkRow.Meta.indexes,
            models.Index(
                fields=["received_at", "id"], condition=Q(waits=True), name="inboundmail_unsorted"
            ),
            models.Index(fields=["received_at", "id"], name="inboundmail_by_arrival"),
            models.Index(fields=["outcome", "-received_at"], name="inboundmail_shelf"),
            models.Index(fields=["sorted_at"], name="inboundmail_sorted"),
            models.Index(fields=["sender_address"], name="inboundmail_sender"),
            models.Index(Lower("sender_address"), "received_at", name="inboundmail_from"),
        ]

    def __str__(self) -> str:
        return f"inbound mail {self.pk}"


class MailAttachment(models.Model):
    """A file that came with a message, stored apart and encrypted; its name is only a claim."""

    mail = models.ForeignKey(InboundMail, on_delete=models.PROTECT, related_name="attachments")
    number = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=255)
    media_type = models.CharField(max_length=100)
    file = models.OneToOneField("dsar.StoredFile", on_delete=models.PROTECT, related_name="+")
    scan = models.CharField(max_length=8, choices=Scan.choices, default=Scan.ABSENT)

    class Meta:
        ordering: ClassVar[list[str]] = ["mail", "number"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["mail", "number"], name="attachment_once")
        ]

    def __str__(self) -> str:
        return f"attachment {self.number} of {self.mail}"


class MailSource(models.Model):
    """Where a mailbox was read up to, and whether the test message to ourselves arrived."""

    name = models.CharField(max_length=100, unique=True)
    uidvalidity = models.BigIntegerField(default=0)
    last_uid = models.BigIntegerField(default=0)
    due_at = models.DateTimeField(null=True, blank=True)
    lease_until = models.DateTimeField(null=True, blank=True)
    checked_at = models.DateTimeField(null=True, blank=True)
    failing_since = models.DateTimeField(null=True, blank=True)
    last_error = models.CharField(max_length=80, blank=True)
    heartbeat_sent_at = models.DateTimeField(null=True, blank=True)
    heartbeat_arrived_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["name"]

    def __str__(self) -> str:
        return self.name


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
    bounced_at = models.DateTimeField(null=True, blank=True)
    bounce_code = models.CharField(max_length=20, blank=True)
    bounce_settled_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[Any] = WorkQuerySet.as_manager()

    class Meta(WorkRow.Meta):
        ordering: ClassVar[list[str]] = ["pk"]
        indexes: ClassVar[list[models.Index]] = [
            *WorkRow.Meta.indexes,
            models.Index(Lower("addressee"), "queued_at", name="outgoingmail_addressee"),
            models.Index(
                fields=["bounced_at"],
                condition=Q(bounced_at__isnull=False, bounce_settled_at__isnull=True),
                name="outgoingmail_bounced",
            ),
        ]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=~Q(addressee=""), name="mail_has_addressee")
        ]

    def __str__(self) -> str:
        return f"outgoing mail {self.pk}"
