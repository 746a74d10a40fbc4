"""A decision is signed, can be undone for a minute, and then its answer leaves by itself."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from dsar.capabilities.decisions.models import Decision
from dsar.capabilities.letters import desk
from dsar.capabilities.letters.drafts import Draft
from dsar.cases.models import Case
from dsar.cases.moves import ChangedMeanwhile
from dsar.cases.states import State
from dsar.eventlog.models import Event
from dsar.files.store import store
from dsar.law.outcomes import Outcome
from dsar.law.rights import Right
from dsar.organisation.accounts.models import User
from dsar.procedure import composing, decide, dispatch, respond, sign
from dsar.procedure.composing import UNDO, CannotCompose, Step
from dsar.procedure.ruling import Given, Ruling
from dsar.procedure.sign import CannotUndo
from tests import factories
from tests.factories import NOW

LATER = NOW + timedelta(days=2)
AFTER = LATER + UNDO
WHY = Given("scope-not-personal", "Paperit kertovat toisesta.")
pytestmark = pytest.mark.django_db


def a_step(case: Case, at: datetime = LATER) -> Step:
    by = factories.a_user(username="anna")
    rulings = [Ruling(case.items.get(), Outcome.REFUSED, (WHY,))]
    return lambda fresh: decide.settle(fresh, rulings, at=at, by=by)


def a_draft(case: Case) -> Draft:
    by = factories.a_user(username="anna")
    return composing.look(case, "decide", a_step(case), said={}, own={}, at=LATER, by=by)


def signed() -> Case:
    case = factories.a_case(Right.ACCESS, state=State.REVIEWING)
    sign.sign(a_draft(case), a_step(case), at=LATER, by=factories.a_user(username="anna"))
    return Case.objects.get()


def leaves(at: datetime) -> None:
    while dispatch.render_next(at=at):
        pass
    sign.leave_next(at=at)


def test_nothing_is_fixed_within_the_minute() -> None:
    case = signed()
    leaves(LATER + UNDO - timedelta(seconds=1))
    assert not case.letters.filter(item__isnull=False, file__isnull=False).exists()


def test_after_the_minute_the_answer_leaves_by_itself() -> None:
    case = signed()
    leaves(AFTER)
    assert respond.on_its_way(case) is not None
    assert not Draft.objects.exists()


def test_an_answer_that_is_being_written_waits_a_little() -> None:
    case = signed()
    sign.leave_next(at=AFTER)
    assert respond.on_its_way(case) is None
    leaves(AFTER + timedelta(seconds=10))
    assert respond.on_its_way(case) is not None


def test_undo_opens_the_case_again_and_keeps_what_was_written() -> None:
    case = signed()
    by = factories.a_user(username="anna")
    sign.undo(case, at=AFTER - timedelta(seconds=1), by=by)
    assert case.state == State.REVIEWING
    assert composing.draft_of(case, "decide") is not None
    assert not Decision.objects.filter(superseded_at__isnull=True).exists()
    leaves(AFTER)
    assert respond.on_its_way(case) is None
    assert not case.letters.filter(item__isnull=False, file__isnull=False).exists()


def test_a_decision_made_again_after_undo_has_its_own_letter() -> None:
    case = signed()
    sign.undo(case, at=LATER, by=factories.a_user(username="anna"))
    sign.sign(a_draft(case), a_step(case), at=LATER, by=factories.a_user(username="anna"))
    leaves(AFTER)
    [letter] = case.letters.filter(item__isnull=False, file__isnull=False)
    assert [entry.file_id for entry in respond.on_its_way(case).files.all()] == [letter.file_id]


def test_after_the_minute_nothing_is_undone() -> None:
    case = signed()
    with pytest.raises(CannotUndo):
        sign.undo(case, at=AFTER, by=factories.a_user(username="anna"))


def test_an_answer_that_cannot_leave_waits_for_a_colleague() -> None:
    case = signed()
    case.identity_checks.all().update(revoked_at=AFTER)
    leaves(AFTER)
    assert respond.on_its_way(case) is None
    assert sign.signed(case) is None


def test_only_who_read_the_letter_asks_for_a_signature() -> None:
    case = factories.a_case(Right.ACCESS, state=State.REVIEWING)
    draft = a_draft(case)
    with pytest.raises(CannotCompose, match="look at the letter yourself"):
        sign.propose(draft, why="", at=LATER, by=factories.a_user(username="mika"))
    sign.propose(draft, why="", at=LATER, by=factories.a_user(username="anna"))
    assert sign.proposed(case) == draft


def test_a_decision_given_back_keeps_what_was_written_and_says_why() -> None:
    case = factories.a_case(Right.ACCESS, state=State.REVIEWING)
    draft = a_draft(case)
    sign.propose(draft, why="", at=LATER, by=factories.a_user(username="anna"))
    sign.give_back(draft, note="Kerro tarkemmin.", at=LATER, by=factories.a_user(username="mika"))
    assert sign.proposed(case) is None
    assert composing.draft_of(case, "decide") == draft
    assert Event.objects.filter(kind="decision.given_back").exists()
    assert case.notes.get().text == "Kerro tarkemmin."


def test_what_was_undone_meanwhile_keeps_its_text_through_the_sweep(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    case, by = signed(), factories.a_user(username="anna")

    def undone(_case: Case) -> bool:
        sign.undo(Case.objects.get(), at=AFTER - timedelta(milliseconds=5), by=by)
        return True

    monkeypatch.setattr(sign, "_is_being_made", undone)
    sign.leave_next(at=AFTER)
    draft = Draft.objects.get()
    assert (draft.signed_at, draft.due_at) == (None, None)
    sign.leave_next(at=AFTER + timedelta(minutes=5))
    assert case.drafts.exists()


def test_a_letter_that_is_drawn_while_its_decision_is_undone_is_not_fixed() -> None:
    case = signed()
    letter = case.letters.latest("pk")
    sign.undo(case, at=LATER, by=factories.a_user(username="anna"))
    file = store(b"%PDF", reference=case.reference, media_type="application/pdf", at=LATER)
    assert not desk.freeze(letter, file, at=LATER)


def test_nobody_signs_for_who_may_no_longer_decide() -> None:
    case = factories.a_case(Right.ACCESS, state=State.REVIEWING)
    draft = a_draft(case)
    sign.propose(draft, why="", at=LATER, by=factories.a_user(username="anna"))
    User.objects.filter(username="anna").update(is_active=False)
    fresh = Draft.objects.get()
    with pytest.raises(CannotCompose, match="may no longer decide"):
        sign.sign(fresh, a_step(case), at=LATER, by=factories.a_user(username="mika"))


def test_nobody_asks_for_a_signature_under_what_a_colleague_wrote_since() -> None:
    case = factories.a_case(Right.ACCESS, state=State.REVIEWING)
    stale, mika = a_draft(case), factories.a_user(username="mika")
    step = a_step(case)
    later = LATER + timedelta(seconds=1)
    composing.look(case, "decide", step, said={}, own={}, at=later, by=mika)
    with pytest.raises(ChangedMeanwhile):
        sign.propose(stale, why="", at=LATER, by=factories.a_user(username="anna"))
