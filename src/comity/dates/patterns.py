"""The small language that rules are written in, and the sweep that applies them.

A pattern is a regular expression over kinds of tokens instead of characters: «the? day of? {month} (comma? year)?».
Names are kinds of tokens; `{name}` is one of the groups below; `?`, `*`, `+`, `|` and brackets are as ever. A text
of forty words is forty characters here, so the sweep is fast and cannot run away.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from comity.dates.meanings import Atom, Meaning
from comity.dates.mentions import Granularity
from comity.dates.tokens import Token
from comity.dates.words import Value

KINDS = (
    "other", "web", "sum", "iso", "figures", "decade", "nineties", "nth", "owner", "year", "day", "short", "count",
    "comma", "dash", "slash", "dot", "open", "close", "apostrophe",
    "month", "doubtful", "shortmonth", "weekday", "shortday", "season", "unit", "spelt", "numeral", "rank", "quarter",
    "halfyear", "part", "edge", "daypart", "vague", "deictic", "no", "moving", "more", "feast", "anchor", "anchored",
    "the", "a", "in", "on", "of", "for", "from", "between", "after", "before", "lasting", "around", "and", "to",
    "last", "past", "this", "next", "coming", "same", "previous", "following", "recent", "ago", "earlier", "later",
    "every", "half", "old", "time", "hence", "pre", "post",
)  # fmt: skip
_CODES = {kind: chr(0x4E00 + place) for place, kind in enumerate(KINDS)}

GROUPS = {
    "month": "(month|doubtful|shortmonth dot?)",
    "weekday": "(weekday|shortday dot?)",
    "dom": "(day|nth)",
    "many": "(a? vague of?|a numeral|numeral numeral?|day|short|count)",
    "some": "(a? vague of?|a numeral?|half a|numeral numeral?|day|short|count)",
    "lead": "(the? part? daypart of|the? (part|pre dash|daypart){1,3} unit of)",
    "part": "(part dash?|part in the?|the? edge of the?|the? (rank (half|unit)|last unit) of the?)",
    "which": "(last|this past|past|this next|this coming|this|next|coming)",
}


@dataclass(frozen=True)
class Found:
    """Tokens that a rule matched: `first` to `last` (exclusive) of all the text's `tokens`."""

    tokens: Sequence[Token]
    first: int
    last: int

    @cached_property
    def matched(self) -> Sequence[Token]:
        """The matched tokens."""
        return self.tokens[self.first : self.last]

    def all(self, *kinds: str) -> list[Token]:
        """The matched tokens of these kinds, in order."""
        return [token for token in self.matched if token.kind in kinds]

    def has(self, *kinds: str) -> bool:
        """Whether a matched token is of one of these kinds."""
        return any(token.kind in kinds for token in self.matched)

    def value(self, *kinds: str) -> Value | None:
        """The value of the first matched token of these kinds."""
        return next((token.value for token in self.matched if token.kind in kinds), None)

    def number(self, *kinds: str) -> int | None:
        """The value of the first matched token of these kinds, for kinds whose values are numbers."""
        value = self.value(*kinds)
        return None if value is None else int(value)

    def before(self, steps: int = 1) -> Token | None:
        """The token that stands so many steps before the match."""
        return self.tokens[self.first - steps] if self.first >= steps else None

    def after(self, steps: int = 1) -> Token | None:
        """The token that stands so many steps after the match."""
        place = self.last + steps - 1
        return self.tokens[place] if place < len(self.tokens) else None

    def followed_by(self, *words: str) -> bool:
        """Whether one of these words comes next."""
        following = self.after()
        return following is not None and following.word in words

    def hyphenated(self) -> bool:
        """Whether a hyphen ties the next word to the match («weeks-long»)."""
        hyphen, word = self.after(1), self.after(2)
        if hyphen is None or word is None or hyphen.kind != "dash":
            return False
        return hyphen.start == self.tokens[self.last - 1].end and word.start == hyphen.end

    def atom(self, meaning: Meaning, granularity: Granularity, **more: Any) -> Atom:
        """The whole match as one time phrase."""
        return Atom(self.first, self.last, meaning, granularity, **more)


Reader = Callable[[Found], "Sequence[Atom] | Atom | None"]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and the function that reads what it matches: times, or none where the words are no time after all.

    Where a reader gives None, the next rule may try the same words; where it gives an empty sequence, the words are
    certainly no date, and no part of them is read as one.
    """

    pattern: str
    read: Reader


class Sweep:
    """All rules as one expression; where several match at one place, the first in order that reads a time counts."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = tuple((re.compile(_compiled(rule.pattern)), rule.read) for rule in rules)
        joined = "|".join(pattern.pattern for pattern, _ in self._rules)
        # No rule begins with a word of no kind, and most words are of none.
        self._any = re.compile(f"(?!{_CODES['other']})(?:{joined})")

    def atoms(self, tokens: Sequence[Token]) -> Iterator[Atom]:
        """The time phrases among the tokens, in order, none overlapping another."""
        codes = "".join([_CODES[token.kind] for token in tokens])
        place = 0
        while found := self._any.search(codes, place):
            place, read = self._read_at(found.start(), codes, tokens)
            yield from read

    def _read_at(self, start: int, codes: str, tokens: Sequence[Token]) -> tuple[int, Sequence[Atom]]:
        for pattern, reader in self._rules:
            found = pattern.match(codes, start)
            read = reader(Found(tokens, start, found.end())) if found else None
            if found and read is not None:
                return found.end(), (read,) if isinstance(read, Atom) else read
        return start + 1, ()


def _compiled(pattern: str) -> str:
    whole = re.sub(r"\{(\w+)\}", lambda found: GROUPS[found[1]], pattern)
    return re.sub(r"[a-z]+", lambda found: _CODES[found[0]], whole).replace(" ", "").replace("(", "(?:")
