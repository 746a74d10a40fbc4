"""Deciding a case: a ruling for each open right in, the decisions out, every no a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any, Final

from rest_framework import serializers
from rest_framework.exceptions import ParseError

from dsar.capabilities.decisions.models import Decision
from dsar.cases.models import Case
from dsar.cases.moves import ChangedMeanwhile
from dsar.cases.states import CannotMove
from dsar.interfaces.api.v1.extensions import Conflict
from dsar.law.outcomes import Outcome
from dsar.law.rights import Right
from dsar.organisation.accounts.models import User
from dsar.procedure import decide
from dsar.procedure.decide import CannotDecide, Given, Ruling

OUTCOMES: Final = [outcome.value for outcome in Outcome if outcome is not Outcome.PENDING]
SAID: Final = ("alone_reason", "reconsidered")
LONGEST: Final = 10_000
MOST: Final = 20


class StatedSerializer(serializers.Serializer[Any]):
    """One ground of a refusal with the facts that the person reads."""

    code = serializers.CharField(max_length=40)
    facts = serializers.CharField(max_length=LONGEST, required=False)
    details = serializers.DictField(child=serializers.CharField(), required=False)


class RulingSerializer(serializers.Serializer[Any]):
    """What one right gets; a refusal states its grounds."""

    right = serializers.ChoiceField(choices=[right.value for right in Right])
    outcome = serializers.ChoiceField(choices=OUTCOMES)
    grounds = StatedSerializer(many=True, required=False)
    note = serializers.CharField(max_length=LONGEST, required=False)
    nothing_of_others = serializers.BooleanField(
        required=False, help_text="Files that nobody opened hold nobody else's data."
    )


class RulingsSerializer(serializers.Serializer[Any]):
    """A ruling for every open right, and why an officer who works alone signs alone.

    After a contest, also what was looked at again.
    """

    rulings = RulingSerializer(many=True)
    alone_reason = serializers.CharField(max_length=LONGEST, required=False)
    reconsidered = serializers.CharField(max_length=LONGEST, required=False)


class DecisionSerializer(serializers.ModelSerializer[Decision]):
    """What was decided on one right, in codes."""

    grounds = serializers.SerializerMethodField()

    class Meta:
        model = Decision
        fields = ["right", "outcome", "grounds", "decided_at"]

    def get_grounds(self, row: Decision) -> list[str]:
        return [given["ground"] for given in row.grounds]


def decide_by(case: Case, body: Any, *, at: datetime, by: User) -> list[Decision]:
    """Decide a case as the body says, wholly or not at all (Art. 12(4)).

    Raises ParseError and Conflict.
    """
    _known_fields(body, ("rulings", *SAID))
    entries = body.get("rulings")
    if not isinstance(entries, list) or not 0 < len(entries) <= MOST:
        raise ParseError("rulings must be a list with one entry for each open right")
    rulings = [_ruling(case, entry) for entry in entries]
    if len({ruling.item.pk for ruling in rulings}) < len(rulings):
        raise ParseError("each right gets one outcome")
    said: dict[str, Any] = {name: _text(body, name) for name in SAID}
    try:
        return decide.decide(case, rulings, at=at, by=by, **said)
    except CannotDecide as refused:
        raise ParseError(_in_full(refused)) from refused
    except CannotMove as early:
        raise Conflict("a case is decided only while it is reviewed") from early
    except ChangedMeanwhile as other:
        raise Conflict("the case was changed meanwhile; read it again") from other


def _in_full(refused: CannotDecide) -> str:
    missing = ", ".join(sorted({gap.part.value for gap in refused.gaps if gap.part}))
    return f"{refused}: {missing}" if missing else str(refused)


def _ruling(case: Case, entry: Any) -> Ruling:
    if not isinstance(entry, dict):
        raise ParseError("each ruling is an object with right, outcome and grounds")
    _known_fields(entry, ("right", "outcome", "grounds", "note", "nothing_of_others"))
    right, outcome = _text(entry, "right"), _text(entry, "outcome")
    item = case.items.filter(right=right).first()
    if item is None:
        raise ParseError(f"this case has no open right {right[:40]!r}")
    if outcome not in OUTCOMES:
        raise ParseError(f"there is no outcome {outcome[:40]!r}; use one of {', '.join(OUTCOMES)}")
    vouches = entry.get("nothing_of_others", False)
    if not isinstance(vouches, bool):
        raise ParseError("nothing_of_others must be true or false")
    given = tuple(_given(entry.get("grounds", [])))
    return Ruling(item, Outcome(outcome), given, _text(entry, "note"), vouches)


def _given(stated: Any) -> Iterator[Given]:
    if not isinstance(stated, list) or len(stated) > MOST:
        raise ParseError("grounds must be a list of objects with code, facts and details")
    for entry in stated:
        if not isinstance(entry, dict):
            raise ParseError("each ground is an object with code, facts and details")
        _known_fields(entry, ("code", "facts", "details"))
        details = entry.get("details", {})
        if not isinstance(details, dict):
            raise ParseError("details must be an object of texts")
        told = {name: _text(details, name) for name in details}
        yield Given(_text(entry, "code"), _text(entry, "facts"), told)


def _known_fields(sent: Mapping[str, Any], offered: tuple[str, ...]) -> None:
    """What is not offered is refused, never ignored."""
    for name in sorted(set(sent) - set(offered)):
        raise ParseError(f"there is no field {name[:40]!r}; send {', '.join(offered)}")


def _text(sent: Mapping[str, Any], name: str) -> str:
    text = sent.get(name, "")
    if not isinstance(text, str):
        raise ParseError(f"{name[:40]} must be a text")
    if len(text) > LONGEST:
        raise ParseError(f"{name[:40]} may be {LONGEST} characters long")
    return text
