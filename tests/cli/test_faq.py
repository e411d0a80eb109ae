"""`comity faq` as it is called."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from comity.ledger import Ledger
from tests.cli.calls import comity


@pytest.fixture
def path(tmp_path: Path, draft: Callable[..., Any]) -> Path:
    text = draft("atlas", "2020-02-02")
    text.statement("Peru counts Chile among its closest allies.", "alliance", "PER", "CHL", strength="closest")
    with Ledger.open(tmp_path / "comity.db") as ledger:
        ledger.add(text.coded())
    return tmp_path / "comity.db"


def test_text_has_questions_answers_and_sources(path: Path) -> None:
    call = comity("faq", "Peru", "CHL", "--ledger", path)
    assert call.status == 0
    assert "Is Peru an ally of Chile?\n  Yes:" in call.out
    assert "[1] atlas, 2020-02-02: Peru counts Chile among its closest allies." in call.out


def test_json_has_the_keys_of_the_contract(path: Path) -> None:
    found = comity("faq", "Peru", "--as-of", 2021, "--format", "json", "--ledger", path).json
    assert list(found) == ["actor", "other", "as_of", "known_by", "entries"]
    assert found["as_of"] == "2021-12-31"
    assert {"question", "status", "verdict", "answer", "citations", "asked"} <= set(found["entries"][0])


@pytest.mark.parametrize(("form", "opening"), [("md", "# Questions about Peru\n"), ("html", "<!doctype html>")])
def test_pages(path: Path, form: str, opening: str) -> None:
    assert comity("faq", "Peru", "--format", form, "--ledger", path).out.startswith(opening)


def test_an_actor_of_whom_nothing_is_known_is_said_to_be_so(path: Path) -> None:
    call = comity("faq", "Nepal", "--ledger", path)
    assert (call.status, "answers no question" in call.err) == (0, True)
