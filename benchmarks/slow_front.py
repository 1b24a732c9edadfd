"""nginx with the files of deploy/nginx: TLS 1.3, with HTTP/2 as deployed or without it."""

from __future__ import annotations

import subprocess
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

from tools.services.nginx import Nginx
from tools.services.program import free_port

NAME = "atelier.test"
MAKE_ROOT = "req -x509 -new -nodes -newkey rsa:2048 -keyout root.key -out root.crt -days 2 -subj /CN=root"
MAKE_REQUEST = "req -new -nodes -newkey rsa:2048 -keyout {name}.key -out {name}.csr -subj /CN={name}"
SIGN = "x509 -req -in {name}.csr -CA {by}.crt -CAkey {by}.key -CAcreateserial -out {name}.crt -days 2"


class Front:
    """Two doors to one server: `http2` as deployed, `http1` as a proxy that speaks no HTTP/2."""

    def __init__(self, folder: Path, server_port: int) -> None:
        chain = make_chain(folder / "tls")
        self.http2 = self._door(folder / "http2", server_port, "ssl http2", chain)
        self.http1 = self._door(folder / "http1", server_port, "ssl", chain)

    def _door(self, folder: Path, server_port: int, speaks: str, chain: Path) -> Nginx:
        folder.mkdir()
        return Nginx(folder, "127.0.0.1", free_port(), [server_port], speaks=speaks, certificate=chain)

    def open(self) -> None:
        self.http2.start()
        self.http1.start()

    def close(self) -> None:
        self.http1.stop()
        self.http2.stop()


def make_chain(folder: Path) -> Path:
    """A certificate and the one that signed it, as from a public authority; its key lies beside it."""
    folder.mkdir()
    openssl(folder, MAKE_ROOT)
    for name, by in (("middle", "root"), (NAME, "middle")):
        openssl(folder, MAKE_REQUEST.format(name=name))
        openssl(folder, SIGN.format(name=name, by=by))
    chain = folder / "fullchain.pem"
    chain.write_text((folder / f"{NAME}.crt").read_text() + (folder / "middle.crt").read_text())
    (folder / f"{NAME}.key").rename(folder / "privkey.pem")
    return chain


def key_digest(folder: Path) -> str:
    """What a browser may be told to trust: the digest of our public key."""
    public = openssl(folder / "tls", "pkey -in privkey.pem -pubout -outform DER")
    return b64encode(sha256(public).digest()).decode()


def openssl(folder: Path, words: str) -> bytes:
    return subprocess.run(["openssl", *words.split()], cwd=folder, check=True, capture_output=True).stdout
