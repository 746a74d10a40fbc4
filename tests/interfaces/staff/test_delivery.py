"""Staff see what waits to be posted, collected or fetched, and let it leave in another way."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from io import BytesIO

import pikepdf
import pytest
from django.test import Client
from django.utils import timezone

from dsar.capabilities.delivery.models import Dispatch
from dsar.capabilities.delivery.print_out import one_pdf
from dsar.capabilities.identity import codes
from dsar.capabilities.letters.compose import compose
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.organisation.accounts.roles import Role
from dsar.organisation.datamap.models import System
from dsar.procedure import dispatch, respond
from tests.eventlog.tampering import unguarded
from tests.factories import a_case, a_user
from tests.interfaces.staff.conftest import Press
from tests.procedure.asking import fresh
from tests.procedure.opening import typed

pytestmark = pytest.mark.django_db
PAPER = {"email": "", "address": "Kotikatu 1\n00100 HELSINKI"}


@pytest.fixture(autouse=True)
def plain_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    """A press that sets letters as plain words: how they look is tried elsewhere."""
    monkeypatch.setattr(dispatch, "pdf_for", lambda content, **_: compose(content).encode())


@pytest.fixture
def now() -> datetime:
    return timezone.now()


def answered(now: datetime, *, days: int = 1) -> Case:
    return a_case(state=State.ANSWERED, at=now - timedelta(days=days + 2))


def on_paper(now: datetime, **who: str) -> Case:
    case = a_case(state=State.DECIDED, at=now - timedelta(days=2), **(PAPER | who))
    respond.send(case, at=now, by=a_user(username="riitta"))
    return fresh(case)


def page_of(client: Client, path: str) -> str:
    return str(client.get(f"/staff/{path}").content.decode())


def test_the_queue_lists_what_is_to_be_posted_without_an_address(
    officer: Client, now: datetime
) -> None:
    case = on_paper(now)
    page = page_of(officer, "post/")
    assert case.reference in page
    assert "Post the answer" in page
    assert "Kotikatu" not in page


def test_the_most_urgent_comes_first_and_a_late_one_is_marked(
    officer: Client, now: datetime
) -> None:
    later, late = on_paper(now), on_paper(now, name="Myöhäinen")
    Dispatch.objects.filter(case=late).update(queued_at=now)
    with_old = fresh(late)
    respond_day = now.date() - timedelta(days=1)
    with unguarded():
        Case.objects.filter(pk=with_old.pk).update(due_on=respond_day)
    page = page_of(officer, "post/")
    assert page.index(late.reference) < page.index(later.reference)
    assert "Late" in page


def test_one_print_holds_all_letters_of_an_answer(officer: Client, now: datetime) -> None:
    case = on_paper(now)
    row = case.dispatches.get()
    answer = officer.get(f"/staff/case/{case.reference}/print/{row.pk}/")
    assert b"".join(answer.streaming_content)
    other = on_paper(now, name="Toinen")
    assert officer.get(f"/staff/case/{other.reference}/print/{row.pk}/").status_code == 404


def test_two_letters_become_one_pdf() -> None:
    told = BytesIO()
    with pikepdf.new() as letter:
        letter.add_blank_page()
        letter.save(told)
    content = told.getvalue()
    assert one_pdf([content]) == content
    with pikepdf.open(BytesIO(one_pdf([content, content]))) as whole:
        assert len(whole.pages) == 2


def test_the_window_shows_on_the_page_and_its_faults_in_words(
    officer: Client, now: datetime
) -> None:
    whole, broken = on_paper(now), on_paper(now, address="Kotikatu 1")
    assert "Kotikatu 1<br>" in page_of(officer, f"case/{whole.reference}/")
    assert "The address is whole." in page_of(officer, f"case/{whole.reference}/")
    said = page_of(officer, f"case/{broken.reference}/")
    assert "The row with the postcode and the town is missing." in said


def test_a_chosen_way_is_the_way_it_leaves(press: Press, now: datetime) -> None:
    case = a_case(state=State.DECIDED, at=now - timedelta(days=1), address=PAPER["address"])
    assert press(case, "delivery", channel="post").status_code == 409
    said = {"channel": "post", "why": "Pyysi paperilla."}
    assert press(case, "delivery", **said).status_code == 302
    press(case, "send")
    assert case.dispatches.get().channel == "post"


def test_what_nobody_fetched_is_on_today_and_on_the_case(officer: Client, now: datetime) -> None:
    case, recent = answered(now, days=9), answered(now)
    today = page_of(officer, "")
    assert "Nobody has downloaded the answer yet" in today
    assert case.reference in today
    assert recent.reference not in today
    assert "Nobody has downloaded the answer since" in page_of(officer, f"case/{case.reference}/")


def test_a_new_link_is_sent_and_the_old_one_closed(press: Press, now: datetime) -> None:
    case = answered(now)
    (old,) = case.links.filter(purpose="answer")
    assert press(case, "send_anew", code_way="spoken").status_code == 302
    old.refresh_from_db()
    assert old.revoked_at
    assert case.dispatches.get().code_way == "spoken"
    assert case.outgoing_mails.filter(kind="answer_ready").count() == 2


def test_an_answer_that_left_can_be_posted_instead(press: Press, now: datetime) -> None:
    case = a_case(state=State.ANSWERED, at=now - timedelta(days=3), address=PAPER["address"])
    said = {"channel": "post", "why": "Ei lataa."}
    assert press(case, "send_otherwise", **said).status_code == 302
    row = case.dispatches.last()
    assert row is not None
    assert (row.channel, row.files.count()) == ("post", 2)
    assert not case.links.filter(purpose="answer", revoked_at=None).exists()
    on = {"to": "Maija", "seen_how": "Ajokortti.", "handed_on": timezone.localdate()}
    assert press(case, "handed_over", **on).status_code == 302
    assert fresh(case).state == State.ANSWERED


def test_an_unopened_answer_is_taken_back_by_its_button(press: Press, now: datetime) -> None:
    case = answered(now)
    assert press(case, "recall", reason="Väärä liite.").status_code == 302
    assert fresh(case).state == State.REVIEWING


def test_an_opened_one_offers_no_such_button(press: Press, officer: Client, now: datetime) -> None:
    case = answered(now)
    typed(case, at=now)
    assert "/recall/" not in page_of(officer, f"case/{case.reference}/")
    assert press(case, "recall", reason="Väärä liite.").status_code == 409


def test_a_code_is_shown_once_and_opens_the_answer(officer: Client, now: datetime) -> None:
    case = answered(now)
    path = f"/staff/case/{case.reference}/code/"
    assert "Say these eight digits" not in page_of(officer, f"case/{case.reference}/code/")
    assert officer.post(path, {"how": "phone"}).status_code == 409
    system = System.objects.first()
    assert system
    shown = officer.post(path, {"how": "phone", "found_in": system.pk})
    found = re.search(r"<strong>(\d{4}) (\d{4})</strong>", shown.content.decode())
    assert found
    row = case.codes.get(purpose="download")
    assert codes.digits(row.nonce) == found[1] + found[2]
    assert "no-store" in shown.headers["Cache-Control"]
    assert found[0] not in page_of(officer, f"case/{case.reference}/code/")


def test_an_auditor_is_told_no_code(sign_in: object, now: datetime) -> None:
    case = answered(now)
    auditor = sign_in(Role.AUDITOR)  # type: ignore[operator]
    path = f"/staff/case/{case.reference}/code/"
    assert {auditor.get(path).status_code, auditor.post(path).status_code} == {403}
    assert not case.codes.exists()
