"""Who may import whom: wsgi -> app -> workshops -> standard library, and never back."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
# Pages, API and sockets are three ways in; what they share lies beside them.
DOORS = ("app.pages", "app.api", "app.live")
NAMES_EVENTLET = {"wsgi", "app.server"}


def modules(*folders: str) -> list[str]:
    files = (file for folder in folders for file in (ROOT / folder).rglob("*.py"))
    return sorted(".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__") for file in files)


def file_of(module: str) -> Path:
    path = ROOT.joinpath(*module.split("."))
    return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")


def imports(module: str) -> Iterator[str]:
    """Every module this one names, wherever in the file it does."""
    for node in ast.walk(ast.parse(file_of(module).read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module} imports relatively"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def is_within(module: str, package: str) -> bool:
    return module == package or module.startswith(package + ".")


@pytest.mark.parametrize("module", modules("workshops"))
def test_the_method_knows_the_standard_library_only(module: str) -> None:
    top = {name.split(".")[0] for name in imports(module)}
    assert top <= {*sys.stdlib_module_names, "workshops"}


@pytest.mark.parametrize("module", modules("app"))
def test_the_app_does_not_know_its_entry(module: str) -> None:
    assert "wsgi" not in {name.split(".")[0] for name in imports(module)}


@pytest.mark.parametrize("module", [one for one in modules("app") if one.startswith(DOORS)])
def test_pages_api_and_sockets_do_not_import_each_other(module: str) -> None:
    others = [door for door in DOORS if not is_within(module, door)]
    assert not [name for name in imports(module) for door in others if is_within(name, door)]


@pytest.mark.parametrize("module", modules("app/models"))
def test_tables_know_only_the_extensions(module: str) -> None:
    ours = {name for name in imports(module) if is_within(name, "app")}
    assert not [name for name in ours if not name.startswith(("app.extensions", "app.models"))]


def test_only_a_batch_and_a_founding_append_to_the_journal() -> None:
    writers = [module for module in modules("app") if "journal.append(" in file_of(module).read_text("utf-8")]
    assert writers == ["app.batch", "app.founding"]


def test_only_the_server_and_the_entry_name_eventlet() -> None:
    naming = {one for one in ["wsgi", *modules("app")] if any(is_within(name, "eventlet") for name in imports(one))}
    assert naming == NAMES_EVENTLET
