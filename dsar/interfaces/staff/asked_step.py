"""What the next step says of a question to the person: what came, what is missing, what follows."""

from __future__ import annotations

from typing import Any, Final

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from dsar.capabilities.identity.models import ProofRequest
from dsar.cases.disclosure import accepted_check
from dsar.cases.models import Case
from dsar.interfaces.staff.person_forms import person_acts
from dsar.law.identity import MANDATE
from dsar.procedure import drafted
from dsar.procedure.code import has_typed
from dsar.procedure.proof import has_answered
from dsar.procedure.questions import has_confirmed
from dsar.procedure.standing import DECEASED, NO_MANDATE, NOT_SHOWN

CODE_TYPED: Final = _("The person has typed the code that went to the address on file. Record it.")
CONFIRMED: Final = _("The person has confirmed the e-mail address, as we asked. Record it.")
DOCUMENT_CAME: Final = _(
    "The person sent a document. Open it, compare the name, and record what it shows."
)
NOTHING_ASKED: Final[dict[str, Any]] = {
    "verb": _("Record who is asking"),
    "why": _("No question waits for its answer. Record who is asking, or ask."),
}
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
        return NOTHING_ASKED
    if row.method == MANDATE:
        return _mandate(case)
    if has_confirmed(case):
        return {"why": CONFIRMED}
    if has_answered(case):
        return {"why": DOCUMENT_CAME}
    return {"why": CODE_TYPED} if has_typed(case) else {}


def _mandate(case: Case) -> dict[str, Any]:
    # An estate's mandate is never accepted.
    is_open = "mandate_accept" in person_acts(case)
    return {
        "verb": _("Check the mandate"),
        "why": MANDATE_CAME if has_answered(case) else MANDATE_ASKED,
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
