from __future__ import annotations

from typing import ClassVar

from django.db import migrations


class Migration(migrations.Migration):
    dependencies: ClassVar = [("dsar", "0020_the_second_look")]

    operations: ClassVar = []
