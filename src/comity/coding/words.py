"""Word lists of the coding lexicons, as sets of forms."""

from __future__ import annotations

from functools import cache

from comity.coding.inflection import noun_forms, verb_forms
from comity.lexicons import load


@cache
def joint(*lists: frozenset[str]) -> frozenset[str]:
    """Several lists as one, put together once."""
    return frozenset().union(*lists)


@cache
def verb_list(lexicon: str, key: str) -> frozenset[str]:
    """All forms of the verbs in one list of a lexicon, a particle behind them («ruled out»)."""
    return frozenset().union(*(with_particle(*word.split(" ", 1)) for word in load(lexicon)[key]))


def with_particle(verb: str, *particle: str) -> frozenset[str]:
    """All forms of a verb, each with the particle that belongs to it."""
    return frozenset(" ".join((form, *particle)) for form in verb_forms(verb))


@cache
def noun_list(lexicon: str, key: str, inner: str | None = None) -> frozenset[str]:
    """Singulars and plurals of the nouns in one list of a lexicon; `inner`: the key of a list in a list of lists."""
    words = load(lexicon)[key] if inner is None else load(lexicon)[key][inner]
    return frozenset().union(*(noun_forms(word) for word in words))


@cache
def word_list(lexicon: str, key: str) -> frozenset[str]:
    """The words of one list of a lexicon, as they stand."""
    return frozenset(load(lexicon)[key])
