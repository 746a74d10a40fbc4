"""What staff read for each code that the database holds."""

from __future__ import annotations

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from dsar.capabilities.fulfilment.models import CategoryAnswer, Result
from dsar.cases.models import Channel
from dsar.cases.representatives import Representative
from dsar.cases.states import State
from dsar.law.identity import MANDATE, Mandate, Method
from dsar.law.outcomes import Outcome
from dsar.law.rights import Right

LANGUAGES: Final = ("fi", "sv", "en")


def language() -> str:
    """The reader's own language, of the three that the rulebook speaks."""
    code = (get_language() or "fi")[:2]
    return code if code in LANGUAGES else "fi"


KINDS: Final[dict[str, Promise]] = {
    Right.ACCESS: _("See data"),
    Right.RECTIFICATION: _("Correct data"),
    Right.ERASURE: _("Erase data"),
    Right.RESTRICTION: _("Restrict processing"),
    Right.PORTABILITY: _("Move data"),
    Right.OBJECTION: _("Object to processing"),
    Right.CONSENT_WITHDRAWAL: _("Withdraw consent"),
    Right.MARKETING_OBJECTION: _("Marketing ban"),
}

STATES: Final[dict[str, Promise]] = {
    State.RECEIVED: _("New"),
    State.VERIFYING: _("Waiting for the person"),
    State.COLLECTING: _("Being collected"),
    State.REVIEWING: _("Ready to decide"),
    State.DECIDED: _("Decided"),
    State.ANSWERED: _("Answered"),
    State.CLOSED: _("Closed"),
    State.CONTESTED: _("Contested"),
    State.WITHDRAWN: _("Withdrawn"),
    State.MERGED: _("Merged"),
    State.DISMISSED: _("Not a request"),
    State.ARCHIVED: _("Archived"),
}

TONES: Final[dict[str, str]] = {
    State.RECEIVED: "new",
    State.VERIFYING: "waiting",
    State.ANSWERED: "good",
    State.CLOSED: "good",
    State.ARCHIVED: "good",
    State.CONTESTED: "contested",
}

OUTCOMES: Final[dict[str, Promise]] = {
    Outcome.PENDING: _("Not decided"),
    Outcome.FULFILLED: _("Done in full"),
    Outcome.PARTLY_FULFILLED: _("Done in part, the rest refused"),
    Outcome.NOTHING_HELD: _("No data found"),
    Outcome.REFUSED: _("Refused"),
    Outcome.WITHDRAWN: _("Ended without a decision"),
}
# An officer ends a part so only because the person said it: the letter tells them that they did.
DECIDED: Final = OUTCOMES | {Outcome.WITHDRAWN: _("Withdrawn by the person")}

RESULTS: Final[dict[str, Promise]] = {
    Result.FOUND: _("Data found"),
    Result.NOTHING_FOUND: _("Nothing found"),
    Result.CORRECTED: _("Corrected"),
    Result.ERASED: _("Erased"),
    Result.ANONYMISED: _("Made anonymous"),
    Result.KEPT: _("Kept, with a reason"),
    Result.SUPPRESSED: _("Marketing is stopped"),
    Result.CANNOT: _("Cannot answer"),
}
# What was said of one category; the first where nothing in it was to change.
DONE: Final[dict[str, Promise]] = {
    CategoryAnswer.Did.FOUND: _("Looked at"),
    CategoryAnswer.Did.CORRECTED: _("Corrected"),
    CategoryAnswer.Did.ERASED: _("Erased"),
    CategoryAnswer.Did.ANONYMISED: _("Made anonymous"),
    CategoryAnswer.Did.KEPT: _("Kept"),
}

