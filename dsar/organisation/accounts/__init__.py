"""The people who work here and what each role may do; a customer never has an account."""
