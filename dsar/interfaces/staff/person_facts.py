"""Who acts for the person and to whom the answer goes, beside the timeline."""

from __future__ import annotations

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from dsar.cases.addressee import addressee_of
from dsar.cases.disclosure import is_mandate_clear
from dsar.cases.models import Case
from dsar.cases.representatives import Representative, representative_of
from dsar.interfaces.staff import due, words
from dsar.interfaces.staff.person_forms import warnings_of
from dsar.interfaces.staff.timeline import name_of
from dsar.law.explain import long_date


def acting_facts(case: Case) -> dict[str, Any]:
    """Who acts now with the mandate, who did before, and whether the address is protected."""
    row = representative_of(case)
    return {
        "now": _acting(case, row) if row else None,
        "before": [
            (one.name, words.MANDATES[one.kind], due.day_of(one.ended_at))
            for one in case.representatives.all()
            if one.ended_at
        ],
        "is_protected": case.data_subject.protected_at is not None,
    }


def _acting(case: Case, row: Representative) -> dict[str, Any]:
    at = timezone.now()
    to = addressee_of(case, at=at)
    where = to.email or (_("handed over") if to.is_protected else _("by post"))
    shown = [
        (_("Name"), row.name),
        (_("E-mail"), row.email),
        (_("Telephone"), row.phone),
        (_("Address"), row.address),
        (_("What the mandate covers"), row.scope),
        (_("Valid until"), long_date(row.valid_until, words.language()) if row.valid_until else ""),
        (_("We write to"), f"{to.name} – {where}"),
    ]
    is_clear = is_mandate_clear(case, at=at)
    return {
        "kind": words.MANDATES[row.kind],
        "is_clear": is_clear,
        "has_run_out": bool(row.accepted_at) and not is_clear,
        "shown": [(label, value) for label, value in shown if value],
        "accepted": _accepted(row),
        "warnings": warnings_of(case),
    }


def _accepted(row: Representative) -> str:
    if row.accepted_at is None or row.accepted_by is None:
        return ""
    return f"{row.accept_reason} – {name_of(row.accepted_by)}, {due.day_of(row.accepted_at)}"
