"""How a name is written and found: texts and names are brought to one shape, letter by letter, so that offsets hold."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

WORD = re.compile(r"[^\W_]+")
_UNDECOMPOSED = {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "ħ": "h", "ŋ": "n", "œ": "o", "æ": "a", "þ": "t"}


class _Folding(dict[int, str]):
    """The table for str.translate, filled as letters come up."""

    def __missing__(self, point: int) -> str:
        self[point] = folded = _fold(chr(point))
        return folded


def _fold(character: str) -> str:
    if not character.isalnum():
        return " "
    base = unicodedata.normalize("NFD", character)[0].lower()
    base = _UNDECOMPOSED.get(base, base)
    return base if len(base) == 1 else character


@cache
def _folding() -> _Folding:
    return _Folding()


def folded(text: str) -> str:
    """The text in lower case, without accents, a blank for all that is no letter or digit; as long as the text."""
    return text.translate(_folding())


def key(form: str) -> str:
    """What a form is found by in a folded text: the folded form between blanks."""
    plain = form.isascii() and form.replace(" ", "").isalnum()
    return f" {form.lower()} " if plain else f" {folded(form).strip()} "


def spellings(form: str) -> tuple[str, ...]:
    """The form, and the form without the dot of an abbreviation («St. Petersburg», «St Petersburg»)."""
    return (form, form.replace(". ", " ")) if ". " in form else (form,)


def case_fits(form: str, words: str) -> bool:
    """Whether `words` are written as `form` is: a capital of the form is one in the words too, but after a hyphen
    («Kim Jong-un»), and a form all in capitals («WHO») asks for capitals throughout."""
    previous = 0
    for of_form, found in zip(WORD.findall(form), WORD.finditer(words), strict=False):
        hyphened = found.start() == previous + 1 and words[previous] in "-‐‑–"
        previous = found.end()
        if of_form[0].isupper() and not hyphened and not _capital(of_form, found.group()):
            return False
    return True


def _capital(of_form: str, word: str) -> bool:
    return word.isupper() if of_form.isupper() and len(of_form) > 1 else word[0].isupper()


def plural(noun: str) -> str:
    """The regular English plural of a noun; of a phrase with «of» or «for», that of its head («ministers of state»)."""
    for joint in (" of ", " for ", " to "):
        head, found, rest = noun.partition(joint)
        if found:
            return plural(head) + found + rest
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "z", "ch", "sh")) else "s")
