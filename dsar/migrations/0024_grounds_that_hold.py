"""Triggers: no ground speaks of data that nobody found, and none of a part refuses the whole."""

from importlib import import_module

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

look = import_module("dsar.migrations.0020_the_second_look")
why = import_module("dsar.migrations.0022_no_refusal_without_why")

# Those whose words say that we have data; the two of a rectification were named before.
OF_DATA = (
    *("third-party", "trade-secret", "fi34-crime", "fi34-harm"),
    *("er-accounting", "er-legal", "er-claims", "er-still-needed", "er-expression", "er-archive"),
    *("restr-no-ground", "port-basis", "obj-basis", "obj-compelling", "cons-other-basis"),
)
OF_A_PART = ("third-party", "trade-secret")
RULES = {
    "dsar_asks_why_of_data": (
        f"{why.says(*OF_DATA)} AND {why.NOTHING_FOUND}",
        "no system holds anything, so this ground would speak of data that we do not have",
    ),
    "dsar_asks_why_of_first_copy": (
        f"NEW.outcome = 'refused' AND {why.says('fee-not-accepted')} "
        f"AND {why.FEE_REFUSED} AND NOT {why.BEFORE}",
        "the first copy is free of charge: give it, for this ground refuses further copies only "
        "(Art. 15(3))",
    ),
    "dsar_asks_why_of_whole": (
        f"NEW.outcome = 'refused' AND {why.says(*OF_A_PART)}",
        "this ground takes out a part only: give the rest, or refuse on another ground alone "
        "(Art. 15(4))",
    ),
}


def rules(vendor: str) -> look.Rules:
    return {
        name: ("decision", "INSERT", why.spoken(refused, vendor), words)
        for name, (refused, words) in RULES.items()
    }


def install(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    remove(apps, editor)
    look.put_up(editor, rules(editor.connection.vendor))


def remove(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    look.take_down(editor, rules(editor.connection.vendor))


class Migration(migrations.Migration):
    dependencies = [("dsar", "0023_a_fixed_letter_stays")]

    operations = [migrations.RunPython(install, remove, elidable=False)]
