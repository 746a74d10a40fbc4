"""The firewall: one question, asked before anything about a person leaves the house."""

from __future__ import annotations

from datetime import datetime

from dsar.cases.identity import IdentityCheck
from dsar.cases.models import Case, CaseItem
from dsar.cases.representatives import representative_of
from dsar.law.rights import Right
from dsar.organisation.controller.identity_policy import IdentityPolicy
from dsar.organisation.controller.models import Controller


class NotDisclosable(Exception):
    """No accepted identity check covers the item, so nothing about the person may leave."""


class MandateMissing(NotDisclosable):
    """Somebody acts for the person whose mandate is not accepted, or ran out."""


def needed_level(item: CaseItem) -> int:
    """The level of proof that an item asks for: its right's, or what the case's risk asks.

    Nothing raises it where the law asks for none (Art. 12(6), 21(3)).
    """
    level = IdentityPolicy.current().level_for(Right(item.right))
    return max(level, item.case.raised_level or 0) if level else 0


def accepted_check(item: CaseItem, *, at: datetime) -> IdentityCheck | None:
    """The check that lets this item's data leave now (Art. 12(6)); facts decide, never a state.

    It was accepted, and confirmed where a second officer is needed; it stands, is not too old,
    strong enough, and covers the item. Who acts for another also needs an accepted mandate.
    An item that asks for no check is covered by any such check of its case.
    """
    if not is_mandate_clear(item.case, at=at):
        return None
    counting = IdentityCheck.objects.counting(on=Controller.current().day_of(at))
    checks = counting.filter(case_id=item.case_id, level__gte=needed_level(item))
    if item.needs_identity:
        checks = checks.filter(items=item)
    row: IdentityCheck | None = checks.order_by("-checked_at").first()
    return row


def is_mandate_clear(case: Case, *, at: datetime) -> bool:
    """Whether nobody acts for the person, or somebody whose mandate was accepted and still holds.

    (EDPB 01/2022, 80-81.)
    """
    row = representative_of(case)
    if row is None:
        return True
    holds = row.valid_until is None or row.valid_until >= Controller.current().day_of(at)
    return row.accepted_at is not None and holds


def is_known_who_asks(case: Case, *, at: datetime) -> bool:
    """Whether accepted checks cover every item of a case that asks for one (Art. 12(6)).

    False as well where nothing asks for one, as when consent alone is withdrawn: nobody was
    checked there, so nothing about data may leave.
    """
    items = [item for item in case.items.all() if item.needs_identity]
    return bool(items) and all(accepted_check(item, at=at) is not None for item in items)


def require_disclosable(item: CaseItem, *, at: datetime) -> IdentityCheck:
    """Return the check that covers the item, or raise NotDisclosable naming the missing step."""
    check = accepted_check(item, at=at)
    if check is not None:
        return check
    if not is_mandate_clear(item.case, at=at):
        raise MandateMissing(
            f"{item.case.reference}: no accepted mandate holds; accept one, or say that nobody acts"
        )
    raise NotDisclosable(
        f"{item.case.reference}: no accepted identity check covers {item.right}; "
        "record who is asking before anything is disclosed"
    )
