"""The due box: every date that was said stays visible, beside how it was counted."""

from datetime import UTC, date, datetime, timedelta
from html import unescape

import pytest
from django.template.loader import get_template
from django.test import Client
from django.utils import timezone, translation

from dsar.cases import clock
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.eventlog.actors import PERSON
from dsar.interfaces.portal import story
from dsar.interfaces.portal.due import due_box
from dsar.law.explain import long_date
from dsar.law.remedies import authority
from dsar.organisation.controller.models import Controller, NonWorkingDay
from dsar.procedure import clarify, close
from dsar.procedure.contest import contest
from dsar.procedure.receive import receive
from dsar.procedure.recount import recount
from tests.factories import NOW, a_case, a_company, a_submission, a_user, a_walk
from tests.interfaces.portal.door import opened, send, text_of
from tests.interfaces.staff.letterbox import a_message
from tests.procedure.asking import (
    ask,
    ask_scope,
    asked_in_time,
    days,
    extended,
    fresh,
    known,
    leaves,
    reminded,
    reply,
)

pytestmark = pytest.mark.django_db
TODAY = NOW.date()
FIRST, EXTENDED = "Thursday 2 April 2026", "Tuesday 2 June 2026"
WAITING = "We need a confirmation from you. We will count the time again when we get it."
WAITING_FOR_SCOPE = "We need an answer from you. We will count the time again when we get it."
SORRY = "We are late. We are sorry."


def box(case: Case, on: date = TODAY, *, language: str = "en", facts: bool = True) -> str:
    """The due box as the person sees it on a day."""
    with translation.override(language):
        told = due_box(fresh(case), tells_facts=facts)
        told |= {"clock": clock.clock(fresh(case), on), "authority": authority(language)}
        told["by_link"] = True
        return unescape(get_template("portal/parts/due.html").render(told))


def dates(page: str) -> list[str]:
    return [part.partition("<")[0] for part in page.split('<dd class="date">')[1:]]


def titles(page: str) -> list[str]:
    return [part.partition("<")[0] for part in page.split("<summary>")[1:]]


def told(case: Case) -> list[str]:
    """What the timeline says in English, newest first."""
    with translation.override("en"):
        return [str(event.what) for event in story.timeline(story.events_of(case))]


def waited_ten_days() -> Case:
    """Asked on 3 March, answered on 13 March: the month that ended on 2 April ends on the 13th."""
    return known(asked_in_time(), at=NOW + days(11))


def test_an_ordinary_case_tells_one_date_and_why() -> None:
    page = box(a_case())
    assert dates(page) == [FIRST]
    assert titles(page) == ["How the date was counted"]
    assert "Your request arrived 2 March 2026; the law gives us one month." in page


@pytest.mark.parametrize(
    ("language", "words"), [("fi", "torstai 2.4.2026"), ("sv", "torsdag 2.4.2026"), ("en", FIRST)]
)
def test_the_date_speaks_the_language_of_the_page(language: str, words: str) -> None:
    assert dates(box(a_case(), language=language)) == [words]


def test_while_we_wait_the_date_stays_and_will_be_counted_again() -> None:
    page = box(asked_in_time())
    assert WAITING in page
    assert dates(page) == [FIRST]


def test_a_question_about_the_scope_asks_for_an_answer() -> None:
    case = a_case()
    ask_scope(case)
    leaves()
    assert WAITING_FOR_SCOPE in box(case)


def test_a_question_that_came_too_late_stops_no_clock() -> None:
    case = a_case()
    ask(case, at=NOW + days(9), reply_by=(NOW + days(20)).date())
    leaves(at=NOW + days(9))
    assert WAITING not in box(case)


def test_after_a_wait_both_dates_stand_with_both_computations() -> None:
    page = box(waited_ten_days())
    assert dates(page) == [FIRST, "Monday 13 April 2026"]
    assert titles(page)[1] == "How the date with the days we waited was counted"
    assert "The time stood still from 3 March 2026 to 13 March 2026" in page
    assert "We still aim at the earlier day." in page
    assert WAITING not in page


def test_past_the_strict_day_we_are_late_though_we_waited() -> None:
    page = box(waited_ten_days(), date(2026, 4, 3))
    assert SORRY in page
    assert dates(page) == [FIRST, "Monday 13 April 2026"]
    assert "We still aim" not in page


def test_an_extension_keeps_the_first_date_and_gives_its_reason() -> None:
    page = box(extended(a_case()))
    assert dates(page) == [EXTENDED]
    assert f"We first said {FIRST}. We will now answer by {EXTENDED}." in page
    assert "Reason: Your request covers an unusually large amount of data." in page
    assert "Orders of nine years <b>in two archives</b>" in page
    assert titles(page) == ["How the date was counted", "How the first date was counted"]
    assert "the time of three months" in page
    assert "the time of one month" in page


def test_what_an_officer_wrote_waits_until_we_know_who_asks() -> None:
    page = box(extended(a_case()), facts=False)
    assert "Reason: Your request is so complex" in page
    assert "Orders of nine years" not in page


def test_a_late_extended_case_promises_no_day_that_is_over() -> None:
    page = box(extended(a_case()), date(2026, 6, 3))
    assert SORRY in page
    assert f"We first said {FIRST}, and then {EXTENDED}." in page
    assert "We will now answer" not in page


def test_a_wait_and_an_extension_leave_three_dates() -> None:
    page = box(extended(waited_ten_days(), at=NOW + days(12)))
    assert dates(page) == [EXTENDED, "Friday 12 June 2026"]
    assert f"We first said {FIRST}." in page
    assert len(titles(page)) == 3


