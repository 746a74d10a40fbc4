"""A message's bytes in, plain facts out (C2: a letter to any mailbox counts).

Runs in a child process; knows no Django, case or database.
"""

from dsar.capabilities.mail.mime.headers import Unreadable
from dsar.capabilities.mail.mime.message import files_of, parse
from dsar.capabilities.mail.mime.page import page_of
from dsar.capabilities.mail.mime.signs import OWN_HEADER
from dsar.capabilities.mail.mime.structure import MAX_BYTES, head_of

__all__ = ["MAX_BYTES", "OWN_HEADER", "Unreadable", "files_of", "head_of", "page_of", "parse"]
