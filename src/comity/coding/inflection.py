"""The forms a word of the lexicons takes in text, made from its base: no lemmatiser runs over the text.

Rules of regular English spelling; what they do not make stands in `lexicons/inflection.yaml`.
"""

from __future__ import annotations

import re
from functools import cache

from comity.lexicons import load

VOWELS = "aeiou"
ISE = re.compile(r"is(e|ed|es|ing|ation|ations)$")
LL = re.compile(r"(?<=[^aeiou][ae])ll(ed|ing)$")


def doubles(verb: str) -> bool:
    """Whether the last consonant is doubled before -ed and -ing («ban», «expel»)."""
    short = re.fullmatch(rf"[^{VOWELS}]*(?:qu)?[{VOWELS}][^{VOWELS}wxy]", verb)
    return short is not None or verb in load("inflection")["doubled"]


def with_s(word: str) -> str:
    """Third person or plural: «attacks», «clashes», «allies»."""
    if re.search(rf"(s|x|z|ch|sh|[^{VOWELS}]o)$", word):
        return word + "es"
    if re.search(rf"[^{VOWELS}]y$", word):
        return word[:-1] + "ies"
    return word + "s"


def with_ed(verb: str) -> str:
    """Regular past: «agreed», «denied», «banned»."""
    if verb.endswith("e"):
        return verb + "d"
    if re.search(rf"[^{VOWELS}]y$", verb):
        return verb[:-1] + "ied"
    return verb + (verb[-1] if doubles(verb) else "") + "ed"


def with_ing(verb: str) -> str:
    """Present participle: «agreeing», «banning», «lying», «imposing»."""
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return verb[:-1] + "ing"
    return verb + (verb[-1] if doubles(verb) else "") + "ing"


@cache
def british() -> re.Pattern[str]:
    """What is spelt otherwise in America."""
    return re.compile("|".join(load("inflection")["spellings"]))


def spellings(word: str) -> set[str]:
    """The word as written in Britain and in America: «organised», «organized»; «travelled», «traveled»."""
    found = {word, ISE.sub(r"iz\1", word)} if "is" in word else {word}
    if british().search(word):
        for here, there in load("inflection")["spellings"].items():
            found |= {one.replace(here, there) for one in found}
    return found | {LL.sub(r"l\1", one) for one in found} if "ll" in word else found


@cache
def verb_forms(verb: str) -> frozenset[str]:
    """All forms of a verb, lower case: base, -s, past, participle, -ing, in British and American spelling."""
    past = load("inflection")["verbs"].get(verb) or [with_ed(verb)]
    return frozenset().union(*(spellings(form) for form in (verb, with_s(verb), with_ing(verb), *past)))


@cache
def noun_forms(noun: str) -> frozenset[str]:
    """Singular and plural of a noun, lower case, in British and American spelling."""
    plural = load("inflection")["nouns"].get(noun) or with_s(noun)
    return frozenset(spellings(noun) | spellings(plural))
