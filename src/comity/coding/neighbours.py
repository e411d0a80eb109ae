"""What stands around a trigger: the words of its clause, and whether its subject can act at all."""

from __future__ import annotations

from comity.coding.lexicon import Entry, word_classes
from comity.coding.parse import has_child, is_verb
from comity.coding.tree import Token

FORCE = {"ASSAULT", "COERCE", "MOBILIZE", "PROTEST"}  # types whose participles add to what the main clause tells
FARTHEST = 25  # words between a trigger and a neighbour


def near(token: Token, words: frozenset[str], kind: str) -> bool:
    """Whether one of the words stands in the clause of a trigger of an act of that type, or on the noun that the clause
    is about."""
    root = clause_root(token) if kind in FORCE else token
    if not is_verb(root) and is_verb(root.head):
        root = root.head
    if root.dep in {"relcl", "acl"}:
        root = root.head
    return any(one.lower in words for one in root.below() if abs(one.i - token.i) <= FARTHEST)


def can_act(heads: set[str], before: set[str], entry: Entry) -> bool:
    """Whether a subject is none that an entry excludes, by its nouns and those before them. «Bus drivers» are no bus,
    and «tank fire» is no blaze."""
    named = heads if heads & word_classes()["people"] else heads | before
    armed = entry.type == "ASSAULT" and not before.isdisjoint(word_classes()["weapons"])
    return armed or named.isdisjoint(entry.not_by)


def clause_root(token: Token) -> Token:
    """The verb whose clause a participle adds to: what killed is told by the main clause («a bus crashed, killing nine
    and injuring two»)."""
    root = token
    while root.tag == "VBG" and root.dep in {"advcl", "conj"} and is_verb(root.head) and not has_child(root, "nsubj"):
        root = root.head
    return root
