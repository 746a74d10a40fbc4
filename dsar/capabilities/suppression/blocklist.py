"""Adding to the list and asking it."""

from __future__ import annotations

import hashlib
import hmac
import re
from datetime import datetime

from django.conf import settings

from dsar.capabilities.suppression.models import Suppression

# The prefix of numbers written without one.
HOME = "358"


def normalise(channel: str, value: str) -> str:
    """One spelling per address or number, so that the same one always gives the same digest."""
    if channel == Suppression.Channel.EMAIL:
        return value.strip().casefold()
    digits = re.sub(r"[^\d+]", "", value.replace("(0)", ""))
    digits = re.sub(r"^00", "+", digits)
    digits = re.sub(r"^0", f"+{HOME}", digits)
    return re.sub(rf"^{HOME}(?=\d{{6,}}$)", f"+{HOME}", digits)


def digest_of(channel: str, value: str) -> str:
    text = f"{channel}:{normalise(channel, value)}"
    return hmac.new(settings.SUPPRESSION_KEY.encode(), text.encode(), hashlib.sha256).hexdigest()


def add(channel: str, value: str, *, reference: str, at: datetime) -> Suppression:
    """Suppress an address or number from now on (Art. 21(3)); one already there stays as it is."""
    digest = digest_of(channel, value)
    entry, _ = Suppression.objects.get_or_create(
        channel=channel,
        digest=digest,
        revoked_at=None,
        defaults={"reference": reference, "added_at": at},
    )
    return entry


def is_suppressed(channel: str, value: str) -> bool:
    """Whether marketing to this address or number is forbidden (Art. 21(3))."""
    digest = digest_of(channel, value)
    return Suppression.objects.filter(
        channel=channel, digest=digest, revoked_at__isnull=True
    ).exists()
