"""Working days of the Member State where the controller is established (Reg. 1182/71 Art. 2)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import holidays

SATURDAY = 5

# Days off by collective agreement, not statutory holidays, though the package lists them.
EVES = frozenset({"Midsummer Eve", "Christmas Eve"})
COUNTRIES_WITH_EVES = frozenset({"FI"})
# A day of flags by provincial law; it ends no time limit later.
NEVER_STATUTORY = frozenset({"Åland's Autonomy Day"})

LOCAL_HOLIDAY = "Local holiday"

NAMES: dict[str, dict[str, str]] = {
    "New Year's Day": {"fi": "uudenvuodenpäivä", "sv": "nyårsdagen"},
    "Epiphany": {"fi": "loppiainen", "sv": "trettondagen"},
    "Good Friday": {"fi": "pitkäperjantai", "sv": "långfredagen"},
    "Easter Sunday": {"fi": "pääsiäispäivä", "sv": "påskdagen"},
    "Easter Monday": {"fi": "toinen pääsiäispäivä", "sv": "annandag påsk"},
    "May Day": {"fi": "vappu", "sv": "första maj"},
    "Labor Day": {"fi": "vappu", "sv": "första maj", "en": "Labour Day"},
    "Ascension Day": {"fi": "helatorstai", "sv": "Kristi himmelsfärdsdag"},
    "Pentecost": {"fi": "helluntaipäivä", "sv": "pingstdagen", "en": "Whit Sunday"},
    "Pentecost Monday": {
        "fi": "toinen helluntaipäivä",
        "sv": "annandag pingst",
        "en": "Whit Monday",
    },
    "Midsummer Eve": {"fi": "juhannusaatto", "sv": "midsommarafton"},
    "Midsummer Day": {"fi": "juhannuspäivä", "sv": "midsommardagen"},
    "All Saints' Day": {"fi": "pyhäinpäivä", "sv": "alla helgons dag"},
    "Independence Day": {"fi": "itsenäisyyspäivä", "sv": "självständighetsdagen"},
    "National Day": {"fi": "kansallispäivä", "sv": "nationaldagen"},
    "Christmas Eve": {"fi": "jouluaatto", "sv": "julafton"},
    "Christmas Day": {"fi": "joulupäivä", "sv": "juldagen"},
    "Second Day of Christmas": {"fi": "tapaninpäivä", "sv": "annandag jul", "en": "Boxing Day"},
    # Estonia, Germany, France and Ireland.
    "Victory Day": {"fi": "voitonpäivä", "sv": "segerdagen"},
    "Independence Restoration Day": {
        "fi": "itsenäisyyden palauttamisen päivä",
        "sv": "dagen för självständighetens återställande",
    },
    "German Unity Day": {"fi": "Saksan yhdistymisen päivä", "sv": "Tysklands enhetsdag"},
    "Assumption Day": {
        "fi": "Marian taivaaseen ottamisen päivä",
        "sv": "Marie himmelsfärdsdag",
    },
    "Armistice Day": {"fi": "aselevon päivä", "sv": "vapenstilleståndsdagen"},
    "Saint Brigid's Day": {"fi": "Pyhän Brigidin päivä", "sv": "Sankta Brigids dag"},
    "Saint Patrick's Day": {"fi": "Pyhän Patrickin päivä", "sv": "Sankt Patricks dag"},
    "Saint Stephen's Day": {"fi": "tapaninpäivä", "sv": "annandag jul"},
    "May Bank Holiday": {
        "fi": "toukokuun vapaapäivä",
        "sv": "fridagen i maj",
        "en": "May bank holiday",
    },
    "June Bank Holiday": {
        "fi": "kesäkuun vapaapäivä",
        "sv": "fridagen i juni",
        "en": "June bank holiday",
    },
    "August Bank Holiday": {
        "fi": "elokuun vapaapäivä",
        "sv": "fridagen i augusti",
        "en": "August bank holiday",
    },
    "October Bank Holiday": {
        "fi": "lokakuun vapaapäivä",
        "sv": "fridagen i oktober",
        "en": "October bank holiday",
    },
    "Day of Remembrance and Recognition": {
        "fi": "muiston ja kiitoksen päivä",
        "sv": "dagen för minne och tack",
    },
    # Only in some regions.
    "Women's Day": {"fi": "naistenpäivä", "sv": "kvinnodagen"},
    "Corpus Christi": {"fi": "Kristuksen ruumiin ja veren juhla", "sv": "Kristi lekamens fest"},
    "Reformation Day": {"fi": "uskonpuhdistuksen päivä", "sv": "reformationsdagen"},
    "Repentance and Prayer Day": {"fi": "katumuspäivä", "sv": "botdagen"},
    "World Children's Day": {"fi": "lasten päivä", "sv": "barnens dag"},
    "Augsburg Peace Festival": {"fi": "Augsburgin rauhanjuhla", "sv": "Augsburgs fredsfest"},
    LOCAL_HOLIDAY: {"fi": "paikallinen pyhäpäivä", "sv": "lokal helgdag", "en": "local holiday"},
}

# A holiday that the table above does not know has a name in English only.
UNNAMED = {"fi": "yleinen vapaapäivä", "sv": "allmän ledig dag"}


@lru_cache(maxsize=1)
def _regions() -> Mapping[str, list[str]]:
    return holidays.list_supported_countries(include_aliases=False)


@lru_cache(maxsize=4096)
def _public_days(country: str, year: int) -> Mapping[date, str]:
    state, _, region = country.partition("-")
    found = holidays.country_holidays(
        state, subdiv=region or None, years=year, categories="public", language="en_US"
    )
    return dict(found.items())


def translate(key: str, language: str) -> str:
    """Name a holiday, known by the key a step carries, in fi, sv or en."""
    return ", ".join(
        NAMES.get(part, {}).get(language) or UNNAMED.get(language, part) for part in key.split("; ")
    )


@dataclass(frozen=True)
class Calendar:
    """Days that count as holidays: a country ("FI") or a region of one ("DE-BY")."""

    country: str = "FI"
    eves_count: bool = False
    extra: frozenset[date] = frozenset()

    def __post_init__(self) -> None:
        state, dash, region = self.country.partition("-")
        if state not in _regions() or (dash and region not in _regions()[state]):
            raise ValueError(f"No holiday calendar is known for the country {self.country!r}.")

    def holiday_key(self, day: date) -> str | None:
        """Give the stable English key of a public holiday, or None on other days."""
        names = _public_days(self.country, day.year).get(day, "").split("; ")
        customary = NEVER_STATUTORY
        if self.country.partition("-")[0] in COUNTRIES_WITH_EVES and not self.eves_count:
            customary |= EVES
        names = [name for name in names if name not in customary]
        if key := "; ".join(filter(None, names)):
            return key
        return LOCAL_HOLIDAY if day in self.extra else None

    def holiday_name(self, day: date, language: str) -> str | None:
        """Name the public holiday on this day in fi, sv or en; None on other days."""
        key = self.holiday_key(day)
        return translate(key, language) if key else None

    def is_working_day(self, day: date) -> bool:
        """Say whether a period may end on this day (Reg. 1182/71 Art. 3(4))."""
        return day.weekday() < SATURDAY and self.holiday_key(day) is None
