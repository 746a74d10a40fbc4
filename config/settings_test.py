"""Settings for tests: a scratch folder per run, nothing of the operator's; the rest is real."""

import os
import tempfile

NOT_OURS = (
    *("CELERY_BROKER_URL", "DATABASE_URL", "EMAIL_URL", "MAIL_FROM", "REPLY_ADDRESS"),
    *("MAILBOX_URL", "FETCH_EVERY", "HEARTBEAT_HOURS", "TRUSTED_AUTHSERV", "CLAMD_URL"),
    *("SITE_URL", "PORT", "HOST", "DEBUG", "SECRET_KEY", "FILES_KEY", "SUPPRESSION_KEY"),
    *("SIGNING_CERTIFICATE", "SIGNING_PASSWORD", "SIGNING_TSA_URL"),
    *("PROOFS_DIR", "HAND_IN_FILE_MB", "HAND_IN_TASK_MB", "HAND_IN_FILES", "UNDO_SECONDS"),
)

for name in NOT_OURS:
    os.environ.pop(name, None)
    os.environ.pop(f"{name}_FILE", None)
if url := os.environ.get("TEST_DATABASE_URL"):
    os.environ["DATABASE_URL"] = url
if "TEST_VAR_DIR" not in os.environ:
    os.environ["TEST_VAR_DIR"] = tempfile.mkdtemp(prefix="dsar-test-")
os.environ["VAR_DIR"] = os.environ["TEST_VAR_DIR"]

from config.settings import *  # noqa: E402, F403 -- the environment must be put right first

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# The live server's threads would hold their connections past the end of the tests.
DATABASES["default"]["CONN_MAX_AGE"] = 0  # noqa: F405
