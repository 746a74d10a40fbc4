"""P2: a reader killed among the files of a letter keeps each of them once."""

from email.message import EmailMessage
from pathlib import Path

from tests.faults.installation import Installation


def test_a_reader_killed_among_the_files_of_a_letter_keeps_each_once(
    site: Installation, tmp_path: Path
) -> None:
    letter = EmailMessage()
    letter["From"], letter["Subject"] = "liisa@example.com", "Pyyntö"
    letter.set_content("Poistakaa tietoni.")
    for name in ("a.pdf", "a.pdf", "b.pdf"):
        letter.add_attachment(b"%PDF-1.7", "application", "pdf", filename=name)
    path = tmp_path / "letter.eml"
    path.write_bytes(letter.as_bytes())
    # The first file to be stored is the message itself.
    assert site.manage("receive_mail", str(path), DSAR_FAIL="after_file:3").returncode == -9
    assert site.count("dsar_inboundmail", "done_at IS NULL") == 1
    assert (site.count("dsar_case"), site.count("dsar_mailattachment")) == (0, 0)
    assert site.manage("sweep", "read_mail").returncode == 0
    assert site.count("dsar_inboundmail", "outcome = 'opened' AND case_id IS NOT NULL") == 1
    assert (site.count("dsar_case"), site.count("dsar_mailattachment")) == (1, 3)
