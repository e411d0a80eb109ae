"""Words of questions and of sentences, compared: over endings, irregular forms, and words that say the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from comity.actors import Mention
from comity.answers.questions import NO_PARTIES, stem
from comity.coding.inflection import noun_forms, verb_forms
from comity.lexicons import load

LEXICON = "questions"
WORD = re.compile(r"[^\W\d_][\w'’-]*|\d[\d,.]*\d|\d")


def alike(word: str) -> frozenset[str]:
    """The stems of a word and of those that will do for it in an answer: «die», «kill», «dead»."""
    return frozenset(map(root_of, _alike(word)))


@cache
def phrasings(word: str) -> list[str]:
    """A word, its irregular forms, and the words that will do for it: what texts are searched for."""
    return list(dict.fromkeys((word, *_forms_of(root_of(word)), *_alike(word))))


def _alike(word: str) -> list[str]:
    own = root_of(word)
    same = [one for group in load(LEXICON)["same"] if own in map(root_of, group) for one in group]
    wider = [one for general, group in load(LEXICON)["wider"].items() if root_of(general) == own for one in group]
    return [word, *same, *wider]


def opposed(word: str) -> frozenset[str]:
    """The stems of the words that say the opposite: «accept» of «refuse»."""
    own = alike(word)
    pairs = [(left, right) for left, right in opposites() if own & (left | right)]
    return frozenset().union(*(right if own & left else left for left, right in pairs))


@cache
def root_of(word: str) -> str:
    """The stem of a word; of an irregular form that of its base («fought»: «fight»)."""
    plain = word.lower().removesuffix("'s").removesuffix("’s")
    return stem(stem(_irregular().get(plain) or _grouped().get(plain, plain)))


def is_void(word: str) -> bool:
    """Whether a verb says nothing by itself: «is», «has», «did», «happened»."""
    return word in _void()


@cache
def opposites() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """The pairs of groups that say the opposite, as stems."""
    pairs = load(LEXICON)["opposite"]
    return tuple((frozenset(map(root_of, left)), frozenset(map(root_of, right))) for left, right in pairs)


@cache
def ending() -> frozenset[str]:
    """The stems of words for the end of something: «end», «sever»."""
    return frozenset(map(root_of, load(LEXICON)["ending"]))


@cache
def voicing() -> frozenset[str]:
    """The stems of verbs for what somebody says or thinks."""
    return frozenset(map(root_of, load(LEXICON)["voicing"]))


@cache
def stop_words() -> frozenset[str]:
    """Words that say nothing of what is asked."""
    return frozenset(load(LEXICON)["stop"])


def naming(mention: Mention) -> bool:
    """Whether a mention names an actor that an answer must name too."""
    return bool(mention.code) and mention.kind not in NO_PARTIES


@cache
def _void() -> frozenset[str]:
    return frozenset(form for verb in load(LEXICON)["void"] for form in verb_forms(verb)) | {
        "been",
        "being",
        "is",
        "are",
    }


@cache
def _irregular() -> dict[str, str]:
    return dict(_forms())


@cache
def _grouped() -> dict[str, str]:
    """The forms of the words in groups, with their bases: «died» of «die»."""
    lexicon = load(LEXICON)
    words = dict.fromkeys(word for group in (*lexicon["same"], *lexicon["wider"].values()) for word in group)
    return {form: word for word in reversed(words) for form in (*verb_forms(word), *noun_forms(word))} | {
        word: word for word in words
    }


def _forms_of(own: str) -> list[str]:
    return [form for form, base in _irregular().items() if stem(base) == own]


def _forms() -> Iterator[tuple[str, str]]:
    for kind in ("verbs", "nouns"):
        for base, forms in load("inflection")[kind].items():
            for form in [forms] if isinstance(forms, str) else forms:
                yield form, base
