"""Which sentences cannot stand without the one before: they open with «however», point back with a pronoun, or are
another's words with nobody named who says them."""

from __future__ import annotations

import re
from functools import cache

from comity.digests.tldr.terms import LEXICON
from comity.lexicons import load

_MARKS = "\"'“”‘’«»([ \t\n–—-"
_QUOTATION = re.compile(r"[\"“«][^\"”»]*[\"”»]")
_NOUN = re.compile(r"\b(?:the|an?)\s+\w+", re.IGNORECASE)
_CAPITALISED = re.compile(r"\b[A-Z][\w'’.-]*")


def leans(sentence: str) -> bool:
    """Whether a sentence needs what was said before it."""
    opening = sentence.lstrip(_MARKS)
    return (
        not opening
        or opening[0].islower()
        or _points("leaning", opening)
        or _points("pointing", opening)
        or _only_quoted(sentence)
        or _pronoun_without_name(_QUOTATION.sub(" ", sentence))
    )


def _points(words: str, opening: str) -> bool:
    """Whether a sentence opens with one of the lexicon's words, in a sense that points back."""
    word = _opening(words).match(opening)
    if word is None:
        return False
    after = load(LEXICON)["not_back"].get(word[1].lower(), [])
    rest = opening[word.end() :].lstrip()
    return not any(re.match(rf"{re.escape(harmless)}\b", rest, re.IGNORECASE) for harmless in after)


def _only_quoted(sentence: str) -> bool:
    """Nothing outside quotation marks, or one mark that the sentence does not pair: a piece of a longer quotation."""
    outside = _QUOTATION.sub(" ", sentence)
    return not re.search(r"\w", outside) or re.search(r"[\"“”«»]", outside) is not None


def _pronoun_without_name(told: str) -> bool:
    """Whether a personal pronoun comes before any name or noun that it could mean."""
    pronoun = _personal().search(told)
    if pronoun is None:
        return False
    before = told[: pronoun.start()]
    names = (name for name in _CAPITALISED.findall(before) if name not in _no_names())
    return not _NOUN.search(before) and not any(name.lower() not in _function_words() for name in names)


@cache
def _opening(name: str) -> re.Pattern[str]:
    words = sorted(load(LEXICON)[name], key=len, reverse=True)
    return re.compile(rf"({'|'.join(map(re.escape, words))})\b(?!['’-])", re.IGNORECASE)


@cache
def _personal() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(load(LEXICON)['personal'])})\b", re.IGNORECASE)


@cache
def _no_names() -> frozenset[str]:
    return frozenset(load(LEXICON)["no_names"])


@cache
def _function_words() -> frozenset[str]:
    return frozenset(load(LEXICON)["empty"])
