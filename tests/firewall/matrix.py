"""All that can be done to a case, made from the house's own tables; what lacks a row here fails."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any, Final

from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from rest_framework.routers import SimpleRouter

from dsar.capabilities.delivery import links
from dsar.capabilities.delivery.models import Purpose, SecretLink
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.interfaces.api.v1.urls import router
from dsar.interfaces.portal.urls import urlpatterns as portal_urls
from dsar.interfaces.staff.acts import ACTS
from dsar.interfaces.staff.collect_form import AnswerForm
from dsar.law.identity import Method
from dsar.management.demo import walk
from dsar.management.demo.walk import Walk
from dsar.organisation.accounts.models import User
from dsar.organisation.accounts.roles import Role
from dsar.procedure import close, identify, reassess
from tests.capabilities.identity.pictures import a_jpeg
from tests.factories import PASSWORD, a_case, a_user, a_walk
from tests.firewall import leaks

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
    for check in reassess.standing_checks(later.case):
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
CORNERS: Final[list[tuple[str, State]]] = [
    *(("unknown", state) for state in UNKNOWN),
    *(("revoked", state) for state, road in KNOWN.items() if _planted in road),
    *(("known", state) for state in KNOWN),
]


def stand(state: State, standing: str, *, is_planted: bool = True) -> Case:
    """A case in a state: of a person never known, known no more, or known."""
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
    assert later.case.state == state
    return later.case


# What is typed where the first choice of a form is not the plausible one; every act needs a row.
AS_IT_COMES: Final[dict[str, Any]] = {}
SAID: Final[dict[str, dict[str, Any]]] = {
    "accept": {"method": Method.STRONG_EID},
    "reject": {"method": Method.KNOWN_FACT},
    "inquiry": {"received_on": "2026-03-03"},
} | dict.fromkeys(
    (
        *("ask", "question_posted", "ask_scope", "scope_answered", "understand", "dismiss"),
        *("restore", "merge", "answer", "remove_file", "try_again", "reached", "extend"),
        *("extension_posted", "complete", "send_back", "decide", "send", "posted", "contest"),
        *("look_again", "note", "take", "inquiry_answered", "recount", "protect", "unprotect"),
        *("change_contact", "handed_over", "extension_handed_over", "question_handed_over"),
        *("represent", "represent_end", "mandate_accept", "mandate_reject"),
        *("confirm", "raise_level", "revoke", "ask_again", "ask_mandate", "begin"),
    ),
    AS_IT_COMES,
)


@dataclass(frozen=True)
class Door:
    """One thing to do, by one who may or may not do it, and may or may not see what we hold."""

    name: str
    knock: Callable[[], Any]
    may: bool
    sees: bool

    @property
    def what(self) -> str:
        return self.name.partition(" ")[2]


def typed(act: str, case: Case, by: User, at: datetime) -> dict[str, Any]:
    """A plausible filling of an act's form, made from its fields."""
    row, extra = ACTS[act].form, {}
    if issubclass(row, AnswerForm):
        extra["task"] = case.tasks.first()
        if extra["task"] is None:
            return {"version": case.version, "task": "1"}
    form: Any = row(case=case, by=by, today=at.date(), act=act, **extra)
    given = {name: _value(form, name, field, at) for name, field in form.fields.items()}
    other = Case.objects.exclude(pk=case.pk).first()
    named = {"into": other.reference} if other and "into" in given else {}
    return given | {"version": case.version} | named | SAID[act]


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


PLAUSIBLE: Final[tuple[tuple[type[forms.Field], Callable[[Any, datetime], Any]], ...]] = (
    (forms.MultipleChoiceField, lambda field, at: [key for key, _ in field.choices][:2]),
    (forms.ChoiceField, lambda field, at: next((key for key, _ in field.choices if key), "")),
    (forms.DateField, lambda field, at: (at + timedelta(days=10)).date().isoformat()),
    (forms.FileField, lambda field, at: SimpleUploadedFile("a.csv", b"a,b\n1,2\n", "text/csv")),
    (forms.EmailField, lambda field, at: "uusi@example.org"),
    (forms.BooleanField, lambda field, at: "on"),
)


