"""Capitalised words that nothing explains: they are taken for people's names."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from comity import lexicons
from comity.actors.rows import items
from comity.actors.surroundings import Surroundings


def stranger_before(around: Surroundings, start: int, ends: Collection[int]) -> bool:
    """Whether a stranger's name stands right before the place: «Michael Jordan». `ends` are where mentions end.

    The first word of a sentence is one only if it is a common given name, for any word is capitalised there.
    """
    place, word = around.capital_before(start)
    if not word or start - 1 in ends or is_known(word):
        return False
    if word.lower() in _listed("given"):
        return True
    return not around.opens_sentence(place) and not around.in_headline(place)


def stranger_after(around: Surroundings, end: int, starts: Collection[int]) -> bool:
    """Whether a stranger's name stands right after the place: «Jordan Hale». `starts` are where mentions start."""
    place, word = around.capital_after(end)
    if not word or place in starts or is_known(word) or word.isupper():
        return False
    return not around.in_headline(place)


def is_known(word: str) -> bool:
    """Whether a capitalised word is no name: a day, a title, a word that opens sentences or headlines."""
    return word.lower().removesuffix(".") in _listed("known")


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(word.lower() for word in items(lexicons.load("actors/ambiguity")[name]))
