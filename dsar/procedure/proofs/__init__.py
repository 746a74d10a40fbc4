"""Documents that show who asks: kept apart, and gone as soon as they may (Art. 5(1)(c), (e))."""
