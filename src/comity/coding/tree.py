"""A parsed sentence as plain objects.

The coder asks every token for its form, label and dependents many times over; spaCy makes an object for each answer.
Copied once into these, a sentence is coded twice as fast, and nothing of the coder depends on the parser that made it.
Labels are those of the model: Penn Treebank tags, ClearNLP dependencies.
"""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

PLACE = attrgetter("i")


class Token:
    """A word with its place in the sentence and in the tree. `idx` is its first character in the parsed text, `spaced`
    whether a blank follows; the root's head is itself."""

    __slots__ = ("children", "dep", "doc", "head", "i", "idx", "lower", "spaced", "tag", "text")

    def __init__(self, i: int, text: str, idx: int, tag: str, dep: str, spaced: bool, doc: list[Token]) -> None:
        self.i, self.text, self.idx, self.tag, self.dep, self.spaced, self.doc = i, text, idx, tag, dep, spaced, doc
        self.lower = text.lower()
        self.head: Token = self
        self.children: list[Token] = []

    def __repr__(self) -> str:
        return self.text

    @property
    def is_alpha(self) -> bool:
        """Whether it is a word of letters."""
        return self.text.isalpha()

    @property
    def subtree(self) -> list[Token]:
        """The token and all below it, in the order of the sentence."""
        return sorted(self.below(), key=PLACE)

    @property
    def left_edge(self) -> Token:
        """The first token of its subtree."""
        return min(self.below(), key=PLACE)

    @property
    def right_edge(self) -> Token:
        """The last token of its subtree."""
        return max(self.below(), key=PLACE)

    def nbor(self, steps: int = 1) -> Token:
        """The token some steps on. Raises IndexError outside the sentence."""
        if not 0 <= self.i + steps < len(self.doc):
            raise IndexError(f"no token {steps} steps from {self.text!r}")
        return self.doc[self.i + steps]

    def below(self) -> list[Token]:
        """The token and all below it, in no order that means anything."""
        found = [self]
        for token in found:
            found += token.children
        return found


def tree_of(doc: Doc) -> list[Token]:
    """The tokens of a parsed spaCy document."""
    tokens: list[Token] = []
    for i, word in enumerate(doc):
        tokens.append(Token(i, word.text, word.idx, word.tag_, word.dep_, bool(word.whitespace_), tokens))
    steps = doc.to_array(["HEAD"]).astype("int64").tolist()
    for token, step in zip(tokens, steps, strict=True):
        if step:
            token.head = tokens[token.i + step]
            token.head.children.append(token)
    return tokens
