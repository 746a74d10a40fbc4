import logging
import sys
from types import SimpleNamespace

from config.logs import WithoutPaths, WithoutValues


def record(**extra: object) -> logging.LogRecord:
    made = logging.LogRecord("django.request", logging.WARNING, "", 0, "%s: %s", ("x", "y"), None)
    made.__dict__.update(extra)
    return made


def test_a_secret_link_is_not_logged() -> None:
    match = SimpleNamespace(route="fi/case/<token>/")
    request = SimpleNamespace(method="GET", path="/fi/case/s3cret/", resolver_match=match)
    line = record(request=request, status_code=404, args=("Not Found", "/fi/case/s3cret/"))
    assert WithoutPaths().filter(line)
    assert line.getMessage() == "404 GET /fi/case/<token>/"


def test_an_unknown_address_is_not_logged() -> None:
    request = SimpleNamespace(method="GET", path="/anna.virtanen", resolver_match=None)
    line = record(request=request, status_code=404)
    WithoutPaths().filter(line)
    assert "virtanen" not in line.getMessage()


def test_a_traceback_shows_the_place_and_not_the_value() -> None:
    private = "anna.virtanen" + "@mail.example"
    try:
        raise ValueError(private)
    except ValueError:
        text = WithoutValues("%(message)s").format(record(exc_info=sys.exc_info()))
    assert "test_logs.py" in text
    assert "ValueError" in text
    assert private not in text
