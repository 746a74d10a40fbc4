"""The doors of the public site and of the interface; a page or verb without a row here fails."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, Final

from django.test import Client
from rest_framework.routers import SimpleRouter

from dsar.capabilities.delivery import links
from dsar.capabilities.delivery.models import Purpose, SecretLink
from dsar.capabilities.identity import codes
from dsar.cases.models import Case
from dsar.interfaces.api.v1.urls import router
from dsar.interfaces.portal.urls import urlpatterns as portal_urls
from dsar.organisation.accounts.models import User
from dsar.organisation.accounts.roles import Role
from tests.capabilities.identity.pictures import a_jpeg
from tests.factories import PASSWORD
from tests.firewall import leaks
from tests.firewall.matrix import SAYS, Again, Door


def portal_doors(case: Case, who: leaks.Visitors, standing: str) -> Iterator[Door]:
    """Every public address that takes something, tried by each kind of session."""
    for name, client in who.items():
        # Who is known may read the answer behind the link to it and a code.
        sees = (standing, name) == ("known", "code")
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


def _code(case: Case) -> list[tuple[str, dict[str, Any]]]:
    """A wrong code, a wish for another, and the right one where one can still be typed."""
    rows = case.codes.filter(used_at__isnull=True, revoked_at__isnull=True)
    said = [{"code": "12345678"}, {}, *({"code": codes.digits(row.nonce)} for row in rows)]
    return [pair for one in said for pair in _case_page("code/", **one)(case)]


def _download_code(case: Case) -> list[tuple[str, dict[str, Any]]]:
    """The same at the door of the answer, with the codes made for other things too."""
    return [(path.replace("/code/", "/open/"), said) for path, said in _code(case)]


def _proof(case: Case) -> list[tuple[str, dict[str, Any]]]:
    """A picture, a file that is none, and no file at all; each knock reads its file anew."""
    files = {"a.jpg": a_jpeg(), "a.txt": b"text", "none": b""}
    sent = [{"file": Again(name, content)} for name, content in files.items()]
    return [(f"/en/case/{case.reference}/proof/", {"end": "1", **one}) for one in (*sent, {})]


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
    "code": _code,
    "download-code": _download_code,
    "renew": _case_page("renew/"),
    "contact": _case_page("contact/", email="uusi@example.org"),
    "proof": _proof,
    "withdraw": _case_page("withdraw/"),
    "take_up": _case_page("again/"),
    "contest": _case_page("contest/", end="1"),
    "contested": _case_page("contested/"),
    "fee": _case_page("fee/", answer="narrowed"),
}


def api_doors(case: Case, people: dict[Role, User]) -> Iterator[Door]:
    """Every address of the interface with every verb, as every role and as a stranger."""
    clients = {"anonymous": Client()}
    for role, user in people.items():
        pair = b64encode(f"{user.username}:{PASSWORD}".encode()).decode()
        clients[role.value] = Client(headers={"Authorization": f"Basic {pair}"})
    for who, client in clients.items():
        may = who in (Role.OFFICER, Role.REVIEWER)
        for path in api_paths(router, case):
            for verb in VERBS:
                body = {"data": said_to(path, case), "content_type": "application/json"}
                given = {} if verb == "get" else body
                knock = partial(getattr(client, verb), path, **given)
                yield Door(f"{who} api {verb} {path}", knock, may, sees=may)


def said_to(path: str, case: Case) -> str:
    """What is plausible there: more time, or all that is open granted."""
    if not path.endswith("/decision/"):
        return '{"reason": "complexity", "facts": "Paljon."}'
    given = {"outcome": "fulfilled", "nothing_of_others": True}
    rows = case.items.filter(outcome="pending")
    return json.dumps({"rulings": [{"right": row.right, **given} for row in rows]})


VERBS: Final = ("get", "post", "put", "patch", "delete")


def api_paths(known: SimpleRouter, case: Case) -> list[str]:
    names = [str(row.name) for row in known.urls]
    ends = {"case-list": "", "case-detail": f"{case.reference}/"}
    ends["case-extension"] = f"{case.reference}/extension/"
    ends["case-decision"] = f"{case.reference}/decision/"
    return [f"/api/v1/cases/{ends[name]}" for name in dict.fromkeys(names)]
