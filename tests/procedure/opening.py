"""Opening a file of an answer as the person does, who typed the code that was said to them."""

from __future__ import annotations

from datetime import datetime

from dsar.capabilities.delivery.models import AnswerFile
from dsar.cases.models import Case
from dsar.files.models import StoredFile
from dsar.procedure import download, download_code
from tests.factories import a_user


def typed(case: Case, *, at: datetime) -> int | None:
    """A code that opens the answer of a case at this moment; none where nothing waits."""
    used = case.codes.filter(purpose="download", revoked_at=None, used_at__isnull=False)
    row = used.filter(used_at__gt=at - download_code.LASTS, used_at__lte=at).first()
    if row is not None:
        return int(row.pk)
    if not download_code.left(case).filter(expires_at__gt=at).exists():
        return None
    now, by = Case.objects.get(pk=case.pk), a_user(username="anna")
    if not download_code.is_needed(now):
        return None
    said = download_code.give(now, how="branch", found_in=None, at=at, by=by)
    return download_code.enter(now, said, at=at).code_id


def opened(entry: AnswerFile, *, at: datetime) -> StoredFile:
    return download.open_file(entry, code_id=typed(entry.dispatch.case, at=at), at=at)
