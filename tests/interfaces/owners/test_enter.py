"""Nobody gets through the owners' door without a link and the code that was mailed for it."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from dsar.capabilities.fulfilment.owners import OwnerCode, OwnerLink
from dsar.capabilities.mail.models import OutgoingMail
from dsar.eventlog.models import Event
from dsar.organisation.accounts.models import User
from dsar.organisation.datamap.models import System
from dsar.procedure.collection import collection_tasks
from tests.factories import a_case, a_user
from tests.interfaces.owners.entering import a_link, enters, text_of, waiting_case
from tests.interfaces.portal.door import a_link as a_status_link
from tests.procedure.owning import an_owner, code_in, posts

pytestmark = pytest.mark.django_db
LIST = "/en/systems/"


def test_a_link_and_a_code_lead_to_what_waits(owner, client: Client, mailoutbox) -> None:
    case = waiting_case()
    shown = text_of(enters(client, owner, mailoutbox))
    assert "What waits for you" in shown
    assert case.reference in shown
    assert case.data_subject.name not in shown


def test_looking_at_a_link_changes_nothing(owner, client: Client, mailoutbox) -> None:
    path = a_link(owner, mailoutbox)
    for look in (client.get, client.head):
        answer = look(path)
        assert answer.status_code == 200
        assert answer.headers["Referrer-Policy"] == "no-referrer"
        assert "no-store" in answer.headers["Cache-Control"]
    assert not OwnerCode.objects.exists()
    assert not OutgoingMail.objects.filter(kind="owner_code").exists()


def test_marks_glued_to_a_link_are_forgiven(owner, client: Client, mailoutbox) -> None:
    path = a_link(owner, mailoutbox)
    assert client.get(path.rstrip("/") + ".>").status_code == 200


def expire() -> None:
    OwnerLink.objects.update(expires_at=timezone.now())


def revoke() -> None:
    OwnerLink.objects.update(revoked_at=timezone.now())


def leave() -> None:
    User.objects.filter(role="system_owner").update(is_active=False)


def hand_over() -> None:
    System.objects.update(owner=None)


@pytest.mark.parametrize("ends", [expire, revoke, leave, hand_over])
def test_every_link_that_opens_nothing_looks_the_same(ends, owner, mailoutbox) -> None:
    path = a_link(owner, mailoutbox)
    ends()
    shown = [Client().post(one) for one in (path, f"/en/systems/link/{'x' * 43}/")]
    assert [answer.status_code for answer in shown] == [404, 404]
    bodies = {text_of(answer).replace(path[3:], "").replace("x" * 43, "") for answer in shown}
    bodies = {body.replace("/systems/link//", "") for body in bodies}
    assert len(bodies) == 1
    assert not OutgoingMail.objects.filter(kind="owner_code").exists()


@pytest.mark.parametrize("ends", [expire, revoke, leave, hand_over])
def test_who_is_inside_is_out_when_the_link_ends(ends, owner, client: Client, mailoutbox) -> None:
    enters(client, owner, mailoutbox)
    ends()
    answer = client.get(LIST)
    assert answer.status_code == 403
    assert "This page is not open" in text_of(answer)


def test_who_guesses_links_has_to_wait(owner, client: Client) -> None:
    for _ in range(60):
        client.get("/en/systems/link/guess/")
    answer = client.get("/en/systems/link/guess/")
    assert answer.status_code == 429
    assert int(answer.headers["Retry-After"]) > 0


def test_five_wrong_codes_are_the_end_of_a_code(owner, client: Client, mailoutbox) -> None:
    client.post(a_link(owner, mailoutbox))
    posts(at=timezone.now())
    digits = code_in(mailoutbox)
    wrong = "11111111" if digits != "11111111" else "22222222"
    for left in (4, 3, 2, 1):
        answer = client.post("/en/systems/code/", {"code": wrong})
        assert f"{left} tr" in text_of(answer)
    assert "cannot be used any more" in text_of(client.post("/en/systems/code/", {"code": wrong}))
    assert client.post("/en/systems/code/", {"code": digits}).status_code == 400
    assert client.get(LIST).status_code == 403


def test_what_cannot_be_a_code_costs_no_try(owner, client: Client, mailoutbox) -> None:
    client.post(a_link(owner, mailoutbox))
    for typed in ("", "123", "abcdefgh", "9" * 500, "\0"):
        assert client.post("/en/systems/code/", {"code": typed}).status_code == 400
    assert OwnerCode.objects.get().tries == 0


def test_the_sixth_code_of_an_hour_is_not_sent(owner, client: Client, mailoutbox) -> None:
    path = a_link(owner, mailoutbox)
    for _ in range(5):
        client.post(path)
        OwnerCode.objects.update(made_at=timezone.now() - timedelta(minutes=1))
    answer = client.post(path)
    assert answer.status_code == 429
    assert "five codes within an hour" in text_of(answer)


def test_the_session_gets_a_new_name_when_the_door_opens(owner, mailoutbox) -> None:
    client = Client()
    client.post(a_link(owner, mailoutbox))
    planted = client.cookies["sessionid"].value
    posts(at=timezone.now())
    client.post("/en/systems/code/", {"code": code_in(mailoutbox)})
    assert client.cookies["sessionid"].value != planted
    thief = Client()
    thief.cookies["sessionid"] = planted
    assert thief.get(LIST).status_code == 403


def test_a_code_typed_in_another_session_opens_nothing(owner, client: Client, mailoutbox) -> None:
    client.post(a_link(owner, mailoutbox))
    posts(at=timezone.now())
    answer = Client().post("/en/systems/code/", {"code": code_in(mailoutbox)})
    assert answer.status_code == 403


def test_after_half_an_hour_the_page_closes_and_gives_back_what_was_typed(
    owner, client: Client, mailoutbox
) -> None:
    enters(client, owner, mailoutbox)
    session = client.session
    held: dict[str, Any] = session["owner_inside"]
    session["owner_inside"] = held | {"seen": held["seen"] - 1801}
    session.save()
    answer = client.post("/en/systems/task/1/answer/", {"summary": "Two orders were found."})
    assert answer.status_code == 403
    assert "Two orders were found." in text_of(answer)
    assert client.get(LIST).status_code == 403


def test_leaving_ends_the_session(owner, client: Client, mailoutbox) -> None:
    enters(client, owner, mailoutbox)
    assert client.get("/en/systems/leave/").status_code == 405
    assert "You have left" in text_of(client.post("/en/systems/leave/"))
    assert client.get(LIST).status_code == 403


def test_ending_the_links_ends_the_session_and_every_mailed_link(
    owner, client: Client, mailoutbox
) -> None:
    path = a_link(owner, mailoutbox)
    enters(client, owner, mailoutbox)
    assert client.get("/en/systems/end/").status_code == 405
    assert "Your links have ended" in text_of(client.post("/en/systems/end/"))
    assert client.get(LIST).status_code == 403
    assert client.get(path).status_code == 404


def test_the_door_opens_no_other_house(owner, client: Client, mailoutbox) -> None:
    case = waiting_case()
    enters(client, owner, mailoutbox)
    assert client.get(f"/en/case/{case.reference}/").status_code == 404
    assert client.get("/staff/", follow=False).status_code == 302
    assert client.get(f"/staff/cases/{case.reference}/").status_code in (302, 404)
    assert client.get("/api/v1/cases/").status_code in (401, 403)


def test_no_link_of_one_kind_opens_a_page_of_the_other(owner, client: Client, mailoutbox) -> None:
    token = a_link(owner, mailoutbox).split("/")[-2]
    assert client.post(f"/en/status/{token}/").status_code == 404
    assert client.post(f"/en/answer/{token}/").status_code == 404
    status = a_status_link(a_case(), timezone.now()).split("/")[-2]
    assert client.post(f"/en/systems/link/{status}/").status_code == 404


def test_a_signed_in_colleague_still_needs_the_code(owner, client: Client) -> None:
    client.force_login(a_user())
    assert client.get(LIST).status_code == 403


def test_another_site_cannot_press_the_button(owner, client: Client, mailoutbox) -> None:
    path = a_link(owner, mailoutbox)
    assert client.post(path, headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403
    assert not OwnerCode.objects.exists()


def test_another_site_cannot_post_for_who_is_inside(owner, mailoutbox) -> None:
    client = Client(enforce_csrf_checks=True)
    client.post(a_link(owner, mailoutbox))
    posts(at=timezone.now())
    assert client.post("/en/systems/code/", {"code": code_in(mailoutbox)}).status_code == 403
    assert not Event.objects.filter(kind="collection.owner_let_in").exists()


def test_what_a_session_may_is_bound_to_one_colleague(owner, client: Client, mailoutbox) -> None:
    case = waiting_case()
    other = an_owner("invoicing")
    enters(client, other, mailoutbox)
    task = case.tasks.get(system__key="crm")
    for tail in ("", "answer/", "paste/"):
        assert client.get(f"/en/systems/task/{task.pk}/{tail}").status_code == 404
    assert collection_tasks.may_see(task, owner, timezone.now().date())
