"""What an act is about: PLOVER's contexts, from the words of its clause."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from comity.coding.inflection import noun_forms, verb_forms
from comity.coding.match import Match
from comity.coding.parse import is_verb, lower
from comity.coding.tree import Token
from comity.lexicons import load

Spoken = tuple[tuple[str, ...], str]
"""The words that must stand before a form, and the context that it then speaks of."""


@cache
def context_words() -> dict[tuple[bool, str], tuple[Spoken, ...]]:
    """Whether a verb, and the form → what it may speak of."""
    found: dict[tuple[bool, str], list[Spoken]] = defaultdict(list)
    for context, phrases in load("contexts").items():
        for phrase in phrases:
            *before, word = str(phrase).split()
            verb = before == ["to"]
            for form in verb_forms(word) if verb else noun_forms(word):
                found[verb, form].append(((), context) if verb else (tuple(before), context))
    return {key: tuple(spoken) for key, spoken in found.items()}


def contexts_of(match: Match) -> tuple[str, ...]:
    """The contexts of a report: what its entry says, then what its clause speaks of, in alphabetical order."""
    found = {*match.entry.contexts}
    for token in clause_of(match.token).subtree:
        found.update(spoken_of(token))
    return tuple(sorted(found))


def spoken_of(token: Token) -> Iterator[str]:
    """The contexts that a word, with those before it, speaks of."""
    for before, context in context_words().get((is_verb(token), lower(token)), ()):
        words = token.doc[max(0, token.i - len(before)) : token.i]
        if tuple(lower(one) for one in words) == before:
            yield context


def clause_of(token: Token) -> Token:
    """A verb, or a noun on which something hangs, itself; else what it hangs on."""
    return token if is_verb(token) or token.children else token.head
