"""The package of an answer on the case page: how far it is, why it failed, what it holds."""

from __future__ import annotations

from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from django.test import Client

from dsar.capabilities.delivery.packages import Package
from dsar.cases.models import Case
from dsar.eventlog.models import Event
from dsar.files import store
from dsar.interfaces.staff import packages
from dsar.organisation.accounts.roles import Role
from dsar.procedure import dispatch
from dsar.procedure.package import package
from tests.factories import a_user
from tests.procedure.packing import SOON, a_collected_case, a_table, grant, hand_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def decided(client: Client) -> Case:
    """A case whose letter is written and whose package waits; a reviewer is signed in."""
    client.force_login(a_user(Role.REVIEWER, "riitta"))
    case = a_collected_case()
    hand_in(case, "Kuitti.pdf")
    a_table(case)
    grant(case)
    while dispatch.render_next(at=SOON):
        continue
    case.refresh_from_db()
    return case


def page_of(client: Client, case: Case) -> str:
    return client.get(f"/staff/case/{case.reference}/", HTTP_ACCEPT_LANGUAGE="en").content.decode()


def test_the_page_shows_how_far_the_building_is(client: Client, decided: Case) -> None:
    done = {"files_done": 0, "bytes_done": 250_000_000}
    Package.objects.update(**done, files_total=2000, bytes_total=1_200_000_000)
    page = page_of(client, decided)
    assert "Being built: 0 of 2,000 files, 250.0 MB of 1.2 GB." in page
    assert '<progress max="1200000000" value="250000000"' in page
    assert "Show how far it is" in page
    assert "http-equiv" not in page
    assert f'action="/staff/case/{decided.reference}/send/"' not in page


def test_what_failed_names_its_system_and_is_tried_again(client: Client, decided: Case) -> None:
    path = store.where(Package.objects.get().files.latest("pk").entry.file)
    kept = path.read_bytes()
    path.unlink()
    package.build_next(at=SOON)
    page = page_of(client, decided)
    assert "A file of crm is gone from the store." in page
    path.write_bytes(kept)
    form = {"version": decided.version}
    answer = client.post(f"/staff/case/{decided.reference}/try_again/", form)
    assert answer.status_code == 302
    assert package.live(decided).failed().count() == 0


@pytest.mark.parametrize("error", ["MemoryError", "gone 99999", "gave up", ""])
def test_what_broke_otherwise_is_told_too(client: Client, decided: Case, error: str) -> None:
    Package.objects.update(failed_at=SOON, last_error=error)
    assert "Something went wrong on our side." in page_of(client, decided)


def test_a_built_package_shows_what_it_holds(
    client: Client, decided: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packages, "MOST_LISTED", 2)
    package.build_next(at=SOON)
    row = Package.objects.get()
    page = page_of(client, decided)
    assert row.file is not None
    assert row.file.sha256 in page
    assert "And 1 more." in page
    assert f'action="/staff/case/{decided.reference}/send/"' in page


def test_the_package_is_opened_for_a_last_look_and_leaves_its_event(
    client: Client, decided: Case
) -> None:
    package.build_next(at=SOON)
    url = f"/staff/case/{decided.reference}/package/{Package.objects.get().pk}/"
    answer: Any = client.get(url)
    content = b"".join(answer.streaming_content)
    assert ZipFile(BytesIO(content)).testzip() is None
    assert answer.headers["Content-Length"] == str(len(content))
    assert answer.headers["Content-Disposition"].startswith("attachment")
    viewed = Event.objects.filter(stream=decided.reference, kind="case.viewed")
    assert viewed.latest("seq").facts == {"screen": "package"}


def test_no_package_is_opened_that_is_not_built_or_not_there(client: Client, decided: Case) -> None:
    row = Package.objects.get()
    base = f"/staff/case/{decided.reference}/package"
    assert client.get(f"{base}/{row.pk}/").status_code == 404
    package.build_next(at=SOON)
    other = a_collected_case(email="b@example.org")
    elsewhere = f"/staff/case/{other.reference}/package/{row.pk}/"
    assert client.get(elsewhere).status_code == 404
    row.refresh_from_db()
    assert row.file is not None
    store.where(row.file).unlink()
    assert client.get(f"{base}/{row.pk}/").status_code == 404


def test_an_auditor_opens_no_package(client: Client, decided: Case) -> None:
    package.build_next(at=SOON)
    client.force_login(a_user(Role.AUDITOR, "aino"))
    url = f"/staff/case/{decided.reference}/package/{Package.objects.get().pk}/"
    assert client.get(url).status_code == 403
