"""The live half of the server: Socket.IO on top of the rooms."""

from flask import Flask

from app.extensions import socketio
from app.fanout import Fanout
from app.live import backlog, namespace
from app.live.connections import Connections
from app.live.neighbours import Neighbours
from app.live.telling import Telling
from app.pings import Pings
from app.rooms import all_rooms, init_rooms
from app.server import socketio_options


def init_app(app: Flask) -> None:
    """Give an app its rooms, its connections and its voice."""
    init_rooms(app)
    connections = Connections()
    socketio.init_app(app, **socketio_options(app.config["PUBLIC_URL"], app.config["HOST_NAMES"]))
    namespace.register(connections)
    backlog.register()
    with app.app_context():
        rooms = all_rooms()
    neighbours = Neighbours(app, rooms, connections)
    fanout = Fanout(socketio)
    telling = Telling(app, rooms, connections, fanout, neighbours)
    rooms.publish = telling.publish
    app.extensions["connections"] = connections
    app.extensions["fanout"] = fanout
    app.extensions["hints"] = neighbours.hints
    app.extensions["cards"] = neighbours.cards
    app.extensions["pings"] = Pings(socketio)
    app.extensions["telling"] = telling
