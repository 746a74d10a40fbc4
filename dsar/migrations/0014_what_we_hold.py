"""What we hold: the map with its rules, answers by category, redactions, packages, recipients.

SQLite builds the controller's table anew for its rule, so the triggers that read it go meanwhile.
"""

from importlib import import_module

import django.core.validators
import django.db.models.deletion
import django.db.models.functions.text
import django.db.models.lookups
import dsar.cases.written
import dsar.organisation.words
from django.conf import settings
from django.db import migrations, models


clock = import_module("dsar.migrations.0007_time_moves_with_a_record")


class Migration(migrations.Migration):
    atomic = False

    dependencies = [
        ("dsar", "0013_a_proof_is_kept_a_day"),
    ]

    operations = [
        migrations.RunPython(clock.remove, clock.install, elidable=False),
        migrations.CreateModel(
            name="AccessStatement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("language", models.CharField(max_length=2)),
                ("parts", models.JSONField(default=list)),
                ("filled_at", models.DateTimeField()),
                ("complete_at", models.DateTimeField(blank=True, null=True)),
            ],
        ),
        migrations.CreateModel(
            name="CategoryAnswer",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "did",
                    models.CharField(
                        choices=[
                            ("found", "Found"),
                            ("corrected", "Corrected"),
                            ("erased", "Erased"),
                            ("anonymised", "Anonymised"),
                            ("kept", "Kept"),
                        ],
                        max_length=12,
                    ),
                ),
                ("data", models.TextField(blank=True)),
                ("old", models.TextField(blank=True)),
                ("new", models.TextField(blank=True)),
                ("ground", models.CharField(blank=True, max_length=40)),
                ("why", models.TextField(blank=True)),
                ("event_on", models.DateField(blank=True, null=True)),
                ("until", models.DateField(blank=True, null=True)),
                ("until_words", models.CharField(blank=True, max_length=200)),
            ],
            options={
                "ordering": ["task_id", "category_id", "pk"],
            },
        ),
        migrations.CreateModel(
            name="FollowUpErasure",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("due_on", models.DateField()),
                ("asked_at", models.DateTimeField(blank=True, null=True)),
                ("next_chase_on", models.DateField(blank=True, null=True)),
                ("did", models.CharField(blank=True, max_length=12)),
                ("note", models.TextField(blank=True)),
                ("settled_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "ordering": ["due_on", "pk"],
            },
        ),
        migrations.CreateModel(
            name="MapVersion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveIntegerField(unique=True)),
                ("digest", models.CharField(max_length=64)),
                ("content", models.JSONField()),
                ("made_at", models.DateTimeField()),
            ],
            options={
                "ordering": ["-number"],
            },
        ),
        migrations.CreateModel(
            name="OwnerCode",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("nonce", models.CharField(max_length=64)),
                ("digest", models.CharField(max_length=64)),
                ("tries", models.PositiveSmallIntegerField(default=0)),
                ("made_at", models.DateTimeField()),
                ("expires_at", models.DateTimeField()),
                ("used_at", models.DateTimeField(blank=True, null=True)),
            ],
        ),
        migrations.CreateModel(
            name="OwnerLink",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("nonce", models.CharField(max_length=64)),
                ("token_digest", models.CharField(max_length=64, unique=True)),
                ("made_at", models.DateTimeField()),
                ("expires_at", models.DateTimeField()),
                ("revoked_at", models.DateTimeField(blank=True, null=True)),
            ],
        ),
        migrations.CreateModel(
            name="Package",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("due_at", models.DateTimeField(blank=True, null=True)),
                ("lease_until", models.DateTimeField(blank=True, editable=False, null=True)),
                ("attempts", models.PositiveIntegerField(default=0, editable=False)),
                ("done_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("failed_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("last_error", models.CharField(blank=True, editable=False, max_length=80)),
                ("language", models.CharField(max_length=2)),
                ("machine_readable_only", models.BooleanField(default=False)),
                ("overview", models.JSONField(default=dict)),
                ("files_total", models.PositiveIntegerField(default=0)),
                ("bytes_total", models.PositiveBigIntegerField(default=0)),
                ("files_done", models.PositiveIntegerField(default=0)),
                ("bytes_done", models.PositiveBigIntegerField(default=0)),
                ("made_at", models.DateTimeField()),
                ("superseded_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "ordering": ["pk"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PackageFile",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("path", models.CharField(max_length=200)),
                ("size", models.PositiveBigIntegerField(blank=True, null=True)),
                ("sha256", models.CharField(blank=True, max_length=64)),
            ],
            options={
                "ordering": ["package_id", "pk"],
            },
        ),
        migrations.CreateModel(
            name="RecipientNotice",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("change", models.CharField(max_length=12)),
                ("due_on", models.DateField()),
                ("told_on", models.DateField(blank=True, null=True)),
                ("how", models.CharField(blank=True, max_length=200)),
                ("why_not", models.TextField(blank=True)),
                ("settled_at", models.DateTimeField(blank=True, null=True)),
                ("next_chase_on", models.DateField(blank=True, null=True)),
            ],
            options={
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="Redaction",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "what",
                    models.CharField(
                        choices=[
                            ("whole", "Whole"),
                            ("replaced", "Replaced"),
                            ("page", "Page"),
                            ("span", "Span"),
                            ("column", "Column"),
                            ("row", "Row"),
                            ("cell", "Cell"),
                        ],
                        max_length=8,
                    ),
                ),
                ("at", models.JSONField(blank=True, default=list)),
                ("ground", models.CharField(max_length=40)),
                ("facts", models.TextField()),
                ("made_at", models.DateTimeField()),
                ("undone_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "ordering": ["pk"],
            },
        ),
        migrations.AddField(
            model_name="collectiontask",
            name="asked_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="collectiontask",
            name="assigned_to",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="collectiontask",
            name="due_on",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="controller",
            name="collection_days",
            field=models.PositiveSmallIntegerField(default=5),
        ),
        migrations.AddField(
            model_name="controller",
            name="financial_year_ends",
            field=models.PositiveSmallIntegerField(default=12),
        ),
        migrations.AddField(
            model_name="controller",
            name="map_review_months",
            field=models.PositiveSmallIntegerField(default=6),
        ),
        migrations.AddField(
            model_name="controller",
            name="recipient_days",
            field=models.PositiveSmallIntegerField(default=5),
        ),
        migrations.AddField(
            model_name="datacategory",
            name="bases",
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.AddField(
            model_name="datacategory",
            name="fields",
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.AddField(
            model_name="datacategory",
            name="is_active",
            field=models.BooleanField(default=True),
        ),
        migrations.AddField(
            model_name="datacategory",
            name="none",
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.AddField(
            model_name="datacategory",
            name="retention_rule",
            field=models.CharField(
                choices=[
                    ("words", "words"),
                    ("years", "years"),
                    ("accounting_vouchers", "accounting_vouchers"),
                    ("accounting_books", "accounting_books"),
                ],
                default="words",
                max_length=24,
            ),
        ),
        migrations.AddField(
            model_name="datacategory",
            name="retention_years",
            field=models.PositiveSmallIntegerField(
                default=0, validators=[django.core.validators.MaxValueValidator(30)]
            ),
        ),
        migrations.AddField(
            model_name="recipient",
            name="contact",
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.AddField(
            model_name="system",
            name="deputy",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="system",
            name="review_due_on",
            field=models.DateField(blank=True, editable=False, null=True),
        ),
        migrations.AddField(
            model_name="system",
            name="reviewed_by",
            field=models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="system",
            name="reviewed_on",
            field=models.DateField(blank=True, editable=False, null=True),
        ),
        migrations.AddField(
            model_name="taskfile",
            name="category",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="dsar.datacategory",
            ),
        ),
        migrations.AddField(
            model_name="taskfile",
            name="shape",
            field=models.CharField(
                choices=[("file", "File"), ("table", "Table"), ("text", "Text")],
                default="file",
                max_length=6,
            ),
        ),
        migrations.AlterField(
            model_name="collectiontask",
            name="result",
            field=models.CharField(
                blank=True,
                choices=[
                    ("found", "Found"),
                    ("nothing_found", "Nothing Found"),
                    ("corrected", "Corrected"),
                    ("erased", "Erased"),
                    ("anonymised", "Anonymised"),
                    ("kept", "Kept"),
                    ("suppressed", "Suppressed"),
                    ("cannot", "Cannot"),
                ],
                max_length=20,
            ),
        ),
        migrations.AlterField(
            model_name="datacategory",
            name="automated_decisions",
            field=dsar.organisation.words.PartField(blank=True, default=dict),
        ),
        migrations.AlterField(
            model_name="datacategory",
            name="data",
            field=dsar.organisation.words.PartField(blank=True, default=dict),
        ),
        migrations.AlterField(
            model_name="datacategory",
            name="legal_basis",
            field=dsar.organisation.words.PartField(blank=True, default=dict),
        ),
        migrations.AlterField(
            model_name="datacategory",
            name="purposes",
            field=dsar.organisation.words.PartField(blank=True, default=dict),
        ),
        migrations.AlterField(
            model_name="datacategory",
            name="retention",
            field=dsar.organisation.words.PartField(blank=True, default=dict),
        ),
        migrations.AlterField(
            model_name="datacategory",
            name="source",
            field=dsar.organisation.words.PartField(blank=True, default=dict),
        ),
        migrations.AlterField(
            model_name="datacategory",
            name="transfers",
            field=dsar.organisation.words.PartField(blank=True, default=dict),
        ),
        migrations.AddIndex(
            model_name="collectiontask",
            index=models.Index(
                condition=models.Q(("asked_at__isnull", True), ("result", "")),
                fields=["id"],
                name="task_unasked",
            ),
        ),
        migrations.AddIndex(
            model_name="system",
            index=models.Index(fields=["review_due_on"], name="system_review_due"),
        ),
        migrations.AddConstraint(
            model_name="controller",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("financial_year_ends__gte", 1), ("financial_year_ends__lte", 12)
                ),
                name="controller_year_ends_in_a_month",
            ),
        ),
        migrations.AddConstraint(
            model_name="datacategory",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "retention_rule__in",
                        ["words", "years", "accounting_vouchers", "accounting_books"],
                    )
                ),
                name="category_rule_known",
            ),
        ),
        migrations.AddField(
            model_name="accessstatement",
            name="item",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="access_statement",
                to="dsar.caseitem",
            ),
        ),
        migrations.AddField(
            model_name="categoryanswer",
            name="category",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="dsar.datacategory",
            ),
        ),
        migrations.AddField(
            model_name="categoryanswer",
            name="task",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="lines",
                to="dsar.collectiontask",
            ),
        ),
        migrations.AddField(
            model_name="followuperasure",
            name="answer",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="follow_up",
                to="dsar.categoryanswer",
            ),
        ),
        migrations.AddField(
            model_name="followuperasure",
            name="case",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="follow_ups",
                to="dsar.case",
            ),
        ),
        migrations.AddField(
            model_name="followuperasure",
            name="settled_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="mapversion",
            name="made_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="accessstatement",
            name="map_version",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="dsar.mapversion"
            ),
        ),
        migrations.AddField(
            model_name="ownerlink",
            name="user",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="owner_links",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="ownercode",
            name="link",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="codes",
                to="dsar.ownerlink",
            ),
        ),
        migrations.AddField(
            model_name="package",
            name="case",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="packages", to="dsar.case"
            ),
        ),
        migrations.AddField(
            model_name="package",
            name="file",
            field=models.OneToOneField(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="package",
                to="dsar.storedfile",
            ),
        ),
        migrations.AddField(
            model_name="package",
            name="item",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="packages",
                to="dsar.caseitem",
            ),
        ),
        migrations.AddField(
            model_name="packagefile",
            name="entry",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="dsar.taskfile"
            ),
        ),
        migrations.AddField(
            model_name="packagefile",
            name="package",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="files", to="dsar.package"
            ),
        ),
        migrations.AddField(
            model_name="recipientnotice",
            name="case",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="notices", to="dsar.case"
            ),
        ),
        migrations.AddField(
            model_name="recipientnotice",
            name="evidence",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="dsar.storedfile",
            ),
        ),
        migrations.AddField(
            model_name="recipientnotice",
            name="recipient",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="dsar.recipient"
            ),
        ),
        migrations.AddField(
            model_name="recipientnotice",
            name="settled_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="recipientnotice",
            name="task",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="notices",
                to="dsar.collectiontask",
            ),
        ),
        migrations.AddField(
            model_name="redaction",
            name="entry",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="redactions",
                to="dsar.taskfile",
            ),
        ),
        migrations.AddField(
            model_name="redaction",
            name="made_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="redaction",
            name="replacement",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="dsar.storedfile",
            ),
        ),
        migrations.AddConstraint(
            model_name="categoryanswer",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("did__in", ["found", "corrected", "erased", "anonymised", "kept"])
                ),
                name="category_answer_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="categoryanswer",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("did", "corrected"), _negated=True),
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            dsar.cases.written.Stripped(
                                models.F("new"),
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
                name="category_answer_new_value",
            ),
        ),
        migrations.AddIndex(
            model_name="followuperasure",
            index=models.Index(
                condition=models.Q(("next_chase_on__isnull", False)),
                fields=["next_chase_on", "id"],
                name="follow_up_next",
            ),
        ),
        migrations.AddIndex(
            model_name="ownerlink",
            index=models.Index(fields=["expires_at"], name="owner_link_expires"),
        ),
        migrations.AddIndex(
            model_name="package",
            index=models.Index(
                condition=models.Q(("done_at__isnull", True), ("failed_at__isnull", True)),
                fields=["due_at"],
                name="package_waiting",
            ),
        ),
        migrations.AddIndex(
            model_name="package",
            index=models.Index(
                condition=models.Q(("done_at__isnull", True), ("failed_at__isnull", False)),
                fields=["failed_at"],
                name="package_failed",
            ),
        ),
        migrations.AddConstraint(
            model_name="package",
            constraint=models.UniqueConstraint(
                condition=models.Q(("superseded_at__isnull", True)),
                fields=("item",),
                name="package_one_live",
            ),
        ),
        migrations.AddConstraint(
            model_name="packagefile",
            constraint=models.UniqueConstraint(
                fields=("package", "path"), name="package_path_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="packagefile",
            constraint=models.UniqueConstraint(
                fields=("package", "entry"), name="package_entry_once"
            ),
        ),
        migrations.AddIndex(
            model_name="recipientnotice",
            index=models.Index(
                condition=models.Q(("next_chase_on__isnull", False)),
                fields=["next_chase_on", "id"],
                name="notice_next_chase",
            ),
        ),
        migrations.AddConstraint(
            model_name="recipientnotice",
            constraint=models.UniqueConstraint(fields=("task", "recipient"), name="notice_once"),
        ),
        migrations.AddConstraint(
            model_name="recipientnotice",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("settled_at__isnull", True), ("told_on__isnull", True), ("why_not", "")
                    ),
                    models.Q(
                        ("settled_at__isnull", False),
                        ("settled_by__isnull", False),
                        ("told_on__isnull", False),
                        django.db.models.lookups.GreaterThan(
                            django.db.models.functions.text.Length(
                                dsar.cases.written.Stripped(
                                    models.F("how"),
                                    models.Value(
                                        "\t\n\x0b\x0c\r \xa0\xad͏\u061cᅟᅠ\u1680\u180e\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u202f\u205f\u2060\u2061\u2062\u2063\u2064⠀\u3000ㅤ\ufeffﾠ"
                                    ),
                                    output_field=models.TextField(),
                                )
                            ),
                            0,
                        ),
                    ),
                    models.Q(
                        ("settled_at__isnull", False),
                        ("settled_by__isnull", False),
                        ("told_on__isnull", True),
                        django.db.models.lookups.GreaterThan(
                            django.db.models.functions.text.Length(
                                dsar.cases.written.Stripped(
                                    models.F("why_not"),
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
                name="notice_settled_whole",
            ),
        ),
        migrations.AddConstraint(
            model_name="redaction",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("ground", ""), _negated=True),
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
                name="redaction_has_reasons",
            ),
        ),
        migrations.AddConstraint(
            model_name="redaction",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("replacement__isnull", False), ("what", "replaced")),
                    models.Q(
                        models.Q(("what", "replaced"), _negated=True), ("replacement__isnull", True)
                    ),
                    _connector="OR",
                ),
                name="redaction_replacement",
            ),
        ),
        migrations.AddConstraint(
            model_name="recipientnotice",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("change__in", ["corrected", "erased", "anonymised", "restricted"])
                ),
                name="notice_change_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="followuperasure",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("did", ""), ("settled_at__isnull", True)),
                    models.Q(
                        ("settled_at__isnull", False),
                        ("settled_by__isnull", False),
                        ("did__in", ["erased", "anonymised"]),
                    ),
                    _connector="OR",
                ),
                name="follow_up_settled_whole",
            ),
        ),
        migrations.RunPython(clock.install, clock.remove, elidable=False),
    ]
