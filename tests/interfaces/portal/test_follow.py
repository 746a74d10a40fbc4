"""The secret link, the page of the case, its files, and what the person can do there."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.apps import apps
from django.test import Client
from django.utils import timezone

from dsar.capabilities.delivery.models import Purpose, SecretLink
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.eventlog.models import Event
from dsar.law.rights import Right
from dsar.organisation.controller.identity_policy import IdentityPolicy
from dsar.procedure import dispatch
from dsar.procedure.identity import identify
from tests.factories import a_case, a_company, a_user, a_walk, an_opt_out
from tests.interfaces.portal.door import a_link, opened, send, text_of
from tests.procedure.asking import ask, fresh

pytestmark = pytest.mark.django_db


@pytest.fixture
def now() -> datetime:
    return timezone.now()


def rows() -> dict[str, int]:
    return {model.__name__: model._default_manager.count() for model in apps.get_models()}


@pytest.mark.parametrize("purpose", [Purpose.STATUS, Purpose.ANSWER])
def test_looking_at_a_link_changes_nothing(client: Client, now: datetime, purpose: str) -> None:
    link = a_link(a_case(), now, purpose)
    before = rows()
    answers = [client.get(link) for _ in range(99)] + [client.head(link)]
    assert {answer.status_code for answer in answers} == {200}
    assert rows() == before
    assert answers[0].headers["Referrer-Policy"] == "no-referrer"
    assert "no-store" in answers[0].headers["Cache-Control"]


def test_the_button_opens_the_case_and_confirms_the_address(client: Client, now: datetime) -> None:
    case = a_case()
    link = a_link(case, now)
    answer: Any = client.post(link)
    assert (answer.status_code, answer.url) == (302, f"/en/case/{case.reference}/")
    assert client.post(link).status_code == 302
    assert Event.objects.filter(stream=case.reference, kind="address.confirmed").count() == 1
    page = client.get(answer.url)
    assert page.status_code == 200
    assert "no-store" in page.headers["Cache-Control"]


@pytest.mark.parametrize("tail", ["", ".", ">", "/>", "),"])
def test_marks_glued_to_a_link_are_forgiven(client: Client, now: datetime, tail: str) -> None:
    assert client.get(a_link(a_case(), now).rstrip("/") + tail).status_code == 200


def test_wrong_old_revoked_and_foreign_links_look_the_same(client: Client, now: datetime) -> None:
    case = a_case()
    old, revoked, good = (a_link(case, at) for at in (now - timedelta(days=9), now, now))
    SecretLink.objects.filter(pk=SecretLink.objects.order_by("-pk")[1].pk).update(revoked_at=now)
    wrong = good.rstrip("/")[:-1] + "!/"
    foreign, unknown = (link.replace("/status/", "/answer/") for link in (good, wrong))
    for alike in ((old, revoked, wrong), (foreign, unknown)):
        seen = {}
        for path in alike:
            answer = client.post(path)
            seen[text_of(answer).replace(path.split("/", 2)[2], "")] = answer.status_code
        assert list(seen.values()) == [404]


def test_another_site_cannot_press_the_button(client: Client, now: datetime) -> None:
    answer = client.post(a_link(a_case(), now), headers={"sec-fetch-site": "cross-site"})
    assert answer.status_code == 403


def test_a_reference_alone_opens_nothing(client: Client) -> None:
    known, unknown = a_case().reference, "TP-26-ZZZZZ"
    for place in ("case/{}/", "sent/{}/", "case/{}/withdraw/", "case/{}/contest/"):
        pages = [client.get(f"/en/{place.format(ref)}") for ref in (known, unknown)]
        assert [page.status_code for page in pages] == [404, 404]
        assert text_of(pages[0]).replace(known, unknown) == text_of(pages[1])


def test_a_session_closes_after_half_an_hour(client: Client, now: datetime) -> None:
    case = a_case()
    opened(client, case, now)
    session = client.session
    session["opened_cases"] = {case.reference: {"status": now.timestamp() - 1}}
    session.save()
    assert client.get(f"/en/case/{case.reference}/").status_code == 404


@pytest.mark.parametrize(
    ("state", "word"),
    [
        (State.RECEIVED, "Received"),
        (State.VERIFYING, "Waiting for you"),
        (State.COLLECTING, "We are working on it"),
        (State.DECIDED, "We are working on it"),
        (State.ANSWERED, "Answered"),
        (State.CONTESTED, "Being looked at again"),
        (State.WITHDRAWN, "Withdrawn"),
    ],
)
def test_a_case_tells_where_it_stands_in_plain_words(
    client: Client, now: datetime, state: State, word: str
) -> None:
    page = opened(client, a_case(state=state), now)
    assert f">{word}</span>" in page
    assert "Your request arrived" in page


def test_a_decided_case_says_that_the_answer_is_still_to_leave(
    client: Client, now: datetime
) -> None:
    page = opened(client, a_case(state=State.DECIDED), now)
    assert "Our answer will leave soon." in page
    assert "wrote to you" not in page


def test_a_contested_case_tells_from_which_day_its_time_runs(client: Client, now: datetime) -> None:
    page = opened(client, a_case(state=State.CONTESTED), now)
    assert "counted from that day" in page
    assert "the law gives us one month" not in page


def test_a_late_case_says_sorry_and_names_the_authority(client: Client, now: datetime) -> None:
    page = opened(client, a_walk(at=now - timedelta(days=70)).case, now)
    assert "We are late. We are sorry." in page
    assert "Data Protection Ombudsman" in page


def test_the_page_of_a_stop_offers_nothing_to_take_back(client: Client, now: datetime) -> None:
    page = opened(client, an_opt_out(), now)
    assert "We have stopped marketing to you." in page
    assert "/withdraw/" not in page


def test_the_person_can_take_a_case_back_once(client: Client, now: datetime) -> None:
    case = a_case()
    opened(client, case, now)
    url = f"/en/case/{case.reference}/withdraw/"
    page = text_of(client.get(url))
    form = {"version": page.partition('name="version" value="')[2].partition('"')[0]}
    assert [client.post(url, form).status_code for _ in range(2)] == [302, 302]
    case.refresh_from_db()
    assert case.state == State.WITHDRAWN


@pytest.mark.parametrize("version", ["", "0", "9" * 30, "x", "-1", "٣"])
def test_a_stale_page_takes_nothing_back(client: Client, now: datetime, version: str) -> None:
    case = a_case()
    opened(client, case, now)
    answer = client.post(f"/en/case/{case.reference}/withdraw/", {"version": version})
    assert answer.status_code == 409
    case.refresh_from_db()
    assert case.state == State.RECEIVED


def test_the_sender_alone_cannot_take_a_case_back(client: Client) -> None:
    reference = send(client).url.rstrip("/").rpartition("/")[2]
    assert client.get(f"/en/case/{reference}/").status_code == 200
    assert client.post(f"/en/case/{reference}/withdraw/", {"version": 1}).status_code == 404


def test_the_person_can_contest_an_answer(client: Client, now: datetime) -> None:
    case = a_case(state=State.ANSWERED, at=now - timedelta(days=10))
    opened(client, case, now)
    case.refresh_from_db()
    url = f"/en/case/{case.reference}/contest/"
    stale = client.post(url, {"text": "You forgot my machine", "version": 0, "end": "1"})
    assert stale.status_code == 409
    assert "You forgot my machine" in text_of(stale)
    sent = {"text": "You forgot", "version": case.version, "end": "1"}
    assert client.post(url, sent).status_code == 302
    assert "You forgot" in text_of(client.get(f"/en/case/{case.reference}/"))


def test_a_confirmation_can_be_downloaded_by_its_sender(client: Client, now: datetime) -> None:
    a_company()
    reference = send(client, "marketing_objection").url.rstrip("/").rpartition("/")[2]
    while dispatch.render_next(at=now + timedelta(minutes=1)):
        continue
    case = Case.objects.get(reference=reference)
    answer: Any = client.post(f"/en/case/{reference}/letter/{case.letters.get().pk}/")
    assert b"".join(answer.streaming_content).startswith(b"%PDF")
    assert Right.MARKETING_OBJECTION in {item.right for item in case.items.all()}


@pytest.mark.parametrize("is_asked", [True, False])
def test_nothing_is_asked_while_a_second_officer_looks(
    client: Client, now: datetime, is_asked: bool
) -> None:
    case = a_case()
    if is_asked:
        ask(case, method="masked_document")
    IdentityPolicy.objects.create(second_officer="always")
    given = {"method": "in_person", "reason": "She showed her card.", "by": a_user()}
    identify.accept(fresh(case), **given, met_at=now, at=now)
    page = text_of(client.post(a_link(case, now), follow=True))
    Case.objects.filter(pk=case.pk).update(address_confirmed_at=None)
    page += text_of(client.get(f"/en/case/{case.reference}/"))
    assert "Open our e-mail" not in page
    assert "What we need from you" not in page
    assert ("A colleague checks it too." in page) is is_asked
