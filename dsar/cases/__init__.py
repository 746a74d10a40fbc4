"""The case itself: what was asked, by whom, where it stands, until when, and who was shown to ask.

Serves Art. 12; holds the table of moves and the disclosure firewall.
Must not know letters, mails or screens.
"""
