"""A person who was asked for a code, and the mails that bring it."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

from dsar.cases.models import Case
from dsar.organisation.datamap.models import System
from dsar.procedure import dispatch
from tests.factories import NOW, a_case
from tests.procedure.asking import ask, fresh

ON_FILE = "maija.on.file@example.org"
DIGITS = re.compile(r"^\d{8}$", re.MULTILINE)


def asked_for_a_code(case: Case | None = None, *, at: datetime = NOW) -> Case:
    """A case whose person was asked for the code that goes to the address on file."""
    case = case or a_case()
    system = System.objects.get(key="crm")
    ask(case, at=at, method="file_contact", contact=ON_FILE, found_in=system)
    return fresh(case)


def posts(*, at: datetime = NOW) -> None:
    """Let everything that is owed leave the house."""
    while dispatch.render_next(at=at) or dispatch.send_next(at=at):
        continue


def code_in(mailoutbox: Any) -> str:
    """The digits in the newest mail that went to the address on file."""
    mails = [mail for mail in mailoutbox if mail.to == [ON_FILE]]
    [digits] = DIGITS.findall(mails[-1].body)
    return str(digits)


def another(digits: str) -> str:
    return f"{(int(digits) + 1) % 10**8:08d}"
