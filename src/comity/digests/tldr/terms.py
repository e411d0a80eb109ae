"""The words of a sentence that say what it is about."""

from __future__ import annotations

import re
from functools import cache

from comity.lexicons import load

LEXICON = "summaries"

_WORD = re.compile(r"[^\W\d_][\w'’-]*|\d[\d.,]*")
_ENDING = re.compile(r"(?<=\w{3})(?:ings?|ied|ies|ed|es|e|s|y)$")


def terms(text: str) -> frozenset[str]:
    """The content words, each once, without the endings of plurals and verb forms."""
    words = (word.lower().replace("’", "'") for word in _WORD.findall(text))
    return frozenset(_ENDING.sub("", word.removesuffix("'s")) for word in words if word not in _empty())


@cache
def _empty() -> frozenset[str]:
    return frozenset(load(LEXICON)["empty"])
