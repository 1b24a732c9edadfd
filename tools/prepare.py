"""Makes a fresh clone ready: virtual environment, front end, database. Does again only what has changed."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
MODULES = ROOT / "node_modules"
DIST = ROOT / "static" / "dist"
OLDEST_NODE = 20
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
LINES_OF_A_FAILURE = 15


class Stop(Exception):
    """Something a person must mend: its sentence is all they need to read."""


def environment(requirements: str = "requirements.txt") -> None:
    """The virtual environment with the pinned packages of a requirements file."""
    if not PYTHON.exists():
        say("Préparation de l'environnement Python…")
        create_environment()
    wanted = digest(sorted(ROOT.glob("requirements*.txt")))
    stamp = VENV / f"{requirements}.stamp"
    if is_stamped(stamp, wanted):
        return
    say("Installation des paquets Python…")
    pip_install(requirements)
    stamp.write_text(wanted)


def pip_install(requirements: str) -> None:
    run([PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", ROOT / requirements])


def create_environment() -> None:
    """A failed attempt leaves nothing behind: the next start would take it for a good one."""
    try:
        run([sys.executable, "-m", "venv", VENV])
    except Stop as failure:
        shutil.rmtree(VENV, ignore_errors=True)
        if "ensurepip" in str(failure):
            raise Stop("Il manque une partie de Python. À installer : sudo apt install python3-venv") from failure
        raise


def front_end() -> None:
    """The screens' scripts and styles in static/dist, built again only when a source has changed."""
    sources = digest([ROOT / "package-lock.json", *files_below(ROOT / "static", but=DIST)])
    stamp = DIST / "sources.stamp"
    if is_stamped(stamp, sources):
        return
    node_modules()
    say("Construction des écrans…")
    run(["node", ROOT / "static" / "build.mjs"])
    stamp.write_text(sources)


def node_modules() -> None:
    wanted = digest([ROOT / "package-lock.json"])
    stamp = MODULES / "lock.stamp"
    if is_stamped(stamp, wanted):
        return
    find_node()
    say("Installation des paquets des écrans…")
    run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
    stamp.write_text(wanted)


def find_node() -> None:
    """The machine's Node when it is recent enough, else the one that comes as a Python package."""
    if is_recent_node():
        return
    say("Installation de Node.js dans l'environnement Python…")
    run(
        [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", ROOT / "requirements-node.txt"]
    )
    if not is_recent_node():
        raise Stop("Il faut Node.js 20 ou plus récent pour construire les écrans. À installer depuis nodejs.org")


def is_recent_node() -> bool:
    if not shutil.which("npm") or not shutil.which("node"):
        return False
    answer = subprocess.run(["node", "--version"], capture_output=True, text=True, check=False).stdout
    major = answer.strip().lstrip("v").split(".")[0]
    return major.isdigit() and int(major) >= OLDEST_NODE


def browser() -> None:
    """Chromium, which the browser tests drive; Debian's package when it is missing and we may."""
    if any(map(shutil.which, BROWSERS)):
        return
    if not (os.geteuid() == 0 and shutil.which("apt-get")):
        raise Stop("Il faut Chromium pour les tests. À installer : sudo apt install chromium")
    say("Installation de Chromium…")
    run(["apt-get", "update", "-qq"])
    run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"])


def database() -> None:
    """The tables, brought up to date with this version of the program."""
    run([PYTHON, "-m", "flask", "--app", "app", "db", "upgrade"])


def instance_folder(default: str = "instance") -> Path:
    """The folder of the database and the photos, which must be ours to write in."""
    folder = Path(os.environ.get("INSTANCE_PATH") or ROOT / default).resolve()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / ".writable").touch()
        (folder / ".writable").unlink()
    except OSError as error:
        sentence = f"Impossible d'écrire dans {folder} ({error.strerror}). Choisissez : make run INSTANCE_PATH=dossier"
        raise Stop(sentence) from error
    return folder


def writable_tree() -> None:
    if not os.access(ROOT, os.W_OK):
        raise Stop(f"Impossible d'écrire dans {ROOT}. Copiez La Fabrique dans un dossier à vous.")


def use_environment() -> None:
    """Programs of the virtual environment come last: a recent Node of the machine wins over the packaged one."""
    os.environ["PATH"] = os.environ.get("PATH", os.defpath) + os.pathsep + str(VENV / "bin")
    os.environ["VIRTUAL_ENV"] = str(VENV)


def show(command: list[str | Path]) -> None:
    """Runs a program that speaks to the person for itself."""
    if subprocess.run(command, cwd=ROOT, check=False).returncode:
        raise Stop(f"Cette commande a échoué : {' '.join(map(str, command))}")


def run(command: list[str | Path]) -> None:
    """Runs a program quietly; the end of what it said is shown when it fails."""
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        said = (done.stdout + done.stderr).strip().splitlines()[-LINES_OF_A_FAILURE:]
        raise Stop("\n".join([*said, f"Cette commande a échoué : {' '.join(map(str, command))}"]))


def digest(paths: Iterable[Path]) -> str:
    total = hashlib.sha256()
    for path in paths:
        total.update(str(path.relative_to(ROOT)).encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()


def files_below(folder: Path, but: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file() and but not in path.parents)


def is_stamped(stamp: Path, wanted: str) -> bool:
    return stamp.exists() and stamp.read_text() == wanted


def say(line: str) -> None:
    print(line, flush=True)
