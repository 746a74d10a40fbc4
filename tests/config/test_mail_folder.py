from email import message_from_bytes
from pathlib import Path

from django.core.mail import EmailMessage, get_connection
from pytest_django.fixtures import Settings

BACKEND = "config.mail_folder.EmailBackend"


def test_each_message_becomes_one_whole_file(tmp_path: Path, settings: Settings) -> None:
    settings.EMAIL_FILE_PATH = str(tmp_path / "mail")
    mails = [EmailMessage("Hei", "Terve ä", "a@b.example", ["c@d.example"]) for _ in range(3)]
    assert get_connection(BACKEND).send_messages(mails) == 3
    files = list((tmp_path / "mail").iterdir())
    assert [path.suffix for path in files] == [".eml"] * 3
    assert all(path.stat().st_mode & 0o777 == 0o600 for path in files)
    assert message_from_bytes(files[0].read_bytes())["Subject"] == "Hei"


def test_a_message_without_addressee_is_not_counted_as_sent(
    tmp_path: Path, settings: Settings
) -> None:
    settings.EMAIL_FILE_PATH = str(tmp_path)
    assert get_connection(BACKEND).send_messages([EmailMessage("Hei", "x", "a@b.example")]) == 0
