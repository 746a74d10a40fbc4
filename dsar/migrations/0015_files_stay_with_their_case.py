"""Triggers: what a system handed in, and what is made of it, belongs to one case for good.

A migration that makes SQLite build one of these tables anew takes them away first and installs
them again after, as the firewall's own do.
"""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

EVENTS = ("INSERT", "UPDATE")
# `file` is a file of the case of `task` and stands in the right room.
OF_ITS_CASE = """NOT EXISTS (SELECT 1 FROM dsar_collectiontask
    JOIN dsar_case ON dsar_case.id = dsar_collectiontask.case_id
    JOIN dsar_storedfile ON dsar_storedfile.reference = dsar_case.reference
    WHERE dsar_collectiontask.id = {task} AND dsar_storedfile.id = {file}
    AND dsar_storedfile.room = 'files')"""
ITEM_OF_OTHER = """NOT EXISTS (SELECT 1 FROM dsar_caseitem
    WHERE id = NEW.item_id AND case_id = NEW.case_id)"""
TASK_OF_OTHER = """NOT EXISTS (SELECT 1 FROM dsar_collectiontask
    WHERE id = NEW.task_id AND case_id = NEW.case_id)"""
OTHER_FILE = """NOT EXISTS (SELECT 1 FROM dsar_storedfile
    JOIN dsar_case ON dsar_case.reference = dsar_storedfile.reference
    WHERE dsar_storedfile.id = NEW.file_id AND dsar_case.id = NEW.case_id
    AND dsar_storedfile.room = 'files')"""
OTHER_SYSTEM = """NOT EXISTS (SELECT 1 FROM dsar_datacategory
    JOIN dsar_collectiontask ON dsar_collectiontask.system_id = dsar_datacategory.system_id
    WHERE dsar_datacategory.id = NEW.category_id AND dsar_collectiontask.id = NEW.task_id)"""
TASK_OF_ENTRY = "(SELECT task_id FROM dsar_taskfile WHERE id = NEW.entry_id)"
ENTRY_DECIDED = """EXISTS (SELECT 1 FROM dsar_taskfile
    JOIN dsar_collectiontask ON dsar_collectiontask.id = dsar_taskfile.task_id
    JOIN dsar_decision ON dsar_decision.item_id = dsar_collectiontask.item_id
    WHERE dsar_taskfile.id = {entry} AND dsar_decision.superseded_at IS NULL)"""
IN_TIME = "what is left out is settled before the decision"
THERE = "EXISTS (SELECT 1 FROM dsar_{table} WHERE id = NEW.id{or_same})"
# A ban is put into the systems after its decision; all else was said before it.
TASK_DECIDED = """EXISTS (SELECT 1 FROM dsar_collectiontask
    JOIN dsar_decision ON dsar_decision.item_id = dsar_collectiontask.item_id
    WHERE dsar_collectiontask.id = {task} AND dsar_decision.superseded_at IS NULL
    AND dsar_decision."right" <> 'marketing_objection')"""
SAID = "what a system said stays while the decision on it stands"
BUILT = "EXISTS (SELECT 1 FROM dsar_package WHERE id = {package} AND done_at IS NOT NULL)"
AS_BUILT = "a package stays as it was built"
DECIDED = """EXISTS (SELECT 1 FROM dsar_decision
    WHERE item_id = OLD.item_id AND superseded_at IS NULL)"""


def differ(*columns: str) -> str:
    return " OR ".join(f"NEW.{column} <> OLD.{column}" for column in columns)


def differ_as_text(*columns: str) -> str:
    """For what may be empty, or has no comparison of its own in PostgreSQL."""
    told = "COALESCE(CAST({}.{} AS text), '')"
    return " OR ".join(
        f"{told.format('NEW', column)} <> {told.format('OLD', column)}" for column in columns
    )


