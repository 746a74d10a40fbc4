"""Figures: one sentence, one picture and one table for each question; and all of it as CSV."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from dsar.files.tables import write_csv
from dsar.interfaces.staff.bars import Bar, drawn
from dsar.interfaces.staff.contest_words import SHORT
from dsar.interfaces.staff.ground_labels import labelled
from dsar.interfaces.staff.screens import draw, only, screen, today
from dsar.organisation.accounts.roles import Permission
from dsar.oversight.reports.contests import RESULTS, Figures, figures

NOTHING: Final = "–"


@dataclass(frozen=True)
class Chart:
    """One question of the page: what the figures say in a sentence, the table and its bars."""

    key: str
    title: str | Promise
    takeaway: str
    columns: list[str]
    rows: list[list[str]]
    bars: dict[str, Any]


@screen(Permission.VIEW_ARCHIVE)
def page(request: HttpRequest) -> HttpResponse:
    """How contests and refusals went, in the last 12 months and year by year."""
    only(request, ())
    return draw(request, "figures.html", {"title": _("Figures"), "charts": _charts()})


@screen(Permission.VIEW_ARCHIVE)
def contests_csv(request: HttpRequest) -> HttpResponse:
    """Every figure of the page as a table for a spreadsheet."""
    only(request, ())
    columns = [_("Figure"), _("What"), *map(_period, figures(today()))]
    rows = [[str(chart.title), *row] for chart in _charts() for row in chart.rows]
    header = content_disposition_header(as_attachment=True, filename="figures.csv") or ""
    text = "".join(write_csv(columns, rows))
    return HttpResponse(
        text, content_type="text/csv; charset=utf-8", headers={"Content-Disposition": header}
    )


def _charts() -> list[Chart]:
    periods = figures(today())
    makers = (_received, _results, _days, _grounds, _share)
    return [make(periods) for make in makers]


def _period(one: Figures) -> str:
    return str(one.year) if one.year else _("12 months")


def _chart(
    key: str,
    title: str | Promise,
    takeaway: str,
    periods: list[Figures],
    rows: Iterator[list[str]],
    bars: list[Bar],
    colour: int = 0,
) -> Chart:
    columns = ["", *map(_period, periods)]
    return Chart(key, title, takeaway, columns, list(rows), drawn(bars, colour=colour))


def _received(periods: list[Figures]) -> Chart:
    latest = periods[0]
    came = ngettext(
        "In 12 months %(number)d answer was contested.",
        "In 12 months %(number)d answers were contested.",
        latest.received,
    ) % {"number": latest.received}
    waits = ngettext(
        "Of them %(number)d waits for its outcome.",
        "Of them %(number)d wait for their outcome.",
        latest.open,
    ) % {"number": latest.open}
    rows = iter(
        [
            [_("Came in"), *(str(one.received) for one in periods)],
            [_("Still open"), *(str(one.open) for one in periods)],
        ]
    )
    bars = [Bar(_period(one), one.received, str(one.received)) for one in periods]
    return _chart("received", gettext_lazy("Contests"), f"{came} {waits}", periods, rows, bars)


def _results(periods: list[Figures]) -> Chart:
    latest = periods[0]
    changed = latest.settled - latest.results[RESULTS[0]]
    told = _("Of the contests settled in 12 months, %(changed)d of %(number)d changed our answer.")
    told %= {"changed": changed, "number": latest.settled}
    told = told if latest.settled else _("In 12 months no contest was settled.")
    rows = ([str(SHORT[key]), *(str(one.results[key]) for one in periods)] for key in RESULTS)
    bars = [Bar(str(SHORT[key]), latest.results[key], str(latest.results[key])) for key in RESULTS]
    return _chart("results", gettext_lazy("Outcomes"), told, periods, rows, bars, 1)


def _days(periods: list[Figures]) -> Chart:
    middle = periods[0].median_days
    told = _("In 12 months no contest was settled.")
    if middle is not None:
        told = _within(middle)
    rows = iter([[_("Days, median"), *(_number(one.median_days) for one in periods)]])
    bars = [Bar(_period(one), one.median_days or 0, _number(one.median_days)) for one in periods]
    return _chart("days", gettext_lazy("Days to the outcome"), told, periods, rows, bars, 2)


def _within(middle: float) -> str:
    if middle < 1:
        return _("Half of the contests were settled on the day they came.")
    told = ngettext(
        "Half of the contests were settled in %(days)s day or less.",
        "Half of the contests were settled in %(days)s days or less.",
        1 if middle == 1 else 2,
    )
    return told % {"days": _number(middle)}


def _grounds(periods: list[Figures]) -> Chart:
    latest = periods[0]
    found = sorted({code for one in periods for code in one.grounds})
    found.sort(key=lambda code: -latest.grounds[code])
    told = _("In 12 months nothing was refused.")
    if latest.refused:
        told = _commonest(latest)
    rows = ([labelled(code), *(str(one.grounds[code]) for one in periods)] for code in found)
    bars = [
        Bar(code.upper(), latest.grounds[code], str(latest.grounds[code]))
        for code in found
        if latest.grounds[code]
    ]
    return _chart("grounds", gettext_lazy("Refusals by ground"), told, periods, rows, bars)


def _commonest(latest: Figures) -> str:
    """The ground that was stated most, or each of those that share the first place."""
    number = max(latest.grounds.values())
    first = sorted(code for code, times in latest.grounds.items() if times == number)
    told = _("The commonest ground of a refusal is %(ground)s: %(number)d of %(all)d.")
    if len(first) > 1:
        told = _("The commonest grounds of a refusal are %(grounds)s: %(number)d of %(all)d each.")
    named = [labelled(code) for code in first]
    said = {"ground": named[0], "grounds": ", ".join(named)}
    return told % (said | {"number": number, "all": latest.refused})


def _share(periods: list[Figures]) -> Chart:
    latest = periods[0]
    told = _("Of the refusals of 12 months, %(contested)d of %(number)d were contested.")
    told %= {"contested": latest.contested, "number": latest.refused}
    rows = iter(
        [
            [_("Refusals"), *(str(one.refused) for one in periods)],
            [_("Contested"), *(str(one.contested) for one in periods)],
            [_("Share"), *(_percent(one.share) for one in periods)],
        ]
    )
    bars = [Bar(_period(one), one.share or 0, _percent(one.share)) for one in periods]
    return _chart("share", gettext_lazy("Refusals that were contested"), told, periods, rows, bars)


def _number(value: float | None) -> str:
    return NOTHING if value is None else f"{value:g}"


def _percent(value: int | None) -> str:
    return NOTHING if value is None else f"{value} %"
