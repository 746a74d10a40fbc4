"""A refusal is contested in Swedish, changed by another officer, archived, and verified."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.capabilities.identity.pictures import a_jpeg
from tests.faults.installation import Installation
from tests.journeys.walking import a_page, log_in, mailed_link
from tests.oversight.archive.packages import packed, relisted, unpacked

WHO = """
from datetime import timedelta
from django.utils import timezone
from dsar.cases.models import Case
from dsar.law.rights import Right
from dsar.management.demo import walk
from dsar.organisation.accounts.models import User
from dsar.procedure.receive import Submission
anna, riitta = (User.objects.get(username=name) for name in ("anna", "riitta"))
"""
REFUSED = f"""{WHO}
given = Submission(
    rights=(Right.ACCESS,), language="sv", name="Erika Exempel", email="erika@example.com"
)
nine_days_ago = timezone.now() - timedelta(days=9)
road = walk.start(given, key="contest", officer=anna, reviewer=riitta, at=nine_days_ago)
for stage in (walk.establish, walk.gather, walk.review):
    stage(road)
walk.refuse(road, "scope-not-personal", "Uppgifterna gäller en maskin.")
walk.answer(road)
print(road.case.reference)
"""
ARCHIVED = f"""{WHO}
case = Case.objects.get(reference="{{reference}}")
road = walk.Walk(case, anna, riitta, timezone.now())
walk.close_it(road)
walk.archive(road)
print(road.case.state)
"""
OUTSIDE = "dataombudsmannen"


def told(house: Installation, script: str) -> str:
    made = house.manage("shell", "-c", script)
    assert made.returncode == 0, made.stderr
    return made.stdout.strip().splitlines()[-1]


def contest(person: Page, house: Installation, reference: str) -> None:
    """Words and a picture, from the page that the mailed link opens."""
    person.goto(mailed_link(house, reference, "status"))
    person.locator("main button").click()
    person.locator('a[href$="/contest/"]').click()
    assert OUTSIDE in person.content()
    person.locator("[name=text]").fill("Uppgifterna handlar om mig, inte om maskinen.")
    picture = {"name": "faktura.jpg", "mimeType": "image/jpeg", "buffer": a_jpeg()}
    person.locator("[name=file]").set_input_files([picture])
    person.locator("main form button").click()
    assert person.url.endswith("/contested/")
    assert OUTSIDE in person.content()


def change(officer: Page, house: Installation, reference: str) -> None:
    """Another officer takes it up and grants it; the letter says what was looked at."""
    # Two letters are drawn, which takes its time on a busy machine.
    officer.context.set_default_timeout(60_000)
    officer.goto(f"{house.url}/staff/case/{reference}/")
    officer.get_by_role("button", name="Look again").click()
    officer.get_by_label("Done in full").check()
    officer.get_by_label("Nobody else's data is in the files that I have not opened").check()
    officer.locator("[name=reconsidered]").fill("Fakturan och köpen våren 2024.")
    officer.get_by_role("button", name="See the letter").click()
    assert "Fakturan och köpen" in officer.content()
    officer.get_by_role("button", name="Decide and send").click()
    for _ in range(2):
        house.manage("sweep")


def verified(program: Path, package: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-I", "-S", str(program), str(package)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_a_contested_refusal_ends_changed_and_both_rounds_verify(
    chromium: Browser, house: Installation, tmp_path: Path
) -> None:
    reference = told(house, REFUSED)
    contest(a_page(chromium), house, reference)
    riitta = log_in(a_page(chromium), house, "riitta")
    change(riitta, house, reference)
    assert house.query("SELECT result FROM dsar_contest") == [("changed",)]
    ((letter,),) = house.query("SELECT id FROM dsar_letter WHERE kind = 'contest_outcome'")
    sent = riitta.context.request.get(f"{house.url}/staff/case/{reference}/letter/{letter}/")
    assert sent.body().startswith(b"%PDF-")
    assert told(house, ARCHIVED.format(reference=reference)) == "archived"

    bag = tmp_path / "archive.zip"
    exported = house.manage("export_archive", "--output", str(bag))
    assert exported.returncode == 0, exported.stderr
    files = unpacked(bag)
    program = tmp_path / "verify.py"
    program.write_bytes(files["verify.py"])
    assert verified(program, bag).returncode == 0
    record = json.loads(files[f"data/{reference}/case.json"])["record"]
    assert [one["outcome"] for one in record["decisions"]] == ["refused", "fulfilled"]
    first = next(one for one in record["letters"] if one["letter_kind"] == "refusal")
    path = f"data/{reference}/letters/{first['number'].replace('/', '-')}.pdf"
    forged = packed(relisted(files | {path: files[path] + b"\n%"}), tmp_path / "forged.zip")
    answer = verified(program, forged)
    assert answer.returncode == 1
    assert path in answer.stdout
