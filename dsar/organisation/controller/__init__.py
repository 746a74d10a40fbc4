"""The controller (Art. 4(7)): the one legal person this installation answers for."""
