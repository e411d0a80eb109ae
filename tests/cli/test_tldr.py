"""`comity tldr` as it is called."""

from pathlib import Path

import pytest

from tests.cli.calls import comity

PAGE = """Fiji lends Tonga a ship

Fiji lent Tonga a *grey* ship on Friday. Tonga's navy will sail the ship from Fiji to Nuku'alofa.

However, the cook of the ship stays in Suva. The weather was fine.
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(PAGE)
    return path


def test_text_ends_with_the_line_that_counts_words(page: Path) -> None:
    call = comity("tldr", page, "--sentences", 2)
    assert call.status == 0
    assert "Fiji lent Tonga a *grey* ship on Friday.\n" in call.out
    assert call.out.rstrip().endswith("The original contains 31 words, the summary contains 18 words. Saved 42%.")


def test_markdown_of_the_page_is_not_the_summary_s(page: Path) -> None:
    assert "> Fiji lent Tonga a \\*grey\\* ship on Friday." in comity("tldr", page, "--format", "md").out


def test_json_tells_where_each_sentence_stands(page: Path) -> None:
    summary = comity("tldr", page, "--sentences", 2, "--format", "json").json
    assert list(summary) == ["doc", "title", "url", "sentences", "original_words", "summary_words", "saved_percent"]
    assert all(PAGE[one["start"] : one["end"]] == one["text"] for one in summary["sentences"])


def test_what_cannot_be_read_is_named(tmp_path: Path) -> None:
    call = comity("tldr", tmp_path / "none.txt")
    assert (call.status, call.out) == (1, "")
    assert "none.txt" in call.err


def test_no_limit_below_one(page: Path) -> None:
    assert comity("tldr", page, "--sentences", 0).status == 2
