"""`comity story` as it is called."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from comity.ledger import Ledger
from tests.cli.calls import comity


@pytest.fixture
def path(tmp_path: Path, draft: Callable[..., Any]) -> Path:
    with Ledger.open(tmp_path / "comity.db") as ledger:
        for name in ("courier", "wire"):
            text = draft(name, "2024-05-03")
            text.report(f"Kenya bombed a camp in Somalia, says the {name}.", "ASSAULT", "KEN", "SOM", "2024-05-02")
            ledger.add(text.coded())
    return tmp_path / "comity.db"


def test_stories_are_listed(path: Path) -> None:
    (row,) = comity("story", "--ledger", path, "--format", "json").json
    assert list(row) == ["id", "title", "days", "documents"]
    assert row["documents"] == ["courier", "wire"]
    assert row["id"] in comity("story", "--ledger", path).out


def test_one_is_told(path: Path) -> None:
    call = comity("story", "wire", "--ledger", path)
    assert call.status == 0
    assert "What happened\n  2024-05-02: «Kenya bombed a camp in Somalia, says the courier» [1], also [2]" in call.out


@pytest.mark.parametrize(("form", "held"), [("md", "## What happened"), ("html", "<h2>What happened</h2>")])
def test_one_is_told_as_a_page(path: Path, form: str, held: str) -> None:
    assert held in comity("story", "wire", "--ledger", path, "--format", form).out


def test_json_has_the_list_s_keys_and_the_page_s(path: Path) -> None:
    told = comity("story", "wire", "--ledger", path, "--format", "json").json
    assert list(told) == ["id", "title", "days", "documents", "note", "sections", "citations"]


@pytest.mark.parametrize("call", [["story", "nowhere"], ["story", "--format", "html"]])
def test_a_wrong_call_says_what_to_do(path: Path, call: list[str]) -> None:
    done = comity(*call, "--ledger", path)
    assert (done.status, done.out, "`comity story` lists them" in done.err) == (2, "", True)
