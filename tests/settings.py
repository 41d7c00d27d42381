"""The archive's settings on a scratch folder with a PostgreSQL of its own, both gone when the tests end.

Processes that the tests start, the test runner's own workers among them, inherit the folder.
"""

import atexit
import os
import shutil
import tempfile

if "ARCHIVE_TEST_DATA" not in os.environ:
    os.environ["ARCHIVE_TEST_DATA"] = tempfile.mkdtemp(prefix="archive-tests-")
    # Registered before the database's own clean-up, this runs after it.
    atexit.register(shutil.rmtree, os.environ["ARCHIVE_TEST_DATA"], ignore_errors=True)
os.environ["ARCHIVE_DATA"] = os.environ["ARCHIVE_TEST_DATA"]
for name in ("DATABASE_URL", "DATABASE_POOL", "SECRET_KEY", "HTTPS", "DEBUG"):
    os.environ.pop(name, None)

from archive.settings import *  # noqa: E402, F403

STATIC_ROOT.mkdir(exist_ok=True)  # noqa: F405
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
AXES_ENABLED = False
DATABASES["default"]["OPTIONS"]["options"] = "-c synchronous_commit=off"  # noqa: F405
