"""The index of tables, for Django's eyes only; everybody else imports from a table's own module."""

from dsar.capabilities.decisions.fees import FeeNotice
from dsar.capabilities.decisions.models import Decision
from dsar.capabilities.delivery.models import (
    AnswerFile,
    DeliveryChoice,
    Dispatch,
    Download,
    SecretLink,
)
from dsar.capabilities.delivery.packages import Package, PackageFile
from dsar.capabilities.fulfilment.afterwards import FollowUpErasure, RecipientNotice
from dsar.capabilities.fulfilment.lifting import RestrictionLift
from dsar.capabilities.fulfilment.models import (
    AccessStatement,
    CategoryAnswer,
    CollectionTask,
    Redaction,
    TaskFile,
)
from dsar.capabilities.fulfilment.owners import OwnerCode, OwnerLink
from dsar.capabilities.identity.models import (
    ContactChange,
    OneTimeCode,
    ProofFile,
    ProofRequest,
    ScopeQuestion,
)
from dsar.capabilities.letters.drafts import Draft
from dsar.capabilities.letters.models import Letter
from dsar.capabilities.mail.models import (
    InboundMail,
    MailAttachment,
    MailSource,
    OutgoingMail,
)
from dsar.capabilities.reminders.models import Digest, Reminder
from dsar.capabilities.suppression.models import Suppression
from dsar.cases.contests import Contest, ContestedItem
from dsar.cases.identity import IdentityCheck
from dsar.cases.models import Case, CaseItem, DataSubject, Note
from dsar.cases.representatives import Representative
from dsar.cases.time_limits import Extension, Inquiry, Recomputation, Suspension
from dsar.eventlog.models import Event, Seal, Stream
from dsar.files.models import StoredFile
from dsar.organisation.accounts.models import CalendarFeed, User
from dsar.organisation.controller.identity_policy import IdentityPolicy
from dsar.organisation.controller.letterhead import Letterhead
from dsar.organisation.controller.models import Controller, NonWorkingDay
from dsar.organisation.datamap.models import DataCategory, MapVersion, Recipient, System
from dsar.work.limits import Tally
from dsar.work.sweeps import Sweep

__all__ = [
    "AccessStatement",
    "AnswerFile",
    "CalendarFeed",
    "Case",
    "CaseItem",
    "CategoryAnswer",
    "CollectionTask",
    "ContactChange",
    "Contest",
    "ContestedItem",
    "Controller",
    "DataCategory",
    "DataSubject",
    "Decision",
    "DeliveryChoice",
    "Digest",
    "Dispatch",
    "Download",
    "Draft",
    "Event",
    "Extension",
    "FeeNotice",
    "FollowUpErasure",
    "IdentityCheck",
    "IdentityPolicy",
    "InboundMail",
    "Inquiry",
    "Letter",
    "Letterhead",
    "MailAttachment",
    "MailSource",
    "MapVersion",
    "NonWorkingDay",
    "Note",
    "OneTimeCode",
    "OutgoingMail",
    "OwnerCode",
    "OwnerLink",
    "Package",
    "PackageFile",
    "ProofFile",
    "ProofRequest",
    "Recipient",
    "RecipientNotice",
    "Recomputation",
    "Redaction",
    "Reminder",
    "Representative",
    "RestrictionLift",
    "ScopeQuestion",
    "Seal",
    "SecretLink",
    "StoredFile",
    "Stream",
    "Suppression",
    "Suspension",
    "Sweep",
    "System",
    "Tally",
    "TaskFile",
    "User",
]
