"""A document is kept for one day at least, so that somebody can check it before it is destroyed."""

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

NAME = "identity_proof_gone_in_a_month"


def keep_a_day(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Nothing was destroyed sooner: no day was taken for one until now."""
    apps.get_model("dsar", "IdentityPolicy").objects.filter(proof_days=0).update(proof_days=1)


class Migration(migrations.Migration):
    dependencies = [("dsar", "0012_the_firewall_closed")]

    operations = [
        migrations.RunPython(keep_a_day, migrations.RunPython.noop, elidable=True),
        migrations.RemoveConstraint(model_name="identitypolicy", name=NAME),
        migrations.AddConstraint(
            model_name="identitypolicy",
            constraint=models.CheckConstraint(
                condition=models.Q(("proof_days__gte", 1), ("proof_days__lte", 30)), name=NAME
            ),
        ),
    ]
