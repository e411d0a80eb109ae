"""Telegraphic notes («PM Baba 17 Aug visited Chad»), written so that the parser can read them.

A bare day between a name and its verb is taken for a part of the name or for a subject; the name of a day of the week
is not («PM Baba Monday visited Chad»). So it is what the parser reads in the place of the day, each character in its
place; the date itself is read from the text as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from comity.coding.words import word_list
from comity.lexicons import load

BARE_DAY = re.compile(r"\d{1,2}(?:\s?[-–]\s?\d{1,2})?\s[A-Z][a-z]{2,8}\.?|[A-Z][a-z]{2,8}\.?\s\d{1,2}")
BEFORE = re.compile(r"([\w’'”\"-]+)[”\"’]?\s$")
AFTER = re.compile(r"\s(?![\d(–-])|\s?[.;]|,(?!\s\d)")


def with_weekdays(text: str, dates: Sequence[tuple[int, int]]) -> str:
    """The text with a day of the week, and blanks up to its length, in the place of each bare day of it. `dates`: where
    the text's dates stand."""
    for start, end in dates:
        if is_bare(text, start, end):
            text = text[:start] + weekday(end - start) + text[end:]
    return text


def is_bare(text: str, start: int, end: int) -> bool:
    """Whether a date is a day and month with no year, right after a word that is no preposition or article."""
    if not BARE_DAY.fullmatch(text[start:end]) or not AFTER.match(text, end):
        return False
    before = BEFORE.search(text, max(start - 40, 0), start)
    return before is not None and before[1].lower() not in word_list("layout", "before_dates")


def weekday(length: int) -> str:
    """The longest of the words for a day that is no longer than so many characters, with blanks up to them."""
    fitting = [word for word in load("layout")["days"] if len(word) <= length]
    return max(fitting, key=len, default="").ljust(length)
