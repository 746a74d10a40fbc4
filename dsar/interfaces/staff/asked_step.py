"""What the next step says of a question to the person: what came, what is missing, what follows."""

from __future__ import annotations

from typing import Any, Final

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext, gettext_noop
from django.utils.translation import gettext_lazy as _

from dsar.capabilities.identity.models import ProofRequest
from dsar.cases.disclosure import accepted_check
from dsar.cases.models import Case
from dsar.interfaces.staff import words
from dsar.interfaces.staff.person_forms import person_acts
from dsar.interfaces.staff.screens import today
from dsar.law.explain import up_to_or_from
from dsar.law.identity import LEVELS, MANDATE, Method
from dsar.procedure import drafted
from dsar.procedure.code import has_typed
from dsar.procedure.identity.ask import level_of
from dsar.procedure.proofs.proof import has_answered, is_gone
from dsar.procedure.questions import has_confirmed
from dsar.procedure.standing import DECEASED, NO_MANDATE, NOT_SHOWN
from dsar.procedure.suspend import is_our_turn

CODE_TYPED: Final = _("The person has typed the code that went to the address on file. Record it.")
CONFIRMED: Final = _("The person has confirmed the e-mail address, as we asked. Record it.")
DOCUMENT_CAME: Final = _(
    "The person sent a document. Open it, compare the name, and record what it shows."
)
NOTHING_ASKED: Final[dict[str, Any]] = {
    "verb": _("Record who is asking"),
    "why": _("No question waits for its answer. Record who is asking, or ask."),
}
DOCUMENT_GONE: Final = _(
    "The document was destroyed before anybody recorded what it shows. The person was told by "
    "e-mail and can send it again. You can also ask in another way."
)
CALL_BY: Final = gettext_noop(
    "Call the number on file by %(day)s. The time limit runs on meanwhile."
)
CALL_LATE: Final = gettext_noop(
    "We meant to call by %(day)s. Call the number on file now: the time limit runs on."
)
NO_NUMBER: Final = gettext_noop(
    "If there is no number, or nobody answers, ask in another way. Then record what you found."
)
ASKED_TOO_LITTLE: Final[dict[str, Any]] = {
    "verb": _("Ask for more"),
    "why": _("What the person was asked is not enough any more. Ask again."),
    "act": "ask_again",
    "others": ("accept", "reject", "merge"),
}
CHECK_MANDATE: Final = _("Check the mandate")
MANDATE_ASKED: Final = _("The person was asked for the paper that shows the right to act.")
MANDATE_CAME: Final = _(
    "A paper came that may show the right to act. Open it, look whom it names and what it covers."
)
DRAFTED: Final[dict[str, Promise]] = {
    NOT_SHOWN: _(
        "The person did not answer in time. A refusal is drafted below: check its facts, "
        "then decide."
    ),
    NO_MANDATE: _(
        "The mandate is not accepted. A refusal is drafted below: write its facts, then decide."
    ),
    DECEASED: _(
        "The request is for a person who has died. A refusal is drafted below: write its facts, "
        "then decide."
    ),
}


def what_was_asked(case: Case) -> dict[str, Any]:
    """How the open question changes the step: who somebody is, or the right to act."""
    row = ProofRequest.objects.open().filter(case=case).first()
    if row is None:
        return ASKED_TOO_LITTLE if _was_too_little(case) else NOTHING_ASKED
    if row.method == MANDATE:
        return _mandate(case)
    if has_confirmed(case):
        return {"why": CONFIRMED}
    if has_answered(case):
        return {"why": DOCUMENT_CAME}
    if is_gone(row):
        return {"why": DOCUMENT_GONE}
    if is_our_turn(row):
        return _to_call(row)
    return {"why": CODE_TYPED} if has_typed(case) else {}


def _to_call(row: ProofRequest) -> dict[str, Any]:
    """The person was told that we call, so the case waits for us."""
    told = {"day": up_to_or_from(row.reply_by, words.language())}
    said = gettext(CALL_LATE if today() > row.reply_by else CALL_BY) % told
    return {"verb": _("Call the person"), "why": f"{said} {gettext(NO_NUMBER)}"}


def _was_too_little(case: Case) -> bool:
    """Whether the level has risen above what was asked last (Art. 12(6))."""
    asked = ProofRequest.objects.filter(case=case).exclude(method=MANDATE)
    row = asked.order_by("asked_at", "pk").last()
    return row is not None and LEVELS[Method(row.method)] < level_of(case)


def why_mandate(case: Case) -> Promise | None:
    """What became of the question for the mandate; None where none is open."""
    row = ProofRequest.objects.open().filter(case=case, method=MANDATE).first()
    if row is None:
        return None
    if has_answered(case):
        return MANDATE_CAME
    return DOCUMENT_GONE if is_gone(row) else MANDATE_ASKED


def _mandate(case: Case) -> dict[str, Any]:
    # An estate's mandate is never accepted.
    is_open = "mandate_accept" in person_acts(case)
    return {
        "verb": CHECK_MANDATE,
        "why": why_mandate(case),
        "act": "mandate_accept" if is_open else "mandate_reject",
        "others": ("mandate_reject", "accept", "ask_again", "merge"),
    }


def why_drafted(case: Case) -> Promise | None:
    """Why a refusal is drafted for somebody unknown; None where none is (Art. 12(4))."""
    at = timezone.now()
    asking = [item for item in case.items.all() if item.needs_identity]
    if all(accepted_check(item, at=at) is not None for item in asking):
        return None
    ground = drafted.refusal(case, at=at).get("ground", "")
    return DRAFTED.get(ground)
