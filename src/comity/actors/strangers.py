"""Capitalised words that nothing explains: they are taken for people's names."""

from __future__ import annotations

from functools import cache

from comity import lexicons
from comity.actors.rows import items
from comity.actors.surroundings import Surroundings


def stranger_before(around: Surroundings, start: int, even_at_opening: bool = False) -> bool:
    """Whether a stranger's name stands right before the place: «Michael Jordan».

    The first word of a sentence is one only if it is a common given name, for any word is capitalised there;
    `even_at_opening` takes it for one all the same, as is right before a surname.
    """
    place, word = around.capital_before(start)
    if not word or start - 1 in around.ends or is_known(word):
        return False
    if word.lower() in _listed("given"):
        return True
    return (even_at_opening or not around.opens_sentence(place)) and not around.in_headline(place)


def stranger_after(around: Surroundings, end: int) -> bool:
    """Whether a stranger's name stands right after the place: «Jordan Hale»."""
    place, word = around.capital_after(end)
    if not word or place in around.found or is_known(word) or word.isupper():
        return False
    return not around.in_headline(place)


def beside_stranger(around: Surroundings, start: int, end: int) -> bool:
    """Whether a stranger's name stands right before or after the span."""
    return stranger_before(around, start) or stranger_after(around, end)


def is_known(word: str) -> bool:
    """Whether a capitalised word is no name: a day, a title, a word that opens sentences or headlines."""
    return word.lower().removesuffix(".") in _listed("known")


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(word.lower() for word in items(lexicons.load("actors/ambiguity")[name]))
