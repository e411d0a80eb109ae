"""The lexicon of time words, laid out for the tokeniser: what kind of word each one is, and its value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from comity.lexicons import load

Value = int | str
Entry = tuple[str, Value]

# The lexicon's tables of single words, and the kind each gives its words.
_TABLES = {
    "months": "month",
    "doubtful_months": "doubtful",
    "short_months": "shortmonth",
    "weekdays": "weekday",
    "short_weekdays": "shortday",
    "seasons": "season",
    "units": "unit",
    "spelt_decades": "spelt",
    "numbers": "numeral",
    "ordinals": "rank",
    "quarter_marks": "quarter",
    "half_marks": "halfyear",
    "part_words": "part",
    "edge_words": "edge",
}
_LISTS = {"dayparts": "daypart", "vague_numbers": "vague"}
_PHRASES = {"not_dates": "no", "moving_feasts": "moving", "more_than": "more"}
_PHRASE_TABLES = {"feasts": "feast", "anchors": "anchor", "anchors_after_preposition": "anchored"}

# Kinds whose words make a text worth a closer look.
_CUES = frozenset(
    {
        "month",
        "doubtful",
        "shortmonth",
        "weekday",
        "season",
        "unit",
        "spelt",
        "daypart",
        "deictic",
        "quarter",
        "halfyear",
    }
)

_PLAIN = str.maketrans({"’": "'", "‘": "'", "–": "-", "—": "-", "−": "-", "‐": "-", "‑": "-"})
_PIECE = re.compile(r"'s\b|[^\W\d_]+|\d+(?:st|nd|rd|th)?|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Several words that are one: the words after the first, and what kind of word they make together."""

    rest: tuple[str, ...]
    kind: str
    value: Value


def plain(text: str) -> str:
    """Text in lower case with typewriter's apostrophes and hyphens; the same length wherever `text` is one word."""
    return text.lower().translate(_PLAIN)


def pieces(phrase: str) -> list[str]:
    """The tokens of a phrase of the lexicon, as `plain` text."""
    return _PIECE.findall(plain(phrase))


@cache
def words() -> Mapping[str, Entry]:
    """Every single word of the lexicon with its kind and value."""
    return dict(_entries(load("dates")))


@cache
def phrases() -> Mapping[str, tuple[Phrase, ...]]:
    """The lexicon's phrases by their first word, longest first."""
    found: dict[str, list[Phrase]] = {}
    for text, kind, value in _phrase_entries(load("dates")):
        first, *rest = pieces(text)
        found.setdefault(first, []).append(Phrase(tuple(rest), kind, value))
    return {first: tuple(sorted(group, key=lambda phrase: -len(phrase.rest))) for first, group in found.items()}


@cache
def cues() -> frozenset[str]:
    """The words that a text with a date in words cannot do without; figures apart."""
    single = {word for word, (kind, _) in words().items() if kind in _CUES}
    telling = {
        max(pieces(text), key=len)
        for text, kind, _ in _phrase_entries(load("dates"))
        if kind in ("feast", "moving", "anchor", "anchored", "deictic")
    }
    return frozenset(single | telling)


@cache
def group(name: str) -> frozenset[str]:
    """One of the lexicon's lists of words that are only looked up («counted», «function_words»)."""
    return frozenset(load("dates")[name])


def _entries(lexicon: Mapping[str, Any]) -> Iterator[tuple[str, Entry]]:
    for table, kind in _TABLES.items():
        yield from ((word, (kind, value)) for word, value in lexicon[table].items())
    for name, kind in _LISTS.items():
        yield from ((word, (kind, word)) for word in lexicon[name])
    yield from ((word, ("deictic", word)) for word in lexicon["deictic"])
    yield from ((word, (kind, word)) for word, kind in lexicon["structure"].items())


def _phrase_entries(lexicon: Mapping[str, Any]) -> Iterator[tuple[str, str, Value]]:
    for name, kind in _PHRASES.items():
        yield from ((text, kind, text) for text in lexicon[name])
    for name, kind in _PHRASE_TABLES.items():
        yield from ((text, kind, value) for text, value in lexicon[name].items())
    yield from ((text, "deictic", text) for text in lexicon["deictic_phrases"])
    yield from ((text, kind, text) for text, kind in lexicon["structure_phrases"].items())
