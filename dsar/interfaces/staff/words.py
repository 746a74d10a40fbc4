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

EVENTS: Final[dict[str, Promise]] = {
    "case.received": _("The request arrived"),
    "case.understood_anew": _("What is asked was corrected"),
    "case.absorbed": _("Another case was merged into this one"),
    "case.let_go": _("A case that was merged into this one goes on by itself again"),
    "collection.file_removed": _("A file was taken out"),
    "collection.file_handed_in": _("A file was handed in"),
    "collection.owner_asked": _("The owners of systems were asked by mail"),
    "collection.task_viewed": _("The owner of a system opened the task"),
    "collection.task_reassigned": _("Somebody else was asked to answer for a system"),
    "collection.asked_again": _("A system was asked again"),
    "redaction.made": _("A part of a file was left out"),
    "recipient.to_be_told": _("A recipient is to be told of the change"),
    "recipient.told": _("A recipient was told of the change"),
    "recipient.not_told": _("It is written why a recipient is not told"),
    "recipient.not_needed": _("A recipient need not be told any more"),
    "recipient.reopened": _("What was noted of a recipient was taken back"),
    "recipients.chased": _("Reminded of the recipients to tell"),
    "follow_up.made": _("What is kept is to be erased later"),
    "follow_up.not_needed": _("Nothing is to be erased later any more"),
    "follow_up.asked": _("Asked to erase what was kept"),
    "follow_up.settled": _("What was kept: it is noted what was done"),
    "redaction.undone": _("A part that was left out is given after all"),
    "work.retried": _("A failed letter or message was tried again"),
    "answer.cancelled": _("The answer was stopped before it left"),
    "case.dismissed": _("Put aside as not a request"),
    "case.restored": _("Taken back among the requests"),
    "case.withdrawn": _("The person withdrew the request"),
    "case.merged": _("Merged into another case"),
    "case.contested": _("The answer was contested"),
    "case.reviewed_again": _("A new look at the answer began"),
    "case.extended": _("The time was extended"),
    "extension.posted": _("The notice of more time was posted"),
    "case.sent_back": _("Sent back to be collected again"),
    "case.decided": _("The case was decided"),
    "case.answered": _("The answer left the house"),
    "case.closed": _("The case ended"),
    "case.archived": _("The case went to the archive"),
    "case.viewed": _("The case was looked at"),
    "case.assigned": _("The case was taken"),
    "identity.doubted": _("Proof of identity was asked for"),
    "question.sent": _("Our question left the house"),
    "question.reminded": _("The person was reminded of our question"),
    "scope.asked": _("The person was asked what the request is about"),
    "scope.settled": _("The question what the request is about was settled"),
    "clock.suspended": _("The time stands still"),
    "clock.resumed": _("The time runs on"),
    "identity.checked": _("Identity was checked"),
    "identity.confirmed": _("A second officer confirmed who is asking"),
    "identity.level_raised": _("The level of proof was changed"),
    "identity.revoked": _("A check of who is asking was taken back"),
    "identity.established": _("It is known who is asking"),
    "identity.not_established": _("Identity was not shown"),
    "proof.received": _("The person sent a document"),
    "proof.viewed": _("A document was looked at"),
    "proof.destroyed": _("A document was destroyed"),
    "proof.paper_given_up": _("A document on paper was shredded or given back"),
    "proof.handed_over": _("A colleague began to check the document"),
    "address.confirmed": _("The person confirmed the e-mail address"),
    "address.protected": _("The address is protected and was forgotten"),
    "address.protection_ended": _("The address is not protected after all"),
    "representative.recorded": _("Somebody acts for the person"),
    "representative.asked": _("The mandate was asked for"),
    "representative.accepted": _("The mandate was accepted"),
    "representative.ran_out": _("The mandate ran out"),
    "representative.ended": _("Nobody acts for the person any more"),
    "code.sent": _("The person had a code sent to the address on file"),
    "code.accepted": _("The person typed the code"),
    "code.refused": _("A wrong code was typed"),
    "contact.change_asked": _("Another e-mail address was asked for"),
    "contact.confirmed": _("The change of the address was confirmed"),
    "contact.changed": _("The e-mail address was changed"),
    "contact.change_cancelled": _("The change of the address was cancelled"),
    "collection.task_made": _("A system was asked"),
    "collection.task_answered": _("A system answered"),
    "statement.filled": _("What the answer tells was filled from the data map"),
    "statement.edited": _("What the answer tells was changed"),
    "collection.started": _("The systems are asked; this needs no proof"),
    "collection.completed": _("Every system has answered"),
    "decision.made": _("A decision was made"),
    "item.fulfilled": _("Marketing was stopped"),
    "suppression.added": _("An address was put on the no-marketing list"),
    "letter.queued": _("A letter was written"),
    "letter.frozen": _("A letter was made into a PDF"),
    "mail.received": _("A message arrived"),
    "mail.queued": _("A message was queued"),
    "mail.sent": _("A message was sent"),
    "mail.failed": _("A message could not be sent"),
    "mail.withheld": _("No mail was sent: the address had enough automatic mail today"),
    "mail.bounced": _("A message came back"),
    "mail.bounce_settled": _("A message that came back was dealt with"),
    "mail.sorted": _("A message was sorted"),
    "mail.unsorted": _("The sorting of a message was taken back"),
    "mail.proof_destroyed": _("A copy of an identity document in a message was destroyed"),
    "mail.downloaded": _("A message or its file was opened"),
    "mail.viewed": _("A message was looked at"),
    "answer.queued": _("The answer was put on its way"),
    "answer.downloaded": _("The person opened a file of the answer"),
    "file.wiped": _("A file was destroyed"),
    "note.added": _("A note was written"),
    "inquiry.recorded": _("The supervisory authority asked about the case"),
    "inquiry.answered": _("The supervisory authority got its answer"),
    "clock.recomputed": _("The last day was counted anew"),
    "deadline.reminded": _("Colleagues were reminded of the last day"),
    "inquiry.reminded": _("Colleagues were reminded of the supervisory authority's question"),
    "task.chased": _("The systems that have not answered were asked again"),
    "archive.exported": _("The case was exported from the archive"),
    "archive.viewed": _("The archive was looked at"),
}