# What was asked, before anybody did it.
ASKED: Final[dict[str, Promise]] = {
    Method.CONFIRMED_ADDRESS: _("To confirm the e-mail address"),
    Method.FILE_CONTACT: _("To type the code sent to the address on file"),
    Method.KNOWN_FACT: _("To tell a fact that only they and we know"),
    Method.CALL_BACK: _("To answer when we call the number on file"),
    Method.IN_PERSON: _("To visit us and show a document"),
    Method.MASKED_DOCUMENT: _("To send a document with only the name and its kind left visible"),
    MANDATE: _("A paper that shows the right to act"),
}
METHODS: Final[dict[str, Promise]] = {
    Method.CONFIRMED_ADDRESS: _("The person confirmed an e-mail address that we already hold"),
    Method.FILE_CONTACT: _("A code sent to an address already on file"),
    Method.NO_DOUBT: _("There is no doubt about who is asking"),
    Method.KNOWN_FACT: _("The person told a fact that only they and we know"),
    Method.CALL_BACK: _("We called back a number that we already hold"),
    Method.IN_PERSON: _("The person showed an identity document in person"),
    Method.MASKED_DOCUMENT: _(
        "The person sent a document with only the name and its kind left visible"
    ),
    Method.STRONG_EID: _("Bank codes or mobile certificate"),
}

MANDATES: Final[dict[str, Promise]] = {
    Mandate.POWER_OF_ATTORNEY: _("With a power of attorney"),
    Mandate.GUARDIAN: _("Guardian"),
    Mandate.LAWYER: _("Lawyer"),
    Mandate.PARENT: _("Parent of a child"),
    Mandate.ESTATE: _("Estate of a person who has died"),
}

ANSWER_TO: Final[dict[str, Promise]] = {
    Representative.AnswerTo.REPRESENTATIVE: _("The one who acts for the person"),
    Representative.AnswerTo.PERSON: _("The person"),
}

PROOF_LEVELS: Final[dict[int, Promise]] = {
    0: _("No proof is needed"),
    1: _("Level 1: an address that the person confirms is enough"),
    2: _("Level 2: a code, a fact, a call or a visit is enough"),
    3: _("Level 3: a covered document or a strong identification"),
}

CHANNELS: Final[dict[str, Promise]] = {
    Channel.FORM: _("Web form"),
    Channel.EMAIL: _("E-mail"),
    Channel.PHONE: _("Telephone"),
    Channel.LETTER: _("Letter"),
    Channel.COUNTER: _("Visit"),
}

SETTLED: Final[dict[str, Promise]] = {
    "answered": _("The person answered"),
    "silence": _("No answer came: everything is searched"),
    "went_on": _("The case went on without the answer"),
}

DESTROYED: Final[dict[str, Promise]] = {
    "checked": _("it was checked"),
    "rejected": _("it was not enough"),
    "lapsed": _("the time to answer was over"),
    "replaced": _("the person sent another one"),
    "time": _("its last day had come"),
    "withdrawn": _("the person withdrew the request"),
    "dismissed": _("the case was put aside"),
    "merged": _("the case was merged"),
    "decided": _("the case was decided"),
    "closed": _("the case ended"),
    "unmasked": _("it showed more than we need"),
    "wrong": _("it was not the document we asked for"),
}

MAIL_OUTCOMES: Final[dict[str, Promise]] = {
    "triage": _("To be sorted"),
    "quarantined": _("Could not be read"),
    "": _("Being read"),
    "opened": _("Opened a case"),
    "threaded": _("Replies to us"),
    "automatic": _("Automatic messages"),
}

SCREENS: Final[dict[str, Promise]] = {
    "case": _("on the case page"),
    "letter": _("a letter was opened"),
    "file": _("a collected file was opened"),
    "evidence": _("what shows that a recipient was told was opened"),
    "package": _("the package of the answer was opened"),
    "contest": _("a file that came with a contest was opened"),
    "archive": _("in the archive"),
    "after": _("what follows a change was opened"),
    "statement": _("what the answer tells was opened"),
    "redact": _("a collected file was looked at for other people's data"),
    "released": _("what would leave of a collected file was opened"),
}

ADDRESSES: Final[dict[str, Promise]] = {
    "old": _("at the old address"),
    "new": _("at the new address"),
}
