"""From bare time phrases to times with their prepositions: «since 2022», «from Monday to Friday», «of 1961»."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from comity.dates.meanings import Atom, Fixed, Link, Range, Relative
from comity.dates.surroundings import scope_of, side_of
from comity.dates.tokens import Token
from comity.dates.words import group, pieces
from comity.lexicons import load

_OPENERS = frozenset({"from", "between", "since"})


@dataclass(frozen=True, slots=True)
class Preposition:
    """A preposition of time: its words in order, what it makes of the time, whether it looks ahead."""

    words: tuple[str, ...]
    link: Link
    ahead: bool


@cache
def prepositions() -> Mapping[str, tuple[Preposition, ...]]:
    """The prepositions of the lexicon by their last word, longest first."""
    lexicon = load("dates")
    found: dict[str, list[Preposition]] = {}
    for phrase, link in {**lexicon["prepositions"], **lexicon["preposition_phrases"]}.items():
        words = tuple(pieces(phrase))
        found.setdefault(words[-1], []).append(Preposition(words, link, phrase in lexicon["forward"]))
    return {last: tuple(sorted(alike, key=lambda one: -len(one.words))) for last, alike in found.items()}


def joined(atoms: Sequence[Atom], tokens: Sequence[Token]) -> list[Atom]:
    """Two times that are the ends of one range, as that range."""
    whole: list[Atom] = []
    for atom in atoms:
        spans = _range(whole[-1], atom, tokens) if whole else None
        if spans:
            whole[-1] = spans
        else:
            whole.append(atom)
    return whole


def linked(atoms: Sequence[Atom], tokens: Sequence[Token]) -> list[Atom]:
    """Each time with its preposition, what it belongs to, and where it is looked for."""
    done: list[Atom] = []
    for atom in atoms:
        near, found = _linked(atom, tokens)
        words = found.words if found else ("about",) if near.first != atom.first else ()
        near = replace(near, scope=near.scope or scope_of(near, words, done[-1] if done else None, tokens))
        done.append(replace(near, side=side_of(near, found is not None and found.ahead, words, tokens)))
    return done


def _range(first: Atom, last: Atom, tokens: Sequence[Token]) -> Atom | None:
    between = [token.kind for token in tokens[first.last : last.first] if token.kind != "the"]
    opener = tokens[first.first - 1].word if first.first else ""
    if len(between) != 1 or first.closed or last.closed:
        return None
    if not isinstance(first.meaning, Fixed | Relative) or not isinstance(last.meaning, Fixed | Relative):
        return None
    if not _spans(between[0], opener, first.granularity == last.granularity):
        return None
    start, meaning = first.first - (opener in _OPENERS), Range(first.meaning, last.meaning)
    return Atom(start, last.last, meaning, last.granularity, relation="between", told=True, closed=True)


def _spans(connector: str, opener: str, alike: bool) -> bool:
    if connector == "and":
        return opener == "between"
    return (connector == "to" and (alike or opener in _OPENERS)) or (connector == "dash" and alike)


def _linked(atom: Atom, tokens: Sequence[Token]) -> tuple[Atom, Preposition | None]:
    if atom.closed:
        return atom, None
    near = _approximate(atom, tokens)
    found = _preposition(near, tokens)
    if found is None:
        return near, None
    link = near.relation if near.relation in ("for", "between") else found.link
    return replace(near, first=near.first - len(found.words), relation=link), found


def _approximate(atom: Atom, tokens: Sequence[Token]) -> Atom:
    """«around 2010» is 2010~, and begins with «around»; «at least 2010» begins with «at least»."""
    previous = tokens[atom.first - 1] if atom.first else None
    if previous is not None and previous.kind == "more":
        return replace(atom, first=atom.first - 1)
    if previous is None or previous.word not in group("approximators"):
        return atom
    meaning = atom.meaning
    if isinstance(meaning, Fixed) and re.fullmatch(r"\d{4}", meaning.edtf):
        meaning = Fixed(f"{meaning.edtf}~", meaning.basis)
    return replace(atom, first=atom.first - 1, meaning=meaning)


def _preposition(atom: Atom, tokens: Sequence[Token]) -> Preposition | None:
    if not atom.first:
        return None
    last = tokens[atom.first - 1].word
    if atom.granularity == "era" and last not in group("anchor_prepositions"):
        return None
    for one in prepositions().get(last, ()):
        start = atom.first - len(one.words)
        if start >= 0 and all(
            token.word == word for token, word in zip(tokens[start : atom.first], one.words, strict=True)
        ):
            return one
    return None
