"""The lexicons of reading: every key known, every entry text in the form in which it is compared."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from comity.lexicons import load
from comity.reading.cues import plain
from comity.reading.languages import language_of
from comity.reading.story import CUE_ROLES

LISTS = {
    "question_headings", "digest_headings", "card_headings", "reporting_verbs", "agencies", "thread_widgets",
    "deleted_comments", "thread_languages", "common_words", "open_words", "past_words", "future_words", "closing_words",
    "byline_words", "counting_back", "credit_marks",
    "name_beginnings", "quote_leads", "headline_small", "before_dates", "days",
}  # fmt: skip


def entries(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for part in value.values():
            yield from entries(part)
    else:
        yield from value


@pytest.mark.parametrize("name", ["layout", "abbreviations", "languages"])
def test_every_entry_is_text(name: str) -> None:
    """YAML reads a bare «no» or «on» as a truth value."""
    assert [entry for entry in entries(load(name)) if not isinstance(entry, str) or not entry] == []


def test_layout_has_the_keys_that_reading_asks_for() -> None:
    layout = load("layout")
    assert set(layout) == LISTS | {"cues", "bot_lines", "date_labels", "thread_lines", "thread_headers"}
    assert set(layout["cues"]) <= set(CUE_ROLES)
    assert set(layout["date_labels"]) == {"published", "updated"}
    groups = [*layout["cues"].values(), layout["bot_lines"]]
    assert {key for group in groups for key in group} <= {"whole", "starts", "contains", "patterns"}


@pytest.mark.parametrize("group", load("layout")["cues"])
def test_cues_are_written_as_lines_are_compared(group: str) -> None:
    cues = load("layout")["cues"][group]
    assert [line for line in cues.get("whole", ()) if line != plain(line)] == []
    assert [line for line in [*cues.get("starts", ()), *cues.get("contains", ())] if line != line.casefold()] == []
    assert [pattern for pattern in cues.get("patterns", ()) if not re.compile(pattern)] == []


def test_no_line_belongs_to_two_groups() -> None:
    whole = [line for group in load("layout")["cues"].values() for line in group.get("whole", ())]
    assert sorted(whole) == sorted(set(whole))


def test_abbreviations_have_their_lists_and_no_stop() -> None:
    lists = load("abbreviations")
    assert set(lists) == {"never_last", "may_be_last", "months", "after_time"}
    assert [entry for entry in entries(lists) if entry.endswith(".")] == []


@pytest.mark.parametrize("language", load("languages"))
def test_the_words_of_a_language_tell_it(language: str) -> None:
    assert language_of(" ".join(load("languages")[language])) == language
