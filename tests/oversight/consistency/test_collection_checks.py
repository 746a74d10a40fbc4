"""fsck names what was collected, told or kept and does not hold together."""

from datetime import date
from typing import Any

import pytest

from dsar.capabilities.delivery.packages import Package
from dsar.capabilities.fulfilment.afterwards import FollowUpErasure, RecipientNotice
from dsar.capabilities.fulfilment.models import CategoryAnswer, TaskFile
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.files.store import store
from dsar.law.rights import Right
from dsar.oversight.consistency import collection_checks as checks
from dsar.procedure import close
from dsar.procedure.collection import recipients
from tests.factories import NOW, a_case, a_user
from tests.procedure.changing import a_recipient, before_its_decision, changed, kept_until
from tests.procedure.packing import a_collected_case, built

pytestmark = pytest.mark.django_db


def found(check: Any) -> list[str]:
    return list(check(NOW))


def an_erasure(did: str = "erased", **line: Any) -> Case:
    case = a_case(Right.ERASURE, state=State.ANSWERED)
    a_recipient("Repairs")
    recipients.notices_for(changed(case, did, **line), at=NOW)
    return case


def test_what_holds_together_is_not_named() -> None:
    case = an_erasure("kept", **kept_until(date(2032, 12, 31)))
    close.close(case, at=NOW)
    names = ("category_answers", "notices", "told_recipients", "follow_ups", "redactions")
    assert [found(getattr(checks, name)) for name in names] == [[]] * 5


def test_who_counts_as_told_without_an_event_is_named() -> None:
    case = an_erasure()
    notice = case.notices.get()
    recipients.told(notice, on=NOW.date(), how="By phone", at=NOW, by=a_user())
    assert found(checks.told_recipients) == []
    RecipientNotice.objects.update(told_on=date(2025, 1, 1))
    assert "no event says so" in found(checks.told_recipients)[0]


def test_a_package_whose_bytes_no_event_names_is_named() -> None:
    row = built(a_collected_case())
    assert found(checks.packages) == []
    case = a_case(state=State.COLLECTING, email="b@example.org")
    file = store(b"x", reference=case.reference, media_type="application/zip", at=NOW)
    made = {"language": row.language, "made_at": NOW, "done_at": NOW}
    Package.objects.create(case=case, item=case.items.get(), file=file, **made)
    assert "not the file that its event names" in found(checks.packages)[0]


def test_an_erasure_of_no_category_is_named() -> None:
    with before_its_decision(an_erasure()):
        CategoryAnswer.objects.all().delete()
    assert "of no category it says so" in found(checks.category_answers)[0]


def test_a_notice_that_nobody_chases_is_named() -> None:
    an_erasure()
    RecipientNotice.objects.update(next_chase_on=None)
    assert "nobody will be reminded" in found(checks.notices)[0]


def test_a_closed_case_with_an_untold_recipient_is_named() -> None:
    Case.objects.filter(pk=an_erasure().pk).update(state=State.CLOSED)
    assert "was never settled" in found(checks.notices)[0]


def test_kept_data_without_its_later_erasure_is_named() -> None:
    case = an_erasure("kept", **kept_until(date(2032, 12, 31)))
    close.close(case, at=NOW)
    FollowUpErasure.objects.update(next_chase_on=None)
    assert "nobody will be asked" in found(checks.follow_ups)[0]
    FollowUpErasure.objects.all().delete()
    assert "nobody will erase it" in found(checks.follow_ups)[0]


def test_data_kept_in_words_that_nobody_looks_at_again_are_named() -> None:
    case = an_erasure("kept", ground="er-claims", why="A claim.", until_words="a while")
    close.close(case, at=NOW)
    assert found(checks.follow_ups) == []
    FollowUpErasure.objects.all().delete()
    assert "nobody will erase it" in found(checks.follow_ups)[0]


def test_a_package_without_its_file_is_named() -> None:
    case = a_case(state=State.COLLECTING)
    Package.objects.create(
        case=case, item=case.items.get(), language="fi", made_at=NOW, done_at=NOW
    )
    assert "there is no file" in found(checks.packages)[0]


def test_an_unknown_ground_of_a_redaction_is_named() -> None:
    a_case(state=State.REVIEWING)
    entry = TaskFile.objects.get()
    said = {"made_by": a_user(), "made_at": NOW, "facts": "A name."}
    entry.redactions.create(what="row", at=[0], ground="because", **said)
    assert "the unknown ground because" in found(checks.redactions)[0]
