"""Data come in as files, as a paste or by a form; what fails is said, and nothing comes twice."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from dsar.eventlog.models import Event
from dsar.law.rights import Right
from dsar.organisation.datamap.models import DataCategory
from tests.factories import words
from tests.interfaces.owners.entering import (
    enters,
    page_of,
    says,
    task_of,
    text_of,
    waiting_case,
)

pytestmark = pytest.mark.django_db


def a_file(name: str = "orders.csv", content: bytes = b"order,date\n1,2.1.2026\n"):
    return SimpleUploadedFile(name, content)


def sends(inside, task, *files, **said: str):
    data = {"files": list(files), "end": "1"} | said
    return inside.post(page_of(task, "files/"), data, follow=True)


def test_several_files_arrive_at_once(owner, inside) -> None:
    task = task_of(waiting_case(), owner)
    shown = text_of(sends(inside, task, a_file(), a_file("a.txt", b"hello"), a_file("b.txt", b"x")))
    assert "3 files arrived" in shown
    assert task.files.count() == 3


def test_a_file_sent_again_is_kept_once(owner, inside) -> None:
    task = task_of(waiting_case(), owner)
    for _ in range(2):
        sends(inside, task, a_file())
    assert task.files.filter(removed_at__isnull=True).count() == 1


def test_what_does_not_arrive_is_named_and_the_rest_stays(owner, inside) -> None:
    task = task_of(waiting_case(), owner)
    answer = sends(inside, task, a_file(), a_file("run.exe", b"MZ\x90"), a_file("e.txt", b""))
    shown = text_of(answer)
    assert answer.status_code == 400
    assert "1 file arrived" in shown
    assert "run.exe" in shown
    assert "Not everything arrived" in shown


def test_a_broken_upload_keeps_what_was_whole(owner, inside) -> None:
    task = task_of(waiting_case(), owner)
    answer = sends(inside, task, a_file(), a_file("cut.txt", b"hal"), end="")
    assert answer.status_code == 400
    assert "broke off" in text_of(answer)
    assert [entry.file.original_name for entry in task.files.all()] == ["orders.json"]


def test_no_file_at_all_is_told(owner, inside) -> None:
    answer = sends(inside, task_of(waiting_case(), owner))
    assert answer.status_code == 400
    assert "Choose the files first" in text_of(answer)


def test_too_much_at_once_is_told(owner, inside, settings) -> None:
    settings.HAND_IN_TASK_BYTES = 1000
    answer = sends(inside, task_of(waiting_case(), owner), a_file(content=b"x" * 100_000))
    assert answer.status_code == 413


def test_too_many_at_once_are_told(owner, inside, settings) -> None:
    settings.DATA_UPLOAD_MAX_NUMBER_FILES = 2
    task = task_of(waiting_case(), owner)
    answer = sends(inside, task, *(a_file(f"{n}.txt", b"x") for n in range(3)))
    assert answer.status_code == 400
    assert "at most 2 files" in text_of(answer)


def test_a_file_is_taken_out_again_and_twice_is_once(owner, inside) -> None:
    task = task_of(waiting_case(), owner)
    sends(inside, task, a_file())
    entry = task.files.get()
    for _ in range(2):
        assert inside.post(page_of(task, f"remove/{entry.pk}/")).status_code == 302
    assert Event.objects.filter(kind="collection.file_removed").count() == 1


def test_a_file_of_another_task_is_not_there(owner, inside) -> None:
    mine, other = (task_of(waiting_case(), owner) for _ in range(2))
    sends(inside, other, a_file())
    answer = inside.post(page_of(mine, f"remove/{other.files.get().pk}/"))
    assert answer.status_code == 404
    assert other.files.get().removed_at is None


@pytest.mark.parametrize(
    ("form", "text"), [("text", "Two calls."), ("csv", "a,b\n1,2\n"), ("json", '[{"a": 1}]')]
)
def test_a_paste_becomes_a_file(form, text, owner, inside) -> None:
    task = task_of(waiting_case(), owner)
    answer = inside.post(page_of(task, "paste/"), {"form": form, "text": text}, follow=True)
    assert "1 file arrived" in text_of(answer)


@pytest.mark.parametrize(("form", "text"), [("text", ""), ("csv", "a,b\n1\n"), ("json", "{")])
def test_a_paste_that_is_none_keeps_what_was_typed(form, text, owner, inside) -> None:
    task = task_of(waiting_case(), owner)
    answer = inside.post(page_of(task, "paste/"), {"form": form, "text": text})
    assert answer.status_code == 400
    assert 'id="summary"' in text_of(answer)
    assert not task.files.exists()


def test_the_fields_of_a_category_make_a_form(owner, inside) -> None:
    task = task_of(waiting_case(), owner)
    fields = [{"key": "name", "name": words("Name")}, {"key": "town", "name": words("Town")}]
    DataCategory.objects.filter(system=task.system).update(fields=fields)
    [category] = DataCategory.objects.filter(system=task.system)
    path = page_of(task, f"fill/{category.pk}/")
    assert "Town" in text_of(inside.get(path))
    assert inside.post(path, {"f-name": "", "f-town": " "}).status_code == 400
    answer = inside.post(path, {"f-name": "Maija", "f-town": "Salo"}, follow=True)
    assert "1 file arrived" in text_of(answer)


def test_a_category_of_another_system_has_no_form(owner, inside) -> None:
    task = task_of(waiting_case(), owner)
    other = DataCategory.objects.exclude(system=task.system).get()
    assert inside.get(page_of(task, f"fill/{other.pk}/")).status_code == 404


def test_another_site_cannot_send_files(owner, mailoutbox, client) -> None:
    task = task_of(waiting_case(), owner)
    enters(client, owner, mailoutbox)
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = client.cookies
    assert strict.post(page_of(task, "files/"), {"files": [a_file()]}).status_code == 403
    assert not task.files.exists()


def test_names_that_deceive_are_only_shown(owner, inside) -> None:
    task = task_of(waiting_case(), owner)
    shown = text_of(sends(inside, task, a_file("<script>alert(1)</script>.txt", b"hi")))
    assert "<script>" not in shown
    assert "1 file arrived" in shown


def sends_raw(inside, path: str, field: str, name: str):
    """As a browser does: the test client would cut the name of a file."""
    head = f'--b\r\nContent-Disposition: form-data; name="{field}"; filename="{name}"\r\n'
    end = '--b\r\nContent-Disposition: form-data; name="end"\r\n\r\n1\r\n--b--\r\n'
    body = f"{head}Content-Type: text/plain\r\n\r\nhello\r\n{end}"
    return inside.post(path, body, content_type="multipart/form-data; boundary=b")


def test_a_file_with_a_long_name_arrives(owner, inside) -> None:
    task = task_of(waiting_case(), owner)
    answer = sends_raw(inside, page_of(task, "files/"), "files", "n" * 500 + ".txt")
    assert answer.status_code == 302
    assert task.files.count() == 1


def test_a_file_with_an_endless_name_says_what_to_do(owner, inside) -> None:
    task = task_of(waiting_case(), owner)
    answer = sends_raw(inside, page_of(task, "files/"), "files", "n" * 10_000 + ".txt")
    shown = text_of(answer)
    assert answer.status_code == 400
    assert "Give it a shorter name" in shown
    assert "Data for the person" in shown
    assert not task.files.exists()


def test_no_form_with_a_file_blames_the_text_for_an_endless_name(owner, inside) -> None:
    path = page_of(task_of(waiting_case(Right.ERASURE), owner), "paste/")
    answer = sends_raw(inside, path, "text", "n" * 10_000 + ".txt")
    assert answer.status_code == 400
    assert "Give the file a shorter name" in text_of(answer)
    assert "shorten your text" not in text_of(answer)


def test_nothing_is_not_found_while_files_lie_here(owner, inside) -> None:
    task = task_of(waiting_case(), owner)
    sends(inside, task, a_file())
    refused = says(inside, task, result="nothing_found")
    assert (refused.status_code, task.result) == (400, "")
    assert "Files were handed in: take them out first" in text_of(refused)


def test_how_many_older_files_are_not_shown_is_told(owner, inside, monkeypatch) -> None:
    monkeypatch.setattr("dsar.interfaces.owners.task.MOST_FILES_SHOWN", 1)
    task = task_of(waiting_case(), owner)
    assert "not shown" not in text_of(sends(inside, task, a_file()))
    shown = text_of(sends(inside, task, a_file("a.txt", b"hello"), a_file("b.txt", b"x")))
    assert "3 files arrived" in shown
    assert "2 older files are not shown" in shown
