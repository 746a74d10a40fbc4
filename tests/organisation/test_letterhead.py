"""How letters look is one row; a letter keeps the look it was fixed with."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from PIL import Image

from dsar.capabilities.letters import logo
from dsar.capabilities.letters.render import pdf_for
from dsar.capabilities.letters.sheet import LetterNotRenderedError
from dsar.files import store
from dsar.files.models import StoredFile
from dsar.organisation.controller import letterhead
from dsar.organisation.controller.letterhead import DoesNotFit, Letterhead
from dsar.organisation.controller.paper import (
    BOUNDS,
    Layout,
    NoSuchLayout,
    Preset,
    Window,
    fits,
    layout_of,
)
from tests import factories
from tests.capabilities.letters.samples import content

pytestmark = pytest.mark.django_db


def picture(colour: str) -> bytes:
    file = BytesIO()
    Image.new("RGB", (60, 20), colour).save(file, "PNG")
    return file.getvalue()


def put_up(colour: str) -> None:
    now: dict[str, Any] = {"at": factories.NOW, "by": factories.a_user()}
    letterhead.put_up(picture(colour), f"{colour}.png", **now)


def test_without_a_row_letters_are_finnish_ones_without_a_logo() -> None:
    assert Letterhead.current().layout == Layout()


@pytest.mark.parametrize(
    "wrong",
    [
        {"preset": "other"},
        {"window_top": 34},
        {"window_top": 66},
        {"window_left": 9},
        {"window_width": 59},
        {"window_height": 46},
        {"window_left": 100, "window_width": 96},
        {"window_top": 60, "window_height": 40},
        {"id": 2},
    ],
)
def test_the_database_refuses_an_unlawful_letterhead(wrong: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Letterhead.objects.create(**wrong)


def test_the_database_refuses_it_in_an_update_too() -> None:
    Letterhead.objects.create()
    with pytest.raises(IntegrityError), transaction.atomic():
        Letterhead.objects.update(window_top=20)


def test_the_step_and_the_database_know_the_same_bounds() -> None:
    for side, (low, high) in BOUNDS.items():
        assert not fits(replace(Window(), **{side: low - 1}))
        assert not fits(replace(Window(), **{side: high + 1}))
    assert fits(Window())


def test_a_window_that_does_not_fit_is_refused() -> None:
    with pytest.raises(DoesNotFit):
        letterhead.settle(Preset.SFS, Window(top=90), at=factories.NOW, by=factories.a_user())
    assert not Letterhead.objects.exists()


def test_a_layout_comes_back_from_the_letter_as_it_was() -> None:
    layout = Layout(Preset.DIN_A, Window(20, 45, 80, 40), "ab" * 32, "image/png")
    assert layout_of({"layout": layout.as_content()}) == layout
    assert layout_of({}) == Layout()


@pytest.mark.parametrize(
    "told",
    [
        {},
        "sfs",
        {"preset": "other", "window": vars(Window())},
        {"preset": "sfs", "window": {"left": 1}},
        {"preset": "sfs", "window": vars(Window(top=5))},
        {"preset": "sfs", "window": vars(Window()) | {"left": "1mm } * {"}},
    ],
)
def test_a_letter_with_a_layout_that_there_is_not_is_refused(told: Any) -> None:
    with pytest.raises(NoSuchLayout):
        layout_of({"layout": told})


def test_an_older_letter_keeps_its_logo_when_a_new_one_comes() -> None:
    put_up("red")
    fixed = content("refusal", "fi", layout=Letterhead.current().layout.as_content())
    before = pdf_for(fixed, assets=logo.brought(fixed))
    put_up("blue")
    newer = content("refusal", "fi", layout=Letterhead.current().layout.as_content())
    assert pdf_for(fixed, assets=logo.brought(fixed)) == before
    assert pdf_for(newer, assets=logo.brought(newer)) != before


def test_a_letter_without_a_logo_brings_no_files() -> None:
    assert logo.brought(content("refusal", "fi")) == {}


def test_a_letter_whose_logo_is_gone_is_not_drawn_without_it() -> None:
    put_up("red")
    fixed = {"layout": Letterhead.current().layout.as_content()}
    store.wipe(StoredFile.objects.get(original_name="red.png"), at=factories.NOW)
    with pytest.raises(LetterNotRenderedError, match="gone"):
        logo.brought(fixed)


def test_a_letter_of_a_case_takes_todays_look_along() -> None:
    case = factories.a_case()
    fixed = case.letters.first()
    assert fixed is not None
    assert layout_of(fixed.content) == Layout()
    put_up("red")
    other = factories.a_case().letters.first()
    assert other is not None
    assert layout_of(other.content).logo == StoredFile.objects.get(original_name="red.png").sha256
