import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.test import Client

ROOT = Path(__file__).resolve().parent.parent.parent


def manage(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    keep = {"PATH": os.environ["PATH"], "DJANGO_SETTINGS_MODULE": "config.settings"}
    command = [sys.executable, "manage.py", *arguments]
    return subprocess.run(
        command, cwd=ROOT, env=keep | environment, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(
    ("wanted", "page"),
    [("sv-FI,sv;q=0.9", "/sv/"), ("en-GB", "/en/"), ("de", "/fi/"), ("", "/fi/")],
)
def test_front_door_opens_in_the_visitors_language(wanted: str, page: str) -> None:
    assert Client().get("/", headers={"accept-language": wanted})["Location"] == page


def test_public_pages_run_no_script() -> None:
    policy = Client().get("/")["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script-src" not in policy
    assert "unsafe" not in policy


@pytest.mark.django_db
def test_staff_site_runs_only_its_own_scripts() -> None:
    policy = Client().get("/staff/login/")["Content-Security-Policy"]
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy


def test_a_deployment_passes_djangos_own_check(tmp_path: Path) -> None:
    site = {"VAR_DIR": str(tmp_path), "SITE_URL": "https://dsar.example"}
    done = manage("check", "--deploy", "--fail-level", "WARNING", **site)
    assert done.returncode == 0, done.stderr


def test_wrong_setting_ends_in_one_sentence(tmp_path: Path) -> None:
    done = manage("check", VAR_DIR=str(tmp_path), PORT="eighty")
    assert done.returncode == 1
    assert done.stderr == "Settings: PORT is 'eighty'; write a whole number from 1 to 65535.\n"


def test_both_databases_wait_and_keep_what_they_promise(tmp_path: Path) -> None:
    script = "from django.conf import settings; import json; print(json.dumps(settings.DATABASES))"
    done = manage("shell", "--no-imports", "-c", script, VAR_DIR=str(tmp_path))
    options = json.loads(done.stdout)["default"]["OPTIONS"]
    assert options["transaction_mode"] == "IMMEDIATE"
    assert "synchronous=FULL" in options["init_command"]
    assert "recursive_triggers=ON" in options["init_command"]
    assert "secure_delete=ON" in options["init_command"]


def test_every_setting_is_told_to_the_operator() -> None:
    source = (ROOT / "config" / "settings.py").read_text(encoding="utf-8")
    note = source.split('"""')[1]
    page = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
    read = set(re.findall(r'env\.\w+\(\s*"([A-Z_]+)"', source)) | {"SITE_URL", "DATABASE_URL"}
    assert {name for name in read if name not in note or f"`{name}`" not in page} == set()
