"""Names in questions that are written otherwise than in texts: in small letters, or with a slip of the pen."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches

from comity.actors import find_mentions
from comity.actors.forms import folded
from comity.actors.resolve import codes_by_name, names_by_code
from comity.answers.words import stop_words
from comity.ledger import Ledger

SHORTEST = 4
"""Letters of a name that is known in small letters too: «us» and «uae» are left as they stand."""

SLIPS_FROM = 5
"""Letters of a word that may be a misspelt name: shorter ones are too near to each other."""

NEAR = 0.84
"""How alike a word and a name must be (`difflib`). Chosen: «Morroco», «Venezuala» and «Phillipines» are, «Chile» and
«China» are not."""

MOST_WORDS = 3
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Spelt:
    """A question with its names as texts write them, and for each slip what it was taken for."""

    text: str
    slips: tuple[tuple[str, str], ...] = ()


def spelt(ledger: Ledger, question: str) -> Spelt:
    """A question with its names put right. A word is taken for a misspelt name only where no text has it."""
    text = _capitalised(question) if question[1:] == question[1:].lower() else question
    slips: list[tuple[str, str]] = []
    for word in _suspects(text):
        name = _meant(word)
        if name and not ledger.find([word], limit=1):
            slips.append((word, name))
            text = re.sub(rf"\b{re.escape(word)}\b", name, text)
    return Spelt(text, tuple(slips))


def _capitalised(text: str) -> str:
    """A question all in small letters with the names of actors in capitals."""
    words = list(_WORD.finditer(text))
    parts, at, n = [], 0, 0
    while n < len(words):
        length = next((k for k in range(MOST_WORDS, 0, -1) if _is_name(text, words[n : n + k], k)), 0)
        if length:
            end = words[n + length - 1].end()
            parts += [text[at : words[n].start()], names_by_code()[_code(text[words[n].start() : end])]]
            at = end
        n += length or 1
    return "".join([*parts, text[at:]])


def _is_name(text: str, words: list[re.Match[str]], length: int) -> bool:
    phrase = text[words[0].start() : words[-1].end()]
    plain = len(words) == length and len(phrase) >= SHORTEST and phrase.lower() not in stop_words()
    return plain and bool(_code(phrase)) and folded(names_by_code()[_code(phrase)]).strip() == folded(phrase).strip()


def _code(phrase: str) -> str:
    return codes_by_name().get(folded(phrase).strip(), "")


def _suspects(text: str) -> list[str]:
    """The words that name nobody known and are long enough to be a misspelt name."""
    known = [(one.start, one.end) for one in find_mentions(text)]
    return [
        word.group()
        for word in _WORD.finditer(text)
        if len(word.group()) >= SLIPS_FROM
        and word.group().lower() not in stop_words()
        and not any(start <= word.start() < end for start, end in known)
    ]


def _meant(word: str) -> str | None:
    """The name of a state or body that a word is a slip of: one word that begins with the same letter."""
    plain = folded(word).strip()
    names = [name for name in codes_by_name() if name[:1] == plain[:1] and " " not in name and len(name) >= SLIPS_FROM]
    near = get_close_matches(plain, names, 1, NEAR)
    return names_by_code()[codes_by_name()[near[0]]] if near and near[0] != plain else None
