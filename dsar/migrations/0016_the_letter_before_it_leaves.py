from __future__ import annotations

from typing import ClassVar

from django.db import migrations


class Migration(migrations.Migration):
    dependencies: ClassVar = [("dsar", "0015_files_stay_with_their_case")]

    operations: ClassVar = []
