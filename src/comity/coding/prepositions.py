"""What prepositions mark, by `lexicons/prepositions.yaml`, and the nouns after them."""

from __future__ import annotations

from collections.abc import Container

from comity.coding.parse import children, lower
from comity.coding.tree import Token
from comity.coding.words import word_list
from comity.lexicons import load


def prepositions(kind: str) -> frozenset[str]:
    """The prepositions that mark something: one list of the lexicon."""
    return word_list("prepositions", kind)


def marks(preposition: Token, kind: str) -> bool:
    """Whether a word is a preposition of that list."""
    return lower(preposition) in prepositions(kind)


def objects_after(head: Token, words: Container[str]) -> list[Token]:
    """The nouns after those of a head's prepositions that are among some words, in their order."""
    return [noun for child in children(head, "prep") if lower(child) in words for noun in children(child, "pobj")]


def is_example(preposition: Token) -> bool:
    """«countries like Cuba», «allies such as Iran», «members including Chad»."""
    such = preposition.lower != "as" or (preposition.i > 0 and preposition.nbor(-1).lower == "such")
    return marks(preposition, "examples") and preposition.i > preposition.head.i and such


def example_of(noun: Token) -> Token | None:
    """The noun that another is named as an example of («…, including the 2024 pact»)."""
    while noun.dep == "conj":
        noun = noun.head
    return noun.head.head if noun.dep == "pobj" and lower(noun.head) == "including" else None


def is_dated(preposition: Token) -> bool:
    """«called on Thursday on Chad»: the «on» of a day."""
    return any(lower(one) in load("dates")["weekdays"] for one in children(preposition, "pobj"))
