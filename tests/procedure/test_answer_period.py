"""The person hears of downloads once an hour, is reminded once, and may have a new time."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from dsar.capabilities.delivery.models import AnswerFile, Dispatch, Download
from dsar.capabilities.letters.compose import compose
from dsar.capabilities.mail.models import OutgoingMail
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.eventlog.actors import PERSON
from dsar.organisation.controller.models import Controller
from dsar.procedure import answer_period, contest, dispatch, download
from dsar.procedure.answer_period import CannotSendAnew
from tests.factories import NOW, a_case, a_user
from tests.procedure.asking import fresh
from tests.procedure.opening import opened, typed

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(days=3)


@pytest.fixture(autouse=True)
def plain_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    """A press that sets letters as plain words: how they look is tried elsewhere."""
    monkeypatch.setattr(dispatch, "pdf_for", lambda content, **_: compose(content).encode())


@pytest.fixture
def answered() -> Case:
    return a_case(state=State.ANSWERED)


def entry_of(case: Case) -> AnswerFile:
    row = AnswerFile.objects.filter(dispatch__case=case).first()
    assert row
    return row


def told(kind: str = "downloaded") -> list[OutgoingMail]:
    return list(OutgoingMail.objects.filter(kind=kind).order_by("pk"))


def sweep(at: datetime) -> None:
    while answer_period.tell_next(at=at) or answer_period.remind_next(at=at):
        continue


def minutes(count: int) -> datetime:
    return LATER + timedelta(minutes=count)


def test_a_download_is_told_with_its_time_and_no_name_of_a_file(answered: Case) -> None:
    opened(entry_of(answered), at=LATER)
    sweep(minutes(1))
    (mail,) = told()
    assert "ladattu 5.3.2026 klo 17.00" in mail.body or "ladattu 5.3.2026 klo" in mail.body
    assert entry_of(answered).title not in mail.body
    assert entry_of(answered).file.original_name not in mail.body


def test_many_downloads_of_an_hour_are_one_mail_that_counts_them(answered: Case) -> None:
    entry = entry_of(answered)
    opened(entry, at=LATER)
    sweep(minutes(1))
    number = typed(answered, at=minutes(2))
    for count in range(7):
        download.open_file(entry, code_id=number, at=minutes(2 + count))
    sweep(minutes(20))
    assert len(told()) == 1
    sweep(minutes(62))
    assert len(told()) == 2
    assert "7 kertaa" in told()[1].body
    sweep(minutes(200))
    assert len(told()) == 2
    assert not Download.objects.filter(told_at=None).exists()


def test_of_an_archived_case_nobody_is_mailed() -> None:
    case = a_case(state=State.ARCHIVED)
    entry = entry_of(case)
    Download.objects.create(entry=entry, opened_at=NOW + timedelta(days=90))
    sweep(NOW + timedelta(days=91))
    assert told() == []


def test_who_has_not_come_is_reminded_once_a_week_before_the_end(answered: Case) -> None:
    (row,) = answered.dispatches.all()
    early, late = row.expires_at - timedelta(days=8), row.expires_at - timedelta(days=6)
    sweep(early)
    assert told("answer_reminder") == []
    sweep(late)
    sweep(late + timedelta(days=1))
    (mail,) = told("answer_reminder")
    links = [link.pk for link in answered.links.filter(purpose="answer", revoked_at=None)]
    assert any(f"[[link:{number}]]" in mail.body for number in links)
    assert all(download.is_opened_by(row, number) for number in links)


def test_who_has_downloaded_is_not_reminded(answered: Case) -> None:
    opened(entry_of(answered), at=LATER)
    sweep(answered.dispatches.get().expires_at - timedelta(days=6))
    assert told("answer_reminder") == []


def test_whose_mail_came_back_is_not_reminded(answered: Case) -> None:
    OutgoingMail.objects.filter(kind="answer_ready").update(bounced_at=LATER)
    sweep(answered.dispatches.get().expires_at - timedelta(days=6))
    assert told("answer_reminder") == []


def test_what_nobody_fetches_for_a_week_is_found(answered: Case) -> None:
    assert not answer_period.undownloaded(at=NOW + timedelta(days=7))
    assert answer_period.undownloaded(at=NOW + timedelta(days=9)).get().case == answered
    opened(entry_of(answered), at=NOW + timedelta(days=9))
    assert not answer_period.undownloaded(at=NOW + timedelta(days=10))


def test_what_nobody_fetched_stays_on_the_list_when_its_time_is_over(answered: Case) -> None:
    assert answer_period.undownloaded(at=NOW + timedelta(days=90)).get().case == answered


def test_a_new_link_begins_the_week_anew(answered: Case) -> None:
    at = NOW + timedelta(days=9)
    answer_period.send_anew(answered, at=at, by=a_user())
    assert not answer_period.undownloaded(at=at + timedelta(days=6))
    assert answer_period.undownloaded(at=at + timedelta(days=8))


def test_a_period_that_is_over_begins_anew(answered: Case) -> None:
    over = NOW + timedelta(days=40)
    assert answer_period.is_over(answered, at=over)
    answer_period.renew(answered, at=over)
    row = answered.dispatches.get()
    assert Controller.current().day_of(row.expires_at) == (over + timedelta(days=30)).date()
    assert answered.links.filter(purpose="answer", revoked_at=None).count() == 1
    assert opened(entry_of(answered), at=over + timedelta(days=29))


def test_no_button_floods_anybody(answered: Case) -> None:
    over = NOW + timedelta(days=40)
    for number in range(50):
        answer_period.renew(answered, at=over + timedelta(minutes=10 * number))
    assert len(told("answer_ready")) <= 1 + answer_period.MOST_A_DAY


@pytest.mark.parametrize("state", [State.RECEIVED, State.DECIDED, State.ARCHIVED, State.WITHDRAWN])
def test_nothing_is_renewed_where_no_answer_waits(state: State) -> None:
    case = a_case(state=state)
    before = len(told("answer_ready"))
    answer_period.renew(case, at=NOW + timedelta(days=140))
    assert len(told("answer_ready")) == before
    with pytest.raises(CannotSendAnew):
        answer_period.send_anew(fresh(case), at=NOW + timedelta(days=140), by=a_user())


def test_a_paper_answer_is_not_sent_anew_by_link(answered: Case) -> None:
    Dispatch.objects.filter(case=answered).update(expires_at=LATER)
    answered.data_subject.email = ""
    answered.data_subject.save()
    with pytest.raises(CannotSendAnew):
        answer_period.send_anew(fresh(answered), at=LATER, by=a_user())


def test_the_last_day_counts_to_its_evening(answered: Case) -> None:
    last = Controller.current().day_of(answered.dispatches.get().expires_at)
    evening = Controller.current().last_moment(last) - timedelta(minutes=5)
    assert opened(entry_of(answered), at=evening)


def test_a_lost_link_is_replaced_while_we_look_again(answered: Case) -> None:
    contest.contest(answered, text="Väärin.", at=LATER, by=PERSON)
    before = OutgoingMail.objects.filter(kind="answer_ready").count()
    answer_period.renew(fresh(answered), at=LATER + timedelta(hours=1))
    assert OutgoingMail.objects.filter(kind="answer_ready").count() == before + 1
