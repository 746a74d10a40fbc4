"""The one file that goes to the person: overview, tables and files in a ZIP (Art. 15(3), 20)."""
