"""Headlines With Capitals On Each Word, written so that the parser can read them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from comity.coding.words import word_list

WORD = re.compile(r"[^\W\d_][\w'’-]*")
FEWEST = 4  # words without which nothing can be said of the writing
LONGEST = 200  # characters of a headline


def is_headline(text: str) -> bool:
    """Whether all words but the smallest («of», «and») begin with a capital, and are not all capitals."""
    if len(text) > LONGEST:
        return False
    words = [word for word in WORD.findall(text) if word not in word_list("layout", "headline_small")]
    capitals = [word for word in words if word[0].isupper()]
    return len(words) >= FEWEST and len(capitals) == len(words) and not text.isupper()


def in_small_letters(text: str, kept: Sequence[tuple[int, int]]) -> str:
    """The text with the capitals of its words taken away, but for the first word and for the spans kept; as long as
    before."""
    return WORD.sub(lambda found: found.group() if is_kept(found, kept) else small(found.group()), text)


def is_kept(found: re.Match[str], kept: Sequence[tuple[int, int]]) -> bool:
    """Whether a word keeps its letters: the first, a name's or date's, an acronym."""
    return found.start() == 0 or found.group().isupper() or any(a <= found.start() < b for a, b in kept)


def small(word: str) -> str:
    """A word in small letters, where that leaves its length."""
    return word.lower() if len(word.lower()) == len(word) else word
