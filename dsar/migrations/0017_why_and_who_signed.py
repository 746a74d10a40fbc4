"""Who signed a decision: which need a second officer, and why one signs alone.

SQLite builds the two tables anew, so every trigger goes meanwhile and comes back as it was.
"""

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

KEPT: list[str] = []


def set_aside(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    if editor.connection.vendor != "sqlite":
        return
    with editor.connection.cursor() as cursor:
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        for name, sql in cursor.fetchall():
            KEPT.append(sql)
            cursor.execute(f'DROP TRIGGER "{name}"')


def put_back(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    with editor.connection.cursor() as cursor:
        while KEPT:
            cursor.execute(KEPT.pop(0))


class Migration(migrations.Migration):
    dependencies = [("dsar", "0016_the_letter_before_it_leaves")]

    operations = [
        migrations.RunPython(set_aside, put_back, elidable=False),
        migrations.AddField(
            model_name="controller",
            name="four_eyes",
            field=models.CharField(
                choices=[("off", "none"), ("refusals", "refusals"), ("every", "every decision")],
                default="off",
                help_text="What a second officer signs. Unfounded or excessive requests always "
                "need one.",
                max_length=8,
            ),
        ),
        migrations.AddField(
            model_name="decision", name="alone_reason", field=models.TextField(blank=True)
        ),
        migrations.AddConstraint(
            model_name="controller",
            constraint=models.CheckConstraint(
                condition=models.Q(("four_eyes__in", ["off", "refusals", "every"])),
                name="controller_four_eyes_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("seconded_by__isnull", True),
                    models.Q(
                        models.Q(("seconded_by", models.F("decided_by")), _negated=True),
                        ("alone_reason", ""),
                    ),
                    _connector="OR",
                ),
                name="decision_second_is_another",
            ),
        ),
        migrations.RunPython(put_back, set_aside, elidable=False),
    ]
