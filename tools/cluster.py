"""`make cluster`: PostgreSQL, Redis, nginx and several processes on this machine, until Ctrl+C.

Everything lives in one folder (FOLDER, a temporary one by default), on private ports: what the machine already runs is
left alone.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import sys
import tempfile
import time
from pathlib import Path

import prepare
from services.cluster import Cluster
from services.packages import Missing, install, missing
from services.program import NotReady

SETUP_LINK = re.compile(r"https?://\S+/setup/\S+")


def main() -> int:
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        make_ready()
        folder, is_ours = chosen_folder()
        try:
            serve(folder)
        finally:
            if is_ours:
                shutil.rmtree(folder, ignore_errors=True)
    except (prepare.Stop, Missing, NotReady) as failure:
        print(failure, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 0
    return 1


def make_ready() -> None:
    prepare.writable_tree()
    prepare.use_environment()
    prepare.environment("requirements-grown.txt")
    prepare.front_end()
    if packages := missing():
        prepare.say(f"Installation de {', '.join(packages)}…")
        install(packages)


def chosen_folder() -> tuple[Path, bool]:
    """The folder, and whether it goes when we do."""
    chosen = os.environ.get("FOLDER")
    folder = Path(chosen or tempfile.mkdtemp(prefix="fabrique-")).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    # PostgreSQL runs as its own account where we are root: it must find its way in.
    folder.chmod(0o755)
    return folder, not chosen


def serve(folder: Path) -> None:
    """Until somebody stops us, or a part of it stops by itself."""
    cluster = Cluster(
        folder,
        host=os.environ.get("HOST", "127.0.0.1"),
        port=int(os.environ.get("PORT", "8000")),
        public_url=os.environ.get("PUBLIC_URL", ""),
    )
    try:
        cluster.start(int(os.environ.get("PROCESSES", "2")))
        present(cluster)
        while not cluster.silent():
            time.sleep(0.5)
        print(f"Arrêté tout seul : {', '.join(cluster.silent())}. Voir {folder}/*.log", file=sys.stderr)
    finally:
        # A second Ctrl+C must not leave half of it behind.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        prepare.say("Arrêt…")
        cluster.stop()


def present(cluster: Cluster) -> None:
    prepare.say(f"\n  La Fabrique est prête : {cluster.address}\n")
    for fabrique in cluster.fabriques:
        prepare.say(f"  {fabrique.name} : {fabrique.address}")
    prepare.say(f"  Journaux : {cluster.folder}/*.log")
    # Each process wrote a link that replaced the one before.
    links = SETUP_LINK.findall(cluster.fabriques[-1].log.read_text("utf-8"))
    if links:
        prepare.say(f"\n  Première fois : créez votre compte avec ce lien, dans l’heure.\n  {links[-1]}")
    settings = " ".join(f"{name}={value}" for name, value in cluster.settings.items())
    prepare.say(f"\n  Pour les commandes flask :\n  {settings}\n\n  Pour arrêter : Ctrl + C")


if __name__ == "__main__":
    sys.exit(main())
