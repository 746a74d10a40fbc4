"""Canaries in everything the house can hold, and a look at everything that reaches the outside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from django.test import Client

from dsar.capabilities.decisions.models import Decision
from dsar.capabilities.delivery.models import AnswerFile, Purpose
from dsar.capabilities.fulfilment.models import CollectionTask, TaskFile
from dsar.capabilities.letters.compose import compose
from dsar.capabilities.letters.models import Letter
from dsar.capabilities.mail.models import OutgoingMail
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.files.store import Gone, read, store
from dsar.interfaces.portal.grants import KEY, Source
from dsar.law.letters import LetterKind
from dsar.law.rights import Right
from dsar.organisation.accounts.models import User
from dsar.organisation.datamap.models import System
from dsar.procedure.collection.collect import results_for
from tests.eventlog.tampering import unguarded
from tests.factories import a_case
from tests.interfaces.portal.door import a_link, let_in

# Every canary sings its own place, so that a leak names its source.
SONG = re.compile(rb"zqcanary[a-z]*", re.IGNORECASE)
OTHER = {"name": "Zqcanaryname Toinen", "email": "zqcanarymail@example.org"}
DETAILS = {key: f"zqcanary{key}" for key in ("what", "old", "new", "why", "until", "told")}
# Whether a letter of a kind says what we hold, or that we hold nothing; every kind has its row.
TELLS: dict[LetterKind, bool] = {
    LetterKind.ACKNOWLEDGEMENT: False,
    LetterKind.IDENTITY_REQUEST: False,
    LetterKind.CLARIFICATION: False,
    LetterKind.FEE_NOTICE: False,
    LetterKind.EXTENSION: False,
    LetterKind.ACCESS_ANSWER: True,
    LetterKind.NOTHING_HELD: True,
    LetterKind.RECTIFICATION_CONFIRMATION: True,
    LetterKind.ERASURE_CONFIRMATION: True,
    LetterKind.RESTRICTION_NOTICE: True,
    LetterKind.RESTRICTION_LIFTING: True,
    LetterKind.PORTABILITY_DELIVERY: True,
    LetterKind.OBJECTION_OUTCOME: True,
    LetterKind.CONSENT_WITHDRAWN: False,
    LetterKind.PARTIAL_REFUSAL: True,
    LetterKind.REFUSAL: True,
    LetterKind.REFUSAL_IDENTITY: False,
    LetterKind.MARKETING_CONFIRMATION: False,
    LetterKind.RECIPIENT_NOTICE: True,
    # To somebody unknown it repeats a refusal that tells nothing, in fixed words.
    LetterKind.CONTEST_OUTCOME: False,
    LetterKind.CLOSURE: False,
}
Visitors = dict[str, Client]
STRANGER = Client()
# Django's own clock, and a length that depends on how many digits a row's key has.
BY_THE_HOUR = {"Content-Length", "Expires"}


def plant(case: Case, *, at: datetime, by: User) -> None:
    """Data about the person wherever a colleague or a system could have put it."""
    with unguarded():
        _hold(case, at=at, by=by)
        Decision.objects.filter(item__case=case).update(internal_note="zqcanaryinternal")
    case.notes.create(text="zqcanarynote", written_by=by, written_at=at)


def _hold(case: Case, *, at: datetime, by: User) -> None:
    for item in case.items.exclude(right=Right.MARKETING_OBJECTION):
        task, _ = CollectionTask.objects.get_or_create(
            case=case, item=item, system=System.objects.first()
        )
        result = results_for(Right(item.right))[0]
        CollectionTask.objects.filter(pk=task.pk).update(
            result=result,
            summary="zqcanarysummary",
            details=DETAILS,
            answered_by=by,
            answered_at=at,
        )
        file = store(
            b"zqcanaryfile,town\nMaija,Turku\n",
            reference=case.reference,
            media_type="text/csv",
            at=at,
            original_name="zqcanaryfilename.csv",
        )
        TaskFile.objects.create(task=task, file=file)


def another_person() -> Case:
    """A known person's answered case, in whose name nobody else may learn anything."""
    case = a_case(state=State.ANSWERED, **OTHER)
    with unguarded():
        CollectionTask.objects.filter(case=case).update(summary="zqcanaryother")
    return case


def visitors(case: Case, *, at: datetime) -> Visitors:
    """A stranger, whoever sent the form, and whoever opened the mailed links and typed a code."""
    form, status, answer, code = Client(), Client(), Client(), Client()
    session = form.session
    until = (at + timedelta(minutes=29)).timestamp()
    session[KEY] = {case.reference: {Source.FORM.value: until}}
    session.save()
    status.post(a_link(case, at, Purpose.STATUS))
    answer.post(a_link(case, at, Purpose.ANSWER))
    code.post(a_link(case, at, Purpose.ANSWER))
    let_in(code, case)
    ways = {"form": form, "status": status, "answer": answer, "code": code}
    return {"anonymous": Client(), **ways}


