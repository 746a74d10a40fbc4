"""The controller's details, as letters print them, and its settings."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from dsar.law.deadlines import internal_target
from dsar.law.holidays import Calendar
from dsar.law.remedies import authority

FIRST = 1
PRINTED = (
    *("name", "business_id", "street", "postcode", "town"),
    *("email", "phone", "website", "privacy_contact"),
)


def known_zone(value: str) -> None:
    try:
        ZoneInfo(value)
    except (KeyError, ValueError) as error:
        raise ValidationError(
            _("%(value)s is not a time zone."), params={"value": value}
        ) from error


def known_country(value: str) -> None:
    """Refuse a country whose holidays or supervisory authority the rulebook does not know."""
    try:
        Calendar(value)
        authority("fi", value)
    except (KeyError, ValueError) as error:
        unknown = _("The rulebook does not know the country %(value)s yet.")
        raise ValidationError(unknown, params={"value": value}) from error


class Controller(models.Model):
    """One per installation; a letter shows it as it was when the letter was frozen."""

    class FourEyes(models.TextChoices):
        """Which decisions a second officer signs, beside those that always need one."""

        OFF = "off", _("none")
        REFUSALS = "refusals", _("refusals")
        EVERY = "every", _("every decision")

    id = models.PositiveSmallIntegerField(primary_key=True, default=FIRST, editable=False)
    name = models.CharField(max_length=200)
    business_id = models.CharField(max_length=40, blank=True)
    street = models.CharField(max_length=200, blank=True)
    postcode = models.CharField(max_length=20, blank=True)
    town = models.CharField(max_length=100, blank=True)
    email = models.EmailField()
    phone = models.CharField(max_length=40, blank=True)
    website = models.URLField(blank=True)
    privacy_contact = models.CharField(max_length=200, blank=True)
    country = models.CharField(max_length=6, default="FI", validators=[known_country])
    time_zone = models.CharField(max_length=60, default="Europe/Helsinki", validators=[known_zone])
    eves_are_holidays = models.BooleanField(
        default=False,
        help_text="Midsummer Eve and Christmas Eve are no statutory holidays in Finland.",
    )
    bounce_days = models.PositiveSmallIntegerField(default=7)
    contest_days = models.PositiveSmallIntegerField(default=60)
    download_days = models.PositiveSmallIntegerField(default=30)
    undownloaded_days = models.PositiveSmallIntegerField(default=7)
    target_working_days = models.PositiveSmallIntegerField(default=10)
    paper_working_days = models.PositiveSmallIntegerField(default=5)
    ask_within_days = models.PositiveSmallIntegerField(default=3)
    escalation_email = models.EmailField(blank=True)
    collection_days = models.PositiveSmallIntegerField(default=5)
    recipient_days = models.PositiveSmallIntegerField(default=5)
    map_review_months = models.PositiveSmallIntegerField(default=6)
    financial_year_ends = models.PositiveSmallIntegerField(default=12)
    four_eyes = models.CharField(
        max_length=8,
        choices=FourEyes.choices,
        default=FourEyes.OFF,
        help_text=_(
            "What a second officer signs. Unfounded or excessive requests always need one."
        ),
    )

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(id=FIRST), name="controller_only_one"),
            models.CheckConstraint(
                condition=models.Q(financial_year_ends__gte=1, financial_year_ends__lte=12),
                name="controller_year_ends_in_a_month",
            ),
            models.CheckConstraint(
                condition=models.Q(four_eyes__in=["off", "refusals", "every"]),
                name="controller_four_eyes_known",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @classmethod
    def current(cls) -> Controller:
        """The controller of this installation; a nameless one until the details are filled in."""
        return cls.objects.filter(pk=FIRST).first() or cls(name="—", email="")

    @property
    def calendar(self) -> Calendar:
        extra = frozenset(NonWorkingDay.objects.values_list("on", flat=True))
        return Calendar(self.country, eves_count=self.eves_are_holidays, extra=extra)

    def target(self, received_on: date) -> date:
        """The day we aim to answer by, well within the law's time limit."""
        return internal_target(received_on, self.calendar, self.target_working_days)

    def day_of(self, at: datetime) -> date:
        """The civil date of a moment where the controller is (law: the day of receipt)."""
        return at.astimezone(ZoneInfo(self.time_zone)).date()

    def last_moment(self, day: date) -> datetime:
        """The end of a civil day where the controller is, so that its evening counts too."""
        return datetime.combine(day, time.max, tzinfo=ZoneInfo(self.time_zone))

    def as_printed(self) -> dict[str, Any]:
        return {field: getattr(self, field) for field in PRINTED}


class NonWorkingDay(models.Model):
    """A day on which no time limit may end here, beyond the holidays of the country."""

    on = models.DateField(unique=True)
    name = models.CharField(max_length=80)

    class Meta:
        ordering = ["on"]

    def __str__(self) -> str:
        return f"{self.on} {self.name}"
