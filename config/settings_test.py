"""Settings for tests: a scratch folder for every run and cheap password hashing; the rest is real."""

import os
import tempfile

os.environ["VAR_DIR"] = os.environ.setdefault("TEST_VAR_DIR", tempfile.mkdtemp(prefix="dsar-test-"))

from config.settings import *  # noqa: E402, F403 -- the folder must be known first

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
