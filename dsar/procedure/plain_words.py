"""What colleagues may not write down, wherever they write freely (1050/2018, s 29)."""

from __future__ import annotations

from dsar.law.identity_codes import has_identity_code


def insist_on_no_code(refusal: type[Exception], *texts: str) -> None:
    """Raise a step's own refusal when a text holds a personal identity code (1050/2018, s 29)."""
    if any(has_identity_code(text) for text in texts):
        raise refusal("never write down a personal identity code")
