"""A case as plain values for the archive: what is sealed with it, and what only helps reading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from dsar.capabilities.decisions.models import Decision
from dsar.capabilities.identity.models import ProofFile, ProofRequest
from dsar.capabilities.letters.models import Letter
from dsar.capabilities.mail.models import InboundMail, OutgoingMail
from dsar.capabilities.suppression.models import Suppression
from dsar.cases.clock import steps_of
from dsar.cases.identity import IdentityCheck
from dsar.cases.models import Case, CaseItem
from dsar.cases.representatives import Representative
from dsar.eventlog.actors import staff
from dsar.law.explain import sentence, short_date
from dsar.law.grounds import GROUNDS, words
from dsar.organisation.accounts.models import User
from dsar.organisation.controller.models import Controller
from dsar.oversight.archive.collection_record import (
    recipients_in_words,
    tasks_of,
    what_we_hold,
)
from dsar.oversight.archive.contest_record import contests_of
from dsar.oversight.archive.delivery_record import choices_of, dispatch_of
from dsar.oversight.archive.notice_record import told_before
from dsar.oversight.archive.time_record import question, time_in_words, time_of
from dsar.oversight.archive.values import Words, by, moment, named, shown

LANGUAGES = ("fi", "sv", "en")
DESTROYED = {
    "fi": "hävitettiin henkilöllisyyden todisteena {}",
    "sv": "förstördes som bevis på identitet {}",
    "en": "destroyed as proof of identity on {}",
}


def record_of(case: Case, say: Words = shown) -> dict[str, Any]:
    """What is sealed when a case is archived; free text and names pass through `say`."""
    return {
        "channel": case.channel,
        "language": case.language,
        "received_at": moment(case.received_at),
        "received_on": case.received_on.isoformat(),
        "due_on": case.due_on.isoformat(),
        "due_steps": case.due_steps,
        "text": say(case.text),
        "data_subject": _person(case, say),
        "items": [_item(item, say) for item in case.items.all()],
        "proof_requests": [_proof(row, say) for row in case.proof_requests.order_by("pk")],
        "identity_checks": [_check(row, say) for row in case.identity_checks.order_by("pk")],
        "tasks": tasks_of(case, say),
        "decisions": [_decision(row, say) for row in decisions_of(case)],
        "contests": contests_of(case, say),
        "letters": [_letter(row) for row in case.letters.select_related("file")],
        "dispatches": [dispatch_of(row, say) for row in case.dispatches.order_by("pk")],
        "messages": [_message(row, say) for row in messages_of(case)],
        "suppressions": [
            {"channel": row.channel, "digest": row.digest, "added_at": moment(row.added_at)}
            for row in Suppression.objects.filter(reference=case.reference).order_by("pk")
        ],
        "notes": [
            {"text": say(note.text), "by": by(note.written_by_id), "at": moment(note.written_at)}
            for note in case.notes.order_by("pk")
        ],
        **_if_any(case, say),
        **what_we_hold(case, say),
        **time_of(case, say),
        **told_before(case, say),
    }


def _if_any(case: Case, say: Words) -> dict[str, Any]:
    """Who acted for the person, and the proofs sent; no key without any, as in older records."""
    rows = {
        "representatives": [_representative(row, say) for row in case.representatives.all()],
        "proofs": [_proof_file(row) for row in case.proof_files.all()],
        "delivery_choices": choices_of(case),
    }
    return {key: entries for key, entries in rows.items() if entries}


def _representative(row: Representative, say: Words) -> dict[str, Any]:
    rest = {field: say(getattr(row, field)) for field in ("email", "phone", "address", "scope")}
    return {
        "id": row.pk,
        "kind": row.kind,
        "name": named(row.name, say),
        **rest,
        "valid_until": row.valid_until.isoformat() if row.valid_until else None,
        "answer_to": row.answer_to,
        "recorded_by": by(row.recorded_by_id),
        "recorded_at": moment(row.recorded_at),
        "accepted_by": by(row.accepted_by_id),
        "accepted_at": moment(row.accepted_at),
        "accept_reason": say(row.accept_reason),
        "ended_at": moment(row.ended_at),
    }


def _item(row: CaseItem, say: Words) -> dict[str, Any]:
    told = {"id": row.pk, "right": row.right, "outcome": row.outcome}
    return told | {"wish": say(row.wish), "settled_at": moment(row.settled_at)}


def in_words(case: Case, say: Words = shown) -> dict[str, Any]:
    """What helps a reader: the sums behind the due date, the grounds and the people, in words."""
    steps = steps_of(case)
    return {
        "due_date": {lang: [sentence(step, lang) for step in steps] for lang in LANGUAGES},
        **time_in_words(case, say),
        **recipients_in_words(case),
        "destroyed": list(_destroyed(case)),
        "grounds": [
            {"decision": row.pk, "code": given["ground"], "basis": GROUNDS[given["ground"]].basis}
            | {lang: _ground(given, lang, say) for lang in LANGUAGES}
            for row in decisions_of(case)
            for given in row.grounds
        ],
    }


def _destroyed(case: Case) -> Iterator[dict[str, Any]]:
    """The messages that held an identity document: what is left of them is their digest."""
    for row in messages_of(case):
        if row.file.wiped_at:
            day = Controller.current().day_of(row.file.wiped_at)
            told = {lang: DESTROYED[lang].format(short_date(day, lang)) for lang in LANGUAGES}
            yield {"message": row.pk, "sha256": row.sha256} | told


def people_of(actors: Iterable[str], say: Words = shown) -> dict[str, str]:
    """The names behind the codes of staff, as they are called today."""
    keys = [actor.partition(":")[2] for actor in set(actors) if actor.startswith("staff:")]
    rows = User.objects.filter(pk__in=keys).order_by("pk")
    return {staff(user.pk).code: say(user.get_full_name() or user.username) for user in rows}


def messages_of(case: Case) -> list[InboundMail]:
    return list(case.inbound_mails.select_related("file").order_by("pk"))


def decisions_of(case: Case) -> list[Decision]:
    return list(Decision.objects.filter(item__case=case).order_by("pk"))


def mail_of(row: OutgoingMail, say: Words = shown) -> dict[str, Any]:
    """A mail as it was written; secret links stand as [[link:id]], never as addresses."""
    return {
        "id": row.pk,
        "kind": row.kind,
        "language": row.language,
        "addressee": say(row.addressee),
        "subject_line": say(row.subject_line),
        "body": say(row.body),
        "message_id": row.message_id,
        "queued_at": moment(row.queued_at),
        "sent_at": moment(row.done_at),
        "failed_at": moment(row.failed_at),
        "attachment": row.attachment.sha256 if row.attachment else None,
    }


def _person(case: Case, say: Words) -> dict[str, str]:
    person = case.data_subject
    rest = {field: say(getattr(person, field)) for field in ("email", "phone", "address", "hint")}
    return {"name": named(person.name, say)} | rest


def _proof(row: ProofRequest, say: Words) -> dict[str, Any]:
    more = {"why_more": say(row.why_more)} if row.why_more else {}
    return {"id": row.pk, "method": row.method, "doubt": say(row.doubt)} | more | question(row)


def _proof_file(row: ProofFile) -> dict[str, Any]:
    """That a document was here, who checked it and when it was destroyed; never the document."""
    return {
        "id": row.pk,
        "proof_kind": row.kind,
        "received_at": moment(row.received_at),
        "checker": by(row.checker_id),
        "destroyed_at": moment(row.destroyed_at),
        "destroyed_why": row.destroyed_why,
    }


def _check(row: IdentityCheck, say: Words) -> dict[str, Any]:
    second = {
        "confirmed_by": by(row.confirmed_by_id),
        "confirmed_at": moment(row.confirmed_at),
        "confirm_reason": say(row.confirm_reason),
    }
    held_by = {"found_in": row.found_in.key} if row.found_in else {}
    met = {"met_at": moment(row.met_at)} if row.met_at else {}
    more = (second if row.needs_second else {}) | held_by | met
    return (more | {"on_paper": True} if row.on_paper else more) | {
        "id": row.pk,
        "method": row.method,
        "level": row.level,
        "accepted": row.accepted,
        "reason": say(row.reason),
        "items": sorted(item.right for item in row.items.all()),
        "checked_by": by(row.checked_by_id),
        "checked_at": moment(row.checked_at),
        "revoked_at": moment(row.revoked_at),
    }


def _decision(row: Decision, say: Words) -> dict[str, Any]:
    return {
        "id": row.pk,
        "right": row.right,
        "outcome": row.outcome,
        "grounds": [given["ground"] for given in row.grounds],
        "stated": [
            {"ground": given["ground"], "facts": say(given["facts"])}
            | {"details": {key: say(str(value)) for key, value in given["details"].items()}}
            for given in row.grounds
        ],
        "internal_note": say(row.internal_note),
        "decided_by": by(row.decided_by_id),
        "decided_at": moment(row.decided_at),
        "seconded_by": by(row.seconded_by_id),
        "alone_reason": say(row.alone_reason),
        "superseded_at": moment(row.superseded_at),
    }


def _ground(given: dict[str, Any], language: str, say: Words) -> str:
    details = {key: say(str(value)) for key, value in given["details"].items()}
    return words(given["ground"], language, facts=say(given["facts"]), details=details)


def _letter(row: Letter) -> dict[str, Any]:
    return {
        "id": row.pk,
        "number": row.number,
        "letter_kind": row.kind,
        "language": row.language,
        "item": row.item_id,
        "created_at": moment(row.created_at),
        "frozen_at": moment(row.done_at),
        "sha256": row.file.sha256 if row.file else None,
    }


def _message(row: InboundMail, say: Words) -> dict[str, Any]:
    return {
        "id": row.pk,
        "sha256": row.sha256,
        "mailbox": row.mailbox,
        "received_at": moment(row.received_at),
        "outcome": row.outcome,
        "sender_name": named(row.sender_name, say),
        "sender_address": say(row.sender_address),
        "subject_line": say(row.subject_line),
    }
