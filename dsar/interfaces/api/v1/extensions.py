"""Taking more time for a case: two fields in, the two dates out, every no a sentence."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

from rest_framework import serializers, status
from rest_framework.exceptions import APIException, ParseError

from dsar.cases.models import Case
from dsar.cases.moves import ChangedMeanwhile
from dsar.cases.time_limits import Extension
from dsar.law.extensions import ExtensionReason, ExtensionRefused, Unexplained
from dsar.organisation.accounts.models import User
from dsar.procedure import extend

FIELDS: Final = ("reason", "facts")
DATED: Final = frozenset(
    {"extended_on", "extended_at", "due_on", "earlier_due_on", "received_on", "received_at", "at"}
)
LONGEST_FACTS: Final = 10_000


class Conflict(APIException):
    """The rules give this case no more time now."""

    status_code = status.HTTP_409_CONFLICT


class MoreTimeSerializer(serializers.Serializer[Any]):
    """The reason code, and the facts that the person reads in the letter."""

    reason = serializers.ChoiceField(choices=[reason.value for reason in ExtensionReason])
    facts = serializers.CharField(max_length=LONGEST_FACTS)


class ExtensionSerializer(serializers.ModelSerializer[Extension]):
    """The new last day and the one it replaced."""

    class Meta:
        model = Extension
        fields = ["due_on", "earlier_due_on", "reason", "extended_on"]


class RefusalSerializer(serializers.Serializer[Any]):
    """Why not, as a sentence that names the rule."""

    detail = serializers.CharField()


def extend_by(case: Case, body: Any, *, at: datetime, by: User) -> Extension:
    """Extend a case as the body says (Art. 12(3)); raises ParseError and Conflict."""
    told = _read(body)
    try:
        return extend.extend(case, **told, at=at, by=by)
    except Unexplained as missing:
        raise ParseError(str(missing)) from missing
    except ExtensionRefused as refused:
        raise Conflict(str(refused)) from refused
    except ChangedMeanwhile as other:
        raise Conflict("the case was changed meanwhile; read it again") from other


def _read(body: Any) -> dict[str, str]:
    """The two fields and nothing else: what is not offered is refused, never ignored."""
    strangers = sorted(set(body) - set(FIELDS))
    if DATED.intersection(strangers):
        raise ParseError("an extension is dated today; it cannot be dated back")
    if strangers:
        raise ParseError(f"there is no field {strangers[0][:40]!r}; send reason and facts")
    told = {name: body.get(name, "") for name in FIELDS}
    for name, text in told.items():
        if not isinstance(text, str):
            raise ParseError(f"{name} must be a text")
    if len(told["facts"]) > LONGEST_FACTS:
        raise ParseError(f"facts may be {LONGEST_FACTS} characters long")
    return told
