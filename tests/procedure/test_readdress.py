"""Frozen letters, waiting mails and links, when somebody else is written to than before."""

from __future__ import annotations

from typing import Any

import pytest

from dsar.capabilities.fulfilment.models import CollectionTask
from dsar.capabilities.letters.models import Letter
from dsar.capabilities.mail.models import OutgoingMail
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.law.outcomes import Outcome
from dsar.law.rights import Right
from dsar.procedure import decide, dispatch, download, extend, questions, respond
from dsar.procedure.collection import collect, collection_answer
from dsar.procedure.decide import Given, Ruling
from dsar.procedure.identity import mandate_ends, protect, represent
from dsar.procedure.identity.ask import CannotIdentify
from dsar.procedure.post import CannotPost
from dsar.procedure.questions import CannotNote
from dsar.procedure.respond import CannotSend
from tests.factories import NOW, a_case, a_user
from tests.procedure.acting import LAWYER, acts, allowed, ended, written
from tests.procedure.asking import PAPER, ask, days, fresh
from tests.procedure.contacts import LATER, NEW, changed, mails
from tests.procedure.posting import posted

pytestmark = pytest.mark.django_db
STREET = "Kotikatu 1"
OFFICE: dict[str, Any] = {"email": "", "address": "Lakikatu 9\n20100 TURKU"}
# The walk to a state takes some hours.
SOON = NOW + days(2)


def windows(case: Case) -> list[list[str]]:
    """The windows of the letters that would leave now."""
    return [letter.content["addressee"] for letter in respond.answer_letters_of(fresh(case))]


def send(case: Case) -> Any:
    return respond.send(fresh(case), at=NOW, by=a_user(username="riitta"))


def test_a_frozen_answer_is_written_anew_for_who_acts_and_again_for_the_person() -> None:
    case = a_case(state=State.DECIDED, **PAPER)
    (first,) = respond.answer_letters_of(case)
    allowed(case, **OFFICE)
    assert "Lakikatu 9" in windows(written(case))[0]
    ended(case, at=SOON)
    assert windows(written(case, at=SOON)) == [first.content["addressee"]]
    first.refresh_from_db()
    assert first.is_frozen
    assert {entry.file_id for entry in send(case).files.all()}.isdisjoint({first.file_id})


def test_an_answer_waits_until_its_letter_is_written_anew() -> None:
    case = a_case(state=State.DECIDED, **PAPER)
    allowed(case, **OFFICE)
    with pytest.raises(CannotSend, match="being written"):
        send(case)
    assert send(written(case)).channel == "post"


def test_a_protected_street_leaves_with_no_frozen_letter() -> None:
    case = a_case(state=State.DECIDED, address=f"{STREET}\n00100 HELSINKI")
    send(case)
    protect.protect(fresh(case), at=NOW, by=a_user())
    assert respond.on_its_way(fresh(case)) is None
    assert windows(written(case)) == [["Maija Meikäläinen"]]
    files = send(case).files.values("file")
    assert STREET not in str(Letter.objects.filter(file__in=files).values_list("content"))


def test_a_changed_address_stands_in_the_window_of_the_answer() -> None:
    case = changed(a_case(state=State.DECIDED))
    assert windows(written(case, at=LATER)) == [["Maija Meikäläinen", NEW]]


def test_nothing_is_posted_to_who_may_act_no_more() -> None:
    case = a_case(state=State.DECIDED, **PAPER)
    allowed(case, **OFFICE, valid_until=NOW.date())
    send(written(case))
    with pytest.raises(CannotPost, match="somebody else"):
        posted(fresh(case), at=NOW + days(1), by=a_user())
    assert mandate_ends.run_out_next(at=NOW + days(1))
    assert respond.on_its_way(fresh(case)) is None


def test_nothing_is_sent_to_who_may_act_no_more() -> None:
    case = a_case(state=State.DECIDED, **PAPER)
    allowed(case, **OFFICE, valid_until=NOW.date())
    written(case)
    with pytest.raises(CannotSend, match="somebody else"):
        respond.send(fresh(case), at=NOW + days(1), by=a_user())


def test_what_has_left_stays_as_it_is() -> None:
    case = a_case(state=State.DECIDED, **PAPER)
    send(case)
    posted(fresh(case), at=SOON, by=a_user())
    before = list(case.letters.values("pk", "content", "file"))
    allowed(fresh(case), **OFFICE, at=SOON)
    assert list(case.letters.values("pk", "content", "file")) == before


def test_a_question_on_paper_is_posted_only_to_who_is_asked_now() -> None:
    case = a_case(**PAPER)
    ask(case)
    acts(written(case), **OFFICE)
    with pytest.raises(CannotNote, match="somebody else"):
        questions.note_posted(fresh(case), at=NOW, by=a_user())
    questions.note_posted(written(case), at=NOW, by=a_user())
    newest = fresh(case).letters.filter(kind="identity_request").last()
    assert newest.content["addressee"][0] == LAWYER["name"]


