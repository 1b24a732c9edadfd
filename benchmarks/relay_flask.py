"""The bare relay of the library as it ships: Flask-SocketIO on eventlet, every message to everybody, nothing stored."""

import eventlet

eventlet.monkey_patch()

import sys  # noqa: E402

from flask import Flask  # noqa: E402
from flask_socketio import SocketIO  # noqa: E402

app = Flask(__name__)
socketio = SocketIO(app, cors_allowed_origins="*")


@socketio.on("move")
def move(body: dict[str, str]) -> dict[str, bool]:
    socketio.emit("move", body)
    return {"ok": True}


if __name__ == "__main__":
    socketio.run(app, host="127.0.0.1", port=int(sys.argv[1]))
