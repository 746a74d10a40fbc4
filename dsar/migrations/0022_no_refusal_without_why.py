# ruff: noqa: S608
"""Triggers: no decision stands without its grounds, their preconditions and its signatures.

The rules of one table are asked in their order, so that the first that is broken says why. On
SQLite a migration that builds anew a table named here takes the triggers away and installs them
again, as 0014 does with those of 0007.
"""

import string
import unicodedata

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from dsar.cases.written import UNSEEN

# Dashes, quotation marks, accents without a letter: what is neither a letter nor a number.
RANGES = ((0x80, 0x100), (0x300, 0x370), (0x2010, 0x2070), (0x3000, 0x3040), (0xFE00, 0xFE10))
SAYS_NOTHING = string.punctuation + "".join(
    chr(code)
    for begin, end in (*RANGES, (0xE0000, 0xE0080))
    for code in range(begin, end)
    if unicodedata.category(chr(code))[0] not in "LN" and chr(code) not in UNSEEN
)
REFUSES = "NEW.outcome IN ('refused', 'partly_fulfilled')"
EVERYWHERE = "access rectification erasure restriction portability objection"
CODES = {
    "ident-not-est": EVERYWHERE,
    "ident-art11": "access rectification erasure restriction portability",
    **dict.fromkeys(
        (
            *("auth-missing", "not-controller", "scope-not-personal", "scope-deceased"),
            *("unfounded", "excess-repeat"),
        ),
        f"{EVERYWHERE} consent_withdrawal",
    ),
    **dict.fromkeys(("excess-abuse", "fee-not-accepted", "fi34-crime", "fi34-harm"), "access"),
    **dict.fromkeys(("third-party", "trade-secret"), "access portability"),
    **dict.fromkeys(("rect-accurate", "rect-record"), "rectification"),
    **dict.fromkeys(
        (
            *("er-accounting", "er-legal", "er-still-needed", "er-expression", "er-archive"),
            "er-suppression",
        ),
        "erasure",
    ),
    "er-claims": "erasure objection",
    "restr-no-ground": "restriction",
    "port-basis": "portability",
    **dict.fromkeys(("obj-basis", "obj-compelling"), "objection"),
    "cons-other-basis": "consent_withdrawal",
}
NEEDS = {
    "auth-missing": "who",
    "not-controller": "who",
    "excess-repeat": "date",
    "fee-not-accepted": "date",
    "rect-accurate": "data",
    "rect-record": "data",
    "er-accounting": "data until",
    "er-legal": "data until law",
    "er-claims": "data until",
    "er-still-needed": "data",
    "er-suppression": "data",
    "port-basis": "data basis",
    "obj-basis": "data basis",
    "cons-other-basis": "data basis",
}
GRAVE = ("unfounded", "excess-repeat", "excess-abuse")
WORDLESS = ("fi34-crime", "er-accounting", "er-suppression")
SILENT = ("ident-not-est", "ident-art11", "auth-missing", "scope-deceased")


def listed(values: object) -> str:
    return ", ".join(f"'{value}'" for value in values)


PAIRS = listed(f"{right} {code}" for code, rights in CODES.items() for right in rights.split())
DETAILS = ", ".join(
    f"('{code}', '{need}')" for code, needs in NEEDS.items() for need in needs.split()
)
# Whatever a decision states: its main ground, and those beside it.
STATED = """(SELECT NEW.ground AS code, NEW.facts AS facts, NEW.details AS details
    WHERE NEW.ground <> ''
    UNION ALL SELECT given.value ->> 'ground', given.value ->> 'facts', given.value -> 'details'
    FROM {each}) AS stated"""
SAYS = f"EXISTS (SELECT 1 FROM {STATED} WHERE stated.code IN ({{codes}}))"
BLANK = "{trim}(COALESCE({text}, ''), {unseen}) = ''"


def says(*codes: str) -> str:
    return SAYS.replace("{codes}", listed(codes))


def blank(text: str) -> str:
    return BLANK.replace("{text}", text)


OF_THE_CASE = "(SELECT case_id FROM dsar_caseitem WHERE id = NEW.item_id)"
STREAM = f"(SELECT reference FROM dsar_case WHERE id = {OF_THE_CASE})"
CHECKED = f"""EXISTS (SELECT 1 FROM dsar_identitycheck
    WHERE case_id = {OF_THE_CASE} AND accepted AND revoked_at IS NULL
    AND (NOT needs_second OR (confirmed_by_id IS NOT NULL AND confirmed_at IS NOT NULL))
    AND EXISTS (SELECT 1 FROM dsar_identitycheck_items
        WHERE identitycheck_id = dsar_identitycheck.id AND caseitem_id = NEW.item_id))"""
