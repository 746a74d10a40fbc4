"""The data map on the screen: what is missing is said in words, and every change is a version."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from dsar.organisation.accounts.roles import Role
from dsar.organisation.datamap import exchange, versions
from dsar.organisation.datamap.models import DataCategory, MapVersion, Recipient, System
from dsar.procedure import review_map
from tests import factories
from tests.factories import NOW, words

READERS = [Role.OFFICER, Role.REVIEWER, Role.AUDITOR, Role.ADMINISTRATOR]
SIX = ("purposes", "data", "retention", "source", "transfers", "automated_decisions")


@pytest.fixture
def administrator(sign_in: Callable[..., Client]) -> Client:
    factories.a_company()
    DataCategory.objects.update(none=["recipients"])
    return sign_in(Role.ADMINISTRATOR)


def page(client: Client, path: str = "") -> str:
    response = client.get(f"/staff/datamap/{path}")
    assert response.status_code == 200
    return response.content.decode()


def upload(client: Client, content: Any, name: str = "map.json") -> Any:
    raw = content if isinstance(content, bytes) else json.dumps(content).encode()
    return client.post("/staff/datamap/import/", {"file": SimpleUploadedFile(name, raw)})


@pytest.mark.parametrize("role", READERS)
def test_every_role_of_the_house_reads_the_map(role: Role, sign_in: Callable[..., Client]) -> None:
    factories.a_company()
    client = sign_in(role)
    assert "crm" in page(client)
    assert (">Edit the system" in page(client)) == (role == Role.ADMINISTRATOR)


@pytest.mark.parametrize("role", [Role.OFFICER, Role.REVIEWER])
def test_only_administrators_take_a_file_in_or_mark_none(
    role: Role, sign_in: Callable[..., Client]
) -> None:
    factories.a_company()
    row = DataCategory.objects.get(key="crm")
    assert upload(sign_in(role), {}).status_code == 403
    assert sign_in(role).get("/staff/datamap/import/").status_code == 403
    assert sign_in(role).post(f"/staff/datamap/category/{row.pk}/none/").status_code == 403


def test_the_map_is_shown_where_a_name_is_missing_so_that_it_can_be_mended(
    administrator: Client,
) -> None:
    System.objects.filter(key="crm").update(name={})
    DataCategory.objects.filter(key="crm").update(name={"fi": "Asiakas"})
    Recipient.objects.update(name={"fi": "Huolto"})
    assert "crm" in page(administrator)


def test_a_whole_map_says_so(administrator: Client) -> None:
    assert "All 2 systems tell every part of Article 15." in page(administrator)


@pytest.mark.parametrize("part", SIX)
def test_a_part_taken_away_is_named_with_its_system(part: str, administrator: Client) -> None:
    DataCategory.objects.filter(key="crm").update(**{part: {}})
    shown = page(administrator)
    assert "1 part is missing." in shown
    assert "Missing: " in shown
    assert '<td class="missing">1 missing</td>' in shown


def test_recipients_that_nobody_thought_of_are_missing(administrator: Client) -> None:
    DataCategory.objects.filter(key="crm").update(none=[])
    assert "Missing: recipients" in page(administrator)


def test_a_category_out_of_use_is_not_missed(administrator: Client) -> None:
    DataCategory.objects.filter(key="crm").update(source={}, is_active=False)
    assert "say nothing of their data yet: crm" in page(administrator)


def test_marking_none_says_the_letters_words_and_makes_a_version(administrator: Client) -> None:
    row = DataCategory.objects.get(key="crm")
    DataCategory.objects.filter(pk=row.pk).update(source={})
    assert "All these data come from you." in page(administrator)
    said = {"part": "source", "none": "1"}
    administrator.post(f"/staff/datamap/category/{row.pk}/none/", said)
    row.refresh_from_db()
    assert row.none == ["recipients", "source"]
    assert MapVersion.objects.get().made_by == factories.User.objects.get(role=Role.ADMINISTRATOR)
    assert "Marked none, source" in page(administrator)


def test_a_mark_is_taken_away(administrator: Client) -> None:
    row = DataCategory.objects.get(key="crm")
    address = f"/staff/datamap/category/{row.pk}/none/"
    administrator.post(address, {"part": "recipients", "none": "0"})
    row.refresh_from_db()
    assert row.none == []


@pytest.mark.parametrize(("part", "status"), [("source", 200), ("purposes", 404), ("x", 404)])
def test_what_is_told_or_must_be_told_cannot_be_none(
    part: str, status: int, administrator: Client
) -> None:
    row = DataCategory.objects.get(key="crm")
    address = f"/staff/datamap/category/{row.pk}/none/"
    answer = administrator.post(address, {"part": part, "none": "1"}, follow=True)
    assert answer.status_code == status
    row.refresh_from_db()
    assert row.none == ["recipients"]


@pytest.mark.parametrize(
    ("role", "status"),
    [(Role.OFFICER, 302), (Role.ADMINISTRATOR, 302), (Role.AUDITOR, 403)],
)
def test_who_reads_owners_mail_may_say_that_all_is_right(
    role: Role, status: int, sign_in: Callable[..., Client]
) -> None:
    factories.a_company()
    crm = System.objects.get(key="crm")
    answer = sign_in(role).post(f"/staff/datamap/system/{crm.pk}/reviewed/")
    crm.refresh_from_db()
    assert (answer.status_code, bool(crm.reviewed_on)) == (status, status == 302)


def test_looking_changes_nothing(administrator: Client) -> None:
    crm, row = System.objects.get(key="crm"), DataCategory.objects.get(key="crm")
    for path in (f"system/{crm.pk}/reviewed/", f"category/{row.pk}/none/"):
        assert administrator.get(f"/staff/datamap/{path}").status_code == 302
    crm.refresh_from_db()
    assert crm.reviewed_on is None
    assert not MapVersion.objects.exists()


@pytest.mark.parametrize("form", ["csv", "json"])
def test_the_map_is_saved_as_a_file(form: str, administrator: Client) -> None:
    answer = administrator.get(f"/staff/datamap/export/{form}/")
    assert answer["Content-Disposition"] == f'attachment; filename="data-map.{form}"'
    assert exchange.read(answer.content.decode(), form)


def test_no_other_form_is_offered(administrator: Client) -> None:
    assert administrator.get("/staff/datamap/export/xml/").status_code == 404


def test_an_import_is_looked_at_before_it_changes_anything(administrator: Client) -> None:
    content = {"systems": [{"key": "crm", "position": 9}]}
    shown = upload(administrator, content)
    assert "Order in lists" in shown.content.decode()
    assert System.objects.get(key="crm").position == 0
    said = {"content": shown.context["content"], "seen": shown.context["seen"]}
    assert administrator.post("/staff/datamap/import/", said).status_code == 302
    assert System.objects.get(key="crm").position == 9


def test_a_map_that_changed_meanwhile_is_shown_anew(administrator: Client) -> None:
    shown = upload(administrator, {"systems": [{"key": "crm", "position": 9}]})
    System.objects.filter(key="invoicing").update(position=5)
    said = {"content": shown.context["content"], "seen": shown.context["seen"]}
    again = administrator.post("/staff/datamap/import/", said)
    assert "has changed meanwhile" in again.content.decode()
    assert System.objects.get(key="crm").position == 0


@pytest.mark.parametrize(
    ("content", "name", "sentence"),
    [
        (b"", "map.csv", "The submitted file is empty."),
        (b"x", "map.exe", "ends in .csv or .json"),
        (b"\xff\xfe", "map.csv", "not written in UTF-8"),
        (b"system,category,colour\ncrm,a,red\n", "map.csv", "Colour: Nothing is called so"),
        (b"{", "map.json", "The file is no JSON"),
    ],
)
def test_a_file_that_cannot_be_taken_in_is_told_why(
    content: bytes, name: str, sentence: str, administrator: Client
) -> None:
    answer = upload(administrator, content, name)
    assert answer.status_code == 422
    assert sentence in answer.content.decode()


def test_a_forged_confirmation_is_checked_like_a_file(administrator: Client) -> None:
    answer = administrator.post("/staff/datamap/import/", {"content": '{"systems": 1}', "seen": ""})
    assert answer.status_code == 422


def test_history_shows_what_changed_before_and_after(administrator: Client) -> None:
    versions.current(at=NOW, by=None)
    DataCategory.objects.filter(key="crm").update(source=words("A partner"))
    versions.current(at=NOW, by=None)
    assert "Version 2" in page(administrator, "history/")
    shown = page(administrator, "history/2/")
    assert "en: source" in shown
    assert "en: A partner" in shown
    assert "first version" in page(administrator, "history/1/")


def test_an_old_version_is_saved_as_it_was(administrator: Client) -> None:
    versions.current(at=NOW, by=None)
    System.objects.filter(key="crm").update(position=7)
    answer = administrator.get("/staff/datamap/history/1/json/")
    assert answer.json() == MapVersion.objects.get(number=1).content


@pytest.mark.parametrize("path", ["history/?before=x", "history/1/?since=7", "?x=1"])
def test_what_is_not_offered_is_refused(path: str, administrator: Client) -> None:
    versions.current(at=NOW, by=None)
    assert administrator.get(f"/staff/datamap/{path}").status_code == 400


def test_a_due_review_says_when_its_owner_was_asked(administrator: Client) -> None:
    olli = factories.a_user(Role.SYSTEM_OWNER, "olli")
    System.objects.filter(key="crm").update(owner=olli, review_due_on=NOW.date())
    assert "Asked on" not in page(administrator)
    review_map.ask_next(at=timezone.now())
    assert "Asked on" in page(administrator)


def test_the_page_asks_the_database_no_more_for_more_systems(
    administrator: Client, django_assert_max_num_queries: Any
) -> None:
    recipient = Recipient.objects.create(name=words("R"))
    for number in range(20):
        owner = factories.a_user(Role.SYSTEM_OWNER, f"owner{number}")
        said = {"name": words(f"S{number}"), "owner": owner, "review_due_on": NOW.date()}
        system = System.objects.create(key=f"s{number}", **said)
        told = {part: words(part) for part in (*SIX, "name", "legal_basis")}
        DataCategory.objects.create(system=system, key="a", **told).recipients.add(recipient)
    with django_assert_max_num_queries(15):
        page(administrator)
