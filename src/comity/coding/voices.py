"""Who «we» and «you» are: who speaks in the sentence, and whom it is said to."""

from __future__ import annotations

from collections.abc import Iterator

from comity.coding.control import is_speech
from comity.coding.parse import children, is_noun, lower
from comity.coding.prepositions import objects_after
from comity.coding.tree import Token
from comity.coding.words import word_list


def speakers(pronoun: Token) -> list[Token]:
    """Who «we» is: the subject of the verb of speech above."""
    first_person = word_list("references", "first_person")
    for verb in speeches_above(pronoun):
        who = [one for one in children(verb, "nsubj") if lower(one) not in first_person]
        if who:
            return who
    return []


def hearers(pronoun: Token) -> list[Token]:
    """Who «you» is: whom the verb of speech above is said to («told Cuba», «said to Cuba»)."""
    for verb in speeches_above(pronoun):
        whom = [one for one in children(verb, "dobj", "dative") if is_noun(one)] or objects_after(verb, {"to"})
        if whom:
            return whom
    return []


def speeches_above(token: Token) -> Iterator[Token]:
    """The verbs of speech above a word, nearest first."""
    while token.head.i != token.i:
        token = token.head
        if is_speech(token):
            yield token
