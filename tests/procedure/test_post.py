"""Paper leaves when its window was looked at; a person gets it over the counter when seen."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import DatabaseError, transaction

from dsar.capabilities.delivery import window
from dsar.capabilities.delivery.models import Dispatch
from dsar.capabilities.delivery.window import Fault
from dsar.capabilities.letters.compose import compose
from dsar.capabilities.mail.models import OutgoingMail
from dsar.cases.identity import IdentityCheck
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.eventlog.models import Event
from dsar.organisation.controller.models import Controller
from dsar.procedure import answer_period, channel, dispatch, post, respond
from dsar.procedure.answer_period import CannotSendAnew
from dsar.procedure.channel import CannotChoose
from dsar.procedure.post import CannotPost
from tests.factories import NOW, a_case, a_user
from tests.procedure.asking import fresh
from tests.procedure.posting import posted

pytestmark = pytest.mark.django_db
ADDRESS = "Kotikatu 1\n00100 HELSINKI"
LATER = NOW + timedelta(days=3)


@pytest.fixture(autouse=True)
def plain_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    """A press that sets letters as plain words: how they look is tried elsewhere."""
    monkeypatch.setattr(dispatch, "pdf_for", lambda content, **_: compose(content).encode())


def waiting(**who: str) -> Case:
    case = a_case(state=State.DECIDED, **({"email": "", "address": ADDRESS} | who))
    respond.send(case, at=NOW + timedelta(days=1), by=a_user(username="riitta"))
    return fresh(case)


def mark(case: Case, *, on: date, seen: str = "") -> None:
    seen = seen or window.mark_of(post.rows_in_window(case, at=LATER))
    post.mark_posted(case, posted_on=on, seen=seen, at=LATER, by=a_user())


def hand(case: Case, **said: str) -> None:
    told = {"to": "Maija", "seen_how": "Ajokortti, nimi ja kuva."} | said
    post.hand_over(case, handed_on=LATER.date(), **told, at=LATER, by=a_user())


def test_the_day_of_the_post_is_the_day_of_the_answer() -> None:
    case = waiting()
    on = LATER.date() - timedelta(days=1)
    mark(case, on=on)
    row = case.dispatches.get()
    assert (row.posted_on, row.dispatched_at.date(), fresh(case).state) == (on, on, State.ANSWERED)
    assert Event.objects.get(kind="answer.posted").facts["on"] == on.isoformat()


def test_a_letter_posted_in_time_and_noted_late_was_in_time() -> None:
    case = waiting()
    due_on = case.due_on
    at = NOW + timedelta(days=60)
    IdentityCheck.objects.update(valid_until=at.date())
    seen = window.mark_of(post.rows_in_window(case, at=at))
    post.mark_posted(case, posted_on=due_on, seen=seen, at=at, by=a_user())
    assert Event.objects.get(kind="case.answered").facts["in_time"] is True


@pytest.mark.parametrize(("days", "why"), [(1, "still to come"), (-30, "before the answer")])
def test_a_day_that_cannot_be_is_refused(days: int, why: str) -> None:
    case = waiting()
    with pytest.raises(CannotPost, match=why):
        mark(case, on=LATER.date() + timedelta(days=days))
    assert fresh(case).state == State.DECIDED


@pytest.mark.parametrize("seen", ["", "0" * 64, "Maija"])
def test_nobody_posts_what_nobody_looked_at(seen: str) -> None:
    case = waiting()
    with pytest.raises(CannotPost, match="confirm"):
        post.mark_posted(case, posted_on=LATER.date(), seen=seen, at=LATER, by=a_user())


@pytest.mark.parametrize("address", ["Kotikatu 1", "00100 HELSINKI", "Gatan 1\n123 45 STAD"])
def test_an_address_that_is_not_whole_is_not_posted_to(address: str) -> None:
    case = waiting(address=address)
    with pytest.raises(CannotPost, match="not whole"):
        mark(case, on=LATER.date())


def test_an_address_of_too_many_rows_is_found_though_the_window_cuts_it() -> None:
    case = waiting(address="a\nb\nc\nd\ne\n00100 HELSINKI")
    assert Fault.TOO_MANY in post.faults(case, at=LATER)


def test_without_any_address_the_answer_is_collected() -> None:
    case = waiting(address="", phone="0401234567")
    assert case.dispatches.get().channel == "collect"
    with pytest.raises(CannotPost, match="collected"):
        mark(case, on=LATER.date(), seen="x")
    hand(case)
    row = case.dispatches.get()
    assert (row.handed_to, fresh(case).state) == ("Maija", State.ANSWERED)


@pytest.mark.parametrize("missing", ["to", "seen_how"])
def test_it_is_noted_who_got_it_and_how_they_were_seen(missing: str) -> None:
    case = waiting(address="", phone="0401234567")
    with pytest.raises(CannotPost):
        hand(case, **{missing: " "})


def test_no_identity_code_is_written_down_at_the_counter() -> None:
    case = waiting(address="", phone="0401234567")
    with pytest.raises(CannotPost, match="identity code"):
        hand(case, seen_how="Ajokortti 131052-308T")


def test_the_queue_begins_with_what_is_due_first() -> None:
    rows = [waiting(), waiting(name="Toinen")]
    found = [row.case_id for row in post.queue()]
    assert found == [case.pk for case in rows]
    posted(rows[0], at=LATER, by=a_user())
    assert [row.case_id for row in post.queue()] == [rows[1].pk]


def test_a_failed_mail_is_in_the_queue() -> None:
    case = waiting(email="maija@example.com")
    assert not post.queue()
    OutgoingMail.objects.filter(kind="answer_ready").update(failed_at=LATER)
    assert post.queue().get().case == case


def test_a_choice_of_another_way_needs_a_reason() -> None:
    case = a_case(state=State.REVIEWING, address=ADDRESS)
    given = {"channel": "post", "at": LATER, "by": a_user()}
    with pytest.raises(ValueError, match="write the reason"):
        channel.choose(case, **given)
    channel.choose(case, **given, why="Pyysi paperilla.")
    assert channel.settled(fresh(case), at=LATER).channel == "post"


@pytest.mark.parametrize(("way", "address"), [("post", ""), ("", ADDRESS), ("pigeon", ADDRESS)])
def test_a_way_that_reaches_nobody_is_not_chosen(way: str, address: str) -> None:
    case = a_case(state=State.REVIEWING, address=address)
    with pytest.raises(CannotChoose):
        channel.choose(case, channel=way, why="Näin.", at=LATER, by=a_user())


def test_a_choice_that_holds_no_more_gives_way_to_the_usual() -> None:
    case = a_case(state=State.REVIEWING, address=ADDRESS)
    channel.choose(case, channel="post", why="Pyysi.", at=LATER, by=a_user())
    case.data_subject.address = ""
    case.data_subject.save()
    assert channel.settled(fresh(case), at=LATER).channel == "portal"


def test_what_left_by_link_leaves_on_paper_too_and_the_link_dies() -> None:
    case = a_case(state=State.ANSWERED, address=ADDRESS)
    given = {"channel": "post", "why": "Ei lataa.", "at": LATER, "by": a_user()}
    post.send_otherwise(case, **given)
    first, second = case.dispatches.order_by("pk")
    assert second.files.count() == first.files.count()
    assert not case.links.filter(purpose="answer", revoked_at=None).exists()
    posted(fresh(case), at=LATER, by=a_user())
    assert fresh(case).answered_at == Case.objects.get(pk=case.pk).answered_at
    assert Event.objects.filter(kind="case.answered").count() == 1


def test_nobody_is_reminded_of_a_link_whose_answer_leaves_on_paper() -> None:
    case = a_case(state=State.ANSWERED, address=ADDRESS)
    post.send_otherwise(case, channel="post", why="Väärä osoite.", at=LATER, by=a_user())
    for days in range(1, 40):
        assert answer_period.remind_next(at=LATER + timedelta(days=days)) is None
    answer_period.renew(fresh(case), at=LATER + timedelta(days=30))
    assert not case.links.filter(purpose="answer", revoked_at=None).exists()
    assert not answer_period.undownloaded(at=LATER + timedelta(days=10)).exists()


def test_no_paper_leaves_once_the_check_is_revoked() -> None:
    case = a_case(state=State.ANSWERED, address=ADDRESS)
    IdentityCheck.objects.update(revoked_at=NOW)
    with pytest.raises(Exception, match="no accepted identity check"):
        post.send_otherwise(case, channel="post", why="Ei lataa.", at=LATER, by=a_user())
    assert case.dispatches.count() == 1


def test_the_record_of_the_post_is_not_rewritten() -> None:
    case = waiting()
    mark(case, on=LATER.date())
    with pytest.raises(DatabaseError, match="on record"), transaction.atomic():
        Dispatch.objects.filter(case=case).update(posted_on=NOW.date())
    with pytest.raises(DatabaseError, match="not taken back"), transaction.atomic():
        Dispatch.objects.filter(case=case).update(cancelled_at=LATER)
    with pytest.raises(DatabaseError), transaction.atomic():
        Dispatch.objects.filter(case=case).delete()


def test_who_collects_an_answer_is_told_by_mail_where_it_waits() -> None:
    case = a_case(state=State.DECIDED)
    by = a_user(username="riitta")
    channel.choose(case, channel="collect", why="They asked for it.", at=LATER, by=by)
    respond.send(case, at=LATER, by=by)
    mail = case.outgoing_mails.get(kind="answer_collect")
    assert "henkilökortti" in mail.body


def test_an_answer_that_is_collected_in_place_of_its_link_is_told_by_mail() -> None:
    case, by = a_case(state=State.ANSWERED), a_user(username="riitta")
    told = {"channel": "collect", "why": "The mailbox is shared."}
    post.send_otherwise(case, **told, at=LATER, by=by)
    assert case.outgoing_mails.filter(kind="answer_collect").exists()


def test_the_window_shows_the_rows_that_are_printed() -> None:
    case = waiting(address="Kotikatu 1\n00100 Helsinki")
    assert post.rows_in_window(case, at=LATER)[-1] == "00100 HELSINKI"
    letter = case.letters.last()
    assert letter is not None
    assert "00100 HELSINKI" in compose(letter.content)


def test_a_copy_for_who_was_answered_waits_behind_those_who_were_not() -> None:
    copied = a_case(state=State.ANSWERED, address=ADDRESS, at=NOW - timedelta(days=9))
    told = {"channel": "post", "why": "Pyysi paperilla."}
    post.send_otherwise(copied, **told, at=LATER, by=a_user(username="riitta"))
    later = waiting()
    assert [row.case for row in post.queue()] == [later, copied]


def test_a_house_without_a_street_sends_nobody_to_an_empty_address() -> None:
    case, by = a_case(state=State.ANSWERED, language="en"), a_user(username="riitta")
    Controller.objects.update(street="", postcode="", town="")
    post.send_otherwise(case, channel="collect", why="Shared mailbox.", at=LATER, by=by)
    body = case.outgoing_mails.get(kind="answer_collect").body
    assert "we agree on a place and a time" in body
    assert "waits for you here" not in body


@pytest.mark.parametrize("way", ["pigeon", "file"])
def test_a_code_goes_no_way_that_ends_nowhere(way: str) -> None:
    case, by = a_case(state=State.DECIDED), a_user()
    said = {"channel": "portal", "code_way": way, "why": "Pyysi."}
    with pytest.raises(CannotChoose, match=r"choose how the person|no e-mail address on file"):
        channel.choose(case, **said, at=LATER, by=by)
    answered = a_case(state=State.ANSWERED)
    with pytest.raises(CannotSendAnew):
        answer_period.send_anew(answered, code_way=way, at=LATER, by=by)
