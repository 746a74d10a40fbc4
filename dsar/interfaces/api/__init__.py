"""The programming interface, a folder per version.

Reads start from visible_to(), changes call a step of the procedure.
"""
