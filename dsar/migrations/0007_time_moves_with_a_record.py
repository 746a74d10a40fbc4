"""Triggers: a due date moves only with its record, and an extension is whole, in time, never anew.

A record of time is never changed. It can be deleted only with an archived case, for a purge;
a case itself leaves only from the archive.
Nothing here commits as one on SQLite: whatever was cut off half-way is run again from the start.
SQLite refuses to rebuild a table that triggers name: a later migration that does so must call
`remove` before and `install` after it.
"""

from datetime import timedelta
from zoneinfo import ZoneInfo

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from dsar.cases.written import UNSEEN
from dsar.law.deadlines import internal_target
from dsar.law.extensions import ExtensionReason
from dsar.law.holidays import Calendar

OPEN = ("received", "verifying", "collecting", "reviewing", "decided", "contested")

ANSWERED = """NOT EXISTS (SELECT 1 FROM dsar_case WHERE id = NEW.case_id
    AND state IN ('received', 'verifying', 'collecting', 'reviewing', 'decided'))
    OR EXISTS (SELECT 1 FROM dsar_contest WHERE case_id = NEW.case_id)"""
OUT_OF_TIME = """NOT EXISTS (SELECT 1 FROM dsar_case WHERE id = NEW.case_id
    AND due_on = NEW.earlier_due_on
    AND NEW.extended_on BETWEEN received_on AND due_on AND NEW.extended_on <= {month})"""
DATED_BACK = """{dated} OR EXISTS (SELECT 1 FROM dsar_event JOIN dsar_case
    ON dsar_event.stream = dsar_case.reference
    WHERE dsar_case.id = NEW.case_id AND {later})"""
# REPLACE would take the earlier row away without asking its guard, hence the look at the key too.
AGAIN = "EXISTS (SELECT 1 FROM {table} WHERE id = NEW.id{same})"
# A case that took in one the person was told of is the same promise.
TOLD = """ OR EXISTS (SELECT 1 FROM dsar_extension JOIN dsar_case
    ON dsar_case.id = dsar_extension.case_id WHERE dsar_case.merged_into_id = NEW.case_id)"""
TOO_FAR = "EXISTS (SELECT 1 FROM dsar_case WHERE id = NEW.case_id AND NEW.due_on > {far})"
UNREASONED = "COALESCE(NEW.reason, '') NOT IN ({reasons})"
UNSTATED = "length({trim}(COALESCE(NEW.facts, ''), '{unseen}')) = 0"
# What an extension of a case must be, in this order; what stands in braces differs by database.
RULES = [
    (
        AGAIN.format(table="dsar_extension", same=" OR case_id = NEW.case_id") + TOLD,
        "the time can be extended only once (Art. 12(3))",
    ),
    (ANSWERED, "only a case that was not answered yet can be extended (Art. 12(3))"),
    (OUT_OF_TIME, "the time can be extended only within the first month (Art. 12(3))"),
    (DATED_BACK, "an extension is dated today; it is never dated back (Art. 12(3))"),
    (TOO_FAR, "an extension ends three months from receipt (Art. 12(3))"),
    (UNREASONED, "an extension needs a reason that the person is told (Art. 12(3))"),
    (UNSTATED, "an extension needs the facts that make it necessary (Art. 12(3))"),
]
FAR = "a new count ends three months from receipt (Art. 12(3))"
UNCONTESTED = "NOT EXISTS (SELECT 1 FROM dsar_contest WHERE case_id = NEW.case_id)"
COUNTED_FAR = " AND ".join((TOO_FAR, UNCONTESTED))
ZONE = "(SELECT time_zone FROM dsar_controller)"
ABROAD = f"{ZONE} NOT LIKE 'Europe/%'"
SAME = {
    "reasons": ", ".join(f"'{reason}'" for reason in ExtensionReason),
    "unseen": UNSEEN,
}
WORDS = {
    # SQLite knows no time zones: in Europe the day is the UTC day or, at night, the next one.
    "sqlite": SAME
    | {
        "trim": "trim",
        "dated": f"""date(NEW.extended_on) IS NOT NEW.extended_on
    OR date(NEW.due_on) IS NOT NEW.due_on OR datetime(NEW.extended_at) IS NULL
    OR NEW.extended_on < date(NEW.extended_at, CASE WHEN {ABROAD} THEN '-12 hours' ELSE '0 hours' END)
    OR NEW.extended_on > date(NEW.extended_at, CASE WHEN {ABROAD} THEN '14 hours' ELSE '4 hours' END)""",
        "later": "dsar_event.at > datetime(NEW.extended_at, '+1 hour')",
        "month": "date(received_on, '+1 month', '+14 days')",
        "far": "date(received_on, '+3 months', '+14 days')",
    },
    "postgresql": SAME
    | {
        "trim": "btrim",
        "dated": f"""NEW.extended_on
    <> (NEW.extended_at AT TIME ZONE COALESCE({ZONE}, 'Europe/Helsinki'))::date""",
        "later": "dsar_event.at > NEW.extended_at + interval '1 hour'",
        "month": "received_on + interval '1 month 14 days'",
        "far": "received_on + interval '3 months 14 days'",
    },
}
UNRECORDED = """NEW.due_on <> OLD.due_on
AND NOT EXISTS (SELECT 1 FROM dsar_extension WHERE case_id = NEW.id
    AND due_on = NEW.due_on AND earlier_due_on = OLD.due_on)
AND NOT EXISTS (SELECT 1 FROM dsar_recomputation WHERE case_id = NEW.id
    AND due_on = NEW.due_on AND earlier_due_on = OLD.due_on)
AND NOT EXISTS (SELECT 1 FROM dsar_contest WHERE case_id = NEW.id
    AND earlier_due_on = OLD.due_on AND reviewed_at IS NULL)"""
