"""How the answer reaches: the way of its code, the post and the counter, downloads, what comes back.

SQLite builds the tables of the controller and of dispatches anew, so the triggers that read them go
meanwhile. A download belongs to an answer that left and was not taken back, and is never forgotten;
an answer that somebody opened is not taken back.
"""

from importlib import import_module

import django.db.models.deletion
from django.apps.registry import Apps
from django.conf import settings
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

clock = import_module("dsar.migrations.0007_time_moves_with_a_record")
firewall = import_module("dsar.migrations.0012_the_firewall_closed")

NOT_OUT = """NOT EXISTS (SELECT 1 FROM dsar_answerfile
    JOIN dsar_dispatch ON dsar_dispatch.id = dsar_answerfile.dispatch_id
    WHERE dsar_answerfile.id = NEW.entry_id AND dsar_dispatch.dispatched_at IS NOT NULL
    AND dsar_dispatch.cancelled_at IS NULL)"""
OTHERS_CODE = """NEW.code_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM dsar_onetimecode
    JOIN dsar_dispatch ON dsar_dispatch.case_id = dsar_onetimecode.case_id
    JOIN dsar_answerfile ON dsar_answerfile.dispatch_id = dsar_dispatch.id
    WHERE dsar_onetimecode.id = NEW.code_id AND dsar_answerfile.id = NEW.entry_id
    AND dsar_onetimecode.purpose = 'download' AND dsar_onetimecode.used_at IS NOT NULL)"""
OPENED = """EXISTS (SELECT 1 FROM dsar_download
    JOIN dsar_answerfile ON dsar_answerfile.id = dsar_download.entry_id
    WHERE dsar_answerfile.dispatch_id = OLD.id)"""
RECALLED = "OLD.cancelled_at IS NULL AND NEW.cancelled_at IS NOT NULL"
KEPT = "an answer that left stays on record"
RULES = {
    "download": (("INSERT",), NOT_OUT, "what was taken back, or never left, is opened by nobody"),
    "download code": (("INSERT",), OTHERS_CODE, "a code opens an answer of its own case only"),
    "download kept": (
        ("UPDATE OF id, entry_id, code_id, opened_at", "DELETE"),
        "1 = 1",
        "a download is not forgotten",
    ),
    "dispatch recalled": (
        ("UPDATE OF cancelled_at",),
        f"{RECALLED} AND {OPENED}",
        "what somebody opened is not taken back",
    ),
    "dispatch posted": (
        ("UPDATE OF cancelled_at",),
        f"{RECALLED} AND OLD.left_by_id IS NOT NULL",
        "a letter that was posted or handed over is not taken back",
    ),
    "dispatch back": (
        ("UPDATE OF cancelled_at",),
        "OLD.cancelled_at IS NOT NULL AND NEW.cancelled_at IS NULL",
        "what was taken back leaves anew, never as it was",
    ),
    "dispatch kept": (
        ("UPDATE OF case_id, channel, posted_on, left_by_id, handed_to, seen_how, dispatched_at",),
        """NEW.case_id <> OLD.case_id OR NEW.channel <> OLD.channel
            OR (OLD.dispatched_at IS NOT NULL AND COALESCE(CAST(NEW.dispatched_at AS text), '')
                <> COALESCE(CAST(OLD.dispatched_at AS text), ''))
            OR (OLD.left_by_id IS NOT NULL AND (NEW.left_by_id IS NULL
                OR NEW.left_by_id <> OLD.left_by_id
                OR NEW.handed_to <> OLD.handed_to OR NEW.seen_how <> OLD.seen_how
                OR COALESCE(CAST(NEW.posted_on AS text), '')
                    <> COALESCE(CAST(OLD.posted_on AS text), '')))""",
        KEPT,
    ),
    "dispatch gone": (("DELETE",), "1 = 1", KEPT),
}


def triggers() -> dict[str, tuple[str, str]]:
    """Each trigger's name with its rule's and the event that it stands before."""
    return {
        f"dsar_sent_{rule.replace(' ', '_')}_{event.split()[0].lower()}": (rule, event)
        for rule, (events, _, _) in RULES.items()
        for event in events
    }


