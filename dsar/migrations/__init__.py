"""One line of migrations: named, one change each, never edited once landed."""