RULES = {
    "case kept": (
        ("UPDATE",),
        differ("id", "reference"),
        "a case keeps its reference",
    ),
    "storedfile kept": (
        ("UPDATE",),
        differ(
            "id", "reference", "room", "storage_name", "media_type", "size", "sha256", "stored_at"
        )
        # A name that tells who somebody is may be blanked, and a wiped file never comes back.
        + " OR (NEW.original_name <> OLD.original_name AND NEW.original_name <> '')"
        + " OR (OLD.wiped_at IS NOT NULL AND (NEW.wiped_at IS NULL OR NEW.wrapped_key <> ''))",
        "a stored file is wiped, never rewritten",
    ),
    "storedfile new": (
        ("INSERT",),
        THERE.format(table="storedfile", or_same=" OR storage_name = NEW.storage_name"),
        "a stored file is wiped, never replaced",
    ),
    "mapversion": (
        ("UPDATE", "DELETE"),
        "1 = 1",
        "a version of the data map stays as it was (Art. 30)",
    ),
    "mapversion new": (
        ("INSERT",),
        THERE.format(table="mapversion", or_same=" OR number = NEW.number"),
        "a version of the data map is never replaced (Art. 30)",
    ),
    "collectiontask kept": (
        ("UPDATE",),
        differ("id", "case_id", "item_id", "system_id"),
        "a task stays with the item and the system it asks about",
    ),
    "collectiontask told": (
        ("UPDATE OF result, summary, details, answered_by_id, answered_at",),
        "("
        + differ_as_text("result", "summary", "details", "answered_by_id", "answered_at")
        + ") AND "
        + TASK_DECIDED.format(task="OLD.id"),
        SAID,
    ),
    "collectiontask": (
        EVENTS,
        ITEM_OF_OTHER,
        "a task asks about an item of its own case",
    ),
    "taskfile": (
        EVENTS,
        OF_ITS_CASE.format(task="NEW.task_id", file="NEW.file_id"),
        "a file stays with the case it was handed in for",
    ),
    "taskfile kept": (
        ("UPDATE",),
        differ("id", "task_id", "file_id", "shape"),
        "a file is taken out, never moved or exchanged",
    ),
    "taskfile told": (
        ("UPDATE OF removed_at",),
        f"({differ_as_text('removed_at')}) AND {TASK_DECIDED.format(task='OLD.task_id')}",
        SAID,
    ),
    "taskfile category": (
        EVENTS,
        f"NEW.category_id IS NOT NULL AND {OTHER_SYSTEM}",
        "a system answers for its own categories",
    ),
    "taskfile new": (
        ("INSERT",),
        THERE.format(table="taskfile", or_same=""),
        "a file is taken out, never replaced",
    ),
    "categoryanswer": (
        EVENTS,
        OTHER_SYSTEM,
        "a system answers for its own categories",
    ),
    "categoryanswer kept": (
        ("UPDATE",),
        differ("id", "task_id", "category_id"),
        "an answer stays with its task and category",
    ),
    "categoryanswer told": (("UPDATE", "DELETE"), TASK_DECIDED.format(task="OLD.task_id"), SAID),
    "categoryanswer late": (("INSERT",), TASK_DECIDED.format(task="NEW.task_id"), SAID),
    "redaction": (
        EVENTS,
        "NEW.replacement_id IS NOT NULL AND "
        + OF_ITS_CASE.format(task=TASK_OF_ENTRY, file="NEW.replacement_id"),
        "a replacement is a file of the same case",
    ),
    "redaction kept": (
        ("UPDATE OF entry_id, what, at, replacement_id, ground, facts",),
        """NEW.entry_id <> OLD.entry_id OR NEW.what <> OLD.what OR NEW.ground <> OLD.ground
            OR CAST(NEW.at AS text) <> CAST(OLD.at AS text) OR NEW.facts <> OLD.facts
            OR COALESCE(NEW.replacement_id, 0) <> COALESCE(OLD.replacement_id, 0)""",
        "a redaction is undone and made anew, never rewritten",
    ),
    "redaction gone": (("DELETE",), "1 = 1", "a redaction is undone, never forgotten"),
    "decision gone": (("DELETE",), "1 = 1", "a decision is superseded, never forgotten"),
    "redaction in time": (("INSERT",), ENTRY_DECIDED.format(entry="NEW.entry_id"), IN_TIME),
    "redaction undone": (
        ("UPDATE OF undone_at",),
        ENTRY_DECIDED.format(entry="OLD.entry_id"),
        IN_TIME,
    ),
    "recipientnotice": (
        EVENTS,
        TASK_OF_OTHER
        + " OR (NEW.evidence_id IS NOT NULL AND "
        + OF_ITS_CASE.format(task="NEW.task_id", file="NEW.evidence_id")
        + ")",
        "a recipient is told of a change in the same case",
    ),
    "recipientnotice kept": (
        ("UPDATE",),
        differ("id", "case_id", "task_id", "recipient_id"),
        "who is to be told of which change stays as it was noted",
    ),
    "recipientnotice settled": (
        ("DELETE",),
        "OLD.settled_at IS NOT NULL",
        "what was told to whom is not forgotten (Art. 19)",
    ),
    "followuperasure kept": (
        ("UPDATE",),
        differ("id", "case_id", "answer_id"),
        "what is to be erased later stays with its answer",
    ),
    "followuperasure settled": (
        ("UPDATE OF did, settled_at", "DELETE"),
        "OLD.settled_at IS NOT NULL",
        "what was erased later is not forgotten",
    ),
    "followuperasure": (
        EVENTS,
        """NOT EXISTS (SELECT 1 FROM dsar_categoryanswer
            JOIN dsar_collectiontask ON dsar_collectiontask.id = dsar_categoryanswer.task_id
            WHERE dsar_categoryanswer.id = NEW.answer_id
            AND dsar_collectiontask.case_id = NEW.case_id)""",
        "what is to be erased later stays with its case",
    ),
    "package": (
        EVENTS,
        f"{ITEM_OF_OTHER} OR (NEW.file_id IS NOT NULL AND {OTHER_FILE})",
        "a package is made for an item of its own case",
    ),
    "package kept": (
        ("UPDATE",),
        differ("id", "case_id", "item_id")
        + " OR (OLD.superseded_at IS NOT NULL AND NEW.superseded_at IS NULL)"
        + " OR (OLD.done_at IS NOT NULL AND ("
        + differ_as_text("file_id", "language", "machine_readable_only", "overview", "done_at")
        + " OR "
        + differ("files_total", "bytes_total", "made_at")
        + "))",
        AS_BUILT,
    ),
    "packagefile kept": (("UPDATE", "DELETE"), BUILT.format(package="OLD.package_id"), AS_BUILT),
    "packagefile late": (("INSERT",), BUILT.format(package="NEW.package_id"), AS_BUILT),
    "packagefile": (
        EVENTS,
        """NOT EXISTS (SELECT 1 FROM dsar_taskfile
            JOIN dsar_collectiontask ON dsar_collectiontask.id = dsar_taskfile.task_id
            JOIN dsar_package ON dsar_package.item_id = dsar_collectiontask.item_id
                AND dsar_package.case_id = dsar_collectiontask.case_id
            WHERE dsar_taskfile.id = NEW.entry_id AND dsar_package.id = NEW.package_id)""",
        "a package holds files of its own case and item",
    ),
    "answerfile redacted": (
        EVENTS,
        """EXISTS (SELECT 1 FROM dsar_taskfile
            JOIN dsar_redaction ON dsar_redaction.entry_id = dsar_taskfile.id
            WHERE dsar_taskfile.file_id = NEW.file_id AND dsar_redaction.undone_at IS NULL)""",
        "what was redacted leaves only without what was left out",
    ),
    "accessstatement": (
        EVENTS,
        """NOT EXISTS (SELECT 1 FROM dsar_caseitem
            WHERE id = NEW.item_id AND "right" = 'access')""",
        "a statement belongs to a request for access",
    ),
    "accessstatement new": (
        ("INSERT",),
        THERE.format(table="accessstatement", or_same=" OR item_id = NEW.item_id"),
        "a statement is filled anew, never replaced",
    ),
    "accessstatement whole": (
        EVENTS,
        "NEW.complete_at IS NOT NULL AND CAST(NEW.parts AS text) = '[]'",
        "a statement that tells nothing is not complete",
    ),
    "decision complete": (
        ("INSERT",),
        """NEW."right" = 'access' AND NEW.outcome IN ('fulfilled', 'partly_fulfilled')
            AND NOT EXISTS (SELECT 1 FROM dsar_accessstatement
            WHERE item_id = NEW.item_id AND complete_at IS NOT NULL)""",
        "no access answer leaves before all of Art. 15(1) is told",
    ),
    "accessstatement told": (
        ("UPDATE", "DELETE"),
        DECIDED,
        "what an answer told is not rewritten (Art. 15(1))",
    ),
}


def triggers() -> dict[str, tuple[str, str]]:
    """Each trigger's name with its rule's and the event that it stands before."""
    return {
        f"dsar_held_{rule.replace(' ', '_')}_{event.split()[0].lower()}": (rule, event)
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

    dependencies = [("dsar", "0014_what_we_hold")]

    operations = [migrations.RunPython(install, remove, elidable=False)]
