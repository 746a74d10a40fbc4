from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="module")
def compose() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text("utf-8"))
    return loaded


def test_every_secret_is_a_file_the_operator_is_told_to_write(compose: dict[str, Any]) -> None:
    page = (ROOT / "docs" / "operations.md").read_text("utf-8")
    assert [name for name in compose["secrets"] if f"> {name}\n" not in page] == []


def test_every_service_names_only_known_secrets(compose: dict[str, Any]) -> None:
    named = {name for service in compose["services"].values() for name in service["secrets"]}
    assert named == set(compose["secrets"])


def test_no_service_is_open_to_the_network(compose: dict[str, Any]) -> None:
    ports = [port for service in compose["services"].values() for port in service.get("ports", [])]
    assert ports == ["127.0.0.1:${PORT:-8000}:8000"]


def test_every_image_is_pinned(compose: dict[str, Any]) -> None:
    images = {service["image"] for service in compose["services"].values()} - {"dsar"}
    dockerfile = (ROOT / "Dockerfile").read_text("utf-8")
    assert all(image.partition(":")[2].count(".") >= 1 for image in images)
    assert "FROM python:3.12.12-slim-bookworm" in dockerfile
