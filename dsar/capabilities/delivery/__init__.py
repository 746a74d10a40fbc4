"""How an answer reaches the person: secret links, packages of files, dispatches (Art. 12(3), 32).

Only hands out what the disclosure firewall lets through; must not know what the files say.
"""
