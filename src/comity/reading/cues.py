"""What the layout lexicon knows, compiled once, and the forms in which lines and words are compared."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from comity.lexicons import load

_QUOTES = str.maketrans({"’": "'", "‘": "'", "`": "'", "“": '"', "”": '"', "\u00a0": " ", "\u202f": " ", "\u200b": ""})
_TRIM = " .:;…>»›→←↓|#*\t"
_LEAD = re.compile(r"^[\s•◦‣▪●·*>»›#|–—-]+(?=\S)")
_BLANKS = re.compile(r"\s+")
_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|\w+(?:['’]\w+)?")
KEY_LENGTH = 4
"""Letters of a word that are compared, so that «Cuba» and «Cuban», «Norway» and «Norwegian» meet."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One group of the lexicon: lines known whole, by their beginning, by words in them, or by their shape."""

    whole: frozenset[str]
    starts: tuple[str, ...]
    contains: tuple[str, ...]
    patterns: tuple[re.Pattern[str], ...]

    def knows(self, line: str) -> bool:
        """Whether a line, in the form that `plain` gives, belongs to the group."""
        return (
            line in self.whole
            or line.startswith(self.starts)
            or any(words in line for words in self.contains)
            or any(pattern.fullmatch(line) for pattern in self.patterns)
        )


def plain(text: str) -> str:
    """A line as cues and titles are compared: small letters, straight quotes, single blanks, no bullet, no stop."""
    spaced = _BLANKS.sub(" ", text.translate(_QUOTES))
    return _LEAD.sub("", spaced).strip(_TRIM).casefold()


def keys(text: str) -> frozenset[str]:
    """What a text is about: the first letters of its uncommon words."""
    return frozenset(
        word[:KEY_LENGTH]
        for word in (_bare(token) for token in _TOKEN.findall(text.casefold()))
        if word not in common_words() and (len(word) > 2 or not word.isalpha())
    )


def tokens(text: str) -> list[str]:
    """The words of a text in small letters, without possessive endings."""
    return [_bare(token) for token in _TOKEN.findall(text.casefold())]


def _bare(token: str) -> str:
    return token.replace("’", "'").removesuffix("'s").rstrip("'")


@cache
def cue(group: str) -> Cue:
    """A group of `cues` in the layout lexicon."""
    return compiled(load("layout")["cues"][group])


@cache
def bot_lines() -> Cue:
    """What a summary bot says round its summary."""
    return compiled(load("layout")["bot_lines"])


@cache
def groups() -> tuple[str, ...]:
    """The groups of cues, in the order in which they are asked."""
    return tuple(load("layout")["cues"])


def compiled(entry: dict[str, Any]) -> Cue:
    """A group as the lexicon writes it, made ready."""
    return Cue(
        frozenset(entry.get("whole", ())),
        tuple(entry.get("starts", ())),
        tuple(entry.get("contains", ())),
        tuple(re.compile(pattern, re.IGNORECASE) for pattern in entry.get("patterns", ())),
    )


@cache
def words(name: str) -> frozenset[str]:
    """A plain list of the layout lexicon, in small letters."""
    return frozenset(str(word).casefold() for word in load("layout")[name])


def agencies() -> frozenset[str]:
    """News agencies and services, in small letters."""
    return words("agencies")


def common_words() -> frozenset[str]:
    """Words too common to tell what a text is about."""
    return words("common_words")


def open_words() -> frozenset[str]:
    """Words after which a sentence, or a line of it, must go on."""
    return words("open_words")


@cache
def name_beginnings() -> frozenset[str]:
    """Words, as written, with which names begin."""
    return frozenset(load("layout")["name_beginnings"])


def alternatives(entries: Iterable[str]) -> str:
    """A regular expression that fits any of the words, longest first."""
    return "|".join(re.escape(entry) for entry in sorted(entries, key=len, reverse=True))
