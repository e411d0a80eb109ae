"""The lexicon of time words is whole: every table is there, every entry can be used, no word is two things."""

from collections import Counter
from typing import Any

import pytest

from comity.dates.edtf import bounds, placed
from comity.dates.linking import prepositions
from comity.dates.patterns import KINDS
from comity.dates.words import phrases, pieces, words
from comity.lexicons import load

LEXICON: dict[str, Any] = load("dates")
WORD_TABLES = [
    "months", "doubtful_months", "short_months", "weekdays", "short_weekdays", "seasons", "units", "spelt_decades",
    "numbers", "vague_numbers", "ordinals", "quarter_marks", "half_marks", "deictic", "structure", "part_words",
    "edge_words", "dayparts",
]  # fmt: skip
LOOKED_UP = [
    "function_words", "counted", "clock", "numbered", "counting", "superlatives", "scheduled", "approximators",
    "anchor_modifies", "feast_modifies", "anchor_prepositions", "surnames", "forward",
    "year_after",
]  # fmt: skip
OTHERS = [
    "deictic_phrases", "structure_phrases", "parts", "prepositions", "preposition_phrases", "more_than", "looks_ahead",
    "month_after", "not_dates", "feasts", "moving_feasts", "anchors", "anchors_after_preposition",
]  # fmt: skip
RELATIONS = {"at", "since", "until", "before", "after", "between", "by"}


def test_every_table_is_known_and_used() -> None:
    assert sorted(LEXICON) == sorted([*WORD_TABLES, *LOOKED_UP, *OTHERS])


def test_a_word_is_of_one_kind() -> None:
    counted = Counter(word for table in WORD_TABLES for word in LEXICON[table])
    assert [word for word, times in counted.items() if times > 1] == []


def test_every_kind_has_a_place_in_patterns() -> None:
    kinds = {kind for kind, _ in words().values()} | {one.kind for alike in phrases().values() for one in alike}
    assert kinds <= set(KINDS)


@pytest.mark.parametrize("table", ["anchors", "anchors_after_preposition"])
def test_named_times_are_placed(table: str) -> None:
    for name, edtf in LEXICON[table].items():
        earliest, latest = bounds(edtf)
        assert earliest and latest and placed(edtf), name


def test_feasts_are_days_of_a_year() -> None:
    for name, day in LEXICON["feasts"].items():
        assert bounds(f"2024-{day}")[0], name


def test_parts_lie_within_what_they_are_parts_of() -> None:
    longest = {"year": (1, 12), "month": (1, 31), "week": (1, 7), "decade": (0, 9), "century": (0, 99)}
    for part, spans in LEXICON["parts"].items():
        for unit, (first, last) in spans.items():
            assert longest[unit][0] <= first <= last <= longest[unit][1], part


def test_prepositions_make_known_relations() -> None:
    assert {one.link for alike in prepositions().values() for one in alike} <= RELATIONS
    assert set(LEXICON["forward"]) <= {*LEXICON["prepositions"], *LEXICON["preposition_phrases"]}


def test_phrases_are_written_as_they_are_looked_up() -> None:
    for first, alike in phrases().items():
        assert pieces(first) == [first]
        assert [len(one.rest) for one in alike] == sorted((len(one.rest) for one in alike), reverse=True)


@pytest.mark.parametrize("table", LOOKED_UP)
def test_words_looked_up_are_lower_case_strings(table: str) -> None:
    assert all(isinstance(word, str) and word == word.lower() for word in LEXICON[table])
    assert len(set(LEXICON[table])) == len(LEXICON[table])
