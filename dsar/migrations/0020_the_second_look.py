"""What is contested, how it came and what the second look gave; a case may be taken up again.

The triggers of time name these tables, so they go while SQLite builds the tables anew. Whoever
installs them again installs ours after, which let a reopened case be counted from that day.
"""

from importlib import import_module
from typing import ClassVar

import django.db.models.deletion
import django.db.models.functions.text
import django.db.models.lookups
from django.apps.registry import Apps
from django.conf import settings
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

import dsar.cases.written

clock = import_module("dsar.migrations.0007_time_moves_with_a_record")
held = import_module("dsar.migrations.0015_files_stay_with_their_case")

Rules = dict[str, tuple[str, str, str, str]]

BY_PERSON = "a contest stays as it was made (law: N4)"
CASE_OF_CONTEST = """EXISTS (SELECT 1 FROM dsar_contest JOIN dsar_case
    ON dsar_case.id = dsar_contest.case_id
    WHERE dsar_contest.id = OLD.contest_id AND dsar_case.state = 'archived')"""
REOPENED = """EXISTS (SELECT 1 FROM dsar_event JOIN dsar_case
    ON dsar_event.stream = dsar_case.reference WHERE dsar_case.id = NEW.case_id
    AND dsar_event.kind IN ('case.corrected', 'case.reopened', 'contest.reopened')
    AND dsar_event.at = NEW.counted_at)"""
PART_OF_OTHER = """NOT EXISTS (SELECT 1 FROM dsar_contest JOIN dsar_caseitem
    ON dsar_caseitem.case_id = dsar_contest.case_id
    WHERE dsar_contest.id = NEW.contest_id AND dsar_caseitem.id = NEW.item_id)"""
ONCE_REOPENED = """NEW.cause <> 'reopened' AND NOT EXISTS (SELECT 1 FROM dsar_recomputation
    WHERE case_id = NEW.case_id AND cause = 'reopened')"""
MONTH = {
    "sqlite": "date(NEW.counted_at, '+1 month', '+14 days')",
    "postgresql": "(NEW.counted_at + interval '1 month 14 days')::date",
}
# The table, before what, when it is refused, and the sentence that says why.
RULES = {
    "dsar_look_contest_kept": (
        "contest",
        "UPDATE",
        held.differ("id", "case_id")
        + " OR (NEW.text <> OLD.text AND NEW.text <> '') OR "
        + held.differ_as_text(
            "contested_at", "received_on", "channel", "mail_id", "earlier_due_on"
        ),
        BY_PERSON,
    ),
    "dsar_look_contest_file": (
        "contest",
        "UPDATE OF file_id",
        f"(OLD.file_id IS NOT NULL AND ({held.differ_as_text('file_id')})) "
        f"OR (NEW.file_id IS NOT NULL AND {held.OTHER_FILE})",
        "the file of a contest belongs to its case and stays",
    ),
    "dsar_look_contest_brought": (
        "contest",
        "INSERT",
        f"NEW.file_id IS NOT NULL AND {held.OTHER_FILE}",
        "the file of a contest belongs to its case and stays",
    ),
    "dsar_look_contest_taken": (
        "contest",
        "UPDATE OF reviewed_at, reviewed_by_id",
        f"OLD.reviewed_at IS NOT NULL AND ({held.differ_as_text('reviewed_at', 'reviewed_by_id')})",
        "who looked again, and when, stays on record",
    ),
    "dsar_look_contest_new": (
        "contest",
        "INSERT",
        held.THERE.format(table="contest", or_same=""),
        BY_PERSON,
    ),
    "dsar_look_contest_gone": (
        "contest",
        "DELETE",
        f"NOT {clock.ARCHIVED}",
        "a contest leaves only from the archive",
    ),
    "dsar_look_part_new": (
        "contesteditem",
        "INSERT",
        f"{PART_OF_OTHER} OR {held.THERE.format(table='contesteditem', or_same='')}",
        "a contest is about parts of its own case",
    ),
    "dsar_look_part_kept": (
        "contesteditem",
        "UPDATE",
        held.differ("id", "contest_id", "item_id")
        + f" OR (OLD.earlier_id IS NOT NULL AND ({held.differ_as_text('earlier_id')}))",
        BY_PERSON,
    ),
    "dsar_look_part_gone": (
        "contesteditem",
        "DELETE",
        f"NOT {CASE_OF_CONTEST}",
        "a contest leaves only from the archive",
    ),
    "dsar_recomputation_check": (
        "recomputation",
        "INSERT",
        f"{clock.TOO_FAR} AND {clock.UNCONTESTED} AND {ONCE_REOPENED}",
        clock.FAR,
    ),
    "dsar_look_reopened": (
        "recomputation",
        "INSERT",
        f"NEW.cause = 'reopened' AND (NOT {REOPENED} OR NEW.due_on > {{month}})",
        "a new count from a reopening ends a month after it",
    ),
    "dsar_look_no_more_time": (
        "extension",
        "INSERT",
        """EXISTS (SELECT 1 FROM dsar_recomputation
    WHERE case_id = NEW.case_id AND cause = 'reopened')""",
        "a case that was taken up again cannot be extended (Art. 12(3))",
    ),
}


