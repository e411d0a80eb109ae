"""The gazetteer: every known name and role, and the sweep of a text with it."""

from __future__ import annotations

import re
from functools import cache
from operator import itemgetter
from typing import NamedTuple

from comity import lexicons
from comity.actors.entries import Entry, Formed
from comity.actors.filing import Files, files
from comity.actors.forms import case_fits, key
from comity.actors.rows import items
from comity.pause import without_collecting

_LOWER_KINDS = frozenset({"state", "demonym", "capital"})
_LOWER_LENGTH = 6
_ADDRESS = re.compile(r"://|www\.|@|_|[a-z0-9]\.[a-z]{2,}|/\w+/")
_ADDRESS_SIGNS = frozenset("/@_=.#")
_MONEY = frozenset("$€£")
_LONGEST_ADDRESS = 80
_UNBROKEN = re.compile(r"\S+")


class Hit(NamedTuple):
    """A name or role found in a text: its place, the key it was found by, and what it may mean."""

    start: int
    end: int
    key: str
    entries: tuple[Entry, ...]


class Gazetteer:
    """Finds all known forms in a text in one pass."""

    def __init__(self, names: Files, lower_words: frozenset[str] = frozenset()) -> None:
        """Takes the names; `lower_words` are keys that mean something else in lower case."""
        self._lower_words = lower_words
        self._names = names

    def sweep(self, text: str, plain: str) -> list[Hit]:
        """All names and roles in the text, the longest at each place, without overlaps, in order. `plain` is the folded
        text between blanks."""
        found: list[tuple[int, int, Hit]] = []
        for start, word, senses in self._names.found(plain):
            article = word.startswith(" the ")
            hit = self._read(text, start, start + len(word) - 2, word, senses, article)
            if hit:
                found.append((start + 4 if article else start, -hit.end, hit))
        found.sort(key=itemgetter(0, 1))
        return _without_overlaps(found)

    def _read(self, text: str, start: int, end: int, word: str, senses: list[Formed], article: bool) -> Hit | None:
        words = text[start:end]
        fitting = [sense for sense in senses if sense[0] == words or self._fits(sense, words, word)]
        if text[end : end + 1] != ".":
            fitting = [sense for sense in fitting if not _ends_in_stop(sense)]
        if not fitting or _is_no_word(text, start, end):
            return None
        form = fitting[0][0]
        if article and form.startswith("the "):
            start += 4
        tail = form[-1]
        if tail in ".)" and text[end : end + 1] == tail:
            end += 1
        return Hit(start, end, word, tuple(entry for _, entry in fitting))

    def _fits(self, sense: Formed, words: str, word: str) -> bool:
        form, entry = sense
        if form == word[1:-1] or case_fits(form, words):
            return True
        lower = entry.kind in _LOWER_KINDS and len(words) >= _LOWER_LENGTH and words.islower()
        return lower and word not in self._lower_words


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer of all actor lexicons, loaded once a process."""
    lower_words = lexicons.load("actors/ambiguity")["lower"]
    with without_collecting():
        return Gazetteer(files(), frozenset(key(form) for form in items(lower_words)))


def _without_overlaps(found: list[tuple[int, int, Hit]]) -> list[Hit]:
    hits: list[Hit] = []
    free = 0
    for place, _, hit in found:
        if place >= free:
            hits.append(hit)
            free = hit.end
    return hits


def _ends_in_stop(sense: Formed) -> bool:
    """Whether a role is abbreviated («Gen.», «Rep.»): without its full stop it is another word."""
    form, entry = sense
    return entry.kind == "agent" and form[-1] == "."


def _is_no_word(text: str, start: int, end: int) -> bool:
    """Whether the span is part of an address or of a sum of money («US$»)."""
    after = text[end : end + 1]
    if after in _ADDRESS_SIGNS or text[start - 1 : start] in _ADDRESS_SIGNS:
        return _in_address(text, start, end)
    return after in _MONEY


def _in_address(text: str, start: int, end: int) -> bool:
    around = text[max(0, start - _LONGEST_ADDRESS) : end + _LONGEST_ADDRESS]
    place = start - max(0, start - _LONGEST_ADDRESS)
    words = (word for word in _UNBROKEN.finditer(around) if word.start() <= place < word.end())
    return any(_ADDRESS.search(word[0]) for word in words)
