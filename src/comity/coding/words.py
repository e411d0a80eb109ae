"""Word lists of the coding lexicons, as sets of forms."""

from __future__ import annotations

from functools import cache

from comity.coding.inflection import noun_forms, verb_forms
from comity.lexicons import load


@cache
def verb_list(lexicon: str, key: str) -> frozenset[str]:
    """All forms of the verbs in one list of a lexicon."""
    return frozenset().union(*(verb_forms(word) for word in load(lexicon)[key]))


@cache
def noun_list(lexicon: str, key: str) -> frozenset[str]:
    """Singulars and plurals of the nouns in one list of a lexicon."""
    return frozenset().union(*(noun_forms(word) for word in load(lexicon)[key]))


@cache
def word_list(lexicon: str, key: str) -> frozenset[str]:
    """The words of one list of a lexicon, as they stand."""
    return frozenset(load(lexicon)[key])