IN_VAIN = f"""EXISTS (SELECT 1 FROM dsar_proofrequest
        WHERE case_id = {OF_THE_CASE} AND method <> 'mandate')
    AND COALESCE((SELECT kind FROM dsar_event WHERE stream = {STREAM} AND (
            (kind = 'identity.not_established' AND facts ->> 'cause' IN ('lapsed', 'rejected'))
            OR (kind = 'identity.checked'
                AND CAST(facts ->> 'accepted' AS text) IN ('true', '1')))
        ORDER BY seq DESC LIMIT 1), '') = 'identity.not_established'"""
# A day of grace, for its day is not the clock's.
NO_MANDATE = f"""EXISTS (SELECT 1 FROM dsar_representative
    WHERE case_id = {OF_THE_CASE} AND ended_at IS NULL
    AND (accepted_at IS NULL OR valid_until < {{tomorrow}}))"""
ESTATE = f"""EXISTS (SELECT 1 FROM dsar_representative
    WHERE case_id = {OF_THE_CASE} AND ended_at IS NULL AND kind = 'estate')"""
UNOPENED = f"""EXISTS (SELECT 1 FROM dsar_prooffile WHERE case_id = {OF_THE_CASE}
    AND kind = 'mandate' AND destroyed_at IS NULL AND checker_id IS NULL)"""
BEFORE = """EXISTS (SELECT 1 FROM dsar_caseitem AS mine
    JOIN dsar_case AS this ON this.id = mine.case_id
    JOIN dsar_datasubject AS person ON person.id = this.data_subject_id
    JOIN dsar_caseitem AS other ON other."right" = mine."right" AND other.case_id <> mine.case_id
    JOIN dsar_case AS earlier ON earlier.id = other.case_id
    JOIN dsar_datasubject AS same ON same.id = earlier.data_subject_id
    WHERE mine.id = NEW.item_id
    AND other.outcome IN ('fulfilled', 'partly_fulfilled', 'nothing_held')
    AND earlier.answered_at < this.received_at AND {days} < 365
    AND person.name <> '' AND LOWER(same.name) = LOWER(person.name)
    AND ((person.email <> '' AND LOWER(same.email) = LOWER(person.email))
        OR (person.phone <> '' AND same.phone = person.phone)))"""
FEE_REFUSED = f"""EXISTS (SELECT 1 FROM dsar_event AS fee WHERE fee.stream = {STREAM}
    AND fee.kind = 'fee.announced' AND fee.facts ->> 'why' = 'further_copies'
    AND NOT EXISTS (SELECT 1 FROM dsar_event AS newer WHERE newer.stream = fee.stream
        AND newer.kind = 'fee.announced' AND newer.seq > fee.seq)
    AND COALESCE((SELECT told.facts ->> 'answer' FROM dsar_event AS told
        WHERE told.stream = fee.stream AND told.kind = 'fee.answered' AND told.seq > fee.seq
        ORDER BY told.seq DESC LIMIT 1),
        CASE WHEN fee.facts ->> 'reply_by' < {{day}} THEN 'refused' ELSE '' END) = 'refused')"""
HANDED_IN = """EXISTS (SELECT 1 FROM dsar_taskfile
    JOIN dsar_collectiontask ON dsar_collectiontask.id = dsar_taskfile.task_id{more}
    WHERE dsar_collectiontask.item_id = NEW.item_id AND dsar_taskfile.removed_at IS NULL)"""
MARKED = HANDED_IN.replace(
    "{more}",
    """
    JOIN dsar_redaction ON dsar_redaction.entry_id = dsar_taskfile.id
        AND dsar_redaction.undone_at IS NULL""",
)
NOTHING_FOUND = """EXISTS (SELECT 1 FROM dsar_collectiontask WHERE item_id = NEW.item_id)
    AND NOT EXISTS (SELECT 1 FROM dsar_collectiontask
        WHERE item_id = NEW.item_id AND result <> 'nothing_found')"""
