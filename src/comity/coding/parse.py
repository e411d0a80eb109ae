"""A parsed sentence with its actor mentions and dates laid over the tokens."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeGuard

from comity.actors import Mention
from comity.coding.headlines import in_small_letters, is_headline
from comity.coding.notes import with_weekdays
from comity.coding.tree import Token
from comity.coding.words import word_list
from comity.dates import DateMention
from comity.records import Document, Interval, Sentence

VERBS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "CD"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that could hold a report, before it is parsed. `mentions` and `dates` carry offsets into the stored
    text; `skip` is how many characters at its start are no part of it; `entry` is the date that heads it."""

    document: Document
    sentence: Sentence
    mentions: Sequence[Mention]
    dates: Sequence[DateMention]
    skip: int
    entry: Interval | None = None

    @property
    def begins(self) -> int:
        """Where what the parser reads begins in the stored text."""
        return self.sentence.start + self.skip

    @property
    def text(self) -> str:
        """What is coded of the sentence."""
        return self.sentence.text[self.skip :]

    @property
    def written_plainly(self) -> str:
        """What the parser reads: of a headline («Chad Expels Two Envoys») the words in small letters but for its names,
        of a note («PM Baba 17 Aug visited») the name of a day for the day, each character in its place."""
        dates, names = self.places(self.dates), self.places(self.mentions)
        text = in_small_letters(self.text, names + dates) if is_headline(self.text) else self.text
        return with_weekdays(text, dates)

    def places(self, found: Sequence[Mention | DateMention]) -> list[tuple[int, int]]:
        """Where mentions or dates stand in what is coded of the sentence."""
        return [(one.start - self.begins, one.end - self.begins) for one in found if one.start >= self.begins]


@dataclass(slots=True, eq=False)
class Parse:
    """A sentence as the parser sees it. `at` maps a token's index to the mention that covers it; `offset` is where the
    parsed text begins in the stored text, `starts` where its tokens do."""

    candidate: Candidate
    doc: list[Token]
    at: dict[int, Mention] = field(default_factory=dict)
    offset: int = field(init=False)
    starts: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self.offset = self.candidate.begins
        self.starts = [self.start(token) for token in self.doc]
        for mention in self.candidate.mentions:
            for token in self.covering(mention.start, mention.end):
                self.at[token.i] = mention
                if mention.kind == "state" and token.tag in VERBS and token.text[:1].isupper():
                    token.tag = "NNP"  # «Chad» is no verb

    @property
    def told(self) -> list[Mention]:
        """The mentions without those of a dateline, to which no word refers back."""
        return [one for one in self.candidate.mentions if one.start >= self.offset]

    def named(self) -> frozenset[int]:
        """The tokens that name an actor."""
        return frozenset(index for index, one in self.at.items() if is_party(one))

    def root(self) -> Token | None:
        """The token that governs the sentence."""
        return next((token for token in self.doc if token.dep == "ROOT"), None)

    def start(self, token: Token) -> int:
        """A token's place in the stored text."""
        return self.offset + token.idx

    def end(self, token: Token) -> int:
        """The end of a token in the stored text."""
        return self.offset + token.idx + len(token.text)

    def slice(self, start: int, end: int) -> str:
        """The stored text between two of its offsets, both inside the sentence."""
        base = self.candidate.sentence.start
        return self.candidate.sentence.text[start - base : end - base]

    def covering(self, start: int, end: int) -> list[Token]:
        """The tokens that begin between two offsets of the stored text."""
        return self.doc[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def head_of(self, start: int, end: int) -> Token | None:
        """The token of a span whose governor is outside it."""
        inside = self.covering(start, end)
        indices = {token.i for token in inside}
        return next((token for token in inside if token.head.i not in indices or token.head.i == token.i), None)


def is_party(mention: Mention | None) -> TypeGuard[Mention]:
    """Whether a mention names somebody who can act: no outlet, no bare role («troops»)."""
    return mention is not None and mention.code != "" and mention.kind != "outlet"


def lower(token: Token) -> str:
    """The form that lexicons are asked for."""
    return token.lower


def children(token: Token, *deps: str) -> list[Token]:
    """A token's dependents of some kinds, in order."""
    return [child for child in token.children if child.dep in deps] if token.children else []


def has_child(token: Token, dep: str, *words: str) -> bool:
    """Whether a token has such a dependent (one of these words, where any are given)."""
    return any(child.dep == dep and (not words or child.lower in words) for child in token.children)


def excepts(token: Token) -> bool:
    """Whether a token leaves out what is coordinated below it («all members but Cuba»)."""
    return has_child(token, "cc", "but")


def conjuncts(token: Token) -> list[Token]:
    """A token and all that is coordinated below it: «France, Germany and Britain» from «France», «France, along with
    Spain»; not what is excepted from it («all members but Cuba»)."""
    found = [token]
    excepted = excepts(token)
    for child in token.children:
        if child.dep == "conj" and not excepted:
            found = found + conjuncts(child) if child.i > token.i else conjuncts(child) + found  # «Oman-Qatar talks»
        elif child.dep == "prep" and joins(child):
            last = child.children if child.lower in {"along", "together"} else (child, *child.children)
            found += [one for prep in last for noun in children(prep, "pobj") for one in conjuncts(noun)]
    return found


def joins(preposition: Token) -> bool:
    """«along», «alongside», «together with»."""
    joining = word_list("prepositions", "joining")
    with_them = preposition.lower == "with" and preposition.i > 0 and preposition.nbor(-1).lower in joining
    return preposition.lower in joining or with_them


def is_verb(token: Token) -> bool:
    """Whether the tagger took it for a verb."""
    return token.tag in VERBS


def is_noun(token: Token) -> bool:
    """Whether the tagger took it for a noun, a name among them, or a number that stands for one."""
    return token.tag in NOUNS


def within(noun: Token) -> Iterator[int]:
    """A noun and those that it is a part or a measure of: of «tons of wheat» both."""
    yield noun.i
    while noun.dep == "pobj" and is_noun(noun.head.head):
        noun = noun.head.head
        yield noun.i


def clause_of(token: Token) -> Token:
    """The verb that a token's clause hangs on, else the root."""
    while not is_verb(token) and token.head.i != token.i:
        token = token.head
    return token


def is_finite(verb: Token) -> bool:
    """Whether a verb without a subject needs one: of «the war that Chad says has killed ten» the war kills."""
    return verb.tag in {"VBZ", "VBP"} or any(one.tag in {"VBZ", "VBP", "VBD"} for one in children(verb, "aux"))
