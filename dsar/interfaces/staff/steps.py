"""What each state asks of a colleague: the steps in words, with the acts that they offer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from dsar.cases.states import State

# The same act where nothing goes by post.
BY_HAND: Final = {
    "posted": "handed_over",
    "question_posted": "question_handed_over",
    "extension_posted": "extension_handed_over",
    "notice_posted": "notice_handed_over",
}

READ_AND_SIGN: Final = _("Read the letter and sign")


@dataclass(frozen=True)
class Step:
    """A heading, one sentence why, the act of the primary button, and the folded others.

    `unposted` is the heading and the sentence where the address is protected.
    """

    verb: str | Promise
    why: str | Promise
    act: str = ""
    others: tuple[str, ...] = ()
    unposted: tuple[str | Promise, str | Promise] | None = None
    # The act whose letter is to be read and signed on a page of its own.
    signs: str = ""
    sign_label: str | Promise = READ_AND_SIGN

    def without_post(self) -> Step:
        """The same step where the address is protected, so that nothing goes by post."""
        verb, why = self.unposted or (self.verb, self.why)
        act, *others = (BY_HAND.get(name, name) for name in (self.act, *self.others))
        return replace(self, verb=verb, why=why, act=act, others=tuple(others), unposted=None)


NOTHING: Final = _("Nothing to do")
STEPS: Final[dict[str, Step]] = {
    State.RECEIVED: Step(
        _("Record who is asking"),
        _("Nothing may be collected before it is known who is asking."),
        "accept",
        ("ask", "understand", "dismiss", "merge"),
    ),
    State.VERIFYING: Step(
        _("Check the proof"),
        _("The person was asked to show who they are."),
        "accept",
        ("reject", "ask_again", "merge"),
    ),
    State.COLLECTING: Step(
        _("Collect the data"),
        _("Each system says what it holds or what was done there."),
        "answer",
        ("merge",),
    ),
    State.REVIEWING: Step(
        _("Decide the case"),
        _("Every part of the request gets an outcome; a refusal also needs a ground and facts."),
        "decide",
        ("send_back",),
    ),
    State.DECIDED: Step(
        _("Send the answer"),
        _("The letters are fixed. Read them once more before they leave."),
        "send",
    ),
    State.ANSWERED: Step(
        NOTHING,
        _("The answer has left. The case closes by itself when the bounce time is over."),
        "",
        ("contest", "correct"),
    ),
    State.CLOSED: Step(
        NOTHING,
        _("The case is closed. The person may still contest the answer."),
        "",
        ("contest", "correct"),
    ),
    State.CONTESTED: Step(
        _("Look again"),
        _("The person disagrees with the answer. Somebody else looks at it this time."),
        "look_again",
    ),
    State.WITHDRAWN: Step(NOTHING, _("The person took the request back."), "", ("take_up",)),
    State.MERGED: Step(NOTHING, _("This case is handled as part of another one.")),
    State.DISMISSED: Step(
        NOTHING,
        _("This was put aside as not a request. The time limit still runs."),
        "",
        ("restore",),
    ),
    State.ARCHIVED: Step(NOTHING, _("The case is in the archive and can only be read.")),
}
FREE: Final = Step(
    _("Ask the systems"),
    _("Taking consent back needs no proof of who is asking."),
    "begin",
    ("understand", "dismiss", "merge"),
)
TO_SIGN: Final = Step(
    _("Sign the decision"),
    _("A colleague has decided this case. Another one reads the letter, and signs or returns it."),
    others=("decide", "send_back"),
    signs="decide",
)
UNDOABLE: Final = Step(
    _("The answer leaves in a moment"),
    _("It is signed. Until the letters are fixed, you can take the decision back."),
    "undo",
)
LEAVING: Final = Step(NOTHING, _("The answer leaves by itself as soon as all of it is ready."))
STOPS_MARKETING: Final = Step(
    NOTHING, _("Marketing was stopped at once. The case closes by itself when the letter is ready.")
)
COLLECTED: Final = Step(
    _("Go to review"), _("Every system has answered."), "complete", ("answer", "merge")
)
LETTERS_UNFINISHED: Final = Step(
    _("Wait for the letters"), _("The letters are being written. This takes a few seconds.")
)
ON_ITS_WAY: Final = Step(
    NOTHING, _("The answer is on its way. The case moves on when the message has left.")
)
TO_BE_POSTED: Final = Step(
    _("Post the answer"),
    _("Print the letters, look at the address in the window, post them and note the day."),
    "posted",
    ("handed_over", "send_otherwise"),
    (
        _("Hand over the answer"),
        _("The address is protected, so nothing goes by post. Give the letters to the person."),
    ),
)
FAILED: Final = Step(
    _("Try again"),
    _("A letter or message failed. Check the address, then try again or post the answer."),
    "try_again",
    ("posted", "send_otherwise"),
    (
        _("Try again"),
        _(
            "A letter or message failed. Check the e-mail address, then try again or hand the "
            "answer over."
        ),
    ),
)
CAME_BACK: Final = Step(
    _("Reach the person another way"),
    _("Our mail came back. Check the address; call, post the answer or send it again."),
    "reached",
    ("try_again",),
    (
        _("Reach the person another way"),
        _(
            "Our mail came back, and the address is protected. Call, hand the answer over or send "
            "it again."
        ),
    ),
)
POST_THE_QUESTION: Final = Step(
    _("Post the question"),
    _("No mail reaches the person. Print our question from the files, post it and mark it so."),
    "question_posted",
    ("accept", "reject", "merge"),
    (
        _("Hand over the question"),
        _(
            "No mail reaches the person, and the address is protected. Print our question from the "
            "files, hand it over and mark it so."
        ),
    ),
)
PARTED: Final = Step(
    _("Take this request back"),
    _(
        "In the case that took this one in, the check of who is asking was taken back. Take this "
        "one back, so that it is answered by itself."
    ),
    "restore",
)
CONFIRM: Final = Step(_("Confirm who is asking"), "", "confirm")
TAKE_BACK: Final = Step(_("Take the check back"), "", "revoke")
CHECK_AGAIN: Final = Step(
    _("Record who is asking"),
    _("The check made before does not count any more. Nothing leaves until there is a new one."),
    "accept",
)
