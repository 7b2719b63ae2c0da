"""The portal's settings as tests and tools see them: no server is started by reading them."""

import os
from pathlib import Path

# Each test process has servers of its own in this folder, whose path is short enough for sockets.
RUN_DIR = Path("/tmp") / f"drempel-test-{os.getpid()}"

os.environ.update(
    DEMO="1",
    SECRET_KEY="only-for-tests-" * 4,
    SITE_URL="http://testserver",
    ALLOWED_HOSTS="testserver,localhost,127.0.0.1",
    DATABASE_URL=f"postgresql://owner@/portal?host={RUN_DIR}/sockets",
    REDIS_URL=f"unix://{RUN_DIR}/valkey.sock?db=0",
    FILES_DIR=str(RUN_DIR / "files"),
    STATIC_DIR=str(RUN_DIR / "static"),
    CONN_MAX_AGE="0",
    LOG_LEVEL="WARNING",
)
os.environ.pop("DATABASE_OWNER_URL", None)

from portal.settings import *  # noqa: E402, F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_AUTOREFRESH = WHITENOISE_USE_FINDERS = True  # nothing is collected before a test
