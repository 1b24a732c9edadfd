"""Takes the README's pictures from the real product: a demo installation, a room of rehearsal phones, Chromium."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

import requests
from playwright.sync_api import Browser, Page, sync_playwright

from app.rehearsal.crowd import Crowd
from app.rehearsal.phone import Phone
from app.rehearsal.words import read_words

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "screenshots"
PORT = int(os.environ.get("PORT", "8190"))
HERE = f"http://127.0.0.1:{PORT}"
# What phones would be told on a real Wi-Fi; the pictures show it.
PUBLIC = "http://192.168.1.20:8000"
PEOPLE = 18
FASTER = 0.02
PATIENCE_SECONDS = 60
GROUPS = ("attente", "papiers", "langue", "confiance", "enfants", "savoir")


def main() -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, served(Path(folder)) as accounts, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        Session(browser, accounts).take_all()


@contextmanager
def served(instance: Path) -> Iterator[dict[str, str]]:
    """A demo installation and its server; gives passwords by account."""
    environment = {**os.environ, "INSTANCE_PATH": str(instance), "PORT": str(PORT), "HOST": "127.0.0.1"}
    environment["PUBLIC_URL"] = PUBLIC
    for command in (["flask", "--app", "app", "db", "upgrade"], ["app.demo"]):
        subprocess.run([sys.executable, "-m", *command], cwd=ROOT, env=environment, check=True)
    server = subprocess.Popen([sys.executable, "wsgi.py"], cwd=ROOT, env=environment)
    try:
        wait_for(is_ready)
        team = json.loads((instance / "demo-accounts.json").read_text("utf-8"))
        yield {account["email"]: account["password"] for account in team}
    finally:
        server.terminate()
        server.wait()


def is_ready() -> bool:
    try:
        return requests.get(f"{HERE}/healthz", timeout=2).ok
    except requests.RequestException:
        return False


def wait_for(is_so: Callable[[], Any]) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not is_so():
        if time.monotonic() > deadline:
            raise TimeoutError(is_so)
        time.sleep(0.1)


class Session:
    """One workshop in the middle of the day, seen from every screen."""

    def __init__(self, browser: Browser, accounts: dict[str, str]) -> None:
        self.browser = browser
        self.desk = self.window(1366, 768)
        self.headers = {"X-CSRF-Token": self.sign_in(self.desk, "samira.arbrisseau", accounts)}
        self.office = self.window(1366, 768)
        self.sign_in(self.office, "olivier.sud", accounts)
        self.workshop = self.call(
            "workshops", title="L’accueil du centre social", challenge=CHALLENGE, scenario="complet"
        )
        self.lead = self.join_as_facilitator()
        words = read_words(random.Random(4))
        self.crowd = Crowd(HERE, self.workshop["pin"], words, random.Random(4), FASTER)

    def take_all(self) -> None:
        board, phone = self.window(1920, 1080), self.window(390, 844, scale=2)
        board.goto(self.call(f"workshops/{self.workshop['id']}/links", kind="board")["url"].replace(PUBLIC, HERE))
        self.crowd.first()
        self.crowd.others(PEOPLE)
        self.picture(board, "board-door")
        self.enter(phone)
        self.open("empathise", "collect")
        self.picture(phone, "phone-need")
        wait_for(lambda: self.progress("authors") >= PEOPLE)
        self.picture(board, "board-blind")
        self.crowd.pace = 1  # slow enough to let the facilitator group first
        self.open("empathise", "group")
        self.group()
        self.picture(board, "board-groups")
        self.desk.goto(f"{HERE}/workshops/{self.workshop['id']}/console")
        self.picture(self.desk, "console")
        self.crowd.pace = FASTER
        self.open("empathise", "vote")
        self.picture(phone, "phone-vote")
        wait_for(lambda: self.progress("voters") >= PEOPLE)
        self.open("empathise", "decide")
        self.picture(board, "board-results")
        self.office.goto(f"{HERE}/backlog")
        self.picture(self.office, "backlog")
        self.desk.goto(f"{HERE}/workshops")
        self.picture(self.desk, "desk")
        self.crowd.leave()
        self.lead.leave()

    def window(self, width: int, height: int, scale: int = 1) -> Page:
        size = {"width": width, "height": height}
        return self.browser.new_context(viewport=size, device_scale_factor=scale, locale="fr-FR").new_page()

    def picture(self, page: Page, name: str) -> None:
        page.wait_for_timeout(1500)
        page.screenshot(path=PICTURES / f"{name}.png")
        print(name)

    def sign_in(self, page: Page, email: str, accounts: dict[str, str]) -> str:
        body = {"email": email, "password": accounts[email]}
        answer = page.request.post(f"{HERE}/api/v1/session", data=body)
        return str(answer.json()["csrf_token"])

    def call(self, what: str, **body: str) -> dict[str, Any]:
        answer = self.desk.request.post(f"{HERE}/api/v1/{what}", data=body, headers=self.headers)
        assert answer.ok, answer.text()
        return dict(answer.json())

    def join_as_facilitator(self) -> Phone:
        lead = Phone(HERE)
        lead.token = self.call(f"workshops/{self.workshop['id']}/seats", role="facilitator")["token"]
        lead.connect()
        wait_for(lambda: lead.copy.doc)
        return lead

    def enter(self, phone: Page) -> None:
        """A person's own phone, through the notice and the animal, to the waiting room."""
        phone.goto(f"{HERE}/{self.workshop['pin']}")
        for _ in range(4):
            phone.wait_for_timeout(800)
            button = phone.locator("button.main").first
            if button.is_visible():
                button.click()

    def open(self, step: str, phase: str) -> None:
        doc = self.lead.copy.doc
        self.ask("open_phase", step=step, phase=phase, **{"from": {"step": doc["step"], "phase": doc["phase"]}})
        wait_for(lambda: (self.lead.copy.doc["step"], self.lead.copy.doc["phase"]) == (step, phase))

    def group(self) -> None:
        """Groups by theme, as a room would, and leaves a few notes loose."""
        notes = self.lead.copy.items_of_step("notes")
        themes = {id: self.crowd.words.theme_of(note["text"]) for id, note in notes.items() if not note["cluster_id"]}
        for theme in GROUPS:
            note_ids = [id for id, known in themes.items() if known == theme]
            if note_ids:
                title = self.crowd.words.titles[theme]
                self.ask("make_cluster", cluster_id=str(uuid4()), note_ids=note_ids, title=title)

    def ask(self, name: str, **payload: Any) -> None:
        answer = self.lead.send(name, payload)
        assert answer["ok"], answer

    def progress(self, what: str) -> int:
        return int(self.lead.copy.doc["progress"][what])


CHALLENGE = "Comment mieux accueillir chacun, dès la première visite ?"

if __name__ == "__main__":
    main()
