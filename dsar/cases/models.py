"""The case, the rights exercised in it, and the people behind it."""

from __future__ import annotations

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower

from dsar.cases.states import OPEN, State
from dsar.law.outcomes import Outcome
from dsar.law.rights import Right, needs_identity

LANGUAGES = [("fi", "suomi"), ("sv", "svenska"), ("en", "English")]


class Channel(models.TextChoices):
    """How the request reached us; every way in is equal."""

    FORM = "form"
    EMAIL = "email"
    PHONE = "phone"
    LETTER = "letter"
    COUNTER = "counter"


class DataSubject(models.Model):
    """The person the data is about (Art. 4(1)), as claimed in one case until identity is shown."""

    name = models.CharField(max_length=200, blank=True)
    email = models.EmailField(max_length=254, blank=True)
    phone = models.CharField(max_length=40, blank=True)
    address = models.TextField(max_length=400, blank=True)
    hint = models.CharField(max_length=200, blank=True)
    protected_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(Lower("email"), name="datasubject_email")
        ]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            # A protected address (turvakielto) is not kept here, so it can be printed nowhere.
            models.CheckConstraint(
                condition=Q(protected_at__isnull=True) | Q(address=""),
                name="datasubject_protected_address_not_kept",
            )
        ]

    def __str__(self) -> str:
        return f"data subject {self.pk}"


class CaseQuerySet(models.QuerySet["Case"]):
    """Reading cases; visible_to() is where every door starts."""

    def visible_to(self, user: Any) -> CaseQuerySet:
        """The cases that this user may see at all; none for somebody without that right."""
        return (
            self if getattr(user, "is_authenticated", False) and user.may_see_cases else self.none()
        )

    def open(self) -> CaseQuerySet:
        """The cases whose answer is awaited, so that their clock runs."""
        return self.filter(state__in=OPEN)

    def most_urgent_first(self) -> CaseQuerySet:
        """In the order of the strict last days."""
        return self.order_by("due_on", "pk")


class Case(models.Model):
    """One submission by one person; the clock and the state are the case's, outcomes the items'.

    `due_on` is the strict date; `adjusted_due_on` adds the days we waited for the person, and
    `target_on` is our own aim. `next_watch_on` is the day of the next reminder. `raised_level` is
    the level of proof that the risk of this case asks for, beyond what its rights ask.
    """

    reference = models.CharField(max_length=20, unique=True)
    state = models.CharField(max_length=12, default=State.RECEIVED.value)
    version = models.PositiveIntegerField(default=1)
    channel = models.CharField(max_length=10, choices=Channel.choices)
    language = models.CharField(max_length=2, choices=LANGUAGES)
    data_subject = models.ForeignKey(DataSubject, on_delete=models.PROTECT, related_name="cases")
    text = models.TextField(blank=True)
    received_at = models.DateTimeField()
    received_on = models.DateField()
    due_on = models.DateField()
    due_steps = models.JSONField(default=list)
    target_on = models.DateField(null=True, blank=True)
    adjusted_due_on = models.DateField(null=True, blank=True)
    adjusted_steps = models.JSONField(default=list, blank=True)
    next_watch_on = models.DateField(null=True, blank=True)
    idempotency_key = models.CharField(max_length=64, unique=True, null=True, blank=True)
    submission_digest = models.CharField(max_length=64, blank=True)
    handler = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    merged_into = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT)
    address_confirmed_at = models.DateTimeField(null=True, blank=True)
    raised_level = models.PositiveSmallIntegerField(null=True, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    archived_at = models.DateTimeField(null=True, blank=True)
    next_move_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[Any] = CaseQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["state", "due_on", "id"], name="case_by_state_and_due"),
            models.Index(fields=["due_on", "id"], name="case_by_due"),
            models.Index(fields=["-received_at", "-id"], name="case_newest"),
            models.Index(
                fields=["next_move_at"],
                condition=Q(next_move_at__isnull=False),
                name="case_next_move",
            ),
            models.Index(
                fields=["next_watch_on", "id"],
                condition=Q(next_watch_on__isnull=False),
                name="case_next_watch",
            ),
            models.Index(
                fields=["next_watch_on"],
                condition=Q(next_watch_on__gt=F("due_on")),
                name="case_put_off",
            ),
            models.Index(
                fields=["answered_at"],
                condition=Q(answered_at__isnull=False),
                name="case_answered",
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=[state.value for state in State]), name="case_state_known"
            ),
            models.CheckConstraint(
                condition=Q(due_on__gte=F("received_on")), name="case_due_after_receipt"
            ),
        ]

    def __str__(self) -> str:
        return self.reference

    @property
    def is_open(self) -> bool:
        return self.state in OPEN

    @property
    def survivor(self) -> Case:
        """The case that goes on with this one's work: itself, unless it was merged."""
        case = self
        while case.merged_into is not None:
            case = case.merged_into
        return case

    @property
    def absorbed(self) -> list[Case]:
        """Every case that became part of this one, directly or with another one."""
        rows = list(Case.objects.filter(merged_into=self))
        return rows + [one for row in rows for one in row.absorbed]

    @property
    def only_stops_marketing(self) -> bool:
        return all(item.right == Right.MARKETING_OBJECTION for item in self.items.all())

    @property
    def needs_identity(self) -> bool:
        """Whether anything that is asked waits until it is known who asks (Art. 12(6))."""
        return any(item.needs_identity for item in self.items.all())


class CaseItem(models.Model):
    """One right exercised in a case and what it got."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="items")
    right = models.CharField(max_length=24)
    outcome = models.CharField(max_length=20, default=Outcome.PENDING.value)
    wish = models.TextField(blank=True)
    settled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["case", "right"], name="item_once_per_right"),
            models.CheckConstraint(
                condition=Q(right__in=[right.value for right in Right]), name="item_right_known"
            ),
            models.CheckConstraint(
                condition=Q(outcome__in=[outcome.value for outcome in Outcome]),
                name="item_outcome_known",
            ),
            models.CheckConstraint(
                condition=~Q(right=Right.MARKETING_OBJECTION.value)
                | Q(outcome__in=[Outcome.FULFILLED.value, Outcome.WITHDRAWN.value]),
                name="item_marketing_never_refused",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.right} of case {self.case_id}"

    @property
    def needs_identity(self) -> bool:
        return needs_identity(Right(self.right))

    @property
    def is_settled(self) -> bool:
        return self.outcome != Outcome.PENDING


class Note(models.Model):
    """A line for colleagues only; never leaves the house."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="notes")
    text = models.TextField()
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    written_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"note {self.pk}"
