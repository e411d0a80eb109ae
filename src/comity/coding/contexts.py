"""What an act is about: PLOVER's contexts, from the words of its clause."""

from __future__ import annotations

from functools import cache

from comity.coding.inflection import noun_forms, verb_forms
from comity.coding.match import Match
from comity.coding.parse import is_verb, lower
from comity.coding.tree import Token
from comity.lexicons import load


@cache
def context_words() -> dict[str, tuple[str, ...]]:
    """Form → the contexts it speaks for."""
    found: dict[str, tuple[str, ...]] = {}
    for context, words in load("contexts").items():
        for word in words:
            for form in noun_forms(word) | verb_forms(word):
                found[form] = (*found.get(form, ()), context)
    return found


def contexts_of(match: Match) -> tuple[str, ...]:
    """The contexts of a report: what its entry says, then what its clause speaks of, in alphabetical order."""
    found = {*match.entry.contexts}
    for token in clause_of(match.token).subtree:
        found.update(context_words().get(lower(token), ()))
    return tuple(sorted(found))


def clause_of(token: Token) -> Token:
    """A verb, or a noun on which something hangs, itself; else what it hangs on."""
    return token if is_verb(token) or token.children else token.head
