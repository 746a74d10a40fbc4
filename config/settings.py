"""Every setting, in one file. What differs between installations is read from the environment:

PORT HOST VAR_DIR PROOFS_DIR SITE_URL ALLOWED_HOSTS CSRF_TRUSTED_ORIGINS PROXY_SSL_HEADER DEBUG
LOG_LEVEL DATABASE_URL CELERY_BROKER_URL EMAIL_URL MAIL_FROM REPLY_ADDRESS TRUSTED_AUTHSERV
CLAMD_URL MAILBOX_URL FETCH_EVERY HEARTBEAT_HOURS HAND_IN_FILE_MB HAND_IN_TASK_MB HAND_IN_FILES
UNDO_SECONDS SECRET_KEY FILES_KEY SUPPRESSION_KEY SIGNING_CERTIFICATE SIGNING_PASSWORD
SIGNING_TSA_URL
and NAME_FILE for any of them, naming a file that holds the value. Each has a safe default.
"""

from pathlib import Path
from urllib.parse import urlsplit

from csp.constants import NONE, SELF

from config import env

BASE_DIR = Path(__file__).resolve().parent.parent

# --- Place -----------------------------------------------------------------------------------
VAR_DIR = env.folder(Path(env.text("VAR_DIR", str(BASE_DIR / "var"))).resolve())
FILES_DIR = env.folder(VAR_DIR / "files")
# What shows who is asking lies apart, so that no backup need hold it.
PROOFS_DIR = env.folder(Path(env.text("PROOFS_DIR", str(VAR_DIR / "proofs"))).resolve())
HOST = env.text("HOST", "127.0.0.1")
PORT = env.number("PORT", 8000, low=1, high=65535)
SITE_URL = env.site_url(f"http://localhost:{PORT}")
SITE_HOST = urlsplit(SITE_URL).hostname or "localhost"
HTTPS = SITE_URL.startswith("https://")

# --- Secrets ---------------------------------------------------------------------------------
SECRET_KEY = env.secret("SECRET_KEY", VAR_DIR / "keys", size=48)
# Several may stand side by side, parted by commas: the first locks, all of them open.
FILES_KEYS = env.secret("FILES_KEY", VAR_DIR / "keys", size=32).replace(",", " ").split()
# Never rotated: a new key would forget every address that asked not to be marketed to.
SUPPRESSION_KEY = env.secret("SUPPRESSION_KEY", VAR_DIR / "keys", size=32)

# --- Parts -----------------------------------------------------------------------------------
INSTALLED_APPS = [
    "dsar.apps.DsarConfig",
    "dsar.apps.StaffAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
    "rest_framework",
    "drf_spectacular",
    "csp",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "config.policy.ContentPolicy",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
AUTH_USER_MODEL = "dsar.User"
LOGIN_REDIRECT_URL = "admin:index"
DEBUG = env.flag("DEBUG")

# --- Database --------------------------------------------------------------------------------
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
DATABASES = {"default": env.database(f"sqlite:///{VAR_DIR / 'db.sqlite3'}")}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # Two writers fail under the default DEFERRED mode; FULL keeps legal records through power loss;
    # secure_delete overwrites what is deleted, as not every build of SQLite does by itself.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;"
        "PRAGMA foreign_keys=ON;PRAGMA recursive_triggers=ON;PRAGMA secure_delete=ON",
    }
    DATABASES["default"]["TEST"] = {"NAME": str(VAR_DIR / "test.sqlite3")}
else:
    DATABASES["default"].setdefault("OPTIONS", {}).setdefault("connect_timeout", 5)
    DATABASES["default"].update(CONN_MAX_AGE=60, CONN_HEALTH_CHECKS=True)
# Nothing is cached: the database is the only truth, and a cache server is one thing more to lose.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}

# --- Celery (the application and its schedule are in config/celery.py) ---------------------------
CELERY_BROKER_URL = env.text("CELERY_BROKER_URL", "filesystem://")
BROKER_DIR = VAR_DIR / "broker"

# --- Mail ------------------------------------------------------------------------------------
EMAIL_TIMEOUT = 10
EMAIL_BACKEND = "config.mail_folder.EmailBackend"
if env.text("EMAIL_URL"):
    globals().update(env.email(""))
EMAIL_FILE_PATH = str(VAR_DIR / "mail")
# Empty: the company's own address, from its details in the staff site.
MAIL_FROM = env.text("MAIL_FROM")
MAILBOXES = env.mailboxes("MAILBOX_URL")
# Seconds between two looks at a mailbox, and hours between two test messages (0: none).
FETCH_EVERY = env.number("FETCH_EVERY", 20, low=5, high=3600)
HEARTBEAT_HOURS = env.number("HEARTBEAT_HOURS", 6, low=0, high=168)
# An address per case for the answers to our mail, if the mail server takes such: info+{token}@...
REPLY_ADDRESS = env.reply_address("REPLY_ADDRESS")
# Names of our own mail servers, whose word on DMARC is believed; nobody's by default.
TRUSTED_AUTHSERV = {name.casefold() for name in env.words("TRUSTED_AUTHSERV")}
# A virus scanner for what strangers send: unix:///run/clamav/clamd.ctl or tcp://host:3310.
CLAMD_URL = env.scanner("CLAMD_URL")

