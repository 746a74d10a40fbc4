"""What a step may refuse, and with which status a page then answers."""

from __future__ import annotations

from typing import Final

from dsar.cases.disclosure import MandateMissing, NotDisclosable
from dsar.cases.states import CannotMove
from dsar.law.extensions import ExtensionRefused, Unexplained
from dsar.procedure import (
    answer_period,
    channel,
    clarify,
    close,
    composing,
    contest,
    decide,
    dispatch,
    extend,
    fee,
    handle,
    inquire,
    lift_restriction,
    post,
    questions,
    recall,
    recount,
    reopen,
    replies,
    respond,
    sign,
    understand,
)
from dsar.procedure.collection import collect, hand_in, recipients
from dsar.procedure.identity import ask, change_contact, protect, represent

REFUSALS: Final[dict[type[Exception], int]] = {
    NotDisclosable: 403,
    MandateMissing: 403,
    CannotMove: 409,
    ExtensionRefused: 409,
    Unexplained: 400,
    change_contact.CannotChangeContact: 409,
    clarify.CannotClarify: 400,
    answer_period.CannotSendAnew: 409,
    channel.CannotChoose: 409,
    close.CannotDismiss: 409,
    close.CannotMerge: 409,
    close.ReasonMissing: 400,
    collect.CannotCollect: 400,
    composing.CannotCompose: 400,
    sign.CannotUndo: 409,
    contest.CannotContest: 403,
    decide.CannotDecide: 400,
    dispatch.NothingFailed: 409,
    extend.CannotExtend: 409,
    fee.CannotCharge: 400,
    hand_in.CannotHandIn: 400,
    handle.CannotHandle: 409,
    ask.CannotIdentify: 400,
    inquire.CannotInquire: 400,
    lift_restriction.CannotLift: 409,
    recipients.CannotTell: 409,
    questions.CannotNote: 409,
    post.CannotPost: 409,
    protect.CannotProtect: 409,
    recall.CannotRecall: 409,
    recount.CannotRecount: 409,
    reopen.CannotReopen: 409,
    replies.NothingBounced: 409,
    represent.CannotRepresent: 400,
    respond.CannotSend: 409,
    understand.CannotUnderstand: 409,
}