def test_a_new_count_keeps_the_earlier_day() -> None:
    case = a_case()
    NonWorkingDay.objects.create(on=case.due_on, name="Local day")
    recount(case, at=NOW, by=a_user())
    page = box(case)
    assert dates(page) == ["Tuesday 7 April 2026"]
    assert f"The last day was {FIRST}. It is now Tuesday 7 April 2026." in page
    assert titles(page) == ["How the date was counted", "How the earlier date was counted"]


def test_joined_requests_are_counted_from_the_first_one() -> None:
    first, second = a_case(), a_case(state=State.COLLECTING, at=NOW + days(10))
    close.merge(first, into=second, at=NOW + days(11), by=a_user())
    page = box(second)
    assert "We joined another request of yours to this one" in told(second)
    assert dates(page) == [FIRST]
    assert "counted from the first one, which arrived Monday 2 March 2026." in page
    assert "The last day was Monday 13 April 2026. It is now Thursday 2 April 2026." in page


def test_a_contest_leaves_earlier_reasons_behind() -> None:
    case = a_case(state=State.ANSWERED)
    contest(case, text="A machine is missing", at=NOW + days(20), by=PERSON)
    page = box(case)
    assert "You asked us to look again 22 March 2026." in page
    assert dates(page) == ["Wednesday 22 April 2026"]
    assert titles(page) == ["How the date was counted"]


def test_the_page_shows_an_officers_facts_to_a_known_person_only(client: Client) -> None:
    now = timezone.now()
    unknown = extended(a_walk(at=now - days(4)).case, at=now - days(1))
    case = a_case(state=State.COLLECTING, at=now - days(4))
    page = opened(client, extended(case, at=now - days(1)))
    assert "Orders of nine years &lt;b&gt;in two archives" in page
    assert "Orders of nine years" not in opened(client, unknown)


def test_who_only_sent_the_form_is_told_dates_and_no_reason(client: Client) -> None:
    reference = send(client).url.rstrip("/").rpartition("/")[2]
    case = extended(Case.objects.get(reference=reference), at=timezone.now())
    page = text_of(client.get(f"/en/case/{reference}/"))
    assert f"We will now answer by {long_date(case.due_on, 'en')}." in page
    assert "Reason:" not in page
    assert "Orders of nine years" not in page


def test_the_page_asks_what_the_request_is_about_until_it_is_answered(client: Client) -> None:
    now = timezone.now()
    case = a_case(state=State.COLLECTING, at=now - days(3))
    ask_scope(case, at=now - days(2), text="Only the tractor you bought in Salo?")
    leaves(at=now - days(2))
    page = opened(client, case)
    assert ">Waiting for you</span>" in page
    assert "“Everything” is a valid answer." in page
    assert WAITING_FOR_SCOPE in page
    assert "tractor" not in page
    clarify.answered(fresh(case), answer="Everything", at=now, by=a_user())
    page = opened(client, case)
    assert "“Everything” is a valid answer." not in page
    assert ">We are working on it</span>" in page


def test_who_has_replied_is_not_asked_again(client: Client) -> None:
    now = timezone.now()
    case = a_walk(at=now - days(4)).case
    ask(case, at=now - days(3))
    leaves(at=now - days(3))
    page = opened(client, case)
    assert WAITING in page
    assert ">Waiting for you</span>" in page
    reply(case, at=now - days(1))
    page = opened(client, case)
    assert "We have your message and will read it." in page
    assert WAITING not in page
    assert "What we need from you" not in page


def test_who_is_called_is_not_waited_for(client: Client) -> None:
    now = timezone.now()
    case = a_walk(at=now - days(4)).case
    ask(case, method="call_back", at=now - days(3))
    leaves(at=now - days(3))
    page = opened(client, case)
    assert ">We are working on it</span>" in page
    assert "What we do next" in page
    assert "You do not have to reply." in page
    for said in (WAITING, "What we need from you", "Reply to our e-mail", "stands still"):
        assert said not in page


def test_another_sender_answers_nothing_for_the_person(client: Client) -> None:
    now = timezone.now()
    case = a_walk(at=now - days(4)).case
    ask(case, at=now - days(3))
    leaves(at=now - days(3))
    ours = case.outgoing_mails.latest("pk")
    assert a_message(In_Reply_To=ours.message_id, at=now - days(1)).is_other_sender
    assert WAITING in opened(client, case)


def test_a_reminder_is_told_in_the_timeline() -> None:
    case = asked_in_time()
    reminded(case, at=NOW + days(11))
    assert told(case)[0] == "We reminded you of our question"


def test_the_timeline_tells_every_turn_of_the_clock(client: Client) -> None:
    now = timezone.now()
    case = a_walk(at=now - days(9)).case
    ask(case, at=now - days(8), reply_by=now.date())
    leaves(at=now - days(8))
    known(case, at=now - days(2))
    extended(case, at=now - days(1))
    page = opened(client, case)
    turns = [
        "We told you that we need more time",
        "Our time runs again",
        "Our time stands still while we wait for you",
        "We asked you to confirm who you are",
        "Your request arrived",
    ]
    places = [page.index(f"<span>{words}</span>") for words in turns]
    assert places == sorted(places)


def test_in_the_night_of_25_hours_events_keep_their_order() -> None:
    a_company()
    first = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    case = receive(a_submission(), at=first, by=PERSON).case
    # Half past three comes first by the wall clock, ten past three second.
    close.withdraw(case, at=first + timedelta(minutes=40))
    assert told(case) == ["You took your request back", "Your request arrived"]
    events = story.timeline(story.events_of(case))
    assert {event.on for event in events} == {date(2026, 10, 25)}
    assert Controller.current().day_of(first) == case.received_on
