"""Each owner gets one mail for all that waits for them, and it never names the person."""

from datetime import timedelta

import pytest

from dsar.capabilities.fulfilment.models import CollectionTask
from dsar.capabilities.mail.models import OutgoingMail
from dsar.cases.states import State
from dsar.eventlog.models import Event
from dsar.law.rights import Right
from dsar.organisation.accounts.models import User
from dsar.organisation.datamap.models import System
from dsar.procedure import close
from dsar.procedure.collection import ask_owners
from tests.factories import NOW, a_case, a_user, found_otherwise
from tests.procedure.owning import LINK, an_owner, posts

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(days=1)
MINUTE = timedelta(minutes=1)


def asks(*, at=LATER) -> int:
    """Work the step off as the sweep does; how many were asked."""
    count = 0
    while ask_owners.ask_next(at=at) is not None:
        count += 1
    return count


def mails() -> list[OutgoingMail]:
    return list(OutgoingMail.objects.filter(kind="collection_asked").order_by("pk"))


def unanswered(*rights: Right, **changes):
    """A case in collection whose systems have not answered yet."""
    case = a_case(*rights, state=State.COLLECTING, **changes)
    case.tasks.update(result="", answered_at=None, answered_by=None, asked_at=None)
    return case


def test_one_mail_tells_all_that_waits(mailoutbox) -> None:
    owner = an_owner()
    cases = [unanswered(), unanswered(Right.ERASURE)]
    assert asks() == 1
    posts(at=LATER)
    [mail] = [mail for mail in mailoutbox if mail.to == [owner.email]]
    assert all(case.reference in mail.body for case in cases)
    assert LINK.search(mail.body)
    mine = CollectionTask.objects.filter(system__owner=owner)
    assert set(mine.values_list("asked_at", flat=True)) == {LATER}


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_mail_never_names_the_person(language, mailoutbox) -> None:
    owner = an_owner()
    User.objects.filter(pk=owner.pk).update(language=language)
    case = unanswered()
    assert asks() == 1
    posts(at=LATER)
    said = next(f"{mail.subject} {mail.body}" for mail in mailoutbox if mail.to == [owner.email])
    assert case.data_subject.name.split()[0] not in said
    assert case.data_subject.email not in said
    assert "[[" not in said


def test_it_is_written_who_was_asked() -> None:
    owner, case = an_owner(), unanswered()
    asks()
    event = Event.objects.get(stream=case.reference, kind="collection.owner_asked")
    [task] = case.tasks.filter(system__owner=owner)
    assert event.facts == {"tasks": [task.pk], "to": owner.pk}


def test_five_cases_at_once_make_two_mails_in_half_an_hour() -> None:
    an_owner()
    unanswered()
    assert asks() == 1
    for _ in range(4):
        unanswered()
    assert asks(at=LATER + 29 * MINUTE) == 0
    assert asks(at=LATER + 31 * MINUTE) == 1
    assert [ask.body.count("TP-") for ask in mails()] == [1, 4]


def test_each_colleague_hears_of_their_own_systems_only() -> None:
    owners = [an_owner("crm"), an_owner("invoicing")]
    unanswered()
    assert asks() == 2
    assert [mail.addressee for mail in mails()] == [owner.email for owner in owners]
    assert [("crm" in mail.body, "invoicing" in mail.body) for mail in mails()] == [
        (True, False),
        (False, True),
    ]


def test_where_nobody_can_be_told_nothing_is_mailed() -> None:
    owner = an_owner()
    User.objects.filter(pk=owner.pk).update(email="")
    unanswered()
    assert asks() == 0
    assert mails() == []
    assert ask_owners.unasked().exists()


def test_the_deputy_is_asked_while_the_owner_is_away() -> None:
    owner, deputy = an_owner(), a_user()
    System.objects.filter(owner=owner).update(deputy=deputy)
    User.objects.filter(pk=owner.pk).update(
        away_from=LATER.date(), away_until=LATER.date() + timedelta(days=9)
    )
    unanswered()
    assert asks() == 1
    assert mails()[0].addressee == deputy.email


def test_nobody_is_asked_twice_nor_for_what_was_answered_or_withdrawn() -> None:
    owner = an_owner()
    unanswered()
    asks()
    done = {"result": "nothing_found", "answered_at": NOW, "answered_by": owner}
    CollectionTask.objects.update(asked_at=None, **done)
    assert asks(at=LATER + timedelta(hours=1)) == 0
    close.withdraw(unanswered(), at=LATER)
    assert asks(at=LATER + timedelta(hours=1)) == 0


def test_nobody_looks_before_it_is_known_who_asks() -> None:
    an_owner()
    found_otherwise(unanswered(), revoked_at=NOW)
    ask_owners.ask_next(at=LATER)
    assert mails() == []
    assert ask_owners.unasked().exists()


def test_a_missing_day_is_set_when_the_system_is_asked() -> None:
    owner, case = an_owner(), unanswered()
    case.tasks.update(due_on=None)
    asks()
    [task] = case.tasks.filter(system__owner=owner)
    assert task.due_on is not None
    assert task.due_on <= case.due_on
