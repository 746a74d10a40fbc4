"""How an installation is set up: settings read from the environment, addresses, the beat schedule.

What an operator changes is an environment variable; what a lawyer changes is data. Knows no case.
"""
