"""The grounds in a few words, beside their codes, where the whole sentence would be too long."""

from __future__ import annotations

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

LABELS: Final[dict[str, Promise]] = {
    "ident-not-est": _("Identity was not shown"),
    "ident-art11": _("The person cannot be found in the data"),
    "auth-missing": _("The mandate is missing"),
    "no-data": _("No data is held"),
    "not-controller": _("Somebody else is the controller"),
    "scope-not-personal": _("Not the person's own data"),
    "scope-deceased": _("Data of a person who has died"),
    "unfounded": _("Manifestly unfounded"),
    "excess-repeat": _("The same was asked before"),
    "excess-abuse": _("Asked for another purpose"),
    "fee-not-accepted": _("The fee was not accepted"),
    "third-party": _("Rights of somebody else"),
    "trade-secret": _("A trade secret"),
    "fi34-crime": _("Crime or public security"),
    "fi34-harm": _("Serious danger to somebody"),
    "rect-accurate": _("The data are right"),
    "rect-record": _("A record that is not altered"),
    "er-accounting": _("Kept for the accounts"),
    "er-legal": _("The law makes us keep it"),
    "er-claims": _("Needed for legal claims"),
    "er-still-needed": _("Still needed for its purpose"),
    "er-expression": _("Freedom of expression"),
    "er-archive": _("Archives, research or statistics"),
    "er-suppression": _("Kept so that marketing stays stopped"),
    "restr-no-ground": _("No condition for a restriction"),
    "port-basis": _("Not based on consent or contract"),
    "obj-basis": _("Not a processing one can object to"),
    "obj-compelling": _("Compelling grounds of ours"),
    "cons-other-basis": _("Another basis than consent"),
}


def labelled(code: str) -> str:
    """A ground as `NO-DATA – No data is held`."""
    label = LABELS.get(code)
    return f"{code.upper()} – {label}" if label else code.upper()