# Whose addresses are on the list only its key can tell; that there is any list is known here.
OBJECTED = f"""(EXISTS (SELECT 1 FROM dsar_caseitem
        WHERE case_id = {OF_THE_CASE} AND "right" = 'marketing_objection')
    OR EXISTS (SELECT 1 FROM dsar_categoryanswer
        JOIN dsar_collectiontask ON dsar_collectiontask.id = dsar_categoryanswer.task_id
        WHERE dsar_collectiontask.item_id = NEW.item_id
        AND dsar_categoryanswer.ground = 'er-suppression')
    OR EXISTS (SELECT 1 FROM dsar_suppression WHERE revoked_at IS NULL))"""
DECIDERS = "is_active AND role IN ('officer', 'reviewer')"
PEERS = f"EXISTS (SELECT 1 FROM dsar_user WHERE {DECIDERS} AND id <> NEW.decided_by_id)"
MAY_SECOND = f"""NEW.seconded_by_id <> NEW.decided_by_id AND EXISTS (
    SELECT 1 FROM dsar_user WHERE id = NEW.seconded_by_id AND {DECIDERS})"""
ALONE = f"NOT {blank('NEW.alone_reason')}"
UNSIGNED = f"NEW.seconded_by_id IS NULL AND {blank('NEW.alone_reason')}"
OURS = "NEW.outcome <> 'withdrawn'"
EYES = "EXISTS (SELECT 1 FROM dsar_controller WHERE four_eyes = '{}')"
NEVER = "an objection to direct marketing can never be refused (Art. 21(3))"
ANSWERED = "an objection to direct marketing is honoured, and answered in no other way (Art. 21(3))"
STANDS = "who signed a decision is never rewritten"

