"""The demo company: complete in three languages, and gentle to what is already there."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db.models import Model

from dsar.law.article15 import missing
from dsar.law.grounds import grounds_for
from dsar.law.retention import Rule, keep_until
from dsar.law.rights import Right
from dsar.management.demo.company import DEMO_PASSWORD, LOGINS, load
from dsar.organisation.accounts.models import User
from dsar.organisation.accounts.roles import Role
from dsar.organisation.controller.models import FIRST, Controller
from dsar.organisation.datamap import checking, exchange
from dsar.organisation.datamap.models import DataCategory, OnErasure, Recipient, System
from dsar.organisation.words import LANGUAGES

pytestmark = pytest.mark.django_db

TABLES: tuple[type[Model], ...] = (Controller, User, System, Recipient, DataCategory)
NAMED_BY_LAW = {
    "contact": "crm",
    "account_orders": "webshop",
    "billing": "invoicing",
    "quotes_leads": "quotes",
    "marketing": "newsletter",
    "web_cookies": "web_analytics",
    "machine_data": "machine_telemetry",
    "dsar_cases": "dsar",
}


@pytest.fixture(autouse=True)
def loaded() -> None:
    load()


def contents() -> list[list[dict[str, Any]]]:
    links = DataCategory.recipients.through.objects.order_by("pk")
    tables = [list(table._default_manager.order_by("pk").values()) for table in TABLES]
    return [*tables, list(links.values())]


def test_loading_again_changes_nothing() -> None:
    before = contents()
    load()
    assert contents() == before


def test_what_an_administrator_edited_is_kept() -> None:
    words = dict.fromkeys(LANGUAGES, "Edited")
    Controller.objects.update(name="Toinen Oy")
    User.objects.filter(username="anna").update(role=Role.REVIEWER, is_active=False)
    System.objects.filter(key="crm").update(name=words, owner=None, position=99)
    Recipient.objects.update(name=words)
    DataCategory.objects.filter(key="billing").update(data=words)
    before = contents()
    load()
    assert contents() == before


def test_category_taken_out_stays_out() -> None:
    DataCategory.objects.filter(key="account_books").delete()
    load()
    assert not DataCategory.objects.filter(key="account_books").exists()


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.__name__)
def test_every_row_is_valid(table: type[Model]) -> None:
    rows = table._default_manager.all()
    assert rows
    for row in rows:
        row.full_clean()


def test_letters_can_print_every_detail_of_the_company() -> None:
    assert all(Controller.objects.get(pk=FIRST).as_printed().values())


def test_every_role_has_a_login() -> None:
    assert {role for _, role in LOGINS} == {role.value for role in Role}


@pytest.mark.parametrize(("username", "role"), LOGINS)
def test_login_is_as_announced(username: str, role: str) -> None:
    user = User.objects.get(username=username)
    assert user.role == role
    assert user.check_password(DEMO_PASSWORD)
    assert user.is_staff == (role != Role.SYSTEM_OWNER)
    assert not user.is_superuser


def test_each_of_eight_systems_has_an_owner_and_another_as_deputy() -> None:
    systems = System.objects.select_related("owner", "deputy")
    assert {system.key for system in systems} == set(NAMED_BY_LAW.values())
    pairs = {(system.owner, system.deputy) for system in systems}
    assert len({owner for owner, _deputy in pairs}) >= 3
    for owner, deputy in pairs:
        assert owner
        assert deputy
        assert owner != deputy
        assert {owner.role, deputy.role} == {Role.SYSTEM_OWNER}


def test_every_system_will_be_looked_over() -> None:
    assert not System.objects.filter(review_due_on__isnull=True).exists()


def test_only_the_newsletter_sends_marketing() -> None:
    assert System.objects.get(sends_marketing=True).key == "newsletter"


@pytest.mark.parametrize(("category", "system"), NAMED_BY_LAW.items())
def test_category_is_in_its_system(category: str, system: str) -> None:
    assert DataCategory.objects.filter(key=category, system__key=system).exists()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_category_tells_all_parts_of_article_15(language: str) -> None:
    for category in DataCategory.objects.all():
        told = category.in_words(language)
        assert all(told.values()), f"{category} in {language}: {told}"
        assert all(told["recipients"]), f"{category} in {language}: {told}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_missing_in_any_language(language: str) -> None:
    for category in DataCategory.objects.all():
        assert missing(category.in_words(language), set(category.none)) == [], str(category)


def test_the_map_could_be_taken_in_as_a_file() -> None:
    content = exchange.as_content()
    assert checking.problems(content, content) == []
    assert all(entry["fields"] and entry["bases"] for entry in entries(content))
    assert all(row["contact"] for row in content["recipients"])


def entries(content: dict[str, Any]) -> list[dict[str, Any]]:
    return [entry for row in content["systems"] for entry in row["categories"]]


RULES = {
    "contact": ("years", 3),
    "billing": ("accounting_vouchers", 0),
    "account_books": ("accounting_books", 0),
    "quotes_leads": ("years", 2),
    "marketing": ("words", 0),
    "web_cookies": ("words", 0),
    "dsar_cases": ("years", 3),
}


@pytest.mark.parametrize(("key", "rule"), RULES.items())
def test_each_category_counts_its_time_as_the_policy_says(key: str, rule: tuple[str, int]) -> None:
    row = DataCategory.objects.get(key=key)
    assert (row.retention_rule, row.retention_years) == rule


# Law R4: financial year 30.4.2017, and 31.3.2024.
@pytest.mark.parametrize(
    ("key", "event_on", "last_month", "until"),
    [
        ("billing", date(2017, 4, 30), 4, date(2023, 12, 31)),
        ("account_books", date(2017, 4, 30), 4, date(2027, 4, 30)),
        ("billing", date(2024, 3, 31), 3, date(2030, 12, 31)),
        ("account_books", date(2024, 3, 31), 3, date(2034, 3, 31)),
    ],
)
def test_accounting_data_is_kept_until_the_day_that_law_gives(
    key: str, event_on: date, last_month: int, until: date
) -> None:
    row = DataCategory.objects.get(key=key)
    rule = Rule(row.retention_rule)
    assert keep_until(rule, event_on, years=row.retention_years, last_month=last_month) == until


def test_what_is_kept_names_a_ground_valid_for_erasure() -> None:
    valid = {ground.code for ground in grounds_for(Right.ERASURE, date(2026, 11, 22))}
    for category in DataCategory.objects.filter(on_erasure=OnErasure.KEEP):
        assert category.keep_ground in valid, str(category)


def test_ground_is_named_only_for_what_is_kept() -> None:
    others = DataCategory.objects.exclude(on_erasure=OnErasure.KEEP)
    assert set(others.values_list("keep_ground", flat=True)) == {""}


def test_no_text_is_left_in_another_language() -> None:
    for category in DataCategory.objects.all():
        told = [category.in_words(language) for language in LANGUAGES]
        for part in told[0].keys() - {"recipients"}:
            assert len({words[part] for words in told}) == len(LANGUAGES), f"{category}: {part}"
