"""How our letters look: their layout, where the envelope's window is, and the logo."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from typing import Any, ClassVar, Final

from django.db import models, transaction
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from dsar.eventlog.append import INSTALLATION, append
from dsar.files import pictures, store
from dsar.organisation.accounts.models import User
from dsar.organisation.controller.paper import (
    BOUNDS,
    FIRST_FOLD,
    MOST_RIGHT,
    Layout,
    Preset,
    Window,
    fits,
)

FIRST: Final = 1


class DoesNotFit(ValueError):
    """The window would show more than the addressee, or lies outside the sheet."""


def _between(side: str) -> models.CheckConstraint:
    low, high = BOUNDS[side]
    within = Q(**{f"window_{side}__gte": low, f"window_{side}__lte": high})
    return models.CheckConstraint(condition=within, name=f"letterhead_window_{side}")


class Letterhead(models.Model):
    """One per installation; without a row it is the Finnish standard letter without a logo."""

    class Shape(models.TextChoices):
        """The layouts by the name that staff choose them by."""

        SFS = Preset.SFS.value, _("Finnish standard letter, SFS 2487")
        DIN_A = Preset.DIN_A.value, _("DIN 5008, form A")
        DIN_B = Preset.DIN_B.value, _("DIN 5008, form B")

    id = models.PositiveSmallIntegerField(primary_key=True, default=FIRST, editable=False)
    preset = models.CharField(max_length=10, choices=Shape.choices, default=Shape.SFS)
    window_left = models.PositiveSmallIntegerField(default=Window.left)
    window_top = models.PositiveSmallIntegerField(default=Window.top)
    window_width = models.PositiveSmallIntegerField(default=Window.width)
    window_height = models.PositiveSmallIntegerField(default=Window.height)
    logo = models.ForeignKey(
        "dsar.StoredFile", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=Q(id=FIRST), name="letterhead_only_one"),
            models.CheckConstraint(
                condition=Q(preset__in=[preset.value for preset in Preset]),
                name="letterhead_preset_known",
            ),
            *(_between(side) for side in BOUNDS),
            models.CheckConstraint(
                condition=Q(window_left__lte=MOST_RIGHT - F("window_width")),
                name="letterhead_window_on_sheet",
            ),
            models.CheckConstraint(
                condition=Q(window_top__lte=FIRST_FOLD - F("window_height")),
                name="letterhead_window_above_fold",
            ),
        ]

    def __str__(self) -> str:
        return "letterhead"

    @classmethod
    def current(cls) -> Letterhead:
        """The letterhead of this installation, or the defaults."""
        rows: Any = cls.objects
        row: Letterhead | None = rows.select_related("logo").filter(pk=FIRST).first()
        return row or cls()

    @property
    def window(self) -> Window:
        return Window(self.window_left, self.window_top, self.window_width, self.window_height)

    @property
    def layout(self) -> Layout:
        """What a letter that is fixed now takes along."""
        logo = self.logo
        mark = (logo.sha256, logo.media_type) if logo else ("", "")
        return Layout(Preset(self.preset), self.window, *mark)


@transaction.atomic
def settle(preset: Preset, window: Window, *, at: datetime, by: User) -> None:
    """Choose the layout of the letters from now on; raises DoesNotFit for an unlawful window."""
    if not fits(window):
        raise DoesNotFit("the window does not fit the sheet")
    row = Letterhead.current()
    row.preset = preset.value
    for side in BOUNDS:
        setattr(row, f"window_{side}", getattr(window, side))
    row.save()
    facts = {"preset": preset.value, "window": list(vars(window).values())}
    append(INSTALLATION, "letterhead.settled", at=at, by=by.actor, facts=facts)


def put_up(content: bytes, name: str, *, at: datetime, by: User) -> None:
    """Print a picture on the letters from now on; raises files.Refused when it is no safe logo.

    An earlier logo is kept: letters that were fixed with it are drawn with it again.
    """
    kind = pictures.vet(BytesIO(content), name)
    kept = store.put_away(content)
    with transaction.atomic():
        row = Letterhead.current()
        row.logo = store.enter(
            kept, reference=INSTALLATION, media_type=kind, at=at, original_name=name
        )
        row.save()
        facts = {"file": row.logo.pk, "sha256": row.logo.sha256}
        append(INSTALLATION, "letterhead.logo_put_up", at=at, by=by.actor, facts=facts)


@transaction.atomic
def take_down(*, at: datetime, by: User) -> None:
    """Print the company's name again instead of its logo."""
    row = Letterhead.current()
    if row.logo is None:
        return
    row.logo = None
    row.save()
    append(INSTALLATION, "letterhead.logo_taken_down", at=at, by=by.actor, facts={})
