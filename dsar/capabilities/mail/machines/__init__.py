"""Tells machines' mail from people's, so that no machine is answered or becomes a case (RFC 3834).

Word tables per language and the facts of the parser decide; knows no store, case or database.
"""

from dsar.capabilities.mail.machines.kinds import kind_of

__all__ = ["kind_of"]
