"""A link and a code let a system's owner in; nothing else does, and neither is kept anywhere."""

import logging
from datetime import timedelta

import pytest
from django.apps import apps
from django.core import serializers

from dsar.capabilities.fulfilment.owners import OwnerCode, OwnerLink
from dsar.capabilities.identity import codes
from dsar.capabilities.mail import outbox
from dsar.capabilities.mail.models import OutgoingMail
from dsar.eventlog.models import Event
from dsar.organisation.accounts.models import User
from dsar.organisation.datamap.models import System
from dsar.procedure import dispatch, owner_access
from dsar.procedure.owner_access import TooManyCodes
from tests.factories import NOW, a_company, a_user
from tests.procedure.owning import an_owner, code_in, posts, token_in

pytestmark = pytest.mark.django_db
MINUTE = timedelta(minutes=1)


@pytest.fixture
def owner() -> User:
    return an_owner()


def a_code(owner, mailoutbox, *, at=NOW):
    link = owner_access.link_for(owner, at=at)
    owner_access.send_code(link, at=at)
    posts(at=at)
    return link, code_in(mailoutbox)


def test_a_typed_code_lets_in_once(owner, mailoutbox) -> None:
    link, digits = a_code(owner, mailoutbox)
    assert owner_access.enter(link, digits, at=NOW + MINUTE)
    assert not owner_access.enter(link, digits, at=NOW + MINUTE)
    event = Event.objects.get(kind="collection.owner_let_in")
    assert event.stream == "installation"
    assert event.facts == {"user": owner.pk, "link": link.pk}


def test_a_code_is_good_for_a_quarter_of_an_hour_after_its_mail_left(owner, mailoutbox) -> None:
    link = owner_access.link_for(owner, at=NOW)
    owner_access.send_code(link, at=NOW)
    posts(at=NOW + timedelta(hours=1))
    digits = code_in(mailoutbox)
    assert owner_access.enter(link, digits, at=NOW + timedelta(minutes=74))


def test_an_old_code_lets_nobody_in(owner, mailoutbox) -> None:
    link, digits = a_code(owner, mailoutbox)
    assert not owner_access.enter(link, digits, at=NOW + codes.VALID)


def test_a_fifth_wrong_try_is_the_last(owner, mailoutbox) -> None:
    link, digits = a_code(owner, mailoutbox)
    wrong = "00000000" if digits != "00000000" else "00000001"
    for left in (4, 3, 2, 1, 0):
        assert not owner_access.enter(link, wrong, at=NOW)
        assert owner_access.tries_left(link) == left
    assert not owner_access.enter(link, digits, at=NOW)


def test_only_the_newest_code_is_good(owner, mailoutbox) -> None:
    link, first = a_code(owner, mailoutbox)
    mailoutbox.clear()
    owner_access.send_code(link, at=NOW + MINUTE)
    posts(at=NOW + MINUTE)
    assert not owner_access.enter(link, first, at=NOW + MINUTE)
    assert owner_access.enter(link, code_in(mailoutbox), at=NOW + MINUTE)


def test_a_code_of_one_link_opens_no_other(owner, mailoutbox) -> None:
    _link, digits = a_code(owner, mailoutbox)
    other, _digits = a_code(an_owner("invoicing"), mailoutbox)
    assert not owner_access.enter(other, digits, at=NOW)


def test_five_codes_an_hour_are_enough(owner) -> None:
    links = [owner_access.link_for(owner, at=NOW) for _ in range(2)]
    for minute in range(5):
        owner_access.send_code(links[minute % 2], at=NOW + minute * MINUTE)
    with pytest.raises(TooManyCodes):
        owner_access.send_code(links[0], at=NOW + 6 * MINUTE)
    owner_access.send_code(links[0], at=NOW + timedelta(hours=1))
    assert OwnerCode.objects.count() == 6


def test_a_button_pressed_twice_sends_one_code(owner) -> None:
    link = owner_access.link_for(owner, at=NOW)
    owner_access.send_code(link, at=NOW)
    owner_access.send_code(link, at=NOW + timedelta(seconds=3))
    assert OutgoingMail.objects.filter(kind="owner_code").count() == 1


def test_a_link_ends_after_thirty_days_and_older_ones_stay_good(owner, mailoutbox) -> None:
    links = [owner_access.link_for(owner, at=NOW + days * timedelta(days=1)) for days in (0, 9)]
    first, second = (token_in(link, mailoutbox) for link in links)
    later = NOW + timedelta(days=29)
    assert owner_access.find(first, at=later) == links[0]
    assert owner_access.find(first, at=NOW + timedelta(days=30)) is None
    assert owner_access.find(second, at=NOW + timedelta(days=30)) == links[1]


