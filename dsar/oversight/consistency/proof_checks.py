"""Whether what showed identity was destroyed in time and wholly, and its triggers still stand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from django.db import connection
from django.db.models import F

from dsar.capabilities.identity.models import ProofFile
from dsar.eventlog.verify import INSTALLED
from dsar.files import store
from dsar.organisation.controller.models import Controller

STANDS_BEFORE: Final = """
answerfile_insert answerfile_update answerfile_letter_insert answerfile_letter_update
answerfile_of_insert answerfile_of_update case_new_insert case_raised_update
caseitem_asked_delete caseitem_kept_update caseitem_new_insert
identitycheck_insert identitycheck_new_insert identitycheck_found_update identitycheck_kept_update
identitycheck_items_insert identitycheck_items_update
onetimecode_insert onetimecode_kept_update onetimecode_asked_insert onetimecode_asked_update
prooffile_insert prooffile_kept_update
proofrequest_insert proofrequest_kept_update proofrequest_open_update
representative_insert representative_kept_update
"""
GUARDS: Final = tuple(f"dsar_firewall_{name}" for name in STANDS_BEFORE.split())


def guards(at: datetime) -> Iterator[str]:
    """Every trigger of the firewall stands (Art. 12(6), 21(3))."""
    with connection.cursor() as cursor:
        cursor.execute(INSTALLED[connection.vendor])
        installed = {name for (name,) in cursor.fetchall()}
    for name in GUARDS:
        if name not in installed:
            yield f"the trigger {name} is missing or switched off"


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
