"""Triggers: what shows who is asking is of one case, and an answer holds what its check allows.

A migration that makes SQLite build one of these tables anew takes them away first and installs
them again after, as 0011 does: otherwise they are lost, or stand in the way.
"""

from importlib import import_module

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

earlier = import_module("dsar.migrations.0010_the_firewall_in_the_database")

INSERT, UPDATE, DELETE = "INSERT", "UPDATE", "DELETE"
MOVED = "NEW.case_id <> OLD.case_id"
ASKS_NOTHING = """NOT EXISTS (SELECT 1 FROM dsar_caseitem WHERE case_id = {case}
    AND "right" NOT IN ('marketing_objection', 'consent_withdrawal'))"""
OF_THE_CASE = ASKS_NOTHING.format(case="NEW.case_id")
# A check without any proof is how a consent that is taken back gets its officer.
NO_CHECK = f"({OF_THE_CASE} AND NEW.method <> 'no_doubt') OR ({earlier.ONLY_MARKETING})"
OTHER_QUESTION = """NEW.proof_request_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM dsar_proofrequest
    WHERE id = NEW.proof_request_id AND case_id = NEW.case_id)"""
LEFT_ASKED = """NOT EXISTS (SELECT 1 FROM dsar_caseitem WHERE case_id = OLD.case_id
        AND id <> OLD.id AND "right" NOT IN ('marketing_objection', 'consent_withdrawal'))
    AND (EXISTS (SELECT 1 FROM dsar_proofrequest
        WHERE case_id = OLD.case_id AND lapsed_at IS NULL)
    OR EXISTS (SELECT 1 FROM dsar_prooffile
        WHERE case_id = OLD.case_id AND kind = 'identity' AND destroyed_at IS NULL))"""
OTHER_FILE = """NOT EXISTS (SELECT 1 FROM dsar_dispatch
    JOIN dsar_case ON dsar_case.id = dsar_dispatch.case_id
    JOIN dsar_storedfile ON dsar_storedfile.reference = dsar_case.reference
    WHERE dsar_dispatch.id = NEW.dispatch_id AND dsar_storedfile.id = NEW.file_id
    AND dsar_storedfile.room = 'files' AND dsar_storedfile.wiped_at IS NULL)"""
REFOUND = " OR ".join(
    (
        *(
            f"NEW.{name} <> OLD.{name}"
            for name in ("method", "level", "accepted", "reason", "on_paper")
            + ("checked_by_id", "checked_at")
        ),
        *(
            f"(NEW.{name} IS NULL) <> (OLD.{name} IS NULL) OR NEW.{name} <> OLD.{name}"
            for name in ("found_in_id", "met_at")
        ),
        # What follows a check is written once.
        "(OLD.needs_second AND NOT NEW.needs_second)",
        *(
            f"(OLD.{name} IS NOT NULL AND (NEW.{name} IS NULL OR NEW.{name} <> OLD.{name}))"
            for name in ("confirmed_by_id", "confirmed_at", "revoked_at")
        ),
        "(OLD.confirmed_at IS NOT NULL AND NEW.confirm_reason <> OLD.confirm_reason)",
    )
)
NO_LETTER = (
    "NOT NEW.discloses AND NOT EXISTS (SELECT 1 FROM dsar_letter WHERE file_id = NEW.file_id)"
)
# The company's own levels and days may ask more. A day of grace, for its day is not the clock's.
COVERED = """NEW.discloses AND NOT EXISTS (
    SELECT 1 FROM dsar_identitycheck
    JOIN dsar_dispatch ON dsar_dispatch.case_id = dsar_identitycheck.case_id
    JOIN dsar_caseitem ON dsar_caseitem.case_id = dsar_identitycheck.case_id
    JOIN dsar_case ON dsar_case.id = dsar_identitycheck.case_id
    WHERE dsar_identitycheck.id = NEW.identity_check_id AND dsar_dispatch.id = NEW.dispatch_id
    AND dsar_caseitem.id = NEW.item_id
    AND dsar_identitycheck.accepted AND dsar_identitycheck.revoked_at IS NULL
    AND dsar_identitycheck.valid_until >= {day}
    AND (NOT dsar_identitycheck.needs_second OR (dsar_identitycheck.confirmed_by_id IS NOT NULL
        AND dsar_identitycheck.confirmed_at IS NOT NULL))
    AND dsar_identitycheck.level >= CASE dsar_caseitem."right"
        WHEN 'consent_withdrawal' THEN 0 WHEN 'rectification' THEN 1 ELSE 2 END
    AND (dsar_caseitem."right" = 'consent_withdrawal' OR (
        dsar_identitycheck.level >= COALESCE(dsar_case.raised_level, 0) AND EXISTS (
        SELECT 1 FROM dsar_identitycheck_items
        WHERE identitycheck_id = dsar_identitycheck.id AND caseitem_id = NEW.item_id)))
    AND NOT EXISTS (SELECT 1 FROM dsar_representative
        WHERE case_id = dsar_identitycheck.case_id AND ended_at IS NULL
        AND (accepted_at IS NULL OR valid_until < {day})))"""