# --- Letters ---------------------------------------------------------------------------------
# A PKCS#12 file with the key and certificate that sign letters; without one they are not signed.
SIGNING_CERTIFICATE = env.text("SIGNING_CERTIFICATE")
SIGNING_PASSWORD = env.text("SIGNING_PASSWORD")
# A server that confirms when a letter was signed (RFC 3161), if signatures are to carry that.
SIGNING_TSA_URL = env.web_address("SIGNING_TSA_URL")

# --- Languages and time ------------------------------------------------------------------------
LANGUAGE_CODE = "fi"
LANGUAGES = [("fi", "suomi"), ("sv", "svenska"), ("en", "English")]
LOCALE_PATHS = [BASE_DIR / "dsar" / "locale"]
TIME_ZONE = "Europe/Helsinki"
USE_TZ = True

# --- Pages -----------------------------------------------------------------------------------
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
STATIC_URL = "/static/"
STATICFILES_DIRS = [
    BASE_DIR / "dsar" / "interfaces" / door / "static" for door in ("portal", "owners", "staff")
]
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
# Uploads rest in the clear only while a request lasts, and only where a sweep can find them.
FILE_UPLOAD_TEMP_DIR = str(env.folder(VAR_DIR / "uploads"))
FILE_UPLOAD_PERMISSIONS = 0o600
# A file beyond the limit is not written to its end, so that no request fills the disk.
FILE_UPLOAD_HANDLERS = ["config.uploads.Bounded"]
DATA_UPLOAD_MAX_NUMBER_FIELDS = 300
DATA_UPLOAD_MAX_NUMBER_FILES = 100
# What a system's owner may hand in: each file, and all files of one system for one item.
HAND_IN_FILE_BYTES = env.number("HAND_IN_FILE_MB", 250, low=1, high=2048) * 2**20
HAND_IN_TASK_BYTES = env.number("HAND_IN_TASK_MB", 2048, low=1, high=2**20) * 2**20
HAND_IN_FILES = env.number("HAND_IN_FILES", 2000, low=1, high=100_000)
# Between the signature and the moment in which the letters of an answer are fixed.
UNDO_SECONDS = env.number("UNDO_SECONDS", 60, low=0, high=600)

# --- API -------------------------------------------------------------------------------------
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "rest_framework.authentication.SessionAuthentication",
        "rest_framework.authentication.BasicAuthentication",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Data subject requests",
    "DESCRIPTION": "Cases of data subject requests under the GDPR, for the privacy staff's tools.",
    "VERSION": "1",
    "SERVE_INCLUDE_SCHEMA": False,
    "COMPONENT_SPLIT_REQUEST": True,
}

# --- Security --------------------------------------------------------------------------------
ALLOWED_HOSTS = [SITE_HOST, "localhost", "127.0.0.1", "[::1]", *env.words("ALLOWED_HOSTS")]
CSRF_TRUSTED_ORIGINS = [SITE_URL, *env.words("CSRF_TRUSTED_ORIGINS")]
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_AGE = 8 * 60 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "config.errors.csrf_failure"
SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^health$"]
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
if header := env.text("PROXY_SSL_HEADER"):
    SECURE_PROXY_SSL_HEADER = (f"HTTP_{header.upper().replace('-', '_')}", "https")
# Preloading binds the whole domain for years; its owner decides that, not this program.
SILENCED_SYSTEM_CHECKS = ["security.W021"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

# --- Logs ------------------------------------------------------------------------------------
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {
        "without_paths": {"()": "config.logs.WithoutPaths"},
        "without_errors": {"()": "config.logs.WithoutErrors"},
    },
    "formatters": {
        "line": {
            "()": "config.logs.WithoutValues",
            "format": "%(asctime)s %(levelname)s %(name)s %(message)s",
        }
    },
    "handlers": {
        "stderr": {
            "class": "logging.StreamHandler",
            "formatter": "line",
            "filters": ["without_paths", "without_errors"],
        }
    },
    "root": {"handlers": ["stderr"], "level": env.text("LOG_LEVEL", "INFO").upper()},
    "loggers": {
        # It says hello as it is loaded.
        "pikepdf": {"level": "WARNING"},
        # A sweep every few seconds would drown what matters.
        "celery.app.trace": {"level": "WARNING"},
        "celery.worker.strategy": {"level": "WARNING"},
        "celery.beat": {"level": "WARNING"},
        # The mail listener's library writes down who writes to whom.
        "mail.log": {"level": "CRITICAL"},
        # Without this entry Django adds a console handler of its own.
        "django": {"handlers": [], "propagate": True},
        "fontTools": {"level": "WARNING"},
        "weasyprint": {"level": "ERROR"},
    },
}
