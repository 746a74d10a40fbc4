"""Who answers for a system, what they look for, and asking them once more (Art. 15-17)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from django.db import transaction
from django.db.models import QuerySet

from dsar.capabilities.fulfilment.models import CollectionTask
from dsar.capabilities.fulfilment.waiting import takes_answers
from dsar.capabilities.identity.models import OneTimeCode
from dsar.cases.models import Case
from dsar.cases.moves import claim
from dsar.eventlog.append import append
from dsar.law.identity import Method
from dsar.law.rights import Right
from dsar.organisation.accounts.models import User
from dsar.organisation.accounts.roles import Permission, Role
from dsar.procedure import handle, on_duty
from dsar.procedure.collection import suppression_tasks
from dsar.procedure.collection.collect import CannotCollect, dates_of

# What a system is searched for; each has its words at the doors.
NAME, EMAIL, PHONE, ADDRESS, HINT = "name", "email", "phone", "address", "hint"


def asked_of(task: CollectionTask, on: date) -> User | None:
    """Who is to answer on a day: whom staff chose, the system's owner, its deputy, a stand-in."""
    return on_duty.first_here((task.assigned_to, task.system.owner, task.system.deputy), on)


def may_see(task: CollectionTask, user: User, on: date) -> bool:
    """Whether a colleague is asked today or answers for the system, so the task is theirs."""
    named = {task.assigned_to_id, task.system.owner_id, task.system.deputy_id}
    return user.is_active and (user.pk in named or asked_of(task, on) == user)


def may_answer(task: CollectionTask, user: User, on: date) -> bool:
    """Whether a colleague may answer: who handles cases, or answers for the system (Art. 32)."""
    return user.may(Permission.HANDLE_CASES) or may_see(task, user, on)


def looked_for(task: CollectionTask) -> list[tuple[str, str]]:
    """What to search a system for: kinds and values, only what is known by now (Art. 5(1)(c)).

    Always the person the data is about, never who acts for them. An e-mail address only when
    whoever reads it confirmed it, it stood on file, or the right asks for no proof at all.
    Marketing is stopped for what was blocked, and nothing else is told (Art. 21(3)).
    """
    if task.item.right == Right.MARKETING_OBJECTION:
        return suppression_tasks.blocked(task.case)
    person = task.case.data_subject
    told = [(NAME, person.name), *((EMAIL, email) for email in _addresses(task))]
    told += [(PHONE, person.phone), (HINT, person.hint)]
    if person.protected_at is None:
        told.append((ADDRESS, person.address))
    return [(kind, value) for kind, value in told if value]


def answering() -> QuerySet[User]:
    """The colleagues whom a task can be given to: they can be told, and do more than read."""
    here: QuerySet[User] = User.objects.filter(is_active=True).exclude(email="")
    return here.exclude(role=Role.AUDITOR.value)


@transaction.atomic
def reassign(task: CollectionTask, *, to: User, at: datetime, by: User) -> None:
    """Let another colleague answer for a system; they are mailed, and have the whole time anew.

    Raises CannotCollect for somebody who cannot be told or only reads, or a system that answered
    already.
    """
    case = task.case
    _insist_on_open(task)
    if task.is_done:
        raise CannotCollect("this system has answered already: ask it again instead")
    if to.role == Role.AUDITOR:
        raise CannotCollect("an auditor only reads: choose a colleague who can answer")
    if not answering().filter(pk=to.pk).exists():
        raise CannotCollect("choose a colleague who works here and has an e-mail address")
    claim(case)
    task.assigned_to = to
    _open(task, at=at)
    facts = {"task": task.pk, "to": to.pk}
    append(case.reference, "collection.task_reassigned", at=at, by=by.actor, facts=facts)


@transaction.atomic
def ask_again(task: CollectionTask, *, note: str, at: datetime, by: User) -> None:
    """Ask a system once more, with a note what is missing; its files and lines stay as they were.

    Raises CannotCollect when nothing is collected any more or nothing was answered yet.
    """
    case = task.case
    _insist_on_open(task)
    if not task.result:
        raise CannotCollect("this system has not answered yet, so there is nothing to ask again")
    claim(case)
    row = handle.keep_reason(case, text=note, at=at, by=by)
    _open(task, at=at)
    facts = {"task": task.pk, "note": row.pk}
    append(case.reference, "collection.asked_again", at=at, by=by.actor, facts=facts)


def _insist_on_open(task: CollectionTask) -> None:
    if not takes_answers(task):
        raise CannotCollect("systems are asked only while the case is being collected")


def _open(task: CollectionTask, *, at: datetime) -> None:
    """Back to the list of what waits: nobody has been told of it yet."""
    task.result, task.answered_by, task.answered_at, task.asked_at = "", None, None, None
    for name, value in dates_of(task.case, at=at).items():
        setattr(task, name, value)
    task.save()


def _addresses(task: CollectionTask) -> Iterator[str]:
    case, known = task.case, set[str]()
    theirs = {row.email.casefold() for row in case.representatives.all()}
    for email in (*_told(case, task), *_on_file(case)):
        if email.casefold() not in known | theirs:
            known.add(email.casefold())
            yield email


def _told(case: Case, task: CollectionTask) -> list[str]:
    is_known = case.address_confirmed_at is not None or not task.item.needs_identity
    return [case.data_subject.email] if is_known and case.data_subject.email else []


def _on_file(case: Case) -> list[str]:
    """The addresses that systems held already and that the person read a code at."""
    if not case.identity_checks.standing().filter(method=Method.FILE_CONTACT).exists():
        return []
    typed = OneTimeCode.objects.filter(case=case, used_at__isnull=False)
    contacts = typed.exclude(proof_request__contact="").order_by("-used_at")
    return list(contacts.values_list("proof_request__contact", flat=True))
