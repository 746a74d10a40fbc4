from __future__ import annotations

from typing import ClassVar

import django.db.models.deletion
import django.db.models.expressions
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies: ClassVar = [("dsar", "0017_why_and_who_signed")]

    operations: ClassVar = [
        migrations.CreateModel(
            name="Letterhead",
            fields=[
                (
                    "id",
                    models.PositiveSmallIntegerField(
                        default=1, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "preset",
                    models.CharField(
                        choices=[
                            ("sfs", "Finnish standard letter, SFS 2487"),
                            ("din_a", "DIN 5008, form A"),
                            ("din_b", "DIN 5008, form B"),
                        ],
                        default="sfs",
                        max_length=10,
                    ),
                ),
                ("window_left", models.PositiveSmallIntegerField(default=15)),
                ("window_top", models.PositiveSmallIntegerField(default=40)),
                ("window_width", models.PositiveSmallIntegerField(default=90)),
                ("window_height", models.PositiveSmallIntegerField(default=35)),
                (
                    "logo",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="dsar.storedfile",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("id", 1)), name="letterhead_only_one"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("preset__in", ["sfs", "din_a", "din_b"])),
                        name="letterhead_preset_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("window_left__gte", 10), ("window_left__lte", 110)),
                        name="letterhead_window_left",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("window_top__gte", 35), ("window_top__lte", 65)),
                        name="letterhead_window_top",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("window_width__gte", 60), ("window_width__lte", 110)),
                        name="letterhead_window_width",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("window_height__gte", 30), ("window_height__lte", 45)),
                        name="letterhead_window_height",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "window_left__lte",
                                django.db.models.expressions.CombinedExpression(
                                    models.Value(195), "-", models.F("window_width")
                                ),
                            )
                        ),
                        name="letterhead_window_on_sheet",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "window_top__lte",
                                django.db.models.expressions.CombinedExpression(
                                    models.Value(99), "-", models.F("window_height")
                                ),
                            )
                        ),
                        name="letterhead_window_above_fold",
                    ),
                ],
            },
        ),
    ]
