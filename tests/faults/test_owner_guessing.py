"""Who guesses an owner's code, many at once, gets five tries and no more."""

from collections import Counter
from threading import Lock

import pytest

from dsar.capabilities.fulfilment.owners import OwnerCode, OwnerLink
from dsar.capabilities.mail.models import OutgoingMail
from dsar.eventlog.models import Event
from dsar.procedure import owner_access
from dsar.procedure.collection import ask_owners
from tests.factories import NOW, a_case
from tests.faults.test_officers import together
from tests.procedure.coding import another
from tests.procedure.owning import an_owner, code_in, posts

pytestmark = pytest.mark.django_db(transaction=True)
CROWD = 16


@pytest.fixture
def compared(monkeypatch):
    """How often a typed code was compared."""
    count, lock, real = Counter(), Lock(), owner_access._code_digest

    def counting(row, typed):
        with lock:
            count[row.pk] += 1
        return real(row, typed)

    monkeypatch.setattr(owner_access, "_code_digest", counting)
    return count


def a_sent_code(mailoutbox):
    link = owner_access.link_for(an_owner(), at=NOW)
    owner_access.send_code(link, at=NOW)
    posts(at=NOW)
    return link, code_in(mailoutbox)


def type_at_once(link, typed):
    copies = [OwnerLink.objects.get(pk=link.pk) for _ in typed]
    acts = [
        lambda c=c, t=t: owner_access.enter(c, t, at=NOW)
        for c, t in zip(copies, typed, strict=True)
    ]
    return Counter(together(acts))


def test_of_sixteen_wrong_codes_at_once_five_are_compared(mailoutbox, compared) -> None:
    link, digits = a_sent_code(mailoutbox)
    compared.clear()
    assert type_at_once(link, [another(digits)] * CROWD) == {False: CROWD}
    assert sum(compared.values()) == 5
    assert OwnerCode.objects.get().tries == 5
    assert type_at_once(link, [digits]) == {False: 1}
    assert sum(compared.values()) == 5


def test_the_right_code_typed_sixteen_times_at_once_lets_in_once(mailoutbox, compared) -> None:
    link, digits = a_sent_code(mailoutbox)
    assert type_at_once(link, [digits] * CROWD)[True] == 1
    assert Event.objects.filter(kind="collection.owner_let_in").count() == 1


def test_sixteen_wishes_at_once_make_one_code() -> None:
    link = owner_access.link_for(an_owner(), at=NOW)
    copies = [OwnerLink.objects.get(pk=link.pk) for _ in range(CROWD)]
    together([lambda c=c: owner_access.send_code(c, at=NOW) for c in copies])
    assert OwnerCode.objects.count() == 1
    assert OutgoingMail.objects.filter(kind="owner_code").count() == 1


def test_two_sweeps_at_once_ask_once() -> None:
    an_owner()
    case = a_case(state="collecting")
    case.tasks.update(result="", answered_at=None, answered_by=None, asked_at=None)

    def ask():
        try:
            ask_owners.ask_next(at=NOW)
        except ask_owners.ChangedMeanwhile:
            return

    together([ask] * 4)
    assert OutgoingMail.objects.filter(kind="collection_asked").count() == 1
    assert Event.objects.filter(kind="collection.owner_asked").count() == 1
