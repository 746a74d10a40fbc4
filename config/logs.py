"""How log lines look: no addresses of pages, no request content, no values inside tracebacks.

A secret link's path is a password, and a database error may quote the row it refused.
"""

import logging
import traceback
from types import TracebackType
from typing import Any

ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class WithoutPaths(logging.Filter):
    """Says which kind of page a request met instead of its address."""

    def filter(self, record: logging.LogRecord) -> bool:
        request: Any = getattr(record, "request", None)
        # The development server hands over its socket under the same name.
        if hasattr(request, "method"):
            match = getattr(request, "resolver_match", None)
            route = match.route if match else "no such page"
            record.msg = "%s %s /%s"
            record.args = (getattr(record, "status_code", "-"), request.method, route)
        return True


class WithoutErrors(logging.Filter):
    """Celery writes the text of a task's error into its message; the class alone is enough."""

    def filter(self, record: logging.LogRecord) -> bool:
        if record.name == "celery.app.trace" and record.exc_info and record.exc_info[0]:
            task = getattr(record, "data", {}).get("name", "a task")
            record.msg, record.args = "%s ended in %s", (task, record.exc_info[0].__name__)
        return True


class WithoutValues(logging.Formatter):
    """Prints where an error arose and its kind, never the text of the error."""

    def formatException(self, ei: ExcInfo) -> str:  # noqa: N802 -- the name is logging's
        kind, _, trace = ei
        frames = "".join(traceback.format_tb(trace))
        return f"{frames}{kind.__module__}.{kind.__qualname__}" if kind else frames
