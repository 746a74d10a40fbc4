"""Fees that were announced, restrictions that end, and the letters to recipients."""

from __future__ import annotations

from typing import ClassVar

import django.db.models.deletion
import django.db.models.functions.text
import django.db.models.lookups
import dsar.cases.written
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies: ClassVar = [("dsar", "0020_the_second_look")]

    operations: ClassVar = [
        migrations.AddField(
            model_name="recipientnotice",
            name="letter",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="dsar.letter",
            ),
        ),
        migrations.CreateModel(
            name="FeeNotice",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("why", models.CharField(max_length=16)),
                ("amount", models.DecimalField(decimal_places=2, max_digits=8)),
                ("costs", models.TextField()),
                ("facts", models.TextField(blank=True)),
                ("reply_by", models.DateField()),
                ("alone_reason", models.TextField(blank=True)),
                ("announced_at", models.DateTimeField()),
                ("posted_at", models.DateTimeField(blank=True, null=True)),
                ("answer", models.CharField(blank=True, max_length=10)),
                ("person_words", models.TextField(blank=True)),
                ("answered_at", models.DateTimeField(blank=True, null=True)),
                (
                    "announced_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "answered_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="fee_notices",
                        to="dsar.case",
                    ),
                ),
                (
                    "mail",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="dsar.outgoingmail",
                    ),
                ),
                (
                    "seconded_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("amount__gt", 0)), name="fee_is_some_amount"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            django.db.models.lookups.GreaterThan(
                                django.db.models.functions.text.Length(
                                    dsar.cases.written.Stripped(
                                        models.F("costs"),
                                        models.Value(
                                            "\t\n\x0b\x0c\r \xa0\xad͏\u061cᅟᅠ\u1680\u180e\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u202f\u205f\u2060\u2061\u2062\u2063\u2064⠀\u3000ㅤ\ufeffﾠ"
                                        ),
                                        output_field=models.TextField(),
                                    )
                                ),
                                0,
                            )
                        ),
                        name="fee_has_its_costs",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("why", "further_copies"),
                            models.Q(
                                ("why__in", ["unfounded", "excessive"]),
                                models.Q(
                                    django.db.models.lookups.GreaterThan(
                                        django.db.models.functions.text.Length(
                                            dsar.cases.written.Stripped(
                                                models.F("alone_reason"),
                                                models.Value(
                                                    "\t\n\x0b\x0c\r \xa0\xad͏\u061cᅟᅠ\u1680\u180e\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u202f\u205f\u2060\u2061\u2062\u2063\u2064⠀\u3000ㅤ\ufeffﾠ"
                                                ),
                                                output_field=models.TextField(),
                                            )
                                        ),
                                        0,
                                    ),
                                    ("seconded_by__isnull", False),
                                    _connector="OR",
                                ),
                                django.db.models.lookups.GreaterThan(
                                    django.db.models.functions.text.Length(
                                        dsar.cases.written.Stripped(
                                            models.F("facts"),
                                            models.Value(
                                                "\t\n\x0b\x0c\r \xa0\xad͏\u061cᅟᅠ\u1680\u180e\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u202f\u205f\u2060\u2061\u2062\u2063\u2064⠀\u3000ㅤ\ufeffﾠ"
                                            ),
                                            output_field=models.TextField(),
                                        )
                                    ),
                                    0,
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="fee_has_its_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("seconded_by__isnull", True),
                            models.Q(("seconded_by", models.F("announced_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="fee_second_is_another",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("answer", ""), ("answered_at__isnull", True)),
                            models.Q(
                                ("answered_at__isnull", False),
                                ("answer__in", ["accepted", "narrowed", "refused", "withdrawn"]),
                            ),
                            _connector="OR",
                        ),
                        name="fee_answer_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("answer", "narrowed"), _negated=True),
                            django.db.models.lookups.GreaterThan(
                                django.db.models.functions.text.Length(
                                    dsar.cases.written.Stripped(
                                        models.F("person_words"),
                                        models.Value(
                                            "\t\n\x0b\x0c\r \xa0\xad͏\u061cᅟᅠ\u1680\u180e\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u202f\u205f\u2060\u2061\u2062\u2063\u2064⠀\u3000ㅤ\ufeffﾠ"
                                        ),
                                        output_field=models.TextField(),
                                    )
                                ),
                                0,
                            ),
                            _connector="OR",
                        ),
                        name="fee_narrowed_to_something",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("answered_at__isnull", True)),
                        fields=("case",),
                        name="fee_one_open",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="RestrictionLift",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("why", models.TextField()),
                ("lifts_on", models.DateField()),
                ("announced_at", models.DateTimeField()),
                ("posted_at", models.DateTimeField(blank=True, null=True)),
                ("replaced_at", models.DateTimeField(blank=True, null=True)),
                ("lifted_at", models.DateTimeField(blank=True, null=True)),
                (
                    "announced_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "item",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="lifts",
                        to="dsar.caseitem",
                    ),
                ),
                (
                    "lifted_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "mail",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="dsar.outgoingmail",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            django.db.models.lookups.GreaterThan(
                                django.db.models.functions.text.Length(
                                    dsar.cases.written.Stripped(
                                        models.F("why"),
                                        models.Value(
                                            "\t\n\x0b\x0c\r \xa0\xad͏\u061cᅟᅠ\u1680\u180e\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u202f\u205f\u2060\u2061\u2062\u2063\u2064⠀\u3000ㅤ\ufeffﾠ"
                                        ),
                                        output_field=models.TextField(),
                                    )
                                ),
                                0,
                            )
                        ),
                        name="lift_has_its_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("lifted_at__isnull", True),
                            ("lifted_by__isnull", False),
                            _connector="OR",
                        ),
                        name="lift_by_somebody",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("lifted_at__isnull", True),
                            ("replaced_at__isnull", True),
                            _connector="OR",
                        ),
                        name="lift_of_the_last_day_told",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("replaced_at__isnull", True)),
                        fields=("item",),
                        name="lift_once",
                    ),
                ],
            },
        ),
    ]
