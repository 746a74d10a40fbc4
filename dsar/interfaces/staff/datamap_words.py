"""What staff read for each code and field of the data map."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from dsar.interfaces.staff.words import language
from dsar.law.article15 import MAY_BE_NONE, NAMES, NONE_WORDS, OF_A_CATEGORY, Part
from dsar.law.explain import short_date
from dsar.law.grounds import GROUNDS, PLACEHOLDER
from dsar.law.retention import Rule, keep_until
from dsar.organisation.controller.models import Controller
from dsar.organisation.datamap.models import Basis, OnErasure
from dsar.organisation.datamap.values import erasure_grounds

Choices = list[tuple[str, Any]]
LABELS: Final[dict[str, Any]] = {
    "key": gettext_lazy("Short key, never changed"),
    "name": gettext_lazy("Name"),
    "contact": gettext_lazy("Where to tell them of changes"),
    "owner": gettext_lazy("Who answers for it"),
    "deputy": gettext_lazy("Deputy"),
    "sends_marketing": gettext_lazy("Sends marketing"),
    "is_active": gettext_lazy("In use"),
    "position": gettext_lazy("Order in lists"),
    "system": gettext_lazy("System"),
    "data": gettext_lazy("What data"),
    "purposes": gettext_lazy("Purposes"),
    "legal_basis": gettext_lazy("Legal basis"),
    "bases": gettext_lazy("Legal bases, Article 6(1)"),
    "source": gettext_lazy("Where the data comes from"),
    "retention": gettext_lazy("How long it is kept"),
    "retention_rule": gettext_lazy("How the last day is counted"),
    "retention_years": gettext_lazy("Years"),
    "transfers": gettext_lazy("Transfers outside the EU"),
    "automated_decisions": gettext_lazy("Automated decisions"),
    "recipients": gettext_lazy("Recipients of data"),
    "none": gettext_lazy("Nothing to tell about"),
    "fields": gettext_lazy("Single data"),
    "on_erasure": gettext_lazy("What erasure does"),
    "keep_ground": gettext_lazy("Ground for keeping"),
}
HINTS: Final[dict[str, Any]] = {
    "is_active": gettext_lazy("Take the mark away instead of deleting."),
    "contact": gettext_lazy("An e-mail address, or how else they are reached."),
    "owner": gettext_lazy("Is asked what the system holds, and whether the map is right."),
    "deputy": gettext_lazy("Is asked while the owner is away."),
    "retention_years": gettext_lazy(
        "Needed when years are counted. With bookkeeping they count only when the law gives fewer."
    ),
    "recipients": gettext_lazy("Each by name; a letter that says “partners” is not enough."),
    "none": gettext_lazy("The letter says these words. Mark only what you have made sure of."),
    "bases": gettext_lazy("Portability and objection depend on them."),
    "keep_ground": gettext_lazy("Only for what erasure keeps; the letter states it."),
    "fields": gettext_lazy(
        "A line each: key | suomi | svenska | English. The owner fills them in as a form."
    ),
}
BASES: Final[dict[str, Promise]] = {
    Basis.CONSENT: gettext_lazy("(a) consent"),
    Basis.CONTRACT: gettext_lazy("(b) contract"),
    Basis.LEGAL_OBLIGATION: gettext_lazy("(c) legal obligation"),
    Basis.VITAL_INTERESTS: gettext_lazy("(d) vital interests"),
    Basis.PUBLIC_TASK: gettext_lazy("(e) public task"),
    Basis.LEGITIMATE_INTERESTS: gettext_lazy("(f) legitimate interests"),
}
ON_ERASURE: Final[dict[str, Promise]] = {
    OnErasure.ERASE: gettext_lazy("Erase"),
    OnErasure.ANONYMISE: gettext_lazy("Make anonymous"),
    OnErasure.KEEP: gettext_lazy("Keep, with a ground"),
}
WHAT: Final[dict[str, Promise]] = {
    "system": gettext_lazy("System"),
    "category": gettext_lazy("Data"),
    "recipient": gettext_lazy("Recipient"),
}
# The day of the examples; an invoice of it is the one that people ask about.
EXAMPLE: Final = date(2024, 3, 15)


def part_name(part: Part) -> str:
    return NAMES[part][language()]


def none_words(part: Part) -> str:
    return NONE_WORDS[part][language()]


def none_choices() -> Choices:
    """The parts that may be none, with what the letter then says."""
    parts = [part for part in OF_A_CATEGORY if part in MAY_BE_NONE]
    return [(part.value, f"{part_name(part)}: “{none_words(part)}”") for part in parts]


def ground_choices() -> Choices:
    """The grounds that may be stated for what erasure keeps, in the words of the letter."""
    codes = sorted(erasure_grounds())
    return [("", "–"), *((code, f"{code}: {_beginning(code)}") for code in codes)]


def rule_choices(years: int) -> Choices:
    """The rules of keeping, each with its example."""
    return [(rule.value, rule_words(rule, years)) for rule in Rule]


def rule_words(rule: Rule, years: int) -> str:
    """A rule in words, with the day until which something of the example's day is kept."""
    last_month = Controller.current().financial_year_ends
    until = keep_until(rule, EXAMPLE, years=years, last_month=last_month)
    said = {
        "years": years,
        "on": short_date(EXAMPLE, language()),
        "until": short_date(until, language()) if until else "",
    }
    if rule is Rule.YEARS and not years:
        return _("Years from the event: give their number below.")
    return str(RULES[rule]) % said


RULES: Final[dict[Rule, Promise]] = {
    Rule.WORDS: gettext_lazy("In words only; no day is counted."),
    Rule.YEARS: gettext_lazy(
        "Years from the event, now %(years)s: what ended on %(on)s is kept until %(until)s."
    ),
    Rule.ACCOUNTING_VOUCHERS: gettext_lazy(
        "Vouchers, 6 years from the end of the calendar year in which the financial year ended: "
        "an invoice of %(on)s is kept until %(until)s."
    ),
    Rule.ACCOUNTING_BOOKS: gettext_lazy(
        "Account books, 10 years from the end of the financial year: "
        "an entry of %(on)s is kept until %(until)s."
    ),
}


def _beginning(code: str) -> str:
    text = PLACEHOLDER.sub("…", GROUNDS[code].words[language()])
    return text if len(text) <= 80 else text[:80].rsplit(" ", 1)[0] + " …"
