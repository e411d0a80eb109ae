"""A text as the tokens that time phrases are made of.

Kinds of token: those of the lexicon (see words), and of figures: `year` (a number that can be a year), `day` (1 to 31),
`short` (any other number of two figures), `count` (any other number), `nth` («17th»), `decade` («1950s»),
`nineties` («'90s»), `iso` and `figures` (whole dates in figures); `owner` is «'s»; marks have their own kinds.
All else is `other`.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from comity.dates.words import Value, phrases, plain, words
from comity.dates.years import is_no_year

_TOKEN = re.compile(
    r"""
      (?P<plain>[^\W\d_]++ (?![-\d@.:_/]))  # most words, at no cost
    | (?P<web>[hH][tT]{2}[pP][sS]?://\S+ | [wW]{3}\.\S+ | [\w.+-]{1,64}@[\w.-]+)
    | (?P<iso>\d{4}-\d\d-\d\d) (?!\d) (?:T[\d:.]+Z?)?
    | (?P<figures>\d{1,2}(?P<cut>[/.-])\d{1,2}(?P=cut)\d{4} | \d{4}/\d{1,2}/\d{1,2}) (?!\w)
    | (?P<sum>[$€£¥]\s?\d+ (?:[.,:]\d+)* | \d{1,3}(?:,\d{3})+(?!\d) | \d+(?:[.:]\d+)+ )
    | (?P<decade>\d{3}0['’]?[sS]\b)
    | (?P<nineties>['’‘]?[2-9]0[sS]\b)
    | (?P<nth>\d{1,2}(?:[sS][tT]|[nN][dD]|[rR][dD]|[tT][hH])\b)
    | (?P<owner>['’][sS]\b)
    | (?P<coded>(?!(?:[mM]id|[pP]re|[pP]ost|[eE]arly|[lL]ate)-) [^\W\d_]++ -? \d [\w-]* | \d+ [^\W\d_] \w*)
    | (?P<number>\d+)
    | (?P<word>[^\W\d_]+)
    | (?P<mark>[^\w\s] | _)
    """,
    re.VERBOSE,
)
_MARKS = {",": "comma", "-": "dash", "/": "slash", ".": "dot", "(": "open", ")": "close", "'": "apostrophe"}
_CAPITAL_ONLY = frozenset({"doubtful", "shortmonth", "shortday"})


class Token(NamedTuple):
    """A stretch of the text: its offsets, its plain word, what kind of word it is, its value, whether it begins with a
    capital letter."""

    start: int
    end: int
    word: str
    kind: str
    value: Value
    capital: bool


def tokens(text: str) -> list[Token]:
    """The tokens of a text in order, phrases of the lexicon taken together, numbers that are no years told apart."""
    return _with_years(_with_phrases([_token(found, text) for found in _TOKEN.finditer(text)]))


def _token(found: re.Match[str], text: str) -> Token:
    shape = found.lastgroup or ""
    start, end = found.span()
    capital = text[start].isupper()
    if shape in ("plain", "word"):
        word = found[0].lower()
        kind, value = _word(word, capital)
        return Token(start, end, word, kind, value, capital)
    word = plain(found[0])
    if shape == "coded":
        kind, value = _word(word, capital)
    elif shape == "number":
        kind, value = _number(word)
    elif shape == "mark":
        kind, value = _MARKS.get(word, "other"), word
    else:
        kind, value = _figure(shape, word)
    return Token(start, end, word, kind, value, capital)


def _word(word: str, capital: bool) -> tuple[str, Value]:
    entry = words().get(word)
    return ("other", word) if entry is None or (entry[0] in _CAPITAL_ONLY and not capital) else entry


def _number(digits: str) -> tuple[str, Value]:
    number = int(digits[:9])
    if len(digits) == 4 and 1000 <= number <= 2099:
        return "year", number
    if len(digits) <= 2 and 1 <= number <= 31:
        return "day", number
    return ("short" if len(digits) == 2 else "count"), number


def _figure(shape: str, word: str) -> tuple[str, Value]:
    if shape == "nth":
        number = int(word[:-2])
        return ("nth", number) if 1 <= number <= 31 else ("other", word)
    if shape == "decade":
        return "decade", int(word[:4])
    if shape == "nineties":
        return "nineties", 1900 + int(word.lstrip("'")[:2])
    if shape == "iso":
        return "iso", word[:10]
    return (shape, word) if shape in ("figures", "owner") else ("other", word)


def _with_phrases(found: list[Token]) -> list[Token]:
    starts = phrases()
    merged, place = [], 0
    while place < len(found):
        token = found[place]
        length = _phrase_length(found, place) if token.word in starts else None
        merged.append(length[1] if length else token)
        place += length[0] if length else 1
    return merged


def _phrase_length(found: list[Token], place: int) -> tuple[int, Token] | None:
    """How many tokens the longest phrase that begins here takes, and the one it makes of them."""
    first = found[place]
    for phrase in phrases()[first.word]:
        end = place + 1 + len(phrase.rest)
        if all(token.word == word for token, word in zip(found[place + 1 : end], phrase.rest, strict=False)) and (
            end <= len(found)
        ):
            whole = " ".join((first.word, *phrase.rest))
            return end - place, Token(first.start, found[end - 1].end, whole, phrase.kind, phrase.value, first.capital)
    return None


def _with_years(found: list[Token]) -> list[Token]:
    told: list[Token] = []
    for place, token in enumerate(found):
        refused = token.kind == "year" and is_no_year(told, token, found[place + 1 : place + 4])
        told.append(token._replace(kind="count") if refused else token)
    return told