def install(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    remove(apps, editor)
    on = " ON dsar_recomputation" if editor.connection.vendor == "postgresql" else ""
    editor.execute(f"DROP TRIGGER IF EXISTS dsar_recomputation_check{on}")
    put_up(editor, RULES)


def remove(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    take_down(editor, RULES)


def put_up(editor: BaseDatabaseSchemaEditor, rules: Rules) -> None:
    """Make a trigger of each rule; a later migration may bring rules of its own."""
    is_sqlite = editor.connection.vendor == "sqlite"
    build = sqlite_trigger if is_sqlite else postgresql_trigger
    with editor.connection.cursor() as cursor:
        for name, rule in rules.items():
            cursor.execute(build(name, *rule))


def take_down(editor: BaseDatabaseSchemaEditor, rules: Rules) -> None:
    for name, (table, *_) in rules.items():
        if editor.connection.vendor == "sqlite":
            editor.execute(f"DROP TRIGGER IF EXISTS {name}")
        else:
            editor.execute(f"DROP TRIGGER IF EXISTS {name} ON dsar_{table}")
            editor.execute(f"DROP FUNCTION IF EXISTS {name}()")


def sqlite_trigger(name: str, table: str, event: str, refused: str, words: str) -> str:
    refused = refused.format(**clock.WORDS["sqlite"] | {"month": MONTH["sqlite"]})
    return (
        f"CREATE TRIGGER {name} BEFORE {event} ON dsar_{table} WHEN {refused} "
        f"BEGIN SELECT RAISE(ABORT, '{words}'); END"
    )


def postgresql_trigger(name: str, table: str, event: str, refused: str, words: str) -> str:
    refused = refused.format(**clock.WORDS["postgresql"] | {"month": MONTH["postgresql"]})
    return (
        f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$\n"
        f"BEGIN\n    IF {refused} THEN\n"
        f"        RAISE EXCEPTION '{words}' USING ERRCODE = '23000'; END IF;\n"
        f"    RETURN {'OLD' if event == 'DELETE' else 'NEW'};\nEND $$;\n"
        f"CREATE TRIGGER {name} BEFORE {event} ON dsar_{table} "
        f"FOR EACH ROW EXECUTE FUNCTION {name}();\n"
    )


class Migration(migrations.Migration):
    atomic = False

    dependencies: ClassVar = [("dsar", "0019_how_the_answer_reaches")]

    operations: ClassVar = [
        migrations.RunPython(clock.remove, clock.install, elidable=False),
        migrations.CreateModel(
            name="ContestedItem",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("result", models.CharField(blank=True, max_length=14)),
            ],
            options={
                "ordering": ["pk"],
            },
        ),
        migrations.AddField(
            model_name="contest",
            name="channel",
            field=models.CharField(
                blank=True,
                choices=[
                    ("form", "Form"),
                    ("email", "Email"),
                    ("phone", "Phone"),
                    ("letter", "Letter"),
                    ("counter", "Counter"),
                ],
                max_length=10,
            ),
        ),
        migrations.AddField(
            model_name="contest",
            name="file",
            field=models.OneToOneField(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="dsar.storedfile",
            ),
        ),
        migrations.AddField(
            model_name="contest",
            name="letter",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="dsar.letter",
            ),
        ),
        migrations.AddField(
            model_name="contest",
            name="mail",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="dsar.inboundmail",
            ),
        ),
        migrations.AddField(
            model_name="contest",
            name="received_on",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="contest",
            name="reconsidered",
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name="contest",
            name="result",
            field=models.CharField(blank=True, max_length=14),
        ),
        migrations.AddField(
            model_name="contest",
            name="settled_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AlterField(
            model_name="inboundmail",
            name="sorted_as",
            field=models.CharField(
                blank=True,
                choices=[
                    ("new_case", "New Case"),
                    ("attached", "Attached"),
                    ("not_a_request", "Not A Request"),
                    ("seen", "Seen"),
                    ("contest", "Contest"),
                ],
                max_length=14,
            ),
        ),
        migrations.AlterField(
            model_name="recomputation",
            name="cause",
            field=models.CharField(
                choices=[("holidays", "Holidays"), ("merge", "Merge"), ("reopened", "Reopened")],
                max_length=10,
            ),
        ),
        migrations.AlterField(
            model_name="recomputation",
            name="counted_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddConstraint(
            model_name="contest",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("result", ""), ("settled_at__isnull", True)),
                    models.Q(
                        ("result__in", ["upheld", "partly_changed", "changed"]),
                        ("reviewed_at__isnull", False),
                        ("settled_at__isnull", False),
                        django.db.models.lookups.GreaterThan(
                            django.db.models.functions.text.Length(
                                dsar.cases.written.Stripped(
                                    models.F("reconsidered"),
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
                name="contest_settled_whole",
            ),
        ),
        migrations.AddField(
            model_name="contesteditem",
            name="contest",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="parts", to="dsar.contest"
            ),
        ),
        migrations.AddField(
            model_name="contesteditem",
            name="earlier",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="dsar.decision",
            ),
        ),
        migrations.AddField(
            model_name="contesteditem",
            name="item",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="dsar.caseitem"
            ),
        ),
        migrations.AddField(
            model_name="contesteditem",
            name="later",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="dsar.decision",
            ),
        ),
        migrations.AddConstraint(
            model_name="contesteditem",
            constraint=models.UniqueConstraint(fields=("contest", "item"), name="contested_once"),
        ),
        migrations.AddConstraint(
            model_name="contesteditem",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("later__isnull", True), ("result", "")),
                    models.Q(
                        ("later__isnull", False),
                        ("result__in", ["upheld", "partly_changed", "changed"]),
                    ),
                    _connector="OR",
                ),
                name="contested_settled_whole",
            ),
        ),
        migrations.RunPython(clock.install, clock.remove, elidable=False),
        migrations.RunPython(install, remove, elidable=False),
    ]
