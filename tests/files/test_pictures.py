"""A logo is a plain picture or a drawing of shapes; nothing in it acts or reaches out."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from dsar.files import pictures
from dsar.files.refusals import Refused

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{}</svg>'
ACTIVE = {
    "script": "<script>alert(1)</script>",
    "handler": '<rect onload="x()"/>',
    "picture": '<image href="https://elsewhere.example/x.png"/>',
    "data": '<image href="data:image/png;base64,AAAA"/>',
    "page": "<foreignObject><p>x</p></foreignObject>",
    "use": '<use href="#a"/>',
    "link": '<a href="https://elsewhere.example"><rect/></a>',
    "namespaced link": '<g xmlns:x="http://www.w3.org/1999/xlink" x:href="file:///etc/passwd"/>',
    "fill": '<rect fill="url(https://elsewhere.example/#g)"/>',
    "quoted fill": "<rect fill=\"url( 'https://elsewhere.example' )\"/>",
    "style import": "<style>@import 'https://elsewhere.example';</style>",
    "style address": "<style>rect { fill: url(x.svg#a) }</style>",
    "split style": "<style>rect { fill: ur<![CDATA[l(x.svg#a)]]> }</style>",
    "escaped style": "<style>rect { fill: u\\72l(x.svg) }</style>",
    "animation": '<rect><animate attributeName="x" to="9"/></rect>',
    "style sheet": '<?xml-stylesheet href="https://elsewhere.example"?>',
}


def code(content: bytes, name: str) -> str:
    with pytest.raises(Refused) as refused:
        pictures.vet(io.BytesIO(content), name)
    return refused.value.code


def drawn(mode: str, form: str, size: tuple[int, int] = (20, 10)) -> bytes:
    file = io.BytesIO()
    Image.new(mode, size).save(file, form)
    return file.getvalue()


@pytest.mark.parametrize("inside", ACTIVE.values(), ids=ACTIVE.keys())
def test_a_drawing_that_acts_or_reaches_out_is_refused(inside: str) -> None:
    assert code(SVG.format(inside).encode(), "logo.svg") == "logo_active"


def test_a_drawing_may_declare_no_entities() -> None:
    bomb = '<!DOCTYPE svg [<!ENTITY a "aaaa">]>' + SVG.format("&a;")
    assert code(bomb.encode(), "logo.svg") == "logo_active"


def test_letters_need_a_font_so_they_are_refused() -> None:
    assert code(SVG.format("<text>Oy</text>").encode(), "logo.svg") == "logo_letters"


@pytest.mark.parametrize("inside", ["<g>" * 50 + "</g>" * 50, "<rect/>" * 3001])
def test_too_rich_a_drawing_is_refused(inside: str) -> None:
    assert code(SVG.format(inside).encode(), "logo.svg") == "logo_rich"


@pytest.mark.parametrize("content", [b"", b"<svg", b"<html/>", b"\xff\xfe\0", b"not xml"])
def test_what_is_no_drawing_is_refused(content: bytes) -> None:
    assert code(content, "logo.svg") == "logo_damaged"


def test_shapes_and_their_gradients_are_taken() -> None:
    inside = (
        '<metadata xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:RDF/></metadata>'
        "<style>.a { fill: url(#g) }</style>"
        '<defs><linearGradient id="g"><stop offset="0"/></linearGradient></defs>'
        '<path class="a" d="M0 0h9"/><rect fill="url(\'#g\')"/>'
    )
    assert pictures.vet(io.BytesIO(SVG.format(inside).encode()), "Logo.SVG") == "image/svg+xml"


@pytest.mark.parametrize(
    ("mode", "form", "name", "kind"),
    [
        ("RGB", "PNG", "a.png", "image/png"),
        ("RGBA", "PNG", "a.png", "image/png"),
        ("P", "PNG", "a.PNG", "image/png"),
        ("RGB", "JPEG", "a.jpg", "image/jpeg"),
        ("L", "JPEG", "a.jpeg", "image/jpeg"),
    ],
)
def test_plain_pictures_are_taken(mode: str, form: str, name: str, kind: str) -> None:
    assert pictures.vet(io.BytesIO(drawn(mode, form)), name) == kind


def test_a_picture_for_a_printing_press_is_refused() -> None:
    assert code(drawn("CMYK", "JPEG"), "a.jpg") == "logo_colours"


def test_a_picture_of_too_many_pixels_is_refused() -> None:
    assert code(drawn("1", "PNG", (3001, 1)), "a.png") == "logo_pixels"


def test_a_picture_that_breaks_off_is_refused() -> None:
    assert code(drawn("RGB", "JPEG", (900, 900))[:900], "a.jpg") == "logo_damaged"


def test_a_picture_is_what_its_name_says() -> None:
    assert code(drawn("RGB", "PNG"), "a.jpg") == "not_as_named"
    assert code(drawn("RGB", "PNG"), "a.gif") == "logo_kind"


def test_something_hidden_behind_a_picture_is_refused() -> None:
    assert code(drawn("RGB", "PNG") + b"<script>x</script>", "a.png") == "two_in_one"
