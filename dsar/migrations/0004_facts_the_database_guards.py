"""Triggers: events and seals are never changed; no item is refused without a standing decision.

SQLite drops a table's triggers when a later migration rebuilds the table: install them again there.
"""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

APPEND_ONLY = {
    "dsar_event": "(stream = NEW.stream AND seq = NEW.seq)",
    "dsar_seal": "seq = NEW.seq",
}

SQLITE_APPEND_ONLY = """
CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;
CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;
CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table}
WHEN EXISTS (SELECT 1 FROM {table} WHERE id = NEW.id OR digest = NEW.digest OR {same})
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;
"""
SQLITE_REFUSAL = """
CREATE TRIGGER dsar_caseitem_refusal_{when} BEFORE {event} ON dsar_caseitem
WHEN NEW.outcome IN ('refused', 'partly_fulfilled') AND NOT EXISTS (
    SELECT 1 FROM dsar_decision
    WHERE item_id = NEW.id AND outcome = NEW.outcome AND superseded_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'an item is refused only by a decision with ground and facts'); END;
"""
SQLITE_DECISION = """
CREATE TRIGGER dsar_decision_of_its_item BEFORE INSERT ON dsar_decision
WHEN NOT EXISTS (SELECT 1 FROM dsar_caseitem WHERE id = NEW.item_id AND "right" = NEW."right")
BEGIN SELECT RAISE(ABORT, 'a decision is about the right of its item'); END;
CREATE TRIGGER dsar_decision_stands BEFORE UPDATE OF {fixed} ON dsar_decision
BEGIN SELECT RAISE(ABORT, 'a decision is never rewritten'); END;
CREATE TRIGGER dsar_decision_superseded BEFORE UPDATE OF superseded_at ON dsar_decision
WHEN NEW.superseded_at IS NOT NULL AND {refused}
BEGIN SELECT RAISE(ABORT, 'a refused item keeps its decision'); END;
CREATE TRIGGER dsar_decision_kept BEFORE DELETE ON dsar_decision WHEN {refused}
BEGIN SELECT RAISE(ABORT, 'a refused item keeps its decision'); END;
"""
FIXED = 'item_id, "right", outcome, ground, facts, details, further_grounds, decided_by_id, decided_at'
REFUSED = """EXISTS (SELECT 1 FROM dsar_caseitem
    WHERE id = OLD.item_id AND outcome IN ('refused', 'partly_fulfilled'))
    AND OLD.superseded_at IS NULL"""

POSTGRESQL_APPEND_ONLY = """
CREATE FUNCTION {table}_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '{table} is append-only' USING ERRCODE = '23000'; END $$;
CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table}
FOR EACH ROW EXECUTE FUNCTION {table}_refuse();
CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table}
FOR EACH ROW EXECUTE FUNCTION {table}_refuse();
CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table}
FOR EACH STATEMENT EXECUTE FUNCTION {table}_refuse();
"""
POSTGRESQL_REFUSAL = """
CREATE FUNCTION dsar_caseitem_check_refusal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.outcome IN ('refused', 'partly_fulfilled') AND NOT EXISTS (
        SELECT 1 FROM dsar_decision
        WHERE item_id = NEW.id AND outcome = NEW.outcome AND superseded_at IS NULL)
    THEN
        RAISE EXCEPTION 'an item is refused only by a decision with ground and facts'
            USING ERRCODE = '23000';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER dsar_caseitem_refusal BEFORE INSERT OR UPDATE ON dsar_caseitem
FOR EACH ROW EXECUTE FUNCTION dsar_caseitem_check_refusal();
"""
POSTGRESQL_DECISION = """
CREATE FUNCTION dsar_decision_check_item() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT 1 FROM dsar_caseitem WHERE id = NEW.item_id AND "right" = NEW."right")
    THEN
        RAISE EXCEPTION 'a decision is about the right of its item' USING ERRCODE = '23000';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER dsar_decision_of_its_item BEFORE INSERT ON dsar_decision
FOR EACH ROW EXECUTE FUNCTION dsar_decision_check_item();
CREATE FUNCTION dsar_decision_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'a decision is never rewritten' USING ERRCODE = '23000'; END $$;
CREATE TRIGGER dsar_decision_stands BEFORE UPDATE OF {fixed} ON dsar_decision
FOR EACH ROW EXECUTE FUNCTION dsar_decision_refuse();
CREATE FUNCTION dsar_decision_keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (TG_OP = 'DELETE' OR NEW.superseded_at IS NOT NULL) AND {refused} THEN
        RAISE EXCEPTION 'a refused item keeps its decision' USING ERRCODE = '23000';
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER dsar_decision_kept BEFORE DELETE OR UPDATE OF superseded_at ON dsar_decision
FOR EACH ROW EXECUTE FUNCTION dsar_decision_keep();
"""


def install(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    with editor.connection.cursor() as cursor:
        if editor.connection.vendor == "sqlite":
            cursor.connection.executescript(sqlite_script())
        else:
            cursor.execute(postgresql_script())


def sqlite_script() -> str:
    parts = [SQLITE_APPEND_ONLY.format(table=t, same=same) for t, same in APPEND_ONLY.items()]
    parts.append(SQLITE_REFUSAL.format(when="insert", event="INSERT"))
    parts.append(SQLITE_REFUSAL.format(when="update", event="UPDATE OF outcome"))
    parts.append(SQLITE_DECISION.format(fixed=FIXED, refused=REFUSED))
    return "".join(parts)


def postgresql_script() -> str:
    return "".join(POSTGRESQL_APPEND_ONLY.format(table=table) for table in APPEND_ONLY) + (
        POSTGRESQL_REFUSAL + POSTGRESQL_DECISION.format(fixed=FIXED, refused=REFUSED)
    )


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("dsar", "0003_what_a_step_uses")]

    operations = [migrations.RunPython(install, elidable=False)]
