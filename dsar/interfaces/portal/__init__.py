"""The public pages: ask, follow, download (Art. 12(1)-(2)); plain HTML, no script, no account."""
