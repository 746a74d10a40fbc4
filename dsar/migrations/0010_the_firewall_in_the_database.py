"""Triggers: nothing asks who somebody is to stop marketing, and nothing leaves without a check.

An answer's file that tells about the person names a check of the same case that was accepted,
stands, covers the item, and was confirmed by a second officer where one is needed.
"""

from datetime import timedelta
from zoneinfo import ZoneInfo

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

CHECK_DAYS = 365
# Consent is taken back without proof, but beside another wish the case may be asked about that.
ONLY_FREE = """NOT EXISTS (SELECT 1 FROM dsar_caseitem
    WHERE case_id = NEW.case_id AND "right" NOT IN ('marketing_objection', 'consent_withdrawal'))"""
ONLY_MARKETING = """NOT EXISTS (SELECT 1 FROM dsar_caseitem
    WHERE case_id = NEW.case_id AND "right" <> 'marketing_objection')"""
NOT_COVERED = """NEW.discloses AND NOT EXISTS (
    SELECT 1 FROM dsar_identitycheck
    JOIN dsar_dispatch ON dsar_dispatch.case_id = dsar_identitycheck.case_id
    JOIN dsar_caseitem ON dsar_caseitem.case_id = dsar_identitycheck.case_id
    WHERE dsar_identitycheck.id = NEW.identity_check_id AND dsar_dispatch.id = NEW.dispatch_id
    AND dsar_caseitem.id = NEW.item_id
    AND dsar_identitycheck.accepted AND dsar_identitycheck.revoked_at IS NULL
    AND (NOT dsar_identitycheck.needs_second OR (dsar_identitycheck.confirmed_by_id IS NOT NULL
        AND dsar_identitycheck.confirmed_at IS NOT NULL))
    AND (dsar_caseitem."right" = 'consent_withdrawal' OR EXISTS (
        SELECT 1 FROM dsar_identitycheck_items
        WHERE identitycheck_id = dsar_identitycheck.id AND caseitem_id = NEW.item_id)))"""
OTHER_CASE = """NOT EXISTS (SELECT 1 FROM dsar_caseitem JOIN dsar_identitycheck
    ON dsar_identitycheck.case_id = dsar_caseitem.case_id
    WHERE dsar_caseitem.id = NEW.caseitem_id AND dsar_identitycheck.id = NEW.identitycheck_id
    AND dsar_caseitem."right" <> 'marketing_objection')"""
FREE = "stopping marketing and taking back consent never need proof of identity (Art. 21(3), 7(3))"
RULES = {
    "dsar_proofrequest": ("INSERT OR UPDATE", ONLY_FREE, FREE),
    "dsar_prooffile": ("INSERT", ONLY_FREE, FREE),
    "dsar_identitycheck": ("INSERT", ONLY_MARKETING, FREE),
    "dsar_identitycheck_items": (
        "INSERT OR UPDATE",
        OTHER_CASE,
        "a check covers items of its own case, and never a marketing objection (Art. 21(3))",
    ),
    "dsar_answerfile": (
        "INSERT OR UPDATE",
        NOT_COVERED,
        "nothing about a person leaves without an accepted check of who is asking (Art. 12(6))",
    ),
}


def install(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    remove(apps, editor)
    with editor.connection.cursor() as cursor:
        if editor.connection.vendor == "sqlite":
            cursor.connection.executescript(sqlite_script())
        else:
            cursor.execute(postgresql_script())


def remove(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    for table, (events, _, _) in RULES.items():
        names = [f"{table}_firewall"]
        if editor.connection.vendor == "sqlite":
            names = [f"{table}_firewall_{event.lower()}" for event in events.split(" OR ")]
        for name in names:
            on = f" ON {table}" if editor.connection.vendor == "postgresql" else ""
            editor.execute(f"DROP TRIGGER IF EXISTS {name}{on}")


def sqlite_script() -> str:
    return "".join(
        f"CREATE TRIGGER {table}_firewall_{event.lower()} BEFORE {event} ON {table} "
        f"WHEN {refused} BEGIN SELECT RAISE(ABORT, '{words}'); END;\n"
        for table, (events, refused, words) in RULES.items()
        for event in events.split(" OR ")
    )


def postgresql_script() -> str:
    return "".join(
        f"CREATE OR REPLACE FUNCTION {table}_firewall() RETURNS trigger LANGUAGE plpgsql AS $$\n"
        f"BEGIN\n    IF {refused} THEN\n"
        f"        RAISE EXCEPTION '{words}' USING ERRCODE = '23000'; END IF;\n"
        f"    RETURN NEW;\nEND $$;\n"
        f"CREATE TRIGGER {table}_firewall BEFORE {events} ON {table} "
        f"FOR EACH ROW EXECUTE FUNCTION {table}_firewall();\n"
        for table, (events, refused, words) in RULES.items()
    )


def let_old_checks_lapse(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Give the checks of earlier releases the last day that a new one would have."""
    controller = apps.get_model("dsar", "Controller").objects.first()
    zone = ZoneInfo(controller.time_zone if controller else "Europe/Helsinki")
    checks = apps.get_model("dsar", "IdentityCheck").objects.filter(valid_until__isnull=True)
    for check in checks.iterator():
        on = check.checked_at.astimezone(zone).date()
        check.valid_until = on + timedelta(days=CHECK_DAYS)
        check.save(update_fields=["valid_until"])


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("dsar", "0009_who_is_asking")]

    operations = [
        migrations.RunPython(let_old_checks_lapse, migrations.RunPython.noop, elidable=True),
        migrations.RunPython(install, remove, elidable=False),
    ]
