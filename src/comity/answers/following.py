"""Questions that lean on the one before: «and Iran?», «since when?», «why?», «who says so?»."""

from __future__ import annotations

import re
from dataclasses import dataclass

from comity.actors import name_of
from comity.answers.answer import Answer
from comity.answers.questions import Question, parse
from comity.lexicons import load

LEXICON = "questions"
LONGEST_NAME = 3
"""Words of a name that stands for a whole question («the European Union?»)."""

_YEAR = re.compile(r"\b(?:1[89]\d\d|20\d\d)\b")
_AUXILIARY = re.compile(r"^\s*(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could)\b", re.IGNORECASE)
_TO_AUXILIARY = re.compile(r"^.*?\b(?=(?:is|are|was|were|do|does|did|has|have|had|will|would)\b)", re.IGNORECASE)
_END = re.compile(r"[\s?!.]+$")


@dataclass(frozen=True, slots=True)
class Turn:
    """A question that was asked and what was answered."""

    question: str
    answer: Answer


def in_full(text: str, before: Turn | None) -> str:
    """A question with what it leaves out, from the one before it; as it stands where it leaves nothing out."""
    if before is None:
        return text
    plain = _END.sub("", text.strip())
    earlier = parse(before.question)
    for wh, forms in load(LEXICON)["follow"].items():
        if plain.lower() in forms:
            return _asking(wh, before.question)
    other = _other(plain)
    if other is not None:
        return _with(other, before.question, earlier)
    return _without_pronouns(text, earlier)


def asks_for_sources(text: str) -> bool:
    """Whether somebody only wants to know who says what was answered."""
    return _END.sub("", text.strip()).lower() in load(LEXICON)["sources_asked"]


def sources(turn: Turn) -> list[str]:
    """Who says what was answered: the texts behind it, a line each."""
    found = []
    for one in turn.answer.citations:
        published = one.published
        day = (published.earliest or published.latest) if published else None
        parts = (one.outlet or one.title, str(day) if day else "undated")
        found.append(f"[{one.n}] {one.doc}, {', '.join(part for part in parts if part)}")
    return found


def _asking(wh: str, question: str) -> str:
    """The question before with another question word: «Did Kenya bomb Somalia?», «why»."""
    plain = question.strip()
    if _AUXILIARY.match(plain):
        return f"{wh.capitalize()} {plain[0].lower()}{plain[1:]}"
    rest = _TO_AUXILIARY.sub("", plain, count=1)
    return f"{wh.capitalize()} {rest}" if rest != plain else question


def _other(plain: str) -> str | None:
    """What stands after «and», «what about»; the words themselves where they are a name alone."""
    for opening in load(LEXICON)["about"]:
        if plain.lower().startswith(f"{opening} "):
            return plain[len(opening) :].strip()
    asked = parse(plain)
    alone = len(asked.codes) == 1 and asked.verb is None and not _AUXILIARY.match(plain)
    return plain if alone and len(plain.split()) <= LONGEST_NAME else None


def _with(other: str, question: str, earlier: Question) -> str:
    """The question before with another year, or with another actor in place of the last."""
    year = _YEAR.search(other)
    if year and not parse(other).codes:
        plain = _END.sub("", question)
        return _YEAR.sub(year[0], plain) + "?" if _YEAR.search(plain) else f"{plain} in {year[0]}?"
    if not earlier.parties:
        return other
    last = earlier.parties[-1]
    return f"{question[: last.start]}{other}{question[last.end :]}"


def _without_pronouns(text: str, earlier: Question) -> str:
    """«Did it attack Peru?» with the actor that the question before began with."""
    if not earlier.codes:
        return text
    names = " and ".join(name_of(code) for code in earlier.codes)
    text = re.sub(r"\b(?:they|them)\b", names, text, flags=re.IGNORECASE)
    return re.sub(r"\bit\b", name_of(earlier.codes[0]), text, flags=re.IGNORECASE)
