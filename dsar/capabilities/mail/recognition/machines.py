"""Tells mail of machines from letters, so that no machine is answered or becomes a case."""

import re
from collections.abc import Mapping
from typing import Any

AUTOMATIC_SUBJECT = re.compile(
    r"\s*(?:automaattinen vastaus|automatic reply|auto(?:matiskt )?svar|auto[- ]?reply|autosvar"
    r"|out of (?:the )?office|poissa(?: toimistolta)?\s*[:(]|poissaoloviesti|poissaoloilmoitus"
    r"|frånvaro(?:meddelande)?\s*:|ej på kontoret|undeliver(?:ed|able)|returned mail"
    r"|delivery status notification|mail delivery (?:failed|failure|subsystem)|failure notice"
    r"|delivery (?:has )?failed|lukukuittaus|luettu:|läst:|read:|not read:|toimittamatta"
    r"|viestiä ei voitu toimittaa|kunde inte levereras|olevererat|automatische antwort"
    r"|abwesenheit|réponse automatique|respuesta automática|risposta automatica"
    r"|hyväksytty:|hylätty:|accepted:|declined:|tentative:|accepterat:|avböjt:)",
    re.IGNORECASE,
)
DAEMON = re.compile(r"(?:mailer-daemon|postmaster|mail-daemon|bounces?(?:[+-].*)?)(?:@|$)")


def is_machine(parsed: Mapping[str, Any]) -> bool:
    """Whether a parsed message was sent by a program: by standard sign, sender or subject."""
    return bool(
        parsed["machine"]
        or DAEMON.match(parsed["from_address"])
        or AUTOMATIC_SUBJECT.match(parsed["subject"])
    )
