"""T5: only our own server's word on DMARC counts, and never a word that a sender put into it."""

import pytest

from dsar.capabilities.mail.authentication import sender_check
from dsar.capabilities.mail.mime import parse

OURS = "mx.minikone.example"


@pytest.fixture(autouse=True)
def our_server(settings):
    settings.TRUSTED_AUTHSERV = {OURS}


def said_of(*fields: str) -> str:
    lines = [f"Authentication-Results: {field}" for field in fields]
    raw = "\r\n".join([*lines, "From: liisa@example.com", "", "Poistakaa tietoni."])
    return sender_check(parse(raw.encode())["authentication"])


@pytest.mark.parametrize(
    "field",
    [
        f"{OURS}; dmarc=pass",
        f"{OURS.upper()} 1;\r\n\tspf=fail smtp.mailfrom=a@b.example;\r\n\tDMARC = Pass (p=none)",
        f"(ours) {OURS}; dmarc/1=pass header.from=example.com; spf=none",
    ],
)
def test_our_servers_yes_is_believed(field):
    assert said_of(field) == "pass"


@pytest.mark.parametrize(
    "field",
    [
        *("evil.example; dmarc=pass", "dmarc=pass", "; dmarc=pass", "", "dmarc=pass;dmarc=pass"),
        *(f"{OURS}.evil.example; dmarc=pass", f"evil.example {OURS}; dmarc=pass"),
        *(f"evil.example; x=({OURS}; dmarc=pass", f'"{OURS}"; dmarc=pass', f"({OURS}); dmarc=pass"),
        *(f"{OURS}; none", f"{OURS}; dmarc=none", f"{OURS}; dmarc=bestguesspass", f"{OURS}, dmarc"),
        f"{OURS}; spf=pass smtp.mailfrom=dmarc=pass@evil.example",
        f"{OURS}; spf=pass (sender said; dmarc=pass) smtp.helo=evil.example",
        f'{OURS}; spf=pass smtp.mailfrom="; dmarc=pass "@evil.example',
        f'{OURS}; spf=pass smtp.mailfrom="a\\"; dmarc=pass (\\""@evil.example',
        f"{OURS}; spf=pass smtp.mailfrom=a;dmarc=pass@evil.example",
        f"{OURS}; spf=pass ((nested) ; dmarc=pass ; x",
        f"{OURS}; spf=pass " + "x" * 600 + "; dmarc=pass",
    ],
)
def test_a_strangers_yes_is_not_believed(field):
    assert said_of(field) == ""


def test_only_the_topmost_header_counts():
    assert said_of(f"{OURS}; dmarc=fail", f"{OURS}; dmarc=pass") == "fail"
    assert said_of("evil.example; dmarc=pass", f"{OURS}; dmarc=pass") == ""


@pytest.mark.parametrize("results", ["dmarc=pass; dmarc=fail", "dmarc=fail (dmarc=pass)"])
def test_a_no_beside_a_yes_is_a_no(results):
    assert said_of(f"{OURS}; {results}") == "fail"


def test_nobody_is_trusted_by_default(settings):
    settings.TRUSTED_AUTHSERV = set()
    assert said_of(f"{OURS}; dmarc=pass") == ""