DAY = {
    "sqlite": "date(dsar_dispatch.queued_at, '-1 day')",
    "postgresql": "(dsar_dispatch.queued_at AT TIME ZONE 'UTC')::date - 1",
}

FREE = earlier.FREE
STAYS = "what shows who is asking stays with its case"
FOUND = "what was found is never rewritten: take the check back and record a new one"
ANSWER = "UPDATE OF dispatch_id, file_id, item_id, discloses, identity_check_id"
RULES = {
    "proofrequest": ((INSERT,), OF_THE_CASE, FREE),
    "proofrequest open": ((UPDATE,), f"NEW.lapsed_at IS NULL AND {OF_THE_CASE}", FREE),
    "proofrequest kept": (("UPDATE OF case_id",), MOVED, STAYS),
    "prooffile": ((INSERT,), OF_THE_CASE, FREE),
    "prooffile kept": (("UPDATE OF case_id",), MOVED, STAYS),
    "onetimecode": ((INSERT,), OF_THE_CASE, FREE),
    "onetimecode asked": ((INSERT, UPDATE), OTHER_QUESTION, STAYS),
    "onetimecode kept": (("UPDATE OF case_id",), MOVED, STAYS),
    "identitycheck": ((INSERT,), NO_CHECK, FREE),
    "identitycheck new": (
        (INSERT,),
        "EXISTS (SELECT 1 FROM dsar_identitycheck WHERE id = NEW.id)",
        FOUND,
    ),
    "identitycheck found": ((UPDATE,), REFOUND, FOUND),
    "identitycheck kept": (("UPDATE OF case_id",), MOVED, STAYS),
    "identitycheck_items": ((INSERT, UPDATE), *earlier.RULES["dsar_identitycheck_items"][1:]),
    "representative": ((INSERT,), earlier.ONLY_MARKETING, FREE),
    "representative kept": (("UPDATE OF case_id",), MOVED, STAYS),
    "case new": ((INSERT,), "NEW.raised_level IS NOT NULL", FREE),
    "case raised": (
        ("UPDATE OF raised_level",),
        "NEW.raised_level <> COALESCE(OLD.raised_level, 0) AND "
        + ASKS_NOTHING.format(case="NEW.id"),
        FREE,
    ),
    "caseitem asked": ((DELETE,), LEFT_ASKED, "end the question who is asking first (Art. 21(3))"),
    "caseitem kept": (
        ('UPDATE OF case_id, "right"',),
        f'{MOVED} OR NEW."right" <> OLD."right"',
        "what is asked is added or taken away, never rewritten",
    ),
    "caseitem new": (
        (INSERT,),
        "EXISTS (SELECT 1 FROM dsar_caseitem WHERE id = NEW.id)",
        "what is asked is added or taken away, never replaced",
    ),
    "answerfile of": ((INSERT, ANSWER), OTHER_FILE, "an answer holds files of its own case"),
    "answerfile letter": ((INSERT, ANSWER), NO_LETTER, "only a letter may tell nothing"),
    "answerfile": ((INSERT, ANSWER), COVERED, earlier.RULES["dsar_answerfile"][2]),
}


def triggers() -> dict[str, tuple[str, str]]:
    """Each trigger's name with its rule's and the event that it stands before."""
    return {
        f"dsar_firewall_{rule.replace(' ', '_')}_{event.split()[0].lower()}": (rule, event)
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
        f"CREATE TRIGGER {name} BEFORE {event} ON {table_of(rule)} "
        f"WHEN {refused.replace('{day}', DAY['sqlite'])} "
        f"BEGIN SELECT RAISE(ABORT, '{words}'); END;\n"
    )


def postgresql_trigger(name: str) -> str:
    rule, event = triggers()[name]
    _, refused, words = RULES[rule]
    return (
        f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$\n"
        f"BEGIN\n    IF {refused.replace('{day}', DAY['postgresql'])} THEN\n"
        f"        RAISE EXCEPTION '{words}' USING ERRCODE = '23000'; END IF;\n"
        f"    RETURN {'OLD' if event == DELETE else 'NEW'};\nEND $$;\n"
        f"CREATE TRIGGER {name} BEFORE {event} ON {table_of(rule)} "
        f"FOR EACH ROW EXECUTE FUNCTION {name}();\n"
    )


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("dsar", "0011_how_a_check_was_made")]

    operations = [
        migrations.RunPython(earlier.remove, earlier.install, elidable=False),
        migrations.RunPython(install, remove, elidable=False),
    ]
