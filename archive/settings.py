"""The archive's settings. What differs between machines is read from the environment (see .env.example)."""

import os
import secrets
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

from archive import database

BASE_DIR = Path(__file__).resolve().parent.parent


def text(name: str, default: str = "") -> str:
    return os.environ.get(name, "").strip() or default


def flag(name: str, default: bool = False) -> bool:
    value = text(name, str(default)).lower()
    if value not in {"1", "true", "yes", "0", "false", "no"}:
        raise ImproperlyConfigured(f"{name} is {value!r}: write true or false")
    return value in {"1", "true", "yes"}


def number(name: str, default: int) -> int:
    value = text(name, str(default))
    if not value.isdecimal():
        raise ImproperlyConfigured(f"{name} is {value!r}: write a whole number")
    return int(value)


def names(name: str, default: str = "") -> list[str]:
    return [part.strip() for part in text(name, default).split(",") if part.strip()]


# Where things are

DATA = Path(text("ARCHIVE_DATA", str(BASE_DIR / "data"))).resolve()
DATABASE_URL = text("DATABASE_URL")
HTTPS = flag("HTTPS")
DEBUG = flag("DEBUG")
LOCAL = not DATABASE_URL  # with a database of its own the archive serves the machine it runs on


def secret_key() -> str:
    """Return SECRET_KEY; a local archive makes its own once. Raises ImproperlyConfigured in production without one."""
    if given := text("SECRET_KEY"):
        return given
    if not LOCAL:
        raise ImproperlyConfigured("SECRET_KEY is not set: the archive does not start in production without one")
    file = DATA / "secret-key"
    with database.alone_in(DATA):
        if not file.exists():
            file.touch(mode=0o600)
            file.write_text(secrets.token_urlsafe(50), encoding="ascii")
    return file.read_text(encoding="ascii")


SECRET_KEY = secret_key()
ALLOWED_HOSTS = names("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]" if LOCAL else "")
CSRF_TRUSTED_ORIGINS = names("CSRF_TRUSTED_ORIGINS")

# The database: connections come from psycopg's pool where pages are served, and are made one by one elsewhere.

DATABASE_POOL = number("DATABASE_POOL", 0)  # connections a process; 0: no pool
DATABASES = {"default": database.connect_by(DATABASE_URL) if DATABASE_URL else database.embedded(DATA)}
DATABASES["default"]["CONN_MAX_AGE"] = 0
if DATABASE_POOL:
    DATABASES["default"]["OPTIONS"] |= {
        "pool": {"min_size": 1, "max_size": DATABASE_POOL, "timeout": 10},
        "options": "-c statement_timeout=3s",
    }

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# The application

INSTALLED_APPS = [
    "articles",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.sitemaps",
    "django.contrib.humanize",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django_filters",
    "axes",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "archive.headers.guarded",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "articles.patience.Patience",
    "axes.middleware.AxesMiddleware",
    "articles.admin.patience.more_patience_in_admin",
]

ROOT_URLCONF = "archive.urls"
WSGI_APPLICATION = "archive.wsgi.application"

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
            ],
        },
    }
]

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "UTC"
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = Path(text("STATIC_ROOT", str(DATA / "static")))
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# Safety

AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_TEMPLATE = "admin/locked.html"

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "manifest-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SESSION_COOKIE_HTTPONLY = True
CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
SECURE_REDIRECT_EXEMPT = ["^healthz$"]
if HTTPS:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# Limits (each is tested; see the README)

QUERY_CHARACTERS, QUERY_WORDS, QUERY_ORS = 256, 16, 8
PAGE_SIZE, PAGES = 20, 100  # beyond the last page a reader is asked to narrow by date
FILE_BYTES = 20 * 1024**2
BODY_BYTES = 2 * 1024**2
DATA_UPLOAD_MAX_MEMORY_SIZE = 4 * BODY_BYTES  # an edited article with its quotes, as a browser sends it
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000  # some eight for each quote
ZIP_MEMBERS, ZIP_BYTES, ZIP_RATIO = 10_000, 1024**3, 100
REPORT_BYTES = 16 * 1024  # a reader's form: its longest note takes 12,000
REPORTS_OF_ONE, REPORTS_OF_ALL = 5, 100  # problems that readers may report in an hour, of one article and of all

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {"archive": {"level": "INFO"}, "articles": {"level": "INFO"}},
}
