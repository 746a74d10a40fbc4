"""The answer goes out: letter and files behind a secret link, or by post (Art. 12(3), 32)."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from django.db import transaction
from django.db.models import Q, QuerySet

from dsar.capabilities.decisions.models import Decision
from dsar.capabilities.delivery.models import AnswerFile, Dispatch
from dsar.capabilities.delivery.packages import Package
from dsar.capabilities.letters.models import Letter
from dsar.cases.disclosure import accepted_check, require_disclosable
from dsar.cases.identity import IdentityCheck
from dsar.cases.models import Case, CaseItem
from dsar.cases.moves import ChangedMeanwhile, claim, move
from dsar.cases.states import State
from dsar.eventlog.actors import SYSTEM, Actor
from dsar.eventlog.append import append
from dsar.eventlog.models import Event
from dsar.files.models import StoredFile
from dsar.law.letters import LetterKind
from dsar.law.outcomes import Outcome
from dsar.law.rights import Right
from dsar.organisation.accounts.models import User
from dsar.organisation.controller.models import Controller
from dsar.procedure import answer_link, channel, correspondence
from dsar.procedure.package import package
from dsar.procedure.package.package_words import title
from dsar.procedure.standing import tells_nothing
from dsar.work import passing

BEING_BUILT: Final = "the package is still being built: %(done)s of %(total)s files"


class CannotSend(ValueError):
    """The answer is not ready to leave; the message says what is missing.

    `sentence` is what is translated, `told` are the counts in it.
    """

    def __init__(self, sentence: str, **told: str) -> None:
        super().__init__(sentence % told if told else sentence)
        self.sentence, self.told = sentence, told


def send(case: Case, *, at: datetime, by: User) -> Dispatch:
    """Put the frozen letters and packages on their way, once (Art. 12(3)).

    Raises CannotSend while a letter is not written or a package not built, NotDisclosable without
    an identity check.
    """
    if case.state != State.DECIDED:
        raise CannotSend("only a decided case has an answer to send")
    if on_its_way(case):
        raise CannotSend("the answer is already on its way")
    try:
        # Cases that were decided before there were packages owe none yet.
        package.ask_for_missing(case, at=at)
    except package.CannotPack as error:
        raise CannotSend(str(error)) from error
    return _send(case, at=at, by=by)


@transaction.atomic
def _send(case: Case, *, at: datetime, by: User) -> Dispatch:
    claim(case)
    letters = answer_letters_of(case)
    if not letters or not all(letter.is_frozen for letter in letters):
        raise CannotSend("the letter is still being written; try again in a moment")
    if any(correspondence.is_for_another(case, letter, at=at) for letter in letters):
        raise CannotSend(correspondence.FOR_ANOTHER)
    packages = _packages_of(case)
    letters += _of_parts_left_alone(case, letters, at=at)
    dispatch = _open_dispatch(case, at=at)
    for letter in letters:
        _add_letter(dispatch, letter, at=at)
    for row in packages:
        _add_package(dispatch, row, at=at)
    facts = {"dispatch": dispatch.pk, "channel": dispatch.channel, "letters": len(letters)}
    facts["files"] = dispatch.files.count() - len(letters)
    append(case.reference, "answer.queued", at=at, by=by.actor, facts=facts)
    return dispatch


def _of_parts_left_alone(case: Case, new: list[Letter], *, at: datetime) -> list[Letter]:
    """The letters of parts that a correction did not touch, though it closed the link to them."""
    corrected = Event.objects.filter(stream=case.reference, kind="case.corrected")
    out = AnswerFile.objects.filter(dispatch__case=case, dispatch__cancelled_at__isnull=True)
    shut = Q(dispatch__channel=Dispatch.Channel.PORTAL)
    shut &= Q(dispatch__expires_at__in=list(corrected.values_list("at", flat=True)))
    rows = Letter.objects.filter(file__in=out.filter(shut).values("file"))
    rows = rows.exclude(file__in=out.exclude(shut).values("file")).exclude(
        kind=LetterKind.CONTEST_OUTCOME
    )
    rows = rows.filter(item__in=case.items.exclude(pk__in=[letter.item_id for letter in new]))
    newest = {row.item_id: row for row in rows.select_related("item", "file").order_by("pk")}
    return [row for row in newest.values() if not correspondence.is_for_another(case, row, at=at)]


def _packages_of(case: Case) -> list[Package]:
    """The packages of what was granted, all of them built."""
    rows = list(package.live(case).filter(item__outcome__in=package.GRANTED))
    if any(row.failed_at for row in rows):
        raise CannotSend("a package could not be built; see here which file it was, and mend it")
    for row in rows:
        if row.file is None:
            done, total = row.files_done, row.files_total
            raise CannotSend(BEING_BUILT, done=str(done), total=str(total))
    return rows


def answer_letters_of(case: Case) -> list[Letter]:
    """The letters of the live decisions that have not left yet; a stopped answer left nothing."""
    left = AnswerFile.objects.filter(dispatch__case=case, dispatch__cancelled_at__isnull=True)
    gone = set(left.values_list("file_id", flat=True))
    letters = Letter.objects.filter(case=case, item__decisions__superseded_at__isnull=True)
    letters = letters.filter(item__decisions__isnull=False).order_by("pk").distinct()
    letters = letters.exclude(_of_an_earlier_contest(case))
    # Of a letter that was written anew only the newest leaves; one about a contest comes first.
    newest = {None if _is_cover(letter) else letter.item_id: letter for letter in letters}
    leaving = [letter for letter in newest.values() if letter.file_id not in gone]
    return sorted(leaving, key=lambda letter: (not _is_cover(letter), letter.pk))


def _of_an_earlier_contest(case: Case) -> Q:
    """The letters about a contest that its newest result did not write, or wrote none of."""
    last = case.contests.order_by("pk").last()
    covers = Q(kind=LetterKind.CONTEST_OUTCOME)
    mine = Q(pk__gte=last.letter_id) if last and last.letter_id else Q(pk__in=[])
    return covers & ~mine


def _is_cover(letter: Letter) -> bool:
    """Whether a letter tells what came of a contest; the new answers go with it."""
    return letter.kind == LetterKind.CONTEST_OUTCOME


def never_left(case: Case) -> QuerySet[Letter]:
    """The answer letters that stay on record only, for another was written in their place."""
    left = AnswerFile.objects.filter(dispatch__case=case, dispatch__cancelled_at__isnull=True)
    rows: QuerySet[Letter] = case.letters.filter(item__isnull=False, file__isnull=False)
    rows = rows.exclude(file__in=left.values("file"))
    return rows.exclude(pk__in=[letter.pk for letter in answer_letters_of(case)])


def tells(case: Case) -> bool:
    """Whether the answer that was decided tells of data, so that it leaves to who is known only."""
    rows = case.letters.filter(item__decisions__superseded_at__isnull=True).order_by("pk")
    rows = rows.exclude(kind=LetterKind.CONTEST_OUTCOME)
    newest = {row.item_id: row for row in rows.filter(item__decisions__isnull=False)}
    told = any(row.item and _says_something(row, row.item) for row in newest.values())
    return told or any(package.entries_of(item).exists() for item in package.granted(case))


def on_its_way(case: Case) -> Dispatch | None:
    """The answer that was put on its way and has not left the house yet."""
    open_rows = case.dispatches.filter(dispatched_at__isnull=True, cancelled_at__isnull=True)
    row: Dispatch | None = open_rows.select_related("mail").first()
    return row


def holds_letter_for_another(row: Dispatch, *, at: datetime) -> bool:
    """Whether a letter of an answer is addressed to who is written to no more (Art. 5(1)(f))."""
    letters = row.case.letters.filter(file__in=row.files.values("file"))
    return any(correspondence.is_for_another(row.case, letter, at=at) for letter in letters)


def was_sent(case: Case) -> bool:
    """Whether the answer to the live decisions is on its way or has left."""
    decided = Decision.objects.filter(item__case=case, superseded_at__isnull=True).exists()
    has_any = case.dispatches.filter(cancelled_at__isnull=True).exists()
    return decided and has_any and not answer_letters_of(case)


def answered_next(*, at: datetime) -> Dispatch | None:
    """Mark the next case answered whose mail has left the house."""
    sent = Dispatch.objects.filter(
        dispatched_at__isnull=True,
        cancelled_at__isnull=True,
        mail__done_at__isnull=False,
        case__state=State.DECIDED,
    )
    return passing.first(
        sent.select_related("case", "mail"),
        lambda row: leave(row, at=at, by=SYSTEM),
        lost=(ChangedMeanwhile,),
    )


@transaction.atomic
def leave(
    row: Dispatch, *, at: datetime, by: Actor, left_at: datetime | None = None, **told: object
) -> None:
    """Note that an answer left the house, which answers a case that was decided (Art. 12(3))."""
    case, controller = row.case, Controller.current()
    left_at = left_at or (row.mail and row.mail.done_at) or at
    # The case and its stream are locked before the dispatch, as in a withdrawal that cancels it.
    if case.state == State.DECIDED:
        if answer_letters_of(case):
            raise ChangedMeanwhile(case.reference)
        in_time = controller.day_of(left_at) <= case.due_on
        claim(case, answered_at=left_at, next_move_at=at + timedelta(days=controller.bounce_days))
        facts = {"channel": row.channel, "in_time": in_time}
        move(case, "case.answered", by=by, at=at, facts=facts)
    else:
        claim(case)
    waiting = Dispatch.objects.filter(pk=row.pk, dispatched_at__isnull=True)
    if not waiting.filter(cancelled_at__isnull=True).update(dispatched_at=left_at, **told):
        raise ChangedMeanwhile(case.reference)


def _open_dispatch(case: Case, *, at: datetime) -> Dispatch:
    expires_at = answer_link.open_until(at)
    way = channel.settled(case, at=at)
    is_mailed = way.channel == Dispatch.Channel.PORTAL
    if way.channel == Dispatch.Channel.COLLECT:
        answer_link.ask_to_collect(case, at=at)
    row: Dispatch = Dispatch.objects.create(
        case=case,
        channel=way.channel,
        code_way=way.code_way,
        mail=answer_link.tell(case, until=expires_at, at=at) if is_mailed else None,
        queued_at=at,
        expires_at=expires_at,
    )
    return row


def _add_letter(dispatch: Dispatch, letter: Letter, *, at: datetime) -> None:
    if letter.item is None or letter.file is None:
        raise CannotSend(f"letter {letter.number} is not written yet")
    # Whoever is known is told the facts, so even a refusal without data rests on the check.
    insist = require_disclosable if _says_something(letter, letter.item) else accepted_check
    check = insist(letter.item, at=at)
    _add(dispatch, letter.file, letter.item, check, letter.number)


def _add_package(dispatch: Dispatch, row: Package, *, at: datetime) -> None:
    if row.file is None:
        raise CannotSend(BEING_BUILT, done="0", total=str(row.files_total))
    check = require_disclosable(row.item, at=at)
    words = title(row.language, is_for_programs=row.machine_readable_only)
    _add(dispatch, row.file, row.item, check, words)


def _add(
    dispatch: Dispatch,
    file: StoredFile,
    item: CaseItem,
    check: IdentityCheck | None,
    title: str,
) -> None:
    if file.reference != dispatch.case.reference:
        raise CannotSend(f"{file} belongs to another case")
    AnswerFile.objects.create(
        dispatch=dispatch,
        file=file,
        item=item,
        discloses=check is not None,
        identity_check=check,
        title=title,
    )


def check_of(entry: AnswerFile, *, at: datetime) -> IdentityCheck | None:
    """The check of today that lets a file leave once more; none where it tells nothing."""
    return require_disclosable(entry.item, at=at) if entry.discloses and entry.item else None


def _says_something(letter: Letter, item: CaseItem) -> bool:
    """Whether a letter tells of data; that a consent was taken back tells nothing by itself."""
    live = Decision.objects.get(item=item, superseded_at__isnull=True)
    if _is_cover(letter):
        # It repeats why something is refused, so it tells what the answer beside it tells.
        answer = item.letters.exclude(kind=LetterKind.CONTEST_OUTCOME).order_by("pk").last()
        return answer is None or _says_something(answer, item)
    if item.right == Right.CONSENT_WITHDRAWAL and live.outcome == Outcome.FULFILLED:
        return bool(letter.content["findings"])
    return not tells_nothing(live.outcome, {given["ground"] for given in live.grounds})
