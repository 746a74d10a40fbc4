from pathlib import Path

import pytest

from config import env


def test_secret_is_read_from_the_file_that_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "key").write_text("from a file\n")
    monkeypatch.setenv("SOME_KEY_FILE", str(tmp_path / "key"))
    assert env.text("SOME_KEY") == "from a file"


def test_secret_is_made_once_and_kept_for_its_owner_alone(tmp_path: Path) -> None:
    first = env.secret("SOME_KEY", tmp_path / "keys", size=32)
    assert env.secret("SOME_KEY", tmp_path / "keys", size=32) == first
    assert len(first) == 44
    assert (tmp_path / "keys" / "some_key").stat().st_mode & 0o777 == 0o600
    assert [path.name for path in (tmp_path / "keys").iterdir()] == ["some_key"]


def test_a_key_that_is_there_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "some_key").write_text("kept")
    env.create_secret(tmp_path / "some_key", 32)
    assert (tmp_path / "some_key").read_text() == "kept"


def test_empty_key_file_stops_the_program(tmp_path: Path) -> None:
    (tmp_path / "some_key").touch()
    with pytest.raises(SystemExit, match="is empty"):
        env.secret("SOME_KEY", tmp_path, size=32)


@pytest.mark.parametrize("word", ["x", "-1", "0", "65536", "٣", "1.5"])
def test_wrong_number_is_refused_in_a_sentence(word: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", word)
    with pytest.raises(SystemExit, match="whole number from 1 to 65535"):
        env.number("PORT", 8000, low=1, high=65535)


@pytest.mark.parametrize(("word", "meaning"), [("yes", True), ("0", False), ("TRUE", True)])
def test_flag_understands_usual_words(
    word: str, meaning: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DEBUG", word)
    assert env.flag("DEBUG") is meaning


def test_unclear_flag_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DEBUG", "perhaps")
    with pytest.raises(SystemExit, match="write yes or no"):
        env.flag("DEBUG")


@pytest.mark.parametrize("url", ["dsar.example", "ftp://a.example", "https://a.example/b", "https"])
def test_site_url_must_be_an_origin(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITE_URL", url)
    with pytest.raises(SystemExit, match="write it like"):
        env.site_url("http://localhost:8000")


@pytest.mark.parametrize("url", ["tsa.example", "ldap://tsa.example", "http://"])
def test_a_timestamp_server_must_be_a_web_address(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SIGNING_TSA_URL", url)
    with pytest.raises(SystemExit, match="write it like"):
        env.web_address("SIGNING_TSA_URL")


@pytest.mark.parametrize("url", ["mysql://u:secret@h/d", "secret"])
def test_wrong_database_is_refused_without_quoting_it(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", url)
    with pytest.raises(SystemExit) as stopped:
        env.database("sqlite:///x")
    assert "DATABASE_URL" in str(stopped.value)
    assert "secret" not in str(stopped.value)


def test_postgresql_over_a_socket_is_understood(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgres://postgres@/postgres?host=/run/pg")
    assert env.database("")["OPTIONS"]["host"] == "/run/pg"


def test_unusable_folder_stops_with_its_name(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(SystemExit, match="cannot be made"):
        env.folder(tmp_path / "file" / "var")
