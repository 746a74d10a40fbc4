"""What an owner says is wrong in the data map reaches those who keep it (Art. 5(1)(d), 30)."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from django.db import transaction

from dsar.capabilities.mail import outbox
from dsar.eventlog.append import INSTALLATION, append
from dsar.organisation.accounts.models import User
from dsar.organisation.accounts.roles import HANDLING, Role
from dsar.organisation.controller.models import Controller
from dsar.organisation.datamap.models import System
from dsar.procedure.plain_words import insist_on_no_code

KIND: Final = "map_changed"
KEEPING: Final = (*HANDLING, Role.ADMINISTRATOR.value)


class CannotTellChange(ValueError):
    """What was written cannot be passed on; the message says why."""


@transaction.atomic
def tell_change(system: System, text: str, *, at: datetime, by: User) -> None:
    """Mail an owner's words on a system to all who keep the data map (Art. 5(1)(d), 30).

    Raises CannotTellChange for an identity code among them, or when nobody can be told.
    """
    insist_on_no_code(CannotTellChange, text)
    known = User.objects.filter(is_active=True, role__in=KEEPING).exclude(email="")
    told = list(known.order_by("pk"))
    if not told:
        raise CannotTellChange("nobody can be told by mail now: write to the privacy team")
    facts = {"system": system.key, "to": [user.pk for user in told]}
    append(INSTALLATION, "map.change_told", at=at, by=by.actor, facts=facts)
    controller = Controller.current().as_printed()
    for user in told:
        context = {
            "controller": controller,
            "system": system.called(user.language),
            "owner": by.get_full_name() or by.username,
            "text": text.strip(),
        }
        outbox.queue(
            KIND,
            addressee=user.email,
            language=user.language,
            context=context,
            at=at,
            dedupe_key=f"{KIND}:{system.pk}:{user.pk}:{at.timestamp()}",
        )
