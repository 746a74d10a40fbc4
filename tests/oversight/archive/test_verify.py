"""The shipped verifier: what is intact passes anywhere, what is damaged is named."""

from __future__ import annotations

import ast
import subprocess
import sys
import zipfile
from pathlib import Path

import bagit
import pytest

from dsar.oversight.archive.bag import verifier_source
from dsar.oversight.archive.verifier import main, problems_of
from tests.oversight.archive.packages import TOP, Files, found, relisted


def run(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-I", "-S", *arguments]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)


@pytest.fixture
def folder(package: Path, tmp_path: Path) -> Path:
    with zipfile.ZipFile(package) as source:
        source.extractall(tmp_path)
    return tmp_path / TOP


def test_the_shipped_verifier_passes_the_zip_outside_the_project(
    package: Path, folder: Path
) -> None:
    done = run("verify.py", str(package), cwd=folder)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("events in 6 cases, 9 letters: intact\n")


def test_the_shipped_verifier_passes_the_folder_it_lies_in(folder: Path) -> None:
    assert run(str(folder / "verify.py"), cwd=folder.parent).returncode == 0
    assert not (folder / "__pycache__").exists()


def test_a_foreign_validator_accepts_the_bag(folder: Path) -> None:
    assert bagit.Bag(str(folder)).validate()


def test_the_verifier_needs_no_newer_python_than_it_says() -> None:
    tree = ast.parse(verifier_source(), feature_version=(3, 8))
    names = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    names |= {n.name for node in ast.walk(tree) if isinstance(node, ast.Import) for n in node.names}
    assert {str(name).partition(".")[0] for name in names} <= sys.stdlib_module_names


def test_a_changed_verifier_is_noticed(files: Files, tmp_path: Path) -> None:
    changed = files | {"verify.py": files["verify.py"] + b"\n"}
    says = "verify.py: its content is not what tagmanifest-sha256.txt says"
    assert found(changed, tmp_path) == [says]


def test_every_single_byte_of_the_tag_manifest_counts(files: Files, tmp_path: Path) -> None:
    body = files["tagmanifest-sha256.txt"]
    for place in range(0, len(body), 7):
        changed = body[:place] + bytes([body[place] ^ 0x20]) + body[place + 1 :]
        assert found(files | {"tagmanifest-sha256.txt": changed}, tmp_path), place


@pytest.mark.parametrize("kept", [0.1, 0.5, 0.99])
def test_a_cut_zip_is_named(package: Path, tmp_path: Path, kept: float) -> None:
    body = package.read_bytes()
    cut = tmp_path / "cut.zip"
    cut.write_bytes(body[: int(len(body) * kept)])
    problems, _ = problems_of(cut)
    assert "cut.zip: cannot be opened" in problems[0]


def test_a_damaged_member_of_the_zip_is_named(package: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(package) as source:
        entries = source.infolist()
    body = package.read_bytes()
    for entry in entries:
        place = entry.header_offset + 30 + len(entry.filename) + 20 + entry.compress_size // 2
        hurt = tmp_path / "hurt.zip"
        hurt.write_bytes(body[:place] + bytes([body[place] ^ 0xFF]) + body[place + 1 :])
        problems, _ = problems_of(hurt)
        assert any(entry.filename.removeprefix(TOP) in problem for problem in problems)


def contents(package: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(package) as source:
        return {name: source.read(name) for name in source.namelist()}


def test_a_changed_byte_of_the_directory_is_named_or_changes_nothing(
    package: Path, tmp_path: Path
) -> None:
    body, whole, named = package.read_bytes(), contents(package), 0
    directory = body.rindex(b"PK\x01\x02")
    for place in range(directory, len(body)):
        hurt = tmp_path / "hurt.zip"
        hurt.write_bytes(body[:place] + bytes([body[place] ^ 0x55]) + body[place + 1 :])
        problems, _ = problems_of(hurt)
        named += bool(problems)
        assert problems or contents(hurt) == whole, place
    assert named > (len(body) - directory) // 2


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b"null", b"[1]", b'[{"a":1}]', b"[" * 9999])
def test_misshapen_json_is_a_sentence(files: Files, tmp_path: Path, content: bytes) -> None:
    for path in [path for path in files if path.endswith(".json") and "/mails/" not in path]:
        problems = found(relisted(files | {path: content}), tmp_path)
        assert problems, (path, content)


def test_a_strange_file_name_cannot_break_the_list(
    files: Files, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found(files | {"data/\x1b[2J\nintact ä": b""}, tmp_path)
    assert main([str(tmp_path / "changed.zip")]) == 1
    assert capsys.readouterr().out.splitlines()[0].startswith("data/\\x1b[2J\\nintact \\xe4: not")


def test_a_link_in_the_folder_is_named(folder: Path) -> None:
    (folder / "data" / "link").symlink_to("/etc/hostname")
    assert problems_of(folder)[0] == ["data/link: not an ordinary file"]


def test_an_entry_that_stands_twice_is_named(package: Path, tmp_path: Path) -> None:
    twice = tmp_path / "twice.zip"
    twice.write_bytes(package.read_bytes())
    with zipfile.ZipFile(twice, "a") as target, pytest.warns(UserWarning, match="Duplicate"):
        target.writestr(f"{TOP}bagit.txt", b"BagIt-Version: 0.97\n")
    problems, _ = problems_of(twice)
    assert f"{TOP}bagit.txt: stands 2 times in the ZIP" in problems


def test_folders_and_strange_packing_are_seen(package: Path, tmp_path: Path) -> None:
    odd = tmp_path / "odd.zip"
    odd.write_bytes(package.read_bytes())
    with zipfile.ZipFile(odd, "a") as target:
        target.writestr(f"{TOP}empty/", b"")
        target.writestr(f"{TOP}full/", b"hidden")
        target.writestr(f"{TOP}odd.txt", b"x", zipfile.ZIP_LZMA)
    assert problems_of(odd)[0] == [
        f"{TOP}full/: a folder with content",
        "odd.txt: packed in a way that cannot be checked",
    ]


def test_another_bagit_version_is_named(files: Files, tmp_path: Path) -> None:
    changed = relisted(files | {"bagit.txt": b"BagIt-Version: 0.97\n"})
    assert "bagit.txt: does not declare a BagIt 1.0 bag" in found(changed, tmp_path)


def test_a_wrong_sum_is_named(files: Files, tmp_path: Path) -> None:
    changed = relisted(files)
    info = changed["bag-info.txt"].replace(b"Payload-Oxum: ", b"Payload-Oxum: 1")
    problems = found(changed | {"bag-info.txt": info}, tmp_path)
    assert any(problem.startswith("bag-info.txt: Payload-Oxum") for problem in problems)


@pytest.mark.parametrize("value", ['{"a": 1, "a": 2}', "[NaN]"])
def test_json_that_readers_could_take_in_two_ways_is_refused(
    files: Files, tmp_path: Path, value: str
) -> None:
    changed = relisted(files | {"data/heads.json": value.encode()})
    assert "data/heads.json: cannot be read as JSON" in found(changed, tmp_path)


def test_the_outer_folder_will_do_and_help_is_given(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(folder.parent)]) == 0
    assert main(["--help"]) == 0
    assert "python verify.py PACKAGE.zip" in capsys.readouterr().out
