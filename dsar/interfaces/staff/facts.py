"""The right-hand column: who the person is, how the request came, and how the time was counted."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from dsar.capabilities.fulfilment.models import TaskFile
from dsar.cases.models import LANGUAGES, Case
from dsar.interfaces.scans import unscanned
from dsar.interfaces.staff import due, words
from dsar.interfaces.staff.after import after_facts
from dsar.interfaces.staff.delivery_facts import delivery_facts
from dsar.interfaces.staff.extend_form import extension_facts, why_not
from dsar.interfaces.staff.identity_panel import identity_facts
from dsar.interfaces.staff.linked import linked_facts
from dsar.interfaces.staff.notice_acts import notice_facts
from dsar.interfaces.staff.packages import packages_of
from dsar.interfaces.staff.pauses import pause_facts
from dsar.interfaces.staff.person_facts import acting_facts
from dsar.interfaces.staff.proofs import proofs_of
from dsar.interfaces.staff.redact_told import redact_facts
from dsar.interfaces.staff.screens import today
from dsar.interfaces.staff.time_facts import time_facts
from dsar.interfaces.staff.timeline import name_of
from dsar.law.explain import long_date
from dsar.procedure.correspondence import steps_in_words
from dsar.procedure.respond import never_left


def facts_of(case: Case) -> dict[str, Any]:
    """What stands beside the timeline."""
    rows = TaskFile.objects.filter(task__case=case, removed_at__isnull=True)
    files = list(rows.select_related("file", "task__system"))
    return {
        "person": _person(case),
        "acting": acting_facts(case),
        "linked": linked_facts(case),
        "request": _request(case),
        "identity": identity_facts(case),
        "proofs": proofs_of(case),
        "outcomes": _outcomes(case),
        "delivery": delivery_facts(case),
        "after": after_facts(case),
        "due_on": long_date(case.due_on, words.language()),
        "due_steps": steps_in_words(case, words.language()),
        "time": time_facts(case, today()),
        "pauses": pause_facts(case),
        "extension": extension_facts(case),
        "notices": notice_facts(case),
        "why_not_extend": why_not(case),
        "letters": list(case.letters.select_related("file").order_by("-pk")),
        "packages": packages_of(case),
        "never_left": set(never_left(case).values_list("pk", flat=True)),
        "files": files,
        "unscanned": unscanned(case) if files else frozenset(),
        "redaction": redact_facts(case, files),
    }


def _person(case: Case) -> list[tuple[str, str]]:
    person = case.data_subject
    shown = [
        (_("Name"), person.name),
        (_("E-mail"), person.email),
        (_("Telephone"), person.phone),
        (_("Address"), person.address),
        (_("Hint for the search"), person.hint),
    ]
    return [(label, value) for label, value in shown if value]


def _request(case: Case) -> list[tuple[str, str]]:
    tongue = words.language()
    handler = name_of(case.handler) if case.handler else _("nobody yet")
    confirmed = case.address_confirmed_at
    shown = [
        (_("Came by"), str(words.CHANNELS[case.channel])),
        (_("Arrived"), long_date(case.received_on, tongue)),
        (_("Language of the letters"), dict(LANGUAGES)[case.language]),
        (_("Handled by"), handler),
        (_("Address confirmed"), due.day_of(confirmed) if confirmed else _("not yet")),
        (_("Answered"), _day(case.answered_at)),
        (_("Closed"), _day(case.closed_at)),
    ]
    return [(label, value) for label, value in shown if value]


def _day(moment: datetime | None) -> str:
    return due.day_of(moment) if moment else ""


def _outcomes(case: Case) -> list[tuple[Any, Any]]:
    return [(words.KINDS[item.right], words.OUTCOMES[item.outcome]) for item in case.items.all()]
