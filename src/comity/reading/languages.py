"""Which language a text is in: by its letters, then, in Latin script, by its commonest short words."""

import re
import unicodedata
from collections import Counter
from collections.abc import Collection
from functools import cache

from comity.lexicons import load

SAMPLE = 20_000
"""Characters that are looked at."""
LEAST_OTHER_SHARE = 0.5
"""Share of letters in another script that makes a text one of that script: an English text may hold names in it."""
LEAST_WORDS = 8
"""Words below which a text in Latin script passes for English."""
LEAST_HITS = 3
LEAST_SMALL, LEAST_ENGLISH = 12, 0.12
"""Of so many words or more that are no names, the share that must be English's commonest in an English text: in prose
it is a third, far less in headlines. Words are counted as often as they stand: the longer a text, the fewer of its
different words are common."""
CLEARLY = 1.5
"""How many times more of its words than English words another language must have."""

_SCRIPTS = {
    "HANGUL": "ko", "HIRAGANA": "ja", "KATAKANA": "ja", "CJK": "zh", "CYRILLIC": "ru", "ARABIC": "ar", "HEBREW": "he",
    "GREEK": "el", "THAI": "th", "DEVANAGARI": "hi", "BENGALI": "bn", "ARMENIAN": "hy", "GEORGIAN": "ka", "KHMER": "km",
    "LAO": "lo", "MYANMAR": "my", "ETHIOPIC": "am", "TAMIL": "ta", "TELUGU": "te", "GUJARATI": "gu", "GURMUKHI": "pa",
    "SINHALA": "si", "MONGOLIAN": "mn",
}  # fmt: skip
_TELLTALES = (("ru", "іїєґ", "uk"), ("ar", "پچژگ", "fa"))
_WORD = re.compile(r"[^\W\d_]+")


def language_of(text: str) -> str | None:
    """The text's language as an ISO 639-1 code; None where its letters tell but no language is known by them."""
    sample = text[:SAMPLE]
    if sample.isascii():
        return _latin_language(sample)
    return _other_script(sample) or _latin_language(sample)


def _other_script(sample: str) -> str | None:
    letters = [letter for letter in sample if letter.isalpha()]
    counts = Counter(_SCRIPTS.get(_script(letter)) for letter in letters if not letter.isascii())
    counts.pop(None, None)
    if not letters or counts.total() < LEAST_OTHER_SHARE * len(letters):
        return None
    language = "ja" if counts["ja"] else str(counts.most_common(1)[0][0])
    return next((other for base, marks, other in _TELLTALES if base == language and set(marks) & set(sample)), language)


@cache
def _script(letter: str) -> str:
    return unicodedata.name(letter, "").split(" ", 1)[0].split("-", 1)[0]


def _latin_language(sample: str) -> str | None:
    """None for a text with many words that are no names and none of them English."""
    written = _WORD.findall(sample)
    found = [word.casefold() for word in written]
    if len(found) < LEAST_WORDS:
        return "en"
    hits = {language: sum(word in common for word in found) for language, common in _common().items()}
    best = max(hits, key=lambda language: hits[language])
    clear = hits[best] >= LEAST_HITS and hits[best] > CLEARLY * hits["en"]
    small = [word for word in written if word[0].islower()]
    if not clear and len(small) >= LEAST_SMALL and _is_no_english(small) and _is_no_english(set(small)):
        return None
    return best if clear else "en"


def _is_no_english(small: Collection[str]) -> bool:
    """Whether words, counted as often as they stand or each once, are too seldom English: a long English text passes by
    the first count, one that repeats a strange word by the second."""
    return sum(word in _common()["en"] for word in small) < LEAST_ENGLISH * len(small)


@cache
def _common() -> dict[str, frozenset[str]]:
    return {language: frozenset(entry) for language, entry in load("languages").items()}
