"""Whether what showed identity was destroyed in time, and wholly."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.db.models import F

from dsar.capabilities.identity.models import ProofFile
from dsar.files import store
from dsar.organisation.controller.models import Controller


def proofs(at: datetime) -> Iterator[str]:
    """No proof of identity is here later than its day, and nothing is left of a destroyed one."""
    rows = ProofFile.objects.select_related("file", "case").order_by("pk")
    today = Controller.current().day_of(at)
    for row in rows.filter(destroyed_at__isnull=True, destroy_on__lt=today).iterator():
        yield f"{row} of {row.case}: was to be destroyed by {row.destroy_on}"
    for row in rows.exclude(destroyed_at=F("file__wiped_at")).iterator():
        if row.destroyed_at or row.file.wiped_at:
            yield f"{row} of {row.case}: its record and its file do not say the same destruction"
    for row in rows.filter(destroyed_at__isnull=False).iterator():
        if row.file.wrapped_key or store.where(row.file).exists():
            yield f"{row} of {row.case}: was destroyed, but its key or bytes are still here"
