"""A company as it stood before its clock was kept, played in an installation of its own.

Its rows are made by today's steps; then today's migrations are taken back, and what they added.
"""

from __future__ import annotations

from datetime import datetime
from importlib import import_module
from unittest import mock

from django.core.management import call_command
from django.utils import timezone

from dsar.cases.states import State
from dsar.organisation.controller.models import Controller
from dsar.organisation.datamap import versions
from dsar.procedure import dispatch
from tests import factories
from tests.procedure.asking import ask, days

OLD = "0005_mail_and_its_places"
TRIGGERS = import_module("dsar.migrations.0007_time_moves_with_a_record")


def live() -> None:
    """Cases past their half, then the schema of the release before."""
    # The data map had no versions then, so nothing may tell of one.
    with mock.patch.object(versions, "append"):
        play()
    TRIGGERS.Migration.operations[-1].reverse_code = TRIGGERS.remove
    call_command("migrate", "dsar", OLD, verbosity=0)


def play() -> None:
    at = timezone.now() - days(20)
    Controller.objects.all().delete()
    factories.a_company()
    for state in (State.RECEIVED, State.COLLECTING, State.CONTESTED):
        factories.a_case(state=state, at=at)
    for length in (25, 5):
        ask(factories.a_case(at=at), at=at, reply_by=at.date() + days(length))
    leave(at)
    ask(factories.a_case(at=at, email="unsent@example.com"), at=at)
    ask(factories.a_case(at=at, email="", address="Katu 1\n00100 HELSINKI"), at=at)


def leave(at: datetime) -> None:
    """Nobody noted then that a question had left."""
    while dispatch.render_next(at=at):
        continue
    while dispatch.send_next(at=at):
        continue
