"""The second reader: weighs every word of a letter where the rules found nothing sure.

Its table was learnt from invented letters (`learn`); each word's weight can be read and tested.
"""

from dsar.capabilities.mail.recognition.second.reader import Weighed, weigh

__all__ = ["Weighed", "weigh"]
