"""What a word reaches: its own clause, and the clauses beside it that do not hold it."""

from __future__ import annotations

from comity.coding.control import CLAUSES, DEEPEST
from comity.coding.parse import children, has_child, is_verb
from comity.coding.tree import Token


def aside(token: Token) -> set[Token]:
    """The words of the clauses of time, reason or contrast that hang on a verb above a word, and do not hold it: of
    «backed the fund even as he was asked about Cuba» the last six."""
    found: set[Token] = set()
    node = token
    for _ in range(DEEPEST):
        for clause in children(node, "advcl"):
            if clause.i != token.i and has_child(clause, "mark") and token not in (words := set(clause.subtree)):
                found |= words
        if node.head.i == node.i:
            break
        node = node.head
    return found


def scope(node: Token) -> set[int]:
    """The tokens of a word's own clause: its subtree without the clauses in it."""
    found = {node.i}
    for child in node.children:
        if child.dep not in CLAUSES or (child.dep == "acl" and not is_verb(child)):
            found |= scope(child)
    return found
