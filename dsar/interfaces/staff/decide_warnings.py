"""What an officer should know before a decision: late answers, late refusals, parts left out."""

from __future__ import annotations

from datetime import date
from typing import Final

from django.utils.translation import gettext_lazy

from dsar.cases.models import Case
from dsar.cases.time_limits import Extension
from dsar.interfaces.staff.words import language
from dsar.law.explain import long_date
from dsar.procedure.suspend import ASKED

LATE_REFUSAL: Final = gettext_lazy(
    "The first month ended on %(day)s. Refusing everything is late now (Art. 12(4))."
)
LATE: Final = gettext_lazy(
    "The last day by law was %(day)s. Write a note why the answer comes after it."
)
PARTIAL: Final = gettext_lazy(
    "Something is left out of the files. That is a refusal in part: the letter tells the grounds "
    "and where to complain (Art. 12(4))."
)


WAITING_QUESTION: Final = gettext_lazy(
    "A question to the person still waits for an answer. A decision puts it aside for good."
)
OWN_WORK: Final = gettext_lazy(
    "You had a hand in the first decision. Nobody else here can look again, so read all of it anew."
)


def warnings(case: Case, *, on: date, is_partial: bool) -> list[str]:
    """The warnings of a case that is about to be decided, on a day (Art. 12(3)-(4))."""
    told = []
    if on > case.due_on:
        day = long_date(case.due_on, language())
        told.append(str(LATE) % {"day": day})
        # An extended case says so beside its next step already; a contest has a month of its own.
        if not (Extension.objects.filter(case=case).exists() or case.contests.exists()):
            told.append(str(LATE_REFUSAL) % {"day": day})
    if is_partial:
        told.append(str(PARTIAL))
    if any(asked.objects.open().filter(case=case).exists() for asked in ASKED.values()):
        told.append(str(WAITING_QUESTION))
    return told
