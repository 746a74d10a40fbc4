"""All that staff can do to a case, from the house's own tables; what lacks a row here fails."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile

from dsar.cases.models import Case
from dsar.cases.states import OPEN, State
from dsar.interfaces.staff.acts import ACTS
from dsar.interfaces.staff.collect_form import TaskForm
from dsar.law.identity import Method
from dsar.management.demo import walk
from dsar.management.demo.walk import Walk
from dsar.organisation.accounts.models import User
from dsar.organisation.accounts.roles import Role
from dsar.procedure import close
from dsar.procedure.identity import identify, reassess
from tests.factories import a_case, a_user, a_walk
from tests.firewall import leaks
from tests.firewall.waiting import WAITING

SAYS: Final = "Kirjattu näin."
GROUND, FACTS = "ident-not-est", "Pyysimme vahvistusta, emmekä saaneet sitä."


def _unproven(later: Walk) -> None:
    walk.verify(later)
    at = later.step()
    identify.reject(later.case, method="known_fact", reason="Väärä.", at=at, by=later.officer)


def _refused(later: Walk) -> None:
    walk.refuse(later, GROUND, FACTS)


def revoke(later: Walk) -> None:
    """The check that let everything begin holds no more; what is archived cannot change."""
    later.case.refresh_from_db()
    for check in later.case.identity_checks.standing():
        reassess.revoke(check, reason="Väärä.", at=later.step(), by=later.officer)


def merge(later: Walk) -> None:
    into = a_case(state=State.COLLECTING)
    close.merge(later.case, into=into, at=later.step(), by=later.officer)


def _planted(later: Walk) -> None:
    walk.establish(later)
    walk.gather(later)
    later.case.refresh_from_db()
    leaks.plant(later.case, at=later.now, by=later.officer)


# How a case gets to each state while nobody knows who asks; a new state needs its own row.
UNKNOWN: Final[dict[State, tuple[Callable[[Walk], None], ...]]] = {
    State.RECEIVED: (),
    State.VERIFYING: (walk.verify,),
    State.COLLECTING: (walk.establish, revoke),
    State.REVIEWING: (_unproven,),
    State.DECIDED: (_unproven, _refused),
    State.ANSWERED: (_unproven, _refused, walk.answer),
    State.CLOSED: (_unproven, _refused, walk.answer, walk.close_it),
    State.CONTESTED: (_unproven, _refused, walk.answer, walk.contest_it),
    State.ARCHIVED: (_unproven, _refused, walk.answer, walk.close_it, walk.archive),
    State.WITHDRAWN: (walk.withdraw,),
    State.DISMISSED: (walk.dismiss,),
    State.MERGED: (merge,),
}
SETTLED: Final = (_planted, walk.review, walk.settle_items)
KNOWN: Final[dict[State, tuple[Callable[[Walk], None], ...]]] = {
    State.RECEIVED: (),
    State.VERIFYING: (walk.verify,),
    State.COLLECTING: (_planted,),
    State.REVIEWING: (_planted, walk.review),
    State.DECIDED: SETTLED,
    State.ANSWERED: (*SETTLED, walk.answer),
    State.CLOSED: (*SETTLED, walk.answer, walk.close_it),
    State.CONTESTED: (*SETTLED, walk.answer, walk.contest_it),
    State.ARCHIVED: (*SETTLED, walk.answer, walk.close_it, walk.archive),
    State.WITHDRAWN: (_planted, walk.withdraw),
    State.DISMISSED: (walk.dismiss,),
    State.MERGED: (_planted, merge),
}
# Where nobody was ever checked there is nothing to revoke.
PLAIN: Final[list[tuple[str, State]]] = [
    *(("unknown", state) for state in UNKNOWN),
    *(("revoked", state) for state, road in KNOWN.items() if _planted in road),
    *(("known", state) for state in KNOWN),
]
# A corner where something of the person's waits has real objects to knock on.
CORNERS: Final[list[tuple[str, State, str]]] = [
    *((standing, state, "nothing") for standing, state in PLAIN),
    *((standing, state, name) for name, row in WAITING.items() for standing, state in row.corners),
]


def stand(state: State, standing: str, waits: str = "nothing", *, is_planted: bool = True) -> Case:
    """A case in a state: of a person never known, known no more, or known; what waits is there."""
    later = a_walk()
    road = (UNKNOWN if standing == "unknown" else KNOWN)[state]
    for stage in road:
        if standing == "revoked" and stage is walk.archive:
            revoke(later)
        stage(later)
    later.case.refresh_from_db()
    if is_planted and _planted not in road:
        leaks.plant(later.case, at=later.now, by=later.officer)
    if standing == "revoked" and state != State.ARCHIVED:
        revoke(later)
    later.case.refresh_from_db()
    if waits in WAITING:
        WAITING[waits].plant(later)
        later.case.refresh_from_db()
    assert later.case.state == state
    return later.case


# One ground is enough; a second row of the same would only be refused.
FURTHER: Final = re.compile(r"-\d+-[23]$")
# What is typed where the first choice of a form is not the plausible one; every act needs a row.
AS_IT_COMES: Final[dict[str, Any]] = {}
SAID: Final[dict[str, dict[str, Any]]] = {
    "accept": {"method": Method.STRONG_EID},
    "reject": {"method": Method.KNOWN_FACT},
    "inquiry": {"received_on": "2026-03-03"},
    "contest": {"received_on": ""},
    "raise_level": {"level": 3},
    "posted": {"posted_on": "2026-03-06"},
    "handed_over": {"handed_on": "2026-03-06"},
} | dict.fromkeys(
    (
        *("ask", "question_posted", "ask_scope", "scope_answered", "understand", "dismiss"),
        *("restore", "merge", "answer", "remove_file", "try_again", "reached", "extend"),
        *("ask_system", "reassign", "undo"),
        *("extension_posted", "complete", "send_back", "decide", "send", "correct", "take_up"),
        *("look_again", "note", "take", "inquiry_answered", "recount", "protect", "unprotect"),
        *("change_contact", "extension_handed_over", "question_handed_over"),
        *("represent", "represent_end", "mandate_accept", "mandate_reject"),
        *("confirm", "revoke", "ask_again", "ask_mandate", "begin"),
        *("fee", "fee_answered", "notice_posted", "notice_handed_over", "lift", "lifted"),
        *("tell_recipient",),
        *("delivery", "send_anew", "send_otherwise", "recall"),
    ),
    AS_IT_COMES,
)

# Offered and yet refused to whoever types what is plausible: a rule stands behind each.
REFUSED: Final[dict[str, Callable[[str, State, str], bool]]] = {
    "": lambda standing, state, waits: True,
    "accept": lambda standing, state, waits: waits == "a code",
    "answer": lambda standing, state, waits: standing != "known",
    "send_back": lambda standing, state, waits: standing != "known",
    "remove_file": lambda standing, state, waits: standing != "known",
    "reassign": lambda standing, state, waits: standing != "unknown",
    "send_otherwise": lambda standing, state, waits: standing == "revoked",
    "extend": lambda standing, state, waits: state not in OPEN or state == State.CONTESTED,
    "merge": lambda standing, state, waits: waits != "a twin",
    "note": lambda standing, state, waits: state == State.ARCHIVED,
    "take": lambda standing, state, waits: state == State.ARCHIVED,
}


@dataclass(frozen=True)
class Door:
    """One thing to do, by one who may or may not do it, and may or may not see what we hold."""

    name: str
    knock: Callable[[], Any]
    may: bool
    sees: bool

    @property
    def who(self) -> str:
        return self.name.partition(" ")[0]

    @property
    def what(self) -> str:
        return self.name.partition(" ")[2]

    @property
    def act(self) -> str:
        """The button of a case's page that it presses, if any."""
        is_act = " case-act " in self.name
        return self.name.rstrip("/").rpartition("/")[2] if is_act else ""


