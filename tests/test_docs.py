"""The documents beside the code: every command is in them, and every link leads somewhere."""

import re
from pathlib import Path

import pytest

from comity.cli.commands import COMMANDS

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", ROOT / "examples" / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
TEXTS = sorted((ROOT / "examples" / "texts").iterdir())
LINK = re.compile(r"\]\(([^)#]+)")


@pytest.mark.parametrize("name", COMMANDS)
def test_the_readme_shows_every_command(name: str) -> None:
    assert f"comity {name} " in (ROOT / "README.md").read_text()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    links = [link for link in LINK.findall(page.read_text()) if "://" not in link]
    assert all((page.parent / link).exists() for link in links), links


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text.name)
def test_every_example_is_described(text: Path) -> None:
    assert f"| `{text.stem}` |" in (ROOT / "examples" / "README.md").read_text()
