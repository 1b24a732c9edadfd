"""A private nginx in front of the processes, with the addresses of deploy/nginx: what is deployed is what is tried."""

from __future__ import annotations

import os
import pwd
from collections.abc import Sequence
from pathlib import Path

from .program import Program, answers

ROOT = Path(__file__).resolve().parents[2]
PIECES = ROOT / "deploy" / "nginx" / "fabrique"
DEBIAN = Path("/usr/sbin/nginx")

CONFIGURATION = """
daemon off;
{user}
pid {home}/nginx.pid;
worker_processes 1;
worker_rlimit_nofile 32768;
events {{ worker_connections 16384; }}
http {{
    include /etc/nginx/mime.types;
    access_log off;
    server_tokens off;
    client_body_temp_path {home}/body;
    proxy_temp_path {home}/proxy;
    fastcgi_temp_path {home}/fastcgi;
    uwsgi_temp_path {home}/uwsgi;
    scgi_temp_path {home}/scgi;
    include {pieces}/maps.conf;
    upstream fabrique {{
        hash $workshop consistent;
        {servers}
        keepalive 32;
        keepalive_timeout 10s;
    }}
    server {{
        listen {host}:{port} {speaks} backlog=2048;
        {tls}
        set $fabrique {root};
        include {pieces}/locations.conf;
    }}
}}
"""


class Nginx(Program):
    """Listens on one port, for processes on this machine. `speaks`: "", "ssl", "ssl http2".

    With TLS: a certificate with those that vouch for it, and privkey.pem beside it.
    """

    def __init__(
        self,
        folder: Path,
        host: str,
        port: int,
        behind: Sequence[int],
        speaks: str = "",
        certificate: Path | None = None,
    ) -> None:
        self.port = port
        self.home = folder / "nginx"
        self._text = configuration(self.home, host, port, behind, speaks, tls(certificate) if certificate else "")
        command = [str(DEBIAN) if DEBIAN.exists() else "nginx", "-e", "stderr", "-c", self.home / "nginx.conf"]
        super().__init__("nginx", command, folder, lambda: answers("127.0.0.1", port))

    def start(self) -> None:
        self.home.mkdir(exist_ok=True)
        (self.home / "nginx.conf").write_text(self._text)
        super().start()


def tls(certificate: Path) -> str:
    key = certificate.with_name("privkey.pem")
    return f"ssl_certificate {certificate}; ssl_certificate_key {key}; include {PIECES}/tls.conf;"


def configuration(home: Path, host: str, port: int, behind: Sequence[int], speaks: str = "", tls: str = "") -> str:
    servers = (f"server 127.0.0.1:{each} max_fails=1 fail_timeout=5s;" for each in behind)
    # As root, nginx would hand its workers to an account that may not read this tree.
    me = pwd.getpwuid(os.geteuid()).pw_name
    return CONFIGURATION.format(
        user=f"user {me};" if os.geteuid() == 0 else "",
        home=home,
        pieces=PIECES,
        root=ROOT,
        host=host,
        port=port,
        speaks=speaks,
        tls=tls,
        servers="\n        ".join(servers),
    )
