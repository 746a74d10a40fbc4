"""The index of tables, for Django's eyes only; everybody else imports from a table's own module."""

from dsar.capabilities.decisions.models import Decision
from dsar.capabilities.delivery.models import AnswerFile, Dispatch, SecretLink
from dsar.capabilities.fulfilment.models import CollectionTask, TaskFile
from dsar.capabilities.identity.models import ProofRequest
from dsar.capabilities.letters.models import Letter
from dsar.capabilities.mail.models import (
    InboundMail,
    MailAttachment,
    MailSource,
    OutgoingMail,
)
from dsar.capabilities.suppression.models import Suppression
from dsar.cases.identity import IdentityCheck
from dsar.cases.models import Case, CaseItem, Contest, DataSubject, Note, Representative
from dsar.eventlog.models import Event, Seal, Stream
from dsar.files.models import StoredFile
from dsar.organisation.accounts.models import User
from dsar.organisation.controller.models import Controller
from dsar.organisation.datamap.models import DataCategory, Recipient, System

__all__ = [
    "AnswerFile",
    "Case",
    "CaseItem",
    "CollectionTask",
    "Contest",
    "Controller",
    "DataCategory",
    "DataSubject",
    "Decision",
    "Dispatch",
    "Event",
    "IdentityCheck",
    "InboundMail",
    "Letter",
    "MailAttachment",
    "MailSource",
    "Note",
    "OutgoingMail",
    "ProofRequest",
    "Recipient",
    "Representative",
    "Seal",
    "SecretLink",
    "StoredFile",
    "Stream",
    "Suppression",
    "System",
    "TaskFile",
    "User",
]