def leaked(case: Case, who: Visitors, *, is_silent: bool) -> list[str]:
    """Every place where something got out; a silent case has not even a letter that could tell."""
    told = [*sung(mails()), *sung(strangers_doors(case))]
    for name, client in who.items():
        told += [f"{name} {place}" for place in sung(pages(client, case))]
    if is_silent:
        told += sung(letters(case))
        kinds = Letter.objects.filter(case=case).values_list("kind", flat=True)
        told += [f"letter {kind}" for kind in kinds if TELLS[LetterKind(kind)]]
        told += [f"{entry} discloses" for entry in answers(case).filter(discloses=True)]
        told += sung((str(entry), bytes_of(entry.file)) for entry in answers(case))
    return told


def sung(places: Iterator[tuple[str, bytes]]) -> Iterator[str]:
    for where, content in places:
        yield from (f"{where}: {song.decode()}" for song in sorted(set(SONG.findall(content))))


def mails() -> Iterator[tuple[str, bytes]]:
    """What leaves by mail, to whomever; a letter of the answer is never among it."""
    for row in OutgoingMail.objects.exclude(addressee=OTHER["email"]).select_related("attachment"):
        words = f"{row.addressee}\n{row.subject_line}\n{row.body}\n{row.attachment_name}"
        yield f"mail {row.kind}", words.encode()
        if row.attachment:
            yield f"attachment of {row.kind}", bytes_of(row.attachment)


def letters(case: Case) -> Iterator[tuple[str, bytes]]:
    for row in Letter.objects.filter(case=case).select_related("file"):
        yield f"letter {row.kind}", f"{row.content}\n{compose(row.content)}".encode()
        if row.file:
            yield f"file of {row.kind}", bytes_of(row.file)


def answers(case: Case) -> Any:
    return AnswerFile.objects.filter(dispatch__case=case).select_related("file")


def pages(client: Client, case: Case) -> Iterator[tuple[str, bytes]]:
    """Every page and download that a session could try, the foreign ones too."""
    base = f"/en/case/{case.reference}/"
    paths = (base, f"/en/sent/{case.reference}/", f"{base}withdraw/", f"{base}contest/")
    for path in (*paths, f"{base}open/", f"{base}contested/", f"{base}again/"):
        yield path, body(client.get(path))
    for number in AnswerFile.objects.values_list("pk", flat=True):
        yield f"file {number}", body(client.post(f"{base}file/{number}/"))
    for number in Letter.objects.values_list("pk", flat=True):
        yield f"letter {number}", body(client.post(f"{base}letter/{number}/"))


def strangers_doors(case: Case) -> Iterator[tuple[str, bytes]]:
    """What stands open to the whole world."""
    client, name = STRANGER, case.reference
    paths = [f"/api/v1/cases/{name}/", "/api/v1/cases/", f"/staff/case/{name}/", "/health"]
    paths += [f"/calendar/{name}.ics", f"/en/status/{name}/", f"/en/answer/{name}/", "/en/"]
    yield from ((path, body(client.get(path))) for path in paths)


def body(response: Any) -> bytes:
    content = b"".join(response.streaming_content) if response.streaming else response.content
    told = {name: said for name, said in response.headers.items() if name not in BY_THE_HOUR}
    return unpacked(bytes(content)) + str(told).encode()


def bytes_of(file: Any) -> bytes:
    try:
        return unpacked(read(file)) + file.original_name.encode()
    except Gone:
        return b""


def unpacked(content: bytes) -> bytes:
    """What stands in a package, where no canary would be heard through the packing."""
    if not content.startswith(b"PK"):
        return content
    archive = ZipFile(BytesIO(content))
    return b"".join(name.encode() + archive.read(name) for name in archive.namelist())


def portrait(case: Case, who: Visitors) -> dict[str, bytes]:
    """What the outside sees of a case, without what makes one case differ from its twin."""
    seen = [*mails(), *letters(case)]
    for name, client in who.items():
        seen += [(f"{name} {where}", content) for where, content in pages(client, case)]
    return {
        f"{n} {VARIES.sub('*', where)}": alike(content) for n, (where, content) in enumerate(seen)
    }


VARIES = re.compile(
    r"csrfmiddlewaretoken\W+value=\W[^\"]+|\[\[link:\d+\]\]|/(?:file|letter)/\d+/|"
    r"(?:file|letter) \d+|"
    r"TP-\d\d-[A-Z0-9]{5}|tp-\d\d-[a-z0-9]{5}|sessionid=\w+|csrftoken=\w+"
)


def alike(content: bytes) -> bytes:
    return VARIES.sub("*", content.decode("utf-8", "replace")).encode()
