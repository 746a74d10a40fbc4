"""Administrators edit the map in fields that people can fill in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from dsar.organisation.accounts.roles import Role
from dsar.organisation.datamap.content import PARTS
from dsar.organisation.datamap.models import DataCategory, MapVersion, Recipient, System
from tests import factories
from tests.factories import words

FIELD = "email | Sähköpostiosoite | E-postadress | E-mail address"


@pytest.fixture
def administrator(sign_in: Callable[..., Client]) -> Client:
    factories.a_company()
    return sign_in(Role.ADMINISTRATOR)


def filled(**changes: Any) -> dict[str, Any]:
    said: dict[str, Any] = {"is_active": "on", "retention_rule": "words", "retention_years": "0"}
    said["on_erasure"] = "erase"
    for part in ("name", *PARTS):
        said |= {f"{part}_{tongue}": text for tongue, text in words(part).items()}
    return said | changes


def save(client: Client, **changes: Any) -> Any:
    row = DataCategory.objects.get(key="crm")
    said = filled(**changes) | {"system": row.system_id}
    return client.post(f"/staff/dsar/datacategory/{row.pk}/change/", said, follow=True)


def crm() -> DataCategory:
    return DataCategory.objects.get(key="crm")


def test_a_save_is_a_version_of_the_map(administrator: Client) -> None:
    save(administrator, source_en="elsewhere")
    assert crm().source["en"] == "elsewhere"
    version = MapVersion.objects.get()
    assert version.made_by is not None
    assert version.content["systems"][0]["categories"][0]["source"]["en"] == "elsewhere"


def test_a_part_may_be_left_empty_in_all_languages(administrator: Client) -> None:
    save(administrator, source_fi="", source_sv="", source_en="")
    assert crm().source == {}


def test_a_part_in_some_languages_is_refused_by_name(administrator: Client) -> None:
    shown = save(administrator, source_sv="").content.decode()
    assert "Missing: Svenska." in shown
    assert crm().source != {}


def test_fields_bases_and_none_are_kept_as_people_write_them(administrator: Client) -> None:
    empty = {f"transfers_{tongue}": "" for tongue in ("fi", "sv", "en")}
    save(administrator, single_data=FIELD, bases=["contract"], none=["transfers"], **empty)
    name = {"fi": "Sähköpostiosoite", "sv": "E-postadress", "en": "E-mail address"}
    row = crm()
    assert row.fields == [{"key": "email", "name": name}]
    assert (row.bases, row.none) == (["contract"], ["transfers"])
    page = administrator.get(f"/staff/dsar/datacategory/{row.pk}/change/").content.decode()
    assert FIELD in page


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"single_data": "email | Sähköposti"}, "Line 1: write the key"),
        ({"single_data": f"{FIELD}\n{FIELD}"}, "The key email is there twice."),
        ({"none": ["transfers"]}, "It is marked as nothing to tell"),
        ({"on_erasure": "keep"}, "needs the ground"),
        ({"keep_ground": "er-claims"}, "only for what erasure keeps"),
        ({"retention_rule": "years"}, "Say how many years"),
        ({"retention_rule": "always"}, "Select a valid choice"),
    ],
)
def test_what_contradicts_itself_is_not_saved(
    changes: dict[str, Any], sentence: str, administrator: Client
) -> None:
    assert sentence in save(administrator, **changes).content.decode()
    assert not MapVersion.objects.exists()


def test_each_rule_shows_an_example_that_is_counted(administrator: Client) -> None:
    page = administrator.get("/staff/dsar/datacategory/add/").content.decode()
    assert "an invoice of 15 March 2024 is kept until 31 December 2030" in page


def test_another_rule_says_until_when_it_keeps(administrator: Client) -> None:
    page = save(administrator, retention_rule="years", retention_years="3").content.decode()
    assert "what ended on 15 March 2024 is kept until 15 March 2027" in page


def test_systems_and_recipients_are_named_in_the_readers_language(administrator: Client) -> None:
    Recipient.objects.create(name=words("Accountant"))
    headers = {"accept-language": "sv"}
    page = administrator.get("/staff/dsar/datacategory/add/", headers=headers).content.decode()
    assert "Accountant (sv)" in page
    assert ">crm (sv)</option>" in page


def test_a_key_is_never_changed(administrator: Client) -> None:
    save(administrator, key="other")
    assert crm().key == "crm"


def test_a_new_system_will_be_reviewed(administrator: Client) -> None:
    said = {"key": "new", "name_fi": "A", "name_sv": "B", "name_en": "C", "position": "3"}
    administrator.post("/staff/dsar/system/add/", said)
    assert System.objects.get(key="new").review_due_on is not None


def test_nobody_is_owner_and_deputy_at_once(administrator: Client) -> None:
    olli = factories.a_user(Role.SYSTEM_OWNER, "olli")
    said = {"key": "new", "name_fi": "A", "name_sv": "B", "name_en": "C", "position": "3"}
    page = administrator.post(
        "/staff/dsar/system/add/", said | {"owner": olli.pk, "deputy": olli.pk}
    )
    assert "Choose somebody else than the owner." in page.content.decode()


def test_two_recipients_never_share_their_english_name(administrator: Client) -> None:
    Recipient.objects.create(name=words("Accountant"))
    said = {"name_fi": "X", "name_sv": "Y", "name_en": "Accountant"}
    page = administrator.post("/staff/dsar/recipient/add/", said)
    assert "Another recipient has this English name." in page.content.decode()


@pytest.mark.parametrize("table", ["system", "datacategory"])
def test_what_answers_refer_to_is_switched_off_not_deleted(
    table: str, administrator: Client
) -> None:
    row = crm() if table == "datacategory" else crm().system
    address = f"/staff/dsar/{table}/{row.pk}/delete/"
    assert administrator.post(address, {"post": "yes"}).status_code == 403
