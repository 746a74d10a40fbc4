"""The doors: public pages, staff site, API.

Each translates in, checks permission, makes one call to a step and translates out.
"""
