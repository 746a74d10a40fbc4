"""An owner answers from the page alone, and nothing that was typed is lost."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from dsar.capabilities.fulfilment.afterwards import RecipientNotice
from dsar.files.store import read
from dsar.law.rights import Right
from dsar.organisation.datamap.models import DataCategory, Recipient, System
from dsar.procedure.collection import hand_in
from dsar.procedure.collection.incoming import Upload
from tests.factories import an_opt_out, words
from tests.interfaces.owners.entering import (
    page_of,
    says,
    seen_in,
    task_of,
    text_of,
    waiting_case,
)
from tests.procedure.found import a_category

pytestmark = pytest.mark.django_db


def a_part(task, **said: str) -> dict[str, str]:
    [category] = DataCategory.objects.filter(system=task.system)
    return {f"category{category.pk}-{name}": value for name, value in said.items()}


def test_nothing_found_is_one_press(owner, inside) -> None:
    task = task_of(waiting_case(), owner)
    assert says(inside, task, result="nothing_found").status_code == 302
    assert (task.result, task.answered_by) == ("nothing_found", owner)
    assert "Nothing found" in text_of(inside.get(page_of(task)))


def test_found_data_are_told_in_words(owner, inside) -> None:
    task = task_of(waiting_case(), owner)
    says(inside, task, result="found", summary="Asiakaskortti ja kaksi tilausta.")
    assert (task.result, task.summary) == ("found", "Asiakaskortti ja kaksi tilausta.")
    assert [line.did for line in task.lines.all()] == ["found"]


def test_a_kind_of_data_without_a_file_is_named_before_the_answer_is_sent(owner, inside) -> None:
    task = task_of(waiting_case(), owner)
    for category, is_named in ((a_category("orders", task.system.key), True), (None, False)):
        upload = Upload("card.txt", "text/plain", b"Maija\n")
        hand_in.hand_in(task, upload, category=category, at=timezone.now(), by=owner)
        shown = text_of(inside.get(page_of(task, "answer/")))
        assert ("No file has arrived yet of: name." in shown) == is_named


def test_who_cannot_answer_says_why_and_the_task_waits_on(owner, inside) -> None:
    task = task_of(waiting_case(), owner)
    assert says(inside, task, result="cannot").status_code == 400
    assert says(inside, task, result="cannot", summary="Kysy Matilta.").status_code == 302
    assert (task.result, task.is_done) == ("cannot", False)


def test_kept_data_get_their_last_day_shown_before_and_after(owner, inside) -> None:
    task = task_of(waiting_case(Right.ERASURE), owner)
    DataCategory.objects.update(retention_rule="accounting_vouchers")
    told = {"did": "kept", "which": "Laskut", "ground": "er-accounting", "why": "Kirjanpito."}
    said = {"result": "found"} | a_part(task, **told, event_on="31.3.2025")
    shown = text_of(inside.post(page_of(task, "answer/"), said | {"count": "1"}))
    assert "31 December 2031" in shown
    assert "Kirjanpito." in shown
    task.refresh_from_db()
    assert task.result == ""
    says(inside, task, **said)
    assert task.result == "kept"
    assert task.lines.get().until == date(2031, 12, 31)
    assert "31 December 2031" in text_of(inside.get(page_of(task)))


def test_what_does_not_fit_keeps_what_was_typed(owner, inside) -> None:
    task = task_of(waiting_case(Right.ERASURE), owner)
    said = a_part(task, did="kept", which="Laskut", why="Kirjanpito.", until_words="2031 asti")
    answer = says(inside, task, result="found", **said)
    assert answer.status_code == 400
    assert "Choose why the data stay" in text_of(answer)
    assert "Kirjanpito." in text_of(answer)
    assert task.result == ""


def test_a_correction_shows_old_and_new(owner, inside) -> None:
    task = task_of(waiting_case(Right.RECTIFICATION), owner)
    said = a_part(task, did="corrected", which="Osoite", old="Turku", new="Salo")
    assert says(inside, task, result="found", **said).status_code == 302
    assert task.result == "corrected"
    assert "Turku → Salo" in text_of(inside.get(page_of(task)))


def test_an_identity_code_is_refused_in_plain_words(owner, inside) -> None:
    task = task_of(waiting_case(), owner)
    answer = says(inside, task, result="found", summary="Henkilö 131052-308T löytyi.")
    assert answer.status_code == 400
    assert task.result == ""


def test_an_answer_can_be_changed_until_review(owner, inside) -> None:
    task = task_of(waiting_case(), owner)
    says(inside, task, result="found", summary="Kortti.")
    assert "Change the answer" in text_of(inside.get(page_of(task)))
    shown = text_of(inside.get(page_of(task, "answer/")))
    says(inside, task, result="nothing_found", seen=seen_in(shown))
    assert task.result == "nothing_found"


def test_a_recipient_is_told_and_the_way_is_noted(owner, inside) -> None:
    task = task_of(waiting_case(Right.ERASURE), owner)
    row = Recipient.objects.create(name=words("Repair shop"), contact="shop@example.org")
    DataCategory.objects.get(system=task.system).recipients.add(row)
    says(inside, task, result="found", **a_part(task, did="erased", which="Kortti"))
    notice = RecipientNotice.objects.get(task=task)
    assert "Repair shop" in text_of(inside.get("/en/systems/"))
    path = page_of(task, f"told/{notice.pk}/")
    seen = inside.get(path)
    assert "shop@example.org" in text_of(seen)
    assert f'value="{timezone.localdate():%d.%m.%Y}"' in text_of(seen)
    assert (seen.status_code, "Check these before" in text_of(seen)) == (200, False)
    assert inside.post(path, {"did": "told", "on": "x", "how": "mail"}).status_code == 400
    today = timezone.localdate().strftime("%d.%m.%Y")
    said = {"did": "told", "on": today, "how": "e-mail"}
    bad = SimpleUploadedFile("mail.html", b"<html><script>")
    assert inside.post(path, said | {"evidence": bad}).status_code == 400
    copy = SimpleUploadedFile("mail.txt", b"Hello")
    assert inside.post(path, said | {"evidence": copy}).status_code == 302
    notice.refresh_from_db()
    assert (notice.how, notice.settled_by) == ("e-mail", owner)
    assert read(notice.evidence) == b"Hello"
    assert "Told on" in text_of(inside.get(page_of(task)))


def test_the_text_for_a_recipient_names_nobody_here(owner, inside) -> None:
    task = task_of(waiting_case(Right.ERASURE), owner)
    row = Recipient.objects.create(name=words("Repair shop"))
    DataCategory.objects.get(system=task.system).recipients.add(row)
    says(inside, task, result="found", **a_part(task, did="erased", which="Kortti"))
    path = page_of(task, f"told/{RecipientNotice.objects.get(task=task).pk}/")
    shown = text_of(inside.get(path))
    assert "You got data about [name] from us." in shown
    assert "We have erased these data" in shown
    assert "<details open><summary>" in shown
    assert task.case.data_subject.name not in shown


def test_why_a_recipient_is_not_told_is_needed(owner, inside) -> None:
    task = task_of(waiting_case(Right.ERASURE), owner)
    row = Recipient.objects.create(name=words("Repair shop"))
    DataCategory.objects.get(system=task.system).recipients.add(row)
    says(inside, task, result="found", **a_part(task, did="erased", which="Kortti"))
    path = page_of(task, f"told/{RecipientNotice.objects.get(task=task).pk}/")
    assert inside.post(path, {"did": "not_told", "why": ""}).status_code == 400
    assert inside.post(path, {"did": "not_told", "why": "Lopettanut."}).status_code == 302
    assert RecipientNotice.objects.get(task=task).why_not == "Lopettanut."


def test_marketing_is_stopped_in_a_system_by_one_press(owner, inside) -> None:
    System.objects.filter(owner=owner).update(sends_marketing=True)
    task = task_of(an_opt_out(), owner)
    assert "maija@example.com" in text_of(inside.get(page_of(task)))
    assert says(inside, task, result="suppressed").status_code == 302
    assert task.result == "suppressed"


@pytest.mark.parametrize("right", sorted(set(Right) - {Right.MARKETING_OBJECTION}))
def test_every_right_has_its_form(right, owner, inside) -> None:
    case = waiting_case(right)
    task = case.tasks.filter(system__owner=owner).first()
    if task is None:
        pytest.skip(f"no system is asked about {right}")
    assert inside.get(page_of(task)).status_code == 200
    assert inside.get(page_of(task, "answer/")).status_code == 200