def portal_doors(case: Case, who: leaks.Visitors, standing: str) -> Iterator[Door]:
    """Every public address that takes something, tried by each kind of session."""
    for name, client in who.items():
        # Who is known may read the answer behind the link to it.
        sees = (standing, name) == ("known", "answer")
        for page in PORTAL_ROWS:
            for path, data in PORTAL[page](case):
                knock = partial(client.post, path, data)
                yield Door(f"{name} {page} {path}", knock, may=True, sees=sees)


PORTAL_ROWS: Final = tuple(str(row.name) for row in portal_urls)


def _case_page(tail: str, **data: Any) -> Callable[[Case], list[tuple[str, dict[str, Any]]]]:
    def rows(case: Case) -> list[tuple[str, dict[str, Any]]]:
        path = f"/en/case/{case.reference}/{tail}"
        return [(path, {"version": case.version, "text": SAYS, **data})]

    return rows


def _change_link(purpose: str) -> Callable[[Case], list[tuple[str, dict[str, Any]]]]:
    """The mailed link of a change of address, true where one waits, and one that nobody made."""

    def rows(case: Case) -> list[tuple[str, dict[str, Any]]]:
        made = SecretLink.objects.filter(case=case, purpose=purpose)
        known = [links.url(link, "en").split("/", 3)[3] for link in made]
        paths = [*(f"/{path}" for path in known), f"/en/{purpose}/{'x' * 43}"]
        return [(path, {"answer": said}) for path in paths for said in ("yes", "no", "")]

    return rows


def _proof(case: Case) -> list[tuple[str, dict[str, Any]]]:
    """A picture, a file that is none, and no file at all; each knock reads its file anew."""
    files = {"a.jpg": a_jpeg(), "a.txt": b"text", "none": b""}
    sent = [{"file": Again(name, content)} for name, content in files.items()]
    return [(f"/en/case/{case.reference}/proof/", {"end": "1", **one}) for one in (*sent, {})]


class Again(SimpleUploadedFile):
    """A file that can be sent more than once."""

    def read(self, *given: Any) -> bytes:
        self.seek(0)
        return bytes(super().read(*given))


def _nothing(case: Case) -> list[tuple[str, dict[str, Any]]]:
    """Reads only, or is opened by the detector of leaks itself."""
    return []


PORTAL: Final[dict[str, Callable[[Case], list[tuple[str, dict[str, Any]]]]]] = {
    "start": _nothing,
    "ask": _nothing,
    "sent": _nothing,
    "status": _nothing,
    "answer": _nothing,
    "case": _nothing,
    "file": _nothing,
    "letter": _nothing,
    "leaving": _change_link(Purpose.LEAVING),
    "joining": _change_link(Purpose.JOINING),
    "code": lambda case: [*_case_page("code/", code="12345678")(case), *_case_page("code/")(case)],
    "contact": _case_page("contact/", email="uusi@example.org"),
    "proof": _proof,
    "withdraw": _case_page("withdraw/"),
    "contest": _case_page("contest/"),
}


def api_doors(case: Case, people: dict[Role, User]) -> Iterator[Door]:
    """Every address of the interface with every verb, as every role and as a stranger."""
    body = '{"reason": "complexity", "facts": "Paljon."}'
    clients = {"anonymous": Client()}
    for role, user in people.items():
        pair = b64encode(f"{user.username}:{PASSWORD}".encode()).decode()
        clients[role.value] = Client(headers={"Authorization": f"Basic {pair}"})
    for who, client in clients.items():
        may = who in (Role.OFFICER, Role.REVIEWER)
        for path in api_paths(router, case):
            for verb in VERBS:
                given = {} if verb == "get" else {"data": body, "content_type": "application/json"}
                knock = partial(getattr(client, verb), path, **given)
                yield Door(f"{who} api {verb} {path}", knock, may, sees=may)


VERBS: Final = ("get", "post", "put", "patch", "delete")


def api_paths(known: SimpleRouter, case: Case) -> list[str]:
    names = [str(row.name) for row in known.urls]
    ends = {"case-list": "", "case-detail": f"{case.reference}/"}
    ends["case-extension"] = f"{case.reference}/extension/"
    return [f"/api/v1/cases/{ends[name]}" for name in dict.fromkeys(names)]


def a_staff(standing: str) -> dict[Role, User]:
    """Everybody; who may open no case is turned away before it matters what is known of it."""
    idle = () if standing == "unknown" else (Role.ADMINISTRATOR, Role.SYSTEM_OWNER)
    return {role: a_user(role, f"matrix-{role.value}") for role in Role if role not in idle}
