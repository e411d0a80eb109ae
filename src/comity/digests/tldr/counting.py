"""How many words a text has, as the readers of news bots know the count.

The known bots split at ASCII white space: a no-break space joins two words into one, and a dash that stands alone
counts. Python's `str.split` would do neither.
"""

from __future__ import annotations

import re

_ASCII_BLANKS = re.compile(r"[ \t\n\v\f\r]+")


def count_words(text: str) -> int:
    """The words of a text, parted by ASCII white space; blanks at its ends do not count."""
    return sum(1 for word in _ASCII_BLANKS.split(text) if word)


def saved_percent(original: int, summary: int) -> int:
    """How many words in a hundred the summary saves, a half rounded to the even number; 0 for an empty text."""
    return round(100 * (original - summary) / original) if original else 0
