"""The README says what is true."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from app.config import SETTINGS

ROOT = Path(__file__).resolve().parents[2]
PAGES = ["README.md", "CONTRIBUTING.md", *(str(page.relative_to(ROOT)) for page in (ROOT / "docs").rglob("*.md"))]


def test_every_setting_is_in_the_table() -> None:
    told = re.findall(r"^\| `([A-Z_]+)`", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE)
    assert sorted(told) == sorted(setting.name for setting in SETTINGS)


@pytest.mark.parametrize("page", PAGES)
def test_every_link_leads_somewhere(page: str) -> None:
    file = ROOT / page
    links = re.findall(r"\]\(([^)#:]+)\)", file.read_text("utf-8"))
    assert not [link for link in links if not (file.parent / link).exists()]
