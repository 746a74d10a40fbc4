from __future__ import annotations

from typing import ClassVar

from django.db import migrations


class Migration(migrations.Migration):
    dependencies: ClassVar = [("dsar", "0016_the_letter_before_it_leaves")]

    operations: ClassVar = []
