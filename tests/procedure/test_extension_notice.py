"""An extension counts as told when its notice has left, by mail or in the post (Art. 12(3))."""

from __future__ import annotations

from datetime import timedelta

import pytest

from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.interfaces.staff.sentences import SENTENCES
from dsar.law.letters import LetterKind
from dsar.law.rights import Right
from dsar.procedure import dispatch
from dsar.procedure.extend import CannotExtend, is_to_be_posted, note_posted, notice_left
from tests.cases.guards import extended
from tests.factories import NOW, a_case, a_user
from tests.procedure.acting import acts
from tests.procedure.asking import PAPER, ask, fresh

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(days=5)


def test_a_notice_counts_from_when_its_mail_left() -> None:
    case = a_case()
    extended(case, LATER)
    assert notice_left(case) is None
    while dispatch.render_next(at=LATER):
        continue
    while dispatch.send_next(at=LATER):
        continue
    assert notice_left(case) == LATER
    case.outgoing_mails.update(bounced_at=LATER)
    assert notice_left(case) is None


def test_a_notice_on_paper_counts_from_when_it_was_posted_and_is_posted_once() -> None:
    case = a_case(**PAPER)
    with pytest.raises(CannotExtend, match="waits to be posted"):
        note_posted(case, at=LATER, by=a_user())
    extended(case, LATER)
    note_posted(case, at=LATER, by=a_user())
    assert notice_left(case) == LATER
    with pytest.raises(CannotExtend, match="waits to be posted"):
        note_posted(case, at=LATER, by=a_user())
    assert "no notice of more time waits to be posted" in SENTENCES


def test_a_notice_that_failed_is_to_be_posted_and_one_under_way_is_not() -> None:
    case = a_case()
    extended(case, LATER)
    assert not is_to_be_posted(case)
    case.outgoing_mails.filter(kind="extension").update(failed_at=LATER)
    assert is_to_be_posted(case)


def asked_identity(case: Case) -> bool:
    extended(fresh(case), LATER)
    return bool(case.letters.get(kind=LetterKind.EXTENSION).content["asked_identity"])


def test_consent_is_withdrawn_by_whoever_asks_so_nobody_was_asked_who_they_are() -> None:
    assert not asked_identity(a_case(Right.CONSENT_WITHDRAWAL, state=State.COLLECTING))


def test_a_question_by_what_right_somebody_acts_is_no_question_of_who_asks() -> None:
    case = a_case(state=State.COLLECTING)
    acts(case)
    ask(fresh(case), method="mandate")
    assert not asked_identity(case)


def test_who_was_asked_and_has_not_answered_is_reminded_that_we_asked() -> None:
    case = a_case()
    ask(case)
    assert asked_identity(case)
