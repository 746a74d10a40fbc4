import socket
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from pytest_django.fixtures import Settings

from dsar.management.commands import up


def test_a_taken_port_is_named_in_one_sentence(tmp_path: Path, settings: Settings) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        settings.VAR_DIR, settings.PORT = tmp_path, taken.getsockname()[1]
        with pytest.raises(CommandError, match=rf"Port {settings.PORT} is taken"):
            call_command("up")


def test_a_second_start_in_the_same_folder_is_refused(
    tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def start_again(host: str, port: int) -> None:
        call_command("up")

    settings.VAR_DIR = tmp_path
    monkeypatch.setattr(up, "insist_on_free_port", start_again)
    with pytest.raises(CommandError, match="already running"):
        call_command("up")


def test_web_worker_and_beat_are_all_started() -> None:
    assert list(up.commands("127.0.0.1", 8000)) == ["web", "worker-1", "worker-2", "beat"]