def test_a_revoked_or_guessed_link_opens_nothing(owner, mailoutbox) -> None:
    link = owner_access.link_for(owner, at=NOW)
    token = token_in(link, mailoutbox)
    OwnerLink.objects.update(revoked_at=NOW)
    assert owner_access.find(token, at=NOW) is None
    assert owner_access.find("x" * 43, at=NOW) is None
    assert owner_access.find("", at=NOW) is None


def test_ended_links_open_nothing_and_the_next_mail_brings_a_new_one(owner, mailoutbox) -> None:
    old, other = (owner_access.link_for(owner, at=NOW) for _ in range(2))
    token = token_in(old, mailoutbox)
    owner_access.end_links(owner, at=NOW)
    assert owner_access.find(token, at=NOW) is None
    fresh = owner_access.find(token_in(other, mailoutbox), at=NOW)
    assert fresh is not None
    assert fresh not in (old, other)
    assert fresh.user == owner


def leave(owner: User) -> None:
    User.objects.filter(pk=owner.pk).update(is_active=False)


def hand_over(owner: User) -> None:
    System.objects.filter(owner=owner).update(owner=None)


@pytest.mark.parametrize("go", [leave, hand_over])
def test_who_answers_for_nothing_any_more_gets_nothing(go, owner, mailoutbox) -> None:
    link, digits = a_code(owner, mailoutbox)
    token = token_in(link, mailoutbox)
    go(owner)
    link.refresh_from_db()
    assert owner_access.find(token, at=NOW) is None
    assert not owner_access.enter(link, digits, at=NOW)
    owner_access.send_code(link, at=NOW + MINUTE)
    assert OwnerCode.objects.count() == 1


def test_a_deputy_and_a_stand_in_get_in(owner) -> None:
    deputy, stand_in = a_user(), a_user()
    System.objects.filter(owner=owner).update(deputy=deputy)
    assert owner_access.answers_for_something(deputy, NOW.date())
    assert not owner_access.answers_for_something(stand_in, NOW.date())
    User.objects.filter(pk=owner.pk).update(
        deputy=stand_in, away_from=NOW.date(), away_until=NOW.date()
    )
    assert owner_access.answers_for_something(stand_in, NOW.date())


def test_a_mail_to_somebody_else_brings_neither_link_nor_code(owner, mailoutbox) -> None:
    a_company()
    link = owner_access.link_for(owner, at=NOW)
    owner_access.send_code(link, at=NOW)
    code = OwnerCode.objects.get()
    marks = f"{outbox.owner_link_mark(link.pk)} {outbox.owner_code_mark(code.pk)}"
    context = {"controller": {"name": marks}}
    told = {"addressee": "eve@example.org", "language": "en", "context": context}
    outbox.queue("heartbeat", **told, at=NOW, dedupe_key="x")
    posts(at=NOW)
    [mail] = [mail for mail in mailoutbox if mail.to == ["eve@example.org"]]
    assert codes.digits(code.nonce) not in mail.body
    assert "/systems/link/" not in mail.body


def a_mail(kind: str, link: OwnerLink, **context) -> OutgoingMail:
    told = {"addressee": link.user.email, "language": "en", "dedupe_key": kind}
    context |= {"owner_link": outbox.owner_link_mark(link.pk), "total": 1}
    return outbox.queue(kind, **told, context=context, at=NOW)


def test_a_request_to_look_the_map_over_stays_here_when_the_owner_changes(
    owner, mailoutbox
) -> None:
    row = a_mail("map_review", owner_access.link_for(owner, at=NOW))
    hand_over(owner)
    posts()
    row.refresh_from_db()
    assert mailoutbox == []
    assert row.last_error == "cancelled"


def test_a_reminder_leaves_without_a_mark_when_the_owner_changes(owner, mailoutbox) -> None:
    a_mail("reminder", owner_access.link_for(owner, at=NOW), may_open=False)
    hand_over(owner)
    posts()
    [mail] = mailoutbox
    assert "[[" not in mail.body
    assert "/en/systems/\n" in mail.body


def test_a_code_for_somebody_who_left_is_not_sent(owner, mailoutbox) -> None:
    owner_access.send_code(owner_access.link_for(owner, at=NOW), at=NOW)
    leave(owner)
    posts(at=NOW)
    assert mailoutbox == []
    assert OutgoingMail.objects.get().last_error == "cancelled"


def test_neither_token_nor_digits_are_kept_or_logged(owner, mailoutbox, caplog) -> None:
    with caplog.at_level(logging.DEBUG):
        link, digits = a_code(owner, mailoutbox)
        token = token_in(link, mailoutbox)
        owner_access.enter(link, digits, at=NOW)
        while dispatch.send_next(at=NOW):
            continue
    models = [model for model in apps.get_models() if model._meta.managed]
    dump = "".join(serializers.serialize("json", model._base_manager.all()) for model in models)
    assert token not in dump + caplog.text
    assert digits not in dump + caplog.text
