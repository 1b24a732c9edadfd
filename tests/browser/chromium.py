"""The one browser of these tests: Debian's Chromium, driven by Playwright."""

from __future__ import annotations

import shutil

from playwright.sync_api import Browser, Playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
CALM = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def find() -> str:
    found = next(filter(None, map(shutil.which, NAMES)), None)
    assert found, "These tests need Chromium. On Debian or Ubuntu: sudo apt-get install chromium"
    return found


def launch(playwright: Playwright) -> Browser:
    return playwright.chromium.launch(executable_path=find(), args=list(CALM))
