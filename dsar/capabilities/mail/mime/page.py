"""A message's HTML made harmless: nothing in it acts, fetches, links, or hides (T11, T12)."""

import nh3

from dsar.capabilities.mail.mime.headers import text_in
from dsar.capabilities.mail.mime.structure import Part, leaves

MAX_PAGE = 500_000
TAGS = {
    *("p", "br", "div", "span", "b", "strong", "i", "em", "u", "s", "sub", "sup", "hr", "pre"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote"),
    *("table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th", "address", "code"),
}
# Their words are no words of the letter.
EMPTIED = {"script", "style", "title", "template", "noscript", "iframe", "object", "svg", "math"}


def page_of(raw: bytes) -> str:
    """The sanitised HTML of a message, or an empty text; links keep their words only."""
    pages = [_decoded(part) for part in leaves(raw) if _is_page(part)]
    html = "\n<hr>\n".join(pages)[:MAX_PAGE]
    return nh3.clean(
        html,
        tags=TAGS,
        clean_content_tags=EMPTIED,
        attributes={"td": {"colspan", "rowspan"}, "th": {"colspan", "rowspan"}},
        url_schemes=set(),
        strip_comments=True,
        link_rel=None,
    )


def _is_page(part: Part) -> bool:
    content = part.content
    return (
        content.media_type == "text/html"
        and content.disposition != "attachment"
        and not part.enclosed
    )


def _decoded(part: Part) -> str:
    data, _ = part.payload()
    return text_in(data[: 4 * MAX_PAGE], part.content.charset)[0]
