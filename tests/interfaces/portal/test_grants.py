"""A session opened by a link is closed with the link, and opens that link's answer only."""

from datetime import timedelta

import pytest
from django.utils import timezone

from dsar.capabilities.delivery import links
from dsar.capabilities.delivery.models import AnswerFile, Purpose
from dsar.cases.states import State
from tests.factories import a_case
from tests.interfaces.portal.door import let_in, text_of
from tests.procedure.acting import allowed
from tests.procedure.asking import ask_scope, fresh

pytestmark = pytest.mark.django_db


def pressed(client, link):
    path = "/" + links.url(link, "en").split("/", 3)[3]
    return client.post(path, follow=True)


def test_a_session_ends_with_the_link_that_opened_it(client):
    case = a_case(at=timezone.now())
    link = links.issue(case.pk, Purpose.STATUS, at=timezone.now(), days=7)
    assert pressed(client, link).status_code == 200
    case.links.filter(pk=link.pk).update(revoked_at=timezone.now())
    assert client.get(f"/en/case/{case.reference}/").status_code == 404


def test_an_answer_link_opens_the_answer_that_it_was_mailed_for(client):
    case = a_case(state=State.ANSWERED, at=timezone.now())
    entry = AnswerFile.objects.filter(dispatch__case=case).first()
    path = f"/en/case/{case.reference}/file/{entry.pk}/"
    other = links.issue(case.pk, Purpose.ANSWER, at=timezone.now(), days=7)
    assert path not in text_of(pressed(client, other))
    assert client.post(path).status_code == 404
    mine = case.links.filter(purpose=Purpose.ANSWER).exclude(pk=other.pk).get()
    assert path not in text_of(pressed(client, mine))
    let_in(client, case)
    assert path in text_of(client.get(f"/en/case/{case.reference}/"))
    assert client.post(path).status_code == 200


def test_nobody_withdraws_over_the_link_of_a_mandate_that_ran_out(client):
    now = timezone.now()
    case = a_case(state=State.COLLECTING, at=now)
    allowed(case, valid_until=now.date() + timedelta(days=1), at=now)
    ask_scope(fresh(case), at=now)
    link = case.links.filter(purpose=Purpose.STATUS, revoked_at=None).get()
    assert pressed(client, link).status_code == 200
    case.representatives.update(valid_until=now.date() - timedelta(days=1))
    said = {"version": fresh(case).version}
    assert client.post(f"/en/case/{case.reference}/withdraw/", said).status_code == 404
    assert pressed(client, link).status_code == 404
    assert fresh(case).state == State.COLLECTING
