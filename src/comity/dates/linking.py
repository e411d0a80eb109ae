"""From bare time phrases to times with their prepositions: «since 2022», «from Monday to Friday», «of 1961»."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from comity.dates.meanings import Atom, Fixed, Link, Range, Relative
from comity.dates.mentions import Scope
from comity.dates.tokens import Token
from comity.dates.words import group, pieces
from comity.lexicons import load

_OPENERS = frozenset({"from", "between", "since"})
_PAUSES = frozenset({"comma", "open", "dash", "dot", "slash"})
_LIST = frozenset({"comma", "and", "slash"})
_LOOK_BACK = 8


@dataclass(frozen=True, slots=True)
class Preposition:
    """A preposition of time: its words before the last, what it makes of the time, whether it looks ahead."""

    rest: tuple[str, ...]
    link: Link
    ahead: bool
    of: bool


@cache
def prepositions() -> Mapping[str, tuple[Preposition, ...]]:
    """The prepositions of the lexicon by their last word, longest first."""
    lexicon = load("dates")
    found: dict[str, list[Preposition]] = {}
    for phrase, link in {**lexicon["prepositions"], **lexicon["preposition_phrases"]}.items():
        *rest, last = pieces(phrase)
        one = Preposition(tuple(rest), link, phrase in lexicon["forward"], phrase == "of")
        found.setdefault(last, []).append(one)
    return {last: tuple(sorted(group, key=lambda one: -len(one.rest))) for last, group in found.items()}


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
    """Each time with its preposition, and what it belongs to."""
    done: list[Atom] = []
    for atom in atoms:
        previous = done[-1] if done else None
        done.append(_compared(_in_list(_linked(atom, tokens), previous, tokens), tokens))
    return done


def _range(first: Atom, last: Atom, tokens: Sequence[Token]) -> Atom | None:
    between = [token.kind for token in tokens[first.last : last.first] if token.kind != "the"]
    opener = tokens[first.first - 1].kind if first.first else ""
    opener = "since" if first.first and tokens[first.first - 1].word == "since" else opener
    if len(between) != 1 or first.closed or last.closed:
        return None
    if not isinstance(first.meaning, Fixed | Relative) or not isinstance(last.meaning, Fixed | Relative):
        return None
    if not _spans(between[0], opener, first.granularity == last.granularity):
        return None
    start = first.first - (opener in _OPENERS)
    return Atom(start, last.last, Range(first.meaning, last.meaning), last.granularity, relation="between",
                told=True, closed=True, ahead=first.ahead)  # fmt: skip


def _spans(connector: str, opener: str, alike: bool) -> bool:
    if connector == "and":
        return opener == "between"
    return (connector == "to" and (alike or opener in _OPENERS)) or (connector == "dash" and alike)


def _linked(atom: Atom, tokens: Sequence[Token]) -> Atom:
    if atom.closed:
        return replace(atom, scope=atom.scope or "clause")
    near = _approximate(atom, tokens)
    found = _preposition(near.first, tokens)
    if found is None:
        return replace(near, scope=_scope(atom, tokens) if near is atom else "clause")
    link = near.relation if near.relation in ("for", "between") else found.link
    scope: Scope = "noun" if found.of or _owned(near, tokens) else "clause"
    start = near.first - len(found.rest) - 1
    return replace(near, first=start, relation=link, scope=scope, ahead=near.ahead or found.ahead)


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


def _preposition(first: int, tokens: Sequence[Token]) -> Preposition | None:
    if not first:
        return None
    for one in prepositions().get(tokens[first - 1].word, ()):
        start = first - 1 - len(one.rest)
        if start >= 0 and all(token.word == word for token, word in zip(tokens[start:], one.rest, strict=False)):
            return one
    return None


def _scope(atom: Atom, tokens: Sequence[Token]) -> Scope:
    """Whether a time without preposition stands at the clause or at a noun («the 2024 pact», «Friday's attack»)."""
    previous = tokens[atom.first - 1] if atom.first else None
    if _owned(atom, tokens):
        return "noun"
    if atom.told:
        return "noun" if previous is not None and previous.kind in ("the", "a", "owner") else "clause"
    return "clause" if previous is None or previous.kind in _PAUSES else "noun"


def _owned(atom: Atom, tokens: Sequence[Token]) -> bool:
    return atom.last < len(tokens) and tokens[atom.last].kind == "owner"


def _in_list(atom: Atom, previous: Atom | None, tokens: Sequence[Token]) -> Atom:
    """«in 1961, 2000 and 2001»: the later ones stand where the first does."""
    if previous is None or previous.granularity != atom.granularity or atom.told or _owned(atom, tokens):
        return atom
    between = tokens[previous.last : atom.first]
    chained = 0 < len(between) <= 2 and all(token.kind in _LIST for token in between)
    return replace(atom, scope=previous.scope) if chained else atom


def _compared(atom: Atom, tokens: Sequence[Token]) -> Atom:
    """«the first visit since 2000», «the worst in 24 years»: the time compares."""
    if atom.relation not in ("since", "for"):
        return atom
    for token in reversed(tokens[max(0, atom.first - _LOOK_BACK) : atom.first]):
        if token.kind in _PAUSES:
            return atom
        if token.word in group("superlatives"):
            return replace(atom, scope="comparison")
    return atom
