"""Two mailboxes and what they answer, for the tests of a change of address."""

from __future__ import annotations

from datetime import timedelta

from dsar.capabilities.delivery.models import SecretLink
from dsar.capabilities.identity.models import ContactChange
from dsar.capabilities.mail.models import OutgoingMail
from dsar.cases.models import Case
from dsar.procedure.identity import change_contact
from tests.factories import NOW
from tests.procedure.asking import fresh

OLD, NEW = "maija@example.com", "maija.new@example.com"
LATER = NOW + timedelta(days=30)


def asked(case: Case, email: str = NEW, **more: object) -> ContactChange:
    return change_contact.ask(fresh(case), email=email, at=LATER, **more)  # type: ignore[arg-type]


def say_yes(*given: SecretLink) -> None:
    for link in given:
        change_contact.confirm(SecretLink.objects.select_related("case").get(pk=link.pk), at=LATER)


def changed(case: Case) -> Case:
    row = asked(case)
    say_yes(row.old_link, row.new_link)
    return fresh(case)


def mails(kind: str) -> list[OutgoingMail]:
    return list(OutgoingMail.objects.filter(kind=kind).order_by("pk"))
