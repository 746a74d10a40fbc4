from __future__ import annotations

from typing import ClassVar

from django.db import migrations


class Migration(migrations.Migration):
    dependencies: ClassVar = [("dsar", "0017_why_and_who_signed")]

    operations: ClassVar = []
