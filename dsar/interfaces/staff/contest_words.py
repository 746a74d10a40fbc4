"""What came of a contest, in the colleague's words."""

from __future__ import annotations

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from dsar.law.contests import ContestResult

RESULTS: Final[dict[str, Promise]] = {
    ContestResult.UPHELD: _("our decision stayed"),
    ContestResult.PARTLY_CHANGED: _("our decision changed in part"),
    ContestResult.CHANGED: _("our decision changed"),
}
SHORT: Final[dict[str, Promise]] = {
    ContestResult.UPHELD: _("Upheld"),
    ContestResult.PARTLY_CHANGED: _("Changed in part"),
    ContestResult.CHANGED: _("Changed"),
}
