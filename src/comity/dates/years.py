"""Which numbers of four figures are no years: «2000 people», «Resolution 1718», «1500 GMT», «some 1900 fled»."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from comity.dates.words import Value, group


class Word(Protocol):
    """What this needs of a token."""

    @property
    def word(self) -> str:
        """The plain word."""
        ...

    @property
    def kind(self) -> str:
        """What kind of word it is."""
        ...

    @property
    def value(self) -> Value:
        """Its value."""
        ...


_CHAIN = frozenset({"comma", "and", "dash", "to", "slash"})
_MONTHS = frozenset({"month", "doubtful", "shortmonth"})
_DAYS = frozenset({"day", "nth"})
_BARE_FROM = 1700


def is_no_year(before: Sequence[Word], token: Word, after: Sequence[Word]) -> bool:
    """Whether a number from 1000 to 2099 is no year, by the words before it and up to three words after it."""
    previous = before[-1] if before else None
    if _names(before) or _counts_time(after) or _spans_counts(after):
        return True
    counts = _counts(after)
    if previous is None:
        return counts or not _plausible(token)
    if previous.word in group("year_after"):
        return counts and int(token.value) % 100 == 0
    if (
        counts
        and (previous.kind in ("the", "owner") or previous.kind in _MONTHS or _ends_day(before))
        and (_particular(token))
    ):
        return False
    if counts or previous.word in ("#", "№", "@", "$", "£", "€", "+", "="):
        return True
    if _continues(before):
        return before[-2].kind != "year" and not _plausible(token)
    if previous.kind in _MONTHS or previous.kind in ("part", "edge", "of") or previous.value == "year":
        return False
    return not _plausible(token) or _is_quantity(before, after)


def _plausible(token: Word) -> bool:
    return int(token.value) >= _BARE_FROM


def _ends_day(before: Sequence[Word]) -> bool:
    """Whether a day of the calendar and a comma stand before the number: «the Sept. 11, 2001 attacks»."""
    marks = [word.kind for word in before[-4:] if word.kind != "dot"][-3:]
    return len(marks) == 3 and marks[0] in _MONTHS and marks[1] in _DAYS and marks[2] == "comma"


def _particular(token: Word) -> bool:
    """«the 2008 attacks» are dated, «the 2000 troops» counted: a round number is more often a count."""
    return int(token.value) >= 1900 and int(token.value) % 50 != 0


def _names(before: Sequence[Word]) -> bool:
    """«Resolution 1718», «No. 1718», «resolutions 1718 and 1874»."""
    words = [word for word in before[-6:] if word.kind != "dot"]
    while len(words) > 1 and words[-1].kind in _CHAIN and words[-2].kind == "count":
        words = words[:-2]
    return bool(words) and words[-1].word in group("numbered")


def _counts(after: Sequence[Word]) -> bool:
    """Whether one of the next words is what a number counts, with nothing but words in between."""
    for word in after:
        if word.word in group("counted") or word.word in ("%", "°"):
            return True
        if word.kind != "other" or not word.word.isalpha() or word.word in group("function_words"):
            return False
    return False


def _counts_time(after: Sequence[Word]) -> bool:
    return bool(after) and after[0].word in group("clock")


def _spans_counts(after: Sequence[Word]) -> bool:
    """«2000-2500 shells»: a range whose other end is no year."""
    return len(after) > 1 and after[0].kind in ("dash", "to") and after[1].kind == "count"


def _continues(before: Sequence[Word]) -> bool:
    """Whether the number goes on a list or range of years."""
    return len(before) > 1 and before[-1].kind in _CHAIN and before[-2].kind == "year"


def _is_quantity(before: Sequence[Word], after: Sequence[Word]) -> bool:
    """«some 1900 fled», «with 1950 hostages»: a quantity by the word before, or a bare plural after."""
    previous = before[-1]
    if previous.word in group("counting") or previous.kind == "more":
        return not (len(before) > 1 and before[-2].word in group("year_after"))
    bare = previous.kind == "other" and not _determines(previous)
    return bare and bool(after) and after[0].kind == "other" and _plural(after[0].word)


def _determines(word: Word) -> bool:
    return word.kind in ("the", "owner", "this", "same") or not word.word.isalpha()


def _plural(word: str) -> bool:
    return len(word) > 3 and word.endswith("s") and not word.endswith("ss")
