"""The address at which phones of the same Wi-Fi find this machine."""

import socket
from collections.abc import Mapping
from typing import Any

# One address of each network this machine may be on: the one it goes out by, then the hotspots that
# Linux, Windows, macOS and an iPhone make. Nothing is sent to them.
NEIGHBOURS = ("192.0.2.1", "10.42.0.2", "192.168.137.2", "192.168.2.2", "172.20.10.2")
EVERYWHERE = ("0.0.0.0", "::", "")


def phone_address(config: Mapping[str, Any]) -> str:
    """PUBLIC_URL when it is set, else http://, this machine's address and the port."""
    if config["PUBLIC_URL"]:
        return str(config["PUBLIC_URL"])
    host = config["HOST"] if config["HOST"] not in EVERYWHERE else local_address()
    return f"http://{host}:{config['PORT']}" if config["PORT"] != 80 else f"http://{host}"


def local_address() -> str:
    """This machine's own address on the first network it finds, 127.0.0.1 when it is on none."""
    return next(filter(None, map(address_towards, NEIGHBOURS)), "127.0.0.1")


def address_towards(neighbour: str) -> str:
    """The address this machine would speak from; "" when it has no way there."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect((neighbour, 9))
        except OSError:
            return ""
        address: str = probe.getsockname()[0]
    return "" if address.startswith("127.") else address
