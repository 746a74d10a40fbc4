"""Triggers: a letter that was fixed, and the note under a decision, stay as they were."""

from importlib import import_module

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

held = import_module("dsar.migrations.0015_files_stay_with_their_case")
look = import_module("dsar.migrations.0020_the_second_look")

STAYS = "a letter that was fixed stays as it was (Art. 5(2))"
RULES = {
    "dsar_fixed_letter_kept": (
        "letter",
        "UPDATE",
        "OLD.file_id IS NOT NULL AND ("
        + held.differ("id", "case_id", "kind", "language", "number")
        + " OR "
        + held.differ_as_text("item_id", "content", "file_id")
        + ")",
        STAYS,
    ),
    "dsar_fixed_letter_gone": (
        "letter",
        "DELETE",
        f"OLD.file_id IS NOT NULL AND NOT {look.clock.ARCHIVED}",
        STAYS,
    ),
    "dsar_fixed_note_kept": (
        "decision",
        "UPDATE OF internal_note",
        held.differ("internal_note"),
        "the note under a decision stays as it was written (Art. 5(2))",
    ),
}


def install(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    remove(apps, editor)
    look.put_up(editor, RULES)


def remove(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    look.take_down(editor, RULES)


class Migration(migrations.Migration):
    dependencies = [("dsar", "0022_no_refusal_without_why")]

    operations = [migrations.RunPython(install, remove, elidable=False)]
