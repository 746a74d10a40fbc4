"""The staff site: the stock admin site, subclassed, with our own screens inside it.

Screens show and ask; every change is one call to a step of the procedure.
"""
