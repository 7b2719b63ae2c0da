"""All settings, read from the environment once, at the start. `.env.example` lists the names."""

import os
import sys
from pathlib import Path
from urllib.parse import unquote

from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

from portal.environment import Environment, read_file

BASE_DIR = Path(__file__).resolve().parent.parent
# `make demo` leaves its addresses in var/demo.env, so that manage.py speaks to the running demo.
ENV = Environment(
    dict(os.environ)
    if "DATABASE_URL" in os.environ
    else read_file(Path(os.environ.get("VAR_DIR", BASE_DIR / "var")) / "demo.env") | dict(os.environ)
)

# --- What this installation is --------------------------------------------------------------------------------------
DEMO = ENV.flag("DEMO")  # demo people and their mails can be seen by everybody; never with real data
DEBUG = False
SECRET_KEY = ENV.text("SECRET_KEY", at_least=50)
SITE = ENV.url("SITE_URL", frozenset({"https", "http"} if DEMO else {"https"}))
SITE_URL = f"{SITE.scheme}://{SITE.netloc}"
if not SITE.hostname:
    raise ImproperlyConfigured("SITE_URL must name a host.")
ALLOWED_HOSTS = ENV.names("ALLOWED_HOSTS", SITE.hostname)
SERVED_SECURELY = SITE.scheme == "https"

# --- What it is made of ---------------------------------------------------------------------------------------------
INSTALLED_APPS = [
    "portal.apps.PortalConfig",
    "mutations.apps.MutationsConfig",
    "wishes.apps.WishesConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.contrib.humanize",
    "django.forms",
    "allauth",
    "allauth.account",
    "crispy_forms",
    "django_htmx",
    "csp",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "portal.people.middleware.ActorMiddleware",
]
ROOT_URLCONF = "portal.urls"
WSGI_APPLICATION = "portal.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "portal.ui.context.shell",
            ],
            "libraries": {"ui": "portal.ui.tags"},
        },
    },
]
SHELL_HOUSE = "portal.corporations.selectors.house_of"  # whose name, number and colour a page carries
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
CRISPY_ALLOWED_TEMPLATE_PACKS = ("plattegrond",)
CRISPY_TEMPLATE_PACK = "plattegrond"

# --- Where rows, files, cache and jobs are --------------------------------------------------------------------------
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
DATABASES = {
    "default": ENV.database("DATABASE_URL")
    | {"CONN_MAX_AGE": ENV.whole("CONN_MAX_AGE", 60, low=0, high=3600), "CONN_HEALTH_CHECKS": True}
}
if "DATABASE_OWNER_URL" in ENV.values:
    # Only where `migrate --database owner` runs: the web role owns no table and cannot lift a trigger.
    DATABASES["owner"] = ENV.database("DATABASE_OWNER_URL", {"options": "-c lock_timeout=10s"})
REDIS_URL = ENV.text("REDIS_URL")
REDIS = ENV.url("REDIS_URL", frozenset({"redis", "rediss", "unix"}))
CACHES = {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": REDIS_URL}}
MEDIA_ROOT = ENV.folder("FILES_DIR", BASE_DIR / "var" / "files")
SESSION_ENGINE = "django.contrib.sessions.backends.db"

STATIC_URL = "/static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATIC_ROOT = ENV.folder("STATIC_DIR", BASE_DIR / "var" / "static")
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# --- Later work -----------------------------------------------------------------------------------------------------
CELERY_BROKER_URL = f"redis+socket://{REDIS.path}?virtual_host=1" if REDIS.scheme == "unix" else REDIS_URL
CELERY_TASK_SERIALIZER = "json"
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "visibility_timeout": 600,
    "unacked_restore_interval": 2,
    "unacked_restore_throttle": 1,
    "max_retries": 0,  # a page never waits for the broker: its hint is dropped, and the sweep finds the row
    "socket_connect_timeout": 2,
}
CELERY_TIMEZONE = "Europe/Amsterdam"

# --- Post: every mail goes by the outbox; the transport is where a worker hands it over -------------------------------
EMAIL_BACKEND = "portal.post.backend.OutboxBackend"
DEFAULT_FROM_EMAIL = ENV.text("MAIL_FROM", "Drempel <post@drempel.example>" if DEMO else None)
POST_TRANSPORT = "django.core.mail.backends.dummy.EmailBackend"  # the demo shows its mails at /demo/mail
if not DEMO:
    MAIL = ENV.url("MAIL_URL", frozenset({"smtp", "smtps"}))
    POST_TRANSPORT = "django.core.mail.backends.smtp.EmailBackend"
    EMAIL_HOST = MAIL.hostname or ""
    EMAIL_PORT = MAIL.port or (465 if MAIL.scheme == "smtps" else 587)
    EMAIL_HOST_USER = unquote(MAIL.username or "")
    EMAIL_HOST_PASSWORD = unquote(MAIL.password or "")
    EMAIL_USE_SSL = MAIL.scheme == "smtps"
    EMAIL_USE_TLS = not EMAIL_USE_SSL
    EMAIL_TIMEOUT = 20

# --- Who signs in ---------------------------------------------------------------------------------------------------
AUTH_USER_MODEL = "portal.Account"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_ADAPTER = "portal.people.adapters.AccountAdapter"
TENANT_SESSION_CHECK = "mutations.cases.selectors.session_is_valid"  # is this invitation still good?
DEMO_TENANTS = "mutations.cases.selectors.demo_invitations"  # the tenants on /demo
DEMO_CAST = "wishes.demo.people.CAST"  # who plays in the story on /demo, in its order, and what to do there
ACCOUNT_FORMS = {"login": "portal.people.forms.SignInForm"}
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"  # an administrator makes the account; a reset mail proves the address
ACCOUNT_DEFAULT_HTTP_PROTOCOL = SITE.scheme
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False

# --- Trail: the rooms' events, each with the sentence that a timeline shows -------------------------------------------
EVENT_NAMES = [
    "portal.post.choices.EventName",
    "portal.people.choices.EventName",
    "mutations.dwellings.choices.EventName",
    "mutations.cases.choices.EventName",
    "wishes.catalogue.choices.EventName",
    "wishes.costing.choices.EventName",
    "wishes.policy.choices.EventName",
    "wishes.proposals.choices.EventName",
    "wishes.comparison.choices.EventName",
    "wishes.decisions.choices.EventName",
]

# --- Languages and time ---------------------------------------------------------------------------------------------
LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", _("Nederlands")), ("en", _("Engels"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_I18N = True
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True

# --- Safety ---------------------------------------------------------------------------------------------------------
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "frame-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "object-src": [NONE],
    },
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = SERVED_SECURELY
SESSION_COOKIE_AGE = 12 * 3600
CSRF_COOKIE_HTTPONLY = LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Lax"
SECURE_SSL_REDIRECT = SERVED_SECURELY
SECURE_REDIRECT_EXEMPT = [r"^health$"]
SECURE_HSTS_SECONDS = 365 * 86_400 if SERVED_SECURELY else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = SERVED_SECURELY
CSRF_TRUSTED_ORIGINS = [SITE_URL]
if ENV.flag("BEHIND_PROXY"):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    ALLAUTH_TRUSTED_PROXY_COUNT = 1  # whose word about the caller's address counts for the rate limits
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 4_000  # a contractor's sheet is one form

LOG_LEVEL = ENV.choice("LOG_LEVEL", "INFO", frozenset({"DEBUG", "INFO", "WARNING", "ERROR"}))
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line", "stream": sys.stderr}},
    "root": {"handlers": ["console"], "level": LOG_LEVEL},
}
