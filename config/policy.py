"""The content policy's exceptions: staff pages run our own scripts and frame our own pages."""

from csp.constants import SELF
from csp.middleware import CSPMiddleware, PolicyParts
from django.http import HttpRequest
from django.http.response import HttpResponseBase

STAFF = {"script-src": [SELF], "connect-src": [SELF], "frame-src": [SELF]}


class ContentPolicy(CSPMiddleware):
    def get_policy_parts(
        self,
        request: HttpRequest,
        response: HttpResponseBase,
        report_only: bool = False,  # noqa: FBT001, FBT002 -- the library's signature
    ) -> PolicyParts:
        parts = super().get_policy_parts(request, response, report_only)
        if request.path.startswith("/staff/") and not report_only:
            parts.update = STAFF | dict(parts.update or {})
        return parts
