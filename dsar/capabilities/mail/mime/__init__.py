"""A message's bytes in, plain facts out (C2: a letter to any mailbox counts).

Runs in a child process, so only the standard library; knows no Django, case or database.
"""

from dsar.capabilities.mail.mime.headers import Unreadable
from dsar.capabilities.mail.mime.message import attachments, parse
from dsar.capabilities.mail.mime.signs import OWN_HEADER
from dsar.capabilities.mail.mime.structure import MAX_BYTES

__all__ = ["MAX_BYTES", "OWN_HEADER", "Unreadable", "attachments", "parse"]
