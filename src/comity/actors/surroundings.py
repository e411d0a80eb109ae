"""What the tests of a name ask of the text it stands in: the words beside it, words anywhere, who else is named."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache, cached_property
from typing import NamedTuple

from comity import lexicons
from comity.actors.rows import items

_NEAR = 40
_HYPHENS = frozenset("-–")
_WORD_BEFORE = re.compile(r"(?<![\w’'-])([^\W\d_][\w’'.-]*) \Z")
_LAST_WORD = re.compile(r"[^\W\d_][\w’'-]{2,}\.")  # longer than an initial; titles («Gen.») are no strangers' names
_WORD_AFTER = re.compile(r" ([^\W\d_][\w’'-]*)")
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_OPENING = re.compile(r"(?:\A|[.!?:;\"“”»«\n\t(–—-])\s*\Z")
_LINE = 200
_WORDS_OF_A_HEADLINE = 3


class Named(NamedTuple):
    """What stands at a place already: where it ends, its kind and its canonical name."""

    end: int
    kind: str
    name: str


class Surroundings:
    """One text, asked about the places in it.

    `plain` is the folded text between blanks (a place is one more there).
    """

    def __init__(
        self,
        text: str,
        plain: str,
        found: Callable[[], Mapping[int, Named]],
        codes: Callable[[], frozenset[str]] = frozenset,
    ) -> None:
        """`found` gives what is known to stand in the text, by where it starts, `codes` the codes that it names for
        sure; each is asked once, and only if a test needs it."""
        self.text = text
        self.plain = plain
        self._found = found
        self._codes = codes
        self._said: dict[str, bool] = {}
        self._others: dict[tuple[str, str], bool] = {}

    @cached_property
    def found(self) -> Mapping[int, Named]:
        """What is known to stand in the text, by where it starts."""
        return self._found()

    @cached_property
    def ends(self) -> frozenset[int]:
        """Where that ends which is known to stand in the text."""
        return frozenset(named.end for named in self.found.values())

    @cached_property
    def named(self) -> frozenset[str]:
        """The codes of the actors that the text names for sure, and their home states."""
        codes = self._codes()
        return codes | {code.partition(":")[0] for code in codes}

    def names_another(self, surname: str, name: str) -> bool:
        """Whether the text names somebody else who bears the surname before other names: «Kim Dae-jung»."""
        asked = (surname, name)
        if asked not in self._others:
            self._others[asked] = self._bears_another(surname, name)
        return self._others[asked]

    def _bears_another(self, surname: str, name: str) -> bool:
        bearers = re.finditer(rf"\b{re.escape(surname)}[ -](?=[A-Z])", self.text)
        named = ((bearer, self.found.get(bearer.start())) for bearer in bearers)
        return any(
            other is None or (other.kind == "person" and (other.name != name or other.end < bearer.end()))
            for bearer, other in named
        )

    def full_name_start(self, start: int, given: str) -> int:
        """Where a surname's fuller form begins («Sergei Viktorovich Lavrov»), -1 where no given name is before it."""
        before = self.text[max(0, start - _NEAR) : start]
        found = re.search(rf"\b{re.escape(given)} (?:[^\W\d_a-z][\w.’'-]* ){{0,2}}\Z", before)
        return start - len(before) + found.start() if found else -1

    def says(self, word: str) -> bool:
        """Whether the word or phrase, given as a key, stands anywhere in the text."""
        if word not in self._said:
            self._said[word] = word in self.plain
        return self._said[word]

    def before(self, start: int, words: tuple[str, ...]) -> bool:
        """Whether one of the words, given as keys, stands right before the place."""
        return self.plain[max(0, start - _NEAR) : start + 1].endswith(words)

    def after(self, end: int, words: tuple[str, ...]) -> bool:
        """Whether one of the words, given as keys, stands right after the place; a possessive 's is passed over."""
        right = self.plain[end + 1 : end + _NEAR]
        return right.startswith(words) or right.removeprefix(" s").startswith(words)

    def followed(self, end: int, words: tuple[str, ...]) -> bool:
        """Whether one of the words, written as given, stands right after the place."""
        right = self.text[end : end + _NEAR]
        return right.startswith(words) and any(
            right.startswith(word) and not right[len(word) : len(word) + 1].isalpha() for word in words
        )

    def hyphened(self, start: int, end: int) -> bool:
        """Whether a hyphen joins the span to another word."""
        return self.text[end : end + 1] in _HYPHENS or self.text[start - 1 : start] in _HYPHENS

    def in_capitals(self, start: int, end: int) -> bool:
        """Whether the words around are in capitals throughout."""
        return (self.text[max(0, start - 15) : start] + self.text[end : end + 15]).isupper()

    def in_headline(self, start: int) -> bool:
        """Whether the line capitalises its words, as titles do."""
        before = self.text[max(0, start - _LINE) : start].rpartition("\n")[2]
        after = self.text[start : start + _LINE].partition("\n")[0]
        words = _LONG_WORD.findall(before + after)
        return len(words) >= _WORDS_OF_A_HEADLINE and not any(
            word[0].islower() and word not in _small_words() for word in words
        )

    def opens_sentence(self, start: int) -> bool:
        """Whether a sentence, a clause of speech or a line begins at the place."""
        return bool(_OPENING.search(self.text[max(0, start - 4) : start]))

    def capital_before(self, start: int) -> tuple[int, str]:
        """The capitalised word right before the place and where it starts; (-1, "") where there is none, or where it
        ends a sentence («… met Nasser. Israel …»)."""
        offset = max(0, start - _NEAR)
        found = _WORD_BEFORE.search(self.text[offset:start])
        if found and _LAST_WORD.fullmatch(found[1]):
            return -1, ""
        return (offset + found.start(1), found[1]) if found and found[1][0].isupper() else (-1, "")

    def capital_after(self, end: int) -> tuple[int, str]:
        """The capitalised word right after the place and where it starts; (-1, "") where there is none."""
        found = _WORD_AFTER.match(self.text, end)
        return (found.start(1), found[1]) if found and found[1][0].isupper() else (-1, "")


@cache
def _small_words() -> frozenset[str]:
    """Long words that titles leave in lower case."""
    return frozenset(items(lexicons.load("actors/ambiguity")["titlecase"]))
