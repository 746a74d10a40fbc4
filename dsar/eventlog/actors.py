"""Who did it, as a code without a name: `staff:3`, `person`, `system`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ActorKind = Literal["staff", "person", "system"]


@dataclass(frozen=True)
class Actor:
    """The one who acts; only staff carry an id, the person and the system need none."""

    kind: ActorKind
    user_id: int | None = None

    @property
    def code(self) -> str:
        return f"{self.kind}:{self.user_id}" if self.user_id else self.kind


PERSON = Actor("person")
SYSTEM = Actor("system")


def staff(user_id: int) -> Actor:
    return Actor("staff", user_id)
