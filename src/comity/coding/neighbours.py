"""The words that stand in the clause of a trigger."""

from __future__ import annotations

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


def clause_root(token: Token) -> Token:
    """The verb whose clause a participle adds to: what killed is told by the main clause («a bus crashed, killing nine
    and injuring two»)."""
    root = token
    while root.tag == "VBG" and root.dep in {"advcl", "conj"} and is_verb(root.head) and not has_child(root, "nsubj"):
        root = root.head
    return root
