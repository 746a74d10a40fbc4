"""Which system held the address or number, when they met, and whether a document was paper.

SQLite builds the table anew for a column that points to another, so the triggers go meanwhile.
"""

from importlib import import_module

import django.db.models.deletion
from django.db import migrations, models

firewall = import_module("dsar.migrations.0010_the_firewall_in_the_database")


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("dsar", "0010_the_firewall_in_the_database")]

    operations = [
        migrations.RunPython(firewall.remove, firewall.install, elidable=False),
        migrations.AddField(
            model_name="identitycheck",
            name="found_in",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="dsar.system",
            ),
        ),
        migrations.AddField(
            model_name="identitycheck",
            name="met_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="identitycheck",
            name="on_paper",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="representative",
            name="ran_out_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddIndex(
            model_name="representative",
            index=models.Index(
                condition=models.Q(
                    ("accepted_at__isnull", False),
                    ("ended_at__isnull", True),
                    ("ran_out_at__isnull", True),
                ),
                fields=["valid_until"],
                name="representative_runs_out",
            ),
        ),
        migrations.RunPython(firewall.install, firewall.remove, elidable=False),
    ]