def test_a_notice_on_paper_is_posted_only_to_who_is_told_now() -> None:
    case = a_case(state=State.COLLECTING, **PAPER)
    _extended(case)
    allowed(written(case, at=SOON), **OFFICE, at=SOON)
    with pytest.raises(extend.CannotExtend, match="somebody else"):
        extend.note_posted(fresh(case), at=SOON, by=a_user())
    extend.note_posted(written(case, at=SOON), at=SOON, by=a_user())


def test_a_mail_that_goes_on_carries_a_letter_for_its_new_addressee() -> None:
    case = a_case(state=State.COLLECTING)
    allowed(case)
    _extended(case)
    written(case, at=SOON)
    ended(case, at=SOON)
    (mail,) = mails("extension")
    assert (mail.attachment, mail.due_at, mail.addressee) == (None, None, "maija@example.com")
    written(case, at=SOON)
    (mail,) = mails("extension")
    assert LAWYER["name"] not in str(Letter.objects.get(file=mail.attachment).content)
    assert mail.due_at == SOON


def test_a_mail_that_came_back_goes_to_who_is_written_to_now() -> None:
    case = a_case(state=State.COLLECTING)
    allowed(case)
    _extended(case)
    written(case, at=SOON)
    OutgoingMail.objects.filter(kind="extension").update(done_at=SOON, bounced_at=SOON)
    ended(case, at=SOON)
    assert mails("extension")[0].addressee == "maija@example.com"


def test_an_answer_that_has_left_opens_for_who_is_written_to_now_and_nobody_else() -> None:
    case = a_case(state=State.ANSWERED)
    (told,) = mails("answer_ready")
    allowed(case, at=SOON)
    assert not opens(case, told)
    _, anew = mails("answer_ready")
    assert (anew.addressee, opens(case, anew)) == (LAWYER["email"], True)
    ended(case, at=SOON)
    *_, back = mails("answer_ready")
    assert (back.addressee, opens(case, back), opens(case, anew)) == (told.addressee, True, False)


def test_nobody_is_told_again_while_a_mandate_is_looked_at() -> None:
    case = a_case(state=State.ANSWERED)
    acts(case)
    ended(case, at=SOON)
    assert len(mails("answer_ready")) == 1


@pytest.mark.parametrize("also", [(), (Right.MARKETING_OBJECTION,)])
def test_consent_is_taken_back_though_the_mandate_was_never_shown(also: tuple[Right, ...]) -> None:
    case, anna = a_case(Right.CONSENT_WITHDRAWAL, *also), a_user(username="anna")
    acts(case)
    for method in ("mandate", "known_fact"):
        with pytest.raises(CannotIdentify):
            ask(fresh(case), method=method)
    collect.begin(fresh(case), at=NOW, by=anna)
    for task in CollectionTask.objects.filter(case=case):
        collection_answer.answer(
            task, collection_answer.Answer("found", "News letter"), at=NOW, by=anna
        )
    collect.complete(fresh(case), at=NOW, by=anna)
    case = fresh(case)
    pending = case.items.filter(outcome=Outcome.PENDING)
    rulings = [Ruling(item, Outcome.FULFILLED, vouches_for_unseen=True) for item in pending]
    decide.decide(case, rulings, at=NOW, by=a_user(username="riitta"))
    mail = send(written(case)).mail
    leave(mail)
    assert (mail.addressee, mail.last_error, bool(mail.done_at)) == ("maija@example.com", "", True)
    assert "News letter" not in str(Letter.objects.filter(case=case).values_list("content"))


def test_a_refusal_because_no_mandate_came_leaves_by_mail() -> None:
    case = a_case()
    acts(case)
    ask(fresh(case), method="mandate")
    represent.reject(fresh(case), reason="Nothing came.", at=NOW, by=a_user())
    ground = Given("auth-missing", "We asked on 2 March.", {"who": "Maija"})
    rulings = [Ruling(case.items.get(), Outcome.REFUSED, (ground,))]
    decide.decide(fresh(case), rulings, at=NOW, by=a_user(username="riitta"))
    mail = send(written(case)).mail
    leave(mail)
    assert (mail.last_error, bool(mail.done_at)) == ("", True)


def leave(mail: OutgoingMail) -> None:
    while dispatch.send_next(at=SOON):
        continue
    mail.refresh_from_db()


def opens(case: Case, mail: OutgoingMail) -> bool:
    """Whether a live link to the answer in this mail opens it."""
    live = case.links.filter(purpose="answer", revoked_at=None)
    held = [link for link in live if f"[[link:{link.pk}]]" in mail.body]
    (row,) = case.dispatches.all()
    return any(download.is_opened_by(row, link.pk) for link in held)


def _extended(case: Case) -> None:
    given = {"reason": "volume", "facts": "Many old systems hold something."}
    extend.extend(fresh(case), **given, at=SOON, by=a_user())
