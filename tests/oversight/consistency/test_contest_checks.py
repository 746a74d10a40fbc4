"""fsck finds a contest, a decision or a letter that is not as its events say."""

from __future__ import annotations

import pytest

from dsar.capabilities.decisions.models import Decision
from dsar.cases.contests import Contest, ContestedItem
from dsar.files.models import StoredFile
from dsar.law.outcomes import Outcome
from dsar.oversight.consistency import contest_checks
from tests.eventlog.tampering import unguarded
from tests.procedure.disagreeing import looked_at_again, refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def case():
    return looked_at_again(refused(), Outcome.FULFILLED).case


def findings(case):
    return list(contest_checks.contests(case.received_at))


def test_a_sound_case_has_no_findings(case):
    assert findings(case) == list(contest_checks.guards(case.received_at)) == []


def test_another_result_is_found(case):
    with unguarded():
        Contest.objects.update(result="upheld")
    assert any("its result is not" in line for line in findings(case))


def test_a_contest_that_is_gone_is_found(case):
    with unguarded():
        ContestedItem.objects.all().delete()
        Contest.objects.all().delete()
    assert any("stands only in the events" in line for line in findings(case))


def test_another_first_decision_is_found(case):
    first = Decision.objects.filter(item__case=case).first()
    with unguarded():
        Decision.objects.filter(pk=first.pk).update(outcome="nothing_held")
    assert findings(case) == [f"{case}: decision {first.pk} is not the one its event names"]


def test_another_first_letter_is_found(case):
    letter = case.letters.get(kind="refusal")
    with unguarded():
        StoredFile.objects.filter(pk=letter.file_id).update(sha256="0" * 64)
    assert findings(case) == [f"{case}: letter {letter.number} is not the one its event names"]
