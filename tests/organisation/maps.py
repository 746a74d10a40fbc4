"""Maps that nobody would write, yet that a file must carry there and back."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from dsar.law.article15 import MAY_BE_NONE
from dsar.law.grounds import is_blank
from dsar.organisation.datamap.content import PARTS, Content, overlay
from dsar.organisation.datamap.models import Basis

EMPTY: Content = {"recipients": [], "systems": []}
ODD = ["=1+1", "@SUM(A1)", "-2", "'=x", "a|b", " a ", "a\\pb", 'say "so"', "one\ntwo;\r\n=three"]
letters = st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff")
texts = st.one_of(st.sampled_from(ODD), st.text(letters, min_size=1, max_size=12)).filter(
    lambda text: not is_blank(text)
)
slugs = st.from_regex(r"[a-z0-9_-]{1,6}", fullmatch=True)
words = st.fixed_dictionaries({"fi": texts, "sv": texts, "en": texts})
parts = st.one_of(st.just({}), words)
recipients = st.lists(
    st.fixed_dictionaries({"name": words, "contact": st.one_of(st.just(""), texts)}),
    max_size=3,
    unique_by=lambda row: row["name"]["en"],
)
fields = st.lists(
    st.fixed_dictionaries({"key": slugs, "name": words}),
    max_size=2,
    unique_by=lambda row: row["key"],
)


@st.composite
def categories(draw: st.DrawFn, names: list[str]) -> Content:
    told: dict[str, Any] = {part: draw(parts) for part in PARTS}
    listed = draw(st.lists(st.sampled_from(names), unique=True)) if names else []
    open_to = sorted(part for part in MAY_BE_NONE if not (told | {"recipients": listed})[part])
    keeps = draw(st.booleans())
    return told | {
        "key": draw(slugs),
        "name": draw(words),
        "recipients": listed,
        "none": draw(st.lists(st.sampled_from(open_to), unique=True)) if open_to else [],
        "fields": draw(fields),
        "bases": draw(st.lists(st.sampled_from(Basis.values), unique=True)),
        "retention_rule": draw(st.sampled_from(["words", "accounting_vouchers", "years"])),
        "retention_years": draw(st.integers(1, 30)),
        "on_erasure": "keep" if keeps else draw(st.sampled_from(["erase", "anonymise"])),
        "keep_ground": "er-claims" if keeps else "",
        "is_active": draw(st.booleans()),
    }


@st.composite
def maps(draw: st.DrawFn) -> Content:
    """A whole map in its one order; nobody owns anything, for colleagues are not in the file."""
    told = draw(recipients)
    inner = st.lists(
        categories([row["name"]["en"] for row in told]),
        max_size=2,
        unique_by=lambda row: row["key"],
    )
    system = st.fixed_dictionaries(
        {
            "key": slugs,
            "name": words,
            "owner": st.just(""),
            "deputy": st.just(""),
            "sends_marketing": st.booleans(),
            "is_active": st.booleans(),
            "position": st.integers(0, 99),
            "categories": inner,
        }
    )
    systems = draw(st.lists(system, max_size=3, unique_by=lambda row: row["key"]))
    return overlay(EMPTY, {"recipients": told, "systems": systems})
