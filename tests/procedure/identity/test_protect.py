"""A protected address is kept nowhere and printed nowhere; what the person wrote stays."""

import json

import pytest

from dsar.capabilities.letters import desk
from dsar.capabilities.letters.models import Letter
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.eventlog.models import Event
from dsar.files.store import store
from dsar.law.rights import Right
from dsar.oversight.archive.record import record_of
from dsar.procedure import dispatch
from dsar.procedure.identity import protect, represent
from dsar.procedure.identity.protect import CannotProtect
from dsar.procedure.identity.represent import CannotRepresent
from dsar.procedure.stop_marketing import Blocked
from tests.factories import NOW, a_case, a_user, an_opt_out
from tests.procedure.acting import acts
from tests.procedure.asking import ask, fresh

pytestmark = pytest.mark.django_db
CANARY = "Kanarianlinnunkuja 7"
HOME = {"address": f"{CANARY}\n99999 PIILOLA"}


def hide(case):
    protect.protect(case, at=NOW, by=a_user())


def said_in(case):
    """All that a case's letters, mails, events and archive record would say."""
    said = [list(Letter.objects.filter(case=case, file__isnull=True).values("content"))]
    said += [list(case.outgoing_mails.filter(done_at__isnull=True).values("body", "subject_line"))]
    said += [list(Event.objects.filter(stream=case.reference).values("facts"))]
    return json.dumps([*said, record_of(fresh(case))], ensure_ascii=False, default=str)


@pytest.mark.parametrize("mail", ["", "maija@example.com"])
@pytest.mark.parametrize("state", [State.RECEIVED, State.VERIFYING, State.REVIEWING])
def test_the_address_is_nowhere_any_more(state, mail):
    case = a_case(state=state, email=mail, **HOME)
    assert CANARY in said_in(case)
    hide(case)
    assert CANARY not in said_in(case)
    assert fresh(case).data_subject.protected_at == NOW


def test_letters_written_later_name_the_person_only():
    case = a_case(**HOME)
    hide(case)
    ask(case)
    letter = case.letters.get(kind="identity_request")
    assert letter.content["addressee"] == ["Maija Meikäläinen"]


def test_a_letter_that_is_no_pdf_yet_is_addressed_anew():
    case = a_case(**HOME)
    ask(case)
    letter = case.letters.get(kind="identity_request")
    assert CANARY in letter.content["addressee"]
    hide(case)
    letter.refresh_from_db()
    assert letter.content["addressee"] == ["Maija Meikäläinen"]


def test_a_pdf_made_from_the_earlier_words_is_thrown_away():
    case = a_case(**HOME)
    ask(case)
    letter = case.letters.get(kind="identity_request")
    hide(case)
    file = store(b"%PDF-", reference=case.reference, media_type="application/pdf", at=NOW)
    assert not desk.freeze(letter, file, at=NOW)
    while dispatch.render_next(at=NOW):
        continue
    assert case.letters.get(kind="identity_request").is_frozen


def test_a_marketing_ban_by_post_names_the_address_no_more():
    case = an_opt_out(blocked=(Blocked("post", CANARY),), **HOME)
    assert CANARY in case.outgoing_mails.get().body
    hide(case)
    assert CANARY not in said_in(case)
    while dispatch.render_next(at=NOW):
        continue
    assert case.letters.get().is_frozen


def test_the_address_of_who_acts_is_forgotten_too_and_asked_for_no_more():
    case = a_case(**HOME)
    acts(case, kind="parent", **HOME)
    hide(case)
    assert CANARY not in said_in(case)
    represent.end(case, reason="Wrong parent.", at=NOW, by=a_user())
    with pytest.raises(CannotRepresent, match="is protected"):
        acts(case, kind="parent", **HOME)


def test_what_the_person_wrote_stays():
    case = a_case(text=f"I live at {CANARY} in hiding.", **HOME)
    hide(case)
    assert CANARY in fresh(case).text


def test_protecting_twice_or_too_late_is_refused():
    case = a_case(**HOME)
    hide(case)
    with pytest.raises(CannotProtect, match="already"):
        hide(case)
    with pytest.raises(CannotProtect, match="only be read"):
        hide(a_case(state=State.ARCHIVED))


def test_it_can_be_taken_back_with_a_reason_but_the_address_was_not_kept():
    case = a_case(**HOME)
    hide(case)
    with pytest.raises(CannotProtect, match="write why"):
        protect.take_back(case, reason=" ", at=NOW, by=a_user())
    protect.take_back(case, reason="The wrong case.", at=NOW, by=a_user())
    person = fresh(case).data_subject
    assert (person.protected_at, person.address) == (None, "")


def test_both_acts_leave_an_event():
    case = a_case(Right.ERASURE, **HOME)
    hide(case)
    protect.take_back(case, reason="The wrong case.", at=NOW, by=a_user())
    told = Event.objects.filter(stream=case.reference, kind__startswith="address.")
    assert [row.kind for row in told] == ["address.protected", "address.protection_ended"]


def test_a_family_is_held_in_order_then_noted_and_only_then_edited(monkeypatch):
    first, second = a_case(**HOME), a_case(email="maija@example.com", **HOME)
    Case.objects.filter(pk=first.pk).update(merged_into=second)
    done = []
    for name in ("claim", "hold", "append", "_unprint"):
        do = getattr(protect, name)
        monkeypatch.setattr(protect, name, noting(name, do, done))
    hide(fresh(second))
    names = ("hold", "claim", "append", "append", "_unprint", "_unprint")
    both = (first.pk, second.pk)
    streams = (first.reference, second.reference)
    assert done == list(zip(names, (*both, *streams, *both), strict=True))


def noting(name, do, done):
    def noted(one, *given, **said):
        done.append((name, getattr(one, "pk", one)))
        return do(one, *given, **said)

    return noted