RULES = {
    "decision insert": (
        (
            "NEW.\"right\" = 'marketing_objection' AND (NEW.ground <> '' "
            "OR NEW.outcome NOT IN ('fulfilled', 'withdrawn'))",
            NEVER,
        ),
        (
            "{not_a_list}",
            "what a decision states beside its main ground is a list of grounds",
        ),
        (
            "EXISTS (SELECT 1 FROM {each} WHERE {kind} <> 'object')",
            "each ground is told with its code, facts and details",
        ),
        (
            "{odd}",
            "each ground is told with its code, facts and details, each of them once and as text",
        ),
        (
            f"NOT EXISTS (SELECT 1 FROM dsar_user WHERE id = NEW.decided_by_id AND {DECIDERS})",
            "only an officer or a reviewer who is at work decides",
        ),
        (
            f"{REFUSES} AND NEW.ground = ''",
            "a refusal needs a ground and the facts of the case (Art. 12(4))",
        ),
        (
            f"NOT {REFUSES} AND EXISTS (SELECT 1 FROM {STATED})",
            "grounds are stated only where something is refused",
        ),
        (
            f"""EXISTS (SELECT 1 FROM {STATED} WHERE stated.code IS NULL
                OR NEW."right" || ' ' || stated.code NOT IN ({PAIRS}))""",
            "the ground is not one for refusing what is asked here (Art. 12(4))",
        ),
        (
            says("excess-abuse") + " AND {day} < '2026-03-18'",
            "the ground was not in force on that day",
        ),
        (
            f"""EXISTS (SELECT 1 FROM {STATED} WHERE stated.code NOT IN ({listed(WORDLESS)})
                AND {blank("stated.facts")})""",
            "each ground of a refusal needs the facts of the case (Art. 12(4))",
        ),
        (
            f"""EXISTS (SELECT 1 FROM {STATED}
                JOIN (VALUES {DETAILS}) AS needed ON needed.column1 = stated.code
                WHERE {blank("stated.details ->> needed.column2")})""",
            "the ground needs a detail that the letter tells, such as which data or until when",
        ),
        (
            f"""EXISTS (SELECT 1 FROM {STATED} WHERE stated.code IN ({listed(GRAVE)})
                AND {blank("stated.details ->> 'legal_note'")})""",
            "write what legal counsel said: calling a request unfounded or excessive needs it",
        ),
        (
            f"""NEW."right" NOT IN ('consent_withdrawal', 'marketing_objection') AND NOT {CHECKED}
                AND (NEW.outcome <> 'refused' OR EXISTS (SELECT 1 FROM {STATED}
                    WHERE stated.code NOT IN ({listed(SILENT)})))""",
            "identity is not established: the only outcome is a refusal on that ground, "
            "and nothing may be said about the data",
        ),
        (
            f"""{says("scope-deceased")} AND NOT {ESTATE} AND NOT {CHECKED}
                AND NEW."right" <> 'consent_withdrawal'""",
            "identity is not established: the only outcome is a refusal on that ground, "
            "and nothing may be said about the data",
        ),
        (
            f"{says('ident-not-est')} AND NOT ({IN_VAIN})",
            "ask for proof first: only what was asked in vain can be the ground",
        ),
        (
            f"{says('auth-missing')} AND NOT {NO_MANDATE}",
            "no mandate is missing here, so it cannot be the ground of a refusal",
        ),
        (
            f"{says('auth-missing')} AND {UNOPENED}",
            "a document that may show the mandate waits: look at it first",
        ),
        (
            f"{says('excess-repeat')} AND NOT {BEFORE}",
            "no earlier request of the same person for the same was answered within a year, "
            "so this one is no repetition (Art. 12(5))",
        ),
        (
            f"{says('fee-not-accepted')} AND NOT {FEE_REFUSED}",
            "no fee was announced that the person did not accept, so it cannot be the ground "
            "(Art. 12(5), 15(3))",
        ),
        (
            f"{says('third-party', 'trade-secret')} AND NOT {MARKED} "
            f"AND {HANDED_IN.replace('{more}', '')}",
            "nothing is left out of the files: mark what the person may not get before it is the "
            "ground (Art. 15(4))",
        ),
        (
            f"{says('rect-accurate', 'rect-record')} AND {NOTHING_FOUND}",
            "no system holds anything, so there is nothing that could be right as it stands",
        ),
        (
            f"{says('er-suppression')} AND NOT {OBJECTED}",
            "the person objected to no marketing, so there is no record of an objection to keep",
        ),
        (
            f"NEW.seconded_by_id IS NOT NULL AND NOT ({MAY_SECOND})",
            "the second signature is that of another officer who may decide",
        ),
        (f"{ALONE} AND {PEERS}", "somebody else can sign, so nobody signs alone"),
        (
            f"{UNSIGNED} AND {says(*GRAVE)}",
            "another officer must sign where a request is called unfounded or excessive "
            "(Art. 12(5))",
        ),
        (
            f"{UNSIGNED} AND {OURS} AND {EYES.format('every')}",
            "another officer must sign every decision here",
        ),
        (
            f"{UNSIGNED} AND {REFUSES} AND {EYES.format('refusals')}",
            "another officer must sign every refusal here",
        ),
        (
            f"NEW.outcome = 'withdrawn' AND {blank('NEW.internal_note')}",
            "write in the note how and when the person took this part back",
        ),
        (
            """EXISTS (SELECT 1 FROM dsar_decision WHERE id = NEW.id OR (
                item_id = NEW.item_id AND superseded_at IS NULL AND NEW.superseded_at IS NULL))""",
            "a decision is superseded, never replaced",
        ),
    ),
    "decision update": (
        (
            """COALESCE(NEW.seconded_by_id, 0) <> COALESCE(OLD.seconded_by_id, 0)
                OR NEW.alone_reason <> OLD.alone_reason OR NEW.id <> OLD.id""",
            STANDS,
        ),
        (
            "OLD.superseded_at IS NOT NULL AND NEW.superseded_at IS NULL",
            "a superseded decision stays superseded",
        ),
    ),
    "caseitem insert": (
        (
            "NEW.\"right\" = 'marketing_objection' "
            "AND NEW.outcome IN ('refused', 'partly_fulfilled')",
            NEVER,
        ),
        (
            "NEW.\"right\" = 'marketing_objection' "
            "AND NEW.outcome NOT IN ('fulfilled', 'withdrawn')",
            ANSWERED,
        ),
    ),
}
RULES["caseitem update"] = RULES["caseitem insert"]
SPOKEN = {
    "sqlite": {
        "each": "json_each(NEW.further_grounds) AS given",
        "kind": "given.type",
        "not_a_list": "json_type(NEW.further_grounds) <> 'array'",
        "odd": """EXISTS (SELECT 1 FROM json_tree(NEW.further_grounds) GROUP BY fullkey
            HAVING COUNT(*) > 1)
        OR EXISTS (SELECT 1 FROM json_each(NEW.details) GROUP BY key HAVING COUNT(*) > 1)
        OR EXISTS (SELECT 1 FROM json_each(NEW.details) WHERE type <> 'text')
        OR EXISTS (SELECT 1 FROM json_each(NEW.further_grounds) AS given
            WHERE COALESCE(json_type(given.value, '$.ground'), '') <> 'text'
            OR COALESCE(json_type(given.value, '$.facts'), 'text') <> 'text'
            OR EXISTS (SELECT 1 FROM json_each(given.value, '$.details') WHERE type <> 'text'))""",
        "trim": "TRIM",
        "day": "date(NEW.decided_at)",
        "tomorrow": "date(NEW.decided_at, '+1 day')",
        "days": "julianday(this.received_on) - julianday(earlier.received_on)",
    },
    "postgresql": {
        "each": "jsonb_array_elements(NEW.further_grounds) AS given(value)",
        "kind": "jsonb_typeof(given.value)",
        "not_a_list": "jsonb_typeof(NEW.further_grounds) <> 'array'",
        "odd": """EXISTS (SELECT 1 FROM jsonb_each(NEW.details) WHERE jsonb_typeof(value) <> 'string')
        OR EXISTS (SELECT 1 FROM jsonb_array_elements(NEW.further_grounds) AS given(value)
            WHERE COALESCE(jsonb_typeof(given.value -> 'ground'), '') <> 'string'
            OR COALESCE(jsonb_typeof(given.value -> 'facts'), 'string') <> 'string'
            OR COALESCE(jsonb_typeof(given.value -> 'details'), 'object') <> 'object')
        OR EXISTS (SELECT 1 FROM jsonb_array_elements(NEW.further_grounds) AS given(value),
            jsonb_each(CASE WHEN jsonb_typeof(given.value -> 'details') = 'object'
                THEN given.value -> 'details' ELSE '{}' END) AS detail
            WHERE jsonb_typeof(detail.value) <> 'string')""",
        "trim": "BTRIM",
        "day": "CAST((NEW.decided_at AT TIME ZONE 'UTC')::date AS text)",
        "tomorrow": "(NEW.decided_at AT TIME ZONE 'UTC')::date + 1",
        "days": "this.received_on - earlier.received_on",
    },
}


