"""Following a case: the mailed link is traded for a session, and the page then needs no secret."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from dsar.capabilities.delivery.models import Purpose, SecretLink
from dsar.capabilities.identity.words import ENOUGH
from dsar.cases.clock import clock
from dsar.cases.disclosure import is_known_who_asks
from dsar.cases.models import Case
from dsar.cases.states import ANSWERED, State
from dsar.interfaces.portal import answer, downloads, grants, story
from dsar.interfaces.portal.due import due_box
from dsar.interfaces.portal.grants import Source
from dsar.interfaces.portal.mailed_link import mailed_link
from dsar.interfaces.portal.pages import language, page
from dsar.law.explain import on_day, short_date
from dsar.law.identity import MANDATE, Method
from dsar.law.remedies import authority, remedies
from dsar.law.rights import Right, name
from dsar.organisation.controller.models import Controller
from dsar.procedure.code import has_typed
from dsar.procedure.contest import last_day
from dsar.procedure.fee import answerable
from dsar.procedure.handle import confirm_address
from dsar.procedure.identity.change_contact import is_changeable
from dsar.procedure.identity.identify import is_overtaken, waiting_check
from dsar.procedure.proofs import proof
from dsar.procedure.reopen import may_take_up
from dsar.procedure.suspend import is_our_turn

# While a second officer looks, there is nothing for the person to do.
CHECKED_IN = {State.RECEIVED: story.RECEIVED, State.VERIFYING: story.CHECKED}
OPENED_BY = {Purpose.STATUS: Source.STATUS, Purpose.ANSWER: Source.ANSWER}


def _look(request: HttpRequest, link: SecretLink) -> HttpResponse:
    return page(request, "link.html", {"purpose": link.purpose})


def _open(request: HttpRequest, link: SecretLink, *, at: datetime) -> HttpResponse:
    confirm_address(link.case, link_id=link.pk, at=at)
    grants.grant(request, link.case, OPENED_BY[Purpose(link.purpose)], at=at, link_id=link.pk)
    return HttpResponseRedirect(reverse("portal:case", args=[link.case.reference]))


open_link: Final = mailed_link(_look, _open)


@never_cache
@require_safe
def case_page(request: HttpRequest, reference: str) -> HttpResponse:
    """Where the case stands, until when, what we need, what happened, and what can be done."""
    at = timezone.now()
    case = grants.opened(request, reference, at=at)
    source = grants.source_of(request, reference, at=at)
    controller = Controller.current()
    said = {
        "case": case,
        "rights": [name(Right(item.right), language()) for item in case.items.all()],
        "clock": clock(case, controller.day_of(at)),
        "authority": authority(language(), controller.country),
        "letters": downloads.letters_of(case),
        "own_words": own_words(case),
        "by_link": source is not Source.FORM,
        "actions": actions(case),
        "why": row.why if (row := answerable(case)) else "",
        "remedies": remedies(language(), controller.country) if _is_told(case) else "",
    }
    tells_facts = source is not Source.FORM and is_known_who_asks(case, at=at)
    said |= (
        _standing(case)
        | answer.files_on_page(request, case, source, at=at)
        | due_box(case, tells_facts=tells_facts)
    )
    return page(request, "case.html", said)


def _is_told(case: Case) -> bool:
    """Whether an answer has left, so that there is something to disagree with."""
    return case.answered_at is not None and not case.only_stops_marketing


def _standing(case: Case) -> dict[str, Any]:
    """Where the case stands, what we need from the person, and what happened."""
    events, done, scope_reply_by = story.events_of(case), _done_here(case), _scope_reply_by(case)
    asked = _asked(case)
    has_written = case.inbound_mails.filter(waits=True, is_other_sender=False).exists()
    has_written = has_written or done is not None
    asks = {"is_asked": bool(scope_reply_by), "has_written": has_written}
    asks["needs_mandate"] = bool(asked and asked["by_mandate"])
    asks["is_our_turn"] = asked is None or asked["we_act"]
    return {
        "status": done or story.status_of(case, events, **asks),
        "has_document": done is story.SENT,
        "asked": asked,
        "scope_reply_by": scope_reply_by,
        "has_written": has_written,
        "events": [_told(event) for event in story.timeline(events)],
    }


def _done_here(case: Case) -> story.Status | None:
    """What the person did on these pages to show who they are, until somebody has looked at it.

    Where a check can be confirmed no more, the next step is ours.
    """
    if has_typed(case):
        return story.TYPED
    if proof.has_answered(case):
        return story.SENT
    checked = CHECKED_IN.get(State(case.state))
    if checked is None or waiting_check(case) is None:
        return None
    return story.OUR_TURN if is_overtaken(case, at=timezone.now()) else checked


def actions(case: Case) -> set[str]:
    """What the person may still do here; a stop to marketing leaves nothing to take back."""
    if case.only_stops_marketing:
        return set()
    at = timezone.now()
    able = {"withdraw"} if case.is_open else set()
    able |= {"contact"} if is_changeable(case) else set()
    able |= {"fee"} if answerable(case) else set()
    able |= {"take_up"} if may_take_up(case, at=at) else set()
    return able | ({"contest"} if _is_contestable(case, at=at) else set())


def _is_contestable(case: Case, *, at: datetime) -> bool:
    until = last_day(case)
    in_time = until is None or Controller.current().day_of(at) <= until
    return case.state in ANSWERED and in_time


def own_words(case: Case) -> list[str]:
    """What the person wrote to us, each text once."""
    texts = [case.text, *(item.wish for item in case.items.all()), case.data_subject.hint]
    texts += [row.text for row in case.contests.order_by("pk")]
    texts += [row.person_words for row in case.fee_notices.filter(answered_by__isnull=True)]
    return list(dict.fromkeys(text for text in texts if text))


def _asked(case: Case) -> dict[str, Any] | None:
    row = case.proof_requests.open().first()
    # A mandate may be asked for while the work goes on.
    if row is None or (case.state != State.VERIFYING and row != proof.asked_in(case)):
        return None
    by_picture = row.method in proof.KINDS
    return {
        "enough": ENOUGH[row.method][language()],
        "by_link": row.method == Method.CONFIRMED_ADDRESS,
        "by_code": row.method == Method.FILE_CONTACT,
        "by_picture": by_picture,
        "by_mandate": row.method == MANDATE,
        "on_page": by_picture or row.method in (Method.CONFIRMED_ADDRESS, Method.FILE_CONTACT),
        "we_act": is_our_turn(row),
        "reply_by": on_day(row.reply_by, language()),
        "sent": proof.sent(row).count() if by_picture else 0,
    }


def _scope_reply_by(case: Case) -> str:
    """The day by which we asked the person to say what the request is about, while that waits."""
    row = case.scope_questions.open().first() if case.is_open else None
    return on_day(row.reply_by, language()) if row else ""


def _told(event: story.Happening) -> dict[str, Any]:
    return {"on": event.on, "day": short_date(event.on, language()), "what": event.what}