def install(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    remove(apps, editor)
    with editor.connection.cursor() as cursor:
        if editor.connection.vendor == "sqlite":
            cursor.connection.executescript("".join(map(sqlite_trigger, triggers())))
        else:
            cursor.execute("".join(map(postgresql_trigger, triggers())))


def remove(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    for name, (rule, _) in triggers().items():
        if editor.connection.vendor == "sqlite":
            editor.execute(f"DROP TRIGGER IF EXISTS {name}")
        else:
            editor.execute(f"DROP TRIGGER IF EXISTS {name} ON {table_of(rule)}")
            editor.execute(f"DROP FUNCTION IF EXISTS {name}()")


def table_of(rule: str) -> str:
    return f"dsar_{rule.split()[0]}"


def sqlite_trigger(name: str) -> str:
    rule, event = triggers()[name]
    _, refused, words = RULES[rule]
    return (
        f"CREATE TRIGGER {name} BEFORE {event} ON {table_of(rule)} WHEN {refused} "
        f"BEGIN SELECT RAISE(ABORT, '{words}'); END;\n"
    )


def postgresql_trigger(name: str) -> str:
    rule, event = triggers()[name]
    _, refused, words = RULES[rule]
    return (
        f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$\n"
        f"BEGIN\n    IF {refused} THEN\n"
        f"        RAISE EXCEPTION '{words}' USING ERRCODE = '23000'; END IF;\n"
        f"    RETURN {'OLD' if event == 'DELETE' else 'NEW'};\nEND $$;\n"
        f"CREATE TRIGGER {name} BEFORE {event} ON {table_of(rule)} "
        f"FOR EACH ROW EXECUTE FUNCTION {name}();\n"
    )


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("dsar", "0018_the_letterhead")]

    operations = [
        migrations.RunPython(clock.remove, clock.install, elidable=False),
        migrations.RunPython(firewall.remove, firewall.install, elidable=False),
        migrations.CreateModel(
            name="Download",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("opened_at", models.DateTimeField()),
                ("told_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "ordering": ["pk"],
            },
        ),
        migrations.AddField(
            model_name="controller",
            name="undownloaded_days",
            field=models.PositiveSmallIntegerField(default=7),
        ),
        migrations.AddField(
            model_name="dispatch",
            name="code_way",
            field=models.CharField(
                blank=True,
                choices=[("mail", "Mail"), ("file", "File"), ("spoken", "Spoken")],
                max_length=10,
            ),
        ),
        migrations.AddField(
            model_name="dispatch",
            name="handed_to",
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.AddField(
            model_name="dispatch",
            name="left_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="dispatch",
            name="posted_on",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="dispatch",
            name="reminded_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="dispatch",
            name="seen_how",
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.AddField(
            model_name="dispatch",
            name="sent_anew_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AlterField(
            model_name="dispatch",
            name="channel",
            field=models.CharField(
                choices=[("portal", "Portal"), ("post", "Post"), ("collect", "Collect")],
                max_length=10,
            ),
        ),
        migrations.AlterField(
            model_name="onetimecode",
            name="purpose",
            field=models.CharField(
                choices=[("identity", "Identity"), ("download", "Download")], max_length=10
            ),
        ),
        migrations.AddIndex(
            model_name="dispatch",
            index=models.Index(
                condition=models.Q(("cancelled_at__isnull", True), ("reminded_at__isnull", True)),
                fields=["expires_at"],
                name="dispatch_to_remind",
            ),
        ),
        migrations.AddConstraint(
            model_name="dispatch",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("posted_on__isnull", True),
                    models.Q(("dispatched_at__isnull", False), ("left_by__isnull", False)),
                    _connector="OR",
                ),
                name="dispatch_left_by_somebody",
            ),
        ),
        migrations.AddConstraint(
            model_name="dispatch",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("handed_to", ""), ("seen_how", "")),
                    models.Q(
                        ("left_by__isnull", False),
                        ("posted_on__isnull", True),
                        models.Q(("handed_to", ""), _negated=True),
                        models.Q(("seen_how", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="dispatch_handed_to_who_was_seen",
            ),
        ),
        migrations.AddField(
            model_name="download",
            name="code",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="dsar.onetimecode",
            ),
        ),
        migrations.AddField(
            model_name="download",
            name="entry",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="downloads",
                to="dsar.answerfile",
            ),
        ),
        migrations.AddIndex(
            model_name="download",
            index=models.Index(
                condition=models.Q(("told_at__isnull", True)),
                fields=["opened_at"],
                name="download_to_tell",
            ),
        ),
        migrations.AddConstraint(
            model_name="download",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("told_at__isnull", True),
                    ("told_at__gte", models.F("opened_at")),
                    _connector="OR",
                ),
                name="download_told_afterwards",
            ),
        ),
        migrations.CreateModel(
            name="DeliveryChoice",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "channel",
                    models.CharField(
                        choices=[("portal", "Portal"), ("post", "Post"), ("collect", "Collect")],
                        max_length=10,
                    ),
                ),
                (
                    "code_way",
                    models.CharField(
                        blank=True,
                        choices=[("mail", "Mail"), ("file", "File"), ("spoken", "Spoken")],
                        max_length=10,
                    ),
                ),
                ("chosen_at", models.DateTimeField()),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="delivery_choices",
                        to="dsar.case",
                    ),
                ),
                (
                    "chosen_by",
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
            },
        ),
        migrations.RunPython(firewall.install, firewall.remove, elidable=False),
        migrations.RunPython(clock.install, clock.remove, elidable=False),
        migrations.RunPython(install, remove, elidable=False),
    ]
