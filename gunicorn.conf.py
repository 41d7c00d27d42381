"""How the archive is served. Every value may be given on gunicorn's command line or by its variable instead."""

import os
from typing import Any

wsgi_app = "archive.wsgi"
bind = "127.0.0.1:8000"
worker_class = "gthread"
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
threads = int(os.environ.get("WEB_THREADS", "4"))
worker_tmp_dir = "/dev/shm" if os.path.isdir("/dev/shm") else None  # noqa: PTH112, S108 – a heartbeat should not wait for a disk
control_socket_disable = True
loglevel = "warning"
max_requests = 10_000
max_requests_jitter = 1_000
limit_request_line = 8190  # a search of 256 characters in any script, with many filters

# One connection a thread, from psycopg's pool; each worker makes its own after the fork.
os.environ.setdefault("DATABASE_POOL", str(threads))


def on_starting(server: Any) -> None:  # noqa: ARG001 – gunicorn names the argument
    """Have the master hold the embedded database, so that it outlives every worker and stops with the site."""
    import archive.settings  # noqa: F401, PLC0415


def when_ready(server: Any) -> None:
    """Say where the site is."""
    for address in server.address:
        host, port = address[:2]
        print(f"\n  On Record is at http://{host}:{port}/ – editors sign in at /admin/ – Ctrl-C stops it\n", flush=True)
