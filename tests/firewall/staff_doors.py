"""Every address of the staff site as a door; an address without a row here fails."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any, Final

from django.contrib import admin
from django.test import Client
from django.urls import URLPattern

from dsar.capabilities.fulfilment.models import TaskFile
from dsar.capabilities.identity.models import ProofFile
from dsar.cases.models import Case
from dsar.files.models import Room
from dsar.files.store import store
from dsar.interfaces.staff.acts import ACTS
from dsar.interfaces.staff.mail_acts import MAIL_ACTS
from dsar.organisation.accounts.models import User
from dsar.organisation.accounts.roles import Permission, Role
from dsar.organisation.datamap.models import DataCategory, System
from tests.firewall.matrix import Again, Door, typed
from tests.interfaces.staff.letterbox import a_message_with

# Each knock: the verb, where, and what is said.
Knocks = list[tuple[str, str, dict[str, Any]]]
# Django's own pages: signing in and out, and the look-up tables of administrators.
DJANGOS: Final = frozenset(
    {"login", "logout", "password_change", "password_change_done", "autocomplete", "jsi18n"}
    | {"view_on_site", "app_list"}
)
ADDRESSES: Final[dict[str, Any]] = {
    str(row.name): row.callback
    for row in admin.site.get_urls()
    if isinstance(row, URLPattern) and row.name and row.name not in DJANGOS
}
IMPORTED: Final = '{"systems": [{"key": "crm", "is_active": false}]}'
AFTER: Final = ("told", "not_told", "reopen", "settled")
COMPOSED: Final = ("look", "send", "propose", "give_back", "drop")
WORDED: Final = ("say", "none", "restore")
SURE: Final = {"is_sure": "on", "with_words": "on"}
MARKED: Final = {"ground": "third-party", "facts": "Toisen nimi."}
LOOKS: Final = ("settle", "sample", "test", "logo", "no_logo")
LAID: Final = {"preset": "sfs", "left": 15, "top": 40, "width": 90, "height": 35}
MAIL_SAID: Final[dict[str, dict[str, Any]]] = {
    "new": {"rights": ["access"], "email": "uusi@example.org", "language": "fi", "name": "Uusi"},
    "attach": {},
    "aside": {},
    "seen": {},
    "contest": {},
    "destroy": SURE,
    "undo": {"reason": "Erehdys."},
}


@dataclass(frozen=True)
class Things:
    """A case, and what its pages may name."""

    case: Case
    letter: int
    file: int
    proof: int
    mail: int

    @classmethod
    def of(cls, case: Case, *, at: datetime) -> Things:
        letter = case.letters.exclude(file=None).first() or case.letters.first()
        file = TaskFile.objects.filter(task__case=case).first()
        mail = a_message_with("kortti.jpg", b"zqcanaryattached", "image/jpeg")
        numbers = (letter.pk if letter else 1, file.pk if file else 1)
        return cls(case, *numbers, a_proof(case, at=at).pk, mail.pk)


def a_proof(case: Case, *, at: datetime) -> ProofFile:
    """A document that nobody has looked at yet, in whatever state the case is."""
    file = store(
        b"zqcanaryproof",
        reference=case.reference,
        media_type="image/jpeg",
        at=at,
        room=Room.PROOFS,
    )
    last = (at + timedelta(days=7)).date()
    row: ProofFile = ProofFile.objects.create(
        case=case, kind="identity", file=file, scan="clean", received_at=at, destroy_on=last
    )
    return row


def knocks(things: Things, acts: dict[str, dict[str, Any]]) -> dict[str, Knocks]:
    """What is asked of each address: the verb, where, and what is said."""
    return _looks(things) | _steps(things, acts) | _map_steps(things)


def _looks(things: Things) -> dict[str, Knocks]:
    name = things.case.reference
    case, mail, archive = f"case/{name}/", f"mail/{things.mail}/", f"archive/{name}/"
    letter = f"letter/{things.letter}/"
    return {
        **_reads("index", ""),
        **_reads("cases", f"cases/?q={name}"),
        **_reads("dates", "dates/"),
        **_reads("kept", "kept/"),
        **_reads("bans", "bans/"),
        **_reads("post", "post/"),
        **_reads("mail", "mail/"),
        **_reads("mail-message", mail),
        **_reads("mail-page", f"{mail}page/"),
        **_reads("mail-original", f"{mail}original/"),
        **_reads("mail-file", f"{mail}file/1/"),
        **_reads("case", case),
        **_reads("case-letter", f"{case}{letter}"),
        **_reads("case-file", f"{case}file/{things.file}/"),
        **_reads("case-compose-pdf", f"{case}compose/decide/0.pdf"),
        **_reads("case-evidence", f"{case}evidence/{_told(things.case)}/"),
        **_reads("case-package", f"{case}package/{_package(things.case)}/"),
        **_reads("case-print", f"{case}print/{_dispatch(things.case)}/"),
        **_reads("redact", f"{case}redact/"),
        **_reads("redact-sent", f"{case}redact/{things.file}/leaves/"),
        **_reads("redact-original", f"{case}redact/{things.file}/original/"),
        **_reads("proof-content", f"{case}proof/{things.proof}/content/"),
        **_reads("case-contest", f"{case}contest/{_contest(things.case)}/"),
        **_reads("figures", "figures/"),
        **_reads("figures-contests", "figures/contests.csv"),
        **_reads("archive", f"archive/?q={name}"),
        **_reads("archive-case", archive),
        **_reads("archive-letter", f"{archive}{letter}"),
        **_reads("datamap", "datamap/"),
        **_reads("datamap-export", "datamap/export/json/"),
        **_reads("datamap-history", "datamap/history/"),
        **_reads("datamap-version", "datamap/history/1/"),
        **_reads("datamap-version-file", "datamap/history/1/csv/"),
        **_reads("workflow", "workflow/"),
    }


def _steps(things: Things, acts: dict[str, dict[str, Any]]) -> dict[str, Knocks]:
    name = things.case.reference
    case, mail = f"case/{name}/", f"mail/{things.mail}/"
    proof = f"{case}proof/{things.proof}/"
    said = MAIL_SAID | {"attach": {"reference": name}}
    return {
        "after": [
            ("get", f"{case}after/", {}),
            *(("post", f"{case}after/", {"row": "1", "act": act}) for act in AFTER),
        ],
        "redact-file": [
            ("get", f"{case}redact/{things.file}/", {}),
            *(
                ("post", f"{case}redact/{things.file}/", MARKED | said | {"act": act})
                for act, said in _marks(things.case).items()
            ),
        ],
        "proof": [
            ("get", proof, {}),
            ("post", proof, {"act": "open"}),
            ("post", proof, {"act": "take_over"}),
            ("post", proof, {"act": "destroy", "why": "wrong"}),
        ],
        "case-code": [
            ("get", f"{case}code/", {}),
            ("post", f"{case}code/", {"how": "phone", "found_in": _system()}),
            ("post", f"{case}code/", {"how": "branch"}),
        ],
        "case-act": [("post", f"{case}{act}/", acts[act]) for act in ACTS],
        "mail-sort": [("post", f"{mail}{act}/", said[act]) for act in MAIL_ACTS],
        "case-compose": [
            ("get", f"{case}compose/decide/", {}),
            *(("post", f"{case}compose/decide/", {"do": do}) for do in COMPOSED),
        ],
        "statement": [
            ("get", f"{case}statement/", {}),
            *(("post", f"{case}statement/", _said_of(things.case, act)) for act in WORDED),
        ],
        "me": [("get", "me/", {}), ("post", "me/", {})],
        "me-calendar": [("post", "me/calendar/", {"act": act}) for act in ("make", "revoke")],
        "workflow-start": [("post", f"workflow/send_mail/{act}/", {}) for act in ("run", "retry")],
    }


def _map_steps(things: Things) -> dict[str, Knocks]:
    return {
        "datamap-import": [
            ("get", "datamap/import/", {}),
            ("post", "datamap/import/", {"content": IMPORTED, "seen": ""}),
        ],
        "letterhead": [
            ("get", "letterhead/", {}),
            *(("post", "letterhead/", LAID | {"act": act}) for act in LOOKS),
        ],
        "datamap-reviewed": [("post", f"datamap/system/{_crm()}/reviewed/", {})],
        "datamap-none": [
            ("post", f"datamap/category/{_crm_data()}/none/", {"part": "source", "none": "1"})
        ],
    }


def _said_of(case: Case, act: str) -> dict[str, Any]:
    """A part of what an access answer tells, said in other words."""
    named = {"category": _crm_data(), "part": "source"}
    return named | {"version": case.version, "act": act, "words": "Sinulta."}


def _dispatch(case: Case) -> int:
    row = case.dispatches.last()
    return row.pk if row else 1


def _system() -> int:
    return System.objects.values_list("pk", flat=True).first() or 1


def _package(case: Case) -> int:
    row = case.packages.exclude(file=None).last()
    return row.pk if row else 1


def _contest(case: Case) -> int:
    row = case.contests.first()
    return row.pk if row else 1


def _told(case: Case) -> int:
    row = case.notices.exclude(evidence=None).last()
    return row.pk if row else 1


def _crm() -> int:
    return System.objects.filter(key="crm").values_list("pk", flat=True).first() or 1


def _crm_data() -> int:
    rows = DataCategory.objects.filter(system__key="crm")
    return rows.values_list("pk", flat=True).first() or 1


def _marks(case: Case) -> dict[str, dict[str, Any]]:
    """What is said to leave something out of a file that was handed in."""
    at = {"version": case.version}
    return {
        "find": {"text": "Maija"},
        "mark": at | {"place": ["span:0-1"]},
        "pages": at | {"pages": "1"},
        "whole": at,
        "replace": at | {"file": Again("b.txt", b"Turku.", "text/plain")},
        "undo": at | {"row": "1"},
    }


def _reads(name: str, tail: str) -> dict[str, Knocks]:
    return {name: [("get", tail, {})]}


def staff_doors(
    things: Things, people: dict[Role, User], at: datetime, waits: str = "nothing"
) -> Iterator[Door]:
    """Every address of the site, tried by every role and by a stranger."""
    acts = {act: typed(act, things.case, people[Role.OFFICER], at, waits) for act in ACTS}
    rows = knocks(things, acts)
    for who, (client, user) in _clients(people).items():
        for name, asked in rows.items():
            for verb, tail, said in asked:
                knock = partial(getattr(client, verb), f"/staff/{tail}", said)
                may, sees = _rights(name, tail, verb, user)
                yield Door(f"{who} {verb} {name} {tail}", knock, may, sees=sees)


def _clients(people: dict[Role, User]) -> dict[str, tuple[Client, User | None]]:
    clients: dict[str, tuple[Client, User | None]] = {"anonymous": (Client(), None)}
    for role, user in people.items():
        client = Client()
        client.force_login(user)
        clients[role.value] = client, user
    return clients


def _rights(name: str, tail: str, verb: str, user: User | None) -> tuple[bool, bool]:
    """Whether somebody may change something here, and may be shown what we hold."""
    if user is None:
        return False, False
    reads, writes = getattr(ADDRESSES[name], "permissions", ((Permission.VIEW_CASES,), None))
    if name == "case-act":
        writes = ACTS[tail.rstrip("/").rpartition("/")[2]].permission
    may = verb == "post" and writes is not None and user.may(writes)
    return may, any(user.may(one) for one in (*reads, Permission.VIEW_CASES))