def typed(act: str, case: Case, by: User, at: datetime, waits: str = "nothing") -> dict[str, Any]:
    """A plausible filling of an act's form, made from its fields and from what waits."""
    row, extra = ACTS[act].form, {}
    if issubclass(row, TaskForm):
        open_ones = case.tasks.unanswered() if act == "reassign" else case.tasks.none()
        extra["task"] = open_ones.first() or case.tasks.first()
        if extra["task"] is None:
            return {"version": case.version, "task": "1"}
    form: Any = row(case=case, by=by, today=at.date(), act=act, **extra)
    fields = form.fields | (form.inner.fields if act == "answer" else {})
    asked = {name: field for name, field in fields.items() if not FURTHER.search(name)}
    given = {name: _value(form, name, field, at) for name, field in asked.items()}
    other = Case.objects.exclude(pk=case.pk).order_by("pk").last()
    named = {"into": other.reference} if other and "into" in given else {}
    said = SAID[act] | (WAITING[waits].said.get(act, {}) if waits in WAITING else {})
    return given | {"version": case.version} | named | said


def _value(form: Any, name: str, field: Any, at: datetime) -> Any:
    if isinstance(field, forms.ModelChoiceField):
        first = field.queryset.first()
        return first.pk if first else ""
    if isinstance(field, forms.IntegerField):
        return form.initial.get(name, 1)
    for kind, make in PLAUSIBLE:
        if isinstance(field, kind):
            return make(field, at)
    return SAYS


class Again(SimpleUploadedFile):
    """A file that can be sent more than once."""

    def read(self, *given: Any) -> bytes:
        self.seek(0)
        return bytes(super().read(*given))


PLAUSIBLE: Final[tuple[tuple[type[forms.Field], Callable[[Any, datetime], Any]], ...]] = (
    (forms.MultipleChoiceField, lambda field, at: [key for key, _ in field.choices][:2]),
    (forms.ChoiceField, lambda field, at: next((key for key, _ in field.choices if key), "")),
    (forms.DateTimeField, lambda field, at: f"{at:%Y-%m-%dT%H:%M}"),
    (forms.DateField, lambda field, at: (at + timedelta(days=10)).date().isoformat()),
    (forms.FileField, lambda field, at: Again("a.csv", b"a,b\n1,2\n", "text/csv")),
    (forms.EmailField, lambda field, at: "uusi@example.org"),
    (forms.BooleanField, lambda field, at: "on"),
)


def a_staff(standing: str) -> dict[Role, User]:
    """Everybody; who may open no case is turned away before it matters what is known of it."""
    idle = () if standing == "unknown" else (Role.ADMINISTRATOR, Role.SYSTEM_OWNER)
    return {role: a_user(role, f"matrix-{role.value}") for role in Role if role not in idle}
