"""Officers leave other people's data out on a page of the file; each look leaves its event."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from dsar.capabilities.fulfilment.models import Redaction, TaskFile
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.eventlog.models import Event
from dsar.files import store
from dsar.organisation.accounts.roles import Role
from dsar.procedure.collection import redact
from tests.capabilities.fulfilment.handed import TABLE, an_entry, leaves, marked
from tests.capabilities.fulfilment.pdfs import a_pdf
from tests.factories import NOW, a_user

pytestmark = pytest.mark.django_db
TEXT = "Soitti Liisa.\nSitten soitti Pekka, joka tuntee Liisan.\n"
WHY = {"ground": "third-party", "facts": "Toisen asiakkaan nimi."}


@pytest.fixture
def client() -> Client:
    """An officer who reads English."""
    client = Client(headers={"accept-language": "en"})
    client.force_login(a_user(username="anna"))
    return client


def at(entry: TaskFile, name: str = "redact-file") -> str:
    return reverse(f"admin:{name}", args=[entry.task.case.reference, entry.pk])


def said(answer: Any) -> str:
    return str(answer.content.decode())


def press(client: Client, entry: TaskFile, act: str, **given: Any) -> Any:
    version = Case.objects.get(pk=entry.task.case.pk).version
    return client.post(at(entry), WHY | {"act": act, "version": version} | given)


def screens(entry: TaskFile) -> list[str]:
    events = Event.objects.filter(stream=entry.task.case.reference, kind="case.viewed")
    return [facts["screen"] for facts in events.values_list("facts", flat=True)]


def test_the_case_page_leads_to_the_files_and_says_which_nobody_looked_at(client: Client) -> None:
    entry = an_entry(TEXT)
    address = reverse("admin:redact", args=[entry.task.case.reference])
    case = reverse("admin:case", args=[entry.task.case.reference])
    assert address in said(client.get(case))
    assert "1 not looked at yet" in said(client.get(case))
    page = said(client.get(address))
    assert at(entry) in page
    assert "Nobody has looked at it yet" in page
    client.get(at(entry))
    assert "Nothing is left out" in said(client.get(address))
    assert "not looked at yet" not in said(client.get(case))


def test_each_look_leaves_one_event(client: Client) -> None:
    entry = an_entry(TEXT)
    client.get(at(entry))
    press(client, entry, "find", text="Liisa")
    b"".join(client.get(at(entry, "redact-sent")).streaming_content)
    assert screens(entry) == [redact.looked(entry)] * 2 + [f"released:{entry.pk}"]


def test_a_file_that_is_not_shown_was_seen_only_when_it_was_saved(client: Client) -> None:
    raw = a_pdf(2)
    entry = an_entry(raw)
    assert "Nobody has looked at it yet" in said(client.get(at(entry)))
    assert redact.unlooked(entry.task.item) == [entry]
    answer = client.get(at(entry, "redact-original"))
    assert b"".join(answer.streaming_content) == raw
    assert answer["Content-Disposition"].startswith("attachment")
    assert redact.unlooked(entry.task.item) == []
    other = an_entry(a_pdf(2))
    b"".join(client.get(at(other, "redact-sent")).streaming_content)
    assert redact.unlooked(other.task.item) == []


def test_a_word_is_looked_for_and_left_out_everywhere(client: Client) -> None:
    entry = an_entry(TEXT)
    page = said(press(client, entry, "find", text="liisa"))
    assert "It stands in 2 places" in page
    last = TEXT.index("Liisan")
    places = ["span:7-12", f"span:{last}-{last + 6}"]
    assert all(f'value="{place}" checked' in page for place in places)
    assert Redaction.objects.count() == 0
    assert press(client, entry, "mark", place=places).status_code == 302
    assert "Liisa" not in leaves(entry).decode()
    assert "It stands nowhere" in said(press(client, entry, "find", text="liisa"))


def test_what_is_searched_stands_in_no_address(client: Client) -> None:
    entry = an_entry(TEXT)
    assert client.get(at(entry), {"text": "Liisa"}).status_code == 400
    assert 'method="post" class="find"' in said(client.get(at(entry)))


def test_lines_cells_rows_and_columns_are_ticked(client: Client) -> None:
    entry = an_entry(TABLE)
    page = said(client.get(at(entry)))
    for place in ("cell:0-1", "row:1", "column:2"):
        assert f'value="{place}"' in page
    press(client, entry, "mark", place=["cell:0-1", "row:1", "column:2"])
    assert b"Pekka" not in leaves(entry)
    assert "<del>Liisa</del>" in said(client.get(at(entry)))


def test_pages_are_written_as_people_write_them(client: Client) -> None:
    entry = an_entry(a_pdf(5))
    assert "This PDF has 5 pages." in said(client.get(at(entry)))
    assert press(client, entry, "pages", pages="1, 3–4").status_code == 302
    assert [row.at for row in redact.live(entry)] == [[1], [3], [4]]


@pytest.mark.parametrize("pages", ["x", "3-1", "1-999999", "", "6", "1-5"])
def test_pages_that_are_none_are_said_to_be_wrong(client: Client, pages: str) -> None:
    entry = an_entry(a_pdf(5))
    answer = press(client, entry, "pages", pages=pages)
    assert answer.status_code == 400
    assert "Toisen asiakkaan nimi." in said(answer)
    assert not Redaction.objects.exists()


def test_a_whole_file_is_left_out_and_cannot_be_previewed(client: Client) -> None:
    entry = an_entry(TEXT)
    assert press(client, entry, "whole").status_code == 302
    assert client.get(at(entry, "redact-sent")).status_code == 404
    assert "Left out wholly" in said(client.get(at(entry)))


def test_another_file_takes_its_place(client: Client) -> None:
    entry = an_entry(b"GIF89a", "image/gif")
    file = SimpleUploadedFile("siistitty.txt", b"Ilman nimi\xc3\xa4.", "text/plain")
    assert press(client, entry, "replace", file=file).status_code == 302
    answer = client.get(at(entry, "redact-sent"))
    assert b"".join(answer.streaming_content).decode() == "Ilman nimiä."
    assert "siistitty.txt" in answer["Content-Disposition"]
    assert answer["Content-Type"] == "application/octet-stream"


def test_a_hostile_replacement_is_refused_in_plain_words(client: Client) -> None:
    entry = an_entry(TEXT)
    file = SimpleUploadedFile("a.html", b"<script>alert(1)</script>", "text/html")
    answer = press(client, entry, "replace", file=file)
    assert answer.status_code == 400
    assert "web pages" in said(answer).lower()


def test_what_leaves_is_saved_and_never_shown(client: Client) -> None:
    entry = an_entry(TEXT)
    marked(entry, "span", [7, 12])
    answer = client.get(at(entry, "redact-sent"))
    assert b"".join(answer.streaming_content).decode() == leaves(entry).decode()
    assert answer["Content-Disposition"].startswith("attachment")
    assert "Liisa" not in answer["Content-Disposition"]
    assert answer["Content-Security-Policy"] == "sandbox; default-src 'none'"


def test_marks_are_undone_one_by_one_or_together(client: Client) -> None:
    entry = an_entry(TEXT)
    press(client, entry, "mark", place=["span:0-3", "span:7-12", "span:14-20"])
    first, second, third = redact.live(entry)
    assert "One by one" in said(client.get(at(entry)))
    press(client, entry, "undo", row=second.pk)
    assert redact.live(entry) == [first, third]
    press(client, entry, "undo", batch=first.pk)
    assert redact.live(entry) == []


def test_a_mark_of_another_file_is_not_undone_here(client: Client) -> None:
    entry, other = an_entry(TEXT), an_entry(TEXT)
    row = marked(other, "whole")
    press(client, entry, "undo", row=row.pk)
    press(client, entry, "undo", batch=row.pk)
    assert redact.live(other) == [row]


def test_nothing_is_marked_without_a_place_a_ground_and_facts(client: Client) -> None:
    entry = an_entry(TEXT)
    for given in ({}, {"place": "span:7-12", "ground": ""}, {"place": "span:7-12", "facts": " "}):
        assert press(client, entry, "mark", **given).status_code == 400
    assert not Redaction.objects.exists()


@pytest.mark.parametrize("wanted", ["", "soitti"])
def test_what_was_ticked_stays_ticked_when_a_step_says_no(client: Client, wanted: str) -> None:
    entry = an_entry(TEXT)
    second = "span:21-27" if wanted else f"span:14-{len(TEXT) - 1}"
    answer = press(client, entry, "mark", place=second, facts="131052-308T", text=wanted)
    assert answer.status_code == 400
    assert "personal identity code" in said(answer)
    assert f'value="{second}" checked' in said(answer)
    assert said(answer).count(" checked") == 1


def test_a_page_read_before_a_colleague_changed_the_case_marks_nothing(client: Client) -> None:
    entry = an_entry(TEXT)
    for act in ("whole", "undo"):
        answer = press(client, entry, act, version=0)
        assert answer.status_code == 409
        assert "changed the case meanwhile" in said(answer)
    assert not Redaction.objects.exists()


def test_after_the_decision_the_file_is_only_looked_at(client: Client) -> None:
    entry = an_entry(TEXT)
    row = marked(entry, "span", [7, 12])
    Case.objects.update(state=State.DECIDED)
    page = said(client.get(at(entry)))
    assert "only before the case is decided" in page
    assert "<del>Liisa</del>" in page
    assert 'name="act"' not in page + said(press(client, entry, "find", text="Pekka"))
    assert press(client, entry, "whole").status_code == 400
    assert press(client, entry, "undo", row=row.pk).status_code == 400
    assert redact.live(entry) == [row]


@pytest.mark.parametrize("name", ["redact-file", "redact-sent", "redact-original"])
def test_a_file_of_another_case_or_taken_out_is_not_there(client: Client, name: str) -> None:
    entry, other = an_entry(TEXT), an_entry(TEXT)
    strange = reverse(f"admin:{name}", args=[other.task.case.reference, entry.pk])
    assert client.get(strange).status_code == 404
    TaskFile.objects.filter(pk=entry.pk).update(removed_at=NOW)
    assert client.get(at(entry, name)).status_code == 404


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.ADMINISTRATOR, Role.SYSTEM_OWNER])
@pytest.mark.parametrize("name", ["redact-file", "redact-sent", "redact-original"])
def test_only_who_handles_cases_sees_files(role: Role, name: str) -> None:
    entry, client = an_entry(TEXT), Client()
    client.force_login(a_user(role))
    assert client.get(at(entry, name)).status_code in (302, 403)
    assert screens(entry) == []


def test_a_reviewer_may_leave_out_too() -> None:
    entry, client = an_entry(TEXT), Client()
    client.force_login(a_user(Role.REVIEWER))
    assert press(client, entry, "whole").status_code == 302


@pytest.mark.parametrize("given", [{"act": "burn"}, {"act": "find", "page": "x"}])
def test_what_the_page_does_not_offer_is_refused(client: Client, given: dict[str, str]) -> None:
    assert client.post(at(an_entry(TEXT)), given).status_code == 400


def test_a_locked_pdf_says_what_to_do(client: Client) -> None:
    entry = an_entry(a_pdf(2, password="salasana"))
    page = said(client.get(at(entry)))
    assert "This PDF is locked" in page
    assert 'value="replace"' in page
    assert 'value="pages"' not in page
    assert press(client, entry, "pages", pages="1").status_code == 400


def test_a_damaged_pdf_with_marks_has_nothing_that_leaves(client: Client) -> None:
    entry = an_entry(b"%PDF-1.7 damaged")
    marked(entry, "page", [1])
    answer = client.get(at(entry, "redact-sent"))
    assert answer.status_code == 409
    assert "put another file in its place" in said(answer)


def test_bytes_that_are_gone_are_said_to_be_gone(client: Client) -> None:
    entry = an_entry(TEXT)
    store.wipe(entry.file, at=NOW)
    assert "were destroyed" in said(client.get(at(entry)))
    for name in ("redact-sent", "redact-original"):
        assert client.get(at(entry, name)).status_code == 404


def test_markup_in_a_file_is_only_text(client: Client) -> None:
    entry = an_entry({"columns": ["<i>a</i>"], "rows": [["<script>alert(1)</script>"]]})
    page = said(client.get(at(entry)))
    assert "&lt;script&gt;alert(1)" in page
    assert "<script>alert" not in page
    assert "<i>a</i>" not in page


def test_the_page_of_a_long_text_is_turned(client: Client) -> None:
    entry = an_entry("rivi\n" * 250)
    assert "Page 1 of 3" in said(client.get(at(entry)))
    page = said(client.get(at(entry), {"page": 3}))
    assert 'start="201"' in page
    answer = press(client, entry, "mark", place="span:1000-1004", page="3")
    assert answer["Location"].endswith("?page=3")
