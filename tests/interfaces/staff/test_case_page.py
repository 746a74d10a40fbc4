"""The buttons of a case, from receipt to answer, and what happens when two press at once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from dsar import tasks
from dsar.capabilities.decisions.models import Decision
from dsar.capabilities.delivery import window
from dsar.capabilities.delivery.models import Dispatch
from dsar.capabilities.fulfilment.models import TaskFile
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.eventlog.models import Event
from dsar.law.rights import Right
from dsar.organisation.accounts.roles import Role
from dsar.organisation.controller.models import Controller
from dsar.procedure import post
from tests import factories
from tests.interfaces.staff.conftest import Press

KNOWN = {"method": "known_fact", "reason": "The order number matches."}


def state_of(case: Case) -> str:
    return str(Case.objects.values_list("state", flat=True).get(pk=case.pk))


def answer_all(press: Press, case: Case) -> None:
    for number, task in enumerate(case.tasks.all()):
        found = {"result": "found", "summary": "Nimi ja osoite"}
        table = SimpleUploadedFile("crm.csv", b"name\nMaija\n", "text/csv")
        said = found | {"files": [table]} if number == 0 else {"result": "nothing_found"}
        assert press(case, "answer", task=task.pk, **said).status_code == 302


@pytest.mark.django_db
def test_an_access_request_goes_from_receipt_to_answer_by_its_buttons(press: Press) -> None:
    case = factories.a_case()
    assert press(case, "accept", **KNOWN).status_code == 302
    answer_all(press, case)
    press(case, "complete")
    item = case.items.get()
    said = {f"outcome-{item.pk}": "fulfilled", "vouched": "on"}
    assert press(case, "decide", **said).status_code == 302
    with time_machine.travel(timezone.now() + timedelta(minutes=1)):
        tasks.render_letters()
        tasks.build_packages()
        tasks.send_answers()
        tasks.send_mail()
        tasks.answer_cases()
    assert state_of(case) == State.ANSWERED


@pytest.mark.django_db
def test_a_paper_answer_is_marked_as_posted(press: Press) -> None:
    case = factories.a_case(state=State.DECIDED, email="", address="Katu 1\n00100 HELSINKI")
    press(case, "send")
    mark = window.mark_of(post.rows_in_window(case, at=timezone.now()))
    on = Controller.current().day_of(timezone.now())
    assert press(case, "posted", posted_on=on).status_code == 400
    assert press(case, "posted", posted_on=on, seen=mark).status_code == 302
    assert state_of(case) == State.ANSWERED


@pytest.mark.django_db
def test_sending_twice_sends_once(press: Press, officer: Client) -> None:
    case = factories.a_case(state=State.DECIDED)
    stale = {"version": case.version}
    first = officer.post(f"/staff/case/{case.reference}/send/", stale)
    second = officer.post(f"/staff/case/{case.reference}/send/", stale, follow=True)
    assert first.status_code == 302
    assert "already on its way" in second.content.decode()
    assert Dispatch.objects.filter(case=case).count() == 1


@pytest.mark.django_db
def test_proof_is_asked_for_with_its_doubt(press: Press) -> None:
    case = factories.a_case()
    in_two_weeks = (timezone.now() + timedelta(days=14)).date()
    asked = {"method": "known_fact", "doubt": "Two of that name.", "reply_by": in_two_weeks}
    asked["why_more"] = "We have no address on file."
    assert press(case, "ask", **asked).status_code == 302
    assert state_of(case) == State.VERIFYING


@pytest.mark.django_db
def test_rejected_proof_leaves_only_a_refusal_for_that_reason(
    press: Press, officer: Client
) -> None:
    case = factories.a_case(state=State.VERIFYING)
    press(case, "reject", **KNOWN)
    page = officer.get(f"/staff/case/{case.reference}/").content.decode()
    assert 'value="refused"' in page
    assert 'value="fulfilled"' not in page
    assert 'value="ident-not-est"' in page
    assert 'value="third-party"' not in page


@pytest.mark.django_db
@pytest.mark.parametrize(
    "missing", [{"ground": "", "facts": "Syy"}, {"ground": "scope-not-personal", "facts": " "}]
)
def test_a_refusal_without_ground_or_facts_saves_nothing(
    missing: dict[str, str], press: Press
) -> None:
    case = factories.a_case(state=State.REVIEWING)
    key = case.items.get().pk
    said = {f"{name}-{key}": value for name, value in missing.items()}
    said |= {f"outcome-{key}": "refused", "internal_note": "Ask Mika first"}
    response = press(case, "decide", **said)
    assert response.status_code == 400
    assert "Ask Mika first" in response.content.decode()
    assert not Decision.objects.exists()


@pytest.mark.django_db
def test_unopened_files_are_told_on_the_page_with_the_way_to_them(officer: Client) -> None:
    case = factories.a_case(state=State.REVIEWING)
    page = officer.get(f"/staff/case/{case.reference}/").content.decode()
    assert "Nobody has opened 1 file that goes to the person." in page
    assert f'<a href="/staff/case/{case.reference}/redact/">Look whether they tell' in page
    assert 'type="checkbox" name="vouched"' in page
    entry = TaskFile.objects.get(task__item__case=case)
    officer.get(f"/staff/case/{case.reference}/redact/{entry.pk}/")
    page = officer.get(f"/staff/case/{case.reference}/").content.decode()
    assert "Nobody has opened" not in page
    assert "vouched" not in page


@pytest.mark.django_db
def test_unopened_files_leave_only_when_the_officer_ticks_that(press: Press) -> None:
    case = factories.a_case(state=State.REVIEWING)
    key = case.items.get().pk
    said = {f"outcome-{key}": "fulfilled", "internal_note": "Ask Mika first"}
    refused = press(case, "decide", **said)
    assert refused.status_code == 400
    assert "Nobody has opened some of the files" in refused.content.decode()
    assert "Ask Mika first" in refused.content.decode()
    assert not Decision.objects.exists()
    assert press(case, "decide", **said, vouched="on").status_code == 302


@pytest.mark.django_db
def test_who_gets_no_file_is_asked_for_no_tick(officer: Client) -> None:
    case = factories.a_case(Right.ERASURE, state=State.REVIEWING)
    assert "vouched" not in officer.get(f"/staff/case/{case.reference}/").content.decode()


@pytest.mark.django_db
def test_a_refusal_keeps_its_ground_and_facts(press: Press) -> None:
    case = factories.a_case(state=State.REVIEWING)
    key = case.items.get().pk
    said = {"outcome": "refused", "ground": "scope-not-personal", "facts": "Toisen tilaus"}
    press(case, "decide", **{f"{name}-{key}": value for name, value in said.items()})
    decision = Decision.objects.get()
    assert (decision.ground, decision.facts) == ("scope-not-personal", "Toisen tilaus")


@pytest.mark.django_db
def test_a_stale_page_is_told_who_was_first_and_keeps_the_text(
    press: Press, sign_in: Callable[..., Client]
) -> None:
    case = factories.a_case()
    before = case.version
    press(case, "take")
    said = {"version": before, **KNOWN}
    response = sign_in().post(f"/staff/case/{case.reference}/accept/", said)
    page = response.content.decode()
    assert response.status_code == 409
    assert "changed this case at" in page
    assert KNOWN["reason"] in page
    assert state_of(case) == State.RECEIVED


@pytest.mark.django_db
def test_text_whose_form_is_gone_is_still_shown(press: Press, officer: Client) -> None:
    case = factories.a_case()
    stale = {"version": case.version, "reason": "An order from a supplier"}
    press(case, "accept", **KNOWN)
    response = officer.post(f"/staff/case/{case.reference}/dismiss/", stale)
    assert response.status_code == 409
    assert "An order from a supplier" in response.content.decode()


@pytest.mark.django_db
def test_the_redrawn_page_can_be_sent_again(press: Press, officer: Client) -> None:
    case = factories.a_case()
    stale = {"version": case.version, **KNOWN}
    press(case, "take")
    redrawn = officer.post(f"/staff/case/{case.reference}/accept/", stale)
    now = Case.objects.get(pk=case.pk).version
    assert f'name="version" value="{now}"' in redrawn.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("state", [s for s in factories.walk.ROADS if s is not State.ARCHIVED])
def test_looking_writes_one_event_and_nothing_else(state: State, officer: Client) -> None:
    case = factories.a_case(Right.ACCESS, Right.ERASURE, state=state)
    before = Case.objects.values().get(pk=case.pk)
    seen = Event.objects.filter(stream=case.reference).count()
    assert officer.get(f"/staff/case/{case.reference}/").status_code == 200
    after = Event.objects.filter(stream=case.reference)
    assert after.count() == seen + 1
    assert after.last().kind == "case.viewed"
    assert Case.objects.values().get(pk=case.pk) == before


@pytest.mark.django_db
def test_an_officer_who_decided_may_not_look_again(sign_in: Callable[..., Client]) -> None:
    case = factories.a_case(state=State.CONTESTED)
    anna = factories.a_user(username="anna")
    url, said = f"/staff/case/{case.reference}/look_again/", {"version": case.version}
    assert sign_in(user=anna).post(url, said).status_code == 403
    assert sign_in(Role.REVIEWER).post(url, said).status_code == 302


@pytest.mark.django_db
@pytest.mark.parametrize("key", ["", "x", "9" * 5000, "9" * 18])
def test_a_task_that_is_none_does_not_exist(key: str, press: Press) -> None:
    case = factories.a_case(state=State.COLLECTING)
    assert press(case, "answer", task=key, result="nothing_found").status_code == 404


@pytest.mark.django_db
def test_a_file_over_the_limit_is_not_taken(press: Press, settings: Any) -> None:
    settings.HAND_IN_FILE_BYTES = 3
    case = factories.a_case(state=State.COLLECTING)
    said = {"task": case.tasks.first().pk, "result": "found", "summary": "Nimi"}
    response = press(case, "answer", **said, files=[SimpleUploadedFile("a.txt", b"abcd")])
    assert response.status_code == 400
    assert not case.tasks.first().result
    assert not case.tasks.first().files.exists()


@pytest.mark.django_db
def test_kept_data_needs_its_ground_and_words(press: Press) -> None:
    case = factories.a_case(Right.ERASURE, state=State.COLLECTING)
    task = case.tasks.first()
    key = f"category{task.system.categories.get().pk}"
    said = {"task": task.pk, "result": "found", f"{key}-did": "kept", f"{key}-which": "Laskut"}
    assert press(case, "answer", **said).status_code == 400
    told = {f"{key}-ground": "er-accounting", f"{key}-until": "2036-01-31"}
    assert press(case, "answer", **said, **told).status_code == 302
    assert case.tasks.first().result == "kept"
    assert case.tasks.first().lines.get().ground == "er-accounting"


@pytest.mark.django_db
def test_a_task_of_another_case_does_not_exist(press: Press) -> None:
    ours, theirs = (factories.a_case(state=State.COLLECTING) for _ in range(2))
    other = theirs.tasks.first()
    response = press(ours, "answer", task=other.pk, result="nothing_found")
    assert response.status_code == 404


@pytest.mark.django_db
def test_a_case_is_merged_into_a_verified_one(press: Press) -> None:
    first, second = factories.a_case(state=State.COLLECTING), factories.a_case()
    press(second, "merge", into=first.reference.lower())
    assert state_of(second) == State.MERGED


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("act", "said"),
    [("dismiss", {"reason": " "}), ("merge", {"into": "TP-26-ZZZZZ"}), ("note", {"text": ""})],
)
def test_an_incomplete_form_is_drawn_again(act: str, said: dict[str, Any], press: Press) -> None:
    assert press(factories.a_case(), act, **said).status_code == 400


@pytest.mark.django_db
def test_a_case_is_taken_noted_dismissed_and_restored(press: Press) -> None:
    case = factories.a_case()
    for act, said in (("take", {}), ("note", {"text": "Called."}), ("dismiss", {"reason": "No."})):
        assert press(case, act, **said).status_code == 302
    press(case, "restore")
    assert state_of(case) == State.RECEIVED
    assert case.notes.count() == 2


@pytest.mark.django_db
def test_an_opt_out_asks_nothing_of_anybody(officer: Client) -> None:
    case = factories.an_opt_out()
    page = officer.get(f"/staff/case/{case.reference}/").content.decode()
    assert "Marketing was stopped at once" in page
    assert "/accept/" not in page
