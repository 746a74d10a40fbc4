"""Dates, sizes and the steps of a time limit in plain words, in fi, sv and en (Article 12(1))."""

from __future__ import annotations

from datetime import date

from dsar.law.deadlines import Step, StepCode
from dsar.law.holidays import translate

WEEKDAYS: dict[str, tuple[str, ...]] = {
    "fi": (
        "maanantai",
        "tiistai",
        "keskiviikko",
        "torstai",
        "perjantai",
        "lauantai",
        "sunnuntai",
    ),
    "sv": ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
FINNISH_ON_WEEKDAY = (
    "maanantaina",
    "tiistaina",
    "keskiviikkona",
    "torstaina",
    "perjantaina",
    "lauantaina",
    "sunnuntaina",
)
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
PERIODS: dict[str, dict[str, str]] = {
    "fi": {"1": "yhden kuukauden", "2": "kahden kuukauden", "3": "kolmen kuukauden"},
    "sv": {"1": "en månad", "2": "två månader", "3": "tre månader"},
    "en": {"1": "one month", "2": "two months", "3": "three months"},
}
TODAY = {"fi": "tänään", "sv": "i dag", "en": "today"}
LATE = {
    "fi": ("{} pv myöhässä", "{} pv myöhässä"),
    "sv": ("{} dag försenad", "{} dagar försenad"),
    "en": ("{} day late", "{} days late"),
}
LEFT = {"fi": ("{} pv", "{} pv"), "sv": ("{} dag", "{} dagar"), "en": ("{} day", "{} days")}

SENTENCES: dict[str, dict[str, str]] = {
    StepCode.RECEIPT: {
        "fi": "Pyyntö saapui {when}.",
        "sv": "Begäran kom in {when}.",
        "en": "The request arrived on {when}.",
    },
    StepCode.MONTH: {
        "fi": "Siitä alkava {period} määräaika päättyisi {when}.",
        "sv": "Tiden på {period} räknat från den dagen skulle löpa ut {when}.",
        "en": "Counted from that day, the time of {period} would end on {when}.",
    },
    StepCode.CONTEST: {
        "fi": "Uudelleenkäsittelyä pyydettiin {when}.",
        "sv": "Omprövning begärdes {when}.",
        "en": "We were asked to look again on {when}.",
    },
    StepCode.REOPENED: {
        "fi": "Asian käsittely avattiin uudelleen {when}.",
        "sv": "Ärendet togs upp på nytt {when}.",
        "en": "The case was taken up again on {when}.",
    },
    StepCode.CLAMP: {
        "fi": "Siinä kuussa ei ole {detail}. päivää, joten kuukauden viimeinen päivä ratkaisee.",
        "sv": "Den månaden har ingen {detail}:e dag, så månadens sista dag gäller.",
        "en": "That month has no day {detail}, so its last day counts.",
    },
    StepCode.PAUSE: {
        "fi": "Määräaika oli pysähdyksissä {start}–{end}, kun odotimme vastausta.",
        "sv": "Tiden stod stilla {start}–{end} medan vi väntade på ett svar.",
        "en": "The time stood still from {start} to {end} while we waited for an answer.",
    },
    StepCode.LATE_PAUSE: {
        "fi": "Kysymys esitettiin vasta {when}, määräajan jälkeen, joten se ei lisää aikaa.",
        "sv": "Frågan ställdes först {when}, efter att tiden löpt ut, och ger ingen mer tid.",
        "en": "The question was asked only on {when}, after the time had ended; it adds no time.",
    },
    StepCode.RESUMED: {
        "fi": "Määräaikaan lisätään {days}, joten se päättyisi {when}.",
        "sv": "Till tiden läggs {days}, så den skulle löpa ut {when}.",
        "en": "The time is longer by {days} and would end on {when}.",
    },
    StepCode.WEEKEND: {
        "fi": "{Day} osuu viikonloppuun, joten määräaika jatkuu.",
        "sv": "{When} infaller under ett veckoslut, så tiden löper vidare.",
        "en": "{Day} falls on a weekend, so the time runs on.",
    },
    StepCode.HOLIDAY: {
        "fi": "{Day} on pyhäpäivä ({holiday}), joten määräaika jatkuu.",
        "sv": "{When} är en helgdag ({holiday}), så tiden löper vidare.",
        "en": "{Day} is a public holiday ({holiday}), so the time runs on.",
    },
    StepCode.END: {
        "fi": "Viimeinen vastauspäivä on {day}.",
        "sv": "Sista dagen att svara är {when}.",
        "en": "The last day to answer is {day}.",
    },
    StepCode.STRICT: {
        "fi": "Ilman pysähdystä viimeinen vastauspäivä olisi {day}.",
        "sv": "Utan uppehållet skulle sista dagen att svara vara {when}.",
        "en": "Without the pause the last day to answer would be {day}.",
    },
}


def short_date(day: date, language: str) -> str:
    """Write a date without its weekday: "18.12.2026" or "18 December 2026"."""
    if language == "en":
        return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    return f"{day.day}.{day.month}.{day.year}"


def long_date(day: date, language: str) -> str:
    """Write a date with its weekday: "perjantai 18.12.2026", "Friday 18 December 2026"."""
    return f"{WEEKDAYS[language][day.weekday()]} {short_date(day, language)}"


def short_day(day: date, language: str, today: date | None = None) -> str:
    """Write a day as a list shows it: "pe 18.12.", "Fri 18 Dec"; its year unless it is today's."""
    year = str(day.year) if today and today.year != day.year else ""
    weekday = WEEKDAYS[language][day.weekday()]
    if language == "en":
        return f"{weekday[:3]} {day.day} {MONTHS[day.month - 1][:3]} {year}".rstrip()
    return f"{weekday[:2]} {day.day}.{day.month}.{year}"


def distance(days: int, language: str) -> str:
    """Say how far a last day is: "3 pv", "tänään", "2 pv myöhässä"."""
    if days == 0:
        return TODAY[language]
    one, many = (LEFT if days > 0 else LATE)[language]
    return (one if abs(days) == 1 else many).format(abs(days))


def short_day_and_distance(day: date, today: date, language: str) -> str:
    """Write a last day as a list shows it: "pe 18.12. (3 pv)", "pe 18.12. (tänään)"."""
    return f"{short_day(day, language, today)} ({distance((day - today).days, language)})"


def on_day(day: date, language: str) -> str:
    """Write a date inside a sentence: "perjantaina 18.12.2026", "Friday 18 December 2026"."""
    if language == "fi":
        return f"{FINNISH_ON_WEEKDAY[day.weekday()]} {short_date(day, 'fi')}"
    return long_date(day, language)


def up_to_or_from(day: date, language: str) -> str:
    """Write a date before "asti" or "alkaen", where a Finnish weekday would need a case."""
    return short_date(day, "fi") if language == "fi" else long_date(day, language)


def size(count: int, language: str) -> str:
    """How much a file weighs, in the unit that people know from their own machine."""
    for unit, weight in (("GB", 10**9), ("MB", 10**6)):
        if count >= weight:
            words = f"{count / weight:.1f} {unit}"
            return words if language == "en" else words.replace(".", ",")
    return f"{max(1, round(count / 1000))} kB"


def money(amount: str, language: str) -> str:
    """Write an amount of euros, given as "1234.50", the way that people read it."""
    whole, _, cents = amount.partition(".")
    mark = "," if language == "en" else "\N{NO-BREAK SPACE}"
    grouped = f"{int(whole):,}".replace(",", mark)
    if language == "en":
        return f"€{grouped}.{cents or '00'}"
    return f"{grouped},{cents or '00'}\N{NO-BREAK SPACE}€"


def _when(day: date, language: str) -> str:
    if language == "sv":
        return f"{WEEKDAYS['sv'][day.weekday()]}en den {short_date(day, 'sv')}"
    return on_day(day, language)


def _upper(words: str) -> str:
    return words[0].upper() + words[1:]


def _days(count: int, language: str) -> str:
    one, many = {"fi": ("päivä", "päivää"), "sv": ("dag", "dagar"), "en": ("day", "days")}[language]
    return f"{count} {one if count == 1 else many}"


def sentence(step: Step, language: str) -> str:
    """Say one step of a time limit as a plain sentence in fi, sv or en."""
    day, when = long_date(step.on, language), _when(step.on, language)
    words = {"day": day, "Day": _upper(day), "when": when, "When": _upper(when)}
    if step.code == StepCode.MONTH:
        words["period"] = PERIODS[language][step.detail]
    elif step.code in {StepCode.PAUSE, StepCode.LATE_PAUSE}:
        words["start"] = short_date(step.on, language)
        words["end"] = short_date(date.fromisoformat(step.detail), language)
    elif step.code == StepCode.RESUMED:
        words["days"] = _days(int(step.detail), language)
    elif step.code == StepCode.HOLIDAY:
        words["holiday"] = translate(step.detail, language)
    elif step.code == StepCode.CLAMP:
        words["detail"] = step.detail
    return SENTENCES[step.code][language].format(**words)
