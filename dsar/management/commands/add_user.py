"""Add a member of staff; the first administrator of an installation is made here."""

from __future__ import annotations

import getpass
import sys
from argparse import ArgumentParser
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from dsar.organisation.accounts.models import User
from dsar.organisation.accounts.roles import Role


class Command(BaseCommand):
    help = "Add a member of staff with one role; the password is asked for, or read from a pipe."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("username")
        parser.add_argument("--role", choices=[role.value for role in Role], required=True)
        parser.add_argument("--email", default="")

    def handle(self, *args: Any, **options: Any) -> None:
        name, role = options["username"], Role(options["role"])
        if User.objects.filter(username=name).exists():
            raise CommandError(f"There is a user {name} already.")
        password = getpass.getpass() if sys.stdin.isatty() else sys.stdin.readline().strip()
        try:
            validate_password(password, User(username=name, email=options["email"]))
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        enters = role is not Role.SYSTEM_OWNER
        User.objects.create_user(name, options["email"], password, role=role, is_staff=enters)
        self.stdout.write(f"Added {name} as {role}.")
