"""The marks before a subject: a reply inherits what it answers, a forward passes a letter on."""

import re

REPLY = re.compile(
    r"\A\s*(?:(?:re|sv|vs|aw|antw|odp|res|rif|ref|vast|r)\s*(?:\[\d+\])?\s*:\s*)+", re.IGNORECASE
)
FORWARD = re.compile(r"\A\s*(?:(?:fwd?|vl|vb|wg|tr|rv|enc|pd)\s*:\s*)+", re.IGNORECASE)
