"""The firewall: one question, asked before anything about a person leaves the house."""

from __future__ import annotations

from dsar.cases.identity import IdentityCheck
from dsar.cases.models import Case, CaseItem
from dsar.law.rights import RIGHTS, Right


class NotDisclosable(Exception):
    """No accepted identity check covers the item, so nothing about the person may leave."""


def accepted_check(item: CaseItem) -> IdentityCheck | None:
    """The check that lets this item's data leave (Art. 12(6)); facts decide, never a state.

    An item that asks for no check is covered by any that was accepted in its case.
    """
    enough = RIGHTS[Right(item.right)].identity_level
    checks = IdentityCheck.objects.filter(
        case_id=item.case_id, accepted=True, revoked_at__isnull=True, level__gte=enough
    )
    if item.needs_identity:
        checks = checks.filter(items=item)
    return checks.order_by("-checked_at").first()


def is_known_who_asks(case: Case) -> bool:
    """Whether accepted checks cover every item of a case that asks for one (Art. 12(6)).

    False as well where nothing asks for one, as when consent alone is withdrawn: nobody was
    checked there, so nothing about data may leave.
    """
    items = [item for item in case.items.all() if item.needs_identity]
    return bool(items) and all(accepted_check(item) is not None for item in items)


def require_disclosable(item: CaseItem) -> IdentityCheck:
    """Return the check that covers the item, or raise NotDisclosable naming the missing step."""
    check = accepted_check(item)
    if check is None:
        raise NotDisclosable(
            f"{item.case.reference}: no accepted identity check covers {item.right}; "
            "record who is asking before anything is disclosed"
        )
    return check
