"""What has left the house, or was fixed to leave, cannot be rewritten by anybody (Art. 5(2))."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, connection, transaction

from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.procedure import dispatch
from tests.factories import NOW, a_case

pytestmark = pytest.mark.django_db
REWRITTEN = {
    "what a letter says": "UPDATE dsar_letter SET content = '{}'",
    "its language": "UPDATE dsar_letter SET language = 'en'",
    "its number": "UPDATE dsar_letter SET number = 'x' || number",
    "its kind": "UPDATE dsar_letter SET kind = 'nothing_held'",
    "its file": "UPDATE dsar_letter SET file_id = NULL",
    "a letter gone": "DELETE FROM dsar_letter",
    "the day an answer left": "UPDATE dsar_dispatch SET dispatched_at = '2026-01-01 09:00:00'",
}


@pytest.fixture
def answered() -> Case:
    case = a_case(state=State.ANSWERED)
    while dispatch.render_next(at=NOW):
        continue
    return case


@pytest.mark.parametrize("sql", REWRITTEN.values(), ids=REWRITTEN)
def test_what_left_is_not_rewritten(answered: Case, sql: str) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        connection.cursor().execute(sql)
