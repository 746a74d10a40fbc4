"""What an owner says is wrong in the data map reaches those who keep it (Art. 5(1)(d), 30)."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from dsar.capabilities.mail import outbox
from dsar.organisation.accounts.models import User
from dsar.organisation.accounts.roles import HANDLING, Role
from dsar.organisation.controller.models import Controller
from dsar.organisation.datamap.models import System
from dsar.procedure.plain_words import insist_on_no_code

KIND: Final = "map_changed"
KEEPING: Final = (*HANDLING, Role.ADMINISTRATOR.value)


class CannotTellChange(ValueError):
    """What was written cannot be passed on; the message says why."""


def tell_change(system: System, text: str, *, at: datetime, by: User) -> None:
    """Mail an owner's words on a system to all who keep the data map (Art. 5(1)(d), 30).

    Raises CannotTellChange for an identity code among them.
    """
    insist_on_no_code(CannotTellChange, text)
    controller = Controller.current().as_printed()
    for user in User.objects.filter(is_active=True, role__in=KEEPING).exclude(email=""):
        outbox.queue(
            KIND,
            addressee=user.email,
            language=user.language,
            context={
                "controller": controller,
                "system": system.called(user.language),
                "owner": by.get_full_name() or by.username,
                "text": text.strip(),
            },
            at=at,
            dedupe_key=f"{KIND}:{system.pk}:{user.pk}:{at.timestamp()}",
        )
