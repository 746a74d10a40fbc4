"""Us: accounts, their deputies and calendars."""
