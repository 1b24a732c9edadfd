"""The entry of the server: patch first, then everything else. `python wsgi.py` serves."""

import os
import sys
import warnings

warnings.filterwarnings("ignore", r"[\s\S]*Eventlet is deprecated")

# A flask command imports Flask before this file: too late to patch, and it needs no green threads.
mode = "threading" if "flask" in sys.modules else os.environ.get("ASYNC_MODE", "eventlet")

if mode == "eventlet":
    import eventlet

    eventlet.monkey_patch()
elif mode == "gevent":
    try:
        from gevent import monkey
    except ImportError:
        raise SystemExit("ASYNC_MODE=gevent demande un paquet de plus : .venv/bin/pip install gevent") from None

    monkey.patch_all()

from app import create_app  # noqa: E402
from app.extensions import socketio  # noqa: E402
from app.server import serve  # noqa: E402
from app.started import begin  # noqa: E402

app = create_app()

if __name__ == "__main__":
    serve(app, socketio, app.config["HOST"], app.config["PORT"], ready=lambda: begin(app))