def triggers() -> dict[str, str]:
    """Each trigger's name, which PostgreSQL asks in alphabetical order, with its rules."""
    return {f"dsar_asks_why_{rules.replace(' ', '_')}": rules for rules in RULES}


def spoken(sql: str, vendor: str) -> str:
    unseen = (UNSEEN + SAYS_NOTHING).replace("'", "''")
    for name, words in (SPOKEN[vendor] | {"unseen": f"'{unseen}'"}).items():
        sql = sql.replace(f"{{{name}}}", words)
    return sql


def install(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    remove(apps, editor)
    made = sqlite_trigger if editor.connection.vendor == "sqlite" else postgresql_trigger
    with editor.connection.cursor() as cursor:
        for name in triggers():
            cursor.execute(made(name))


def remove(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    for name, rules in triggers().items():
        if editor.connection.vendor == "sqlite":
            editor.execute(f"DROP TRIGGER IF EXISTS {name}")
        else:
            editor.execute(f"DROP TRIGGER IF EXISTS {name} ON dsar_{rules.split()[0]}")
            editor.execute(f"DROP FUNCTION IF EXISTS {name}()")


def sqlite_trigger(name: str) -> str:
    table, event = triggers()[name].split()
    asked = "".join(
        f"SELECT RAISE(ABORT, '{words}') WHERE {spoken(refused, 'sqlite')};\n"
        for refused, words in RULES[triggers()[name]]
    )
    return f"CREATE TRIGGER {name} BEFORE {event.upper()} ON dsar_{table} BEGIN\n{asked}END;"


def postgresql_trigger(name: str) -> str:
    table, event = triggers()[name].split()
    asked = "".join(
        f"IF {spoken(refused, 'postgresql')} THEN\n"
        f"RAISE EXCEPTION '{words}' USING ERRCODE = '23000'; END IF;\n"
        for refused, words in RULES[triggers()[name]]
    )
    return (
        f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $why$\n"
        f"BEGIN\n{asked}RETURN NEW;\nEND $why$;\n"
        f"CREATE TRIGGER {name} BEFORE {event.upper()} ON dsar_{table} "
        f"FOR EACH ROW EXECUTE FUNCTION {name}();"
    )


class Migration(migrations.Migration):
    dependencies = [("dsar", "0021_fees_and_notices")]

    operations = [migrations.RunPython(install, remove, elidable=False)]