MOVED = "a due date moves only with an extension, a contest or a recorded new count"
KEPT = ("dsar_extension", "dsar_recomputation")
# Taken away and put back, a case would have any date that somebody likes.
LEAVES = "a case leaves only from the archive"
ARCHIVED = "EXISTS (SELECT 1 FROM dsar_case WHERE id = OLD.case_id AND state = 'archived')"
TRIGGERS = {
    "sqlite": {
        "dsar_extension": ("check", "no_update", "no_delete"),
        "dsar_recomputation": ("check", "no_update", "no_delete", "no_replace"),
        "dsar_case": ("due_recorded", "no_delete", "no_replace"),
    },
    "postgresql": {
        "dsar_extension": ("check", "kept", "no_truncate"),
        "dsar_recomputation": ("check", "kept", "no_truncate"),
        "dsar_case": ("due_recorded", "no_delete"),
    },
}


def install(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    remove(apps, editor)
    with editor.connection.cursor() as cursor:
        if editor.connection.vendor == "sqlite":
            cursor.connection.executescript(sqlite_script())
        else:
            cursor.execute(postgresql_script())


def remove(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    vendor = editor.connection.vendor
    for table, names in TRIGGERS[vendor].items():
        for name in names:
            on = f" ON {table}" if vendor == "postgresql" else ""
            editor.execute(f"DROP TRIGGER IF EXISTS {table}_{name}{on}")


def sqlite_script() -> str:
    cases = "".join(
        f"    WHEN {rule.format(**WORDS['sqlite'])} THEN RAISE(ABORT, '{words}')\n"
        for rule, words in RULES
    )
    parts = [
        f"CREATE TRIGGER dsar_extension_check BEFORE INSERT ON dsar_extension "
        f"BEGIN SELECT CASE\n{cases}END; END;\n",
        f"CREATE TRIGGER dsar_recomputation_check BEFORE INSERT ON dsar_recomputation "
        f"WHEN {COUNTED_FAR.format(**WORDS['sqlite'])} "
        f"BEGIN SELECT RAISE(ABORT, '{FAR}'); END;\n",
        f"CREATE TRIGGER dsar_case_no_delete BEFORE DELETE ON dsar_case "
        f"WHEN OLD.state <> 'archived' BEGIN SELECT RAISE(ABORT, '{LEAVES}'); END;\n",
    ]
    parts += [
        f"CREATE TRIGGER {table}_no_{event.lower()} BEFORE {event} ON {table} {unless}"
        f"BEGIN SELECT RAISE(ABORT, '{table} is never changed'); END;\n"
        for table in KEPT
        for event, unless in (("UPDATE", ""), ("DELETE", f"WHEN NOT {ARCHIVED} "))
    ]
    parts.append(
        f"CREATE TRIGGER dsar_case_due_recorded BEFORE UPDATE OF due_on ON dsar_case "
        f"WHEN {UNRECORDED} BEGIN SELECT RAISE(ABORT, '{MOVED}'); END;\n"
    )
    for table, words in {"dsar_case": MOVED, KEPT[1]: f"{KEPT[1]} is never changed"}.items():
        parts.append(
            f"CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table} "
            f"WHEN {AGAIN.format(table=table, same='')} "
            f"BEGIN SELECT RAISE(ABORT, '{words}'); END;\n"
        )
    return "".join(parts)


# Two conditions, as OLD may not even be named when a table is truncated.
PURGED = f"""    IF TG_OP = 'DELETE' THEN
        IF {ARCHIVED} THEN RETURN OLD; END IF;
    END IF;
"""


def postgresql_script() -> str:
    rules = "".join(
        f"    IF {rule.format(**WORDS['postgresql'])} THEN\n"
        f"        RAISE EXCEPTION '{words}' USING ERRCODE = '23000'; END IF;\n"
        for rule, words in RULES
    )
    parts = [
        _function("dsar_extension_check", f"{rules}    RETURN NEW;"),
        "CREATE TRIGGER dsar_extension_check BEFORE INSERT ON dsar_extension "
        "FOR EACH ROW EXECUTE FUNCTION dsar_extension_check();\n",
        _function(
            "dsar_case_check_due",
            f"    IF {UNRECORDED} THEN\n"
            f"        RAISE EXCEPTION '{MOVED}' USING ERRCODE = '23000'; END IF;\n    RETURN NEW;",
        ),
        "CREATE TRIGGER dsar_case_due_recorded BEFORE UPDATE OF due_on ON dsar_case "
        "FOR EACH ROW EXECUTE FUNCTION dsar_case_check_due();\n",
        _function(
            "dsar_recomputation_check",
            f"    IF {COUNTED_FAR.format(**WORDS['postgresql'])} THEN\n"
            f"        RAISE EXCEPTION '{FAR}' USING ERRCODE = '23000'; END IF;\n    RETURN NEW;",
        ),
        "CREATE TRIGGER dsar_recomputation_check BEFORE INSERT ON dsar_recomputation "
        "FOR EACH ROW EXECUTE FUNCTION dsar_recomputation_check();\n",
        _function("dsar_case_stay", f"    RAISE EXCEPTION '{LEAVES}' USING ERRCODE = '23000';"),
        "CREATE TRIGGER dsar_case_no_delete BEFORE DELETE ON dsar_case FOR EACH ROW "
        "WHEN (OLD.state <> 'archived') EXECUTE FUNCTION dsar_case_stay();\n",
    ]
    for table in KEPT:
        refused = f"RAISE EXCEPTION '{table} is never changed' USING ERRCODE = '23000';"
        parts.append(_function(f"{table}_refuse", f"{PURGED}    {refused}"))
        parts.append(
            f"CREATE TRIGGER {table}_kept BEFORE UPDATE OR DELETE ON {table} "
            f"FOR EACH ROW EXECUTE FUNCTION {table}_refuse();\n"
            f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} "
            f"FOR EACH STATEMENT EXECUTE FUNCTION {table}_refuse();\n"
        )
    return "".join(parts)


def _function(name: str, body: str) -> str:
    return f"""CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
{body}
END $$;
"""


def begin_watching(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Give the cases that were open before this release a target and a first look."""
    controller = apps.get_model("dsar", "Controller").objects.first()
    calendar = Calendar(controller.country, controller.eves_are_holidays) if controller else None
    for case in apps.get_model("dsar", "Case").objects.filter(state__in=OPEN).iterator():
        case.next_watch_on = case.received_on
        if calendar:
            case.target_on = min(internal_target(case.received_on, calendar), case.due_on)
        case.save(update_fields=["next_watch_on", "target_on"])


def begin_chasing(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Give the tasks that wait for an answer the day they were made on, and chase them at once."""
    day_of = _day_of(apps)
    made = apps.get_model("dsar", "Event").objects.filter(kind="collection.task_made")
    tasks = apps.get_model("dsar", "CollectionTask").objects.select_related("case")
    for task in tasks.filter(case__state="collecting", result="").iterator():
        event = made.filter(stream=task.case.reference, facts__task=task.pk).first()
        task.made_on = day_of(event.at) if event else task.case.received_on
        task.next_chase_on = task.made_on
        task.save(update_fields=["made_on", "next_chase_on"])


def begin_reminding(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Give each question that waits for proof its mail and a day to ask once more.

    The time never stood still for them: what is sent already is noted without its event.
    """
    day_of = _day_of(apps)
    mails = apps.get_model("dsar", "OutgoingMail").objects.filter(kind="identity_request")
    asked = apps.get_model("dsar", "ProofRequest").objects.filter(lapsed_at__isnull=True)
    for row in asked.filter(case__state="verifying").iterator():
        row.mail = mails.filter(case=row.case_id).order_by("pk").last()
        if row.mail:
            row.sent_at = None if row.mail.bounced_at else row.mail.done_at
            asked_on = day_of(row.asked_at)
            days = max(1, (row.reply_by - asked_on).days * 2 // 3)
            row.remind_on = asked_on + timedelta(days=days)
            row.save(update_fields=["mail", "sent_at", "remind_on"])


def _day_of(apps: Apps):
    """How a moment becomes a day where the company is."""
    controller = apps.get_model("dsar", "Controller").objects.first()
    zone = ZoneInfo(controller.time_zone if controller else "Europe/Helsinki")
    return lambda moment: moment.astimezone(zone).date()


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("dsar", "0006_the_clock_and_its_sweeps")]

    operations = [
        migrations.RunPython(begin_watching, migrations.RunPython.noop, elidable=True),
        migrations.RunPython(begin_chasing, migrations.RunPython.noop, elidable=True),
        migrations.RunPython(begin_reminding, migrations.RunPython.noop, elidable=True),
        migrations.RunPython(install, elidable=False),
    ]
